/// What became of the codes of communes: mergers, splits and changes of code, each with its day.
public struct CommuneHistory: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// The commune became a part of another one.
    case merged
    /// A commune déléguée or associée ceased to be told apart in its commune.
    case dissolved
    /// The same territory under another code: another département, another chef-lieu.
    case codeChanged = "code_changed"
    /// Several communes hold the territory since; the old code is one of them where the commune lives on.
    case split
    /// The same commune and code under another name.
    case renamed
  }

  /// A code that was given up, or whose commune was divided, on a day.
  public struct Change: Sendable, Equatable {
    public var code: String
    /// Name that the code had until then; empty where the file has none.
    public var name: String
    public var day: Day
    public var kind: Kind
    /// Codes of the communes that hold the territory since, sorted.
    public var successors: [String]
  }

  /// Where a code leads.
  public enum Fate: Sendable, Equatable {
    /// One commune, by way of at least one change.
    case commune(String, by: [Change])
    /// Several communes: somebody has to choose. The last change is the split.
    case several([String], by: [Change])
  }

  /// The day of the geography that the history leads to; later changes are left out. `nil`: all of them count.
  public var until: Day?
  /// Most runs meet codes of today only, and never ask.
  private let index: LazyValue<ChangeIndex>

  /// - Parameter changes: in any order.
  public init(_ changes: [Change] = [], until: Day? = nil) { self.init(until: until) { changes } }

  /// - Parameter changes: makes them, in any order, when the history is first asked.
  init(until: Day?, changes: @escaping @Sendable () -> [Change]) {
    self.until = until
    index = LazyValue { ChangeIndex(changes()) }
  }

  /// The commune that a code leads to, or the communes, change after change up to ``until``.
  ///
  /// The code is taken as it stood on `day`: its first change after that day counts; where there is none, the list used
  /// a code that was given up before, and its last change as a commune counts. Of communes that came back, only days tell: a chain
  /// never goes back in time. Example: 14697 (L'Oudon) became 14472 on 2014-01-07, and 14472 a part of 14654 on
  /// 2017-01-01: it leads to 14654 by two changes.
  /// - Parameter isKnown: without ``until``, the chain ends at the first commune for which this holds.
  /// - Returns: `nil` for a code that never changed.
  public func fate(of code: String, on day: Day? = nil, isKnown: (String) -> Bool = { _ in false }) -> Fate? {
    let own = changes(of: code)
    let standing = day.flatMap { day in own.first { day < $0.day } }
    guard var next = standing ?? own.last(where: { $0.kind != .dissolved }) ?? own.last else { return nil }
    var chain: [Change] = []
    // A commune may change its code and be merged on one day.
    var met: Set<String> = []
    while true {
      if let last = chain.last, last.day < next.day { met = [] }
      chain.append(next)
      met.insert(next.code)
      guard next.successors.count == 1, let successor = next.successors.first else {
        return .several(next.successors, by: chain)
      }
      if until == nil, isKnown(successor) { return .commune(successor, by: chain) }
      let later = changes(of: successor).first { change in
        next.day < change.day || change.day == next.day && !met.contains(successor)
      }
      guard let later else { return .commune(successor, by: chain) }
      next = later
    }
  }

  /// Splits of a code that is still in use, after a day.
  func splits(of code: String, after day: Day) -> [Change] {
    changes(of: code).filter { day < $0.day && $0.kind == .split && $0.successors.contains(code) }
  }

  /// Communes that a code took in after a day.
  func mergers(into code: String, after day: Day) -> [Change] {
    index.value.into(code).filter { change in
      day < change.day && change.kind == .merged && until.map { change.day <= $0 } ?? true
    }
  }

  /// The next change of a code after a day; `nil` without a day.
  func firstChange(of code: String, after day: Day?) -> Change? {
    day.flatMap { day in changes(of: code).first { day < $0.day } }
  }

  /// The last change of a code as that of a commune.
  func lastChange(of code: String) -> Change? { changes(of: code).last { $0.kind != .dissolved } }

  private func changes(of code: String) -> [Change] {
    index.value.of(code).filter { change in change.kind != .renamed && (until.map { change.day <= $0 } ?? true) }
  }

  /// Changes whose code had that very name, once made comparable; the index is made at each call.
  func codesByName() -> [String: Set<String>] {
    var result: [String: Set<String>] = [:]
    for change in index.value.changes where !change.name.isEmpty {
      result[PlaceName.normal(change.name), default: []].insert(change.code)
    }
    return result
  }
}

extension CommuneHistory.Kind {
  /// What happened to a commune, as the end of a sentence.
  var words: Text {
    switch self {
    case .merged: Text(fr: "fusion", en: "merger")
    case .dissolved: Text(fr: "suppression", en: "suppression")
    case .codeChanged: Text(fr: "changement de code", en: "change of code")
    case .split: Text(fr: "partage", en: "split")
    case .renamed: Text(fr: "changement de nom", en: "change of name")
    }
  }
}
