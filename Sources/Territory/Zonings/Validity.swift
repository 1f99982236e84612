/// The days on which something stands for what it describes: a generation of zones, a census, a reference geography.
public struct Validity: Sendable, Equatable {
  /// `nil`: nobody says.
  public var from: Day?
  public var to: Day?

  public init(from: Day? = nil, to: Day? = nil) {
    self.from = from
    self.to = to
  }

  private var isStated: Bool { from != nil || to != nil }

  /// `nil` when nothing is stated.
  /// - Example: from 2024-01-01, 2023-12-31 is out, 2024-01-01 is in.
  public func includes(_ day: Day) -> Bool? {
    if !isStated { return nil }
    return (from.map { day >= $0 } ?? true) && (to.map { day <= $0 } ?? true)
  }
}

/// One of the things that an answer rests on, with the days on which it stands.
public struct Vintage: Sendable {
  public enum Role: String, Sendable, CaseIterable {
    case zoning, schemes, populations, communes

    public var label: Text {
      switch self {
      case .zoning: Text(fr: "zonage", en: "zoning")
      case .schemes: Text(fr: "inventaire des dispositifs", en: "inventory of schemes")
      case .populations: Text(fr: "population des zones", en: "population of the zones")
      case .communes: Text(fr: "communes", en: "communes")
      }
    }
  }

  public var role: Role
  /// The zoning concerned; empty for what all have in common.
  public var zoning: String
  public var source: String
  /// As published: `2024`, `RP2020`, `COG 2026`.
  public var vintage: String?
  /// The vintage in words for the reader.
  public var label: Text?
  public var validity: Validity
  /// Whether it stands on the day asked about; `nil` when nobody says.
  public var isValid: Bool?

  public init(
    _ role: Role, zoning: String = "", source: String, vintage: String?, label: Text? = nil, validity: Validity,
    on day: Day
  ) {
    self.role = role
    self.zoning = zoning
    self.source = source
    self.vintage = vintage
    self.label = label ?? vintage.map { Text($0) }
    self.validity = validity
    isValid = validity.includes(day)
  }

  /// What the reader must know when it does not stand on the day asked about; `nil` when it does or nobody says.
  public func issue(on day: Day) -> DataIssue? {
    guard isValid == false else { return nil }
    let name = [zoning, label?.fr ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    let english = [zoning, label?.en ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    let (fr, en) = (role.label.fr, role.label.en)
    let from = validity.from.map(\.description) ?? "…"
    let to = validity.to.map(\.description) ?? "…"
    return DataIssue(
      .warning, .outOfValidity, source: source, field: role.rawValue, value: day.description, action: .kept,
      Text(
        fr: "\(fr) \(name) (\(from) – \(to)) : ne vaut pas au \(day), faute d'une autre version dans les données",
        en: "\(en) \(english) (\(from) – \(to)): does not stand on \(day), used for want of another version in the data"
      ))
  }
}
