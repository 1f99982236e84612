import ArgumentParser
import Coverage
import Geometry
import Glibc
import Territory

/// Options that every question takes. Lists are comma separated.
struct SharedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Zonages : qpv, low-density… (voir data list).", valueName: "id,…"))
  var zoning: String?
  @Option(help: ArgumentHelp("Types de dispositifs : cls, clsm, asv…", valueName: "type,…"))
  var scheme: String?
  @Option(
    help: ArgumentHelp(
      "Date : 2026, 2026-01 ou 2026-01-31 (défaut : date de référence des données).", valueName: "date"))
  var on: String?
  @Option(
    help: ArgumentHelp(
      "Règle : overlap, any-commune, all-communes, area:0.5, population:0.5, ou all : toutes côte à côte.",
      valueName: "règle"))
  var rule: String?
  @Option(help: ArgumentHelp("Tolérance(s) ; la première décide (défaut : 5%).", valueName: "part,…"))
  var tolerance: String?
  @Option(help: ArgumentHelp("Régions, par code ou nom.", valueName: "code,…"))
  var region: String?
  @Option(help: ArgumentHelp("Départements, par code ou nom.", valueName: "code,…"))
  var departement: String?
  @Option(help: ArgumentHelp("EPCI, par SIREN ou nom.", valueName: "siren,…"))
  var epci: String?
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Zones dont une colonne a cette valeur : zone_medecins=ZIP.", valueName: "colonne=valeur"))
  var conditions: [String] = []
  @Option(
    help: ArgumentHelp(
      "Classes comptées d'une table de communes : \"FRR socle,FRR+\" (défaut : celles qui comptent).",
      valueName: "classe,…"))
  var classes: String?
  @Option(help: ArgumentHelp("Statuts publiés retenus : signed, active, expired…", valueName: "statut,…"))
  var status: String?
  @Option(help: ArgumentHelp("Dispositifs comptés : certain, presumed (défaut) ou possible.", valueName: "état"))
  var inForce: String?
  @Option(
    // A value such as -1y is refused in our words, not taken for an option.
    parsing: .unconditional,
    help: ArgumentHelp(
      "Durée présumée des contrats sans fin connue (défaut : 5 ans pour un CLS ; CLSM et ASV : sans limite).",
      valueName: "durée"))
  var presumedDuration: String?
  @Option(
    help: ArgumentHelp(
      "Jour des statuts d'un fichier sans aucune date (défaut : le jour demandé).", valueName: "date"))
  var statusesOn: String?
  @Option(
    help: ArgumentHelp("Communes d'une zone : stated (publiées, défaut) ou overlap (trouvées).", valueName: "mode"))
  var communesOf: String?
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var populations: PopulationOptions
  @Option(help: ArgumentHelp("Seuil de densité du zonage low-density, hab./km².", valueName: "n"))
  var density: Double?

  @Option(help: ArgumentHelp("Autre paquet de données que celui embarqué.", valueName: "dossier"))
  var data: String?
  @Option(help: ArgumentHelp("Fichiers de dispositifs (FICHIER ou FICHIER#COUCHE).", valueName: "fichier,…"))
  var schemes: String?
  @Option(
    help: ArgumentHelp("Fichiers de zones, avec leur nom de zonage s'il y en a plusieurs.", valueName: "[id=]fichier,…")
  )
  var zones: String?
  @Option(
    help: ArgumentHelp(
      "Colonnes des fichiers donnés, par leur sens : id=N°,perimeter=Liste ; avec stats --rows, celles du tableau croisé.",
      valueName: "sens=colonne,…"))
  var columns: String?
  @Flag(help: "Garde tels quels les périmètres dessinés qui suivent les limites communales.")
  var asDrawn = false
  @Flag(help: "Emploie la meilleure proposition pour un nom de lieu qui n'est pas exact.")
  var acceptMatches = false
  @Option(help: ArgumentHelp("Couche des communes.", valueName: "fichier"))
  var communes: String?
  @Option(
    help: ArgumentHelp(
      "Historique des communes (old_code, new_code, date, ou le fichier des mouvements de l'INSEE).",
      valueName: "fichier"))
  var history: String?
  @Option(
    help: ArgumentHelp("Système de coordonnées des couches qui n'en déclarent pas : EPSG:2154.", valueName: "crs"))
  var crs: String?
  @Option(help: ArgumentHelp("Nombre de fils d'exécution (défaut : tous les cœurs).", valueName: "n"))
  var threads: Int?
  @Option(help: ArgumentHelp("Langue : fr ou en (défaut : celle du système).", valueName: "langue"))
  var lang: String?
  @Flag(
    inversion: .prefixedNo,
    help: "Garde d'une fois sur l'autre le travail sur les communes (dans ~/.cache/maillage).")
  var cache = true
  @Flag(help: "Affiche le temps et la mémoire de chaque étape sur la sortie d'erreur.")
  var profile = false
}

extension SharedOptions {
  func language() throws -> Language {
    guard let lang else { return Language.ofUser }
    return try choice(lang, "--lang", Language.allCases.map { ($0.rawValue, $0) })
  }

  func threadCount() throws -> Int {
    guard let threads else { return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
    guard (1...1024).contains(threads) else {
      throw Failure.usage(
        Text(
          fr: "--threads \(threads) : attendu un nombre de 1 à 1024",
          en: "--threads \(threads): expected a number from 1 to 1024"))
    }
    return threads
  }

  func chosenRule() throws -> Rule? {
    guard let rule, !showsAllRules else { return nil }
    guard let known = Rule(rule) else {
      throw Failure.usage(
        Text(
          fr:
            "--rule « \(rule) » n'existe pas ; règles : overlap, any-commune, all-communes, area:x, population:x avec x de 0 à 1, all",
          en:
            "--rule \"\(rule)\" does not exist; rules: overlap, any-commune, all-communes, area:x, population:x with x from 0 to 1, all"
        )
      )
    }
    return known
  }

  /// `--rule all`: what each rule retains comes first; the default rule decides what else is shown.
  var showsAllRules: Bool { rule == "all" }

  func tolerances() throws -> [Tolerance] {
    guard let tolerance else { return [.standard] }
    return try commaSeparated(tolerance, "--tolerance").map { text in
      guard let value = Tolerance(text), value.share < 0.5 else {
        throw Failure.usage(
          Text(
            fr: "--tolerance « \(text) » : attendu une part de moins de 50 %, comme 5% ou 0.05",
            en: "--tolerance \"\(text)\": expected a share under 50 %, such as 5% or 0.05"))
      }
      return value
    }
  }

  func statuses() throws -> Set<SchemeStatus>? {
    guard let status else { return nil }
    return Set(
      try commaSeparated(status, "--status").map { word in
        if let known = SchemeStatus(rawValue: word.lowercased()) ?? SchemeStatus(phrase: word) { return known }
        return try choice(word, "--status", SchemeStatus.allCases.map { ($0.rawValue, $0) })
      })
  }

  func inForceFilter() throws -> InForceFilter {
    guard let inForce else { return .presumed }
    return try choice(inForce, "--in-force", InForceFilter.allCases.map { ($0.rawValue, $0) })
  }

  func communesByOverlap() throws -> Bool {
    guard let communesOf else { return false }
    return try choice(communesOf, "--communes-of", [("stated", false), ("overlap", true)])
  }

  /// The coordinate system of layers that state none. A bare name is refused: PROJ would take a distant likeness.
  func coordinateSystem() throws -> String? {
    guard let crs else { return nil }
    let isDefinition = crs.contains(":") || crs.contains("+proj") || crs.contains("[")
    guard isDefinition, (try? CoordinateReference(crs)) != nil else {
      throw Failure.usage(
        Text(
          fr:
            "--crs « \(crs) » n'est pas un système de coordonnées connu ; attendu : EPSG:2154 (Lambert-93), EPSG:4326 "
            + "(longitude, latitude), un autre code EPSG, un WKT ou une définition PROJ",
          en:
            "--crs \"\(crs)\" is no coordinate system known here; expected: EPSG:2154 (Lambert-93), EPSG:4326 "
            + "(longitude, latitude), another EPSG code, a WKT or a PROJ string"))
    }
    return crs
  }

  /// Column and value of each `--where`.
  func attributeConditions() throws -> [(column: String, value: String)] {
    try conditions.map { condition in
      guard let equal = condition.firstIndex(of: "="), equal != condition.startIndex else {
        throw Failure.usage(
          Text(
            fr: "--where « \(condition) » : attendu colonne=valeur, comme zone_medecins=ZIP",
            en: "--where \"\(condition)\": expected column=value, such as zone_medecins=ZIP"))
      }
      return (String(condition[..<equal]), String(condition[condition.index(after: equal)...]))
    }
  }

  /// Column and meaning of each element of `--columns`.
  func columnMeanings() throws -> [(column: String, meaning: String)] {
    try columns.map { try commaSeparated($0, "--columns") }?.map { pair in
      guard let equal = pair.firstIndex(of: "="), equal != pair.startIndex, pair.last != "=" else {
        throw Failure.usage(
          Text(
            fr: "--columns « \(pair) » : attendu sens=colonne, comme perimeter=Liste des communes",
            en: "--columns \"\(pair)\": expected meaning=column, such as perimeter=Liste des communes"))
      }
      return (String(pair[pair.index(after: equal)...]), String(pair[..<equal]))
    } ?? []
  }

  /// Filters as they stand in JSON.
  func filterWords() -> [(String, String?)] {
    [
      ("where", conditions.isEmpty ? nil : conditions.joined(separator: ",")),
      ("classes", classes), ("communes_of", communesOf ?? "stated"), ("presumed_duration", presumedDuration), ("statuses_on", statusesOn),
    ] + selection.filterWords() + populations.filterWords()
  }
}
