internal import Geometry
public import Territory

/// A scheme in force that could be extended over area without one.
public struct ExtensionOption: Sendable {
  /// `zone` or `epci`.
  public var subject: Subject
  /// Zoning of the zone, empty for an EPCI.
  public var zoning: String
  public var code: String
  public var name: String
  /// Empty where none can be told.
  public var scheme: String
  public var type: String
  /// Ground length of the border between the communes to add and what the scheme holds, drawn limits included; 0 where
  /// they meet in a corner or not at all. `nil` where none of the communes to add has an outline.
  public var sharedBorderKm: Double?
  /// Geodesic, 0 for a scheme that is adjacent; `nil` where none of the communes to add has an outline.
  public var distanceKm: Double?
  /// Communes without a scheme that would be added.
  public var communes: [String]
  /// Inhabitants of their area without a scheme; `nil` when a population is unknown.
  public var populationGained: Double?
  /// `nil` when a commune to add has no outline.
  public var areaGainedKm2: Double?
  /// Zones without a scheme that lie mainly in those communes.
  public var zonesGained: Int
  /// The scheme holds a part of the same EPCI already.
  public var isSameEPCI: Bool

  public enum Subject: String, Sendable, CaseIterable {
    case zone, epci

    public var label: Text {
      switch self {
      case .zone: Text("zone")
      case .epci: Text("EPCI")
      }
    }
  }
}
