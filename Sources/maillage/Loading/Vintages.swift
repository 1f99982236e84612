import Coverage
import Territory

extension DataPackage.Description {
  var validity: Validity {
    Validity(
      from: validFrom.flatMap { WrittenDate.single($0)?.first }, to: validTo.flatMap { WrittenDate.single($0)?.last })
  }

  /// Overseas, where zones stand from or until another day.
  var validityOverseas: Validity? {
    if validFromOverseas == nil && validToOverseas == nil { return nil }
    return Validity(
      from: validFromOverseas.flatMap { WrittenDate.single($0)?.first } ?? validity.from,
      to: validToOverseas.flatMap { WrittenDate.single($0)?.last } ?? validity.to)
  }
}

extension LoadPlan {
  /// Zonings, schemes, populations and communes, each with the days on which it stands.
  ///
  /// An inventory says nothing of what comes after its date; a census stands from the day it takes effect; the
  /// communes of 1 January stand for their year. Files given on the spot state nothing.
  func vintages(_ zonings: [Zoning], _ inventory: SchemeInventory, on day: Day) -> [Vintage] {
    let communes = request.files.communes == nil ? package.resources("communes").first : nil
    let reference = communes?.maillage.referenceDate.flatMap { WrittenDate.single($0)?.first }
    var result = [
      Vintage(
        .communes, source: communes?.path ?? request.files.communes?.description ?? "", vintage: communes?.vintage,
        label: communes?.vintageText, validity: Validity(from: reference, to: reference.map { Day($0.year, 12, 31) }),
        on: day),
      Vintage(
        .schemes, source: inventory.source, vintage: request.files.readsInventory ? inventory.date.description : nil,
        validity: Validity(to: request.files.readsInventory ? inventory.date : nil), on: day),
    ]
    for zoning in zonings where !zoning.generations.isEmpty {
      for part in zoning.generations {
        result.append(
          Vintage(
            .zoning, zoning: zoning.id, source: part.source,
            vintage: "\(part.generation) (\(part.francePart.label.en))",
            label: named(part.generation, part.francePart), validity: part.validity, on: day))
        if let census = part.populationVintage {
          let from = ZonePopulations(vintage: census, source: "").inForceFrom
          result.append(
            Vintage(
              .populations, zoning: zoning.id, source: part.populationSource ?? part.source, vintage: census,
              validity: Validity(from: from), on: day))
        }
      }
    }
    for zoning in zonings where zoning.generations.isEmpty {
      let vintage = zoning.generation.isEmpty ? nil : zoning.generation
      let isOverseas = zoning.statedRegions.contains { Zoning.isOverseas(region: $0) }
      result.append(
        Vintage(
          .zoning, zoning: zoning.id, source: zoning.source, vintage: vintage, validity: zoning.validity, on: day))
      if isOverseas, let overseas = zoning.validityOverseas {
        result.append(
          Vintage(
            .zoning, zoning: zoning.id, source: zoning.source, vintage: vintage.map { "\($0) (overseas)" },
            label: vintage.map { named($0, .overseas) }, validity: overseas, on: day))
      }
      if zoning.populations.contains(where: { $0 != nil }) {
        let from = ZonePopulations(vintage: zoning.populationVintage, source: "").inForceFrom
        result.append(
          Vintage(
            .populations, zoning: zoning.id, source: zoning.populationSource ?? zoning.source,
            vintage: zoning.populationVintage, validity: Validity(from: from), on: day))
      }
    }
    return result
  }

  private func named(_ generation: String, _ francePart: FrancePart) -> Text {
    Text(fr: "\(generation) (\(francePart.label.fr))", en: "\(generation) (\(francePart.label.en))")
  }
}

extension Session {
  /// What does not stand on the day asked about.
  func vintageIssues() -> [DataIssue] { vintages.compactMap { $0.issue(on: question.on) } }
}
