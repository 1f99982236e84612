import Glibc
import Territory

extension DataPackage.Resource {
  /// The file of a resource, which lies in the folder of its package, as the specification of data packages wants it: a
  /// package that was handed on reads nothing else of the machine, and no address.
  ///
  /// - Throws: ``Failure`` for a path that is absolute or an address, or that leaves the folder, by `..` or by a link.
  func file(in folder: String) throws -> FileReference {
    let words = path.split(separator: "/", omittingEmptySubsequences: false)
    let isRelative = !path.hasPrefix("/") && !path.contains(":/") && !words.contains("..")
    guard isRelative else { throw outside(folder, link: nil) }
    let place = "\(folder)/\(path)"
    let base = place.hasSuffix(".shp") ? String(place.dropLast(4)) : nil
    for part in [place] + (base.map { base in ["shx", "dbf", "prj", "cpg"].map { "\(base).\($0)" } } ?? []) {
      if leaves(folder, part) { throw outside(folder, link: part) }
    }
    return FileReference(path: place, layer: maillage.layer)
  }

  /// Whether links lead from a path in the folder to a place outside of it.
  private func leaves(_ folder: String, _ place: String) -> Bool {
    guard let root = resolved(folder), let target = resolved(place) else { return false }
    return !target.hasPrefix(root.hasSuffix("/") ? root : root + "/")
  }

  private func resolved(_ path: String) -> String? {
    guard let whole = realpath(path, nil) else { return nil }
    defer { free(whole) }
    return String(cString: whole)
  }

  private func outside(_ folder: String, link: String?) -> Failure {
    let (how, manner) = link.map { (", by the link \"\($0)\"", ", par le lien « \($0) »") } ?? ("", "")
    return .cannotRun(
      Text(
        fr:
          "« \(folder)/datapackage.json » : la ressource « \(name) » sort du dossier du paquet (« \(path) »\(manner)) : "
          + "mettez-y son fichier, ou donnez-le par son option (--schemes, --zones, --communes…)",
        en:
          "\"\(folder)/datapackage.json\": the resource \"\(name)\" leaves the folder of the package (\"\(path)\"\(how)): "
          + "put its file there, or give it by its own option (--schemes, --zones, --communes…)"))
  }
}
