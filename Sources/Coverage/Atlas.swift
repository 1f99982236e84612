public import Geometry
public import Territory

/// Everything a question is asked of: the mesh of the territory, the schemes on it, and how partial shapes lie.
/// Never changes; shared by all tasks, and one thing to hand on however much it holds.
public final class Atlas: Sendable {
  public let mesh: Mesh
  public let inventory: SchemeInventory
  /// The days of each scheme, as the whole inventory settles them.
  public let terms: [SchemeTerm]
  /// Positions in the inventory, by id.
  let schemeOfID: [String: Int]
  public let perimeters: Perimeters
  public let parts: PartPieces
  /// Schemes (inventory index) that hold each atom whole.
  public let schemesOfAtom: Rows<Int32>
  /// Whether the inventory of schemes knows something of each commune; `nil` when it does not state its scope.
  public let inventoryReach: [Bool]?
  /// m² missing in the sums of drawn parts that are not the sum of their pieces.
  public let unbalancedParts: [Int: Double]
  public let threads: Int
  /// Perimeters as whole outlines, where the plain path measures.
  let plain: PlainPerimeters?

  public let geography: ReferenceGeography
  public let atoms: Atoms

  /// - Parameter plainly: answers are measured by unions and intersections of whole outlines, the slow reference.
  public init(
    mesh: Mesh, inventory: SchemeInventory, perimeters: Perimeters, threads: Int, plainly: Bool = false
  ) throws(GEOSError) {
    self.mesh = mesh
    geography = mesh.geography
    atoms = mesh.atoms
    inventoryReach = inventory.completeness.reach(mesh.geography)
    self.inventory = inventory
    terms = inventory.terms
    schemeOfID = Dictionary(
      inventory.schemes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.perimeters = perimeters
    self.threads = threads
    var held: [(row: Int32, value: Int32)] = []
    for (scheme, perimeter) in perimeters.ofScheme.enumerated() {
      for atom in perimeter.atoms { held.append((atom, Int32(scheme))) }
    }
    schemesOfAtom = Rows(count: mesh.atoms.count, grouping: held)
    parts = try PartPieces(perimeters, mesh, threads: threads)
    plain = plainly ? try PlainPerimeters(perimeters, mesh, threads: threads) : nil
    unbalancedParts = try PartBalance.residuals(parts, mesh, threads: threads)
  }

  /// The same atlas for work that is itself a part of several threads' work.
  init(_ atlas: Atlas, threads: Int) {
    mesh = atlas.mesh
    geography = atlas.geography
    atoms = atlas.atoms
    inventoryReach = atlas.inventoryReach
    inventory = atlas.inventory
    terms = atlas.terms
    schemeOfID = atlas.schemeOfID
    perimeters = atlas.perimeters
    self.threads = threads
    schemesOfAtom = atlas.schemesOfAtom
    parts = atlas.parts
    plain = atlas.plain
    unbalancedParts = atlas.unbalancedParts
  }

  /// m² of a commune's outline, 0 without one.
  public func area(ofCommune commune: Int) -> Double {
    atoms.atoms(ofCommune: commune).reduce(0) { $0 + mesh.areas[$1] }
  }
}
