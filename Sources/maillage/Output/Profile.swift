import Glibc

/// Time and memory between marks, for `--profile`: wall and processor milliseconds (all threads) of each stage, the
/// memory resident at its end and the peak of it so far; printed on stderr at the end.
///
/// Processor time tells work from waiting: on two cores a stage that splits well has twice as much of it as wall time.
final class Profile {
  private let isOn: Bool
  private var last = ContinuousClock.now
  private var lastProcessor = 0.0
  private var lines: [(stage: String, wall: Double, processor: Double, residentMiB: Double, peakMiB: Double)] = []

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
        residentMiB(), Double(usage.ru_maxrss) / 1024
      ))
    last = now
    lastProcessor = processor
  }

  /// From the second number of `/proc/self/statm`, pages; 0 where there is none.
  private func residentMiB() -> Double {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let numbers = line.prefix { $0 != 0 }.split(separator: CChar(UInt8(ascii: " ")))
    let pages = numbers.count > 1 ? numbers[1].reduce(0) { $0 * 10 + Int($1) - Int(UInt8(ascii: "0")) } : 0
    return Double(pages * sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
  }

  private func milliseconds(_ time: timeval) -> Double { Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000 }

  func printLines() {
    for line in lines {
      let stage = line.stage + String(repeating: " ", count: max(0, 32 - line.stage.count))
      let (wall, processor) = (Int(line.wall.rounded()), Int(line.processor.rounded()))
      let (resident, peak) = (Int(line.residentMiB.rounded()), Int(line.peakMiB.rounded()))
      note("\(stage) \(wall) ms, processor \(processor) ms, memory \(resident) MiB, peak \(peak) MiB")
    }
  }
}
