import ArgumentParser

/// Options that every question takes, as typed; ``Request`` has their values. Lists are comma separated.
struct SharedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Zonages : qpv, rural, density… (voir data list).", valueName: "id,…"))
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
  @Option(help: ArgumentHelp("Communes, par code INSEE ou nom.", valueName: "code,…"))
  var commune: String?
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
  @OptionGroup var computed: ComputedZoningOptions

  @Option(help: ArgumentHelp("Autre paquet de données que celui embarqué.", valueName: "dossier"))
  var data: String?
  @Option(
    help: ArgumentHelp(
      "Fichiers de dispositifs (FICHIER ou FICHIER#COUCHE) ; +FICHIER s'ajoute à l'inventaire.", valueName: "fichier,…")
  )
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
  @Option(
    help: ArgumentHelp(
      "Mesure : atoms (défaut), ou plain, la référence lente : unions et intersections de contours entiers.",
      valueName: "moteur"))
  var engine = "atoms"
  @Flag(help: "Affiche le temps et la mémoire de chaque étape sur la sortie d'erreur.")
  var profile = false
}
