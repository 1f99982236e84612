import Territory

/// A resource of zones, and the part of France that its zones are taken from; `nil` for all of them.
struct ZoneResource {
  var resource: DataPackage.Resource
  var francePart: FrancePart?

  var id: String { resource.maillage.zoning ?? resource.name }
}

extension DataPackage {
  /// Ids of the zonings that are files, in the order of the package.
  var zoningIDs: [String] {
    var seen: Set<String> = []
    return resources("zoning").map { $0.maillage.zoning ?? $0.name }.filter { seen.insert($0).inserted }
  }

  /// The generations of a zoning that stand on a day: one for all of France, or one for each of its two parts.
  ///
  /// Where none stands in a part, the nearest in time is taken, and the reader is told that it does not.
  /// - Example: QPV 2024 from 2024-01-01 and, overseas, from 2025-01-01; QPV 2015 until the day before: in June 2024
  ///   the generation 2024 for metropolitan France and that of 2015 for overseas.
  func generations(of id: String, on day: Day) -> [ZoneResource] {
    let all = resources("zoning").filter { ($0.maillage.zoning ?? $0.name) == id }
    func standing(_ francePart: FrancePart) -> Resource? {
      let validities = all.map { resource in
        let description = resource.maillage
        return francePart == .overseas ? description.validityOverseas ?? description.validity : description.validity
      }
      if let valid = validities.firstIndex(where: { $0.includes(day) != false }) { return all[valid] }
      return zip(all, validities).min { $0.1.distance(to: day) < $1.1.distance(to: day) }?.0
    }
    guard let metropolitan = standing(.metropolitan), let overseas = standing(.overseas) else { return [] }
    if metropolitan.name == overseas.name { return [ZoneResource(resource: metropolitan, francePart: nil)] }
    return [
      ZoneResource(resource: metropolitan, francePart: .metropolitan),
      ZoneResource(resource: overseas, francePart: .overseas),
    ]
  }

  /// Generations that `--zoning` can name one by one: `qpv-2015`, or by their alias: `zrr`.
  var namedGenerations: [(id: String, resource: Resource)] {
    resources("zoning").flatMap { resource in
      let generation = resource.maillage.generation.map { "\(resource.maillage.zoning ?? resource.name)-\($0.text)" }
      return [generation, resource.maillage.alias].compactMap { $0 }.map { ($0, resource) }
    }
  }
}

extension Validity {
  /// Days between a day and the nearest one on which it stands.
  fileprivate func distance(to day: Day) -> Int {
    if let from, day < from { return day.days(to: from) }
    if let to, to < day { return to.days(to: day) }
    return 0
  }
}

extension [Zoning] {
  /// Puts the parts of one zoning together; the others stay as they are.
  /// - Parameter francePartOfZoning: for each zoning, the part of France that its zones were taken from.
  func joiningGenerations(_ francePartOfZoning: [FrancePart?], regions: [String]) -> [Zoning] {
    var result: [Zoning] = []
    var parts: [(zoning: Zoning, francePart: FrancePart)] = []
    for (zoning, francePart) in zip(self, francePartOfZoning) {
      guard let francePart else {
        result.append(zoning)
        continue
      }
      parts.append((zoning, francePart))
      if francePart == .overseas {
        result.append(Zoning.joining(parts, regions: regions))
        parts = []
      }
    }
    return result
  }
}
