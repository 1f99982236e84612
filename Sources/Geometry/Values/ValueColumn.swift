/// Values in a row: in an array of its own, or in memory that somebody else keeps (a mapped file), which is only read.
///
/// Reads like an array. Lent memory is copied into an array when a value is to be changed or added, not before: a
/// column of a million coordinates is there as soon as its file is mapped, and takes no memory twice.
@frozen
public struct ValueColumn<Value: BitwiseCopyable & Sendable>: Sendable, RandomAccessCollection,
  ExpressibleByArrayLiteral
{
  @usableFromInline var own: [Value]
  @usableFromInline var lent: BorrowedMemory?

  /// Memory that stays as it is while this is there.
  @usableFromInline
  final class BorrowedMemory: Sendable {
    // Safe: what it points at is never written, and lives as long as the keeper.
    @usableFromInline nonisolated(unsafe) let values: UnsafeBufferPointer<Value>
    private let keeper: any AnyObject & Sendable

    init(_ values: UnsafeBufferPointer<Value>, _ keeper: any AnyObject & Sendable) {
      self.values = values
      self.keeper = keeper
    }
  }

  @inlinable
  public init(_ values: [Value] = []) {
    own = values
    lent = nil
  }

  @inlinable
  public init(arrayLiteral elements: Value...) { self.init(elements) }

  /// Values in memory that nobody writes as long as `keeper` is there.
  ///
  /// - Parameter bytes: begins where a value may lie, and holds a whole number of them.
  public init(lent bytes: UnsafeRawBufferPointer, keeper: any AnyObject & Sendable) {
    own = []
    lent = BorrowedMemory(bytes.assumingMemoryBound(to: Value.self), keeper)
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { lent?.values.count ?? own.count }

  @inlinable
  public subscript(position: Int) -> Value {
    get {
      guard let lent else { return own[position] }
      precondition(position >= 0 && position < lent.values.count)
      return lent.values[position]
    }
    set {
      takeOver()
      own[position] = newValue
    }
  }

  @inlinable
  public func withUnsafeBufferPointer<R, E: Error>(
    _ body: (UnsafeBufferPointer<Value>) throws(E) -> R
  ) throws(E) -> R {
    if let lent { return try body(lent.values) }
    return try own.withUnsafeBufferPointer(body)
  }

  @inlinable
  public func withContiguousStorageIfAvailable<R>(_ body: (UnsafeBufferPointer<Value>) throws -> R) rethrows -> R? {
    if let lent { return try body(lent.values) }
    return try own.withContiguousStorageIfAvailable(body)
  }

  @inlinable
  public func withUnsafeBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    if let lent { return try body(UnsafeRawBufferPointer(lent.values)) }
    return try own.withUnsafeBytes(body)
  }

  /// The values as an array to be changed.
  @inlinable
  public mutating func withArray<R, E: Error>(_ body: (inout [Value]) throws(E) -> R) throws(E) -> R {
    takeOver()
    return try body(&own)
  }

  @inlinable
  public mutating func append(_ value: Value) {
    takeOver()
    own.append(value)
  }

  @inlinable
  public mutating func append(contentsOf values: Slice<ValueColumn>) {
    takeOver()
    values.base.withUnsafeBufferPointer { own.append(contentsOf: $0[values.startIndex..<values.endIndex]) }
  }

  @inlinable
  public mutating func reserveCapacity(_ capacity: Int) {
    takeOver()
    own.reserveCapacity(capacity)
  }

  @inlinable
  mutating func takeOver() {
    guard let lent else { return }
    own = Array(lent.values)
    self.lent = nil
  }
}

extension ValueColumn: Equatable where Value: Equatable {
  public static func == (a: ValueColumn, b: ValueColumn) -> Bool { a.elementsEqual(b) }
}
