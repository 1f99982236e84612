internal import Geometry
internal import Territory

/// Sums of pieces equal wholes, on every run: relative 1e-9, plus what is dropped as rounding. Where they do not, the
/// zone is measured again on a grid of 1 mm, and the reader is told.
enum AreaBalance {
  static let relative = 1e-9
  /// m²; less in common is rounding of coordinates.
  static let smallestPiece = 1e-3
  /// m²; less in common is a touch, not an overlap.
  static let touchArea = 1.0
  /// Side of the grid of the second try, m.
  static let grid = 1e-3

  static func limit(_ area: Double) -> Double { relative * area + AreaBalance.smallestPiece }

  static func issue(_ zoning: Zoning, _ zone: Int, _ residual: Double) -> DataIssue {
    let code = zoning.codes[zone]
    let area = decimals(residual, 3)
    return DataIssue(
      .warning, .areasDoNotBalance, source: zoning.source, row: zoning.rows[zone] == 0 ? nil : zoning.rows[zone],
      code: code, field: "geometry", value: area, action: .repaired,
      Text(
        fr: "\(code) : la somme des morceaux s'écarte du tout de \(area) m² ; zone remesurée sur une grille de 1 mm",
        en: "\(code): the sum of its pieces is off the whole by \(area) m²; zone measured again on a grid of 1 mm"))
  }
}
