import Territory

/// Names of places, and lists of places in one cell.
extension IssueExplanation {
  static let ambiguousName = IssueExplanation(
    Text(fr: "nom de plusieurs lieux", en: "name of several places"), [.error],
    meaning: Text(
      fr: "Plusieurs lieux portent ce nom, et rien ne dit lequel est voulu ; il n'est pas utilisé.",
      en: "Several places have this name, and nothing tells which is meant; it is not used."),
    example: Text(
      fr: "« Breteuil » est une commune de l'Oise et une commune de l'Eure.",
      en: "\"Breteuil\" is a commune of Oise and a commune of Eure."),
    remedy: Text(
      fr: "Écrivez le code INSEE, ou ajoutez une colonne avec le département.",
      en: "Write the INSEE code, or add a column with the département."))

  static let communesByName = IssueExplanation(
    Text(fr: "communes lues par leur nom", en: "communes read by name"), [.info],
    meaning: Text(
      fr: "Les zones de ce fichier ont été lues par le nom de leur commune, faute de codes.",
      en: "The zones of this file were read by the name of their commune, for want of codes."),
    example: Text(
      fr: "La colonne « Commune » contient Arles, Martigues, Salon-de-Provence.",
      en: "The column \"Commune\" holds Arles, Martigues, Salon-de-Provence."),
    remedy: Text(
      fr: "Vérifiez quelques lignes ; une colonne de codes INSEE est plus sûre.",
      en: "Check some rows; a column of INSEE codes is safer."))

  static let communesCountDiffers = IssueExplanation(
    Text(fr: "nombre de communes en désaccord", en: "number of communes at odds"), [.error, .warning],
    meaning: Text(
      fr: "La cellule annonce un nombre de communes qui n'est pas celui du lieu lu.",
      en: "The cell states a number of communes that is not that of the place read."),
    example: Text(
      fr: "« CC du Pays de Mormal (12 communes) », alors que cet EPCI en a une cinquantaine.",
      en: "\"CC du Pays de Mormal (12 communes)\", when this EPCI has about fifty."),
    remedy: Text(
      fr: "Vérifiez le lieu ; s'il n'est concerné qu'en partie, donnez le code de chaque commune.",
      en: "Check the place; if only a part of it is meant, give the code of each commune."))

  static let departementOfName = IssueExplanation(
    Text(fr: "département d'un nom", en: "département of a name"), [.info],
    meaning: Text(
      fr: "Un département écrit après un nom a été lu comme une précision, et non comme un lieu de plus.",
      en: "A département written after a name was read as a precision, not as one more place."),
    example: Text(
      fr: "« Breteuil, Oise » est lu comme Breteuil, dans l'Oise.",
      en: "\"Breteuil, Oise\" is read as Breteuil, in Oise."),
    remedy: Text(
      fr: "Rien à faire ; pour ajouter tout le département, écrivez departement:60.",
      en: "Nothing to do; to add the whole département, write departement:60."))

  static let homonymChosen = IssueExplanation(
    Text(fr: "homonyme choisi", en: "chosen homonym"), [.warning],
    meaning: Text(
      fr: "Plusieurs lieux portent ce nom ; celui du département que dit la ligne a été choisi.",
      en: "Several places have this name; the one in the département that the row tells was chosen."),
    example: Text(
      fr: "« Saint-Denis », à côté d'autres communes de Seine-Saint-Denis, est lu comme 93066.",
      en: "\"Saint-Denis\", beside other communes of Seine-Saint-Denis, is read as 93066."),
    remedy: Text(
      fr: "Vérifiez le lieu choisi ; un code INSEE lève le doute.",
      en: "Check the place that was chosen; an INSEE code leaves no doubt."))

  static let levelInList = IssueExplanation(
    Text(fr: "département ou région parmi des communes", en: "département or région among communes"), [.error],
    meaning: Text(
      fr: "Un département ou une région figure parmi d'autres lieux, peut-être comme précision ; il n'est pas utilisé.",
      en: "A département or région stands among other places, and may be a precision; it is not used."),
    example: Text(
      fr: "« Nice, Bouches-du-Rhône » : Nice n'y est pas ; veut-on aussi tout ce département ?",
      en: "\"Nice, Bouches-du-Rhône\": Nice is not there; is the whole département meant too?"),
    remedy: Text(
      fr: "Écrivez departement:13 pour l'ajouter en entier ; sinon, retirez-le de la cellule.",
      en: "Write departement:13 to add the whole of it; else take it out of the cell."))

  static let matchAccepted = IssueExplanation(
    Text(fr: "proposition acceptée", en: "accepted proposal"), [.warning],
    meaning: Text(
      fr: "Le nom n'est pas exact ; le lieu le plus ressemblant a été retenu, comme vous l'avez demandé.",
      en: "The name is not exact; the place most like it was taken, as you asked."),
    example: Text(
      fr: "« Marseile » est lu comme Marseille, avec --accept-matches.",
      en: "\"Marseile\" is read as Marseille, with --accept-matches."),
    remedy: Text(
      fr: "Vérifiez chaque lieu retenu, puis corrigez le nom dans votre fichier.",
      en: "Check each place that was taken, then correct the name in your file."))

  static let minusNotWidened = IssueExplanation(
    Text(fr: "retrait sans contour propre", en: "subtraction without its own outline"), [.error],
    meaning: Text(
      fr: "Le lieu à retirer n'a pas de contour propre ; retirer le plus grand qui le contient en ôterait trop.",
      en: "The place to take away has no outline of its own; the larger one would take too much away."),
    example: Text(
      fr: "« -Commune déléguée X » : seule la commune nouvelle a un contour, et elle n'est pas retirée.",
      en: "\"-commune déléguée X\": only the new commune has an outline, and it is not taken away."),
    remedy: Text(
      fr: "Citez plutôt les communes qui restent, ou fournissez un polygone.",
      en: "List the communes that remain instead, or give a polygon."))

  static let minusWithoutEffect = IssueExplanation(
    Text(fr: "retrait sans effet", en: "subtraction without effect"), [.warning],
    meaning: Text(
      fr: "Le lieu retiré n'est pas dans le reste de la cellule : le retirer ne change rien.",
      en: "The place taken away is not in the rest of the cell: taking it away changes nothing."),
    example: Text(
      fr: "« commune:93066 -93072 » : 93072 n'est pas dans 93066.",
      en: "\"commune:93066 -93072\": 93072 is not in 93066."),
    remedy: Text(
      fr: "Corrigez le code ; si le tiret sépare une liste, remplacez-le par une virgule.",
      en: "Correct the code; if the dash parts a list, put a comma in its place."))

  static let nameResolved = IssueExplanation(
    Text(fr: "nom de lieu reconnu", en: "place name recognised"), [.info],
    meaning: Text(
      fr: "Un nom de lieu a été lu comme le seul lieu qui le porte.",
      en: "A place name was read as the only place that has it."),
    example: Text(
      fr: "« Métropole Nice Côte d'Azur » est lu comme l'EPCI 200030195.",
      en: "\"Métropole Nice Côte d'Azur\" is read as EPCI 200030195."),
    remedy: Text(
      fr: "Rien à faire ; un code INSEE ou un SIREN éviterait la lecture du nom.",
      en: "Nothing to do; an INSEE code or a SIREN would spare reading the name."))

  static let probablePlace = IssueExplanation(
    Text(fr: "territoire probable", en: "probable territory"), [.info],
    meaning: Text(
      fr: "Le dispositif n'a pas de périmètre, mais son nom ou son porteur désigne un lieu.",
      en: "The scheme has no perimeter, but its name or carrier names a place."),
    example: Text(
      fr: "« CLS d'Arles », sans périmètre : sans doute la commune d'Arles.",
      en: "\"CLS d'Arles\", without a perimeter: the commune of Arles, probably."),
    remedy: Text(
      fr: "Vérifiez, puis écrivez ce lieu dans perimeter : avec « ? » s'il est possible, sans s'il est certain.",
      en: "Check it, then write the place in perimeter: with \"?\" if possible, without if certain."))

  static let unknownName = IssueExplanation(
    Text(fr: "nom inconnu", en: "unknown name"), [.error],
    meaning: Text(
      fr: "Ce nom n'est celui d'aucun lieu connu ; il n'est pas utilisé.",
      en: "No known place has this name; it is not used."),
    example: Text(
      fr: "« Marseile » n'est pas connu ; le message propose Marseille.",
      en: "\"Marseile\" is not known; the message proposes Marseille."),
    remedy: Text(
      fr: "Corrigez le nom ou donnez un code ; --accept-matches accepte la proposition la plus proche.",
      en: "Correct the name or give a code; --accept-matches takes the nearest proposal."))

  static let unreadPerimeter = IssueExplanation(
    Text(fr: "périmètre illisible", en: "unreadable perimeter"), [.error],
    meaning: Text(
      fr: "Ce morceau du périmètre n'est pas écrit d'une façon connue ; il n'est pas utilisé.",
      en: "This piece of the perimeter is written in no known way; it is not used."),
    example: Text(
      fr: "« comune:13055 », au lieu de « commune:13055 ».",
      en: "\"comune:13055\" in place of \"commune:13055\"."),
    remedy: Text(
      fr: "Écrivez commune:CODE, epci:SIREN, arm:CODE, departement:CODE, ou le seul code.",
      en: "Write commune:CODE, epci:SIREN, arm:CODE, departement:CODE, or the code alone."))
}
