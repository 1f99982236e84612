public import Territory

/// Why a verdict is unknown.
public enum UnknownReason: String, Sendable, CaseIterable {
  /// A commune that the publisher states has no place in the reference, or no outline.
  case unknownCommune = "unknown_commune"
  /// Area of the zone lies in no commune of the reference, and the communes that the publisher states do not tell whose.
  case areaInNoCommune = "area_in_no_commune"
  /// The rule looks at areas, and the zone has no polygon, no area, or lies outside the reference.
  case noPolygon = "no_polygon"
  case zeroArea = "zero_area"
  case outsideReference = "outside_reference"
  /// A scheme in force may hold the zone: its perimeter is unknown, known in part, or marked as possible.
  case unknownPerimeter = "unknown_perimeter"
  /// The inventory says nothing of schemes of one of the types asked for in the région.
  case silentInventory = "silent_inventory"
  /// A published total says all of the territory to be covered, and no scheme on record is known to hold the zone.
  case allCoveredElsewhere = "all_covered_elsewhere"
  /// The rule looks at people, and how many live where is unknown.
  case unknownPopulation = "unknown_population"
  /// The zone states no commune, and none is found.
  case noCommune = "no_commune"

  public var label: Text {
    switch self {
    case .unknownCommune:
      Text(fr: "une commune de la zone n'a pas de place connue", en: "a commune of the zone has no known place")
    case .areaInNoCommune:
      Text(fr: "une partie n'est dans aucune commune du référentiel", en: "a part lies in no commune of the reference")
    case .noPolygon: Text(fr: "zone sans contour", en: "zone without outline")
    case .zeroArea: Text(fr: "zone de surface nulle", en: "zone without area")
    case .outsideReference: Text(fr: "zone hors du territoire de référence", en: "zone outside the reference territory")
    case .unknownPerimeter:
      Text(fr: "périmètre d'un dispositif en vigueur inconnu", en: "unknown perimeter of a scheme in force")
    case .silentInventory:
      Text(fr: "l'inventaire ne dit rien de cette région", en: "the inventory says nothing of this région")
    case .allCoveredElsewhere:
      Text(
        fr: "un total publié dit tout le territoire couvert",
        en: "a published total says that the whole territory is covered")
    case .unknownPopulation: Text(fr: "population inconnue", en: "unknown population")
    case .noCommune: Text(fr: "commune inconnue", en: "no known commune")
    }
  }
}
