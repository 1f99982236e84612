import Geometry
import Synchronization
import Testing

private struct Failure: Error, Equatable {
  let at: Int
}

@Suite struct ConcurrentChunksTests {
  @Test func chunksDoNotDependOnThreads() {
    for (count, size) in [(0, 4), (1, 4), (4, 4), (5, 2), (1000, 7), (10, 100), (3, 0), (5, -1)] {
      let alone = concurrentChunks(count, threads: 1, chunkSize: size) { $0 }
      #expect(Array(alone.joined()) == Array(0..<count))
      #expect(alone.dropLast().allSatisfy { $0.count == max(1, size) })
      for threads in [0, -3, 2, 3, 64] {
        #expect(concurrentChunks(count, threads: threads, chunkSize: size) { $0 } == alone)
      }
    }
    #expect(concurrentChunks(5, threads: 2, chunkSize: 2) { $0.count } == [2, 2, 1])
  }

  @Test func flattenedKeepsTheOrder() {
    #expect(flattened([[1, 2], [], [3]]) == [1, 2, 3])
    #expect(flattened([[Int]]()).isEmpty)
  }

  @Test func sumsInTheSameOrder() {
    let values = (0..<10_000).map { 1 / (Double($0) + 0.1) }
    let sum = { (threads: Int) in
      concurrentChunks(values.count, threads: threads, chunkSize: 64) { values[$0].reduce(0, +) }.reduce(0, +)
    }
    let alone = sum(1)
    for threads in 2...8 { #expect(sum(threads) == alone) }
  }

  @Test(arguments: [1, 2, 5])
  func firstFailureInOrderWins(threads: Int) {
    for _ in 0..<50 {
      let error = #expect(throws: Failure.self) {
        try concurrentChunks(1000, threads: threads, chunkSize: 1) { (range) throws(Failure) -> Int in
          // The later ones fail at once, the first one after some work.
          if range.lowerBound == 300 {
            var x = 1.0
            for i in 1..<2000 { x += 1 / (x + Double(i)) }
            if x > 0 { throw Failure(at: 300) }
          }
          if range.lowerBound > 300 { throw Failure(at: range.lowerBound) }
          return range.lowerBound
        }
      }
      #expect(error == Failure(at: 300))
    }
  }

  @Test func noChunkStartsLongAfterAFailure() {
    let run = Mutex(0)
    #expect(throws: Failure(at: 0)) {
      try concurrentChunks(100_000, threads: 2, chunkSize: 1) { (range) throws(Failure) -> Int in
        run.withLock { $0 += 1 }
        throw Failure(at: range.lowerBound)
      }
    }
    #expect(run.withLock { $0 } <= 2)
  }

  @Test func nests() {
    let rows = concurrentChunks(8, threads: 4, chunkSize: 1) { row in
      concurrentChunks(100, threads: 4, chunkSize: 9) { $0.reduce(0, +) * (row.lowerBound + 1) }.reduce(0, +)
    }
    #expect(rows == (1...8).map { 4950 * $0 })
  }

  @Test(arguments: [1, 2, 8])
  func twoKindsOfWork(threads: Int) throws {
    let (sum, text) = concurrently(threads: threads) { () throws(Never) -> Int in
      concurrentChunks(100, threads: threads, chunkSize: 7) { $0.reduce(0, +) }.reduce(0, +)
    } and: { () throws(Never) -> String in
      "\(threads) threads"
    }
    #expect(sum == 4950 && text == "\(threads) threads")
    // Both fail: the first is the one that is told.
    for (first, second, told) in [(1, 2, 1), (1, nil, 1), (nil, 2, 2)] as [(Int?, Int?, Int)] {
      let error = #expect(throws: Failure.self) {
        _ = try concurrently(threads: threads) { () throws(Failure) in
          if let first { throw Failure(at: first) }
        } and: { () throws(Failure) in
          if let second { throw Failure(at: second) }
        }
      }
      #expect(error == Failure(at: told))
    }
  }
}
