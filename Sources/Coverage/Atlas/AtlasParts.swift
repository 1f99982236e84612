internal import Geometry
public import Territory

extension Atlas {
  /// What a part leaves of an atom, as a shape.
  func shape(_ cut: DrawnParts.Cut, _ context: GEOSContext) throws(GEOSError) -> Shape {
    let code = geography.code(ofAtom: Int(cut.atom), atoms)
    let atom = try context.shape(atoms.shapes, Int(cut.atom), name: code)
    let box = mesh.boxes[Int(cut.atom)]
    return try atom.intersection(context.shape(parts.outlines, Int(cut.part), near: box, name: "part \(cut.part)"))
  }
}

extension Atlas {
  /// Schemes whose drawn part is not the sum of its pieces. What they have in common with others is measured again on a
  /// grid of 1 mm.
  public var drawnPartBalanceIssues: [DataIssue] {
    unbalancedParts.sorted { $0.key < $1.key }.map { part, residual in
      let scheme = inventory.schemes[perimeters.schemeOfPart[part]]
      let area = decimals(residual, 3)
      return DataIssue(
        .warning, .areasDoNotBalance, source: scheme.file, row: scheme.row, code: scheme.id, field: "perimeter",
        value: area, action: .repaired,
        Text(
          fr:
            "\(scheme.id) : la somme des morceaux de son périmètre dessiné s'écarte du tout de \(area) m² ; ses "
            + "recouvrements sont remesurés sur une grille de 1 mm, ses chiffres par commune restent des sommes",
          en:
            "\(scheme.id): the sum of the pieces of its drawn perimeter is off the whole by \(area) m²; what it shares "
            + "with others is measured again on a grid of 1 mm, its figures by commune are still sums"))
    }
  }
}

extension Atlas {
  /// Whether a drawn part is what is left of a drawing beside the communes that its scheme also lists or subtracts.
  func isCutAlongCommunes(part: Int) -> Bool {
    let scheme = perimeters.schemeOfPart[part]
    return !perimeters.ofScheme[scheme].atoms.isEmpty
      || inventory.schemes[scheme].perimeter.contains(where: \.isSubtracted)
  }
}
