internal import Territory

/// The rows of an answer, kept in little room: thousands of territories repeat the same few subjects.
public struct StatisticTable: RandomAccessCollection, Sendable {
  let divisions: [TerritorialDivision]
  /// By division, the number of entries up to and including its last.
  private var ends: [Int] = []
  private var entries: [Entry] = []
  private var subjects = Subjects()
  /// Rows of groups that are no territories, after the others.
  public var others: [Statistic] = []

  /// What a figure is about, the territory apart, and the date of a measure that is one.
  struct RowSubject: Hashable, Sendable {
    var measure: Statistic.Measure
    var type = ""
    var zoning = ""
    var status = ""
    var rule = ""
    var date: String?
  }

  /// One figure of one territory of a division; plain, so that tens of thousands are moved at once.
  struct Entry: Sendable {
    var territory: Int32
    /// Position in the subjects.
    var subject: Int32
    var value: Double?
    /// Terms that are missing from the value for want of knowledge.
    var unknown: Int32 = 0
  }

  /// Subjects in the order of their first use.
  struct Subjects: Sendable {
    private(set) var all: [RowSubject] = []
    private var positions: [RowSubject: Int32] = [:]
    private var last: Int32 = -1

    subscript(position: Int32) -> RowSubject { all[Int(position)] }

    mutating func position(of subject: RowSubject) -> Int32 {
      // A figure is added to many territories in a row, or several to one after the other.
      if last >= 0, all[Int(last)] == subject { return last }
      if Int(last) + 1 < all.count, all[Int(last) + 1] == subject {
        last += 1
        return last
      }
      if let known = positions[subject] {
        last = known
        return known
      }
      last = Int32(all.count)
      positions[subject] = last
      all.append(subject)
      return last
    }
  }

  init(_ divisions: [TerritorialDivision]) { self.divisions = divisions }

  /// A table of rows made elsewhere.
  public init(_ rows: [Statistic]) {
    divisions = []
    others = rows
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count + others.count }

  public subscript(position: Int) -> Statistic {
    if position >= entries.count { return others[position - entries.count] }
    let (entry, division) = (entries[position], divisions[division(of: position)])
    let (subject, territory) = (subjects[entry.subject], Int(entry.territory))
    return Statistic(
      level: division.id, code: division.codes[territory], name: division.names[territory], measure: subject.measure,
      type: subject.type, zoning: subject.zoning, status: subject.status, rule: subject.rule, value: entry.value,
      date: subject.date, unknown: Int(entry.unknown))
  }

  /// The figure of a row alone.
  public func value(of position: Int) -> Double? {
    position < entries.count ? entries[position].value : others[position - entries.count].value
  }

  /// The number of unknown terms of a row alone.
  public func unknown(of position: Int) -> Int {
    position < entries.count ? Int(entries[position].unknown) : others[position - entries.count].unknown
  }

  /// The date of a row alone.
  public func date(of position: Int) -> String? {
    position < entries.count
      ? subjects.all[Int(entries[position].subject)].date : others[position - entries.count].date
  }

  /// For each of some rows, a number that it shares with rows of the same level, code and name only.
  public func territoryKeys(_ rows: Range<Int>) -> [Int] {
    let firsts = divisions.indices.map { divisions[..<$0].reduce(0) { $0 + $1.codes.count } }
    return rows.map { row in
      row < entries.count ? firsts[division(of: row)] + Int(entries[row].territory) : -1 - row
    }
  }

  /// For each of some rows, a number that it shares with rows of the same measure, type, zoning, status and rule only.
  public func subjectKeys(_ rows: Range<Int>) -> [Int] {
    rows.map { $0 < entries.count ? Int(entries[$0].subject) : -1 - $0 }
  }

  private func division(of position: Int) -> Int { ends.firstIndex { position < $0 } ?? 0 }

  /// Adds the entries of the next division: by territory, then in the order given.
  mutating func append(_ parts: [(entries: [Entry], subjects: Subjects)], to division: Int) {
    let start = entries.count
    var next = [Int](repeating: 0, count: divisions[division].codes.count + 1)
    for part in parts { for entry in part.entries { next[Int(entry.territory) + 1] += 1 } }
    next[0] = start
    for territory in next.indices.dropFirst() { next[territory] += next[territory - 1] }
    let count = parts.reduce(0) { $0 + $1.entries.count }
    entries += repeatElement(Entry(territory: 0, subject: 0, value: nil), count: count)
    for part in parts {
      let positions = part.subjects.all.map { subjects.position(of: $0) }
      for var entry in part.entries {
        entry.subject = positions[Int(entry.subject)]
        entries[next[Int(entry.territory)]] = entry
        next[Int(entry.territory)] += 1
      }
    }
    ends.append(entries.count)
  }

  /// Makes room for entries to come.
  mutating func reserveCapacity(_ count: Int) { entries.reserveCapacity(count) }
}
