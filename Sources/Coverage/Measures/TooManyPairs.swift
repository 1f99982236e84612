public import Territory

/// Perimeters overlap in more pairs than anybody could read, and than memory holds: the pairs of n perimeters on one
/// ground are n (n - 1) / 2, each with its list of communes.
///
/// One région written in every row gets there; France on record has 35 pairs that overlap, 595 with those that touch and
/// those of other days.
public struct TooManyPairs: Error, Sendable {
  public let message: Text

  /// Perimeters compared, pairs that meet, and places (communes, zones) that pairs have in common, one for each pair.
  /// Two drawings are laid over each other, which takes a thousand times as long as two lists.
  static let mostSchemes = 20_000, mostPairs = 400_000, mostDrawnPairs = 20_000, mostSharedPlaces = 5_000_000

  /// - Parameter sharedPlaces: the schemes that hold each place.
  static func check(schemes: Int, sharedPlaces: [[Int32]]) throws(TooManyPairs) {
    if schemes > mostSchemes {
      throw TooManyPairs(
        message: Text(
          fr: "\(schemes) périmètres à comparer, \(mostSchemes) au plus",
          en: "\(schemes) perimeters to compare, \(mostSchemes) at most"))
    }
    let shared = sharedPlaces.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
    if shared > mostSharedPlaces {
      throw TooManyPairs(
        message: Text(
          fr: "les périmètres ont \(shared) communes ou zones en commun, paire par paire, \(mostSharedPlaces) au plus",
          en: "the perimeters share \(shared) communes or zones, pair by pair, \(mostSharedPlaces) at most"))
    }
  }

  /// - Parameter drawn: those of two drawings.
  static func check(pairs: Int, drawn: Int = 0) throws(TooManyPairs) {
    if pairs > mostPairs {
      throw TooManyPairs(
        message: Text(
          fr: "plus de \(mostPairs) paires de périmètres se recouvrent",
          en: "more than \(mostPairs) pairs of perimeters overlap"))
    }
    if drawn > mostDrawnPairs {
      throw TooManyPairs(
        message: Text(
          fr: "plus de \(mostDrawnPairs) paires de périmètres dessinés se recouvrent",
          en: "more than \(mostDrawnPairs) pairs of drawn perimeters overlap"))
    }
  }
}
