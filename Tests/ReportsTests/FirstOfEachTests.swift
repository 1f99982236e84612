import Synchronization
import Testing

@testable import Reports

/// Issues that several subjects of `explain` share are told once: comparisons grow with the issues, not with their pairs.
@Suite struct FirstOfEachTests {
  /// A number that counts how often it is compared.
  private struct Counted: Hashable {
    static let comparisons = Atomic(0)
    let value: Int

    static func == (a: Counted, b: Counted) -> Bool {
      comparisons.add(1, ordering: .relaxed)
      return a.value == b.value
    }
  }

  @Test func orderIsKept() { #expect(firstOfEach([3, 1, 3, 2, 1]) == [3, 1, 2]) }

  @Test func comparisonsGrowWithTheElements() {
    for count in [1000, 2000] {
      let twice = (0..<2 * count).map { Counted(value: $0 % count) }
      let before = Counted.comparisons.load(ordering: .relaxed)
      let found = firstOfEach(twice)
      // A table of hashes compares what falls into one bucket: some two or three for each, where pairs would be hundreds.
      #expect(Counted.comparisons.load(ordering: .relaxed) - before < 20 * count)
      #expect(found.count == count)
    }
  }
}
