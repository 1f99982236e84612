/// A kind of local health scheme (*dispositif*). To add one, add a line to ``registry``.
public struct SchemeType: Sendable, Hashable {
  /// Upper case, as in files: `CLS`.
  public let code: String
  public let label: Text
  /// Plural used in sentences.
  public let plural: Text

  public static let registry: [SchemeType] = [
    SchemeType(
      code: "CLS", label: Text(fr: "contrat local de santé", en: "local health contract"),
      plural: Text("CLS")),
    SchemeType(
      code: "CLSM", label: Text(fr: "conseil local de santé mentale", en: "local mental health council"),
      plural: Text("CLSM")),
    SchemeType(
      code: "ASV", label: Text(fr: "atelier santé ville", en: "city health workshop"),
      plural: Text("ASV")),
  ]
}

/// The status that a scheme's source published, at ``Scheme/statusDate``.
public enum SchemeStatus: String, Sendable, CaseIterable {
  case signed, active, planned, prefiguration, expired, unknown

  public var label: Text {
    switch self {
    case .signed: Text(fr: "signé", en: "signed")
    case .active: Text(fr: "actif", en: "active")
    case .planned: Text(fr: "en projet", en: "planned")
    case .prefiguration: Text(fr: "préfiguration", en: "prefiguration")
    case .expired: Text(fr: "échu", en: "expired")
    case .unknown: Text(fr: "inconnu", en: "unknown")
    }
  }
}

/// One local health scheme as its row states it; dates and perimeter not yet interpreted.
public struct Scheme: Sendable {
  public var id: String
  public var type: String
  public var name: String
  public var perimeter: [PerimeterToken]
  /// Pieces of its perimeter that were set aside, as written: names, codes and territories that nothing knows. Its perimeter
  /// is known in part.
  public var unreadPlaces: [String] = []
  public var status: SchemeStatus
  public var statusDate: PartialDate?
  public var dateSignature: PartialDate?
  public var dateStart: PartialDate?
  public var dateEnd: PartialDate?
  public var replacedBy: String
  public var carrier: String
  /// `nil` when the source does not say.
  public var cofunded: Bool?
  public var themes: String
  public var targetedZones: [String]
  public var source: String
  public var note: String
  /// File and row it was read from, for issues.
  public var file: String
  public var row: Int
  /// The place that its carrier or name points to, where its perimeter is not known: a proposal, never counted.
  public var probablePlace: [PerimeterToken] = []
  /// The file has neither dates nor statuses at all: its schemes are taken as in force at any date.
  public var isTimeless = false

  public init(
    id: String, type: String, name: String = "", perimeter: [PerimeterToken] = [], status: SchemeStatus = .unknown,
    statusDate: PartialDate? = nil, dateSignature: PartialDate? = nil, dateStart: PartialDate? = nil,
    dateEnd: PartialDate? = nil, replacedBy: String = "", carrier: String = "", cofunded: Bool? = nil,
    themes: String = "", targetedZones: [String] = [], source: String = "", note: String = "", file: String = "",
    row: Int = 0
  ) {
    self.id = id
    self.type = type
    self.name = name
    self.perimeter = perimeter
    self.status = status
    self.statusDate = statusDate
    self.dateSignature = dateSignature
    self.dateStart = dateStart
    self.dateEnd = dateEnd
    self.replacedBy = replacedBy
    self.carrier = carrier
    self.cofunded = cofunded
    self.themes = themes
    self.targetedZones = targetedZones
    self.source = source
    self.note = note
    self.file = file
    self.row = row
  }
}
