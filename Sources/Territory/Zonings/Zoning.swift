public import Geometry

/// A kind of priority zone with its zones, as columns. To add one to the package, see `GeoData/datapackage.json`.
public struct Zoning: Sendable {
  public var id: String
  public var generation: String
  public var label: Text
  /// What its zones are called in a sentence: `QPV`.
  public var noun: ZoneNoun
  public var completeness = Completeness.unstated
  /// Vintage of the published zone populations, `nil` when there are none.
  public var populationVintage: String?
  /// File that the populations come from, `nil` when it is that of the zones.
  public var populationSource: String?
  /// Days on which this generation of zones stands; overseas, where it is not the same.
  public var validity = Validity()
  public var validityOverseas: Validity?
  /// The generations that it is put together from, and that of each zone; empty for a zoning of one generation.
  public var generations: [ZoningGeneration] = []
  public var generationOfZone: [String] = []
  public var source: String
  /// Precision of the outlines in metres, `nil` if unknown.
  public var precision: Double?

  public var codes: [String] = []
  public var names: [String] = []
  /// Commune (or arrondissement) codes that the publisher states; empty when it states none.
  public var statedCommunes: [[String]] = []
  /// Département and région that the publisher states, empty when it states none.
  public var statedDepartements: [String] = []
  public var statedRegions: [String] = []
  public var populations: [Int?] = []
  /// Other columns, to filter by with `--where`.
  public var attributes: [String: [String?]] = [:]
  /// Each zone is exactly its stated communes (a commune list), so that its area and population are theirs.
  public var zonesAreCommunes = false
  /// Each zone is a part of its commune only, which nobody draws: its people and its area are not known. Empty for none.
  public var isPartly: [Bool] = []
  /// Classes that its table tells, with the communes of each; empty for none.
  public var classes: [ClassCount] = []
  /// Communes of the reference of which nobody says whether they are zones: without a row or a class in a table of all
  /// communes, without a population or an outline where these decide. They are no zones, and not known to be none.
  public var unknownCommunes: [String] = []
  /// Polygons in the plane; `nil` for a zoning that is a list of communes.
  public var shapes: PolygonColumn?
  /// Rows in the file, for issues; 0 for a computed zoning.
  public var rows: [Int] = []
  /// What became of the rows of its file; `nil` for a computed zoning.
  public var account: RowAccount?

  public init(id: String, generation: String = "", label: Text, noun: ZoneNoun? = nil, source: String = "") {
    self.id = id
    self.generation = generation
    self.label = label
    self.noun = noun ?? ZoneNoun(zonesOf: id)
    self.source = source
  }

  public var count: Int { codes.count }

  /// Whether a zone is a part of its commune that nobody draws.
  public func isPart(_ zone: Int) -> Bool { !isPartly.isEmpty && isPartly[zone] }

  /// The zones for which `isKept` is true, in the same order.
  public func filtered(_ isKept: (Int) -> Bool) -> Zoning {
    let kept = (0..<count).filter(isKept)
    if kept.count == count { return self }
    var result = self
    result.codes = kept.map { codes[$0] }
    result.names = kept.map { names[$0] }
    result.statedCommunes = kept.map { statedCommunes[$0] }
    result.statedDepartements = kept.map { statedDepartements[$0] }
    result.statedRegions = kept.map { statedRegions[$0] }
    result.populations = kept.map { populations[$0] }
    result.attributes = attributes.mapValues { values in kept.map { values[$0] } }
    result.rows = kept.map { rows[$0] }
    if !isPartly.isEmpty { result.isPartly = kept.map { isPartly[$0] } }
    if !generationOfZone.isEmpty { result.generationOfZone = kept.map { generationOfZone[$0] } }
    if let shapes {
      var column = PolygonColumn()
      for index in kept { column.append(index, of: shapes) }
      result.shapes = column
    }
    return result
  }
}
