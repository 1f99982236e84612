import Territory

extension ColumnFileWriter {
  /// The account of a layer but the name of its file, which may be another in the next run.
  mutating func put(_ account: RowAccount) {
    put(texts: [account.role, account.sheet])
    put([Int64(account.rows), Int64(account.merged)])
    put(account.unused.map(Int64.init))
    put(account.repairedRows.sorted().map(Int64.init))
    put(texts: account.columns.map(\.name))
    put(texts: account.columns.map(\.sense))
    put(texts: account.columns.map { $0.reason?.rawValue ?? "" })
  }
}

extension ColumnFileReader {
  /// - Parameter source: how the file is named in this run.
  mutating func account(source: String) -> RowAccount? {
    guard let words = texts(), words.count == 2, let counts: [Int64] = array(), counts.count == 2,
      let unused: [Int64] = array(), let repaired: [Int64] = array(), let names = texts(), let senses = texts(),
      let reasons = texts(), names.count == senses.count, names.count == reasons.count
    else { return nil }
    var account = RowAccount(
      source: source, role: words[0], sheet: words[1], rows: Int(counts[0]), unused: unused.map(Int.init))
    account.merged = Int(counts[1])
    account.repairedRows = Set(repaired.map(Int.init))
    account.columns = names.indices.map { column in
      ColumnReading(
        name: names[column], sense: senses[column], reason: ColumnSenses.Reason(rawValue: reasons[column]))
    }
    return account
  }
}
