internal import Coverage

/// Colours and marks of maps: pale perimeters that leave the zones in front, told apart by shape as much as by colour.
///
/// Outlines and marks have a contrast of 3:1 or more on white; blue, green and vermilion are those of Okabe and Ito.
enum MapPalette {
  static let land = "#F6F5F1"
  static let commune = "#DAD7CE"
  static let departement = "#9A958B"
  static let coast = "#6F6B63"
  static let possible = "#77736A"
  static let link = "#444444"

  private static let perimeters = [
    (fill: "#F5E6B8", line: "#8A6A00"), (fill: "#CFE6D6", line: "#2F7A4F"), (fill: "#E6D6EA", line: "#7B4F8C"),
    (fill: "#D5E1EA", line: "#47687F"),
  ]

  static func fill(_ type: Int) -> String { perimeters[type % perimeters.count].fill }
  static func line(_ type: Int) -> String { perimeters[type % perimeters.count].line }

  /// How ground is painted that schemes of some types hold, as a set of bits.
  static func paint(_ types: UInt64) -> String {
    types.nonzeroBitCount == 1 ? fill(types.trailingZeroBitCount) : "url(#types\(types))"
  }

  /// The ground of the first type with a stripe for each of the others.
  static func hatching(_ types: UInt64) -> String {
    let all = (0..<64).filter { types >> UInt64($0) & 1 == 1 }
    let lines = ["M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4", "M0,0 l8,8 M-2,6 l4,4 M6,-2 l4,4", "M0,4 h8"]
    let stripes = zip(all.dropFirst(), lines).map { type, path in
      "<path d=\"\(path)\" stroke=\"\(line(type))\" stroke-width=\"1.1\" fill=\"none\"/>"
    }
    return "<pattern id=\"types\(types)\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
      + "<rect width=\"8\" height=\"8\" fill=\"\(fill(all[0]))\"/>" + stripes.joined() + "</pattern>"
  }

  /// What is not known, on ground.
  static let unknownHatching =
    "<pattern id=\"unknown\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
    + "<rect width=\"6\" height=\"6\" fill=\"#FFFFFF\"/>"
    + "<path d=\"M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2\" stroke=\"#555555\" stroke-width=\"1\"/></pattern>"

  static func colour(_ status: AnswerMap.Status) -> String {
    switch status {
    case .entirely: "#0072B2"
    case .partly: "#00805E"
    case .notCovered: "#D55E00"
    case .unknown: "#555555"
    }
  }

  /// Ground of a commune that is itself a zone.
  static func ground(_ status: AnswerMap.Status) -> String {
    switch status {
    case .entirely: "#7FB6DA"
    case .partly: "#9FD4BF"
    case .notCovered: "#F0B48A"
    case .unknown: "url(#unknown)"
    }
  }

  /// A mark around (0, 0) of radius 4, with a white halo: a full disc, half a disc, a ring, a hatched square with a question mark.
  static func mark(_ status: AnswerMap.Status) -> String {
    let colour = colour(status)
    let halo = "<circle r=\"5.2\" fill=\"#FFFFFF\"/>"
    switch status {
    case .entirely: return halo + "<circle r=\"4\" fill=\"\(colour)\"/>"
    case .partly:
      return halo + "<circle r=\"3.4\" fill=\"#FFFFFF\" stroke=\"\(colour)\" stroke-width=\"1.2\"/>"
        + "<path d=\"M0,-4 A4,4 0 0 0 0,4 Z\" fill=\"\(colour)\"/>"
    case .notCovered: return halo + "<circle r=\"3.3\" fill=\"#FFFFFF\" stroke=\"\(colour)\" stroke-width=\"1.8\"/>"
    case .unknown:
      return "<rect x=\"-5\" y=\"-5\" width=\"10\" height=\"10\" fill=\"#FFFFFF\"/>"
        + "<rect x=\"-3.8\" y=\"-3.8\" width=\"7.6\" height=\"7.6\" fill=\"#FFFFFF\" stroke=\"\(colour)\"/>"
        + "<text y=\"2.9\" font-size=\"8\" font-weight=\"bold\" text-anchor=\"middle\" fill=\"\(colour)\">?</text>"
    }
  }

  static let marks =
    AnswerMap.Status.allCases.map { "<g id=\"mark-\($0.rawValue)\">\(mark($0))</g>" }.joined()
    + "<g id=\"mark-fragile\"><circle r=\"6.4\" fill=\"none\" stroke=\"#222222\" stroke-width=\"0.9\" "
    + "stroke-dasharray=\"2 1.4\"/></g>"
}
