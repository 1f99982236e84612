import Glibc

/// Milliseconds spent between marks and the peak of resident memory, for `--profile`; printed on stderr at the end.
final class Profile {
  private let isOn: Bool
  private var last = ContinuousClock.now
  private var lines: [(stage: String, milliseconds: Double, peakMiB: Double)] = []

  init(_ isOn: Bool) { self.isOn = isOn }

  /// Ends a stage.
  func mark(_ stage: String) {
    guard isOn else { return }
    let now = ContinuousClock.now
    let elapsed = last.duration(to: now).components
    let milliseconds = Double(elapsed.seconds) * 1000 + Double(elapsed.attoseconds) / 1e15
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    lines.append((stage, milliseconds, Double(usage.ru_maxrss) / 1024))
    last = now
  }

  func printLines() {
    for line in lines {
      let stage = line.stage + String(repeating: " ", count: max(0, 24 - line.stage.count))
      note("\(stage) \(Int(line.milliseconds.rounded())) ms, peak \(Int(line.peakMiB.rounded())) MiB")
    }
  }
}
