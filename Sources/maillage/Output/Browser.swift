import Glibc
import Territory

/// A Chromium of this machine, which prints a page as PDF, tagged for those who hear it.
struct Browser {
  private static let names = ["chromium", "chromium-browser", "google-chrome"]
  /// What it may take, in seconds: a page of all France is printed in some.
  private static let limit = 120.0

  private let path: String

  /// The first one in the PATH.
  ///
  /// - Throws: ``Failure`` when there is none.
  init() throws(Failure) {
    let folders = getenv("PATH").map { String(cString: $0) }?.split(separator: ":") ?? []
    let places = Self.names.flatMap { name in folders.map { "\($0)/\(name)" } }
    guard let path = places.first(where: { access($0, X_OK) == 0 }) else {
      throw .cannotRun(
        Text(
          fr:
            "--pdf : aucun Chromium dans le PATH (\(Self.names.joined(separator: ", "))) ; installez-en un, ou ouvrez la "
            + "page dans un navigateur et imprimez-la",
          en:
            "--pdf: no Chromium in the PATH (\(Self.names.joined(separator: ", "))); install one, or open the page in a "
            + "browser and print it"))
    }
    self.path = path
  }

  /// The bytes of the PDF of a page.
  ///
  /// - Parameter page: the bytes of its HTML.
  /// - Throws: ``Failure`` when the browser does not start, or has written none in two minutes.
  func pdf(of page: [UInt8]) throws(Failure) -> [UInt8] {
    // A folder of its own: a browser that is open already would take the page as one more tab.
    var template = Array("\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/maillage-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template), let real = realpath(made, nil) else { throw Self.failure(errno) }
    defer { free(real) }
    let folder = String(cString: real)
    TemporaryFiles.add(scratch: folder)
    let file = "\(folder)/page.html"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    let isWritten = descriptor >= 0 && page.withUnsafeBytes { write($0, to: descriptor) }
    if !isWritten { throw .cannotWrite(file, String(cString: strerror(errno))) }
    close(descriptor)
    var arguments = [
      path, "--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer", "--user-data-dir=\(folder)",
      "--print-to-pdf=\(folder)/page.pdf", Self.url(file),
    ]
    // Its sandbox refuses to start for the administrator, as in a container; the page loads nothing.
    if geteuid() == 0 { arguments.insert("--no-sandbox", at: 1) }
    let status = try Self.run(path, arguments)
    guard status == 0, let bytes = Self.bytes(of: "\(folder)/page.pdf"), bytes.starts(with: "%PDF-".utf8) else {
      throw .cannotRun(
        Text(
          fr: "--pdf : \(path) n'a pas imprimé la page ; ouvrez-la dans un navigateur et imprimez-la",
          en: "--pdf: \(path) has not printed the page; open it in a browser and print it"))
    }
    return bytes
  }

  /// The status of a program that has ended by itself; `nil` for one that took too long.
  private static func run(_ path: String, _ arguments: [String]) throws(Failure) -> Int32? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream: Int32 in 0...2 { posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0) }
    // The signals that this process has waiting for it are its own matter.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var ignored = sigset_t()
    sigemptyset(&ignored)
    for number in [SIGPIPE, SIGXFSZ] { sigaddset(&ignored, number) }
    posix_spawnattr_setsigdefault(&attributes, &ignored)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    let kept = ["PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "XDG_RUNTIME_DIR"].compactMap { (name: String) in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    var (words, environment) = (arguments.map { strdup($0) } + [nil], kept.map { strdup($0) } + [nil])
    defer { for word in words + environment { free(word) } }
    let (process, reason) = TemporaryFiles.start { posix_spawn(&$0, path, &actions, &attributes, &words, &environment) }
    if reason != 0 { throw failure(reason) }
    defer { TemporaryFiles.forgetProgram() }
    let start = ContinuousClock.now
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      if start.duration(to: .now) > .seconds(limit) {
        kill(-process, SIGKILL)
        waitpid(process, &status, 0)
        return nil
      }
      usleep(20_000)
    }
    return status
  }

  private static func failure(_ reason: Int32) -> Failure {
    let words = String(cString: strerror(reason))
    return .cannotRun(
      Text(fr: "--pdf : le navigateur ne démarre pas : \(words)", en: "--pdf: the browser does not start: \(words)"))
  }

  private static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
    return bytes
  }

  /// `file:///tmp/a%20b.html`, every byte that has a sense in an address in hexadecimal.
  private static func url(_ path: String) -> String {
    path.utf8.reduce(into: "file://") { url, byte in
      let character = Character(UnicodeScalar(byte))
      if byte < 128, character.isLetter || character.isNumber || "/-._~".contains(character) {
        url.append(character)
      } else {
        url += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
