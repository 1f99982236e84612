import Coverage
import Geometry
import Territory

/// What the atlas stands on: the perimeters in atoms, and the mesh of the atoms that the run can meet.
struct SchemesOnMesh {
  var inventory: SchemeInventory
  var perimeters: Perimeters
  var mesh: Mesh
  /// Those of the perimeters, then those of the outlines that the question meets.
  var issues: [DataIssue]

  /// - Parameters:
  ///   - named: zonings whose polygons the schemes' rows name.
  ///   - outlineIssues: of all the communes.
  ///   - compositions: EPCI of other days.
  init(
    _ geography: ReferenceGeography, inventory: SchemeInventory, zonings: [Zoning], question: Question,
    needs: SessionNeeds, plan: LoadPlan, named: [Zoning], compositions: [EpciComposition], outlineIssues: [DataIssue]
  ) throws {
    let atoms = try Atoms(geography, namedBy: inventory, zonings)
    let resolve = { @Sendable in
      var inventory = inventory
      var (perimeters, issues) = try Perimeters.resolve(
        inventory, in: geography, atoms, zonings: named, compositions: compositions)
      if !plan.request.files.keepsDrawings { issues += perimeters.readDrawnCommunes(&inventory, in: geography) }
      return (perimeters: perimeters, inventory: inventory, issues: issues)
    }
    let resolved: (perimeters: Perimeters, inventory: SchemeInventory, issues: [DataIssue])
    let isWholeCountry = needs.territories && question.territory.isEverywhere
    func reach() -> Reach {
      Reach(perimeters: resolved.perimeters, zonings: zonings, question: question, needs: needs)
    }
    if isWholeCountry || plan.inputFiles.cache != nil {
      // All of the area, whatever the perimeters: also for a part of it, as the next question will find it made.
      (mesh, resolved) = try concurrently(threads: plan.request.threads) {
        try Self.wholeMesh(geography, atoms, plan)
      } and: {
        try resolve()
      }
    } else {
      resolved = try resolve()
      let met = reach().atoms(geography, boxes: (0..<atoms.count).map { atoms.shapes.box($0) })
      let active = met.indices.filter { met[$0] }.map { Int32($0) }
      mesh = try Mesh(geography, atoms, active: active, threads: plan.request.threads)
    }
    (self.inventory, perimeters, issues) = (resolved.inventory, resolved.perimeters, resolved.issues)
    // Of communes that are cut, the outline is not used.
    let broken = outlineIssues.compactMap { issue in
      geography.communeIndex[issue.code].flatMap { atoms.wholeAtom(ofCommune: $0) }.map { (issue, atom: $0) }
    }
    if isWholeCountry {
      issues += broken.map(\.0)
    } else if !broken.isEmpty {
      // Those that the question does not meet are not its issues.
      var boxes = [Box](repeating: .empty, count: atoms.count)
      for (_, atom) in broken { boxes[atom] = mesh.boxes[atom] }
      let met = reach().atoms(geography, boxes: boxes)
      issues += broken.filter { met[$0.atom] }.map(\.0)
    }
  }

  private static func wholeMesh(_ geography: ReferenceGeography, _ atoms: Atoms, _ plan: LoadPlan) throws -> Mesh {
    let entry = plan.inputFiles.cache?.mesh(of: atoms.shapes)
    let known = entry?.read { SavedMesh(kept: &$0) }
    let mesh = try Mesh(geography, atoms, active: nil, known: known, threads: plan.request.threads)
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
  let needs: SessionNeeds

  /// By atom, whether it is near a zone or a drawn perimeter, in a list, or on the area whose figures are asked for.
  /// - Parameter boxes: of the atoms' outlines; empty for those that need not be known to be near.
  func atoms(_ geography: ReferenceGeography, boxes: [Box]) -> [Bool] {
    let atoms = perimeters.atoms
    let index = BoxIndex(boxes)
    var isActive = [Bool](repeating: false, count: atoms.count)
    if needs.territories {
      let inScope = question.territory.communes(geography)
      for atom in isActive.indices where inScope[Int(atoms.communes[atom])] { isActive[atom] = true }
    }
    if needs.schemeExtents {
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
    return isActive
  }
}

extension ReferenceGeography {
  /// The commune of a code, or the communes that its sub-communes belong to.
  fileprivate func communes(ofCode code: String) -> [Int] {
    if let commune = communeIndex[code] { return [commune] }
    return (subcommuneIndex[code] ?? []).compactMap { communeIndex[subcommunes.parents[$0]] }
  }
}
