extension PolygonColumn {
  /// The features of several columns, one after the other; their coordinates are copied on up to `threads` threads.
  ///
  /// Example: of a column of two features and one of three, a column of five.
  package init(joining parts: [PolygonColumn], threads: Int) {
    self.init()
    if parts.count == 1 {
      self = parts[0]
      return
    }
    var starts: [Int] = []
    var total = 0
    for part in parts {
      starts.append(total)
      total += part.xy.count
    }
    let places = starts
    xy = Column(
      [Double](unsafeUninitializedCapacity: total) { buffer, count in
        // Safe: each part is copied to its own place, and all are there before the buffer is left.
        nonisolated(unsafe) let buffer = buffer
        _ = concurrentChunks(parts.count, threads: threads, chunkSize: 1) { chunk in
          let part = chunk.lowerBound
          parts[part].xy.withUnsafeBufferPointer { source in
            _ = UnsafeMutableBufferPointer(rebasing: buffer[places[part]...]).initialize(from: source)
          }
        }
        count = total
      })
    for (part, place) in zip(parts, places) { appendEnds(of: part, firstPoint: place / 2) }
  }
}
