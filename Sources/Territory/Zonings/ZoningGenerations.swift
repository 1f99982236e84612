internal import Geometry

extension Zoning {
  /// Where a zone lies, by the first thing that its publisher states: communes, département, région, or the département
  /// that a QPV's code holds. Metropolitan France where nothing is stated.
  ///
  /// Example: `QP971001`, or a commune 97101, is overseas.
  public func francePart(ofZone zone: Int) -> FrancePart {
    func isOverseas(_ code: some StringProtocol) -> Bool { code.hasPrefix("97") || code.hasPrefix("98") }
    let overseas: Bool
    if let commune = statedCommunes[zone].first {
      overseas = isOverseas(commune)
    } else if !statedDepartements[zone].isEmpty {
      overseas = isOverseas(statedDepartements[zone])
    } else if !statedRegions[zone].isEmpty {
      overseas = Self.isOverseas(region: statedRegions[zone])
    } else {
      let code = codes[zone]
      overseas = (code.hasPrefix("QP") || code.hasPrefix("QN")) && isOverseas(code.dropFirst(2))
    }
    return overseas ? .overseas : .metropolitan
  }

  /// The zones of one part of France, and of the unknown communes those that lie there.
  public func keeping(_ part: FrancePart) -> Zoning {
    var result = filtered { francePart(ofZone: $0) == part }
    result.unknownCommunes = unknownCommunes.filter { code in
      (code.hasPrefix("97") || code.hasPrefix("98")) == (part == .overseas)
    }
    return result
  }

  /// Guadeloupe to Mayotte: région codes 01 to 06.
  public static func isOverseas(region: String) -> Bool { region.count == 2 && region.hasPrefix("0") }

  /// One zoning out of generations that stand in different parts of France on one day: no territory has zones of two.
  ///
  /// - Parameters:
  ///   - parts: at least one, each with its zones of one area only; those without a zone leave no trace.
  ///   - regions: codes of the régions, to tell which of them each part reaches.
  /// - Example: in June 2024, the QPV 2024 of metropolitan France and the QPV 2015 of overseas: generation `2024+2015`.
  public static func joining(_ parts: [(zoning: Zoning, francePart: FrancePart)], regions: [String]) -> Zoning {
    let filled = parts.filter { $0.zoning.count > 0 }
    let unknown = parts.flatMap(\.zoning.unknownCommunes)
    guard filled.count > 1, var result = filled.first?.zoning else {
      var only = (filled.first ?? parts[0]).zoning
      only.unknownCommunes = unknown
      return only
    }
    let zonings = filled.map(\.zoning)
    result.generation = zonings.map(\.generation).joined(separator: "+")
    result.label = Text(
      fr: filled.map { "\($0.zoning.label.fr), \($0.francePart.label.fr)" }.joined(separator: " ; "),
      en: filled.map { "\($0.zoning.label.en), \($0.francePart.label.en)" }.joined(separator: "; "))
    result.completeness = joined(filled.map { ($0.zoning.completeness, $0.francePart) }, regions)
    result.source = distinct(zonings.map(\.source)).joined(separator: ", ")
    result.populationVintage = joinedOrNil(zonings.map(\.populationVintage))
    result.populationSource = joinedOrNil(zonings.map(\.populationSource))
    result.validity = Validity()
    result.validityOverseas = nil
    result.precision = zonings.compactMap(\.precision).max()
    result.account = nil
    result.zonesAreCommunes = zonings.allSatisfy(\.zonesAreCommunes)
    result.generationOfZone = zonings.flatMap { [String](repeating: $0.generation, count: $0.count) }
    result.generations = filled.map { zoning, francePart in
      ZoningGeneration(
        generation: zoning.generation, label: zoning.label, francePart: francePart, source: zoning.source,
        validity: francePart == .overseas ? zoning.validityOverseas ?? zoning.validity : zoning.validity,
        populationVintage: zoning.populationVintage, populationSource: zoning.populationSource ?? zoning.source)
    }
    result.codes = zonings.flatMap(\.codes)
    result.names = zonings.flatMap(\.names)
    result.statedCommunes = zonings.flatMap(\.statedCommunes)
    result.statedDepartements = zonings.flatMap(\.statedDepartements)
    result.statedRegions = zonings.flatMap(\.statedRegions)
    result.populations = zonings.flatMap(\.populations)
    result.rows = zonings.flatMap(\.rows)
    result.isPartly = zonings.flatMap { $0.isPartly.isEmpty ? [Bool](repeating: false, count: $0.count) : $0.isPartly }
    result.classes = zonings.flatMap(\.classes)
    result.unknownCommunes = unknown
    result.attributes = [:]
    for name in Set(zonings.flatMap(\.attributes.keys)) {
      result.attributes[name] = zonings.flatMap { $0.attributes[name] ?? [String?](repeating: nil, count: $0.count) }
    }
    result.shapes = zonings.allSatisfy { $0.shapes == nil } ? nil : joinedShapes(zonings)
    return result
  }

  /// Zones of a generation without polygons are empty features beside those of one that has them.
  private static func joinedShapes(_ zonings: [Zoning]) -> PolygonColumn {
    var column = PolygonColumn()
    for zoning in zonings {
      if let shapes = zoning.shapes {
        column.append(0..<shapes.count, of: shapes)
      } else {
        for _ in 0..<zoning.count { column.append([]) }
      }
    }
    return column
  }

  /// What the parts reach together, each on its own territory only.
  private static func joined(
    _ parts: [(completeness: Completeness, francePart: FrancePart)], _ regions: [String]
  ) -> Completeness {
    let levels: [Completeness.Level] = [.unknown, .partial, .complete]
    let level = levels.first { level in parts.contains { $0.completeness.level == level } } ?? .unknown
    let sentence = Text(
      fr: parts.map { "\($0.francePart.label.fr) : \($0.completeness.sentence.fr)" }.joined(separator: " ; "),
      en: parts.map { "\($0.francePart.label.en): \($0.completeness.sentence.en)" }.joined(separator: "; "))
    let scopes = parts.map(\.completeness.scope)
    if scopes.contains("") || scopes.allSatisfy({ $0 == "france" }) {
      return Completeness(level: level, scope: scopes.contains("") ? "" : "france", sentence: sentence)
    }
    let places = parts.flatMap { completeness, francePart in
      completeness.scope == "france"
        ? regions.filter { isOverseas(region: $0) == (francePart == .overseas) }.map { "region:\($0)" }
        : completeness.scope.split(separator: " ").map(String.init)
    }
    return Completeness(level: level, scope: distinct(places).joined(separator: " "), sentence: sentence)
  }

  private static func joinedOrNil(_ texts: [String?]) -> String? {
    let known = distinct(texts.compactMap { $0 })
    return known.isEmpty ? nil : known.joined(separator: ", ")
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
