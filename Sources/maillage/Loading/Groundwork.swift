import Coverage
import Geometry
import Territory

/// What the atlas stands on: the perimeters in atoms, and the mesh of the atoms that the run can meet.
struct Groundwork {
  var inventory: SchemeInventory
  var perimeters: Perimeters
  var mesh: Mesh
  /// Those of the perimeters, then those of the outlines that the question meets.
  var issues: [DataIssue]

  /// - Parameter outlineIssues: of all the communes.
  init(
    _ geography: ReferenceGeography, _ inventory: SchemeInventory, _ zonings: [Zoning], _ question: Question,
    _ needs: Session.Needs, _ plan: LoadPlan, outlineIssues: [DataIssue]
  ) throws {
    let atoms = try Atoms(geography, namedBy: inventory, zonings)
    let resolve = { @Sendable in try Self.resolve(atoms, geography, inventory, zonings, plan) }
    let resolved: (perimeters: Perimeters, inventory: SchemeInventory, issues: [DataIssue])
    let isWholeGround = needs.territories && question.territory.isEverywhere
    func reach() -> Reach {
      Reach(perimeters: resolved.perimeters, zonings: zonings, question: question, needs: needs)
    }
    if isWholeGround || plan.wishes.cache != nil {
      // All of the ground, whatever the perimeters: also for a part of it, as the next question will find it made.
      (mesh, resolved) = try concurrently(threads: plan.threads) {
        try Self.wholeMesh(geography, atoms, plan)
      } and: {
        try resolve()
      }
    } else {
      resolved = try resolve()
      let active = reach().activeAtoms(geography, BoxIndex((0..<atoms.count).map { atoms.shapes.box($0) }))
      mesh = try Mesh(geography, atoms, active: active, threads: plan.threads)
    }
    (self.inventory, perimeters, issues) = (resolved.inventory, resolved.perimeters, resolved.issues)
    if !outlineIssues.isEmpty {
      // Broken outlines that the question does not meet are not its issues; nor those of communes that are cut.
      let met = isWholeGround || plan.wishes.cache == nil ? mesh.active : reach().activeAtoms(geography, mesh.index)
      let codes = Set(met.map { geography.code(ofAtom: Int($0), atoms) })
      issues += outlineIssues.filter { codes.contains($0.code) }
    }
  }

  private static func resolve(
    _ atoms: Atoms, _ geography: ReferenceGeography, _ inventory: SchemeInventory, _ zonings: [Zoning], _ plan: LoadPlan
  ) throws -> (perimeters: Perimeters, inventory: SchemeInventory, issues: [DataIssue]) {
    var inventory = inventory
    var (perimeters, issues) = try Perimeters.resolve(inventory, in: geography, atoms, zonings: zonings)
    if let share = try plan.options.snapShare() { issues += try perimeters.snap(share, &inventory, in: geography) }
    return (perimeters, inventory, issues)
  }

  private static func wholeMesh(_ geography: ReferenceGeography, _ atoms: Atoms, _ plan: LoadPlan) throws -> Mesh {
    let entry = plan.wishes.cache?.ground(of: atoms.shapes)
    let known = entry?.read { KnownGround(kept: &$0) }
    let mesh = try Mesh(geography, atoms, active: nil, known: known, threads: plan.threads)
    if let entry, known == nil {
      let found = mesh.known
      entry.keep { found.keep(in: &$0) }
    }
    return mesh
  }
}

/// Which atoms a run can meet.
private struct Reach {
  let perimeters: Perimeters
  let zonings: [Zoning]
  let question: Question
  let needs: Session.Needs

  /// Atoms near a zone or a drawn perimeter, those of lists, and all of the ground whose figures are asked for.
  /// - Parameter index: of the boxes of all atoms.
  func activeAtoms(_ geography: ReferenceGeography, _ index: BoxIndex) -> [Int32] {
    let atoms = perimeters.atoms
    var isActive = [Bool](repeating: false, count: atoms.count)
    if needs.territories {
      let inScope = question.territory.communes(geography)
      for atom in isActive.indices where inScope[Int(atoms.communes[atom])] { isActive[atom] = true }
    }
    if needs.schemeGround {
      for perimeter in perimeters.ofScheme { for atom in perimeter.atoms { isActive[Int(atom)] = true } }
    }
    for part in 0..<perimeters.parts.count {
      for atom in index.query(perimeters.parts.box(part)) { isActive[atom] = true }
    }
    for zoning in zonings {
      if let shapes = zoning.shapes {
        for zone in 0..<shapes.count where !shapes.isEmpty(zone) {
          for atom in index.query(shapes.box(zone)) { isActive[atom] = true }
        }
      }
      for code in zoning.statedCommunes.joined() {
        for commune in geography.communes(ofCode: code) {
          for atom in atoms.atoms(ofCommune: commune) { isActive[atom] = true }
        }
      }
    }
    return isActive.indices.filter { isActive[$0] }.map { Int32($0) }
  }
}

extension ReferenceGeography {
  /// The commune of a code, or the communes that its sub-communes belong to.
  fileprivate func communes(ofCode code: String) -> [Int] {
    if let commune = communeIndex[code] { return [commune] }
    return (subcommuneIndex[code] ?? []).compactMap { communeIndex[subcommunes.parents[$0]] }
  }
}
