import Geometry
import Reports
import Territory

extension LoadPlan {
  /// The zonings asked for, in order, all their zones.
  func zonings(
    _ tables: [SourceTable], _ geography: ReferenceGeography, _ places: Places, _ issues: inout [DataIssue]
  ) throws -> [Zoning] {
    var rest = tables[...]
    var result: [Zoning] = []
    for choice in chosenZonings {
      switch choice {
      case .resource(let part, let id):
        let resource = part.resource
        let description = resource.maillage
        var template = Zoning(
          id: id, generation: description.generation?.text ?? "",
          label: label(description.labelFr, description.labelEn, id),
          noun: description.noun(id))
        template.completeness = resource.completeness ?? .unstated
        template.populationVintage = description.populationVintage
        template.precision = description.precisionM
        template.validity = description.validity
        template.validityOverseas = description.validityOverseas
        var table = rest.removeFirst()
        table.leaveOut(resource.schema?.missingValues ?? [])
        let (zoning, found) = try Zoning.read(
          table, template: template, columns: description.columns ?? [:], places: places,
          classes: classes(of: description))
        issues += found
        let told = request.asked.classes.isEmpty ? zoning : zoning.tellingClasses()
        result.append(part.francePart.map { told.keeping($0) } ?? told)
      case .file(let id, _):
        let (zoning, found) = try Zoning.read(
          rest.removeFirst(), template: Zoning(id: id, label: Text(id)), places: places,
          classes: classesOfFile)
        issues += found
        var told = zoning.tellingClasses()
        if zoning.zonesAreCommunes { told.noun = ZoneNoun(communesOf: id) }
        result.append(told)
      case .computed(let computed):
        var template = Zoning(
          id: computed.id, label: Text(fr: computed.labelFr, en: computed.labelEn),
          noun: computed.noun, source: computed.id)
        template.completeness = Completeness(
          level: .complete, scope: "france", sentence: Text(fr: computed.labelFr, en: computed.labelEn))
        template.populationVintage = request.files.communes == nil ? package.maillage.populationVintage : nil
        let (zoning, found) = zoning(computed, template, geography)
        issues += found
        result.append(zoning)
      }
    }
    if request.files.communes == nil {
      // The people of a list of communes are those of its communes.
      for index in result.indices
      where result[index].zonesAreCommunes && result[index].populations.allSatisfy({ $0 == nil }) {
        result[index].populationVintage = package.maillage.populationVintage
      }
    }
    try checkClasses(of: result)
    return result
  }

  /// A zoning computed from the communes, its label with the thresholds that make it.
  private func zoning(
    _ computed: DataPackage.Computed, _ template: Zoning, _ geography: ReferenceGeography
  ) -> (zoning: Zoning, issues: [DataIssue]) {
    let asked = request.asked
    let density = asked.density ?? computed.threshold
    let outlines = Outlines(geography.communes.shapes, threads: request.threads)
    guard let limits = computed.isolation else {
      return Zoning.lowDensity(
        threshold: density, communes: geography.communes, areas: outlines.areas, template: template)
    }
    let isolation = Isolation(
      density: density, distance: asked.isolationMetres ?? limits.distanceKm * 1000,
      population: asked.isolationPopulation ?? limits.population)
    var told = template
    told.label = Text(
      fr: "\(template.label.fr) : \(isolation.sentence.fr)", en: "\(template.label.en): \(isolation.sentence.en)")
    told.completeness.sentence = told.label
    return Zoning.isolatedRural(isolation, in: geography, outlines: outlines, threads: request.threads, template: told)
  }

  /// For each zoning read, the part of France that its zones are taken from.
  var zoningParts: [FrancePart?] {
    chosenZonings.map { choice in if case .resource(let part, _) = choice { part.francePart } else { nil } }
  }

  /// Where an attribute is known in a part of the territory only, the zones that it chooses reach no further.
  private func keepToScope(of column: String, _ zoning: inout Zoning, _ index: Int) {
    guard case .resource(let part, _) = chosenZonings[index],
      let scope = part.resource.maillage.attributeScope?.first(where: { $0.key.lowercased() == column.lowercased() })
    else { return }
    zoning.completeness.scope = scope.value.joined(separator: " ")
  }

  private func label(_ fr: String?, _ en: String?, _ id: String) -> Text {
    Text(fr: fr ?? en ?? id, en: en ?? fr ?? id)
  }

  /// The zones that `--where` chooses.
  func filtered(_ zonings: [Zoning]) throws -> [Zoning] {
    var result = zonings
    for (column, value) in request.asked.conditions {
      var found = false
      for index in result.indices {
        guard let values = result[index].attributes.first(where: { $0.key.lowercased() == column.lowercased() })?.value
        else {
          // Of a zoning in two generations, the one without the column has no such zone.
          if chosenZonings[index].isPart { result[index] = result[index].filtered { _ in false } }
          continue
        }
        found = true
        let all = zonings.filter { $0.id == zonings[index].id }.flatMap { zoning in
          zoning.attributes.first { $0.key.lowercased() == column.lowercased() }?.value ?? []
        }
        guard all.contains(where: { $0 == value }) else {
          let known = Set(all.compactMap { $0 }).sorted()
          let shown = known.prefix(20).joined(separator: ", ") + (known.count > 20 ? "…" : "")
          throw Failure.usage(
            Text(
              fr: "--where \(column)=\(value) : aucune zone n'a cette valeur ; valeurs : \(shown)",
              en: "--where \(column)=\(value): no zone has this value; values: \(shown)"))
        }
        result[index] = result[index].filtered { values[$0] == value }
        keepToScope(of: column, &result[index], index)
      }
      if !found {
        let known = Set(result.flatMap(\.attributes.keys)).sorted().joined(separator: ", ")
        throw Failure.usage(
          Text(
            fr: "--where \(column) : les zones n'ont pas cette colonne ; colonnes : \(known)",
            en: "--where \(column): the zones have no such column; columns: \(known)"))
      }
    }
    return result
  }
}
