import Coverage
import Territory

extension DataPackage {
  /// Resources of zonings, those that stand on the day before the others, else in the order of the package.
  func zonings(on day: Day) -> [Resource] {
    let all = resources("zoning")
    return all.filter { $0.maillage.validity.includes(day) != false }
      + all.filter { $0.maillage.validity.includes(day) == false }
  }
}

extension DataPackage.Description {
  var validity: Validity {
    Validity(from: validFrom.flatMap { PartialDate($0)?.first }, to: validTo.flatMap { PartialDate($0)?.last })
  }

  /// Overseas, where zones stand from another day.
  var validityOverseas: Validity? {
    validFromOverseas.flatMap { PartialDate($0)?.first }.map { Validity(from: $0, to: validity.to) }
  }
}

extension LoadPlan {
  /// Zonings, schemes, populations and communes, each with the days on which it stands.
  ///
  /// An inventory says nothing of what comes after its date; a census stands from the day it takes effect; the
  /// communes of 1 January stand for their year. Files given on the spot state nothing.
  func vintages(_ zonings: [Zoning], _ inventory: SchemeInventory, on day: Day) -> [Vintage] {
    let communes = options.communes == nil ? package.resources("communes").first : nil
    let reference = communes?.maillage.referenceDate.flatMap { PartialDate($0)?.first }
    var result = [
      Vintage(
        .communes, source: communes?.path ?? options.communes ?? "", vintage: communes?.vintage,
        validity: Validity(from: reference, to: reference.map { Day($0.year, 12, 31) }), on: day),
      Vintage(
        .schemes, source: inventory.source, vintage: options.schemes == nil ? inventory.date.description : nil,
        validity: Validity(to: options.schemes == nil ? inventory.date : nil), on: day),
    ]
    for zoning in zonings {
      let vintage = zoning.generation.isEmpty ? nil : zoning.generation
      let isOverseas = zoning.statedRegions.contains(where: Self.isOverseas)
      result.append(
        Vintage(
          .zoning, zoning: zoning.id, source: zoning.source, vintage: vintage, validity: zoning.validity, on: day))
      if isOverseas, let overseas = zoning.validityOverseas {
        result.append(
          Vintage(
            .zoning, zoning: zoning.id, source: zoning.source, vintage: vintage.map { "\($0) (outre-mer)" },
            validity: overseas, on: day))
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

  /// Guadeloupe to Mayotte: région codes 01 to 06.
  private static func isOverseas(_ region: String) -> Bool { region.count == 2 && region.hasPrefix("0") }
}

extension Session {
  /// What does not stand on the day asked about.
  func vintageIssues() -> [DataIssue] { vintages.compactMap { $0.issue(on: question.on) } }
}
