/// Why a scheme is in its state on a day: what its row says, as far as it decides.
public enum InForceReason: Sendable, Equatable {
  /// Its file has neither dates nor statuses.
  case timeless
  /// Published as signed or active in a file without any date: on the day asked about.
  case asOfDayAsked
  /// Published as planned, or as a prefiguration.
  case planned
  case notStarted(Day)
  /// Last day, stated.
  case ended(Day)
  /// Its successor started that day.
  case replaced(Day)
  /// Published as expired at that date.
  case expired(Day)
  /// Published as terminated or abandoned at that date.
  case terminated(Day)
  /// Published as suspended at that date.
  case suspended(Day)
  /// Started, and its stated end has not passed.
  case statedEnd(Day)
  /// Started, and published as signed or active that day or later.
  case publishedInForce(Day)
  /// Started, no end known, within its presumed duration.
  case openEnded(Day)
  /// Started, within its presumed duration, and published as over only later, that day.
  case startedExpiredLater(Day)
  /// Published as signed or active that day, less than a year away.
  case publishedWithinAYear(Day)
  /// No end known, and the presumed duration passed that day.
  case durationPassed(Day)
  /// Its period had begun, it was signed that day.
  case signedLater(Day)
  /// Published as expired, terminated or suspended only later than the day; nothing says that it ran on that day.
  case expiredLater(Day)
  /// Its next contract is in preparation, and nothing says that this one runs.
  case renewing
  /// Only its end is known.
  case endOnly(Day)
  /// Published as signed or active, without a start.
  case undated
  /// Listed without any date or status, where others have some.
  case unstated
  /// Its status was not understood.
  case statusNotUnderstood
  /// A date of its row was not understood.
  case dateNotUnderstood
  /// Said to be of unknown status, without a start.
  case unknown

  public var state: InForceState {
    switch self {
    case .statedEnd, .publishedInForce: .certain
    case .timeless, .asOfDayAsked, .openEnded, .startedExpiredLater, .publishedWithinAYear: .presumed
    case .durationPassed, .signedLater, .expiredLater, .renewing, .endOnly, .undated, .unstated, .statusNotUnderstood,
      .dateNotUnderstood:
      .possible
    case .planned: .planned
    case .notStarted, .ended, .replaced, .expired, .terminated, .suspended, .unknown: .out
    }
  }

  /// As in files: `stated_end`.
  public var word: String {
    switch self {
    case .timeless: "timeless"
    case .asOfDayAsked: "as_of_day_asked"
    case .planned: "planned"
    case .notStarted: "not_started"
    case .ended: "ended"
    case .replaced: "replaced"
    case .expired: "expired"
    case .terminated: "terminated"
    case .suspended: "suspended"
    case .statedEnd: "stated_end"
    case .publishedInForce: "published_in_force"
    case .openEnded: "open_ended"
    case .startedExpiredLater: "started_expired_later"
    case .publishedWithinAYear: "published_within_a_year"
    case .durationPassed: "presumed_duration_passed"
    case .signedLater: "signed_later"
    case .expiredLater: "expired_later"
    case .renewing: "in_renewal"
    case .endOnly: "end_only"
    case .undated: "undated"
    case .unstated: "unstated"
    case .statusNotUnderstood: "status_not_understood"
    case .dateNotUnderstood: "date_not_understood"
    case .unknown: "unknown"
    }
  }

  /// The day that it is about.
  public var day: Day? {
    switch self {
    case .notStarted(let day), .ended(let day), .replaced(let day), .expired(let day), .terminated(let day),
      .suspended(let day), .statedEnd(let day), .publishedInForce(let day), .openEnded(let day),
      .startedExpiredLater(let day), .publishedWithinAYear(let day), .durationPassed(let day), .signedLater(let day),
      .expiredLater(let day), .endOnly(let day):
      day
    case .timeless, .asOfDayAsked, .planned, .renewing, .undated, .unstated, .statusNotUnderstood, .dateNotUnderstood,
      .unknown:
      nil
    }
  }

  /// A clause, days in ISO form. Example: `finished on 2021-12-31`.
  public var label: Text {
    switch self {
    case .timeless: Text(fr: "fichier sans date ni statut", en: "file without dates or statuses")
    case .asOfDayAsked:
      Text(
        fr: "publié comme signé ou actif, dans un fichier sans date", en: "published as signed or active, undated file")
    case .planned: Text(fr: "en projet ou préfiguration", en: "planned or prefiguration")
    case .notStarted(let day): Text(fr: "commence le \(day)", en: "starts on \(day)")
    case .ended(let day): Text(fr: "fini le \(day)", en: "finished on \(day)")
    case .replaced(let day): Text(fr: "remplacé depuis le \(day)", en: "replaced since \(day)")
    case .expired(let day): Text(fr: "publié comme échu au \(day)", en: "published as expired on \(day)")
    case .terminated(let day):
      Text(fr: "publié comme résilié ou abandonné au \(day)", en: "published as terminated or abandoned on \(day)")
    case .suspended(let day): Text(fr: "publié comme suspendu au \(day)", en: "published as suspended on \(day)")
    case .statedEnd(let day): Text(fr: "en cours, finit le \(day)", en: "under way, ends on \(day)")
    case .publishedInForce(let day):
      Text(fr: "en cours, publié comme tel au \(day)", en: "under way, published as such on \(day)")
    case .openEnded(let day): Text(fr: "commencé le \(day), fin inconnue", en: "started on \(day), end unknown")
    case .startedExpiredLater(let day):
      Text(
        fr: "commencé, publié comme échu plus tard, au \(day)", en: "started, published as expired later, on \(day)")
    case .publishedWithinAYear(let day):
      Text(
        fr: "publié comme signé ou actif à moins d'un an, au \(day)",
        en: "published as in force within a year, on \(day)")
    case .durationPassed(let day):
      Text(fr: "fin inconnue, durée présumée passée le \(day)", en: "end unknown, presumed duration passed on \(day)")
    case .signedLater(let day): Text(fr: "période commencée, signé le \(day)", en: "period begun, signed on \(day)")
    case .expiredLater(let day):
      Text(fr: "publié comme échu plus tard, au \(day)", en: "published as expired later, on \(day)")
    case .renewing: Text(fr: "en cours de renouvellement, fin inconnue", en: "in renewal, end unknown")
    case .endOnly(let day): Text(fr: "début inconnu, finit le \(day)", en: "start unknown, ends on \(day)")
    case .undated: Text(fr: "publié comme signé ou actif, sans date", en: "published as signed or active, undated")
    case .unstated: Text(fr: "cité sans date ni statut", en: "listed without a date or a status")
    case .statusNotUnderstood: Text(fr: "statut non compris", en: "status not understood")
    case .dateNotUnderstood: Text(fr: "date non comprise", en: "date not understood")
    case .unknown: Text(fr: "ni date ni statut", en: "neither date nor status")
    }
  }
}
