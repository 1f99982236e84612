import Glibc
import Territory

/// What the system lets this process have, looked at before anything is begun: a library that is refused memory or a
/// file in the middle of its work ends the process without a sentence.
enum ProcessLimits {
  /// Addresses that a run on all of France takes with all libraries, bytes; measured: 600 MB.
  private static let addresses: rlim_t = 768 << 20
  /// Files open at a time, beyond those of the caller.
  private static let files = 10

  /// - Throws: ``Failure`` for a limit (`ulimit -v`, `-n`) below what every run needs.
  static func check() throws(Failure) {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    if limit.rlim_cur < addresses {
      let (given, least) = (limit.rlim_cur >> 20, addresses >> 20)
      throw .cannotRun(
        Text(
          fr: "la mémoire est limitée à \(given) Mio : il en faut \(least) (ulimit -v \(addresses >> 10))",
          en: "memory is limited to \(given) MiB: \(least) are needed (ulimit -v \(addresses >> 10))"))
    }
    let spare = (0..<files).map { _ in fcntl(0, F_DUPFD_CLOEXEC, 3) }
    for descriptor in spare where descriptor >= 0 { close(descriptor) }
    if spare.contains(where: { $0 < 0 }) {
      throw .cannotRun(
        Text(
          fr: "trop peu de fichiers peuvent être ouverts : il en faut \(files) de plus (ulimit -n 64)",
          en: "too few files may be open: \(files) more are needed (ulimit -n 64)"))
    }
  }
}
