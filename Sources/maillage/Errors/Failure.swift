import Coverage
import Geometry
import Glibc
import Reports
import Territory
import VectorIO

/// Why a run ends without its answer: an exit status and one sentence.
struct Failure: Error {
  /// 1: a threshold asked for is missed; 2: could not run; 64: usage.
  var status: Int32
  var message: Text

  static func usage(_ message: Text) -> Failure { Failure(status: 64, message: message) }
  static func cannotRun(_ message: Text) -> Failure { Failure(status: 2, message: message) }

  /// A layer that states no coordinate system, and nobody gave one.
  static func withoutCRS(_ path: String, looksLike guess: (name: String, code: String)? = nil) -> Failure {
    let look = guess.map { guess in
      let (name, option) = (guess.name, "(--crs \(guess.code))")
      return Text(
        fr: " ; ses coordonnées ressemblent à du \(name) \(option)", en: "; its coordinates look like \(name) \(option)"
      )
    }
    return .cannotRun(
      Text(
        fr:
          "« \(path) » n'indique pas son système de coordonnées : donnez-le, par exemple --crs "
          + "EPSG:2154 (Lambert-93) ou --crs EPSG:4326 (longitude, latitude)" + (look?.fr ?? ""),
        en:
          "\"\(path)\" does not state its coordinate system: give it, for example --crs EPSG:2154 "
          + "(Lambert-93) or --crs EPSG:4326 (longitude, latitude)" + (look?.en ?? "")
      ))
  }

  static func cannotWrite(_ path: String, _ reason: String) -> Failure {
    .cannotRun(
      Text(fr: "« \(path) » ne peut pas être écrit : \(reason)", en: "\"\(path)\" cannot be written: \(reason)"))
  }

  static func cannotWriteStandardOutput(_ reason: String) -> Failure {
    .cannotRun(
      Text(
        fr: "la sortie standard ne peut pas être écrite en entier : \(reason)",
        en: "standard output cannot be written whole: \(reason)"))
  }

  /// A folder where a file is to be written.
  static func isFolder(_ path: String) -> Failure {
    .cannotRun(
      Text(
        fr: "« \(path) » est un dossier : donnez le nom d'un fichier",
        en: "\"\(path)\" is a folder: give the name of a file"))
  }

  /// Two outputs of one run under one name.
  static func isWrittenTwice(_ path: String) -> Failure {
    .usage(
      Text(
        fr: "« \(path) » recevrait deux des fichiers demandés : donnez-leur des noms différents",
        en: "\"\(path)\" would be two of the files asked for: give them different names"))
  }

  /// A GeoPackage to be replaced while another program works in it.
  static func isOpenDatabase(_ path: String, _ journal: String) -> Failure {
    .cannotRun(
      Text(
        fr:
          "« \(path) » ne peut pas être écrit : un autre programme l'a ouvert, car « \(journal) » est à côté ; "
          + "fermez-le d'abord",
        en:
          "\"\(path)\" cannot be written: another program has it open, for \"\(journal)\" is there; close it first"))
  }

  init(status: Int32, message: Text) {
    self.status = status
    self.message = message
  }

  /// Errors of the modules, in words for the user.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as TableError:
      self = .cannotRun(
        Text(fr: "\(error.source) : \(error.message.fr)", en: "\(error.source): \(error.message.en)"))
    case let error as WorkbookError:
      self = .cannotRun(
        Text(
          fr: "le classeur ne peut pas être écrit : \(error.message.fr)",
          en: "the workbook cannot be written: \(error.message.en)"))
    case let error as VectorError:
      let advice = error.advice
      self = .cannotRun(Text(fr: error.french + advice.fr, en: error.description + advice.en))
    case let error as ProjectionError:
      self = .cannotRun(
        Text(
          fr:
            "système de coordonnées « \(error.definition) » inutilisable : \(error.message) ; donnez-le avec "
            + "--crs EPSG:…",
          en: "coordinate system \"\(error.definition)\" cannot be used: \(error.message); give it with --crs EPSG:…"))
    case let error as TooManyPairs:
      self = .cannotRun(
        Text(
          fr: "\(error.message.fr) : demandez moins de dispositifs (--scheme, --region, --departement)",
          en: "\(error.message.en): ask for fewer schemes (--scheme, --region, --departement)"))
    case let error as GEOSError:
      self = .cannotRun(
        Text(fr: "calcul géométrique impossible : \(error)", en: "geometry cannot be computed: \(error)"))
    default: self = .cannotRun(Text("\(error)"))
    }
  }
}

extension VectorError {
  /// What to do about it, where the sentence does not say.
  fileprivate var advice: Text {
    if fault?.hasAdvice ?? false { return Text("") }
    switch kind {
    case .notFound:
      guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else {
        return Text(fr: " ; vérifiez son chemin", en: "; check its path")
      }
      defer { free(folder) }
      let place = String(cString: folder)
      return Text(fr: " dans \(place) ; vérifiez son chemin", en: " in \(place); check its path")
    case .unreadable:
      return Text(
        fr: " ; vérifiez que le fichier est complet et lisible", en: "; check that the file is complete and readable")
    case .unsupportedFormat:
      return Text(
        fr: " ; attendus : GeoPackage, Shapefile, GeoJSON, FlatGeobuf, CSV, XLSX, XLS, ODS…",
        en: "; expected: GeoPackage, Shapefile, GeoJSON, FlatGeobuf, CSV, XLSX, XLS, ODS…")
    case .missingLibrary:
      return Text(
        fr: " ; installez-la (Debian, Ubuntu : apt install libgdal-dev)",
        en: "; install it (Debian, Ubuntu: apt install libgdal-dev)")
    default: return Text("")
    }
  }

  /// The same sentence as ``description``, in French.
  fileprivate var french: String {
    let place = layer.map { "la couche « \($0) » de « \(path) »" } ?? "« \(path) »"
    let list = available.isEmpty ? "rien" : available.prefix(40).joined(separator: ", ")
    let message = fault?.french ?? message
    switch kind {
    case .notFound: return "le fichier « \(path) » n'existe pas"
    case .unreadable: return "\(place) ne peut pas être lu : \(message)"
    case .refused(let refusal): return "\(place) n'est pas lu : \(refusal.french)"
    case .passwordProtected:
      return
        "le classeur « \(path) » est protégé par un mot de passe : ouvrez-le dans Excel et enregistrez-en une copie "
        + "sans mot de passe"
    case .unknownLayer: return "« \(path) » n'a pas de couche « \(layer ?? "") » ; il contient : \(list)"
    case .ambiguousLayer: return "« \(path) » a plusieurs couches, nommez-en une (FICHIER#COUCHE) : \(list)"
    case .unknownColumn: return "\(place) n'a pas de colonne « \(message) » ; colonnes : \(list)"
    case .unsupportedFormat: return "« \(path) » n'est d'aucun format connu : \(message)"
    case .writeFailed: return "\(place) ne peut pas être écrit : \(message)"
    case .badGeometry: return "\(place) contient une géométrie inutilisable : \(message)"
    case .cannotCreate: return "le fichier « \(path) » ne peut pas être créé : \(message)"
    case .missingLibrary:
      return "« \(path) » demande la bibliothèque GDAL, qui ne peut pas être chargée : \(message)"
    }
  }
}
