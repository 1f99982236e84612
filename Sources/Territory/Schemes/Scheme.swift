/// A kind of local health scheme (*dispositif*). To add one, add a line to ``registry``.
public struct SchemeType: Sendable, Hashable {
  /// Upper case, as in files: `CLS`.
  public let code: String
  public let label: Text
  /// Plural used in sentences.
  public let plural: Text
  /// How long one without a known end is presumed to last from its start; `nil`, without limit, for a standing body.
  public let presumedMonths: Int?

  public static let registry: [SchemeType] = [
    SchemeType(
      code: "CLS", label: Text(fr: "contrat local de santé", en: "local health contract"),
      plural: Text("CLS"), presumedMonths: 60),
    SchemeType(
      code: "CLSM", label: Text(fr: "conseil local de santé mentale", en: "local mental health council"),
      plural: Text("CLSM"), presumedMonths: nil),
    SchemeType(
      code: "ASV", label: Text(fr: "atelier santé ville", en: "city health workshop"),
      plural: Text("ASV"), presumedMonths: nil),
  ]
}

/// The status that a scheme's source published, at ``Scheme/statusDate``.
public enum SchemeStatus: String, Sendable, CaseIterable {
  case signed, active, planned, prefiguration
  /// A next contract is in preparation; whether this one still runs is for its dates to say.
  case renewing = "in_renewal"
  case expired
  /// Ended before its time, or given up: resiliated, abandoned, void.
  case terminated
  case suspended
  /// The source says that it does not know, or says nothing.
  case unknown
  /// What the source says was not understood: ``Scheme/statusText`` has its words.
  case notUnderstood = "not_understood"

  public var label: Text {
    switch self {
    case .signed: Text(fr: "signé", en: "signed")
    case .active: Text(fr: "actif", en: "active")
    case .planned: Text(fr: "en projet", en: "planned")
    case .prefiguration: Text(fr: "préfiguration", en: "prefiguration")
    case .renewing: Text(fr: "en cours de renouvellement", en: "in renewal")
    case .expired: Text(fr: "échu", en: "expired")
    case .terminated: Text(fr: "résilié", en: "terminated")
    case .suspended: Text(fr: "suspendu", en: "suspended")
    case .unknown: Text(fr: "inconnu", en: "unknown")
    case .notUnderstood: Text(fr: "non compris", en: "not understood")
    }
  }

  /// Those that someone may state.
  public static let stated = allCases.filter { $0 != .notUnderstood }
}

/// What the table of a scheme says of days.
public enum TableDating: Sendable {
  /// Some row has a date.
  case dated
  /// Rows have statuses, none a date: they hold on the day asked about.
  case statuses
  /// Neither: its schemes are taken as in force.
  case nothing
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
  /// As its source has it; empty for none.
  public var statusText = ""
  public var statusDate: PartialDate?
  public var dateSignature: PartialDate?
  public var dateStart: PartialDate?
  public var dateEnd: PartialDate?
  /// Stated length.
  public var months: Int?
  /// The date of its row that could not be read; empty for none.
  public var unreadDate = ""
  public var replacedBy: String
  public var carrier: String
  /// `nil` when the source does not say.
  public var cofunded: Bool?
  public var themes: String
  public var targetedZones: [String]
  public var source: String
  public var note: String
  /// What shows that it is or was in force, in the words of who listed it: "signed on 12 March 2024, press".
  public var evidence = ""
  /// File and row it was read from, for issues.
  public var file: String
  public var row: Int
  /// The place that its carrier or name points to, where its perimeter is not known: a proposal, never counted.
  public var probablePlace: [PerimeterToken] = []
  public var tableDating = TableDating.dated

  public init(
    id: String, type: String, name: String = "", perimeter: [PerimeterToken] = [], status: SchemeStatus = .unknown,
    statusDate: PartialDate? = nil, dateSignature: PartialDate? = nil, dateStart: PartialDate? = nil,
    dateEnd: PartialDate? = nil, months: Int? = nil, replacedBy: String = "", carrier: String = "",
    cofunded: Bool? = nil,
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
    self.months = months
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
