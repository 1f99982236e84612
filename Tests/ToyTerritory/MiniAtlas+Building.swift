internal import Geometry
public import Territory

extension MiniAtlas {
  // MARK: Variants

  /// Adds a zone made of one rectangle, or without polygon when `outline` is `nil`.
  public mutating func add(_ code: String, _ outline: Rectangle?, in communes: [String], population: Int?) {
    zones.append(Zone(code: code, outline: outline.map { [$0] } ?? [], communes: communes, population: population))
  }

  /// Adds a scheme. By default it is active since 2022 with no end known: presumed.
  /// - Parameters:
  ///   - perimeter: tokens as in a file, `commune:01001 -qpv:Q1 shape`.
  ///   - drawn: what `shape` stands for; rectangles that do not overlap.
  public mutating func add(
    _ id: String, _ perimeter: String, type: String = "CLS", from start: String? = "2022", to end: String? = nil,
    status: SchemeStatus = .active, drawn rectangles: [Rectangle] = []
  ) {
    schemes.append(
      Scheme(
        id: id, type: type, name: id, perimeter: PerimeterToken.list(in: perimeter).tokens, status: status,
        dateStart: start.flatMap { PartialDate($0) }, dateEnd: end.flatMap { PartialDate($0) }, file: "schemes.csv",
        row: schemes.count + 2))
    if !rectangles.isEmpty { drawn.append((id, rectangles)) }
  }

  /// Edits one commune: `atlas.change("03002") { $0.outline = [] }` leaves it without outline.
  public mutating func change(_ commune: String, _ edit: (inout Commune) -> Void) {
    for index in communes.indices where communes[index].code == commune { edit(&communes[index]) }
  }

  // MARK: Values of the module Territory

  public var geography: ReferenceGeography {
    var table = Communes()
    for commune in communes {
      table.codes.append(commune.code)
      table.names.append("Commune \(commune.code)")
      table.populations.append(commune.population)
      table.departements.append(commune.departement)
      table.regions.append(commune.region)
      table.epcis.append(commune.epci)
      table.shapes.append(commune.outline)
    }
    var subs = Subcommunes()
    for sub in subcommunes {
      subs.codes.append(sub.code)
      subs.types.append(sub.type)
      subs.parents.append(sub.parent)
      subs.names.append("\(sub.type) \(sub.code)")
      subs.populations.append(sub.population)
      subs.shapes.append(sub.outline)
    }
    let names: [TerritoryLevel: [String: String]] = [
      .region: ["10": "Région 10", "20": "Région 20"],
      .departement: ["01": "Département 01", "02": "Département 02", "03": "Département 03"],
    ]
    return ReferenceGeography(
      communes: table, subcommunes: subs, territoryNames: names, precision: precision, source: "communes.gpkg")
  }

  /// The schemes and their drawn perimeters, as of 2026-01-01.
  public var inventory: SchemeInventory {
    var inventory = SchemeInventory(date: Day(2026, 1, 1), source: "schemes.csv")
    inventory.schemes = schemes
    for (id, rectangles) in drawn {
      inventory.drawnOf[id, default: []].append(inventory.drawn.count)
      inventory.drawn.append(rectangles)
    }
    inventory.completeness = Completeness(level: .partial, scope: inventoryScope, sentence: Text("toy inventory"))
    inventory.totals = totals
    return inventory
  }

  /// The zones; polygons unless ``zonesAreCommunes``.
  public var zoning: Zoning {
    var zoning = Zoning(
      id: "toy", label: Text("toy zones"), noun: ZoneNoun(one: Text("zone"), many: Text("zones"), isFeminine: true),
      source: "zones.gpkg")
    zoning.completeness = Completeness(level: .complete, scope: zoningScope, sentence: Text("toy zones"))
    zoning.zonesAreCommunes = zonesAreCommunes
    var shapes = PolygonColumn()
    for (index, zone) in zones.enumerated() {
      zoning.codes.append(zone.code)
      zoning.names.append("Zone \(zone.code)")
      zoning.statedCommunes.append(zone.communes)
      zoning.statedDepartements.append(zone.departement)
      zoning.statedRegions.append(zone.region)
      zoning.populations.append(zone.population)
      zoning.rows.append(index + 2)
      shapes.append(zone.outline)
    }
    if !zonesAreCommunes { zoning.shapes = shapes }
    return zoning
  }
}
