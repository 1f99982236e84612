/// Names on a map, each where it hides no other: one that finds no room is left out.
struct MapLabels {
  private struct Label {
    var words: String
    var x: Double
    var y: Double
    var size: Double
    var fill: String
    var anchor: String
  }

  private var labels: [Label] = []
  private var taken: [(minX: Double, minY: Double, maxX: Double, maxY: Double)] = []
  private var marks: [(minX: Double, minY: Double, maxX: Double, maxY: Double)] = []

  /// Room of a mark, over which no name beside another is written.
  mutating func block(_ place: (x: Double, y: Double), radius: Double) {
    marks.append((place.x - radius, place.y - radius, place.x + radius, place.y + radius))
  }

  /// A name in the middle of what it names, or somewhat above or below.
  mutating func addCentred(_ words: String, _ place: (x: Double, y: Double), size: Double, fill: String) {
    let half = SVGDrawing.length(words, size: size) / 2
    for shift in [0.0, -1.4, 1.4, -2.8, 2.8] {
      let y = place.y + size * (0.35 + shift)
      if take(place.x - half, y - size, place.x + half, y + size * 0.25, clearOfMarks: shift != 2.8) {
        labels.append(Label(words: words, x: place.x, y: y, size: size, fill: fill, anchor: "middle"))
        return
      }
    }
  }

  /// A name on one side of a mark, or on no side.
  mutating func addBeside(_ words: String, _ place: (x: Double, y: Double), gap: Double, size: Double) {
    let length = SVGDrawing.length(words, size: size)
    let sides = [
      (place.x + gap, "start", place.x + gap, 0.35), (place.x - gap, "end", place.x - gap - length, 0.35),
      (place.x, "middle", place.x - length / 2, -gap / size),
      (place.x, "middle", place.x - length / 2, gap / size + 0.8),
    ]
    for (x, anchor, left, down) in sides {
      let y = place.y + size * down
      if take(left, y - size, left + length, y + size * 0.25, clearOfMarks: true) {
        labels.append(Label(words: words, x: x, y: y, size: size, fill: "#222222", anchor: anchor))
        return
      }
    }
  }

  private mutating func take(_ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double, clearOfMarks: Bool) -> Bool
  {
    func meets(_ other: (minX: Double, minY: Double, maxX: Double, maxY: Double)) -> Bool {
      minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }
    if taken.contains(where: meets) || clearOfMarks && marks.contains(where: meets) { return false }
    taken.append((minX, minY, maxX, maxY))
    return true
  }

  /// Each with a white halo, those that stay within the map.
  func draw(_ drawing: inout SVGDrawing, within view: MapView) {
    for label in labels {
      let length = SVGDrawing.length(label.words, size: label.size)
      let left = label.anchor == "start" ? label.x : label.anchor == "end" ? label.x - length : label.x - length / 2
      if left < view.x || left + length > view.x + view.width { continue }
      drawing.add("<g paint-order=\"stroke\" stroke=\"#FFFFFF\" stroke-width=\"2.6\" stroke-linejoin=\"round\">")
      drawing.text(
        label.words, x: label.x, y: label.y, size: label.size, anchor: label.anchor, fill: label.fill)
      drawing.add("</g>\n")
    }
  }
}
