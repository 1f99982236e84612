import Territory

/// Perimeters of schemes: what they hold, and what they share.
extension IssueExplanation {
  static let crowdedPerimeters = IssueExplanation(
    Text(fr: "très nombreux dispositifs au même endroit", en: "a great many schemes in one place"), [.warning],
    meaning: Text(
      fr: "De très nombreux dispositifs d'un même type se trouvent au même endroit ; ils sont signalés ensemble.",
      en: "A great many schemes of one type lie in one place; they are told together."),
    example: Text(
      fr: "60 contrats d'un même type citent tous la même commune.",
      en: "60 contracts of one type all list the same commune."),
    remedy: Text(
      fr: "Cherchez un mauvais code recopié, ou des lignes qui devraient porter le même identifiant.",
      en: "Look for a wrong code copied down, or for rows that should have one id."))

  static let drawnAsCommunes = IssueExplanation(
    Text(fr: "dessin lu comme ses communes", en: "drawing read as its communes"), [.info],
    meaning: Text(
      fr: "Le polygone suit de près les limites de communes ; il est lu comme la liste de ces communes.",
      en: "The polygon follows borders of communes closely; it is read as the list of these communes."),
    example: Text(
      fr: "Un contour dessiné à 20 m en moyenne des limites de deux communes vaut ces deux communes.",
      en: "An outline 20 m on average from the borders of two communes is these two communes."),
    remedy: Text(
      fr: "Vérifiez la liste ; --as-drawn garde le polygone tel qu'il est.",
      en: "Check the list; --as-drawn keeps the polygon as it is."))

  static let emptyPerimeter = IssueExplanation(
    Text(fr: "périmètre inconnu", en: "unknown perimeter"), [.warning],
    meaning: Text(
      fr: "Rien n'est connu du périmètre de ce dispositif : il n'est compté nulle part.",
      en: "Nothing is known of the perimeter of this scheme: it is counted nowhere."),
    example: Text(
      fr: "La cellule du périmètre est vide, ou aucun de ses codes n'a pu être lu.",
      en: "The cell of the perimeter is empty, or none of its codes could be read."),
    remedy: Text(
      fr: "Donnez le code des communes ou de l'EPCI, ou un polygone.",
      en: "Give the codes of the communes or of the EPCI, or a polygon."))

  static let keptAsDrawn = IssueExplanation(
    Text(fr: "dessin gardé tel quel", en: "drawing kept as it is"), [.info],
    meaning: Text(
      fr: "Le polygone ne suit pas les limites des communes ; il est gardé tel qu'il est dessiné.",
      en: "The polygon does not follow borders of communes; it is kept as it is drawn."),
    example: Text(
      fr: "Le dessin coupe une commune en deux.",
      en: "The drawing cuts a commune in two."),
    remedy: Text(
      fr: "Rien à faire si le dessin est exact ; sinon, donnez la liste des communes.",
      en: "Nothing to do if the drawing is right; else give the list of communes."))

  static let mergedCell = IssueExplanation(
    Text(fr: "cellule fusionnée", en: "merged cell"), [.info],
    meaning: Text(
      fr: "L'identifiant de la ligne est vide : celui de la ligne au-dessus est "
        + "repris, comme dans une cellule fusionnée.",
      en: "The id of the row is empty: that of the row above is taken, as in a merged cell."),
    example: Text(
      fr: "Un contrat sur cinq lignes, une par commune, dont seule la première porte le nom.",
      en: "A contract on five rows, one per commune, of which only the first has the name."),
    remedy: Text(
      fr: "Vérifiez que ces lignes vont ensemble ; mieux, recopiez l'identifiant sur chacune.",
      en: "Check that these rows go together; better, copy the id to each of them."))

  static let noFacts = IssueExplanation(
    Text(fr: "périmètre sans dispositif", en: "perimeter without a scheme"), [.warning],
    meaning: Text(
      fr: "Ce périmètre est celui d'un dispositif absent de la table des dispositifs : type et dates inconnus.",
      en: "This perimeter is of a scheme that the table of schemes lacks: its type and dates are unknown."),
    example: Text(
      fr: "La couche de polygones contient CLS-12, que la liste des contrats ne contient pas.",
      en: "The layer of polygons holds CLS-12, which the list of contracts does not hold."),
    remedy: Text(
      fr: "Ajoutez la ligne du dispositif, ou corrigez l'identifiant du polygone.",
      en: "Add the row of the scheme, or correct the id of the polygon."))

  static let overlappingPerimeters = IssueExplanation(
    Text(fr: "périmètres de même type qui se recouvrent", en: "overlapping perimeters of one type"), [.info],
    meaning: Text(
      fr: "Des dispositifs d'un même type et du même moment ont des communes en commun.",
      en: "Schemes of one type, in force at one time, have communes in common."),
    example: Text(
      fr: "Un CLS de commune et un CLS de l'EPCI qui la contient.",
      en: "A CLS of a commune and a CLS of the EPCI that holds it."),
    remedy: Text(
      fr: "Vérifiez que c'est voulu ; la commande overlaps mesure ce qu'ils partagent.",
      en: "Check that it is meant; the command overlaps measures what they share."))

  static let partsJoined = IssueExplanation(
    Text(fr: "parties jointes", en: "joined parts"), [.info],
    meaning: Text(
      fr: "Plusieurs polygones portent le même identifiant : ce sont les parties d'un seul dispositif.",
      en: "Several polygons have the same id: they are parts of one scheme."),
    example: Text(
      fr: "CLS-7 a deux polygones, un pour chaque rive du fleuve.",
      en: "CLS-7 has two polygons, one for each bank of the river."),
    remedy: Text(
      fr: "Rien à faire, sauf si deux dispositifs portent le même identifiant par erreur.",
      en: "Nothing to do, unless two schemes have one id by mistake."))

  static let perimetersJoined = IssueExplanation(
    Text(fr: "périmètres joints par identifiant", en: "perimeters joined by id"), [.info],
    meaning: Text(
      fr: "Les périmètres d'une feuille ou d'un fichier ont été reliés par identifiant aux dispositifs d'un autre.",
      en: "The perimeters of one sheet or file were joined by id to the schemes of another."),
    example: Text(
      fr: "La feuille « Communes » est reliée à la feuille « Contrats » par la colonne id.",
      en: "The sheet \"Communes\" is joined to the sheet \"Contrats\" by the column id."),
    remedy: Text(
      fr: "Vérifiez que la colonne d'identifiant est la même des deux côtés.",
      en: "Check that the column of ids is the same on both sides."))

  static let polygonsFirst = IssueExplanation(
    Text(fr: "polygones pris pour périmètres", en: "polygons taken as perimeters"), [.info],
    meaning: Text(
      fr: "Le fichier a des polygones et une colonne de périmètres : les polygones "
        + "sont retenus, la colonne ne sert pas.",
      en: "The file has polygons and a column of perimeters: the polygons are taken, not the column."),
    example: Text(
      fr: "Une couche de contrats avec une colonne « communes ».",
      en: "A layer of contracts with a column \"communes\"."),
    remedy: Text(
      fr: "Si la colonne est la bonne, désignez-la avec --columns, comme l'indique le message.",
      en: "If the column is the right one, name it with --columns, as the message shows."))

  static let possiblePolygon = IssueExplanation(
    Text(fr: "polygone possible", en: "possible polygon"), [.warning],
    meaning: Text(
      fr: "Seuls des communes et des territoires peuvent être « possibles », pas un polygone ; il n'est pas utilisé.",
      en: "Only communes and territories can be \"possible\", not a polygon; it is not used."),
    example: Text(
      fr: "« ?qpv:QN01315M » : un quartier est un polygone.",
      en: "\"?qpv:QN01315M\": a quarter is a polygon."),
    remedy: Text(
      fr: "Retirez le « ? », ou citez les communes possibles.",
      en: "Take the \"?\" away, or list the communes that are possible."))

  static let samePerimeter = IssueExplanation(
    Text(fr: "même périmètre au même moment", en: "same perimeter at the same time"), [.warning],
    meaning: Text(
      fr: "Deux dispositifs d'un même type ont exactement le même périmètre au même moment.",
      en: "Two schemes of one type have exactly the same perimeter at the same time."),
    example: Text(
      fr: "CLS-3 et CLS-48 couvrent les mêmes quatre communes en 2024.",
      en: "CLS-3 and CLS-48 cover the same four communes in 2024."),
    remedy: Text(
      fr: "Est-ce le même contrat saisi deux fois ? Si oui, supprimez une ligne.",
      en: "Is it one contract entered twice? If so, delete a row."))

  static let sliver = IssueExplanation(
    Text(fr: "liseré entre périmètres", en: "sliver between perimeters"), [.info],
    meaning: Text(
      fr: "Un périmètre dessiné ne dépasse chez son voisin que d'une bande très mince : un défaut du tracé.",
      en: "A drawn perimeter goes into its neighbour by a very thin strip only: a flaw of the drawing."),
    example: Text(
      fr: "Deux contrats voisins ont en commun une bande de 3 m de large.",
      en: "Two contracts side by side share a strip 3 m wide."),
    remedy: Text(
      fr: "Rien à faire ; pour un résultat net, donnez la liste des communes.",
      en: "Nothing to do; for a clean result, give the list of communes."))
}
