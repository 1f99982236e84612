/// A way to divide a territory by communes: a level of the reference geography, or any other one (bassins de santé,
/// TVS, PETR) from the package or given on the spot.
public struct TerritorialDivision: Sendable {
  /// As in `level` columns: `region`, `commune`, `bassin`.
  public var id: String
  public var label: Text
  private let index: TerritoryIndex
  /// Names, in the order of ``codes``.
  public private(set) var names: [String]
  /// The level of the reference geography that this is, if it is one.
  public private(set) var level: TerritoryLevel?

  /// - Parameters:
  ///   - codeOfCommune: code of the territory of each commune, empty for none.
  ///   - names: by code; a territory without a name is called by its code.
  public init(id: String, label: Text, codeOfCommune: [String], names: [String: String] = [:]) {
    let index = TerritoryIndex(codeOfCommune)
    self.id = id
    self.label = label
    self.index = index
    self.names = index.codes.map { names[$0] ?? $0 }
  }

  /// Codes of its territories, sorted.
  public var codes: [String] { index.codes }
  /// By commune, position in ``codes``; -1 for a commune in none.
  public var ofCommune: [Int32] { index.ofCommune }

  public func position(of code: String) -> Int? { index.position(of: code) }

  /// Whether every territory of this division lies in one territory of `other`, communes in none set aside.
  /// Example: départements nest in régions, EPCI do not nest in départements.
  public func nests(in other: TerritorialDivision) -> Bool {
    var parents = [Int32](repeating: -1, count: codes.count)
    for (mine, its) in zip(ofCommune, other.ofCommune) where mine >= 0 {
      if its < 0 || (parents[Int(mine)] >= 0 && parents[Int(mine)] != its) { return false }
      parents[Int(mine)] = its
    }
    return true
  }
}

extension TerritorialDivision {
  /// A level of the reference geography.
  public init(_ level: TerritoryLevel, _ geography: ReferenceGeography) {
    let index = geography.territories(at: level)
    id = level.rawValue
    label = level.label
    self.index = index
    names = index.codes.map { geography.name(of: $0, at: level) }
    self.level = level
  }

  /// Each commune by itself.
  public static func communes(_ geography: ReferenceGeography) -> TerritorialDivision {
    TerritorialDivision(
      id: "commune", label: Text("commune"), codeOfCommune: geography.communes.codes,
      names: Dictionary(
        zip(geography.communes.codes, geography.communes.names), uniquingKeysWith: { first, _ in first }))
  }
}
