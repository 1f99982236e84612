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
  public let parts: DrawnParts
  /// Schemes (inventory index) that hold each atom whole.
  public let schemesOfAtom: Rows<Int32>
  /// Of which territory the inventory of schemes says something.
  let inventoryReach: InventoryReach
  /// Schemes (inventory index) of which it is not known whether they hold each atom; `nil` when all is known.
  let schemesUnsureOfAtom: Rows<Int32>?
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
    schemesUnsureOfAtom = Self.schemesUnsure(perimeters, atoms: mesh.atoms.count)
    let parts = try DrawnParts(perimeters, mesh, threads: threads)
    self.parts = parts
    let regions = mesh.geography.territories(at: .region).ofCommune
    inventoryReach = InventoryReach(inventory, mesh.geography) { scheme in
      var perimeter = perimeters.ofScheme[scheme]
      perimeter.possible += perimeter.probable
      return perimeter.territories(
        among: regions, mesh.atoms, parts, tolerance: Tolerance.standard.share)
    }
    plain = plainly ? try PlainPerimeters(perimeters, mesh, threads: threads) : nil
    unbalancedParts = try DrawnPartBalance.residuals(parts, mesh, threads: threads)
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
    schemesUnsureOfAtom = atlas.schemesUnsureOfAtom
    parts = atlas.parts
    plain = atlas.plain
    unbalancedParts = atlas.unbalancedParts
  }

  private static func schemesUnsure(_ perimeters: Perimeters, atoms: Int) -> Rows<Int32>? {
    var unsure: [(row: Int32, value: Int32)] = []
    for (scheme, perimeter) in perimeters.ofScheme.enumerated() where perimeter.hasUnsurePlaces {
      for atom in perimeter.possible + perimeter.probable { unsure.append((atom, Int32(scheme))) }
    }
    return unsure.isEmpty ? nil : Rows(count: atoms, grouping: unsure)
  }

  /// Whether the inventory of schemes says nothing of any of some types in any of some communes.
  public func isInventorySilent(in communes: [Int], of types: [String]) -> Bool {
    inventoryReach.isSilent(in: communes, of: types)
  }

  /// m² of a commune's outline, 0 without one.
  public func area(ofCommune commune: Int) -> Double {
    atoms.atoms(ofCommune: commune).reduce(0) { $0 + mesh.areas[$1] }
  }
}
