/// Why a file that could be read is not: what it would do. The description is the English end of a sentence.
public enum Refusal: Sendable, Equatable, CustomStringConvertible {
  /// An archive that unpacks to so many MiB, so many times its own size.
  case unpacks(mebibytes: Int, times: Int, atMost: Int)
  case holdsFiles(atMost: Int)
  /// A file of an archive, by name, that takes a password.
  case isEncrypted(String)
  /// Tables and views of a database.
  case holdsTables(atMost: Int)
  /// A view or a generated column, by name.
  case isComputed(String)
  /// A table of a database that another file or address gives, and by which module.
  case standsForOther(String, module: String)
  /// An address in the file, less passwords.
  case namesAddress(String)

  public var description: String {
    switch self {
    case .unpacks(let mebibytes, let times, let most):
      return
        "it unpacks to \(mebibytes) MiB, \(times) times its size, where \(most) times are the limit; if that is right, "
        + "unpack it, or save its table as CSV, and give that"
    case .holdsFiles(let most):
      return "the archive holds more than \(most) files, the limit; unpack those that are meant"
    case .isEncrypted(let name): return "its \"\(name)\" takes a password; unpack it and give that"
    case .holdsTables(let most): return "it holds more than \(most) tables and indexes, the limit; \(Self.saveApart)"
    case .isComputed(let name):
      return
        "its \"\(name)\" is computed by the file (a view or a generated column), which may never end; \(Self.saveApart)"
    case .standsForOther(let name, let module):
      return "its \"\(name)\" stands for another file or address (\(module)), which is not opened; \(Self.saveApart)"
    case .namesAddress(let address):
      return "it refers to \(address), and what a file refers to is not fetched; save it without that reference"
    }
  }

  private static let saveApart = "save the layer as a GeoPackage of its own"

  /// The same in French.
  public var french: String {
    let saveApart = "enregistrez la couche dans un GeoPackage à part"
    switch self {
    case .unpacks(let mebibytes, let times, let most):
      return
        "décompressé, il occupe \(mebibytes) Mio, \(times) fois sa taille, et la limite est de \(most) fois ; si c'est "
        + "voulu, décompressez-le ou enregistrez sa table en CSV, et donnez ce fichier"
    case .holdsFiles(let most):
      return "l'archive contient plus de \(most) fichiers, la limite ; décompressez ceux qui sont utiles"
    case .isEncrypted(let name):
      return "« \(name) » y est protégé par un mot de passe ; décompressez-le et donnez ce fichier"
    case .holdsTables(let most): return "il contient plus de \(most) tables et index, la limite ; \(saveApart)"
    case .isComputed(let name):
      return "« \(name) » est calculé par le fichier (une vue ou une colonne générée), ce qui peut ne jamais finir ; "
        + saveApart
    case .standsForOther(let name, let module):
      return
        "« \(name) » tient lieu d'un autre fichier ou d'une adresse (\(module)), qui n'est pas ouvert ; \(saveApart)"
    case .namesAddress(let address):
      return "il renvoie à \(address), et ce à quoi un fichier renvoie n'est pas lu ; enregistrez-le sans ce renvoi"
    }
  }
}
