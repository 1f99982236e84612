import Glibc
import Synchronization

/// The files of this process that are to be gone or in their places at its end, the program that it has started, and what
/// removes the ones and ends the other when a signal ends it.
enum TemporaryFiles {
  /// A file that is whole, where it waits and where it belongs.
  struct Move {
    let from: String
    let to: String
    /// The place as the user gave it, for messages.
    let given: String
  }

  struct State {
    /// Files that are there, or were; emptied by ``TemporaryFiles/remove()``.
    var files: [String] = []
    /// Folders, removed with what they hold.
    var scratch: [String] = []
    /// Folders that are made for what belongs in them, and go if they are empty.
    var made: [String] = []
    /// Places that files of this run are written for.
    var places: Set<String> = []
    /// What ``TemporaryFiles/place()`` is to put in its place.
    var moves: [Move] = []
    /// A program at work for this one: the number of its group of processes.
    var program: pid_t?
  }

  static let state = Mutex(State())

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

  /// Opens a new file beside its place; its permissions are those of `mode` less the mask of the process.
  /// - Returns: its path and descriptor; -1, and the reason in `errno`, when the folder takes none.
  static func open(in folder: String, mode: mode_t) -> (path: String, descriptor: Int32) {
    let path = "\(folder)/.maillage-\(String(UInt64.random(in: 0...UInt64.max), radix: 16)).tmp"
    let descriptor = state.withLock { state in
      // Known before it is there, so that no signal comes between.
      state.files.append(path)
      return Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    }
    return (path, descriptor)
  }

  /// Has a place for one file of this run; false for the second one.
  static func take(place: String) -> Bool { state.withLock { $0.places.insert(place).inserted } }

  /// Has a file that is whole put in its place by ``place()``.
  static func add(_ move: Move) { state.withLock { $0.moves.append(move) } }

  /// Makes a folder that goes if nothing is put into it.
  /// - Returns: 0, or the reason why it cannot be made; one that is there is no reason.
  static func makeFolder(_ path: String) -> Int32 {
    state.withLock { state in
      if mkdir(path, 0o777) != 0 { return errno == EEXIST ? 0 : errno }
      state.made.append(path)
      return 0
    }
  }

  /// Has a folder removed at the end, with what it holds.
  static func add(scratch folder: String) { state.withLock { $0.scratch.append(folder) } }

  /// Starts a program in a group of its own, which a signal that ends this one ends too.
  /// - Parameter spawn: gives 0 and the process, or the reason why there is none.
  static func start(_ spawn: (inout pid_t) -> Int32) -> (process: pid_t, reason: Int32) {
    state.withLock { state in
      var process: pid_t = 0
      let reason = spawn(&process)
      if reason == 0 { state.program = process }
      return (process, reason)
    }
  }

  /// The program has ended.
  static func forgetProgram() { state.withLock { $0.program = nil } }

  /// Removes what is not in its place.
  static func remove() {
    state.withLock { state in
      removeAll(state)
      state = State()
    }
  }

  private static func removeAll(_ state: State) {
    for path in state.files { unlink(path) }
    for folder in state.scratch { removeAll(in: folder) }
    for folder in state.made.reversed() { rmdir(folder) }
  }

  /// Removes a folder and what it holds; what links lead to stays.
  private static func removeAll(in folder: String) {
    guard let entries = opendir(folder) else { return }
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name == "." || name == ".." { continue }
      if entry.pointee.d_type == UInt8(DT_DIR) {
        removeAll(in: "\(folder)/\(name)")
      } else {
        unlink("\(folder)/\(name)")
      }
    }
    closedir(entries)
    rmdir(folder)
  }

  /// Has signals that end the process wait for a thread that removes what is there of these files. To be called before
  /// there is another thread, for threads take over which signals wait.
  static func removeOnSignal() {
    var waited = endings
    pthread_sigmask(SIG_BLOCK, &waited, nil)
    var thread = pthread_t()
    let reason = pthread_create(&thread, nil, { _ in TemporaryFiles.waitForEnd() }, nil)
    // Without a thread that waits for them, signals end the process at once.
    if reason != 0 { pthread_sigmask(SIG_UNBLOCK, &waited, nil) }
  }

  private static func waitForEnd() -> UnsafeMutableRawPointer? {
    var waited = endings
    var number: Int32 = 0
    while sigwait(&waited, &number) != 0 {}
    // Held for good: nothing is put in its place from here on.
    state.withLock { state -> Never in
      if let program = state.program {
        kill(-program, SIGKILL)
        waitpid(program, nil, 0)
      }
      removeAll(state)
      // As if nothing had waited: who started the process sees which signal has ended it.
      signal(number, SIG_DFL)
      pthread_sigmask(SIG_UNBLOCK, &waited, nil)
      raise(number)
      // The first process of a container is not ended by a signal that it does not handle.
      _exit(128 + number)
    }
  }
}
