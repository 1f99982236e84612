internal import Dispatch
internal import Synchronization

/// Runs `body` on successive ranges of `0..<count`, `chunkSize` long (the last may be shorter), on up to `threads`
/// threads, and returns the results in the order of the ranges.
///
/// The ranges depend on `count` and `chunkSize` alone, so that the answer does not depend on `threads`. One thread or
/// fewer runs everything on the caller's. A count of 0 gives no result. The body makes its own GEOS and PROJ objects.
/// - Throws: what the first failing range, in their order, has thrown; ranges after it may not have been run.
/// - Example: `concurrentChunks(5, threads: 2, chunkSize: 2) { $0.count }` is `[2, 2, 1]`.
public func concurrentChunks<R: Sendable, E: Error>(
  _ count: Int, threads: Int, chunkSize: Int, _ body: @escaping @Sendable (Range<Int>) throws(E) -> R
) throws(E) -> [R] {
  let size = max(1, min(chunkSize, count))
  let chunks = count > 0 ? (count - 1) / size + 1 : 0
  let range = { @Sendable (chunk: Int) in (chunk * size)..<min(count, chunk * size + size) }

  let workers = min(threads, chunks)
  if workers <= 1 {
    var results: [R] = []
    results.reserveCapacity(chunks)
    for chunk in 0..<chunks { results.append(try body(range(chunk))) }
    return results
  }

  // Chunks are handed out in order: when one fails, all before it are done or under way, so that the first failure
  // in order is always among those seen.
  let next = Atomic(0)
  let slots = UnsafeMutableBufferPointer<Result<R, E>?>.allocate(capacity: chunks)
  slots.initialize(repeating: nil)
  defer {
    slots.deinitialize()
    slots.deallocate()
  }
  // Safe: a slot is written once, by the worker that drew its number, and read when all workers have ended.
  nonisolated(unsafe) let shared = slots
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while true {
      let chunk = next.add(1, ordering: .relaxed).oldValue
      if chunk >= chunks { return }
      do throws(E) {
        shared[chunk] = .success(try body(range(chunk)))
      } catch {
        shared[chunk] = .failure(error)
        next.store(chunks, ordering: .relaxed)
      }
    }
  }
  var results: [R] = []
  results.reserveCapacity(chunks)
  for case let result? in slots { results.append(try result.get()) }
  return results
}

/// The results of successive ranges in one array, of its final size from the start.
/// Example: `flattened([[1, 2], [], [3]])` is `[1, 2, 3]`.
public func flattened<Element>(_ chunks: [[Element]]) -> [Element] {
  var elements: [Element] = []
  elements.reserveCapacity(chunks.reduce(0) { $0 + $1.count })
  for chunk in chunks { elements += chunk }
  return elements
}

/// Two pieces of work of different kinds, at the same time unless `threads` is 1. Each may use all threads in turn.
///
/// - Throws: what the first has thrown, else what the second has.
public func concurrently<First: Sendable, Second: Sendable, E: Error>(
  threads: Int, _ first: @Sendable () throws(E) -> First, and second: @escaping @Sendable () throws(E) -> Second
) throws(E) -> (First, Second) {
  if threads <= 1 { return (try first(), try second()) }
  let group = DispatchGroup()
  let slot = Slot<Result<Second, E>>()
  DispatchQueue.global().async(group: group) {
    let outcome: Result<Second, E>
    do throws(E) { outcome = .success(try second()) } catch { outcome = .failure(error) }
    slot.outcome.withLock { $0 = outcome }
  }
  let mine: Result<First, E>
  do throws(E) { mine = .success(try first()) } catch { mine = .failure(error) }
  group.wait()
  let result = try mine.get()
  // The group has ended, so the outcome is there.
  guard let other = slot.outcome.withLock({ $0 }) else { return (result, try second()) }
  return (result, try other.get())
}

/// Where one thread leaves what another takes.
private final class Slot<Outcome: Sendable>: Sendable {
  let outcome = Mutex<Outcome?>(nil)
}
