internal import Geometry
internal import Territory

/// A ragged table: for each row a run of values in one flat array.
public struct Rows<Value: Sendable>: Sendable {
  public private(set) var ends: [Int32]
  public private(set) var values: [Value]

  /// - Parameter sorted: (row, value) with rows ascending.
  public init(count: Int, sorted: [(Int32, Value)]) {
    ends = []
    ends.reserveCapacity(count)
    values = sorted.map(\.1)
    var at = 0
    for row in 0..<count {
      while at < sorted.count && sorted[at].0 == Int32(row) { at += 1 }
      ends.append(Int32(at))
    }
  }

  /// A table from its two arrays; `nil` unless ends ascend to the number of values.
  public init?(ends: [Int32], values: [Value]) {
    var last: Int32 = 0
    for end in ends {
      if end < last { return nil }
      last = end
    }
    if Int(last) != values.count { return nil }
    self.ends = ends
    self.values = values
  }

  public var count: Int { ends.count }

  @inlinable
  func range(_ row: Int) -> Range<Int> { (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row]) }

  public subscript(row: Int) -> ArraySlice<Value> { values[range(row)] }
}

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
