public import Territory

/// Schemes asked about of which dates or status leave in doubt whether they were in force: those that a headline names.
public struct DatesInDoubt: Sendable, Equatable {
  /// Neither start, signature nor end is known, and no source of about that day says them in force; sorted.
  public var undated: [String] = []
  /// Only the end is known; sorted.
  public var withoutStart: [String] = []
  /// The words that were not understood, by scheme: a status or a date; sorted.
  public var notUnderstood: [(id: String, text: String)] = []
  /// Files without any date, whose statuses are taken as those of the day asked about; sorted.
  public var filesAsOfDay: [String] = []
  /// The same, of the day that was given for them.
  public var filesOnDay: (day: Day, files: [String])?

  public init() {}

  public static func == (a: DatesInDoubt, b: DatesInDoubt) -> Bool {
    a.undated == b.undated && a.withoutStart == b.withoutStart && a.notUnderstood.elementsEqual(b.notUnderstood, by: ==)
      && a.filesAsOfDay == b.filesAsOfDay && a.filesOnDay?.day == b.filesOnDay?.day
      && a.filesOnDay?.files == b.filesOnDay?.files
  }
}

extension Atlas {
  /// The doubts about the schemes of the types and statuses asked for that lie in the territory asked about, as far as
  /// anything says where they lie.
  public func datesInDoubt(_ question: Question) -> DatesInDoubt {
    let inScope = question.territory.communes(geography)
    var doubt = DatesInDoubt()
    var files: Set<String> = []
    let asked = inventory.schemes.indices.filter { question.asks(about: inventory.schemes[$0]) }
    let here = Set(schemes(asked, touching: inScope, tolerance: question.tolerance))
    for index in asked {
      let scheme = inventory.schemes[index]
      if scheme.tableDating == .statuses { files.insert(scheme.file) }
      let reason = terms[index].reason(on: question.on)
      let isDoubtful =
        switch reason {
        case .undated, .unstated, .unknown, .endOnly, .statusNotUnderstood, .dateNotUnderstood: true
        default: false
        }
      let isPlaced = !perimeters.ofScheme[index].isEmpty
      // Of a scheme that nothing places nor says to be in force, nothing hangs on its dates; one without any place is told
      // as such.
      guard isDoubtful, isPlaced || reason != .unknown, here.contains(index) else { continue }
      switch reason {
      case .endOnly: doubt.withoutStart.append(scheme.id)
      case .statusNotUnderstood: doubt.notUnderstood.append((scheme.id, scheme.statusText))
      case .dateNotUnderstood: doubt.notUnderstood.append((scheme.id, scheme.unreadDate))
      default: doubt.undated.append(scheme.id)
      }
    }
    doubt.undated.sort()
    doubt.withoutStart.sort()
    doubt.notUnderstood.sort { ($0.id, $0.text) < ($1.id, $1.text) }
    if let day = inventory.assumptions.statusesOn, !files.isEmpty {
      doubt.filesOnDay = (day, files.sorted())
    } else {
      doubt.filesAsOfDay = files.sorted()
    }
    return doubt
  }
}
