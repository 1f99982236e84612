internal import Geometry

/// Mean width of a shape on the ground in metres, 2 x area / perimeter: the width of a long strip. 0 if empty.
/// Example: a strip of 1,000 m by 10 m is 9.9 m wide by this measure.
func groundWidth(_ shape: Shape) -> Double {
  var column = PolygonColumn()
  shape.append(to: &column)
  let perimeter = GroundMetric.standard.boundaryLength(column, 0)
  return perimeter > 0 ? 2 * column.area(0) / perimeter : 0
}
