import Dispatch
import Geometry
import Glibc
import Territory

/// Where work on communes is kept from one run to the next: `$XDG_CACHE_HOME/maillage`, else `~/.cache/maillage`.
///
/// A file is known by the content that it was made from, with all that the result depends on besides; one that is
/// damaged, or not of this program, is as good as none. Two processes may read and write at once: a file is put in
/// place in one step. Of more than `$MAILLAGE_CACHE_MIB` (1024), what was not used for longest goes. Nothing here is a
/// reason to fail.
struct CacheFolder: Sendable {
  private let path: String

  /// Bump when the meaning of what is kept changes.
  private static let format = 4
  /// Bytes kept: all of France takes 32 million.
  private static var most: Int {
    let given = getenv("MAILLAGE_CACHE_MIB").flatMap { Int(String(cString: $0)) }
    return min(max(given ?? 1024, 0), 1 << 40) << 20
  }

  /// `nil` where there is nowhere to keep anything.
  init?() {
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    guard let root = variable("XDG_CACHE_HOME") ?? variable("HOME").map({ $0 + "/.cache" }) else { return nil }
    path = root + "/maillage"
  }

  /// A result kept, or to be kept.
  struct Entry: Sendable {
    fileprivate let folder: CacheFolder
    /// What the file must say that it is.
    let key: String
    let path: String
    /// The file that the result is made from, where it is from one, and how it was when its content was looked at.
    private let origin: (path: String, state: FileState)?

    fileprivate init(
      in folder: CacheFolder, kind: String, _ content: ContentHash, circumstances: String,
      origin: (path: String, state: FileState)? = nil
    ) {
      self.folder = folder
      self.origin = origin
      key = "maillage \(kind) \(CacheFolder.format) \(content.hex) \(circumstances) \(GeometryLibraries.versions)"
      path = "\(folder.path)/\(kind)-\(ContentHash(key).hex).columns"
    }

    /// What was kept, by a function that reads it.
    func read<Kept>(_ body: (inout ColumnFileReader) -> Kept?) -> Kept? {
      guard var file = ColumnFileReader(path, key: key) else { return nil }
      // In use: the last one to be removed.
      utimensat(AT_FDCWD, path, nil, 0)
      return body(&file)
    }

    /// Keeps a result while the run goes on; not that of a file which has changed since its content was looked at.
    func keep(_ body: @escaping @Sendable (inout ColumnFileWriter) -> Void) {
      if let origin, FileState(origin.path) != origin.state { return }
      DispatchQueue.global().async(group: CacheFolder.writes) {
        guard folder.prepare(), var file = ColumnFileWriter(path, in: folder.path, key: key) else { return }
        body(&file)
        file.finish()
        folder.removeOldest()
      }
    }
  }

  private static let writes = DispatchGroup()

  /// Waits until what was to be kept is: before the program ends.
  static func finish() { writes.wait() }

  /// The entry of the communes of a file; `nil` for what is not one plain file known by its content.
  func communes(_ reference: FileReference, crs: String?) -> Entry? {
    let isOneFile = [".gpkg", ".fgb", ".geojson", ".json"].contains { reference.path.lowercased().hasSuffix($0) }
    // Pages of a GeoPackage that stand beside it are content too.
    let isWhole = ["-wal", "-journal"].allSatisfy { access(reference.path + $0, F_OK) != 0 }
    guard isOneFile, isWhole, let (file, status) = openPlainFile(reference.path) else { return nil }
    defer { close(file) }
    guard status.st_size > 0, let content = ContentHash(descriptor: file) else { return nil }
    return Entry(
      in: self, kind: "communes", content, circumstances: "layer=\(reference.layer ?? "") crs=\(crs ?? "")",
      origin: (reference.path, FileState(status)))
  }

  /// The entry of the area that some shapes make.
  func mesh(of shapes: PolygonColumn) -> Entry { Entry(in: self, kind: "mesh", ContentHash(shapes), circumstances: "") }

  private func prepare() -> Bool {
    let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    mkdir(parent, 0o777)
    return mkdir(path, 0o777) == 0 || errno == EEXIST
  }

  private func removeOldest() {
    guard let directory = opendir(path) else { return }
    defer { closedir(directory) }
    var files: [(path: String, time: Int, size: Int)] = []
    let now = time(nil)
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      var status = stat()
      guard lstat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      if name.hasSuffix(".columns") { files.append(("\(path)/\(name)", status.st_mtim.tv_sec, Int(status.st_size))) }
      // Of a run that was killed.
      if name.hasSuffix(".tmp"), now - status.st_mtim.tv_sec > 3600 { unlink("\(path)/\(name)") }
    }
    var room = Self.most
    for file in files.sorted(by: { $0.time > $1.time }) {
      room -= file.size
      if room < 0 { unlink(file.path) }
    }
  }
}

/// What tells that a file has been written to, or is another one.
private struct FileState: Equatable {
  private let numbers: [Int]

  init(_ status: stat) {
    numbers = [
      Int(status.st_dev), Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
      status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
    ]
  }

  init(_ path: String) {
    var status = stat()
    stat(path, &status)
    self.init(status)
  }
}
