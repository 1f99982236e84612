import Glibc

/// Time and memory between marks, for `--profile`: wall and processor milliseconds (all threads) of each stage, and
/// the peak of resident memory so far; printed on stderr at the end.
///
/// Processor time tells work from waiting: on two cores a stage that splits well has twice as much of it as wall time.
final class Profile {
  private let isOn: Bool
  private var last = ContinuousClock.now
  private var lastProcessor = 0.0
  private var lines: [(stage: String, wall: Double, processor: Double, peakMiB: Double)] = []

  init(_ isOn: Bool) { self.isOn = isOn }

  /// Ends a stage; the first one has what came before it, the start of the program included.
  func mark(_ stage: String) {
    guard isOn else { return }
    let now = ContinuousClock.now
    let elapsed = last.duration(to: now).components
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let processor = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)
    lines.append(
      (
        stage, Double(elapsed.seconds) * 1000 + Double(elapsed.attoseconds) / 1e15, processor - lastProcessor,
        Double(usage.ru_maxrss) / 1024
      ))
    last = now
    lastProcessor = processor
  }

  private func milliseconds(_ time: timeval) -> Double { Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000 }

  func printLines() {
    for line in lines {
      let stage = line.stage + String(repeating: " ", count: max(0, 32 - line.stage.count))
      let (wall, processor) = (Int(line.wall.rounded()), Int(line.processor.rounded()))
      note("\(stage) \(wall) ms, processor \(processor) ms, peak \(Int(line.peakMiB.rounded())) MiB")
    }
  }
}
