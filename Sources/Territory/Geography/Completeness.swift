internal import Geometry

/// How complete a role's data are, and over what area.
public struct Completeness: Sendable, Equatable {
  public enum Level: String, Sendable {
    case complete, partial, unknown
  }
  public var level: Level
  /// The area that the data reach: `france`, or `region:93`, `departement:13 departement:83`; empty if unstated.
  public var scope: String
  public var sentence: Text
  /// Of an inventory of schemes: the area over which a type was looked for, by type, in the form of ``scope``. A type
  /// that is not in it is known where the rows show one.
  public var typeScopes: [String: String] = [:]

  public init(level: Level, scope: String, sentence: Text) {
    self.level = level
    self.scope = scope
    self.sentence = sentence
  }

  /// Whether the data reach each commune; `nil` when their scope is not stated.
  public func reach(_ geography: ReferenceGeography) -> [Bool]? { Self.reach(of: scope, geography) }

  /// The same for the area over which a type of scheme was looked for; `nil` when nobody says.
  public func reach(ofType type: String, _ geography: ReferenceGeography) -> [Bool]? {
    typeScopes[type].flatMap { Self.reach(of: $0, geography) }
  }

  /// The territories that a scope lists; none for `france`.
  public static func territories(ofScope scope: String) -> [(level: TerritoryLevel, code: String)] {
    scope.split(separator: " ").compactMap { place in
      let parts = place.split(separator: ":")
      guard parts.count == 2, let level = TerritoryLevel(rawValue: String(parts[0])) else { return nil }
      return (level, String(parts[1]))
    }
  }

  private static func reach(of scope: String, _ geography: ReferenceGeography) -> [Bool]? {
    if scope.isEmpty { return nil }
    var reach = [Bool](repeating: scope == "france", count: geography.communes.count)
    for (level, code) in territories(ofScope: scope) {
      let index = geography.territories(at: level)
      guard let position = index.position(of: code) else { continue }
      for commune in reach.indices where index.ofCommune[commune] == Int32(position) { reach[commune] = true }
    }
    return reach
  }

  public static let unstated = Completeness(
    level: .unknown, scope: "",
    sentence: Text(fr: "complétude non renseignée", en: "completeness not stated"))
}
