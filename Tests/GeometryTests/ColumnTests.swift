import Geometry
import Testing

/// A column reads like an array, be its values its own or lent.
@Suite("ValueColumn") struct ColumnTests {
  /// Memory that counts who holds it by being there or not.
  private final class Keeper: Sendable {
    nonisolated(unsafe) let bytes: UnsafeMutableRawBufferPointer
    nonisolated(unsafe) let wasFreed: UnsafeMutablePointer<Bool>

    init(_ values: [Double], wasFreed: UnsafeMutablePointer<Bool>) {
      let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: values.count * 8, alignment: 8)
      values.withUnsafeBytes { bytes.copyMemory(from: $0) }
      self.bytes = bytes
      self.wasFreed = wasFreed
    }

    deinit {
      bytes.deallocate()
      wasFreed.pointee = true
    }
  }

  private func lent(_ values: [Double], _ wasFreed: UnsafeMutablePointer<Bool>) -> ValueColumn<Double> {
    let keeper = Keeper(values, wasFreed: wasFreed)
    return ValueColumn(lent: UnsafeRawBufferPointer(keeper.bytes), keeper: keeper)
  }

  @Test func lentMemoryIsReadAndKept() {
    let flag = UnsafeMutablePointer<Bool>.allocate(capacity: 1)
    defer { flag.deallocate() }
    flag.initialize(to: false)
    do {
      let column = lent([3, 1, 4, 1.5], flag)
      #expect(column.count == 4 && column[2] == 4 && Array(column) == [3, 1, 4, 1.5])
      #expect(column == [3, 1, 4, 1.5] && column != [3, 1, 4])
      #expect(column.withUnsafeBufferPointer { $0[3] } == 1.5)
      #expect(column.reduce(0, +) == 9.5)
      #expect(!flag.pointee)
      withExtendedLifetime(column) {}
    }
    #expect(flag.pointee)
  }

  @Test func changingCopies() {
    let flag = UnsafeMutablePointer<Bool>.allocate(capacity: 1)
    defer { flag.deallocate() }
    flag.initialize(to: false)
    let original = lent([1, 2, 3], flag)
    var changed = original
    changed[1] *= 10
    changed.append(4)
    changed.append(contentsOf: original[1..<3])
    changed.withArray { $0[0] = -1 }
    #expect(changed == [-1, 20, 3, 4, 2, 3])
    #expect(original == [1, 2, 3])
  }

  @Test func outlinesOfLentCoordinates() {
    var own = PolygonColumn()
    own.append([[[(0, 0), (2, 0), (2, 2), (0, 2)], [(0.5, 0.5), (0.5, 1.5), (1.5, 1.5), (1.5, 0.5)]]])
    let flag = UnsafeMutablePointer<Bool>.allocate(capacity: 1)
    defer { flag.deallocate() }
    flag.initialize(to: false)
    let column = PolygonColumn(
      xy: lent(Array(own.xy), flag), ringEnds: own.ringEnds, polygonEnds: own.polygonEnds, featureEnds: own.featureEnds)
    // 2 × 2 less 1 × 1.
    #expect(column?.area(0) == 3)
    #expect(column == own)
  }
}
