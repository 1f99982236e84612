public import Coverage
public import Territory

/// What a page is made of: the answers of the command line, and all that other questions about the same territory need.
public struct PageContents: Sendable {
  public var language: Language
  /// Name and version of the program.
  public var tool: String
  /// Words of a command line that every question of the page has in common: files, package, territory.
  public var command: [String]
  public var atlas: Atlas
  /// One for each zoning asked about, in order.
  public var placedZonings: [PlacedZoning]
  public var answers: [CoverageAnswer]
  /// Sentences that open the report.
  public var headlines: [Text]
  public var sources: [ReportSource]
  /// Shown as they are: issues, overlaps, completeness.
  public var tables: [Table]

  public init(
    language: Language, tool: String, command: [String], atlas: Atlas, placedZonings: [PlacedZoning],
    answers: [CoverageAnswer], headlines: [Text], sources: [ReportSource], tables: [Table]
  ) {
    self.language = language
    self.tool = tool
    self.command = command
    self.atlas = atlas
    self.placedZonings = placedZonings
    self.answers = answers
    self.headlines = headlines
    self.sources = sources
    self.tables = tables
  }
}

/// The zones, atoms and communes that a page carries: the zones of its territory, its communes, and those beyond it that
/// its zones meet. Positions of the page are those in these lists.
struct PageExtent {
  /// By zoning, sorted by code.
  let zones: [[Int]]
  /// Sorted.
  let atoms: [Int32]
  let communes: [Int]
  /// Drawn perimeters that meet a zone of the page, in or out of its communes.
  let partsOnZones: Set<Int32>
  /// Position of each atom and commune of the atlas; -1 for none.
  private let positionOfAtom: [Int32]
  private let positionOfCommune: [Int32]

  init(_ contents: PageContents) {
    let (atlas, question) = (contents.atlas, contents.answers[0].question)
    let inScope = question.territory.communes(atlas.geography)
    var wanted = [Bool](repeating: false, count: atlas.atoms.count)
    for atom in wanted.indices where inScope[Int(atlas.atoms.communes[atom])] { wanted[atom] = true }
    zones = zip(contents.placedZonings, contents.answers).map { placed, answer in
      let codes = placed.zoning.codes
      return codes.indices.filter { placed.isZone($0, in: answer.question.territory) }
        .sorted { (codes[$0], $0) < (codes[$1], $1) }
    }
    var partsOnZones: Set<Int32> = []
    for (placed, zones) in zip(contents.placedZonings, zones) {
      for zone in zones {
        partsOnZones.formUnion(placed.pieces.parts[zone].map(\.other))
        for member in placed.statedAtoms[zone] { for atom in member.atoms { wanted[Int(atom)] = true } }
        for piece in placed.pieces.atoms[zone] { wanted[Int(piece.other)] = true }
      }
    }
    // What outlines that overlap have in common is held by both.
    for cell in atlas.mesh.cells where wanted[Int(cell.a)] || wanted[Int(cell.b)] {
      wanted[Int(cell.a)] = true
      wanted[Int(cell.b)] = true
    }
    // Communes whole: what a scheme lists is a set of communes.
    var isCommuneWanted = [Bool](repeating: false, count: atlas.geography.communes.count)
    for atom in wanted.indices where wanted[atom] { isCommuneWanted[Int(atlas.atoms.communes[atom])] = true }
    let communes = isCommuneWanted.indices.filter { isCommuneWanted[$0] }
    let atoms = communes.flatMap { atlas.atoms.atoms(ofCommune: $0) }.map { Int32($0) }
    var positionOfAtom = [Int32](repeating: -1, count: atlas.atoms.count)
    for (position, atom) in atoms.enumerated() { positionOfAtom[Int(atom)] = Int32(position) }
    var positionOfCommune = [Int32](repeating: -1, count: isCommuneWanted.count)
    for (position, commune) in communes.enumerated() { positionOfCommune[commune] = Int32(position) }
    (self.communes, self.atoms, self.partsOnZones) = (communes, atoms, partsOnZones)
    (self.positionOfAtom, self.positionOfCommune) = (positionOfAtom, positionOfCommune)
  }

  func position(ofAtom atom: Int32) -> Int { Int(positionOfAtom[Int(atom)]) }
  func position(ofCommune commune: Int) -> Int { Int(positionOfCommune[commune]) }

  /// Positions of those of some atoms that the page carries.
  func positions(of atoms: [Int32]) -> [Int] { atoms.map(position(ofAtom:)).filter { $0 >= 0 } }
}
