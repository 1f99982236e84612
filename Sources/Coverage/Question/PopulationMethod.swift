public import Territory

/// Where the share of a zone's population that is covered comes from.
public enum PopulationMethod: String, Sendable, CaseIterable {
  /// Grid cells by area.
  case grid
  /// Sum over the communes of the zone of population x share inside.
  case communes
  /// The share of the area stands for it.
  case area
  case unknown = ""

  public var label: Text {
    switch self {
    case .grid: Text(fr: "carreaux", en: "grid cells")
    case .communes: Text("communes")
    case .area: Text(fr: "surface", en: "area")
    case .unknown: Text("")
    }
  }
}

/// Where the number of inhabitants of a zone comes from.
public enum PopulationSource: String, Sendable, CaseIterable {
  case published
  /// Sum over the communes of which the zone is a list.
  case communes
  /// The cells of the grid, asked for with `--estimate` for want of a published number.
  case gridEstimate = "grid_estimate"
  case unknown = ""

  public var label: Text {
    switch self {
    case .published: Text(fr: "publiée", en: "published")
    case .communes: Text(fr: "somme des communes", en: "sum of the communes")
    case .gridEstimate: Text(fr: "estimée par les carreaux", en: "estimated by grid cells")
    case .unknown: Text("")
    }
  }
}
