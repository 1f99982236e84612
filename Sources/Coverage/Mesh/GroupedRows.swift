extension Rows {
  /// A table from (row, value) in any order; the values of a row stay in the order in which they are given.
  init(count: Int, grouping pairs: [(row: Int32, value: Value)]) {
    var ends = [Int32](repeating: 0, count: count)
    for pair in pairs { ends[Int(pair.row)] += 1 }
    var total: Int32 = 0
    for row in ends.indices {
      // Where the row starts, until its values have been placed.
      (ends[row], total) = (total, total + ends[row])
    }
    var order = [Int32](repeating: 0, count: pairs.count)
    for (position, pair) in pairs.enumerated() {
      order[Int(ends[Int(pair.row)])] = Int32(position)
      ends[Int(pair.row)] += 1
    }
    self.init(count: count, sorted: order.map { pairs[Int($0)] })
  }
}
