import Foundation

// `Fuzz TARGET [libFuzzer's arguments]`: feeds one target. Built by `Scripts/fuzz` alone.

typealias OneInput = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ callback: OneInput
) -> CInt

guard CommandLine.arguments.count > 1,
  let target = FuzzTarget.all.first(where: { $0.name == CommandLine.arguments[1] })
else {
  print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
  exit(CommandLine.arguments.count > 1 ? 64 : 0)
}
let run = target.run
var count = CommandLine.argc - 1
var arguments = UnsafeMutablePointer(CommandLine.unsafeArgv + 1) as UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
exit(
  withUnsafeMutablePointer(to: &count) { count in
    withUnsafeMutablePointer(to: &arguments) { arguments in
      runFuzzer(count, arguments) { bytes, length in
        run(Data(bytes: bytes ?? UnsafePointer(bitPattern: 1)!, count: length))
        return 0
      }
    }
  })
