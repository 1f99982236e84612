/// Why a scheme is in its state on a day: what its row says, as far as it decides.
public enum InForceReason: Sendable, Equatable {
  /// Its file has neither dates nor statuses.
  case timeless
  /// Published as planned, or as a prefiguration.
  case planned
  case notStarted(Day)
  /// Last day, stated.
  case ended(Day)
  /// Its successor started that day.
  case replaced(Day)
  /// Published as expired at that date.
  case expired(Day)
  /// Started, and its stated end has not passed.
  case statedEnd(Day)
  /// Started, and published as signed or active that day or later.
  case publishedInForce(Day)
  /// Started, no end known.
  case openEnded(Day)
  /// Published as expired only later than the day.
  case expiredLater(Day)
  /// Published as signed or active, without a start.
  case undated
  /// Neither a start nor a status that says anything.
  case unknown

  public var state: InForceState {
    switch self {
    case .statedEnd, .publishedInForce: .certain
    case .timeless, .openEnded: .presumed
    case .expiredLater, .undated: .possible
    case .planned: .planned
    case .notStarted, .ended, .replaced, .expired, .unknown: .out
    }
  }

  /// As in files: `stated_end`.
  public var word: String {
    switch self {
    case .timeless: "timeless"
    case .planned: "planned"
    case .notStarted: "not_started"
    case .ended: "ended"
    case .replaced: "replaced"
    case .expired: "expired"
    case .statedEnd: "stated_end"
    case .publishedInForce: "published_in_force"
    case .openEnded: "open_ended"
    case .expiredLater: "expired_later"
    case .undated: "undated"
    case .unknown: "unknown"
    }
  }

  /// The day that it is about.
  public var day: Day? {
    switch self {
    case .notStarted(let day), .ended(let day), .replaced(let day), .expired(let day), .statedEnd(let day),
      .publishedInForce(let day), .openEnded(let day), .expiredLater(let day):
      day
    case .timeless, .planned, .undated, .unknown: nil
    }
  }

  /// A clause, days in ISO form. Example: `finished on 2021-12-31`.
  public var label: Text {
    switch self {
    case .timeless: Text(fr: "fichier sans date ni statut", en: "file without dates or statuses")
    case .planned: Text(fr: "en projet ou préfiguration", en: "planned or prefiguration")
    case .notStarted(let day): Text(fr: "commence le \(day)", en: "starts on \(day)")
    case .ended(let day): Text(fr: "fini le \(day)", en: "finished on \(day)")
    case .replaced(let day): Text(fr: "remplacé depuis le \(day)", en: "replaced since \(day)")
    case .expired(let day): Text(fr: "publié comme échu au \(day)", en: "published as expired on \(day)")
    case .statedEnd(let day): Text(fr: "en cours, finit le \(day)", en: "under way, ends on \(day)")
    case .publishedInForce(let day):
      Text(fr: "en cours, publié comme tel au \(day)", en: "under way, published as such on \(day)")
    case .openEnded(let day): Text(fr: "commencé le \(day), fin inconnue", en: "started on \(day), end unknown")
    case .expiredLater(let day):
      Text(fr: "publié comme échu plus tard, au \(day)", en: "published as expired later, on \(day)")
    case .undated: Text(fr: "publié comme signé ou actif, sans date", en: "published as signed or active, undated")
    case .unknown: Text(fr: "ni date ni statut", en: "neither date nor status")
    }
  }
}

extension Scheme {
  /// What decides the state on `day`, by the rules of DESIGN.md, "Dates"; parameters as for
  /// ``state(on:successorStart:inventoryDate:)``.
  public func reason(on day: Day, successorStart: Day?, inventoryDate: Day) -> InForceReason {
    if isTimeless { return .timeless }
    if status == .planned || status == .prefiguration { return .planned }
    if let end = dateEnd?.last, day > end { return .ended(end) }
    if let successorStart, day >= successorStart { return .replaced(successorStart) }
    let expired = statusDate?.last ?? inventoryDate
    if let start {
      if day < start { return .notStarted(start) }
      if let end = dateEnd?.last { return .statedEnd(end) }
      switch status {
      case .signed, .active:
        if let published = statusDate?.last, published >= day { return .publishedInForce(published) }
        return .openEnded(start)
      case .expired: return day < expired ? .expiredLater(expired) : .expired(expired)
      case .unknown, .planned, .prefiguration: return .openEnded(start)
      }
    }
    switch status {
    case .signed, .active: return .undated
    case .expired: return day < expired ? .expiredLater(expired) : .expired(expired)
    case .unknown, .planned, .prefiguration: return .unknown
    }
  }
}
