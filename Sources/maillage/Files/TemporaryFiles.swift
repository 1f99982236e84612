import Glibc
import Synchronization

/// The files of this process that wait beside their place, and what removes them when a signal ends it.
enum TemporaryFiles {
  /// Their paths, those that are in their place by now among them. Held for good once the process ends.
  private static let paths = Mutex<[String]>([])

  /// Signals that end the process. `nohup` and shells have some of them ignored: they stay so.
  private static var endings: sigset_t {
    var endings = sigset_t()
    sigemptyset(&endings)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      sigaction(number, nil, &action)
      if unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 0 { sigaddset(&endings, number) }
    }
    return endings
  }

  /// Opens a new file; its permissions are those of `mode` less the mask of the process.
  /// - Returns: its path and descriptor; -1, and the reason in `errno`, when the folder takes none.
  static func open(in folder: String, mode: mode_t) -> (path: String, descriptor: Int32) {
    let path = "\(folder)/.maillage-\(String(UInt64.random(in: 0...UInt64.max), radix: 16)).tmp"
    let descriptor = paths.withLock { paths in
      // Known before it is there, so that no signal comes between.
      paths.append(path)
      return Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    }
    return (path, descriptor)
  }

  /// Has signals that end the process wait for a thread that removes what is there of these files. To be called before
  /// there is another thread, for threads take over which signals wait.
  static func removeOnSignal() {
    var waited = endings
    pthread_sigmask(SIG_BLOCK, &waited, nil)
    var thread = pthread_t()
    pthread_create(&thread, nil, { _ in TemporaryFiles.waitForEnd() }, nil)
  }

  private static func waitForEnd() -> UnsafeMutableRawPointer? {
    var waited = endings
    var number: Int32 = 0
    while sigwait(&waited, &number) != 0 {}
    paths.withLock { paths -> Never in
      for path in paths { unlink(path) }
      // As if nothing had waited: who started the process sees which signal has ended it.
      signal(number, SIG_DFL)
      pthread_sigmask(SIG_UNBLOCK, &waited, nil)
      raise(number)
      // The first process of a container is not ended by a signal that it does not handle.
      _exit(128 + number)
    }
  }
}
