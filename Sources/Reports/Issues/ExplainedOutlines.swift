import Territory

/// Polygons and the outlines of communes.
extension IssueExplanation {
  static let areasDoNotBalance = IssueExplanation(
    Text(fr: "la somme des morceaux n'est pas le tout", en: "pieces do not sum up to the whole"), [.warning],
    meaning: Text(
      fr: "La somme des morceaux d'un polygone n'est pas sa surface : il a été mesuré à nouveau, plus finement.",
      en: "The pieces of a polygon do not sum up to its area: it was measured again, with more care."),
    example: Text(
      fr: "La somme s'écarte de 12 m² de la surface de la zone.",
      en: "The sum is 12 m² off the area of the zone."),
    remedy: Text(
      fr: "Rien à faire si l'écart est petit ; sinon, réparez le polygone dans un logiciel de cartes.",
      en: "Nothing to do if the difference is small; else repair the polygon in a map program."))

  static let crsAssumed = IssueExplanation(
    Text(fr: "système de coordonnées supposé", en: "assumed coordinate system"), [.info],
    meaning: Text(
      fr: "Le fichier ne dit pas dans quel système sont ses coordonnées : elles sont lues en longitude et latitude.",
      en: "The file does not state its coordinate system: it is read as longitude and latitude."),
    example: Text(
      fr: "Un fichier dont les polygones sont dans une colonne, sans autre indication.",
      en: "A file with polygons in a column, and nothing more."),
    remedy: Text(
      fr: "Vérifiez que les zones sont au bon endroit ; sinon, donnez --crs EPSG:2154 pour du Lambert-93.",
      en: "Check that the zones lie in the right place; else give --crs EPSG:2154 for Lambert-93."))

  static let crsNotBelieved = IssueExplanation(
    Text(fr: "système de coordonnées contredit", en: "contradicted coordinate system"), [.warning],
    meaning: Text(
      fr: "Le système annoncé par le fichier ne va pas avec ses coordonnées ; celui que vous donnez a été suivi.",
      en: "The system that the file states does not fit its coordinates; the one that you give was taken."),
    example: Text(
      fr: "Le fichier dit degrés, et ses nombres sont des mètres en Lambert-93.",
      en: "The file says degrees, and its numbers are metres in Lambert-93."),
    remedy: Text(
      fr: "Faites corriger le système dans le fichier ; d'ici là, gardez --crs.",
      en: "Have the system corrected in the file; until then, keep --crs."))

  static let dissolvedLayer = IssueExplanation(
    Text(fr: "couche sans doute fusionnée", en: "layer surely dissolved"), [.warning],
    meaning: Text(
      fr: "Une seule zone est faite d'un très grand nombre de polygones séparés : des zones fusionnées, sans doute.",
      en: "One zone is made of a great many separate polygons: zones dissolved into one, surely."),
    example: Text(
      fr: "Tous les quartiers du pays en un seul polygone de 1 300 morceaux.",
      en: "All quarters of the country as one polygon of 1300 pieces."),
    remedy: Text(
      fr: "Donnez le fichier d'avant la fusion, pour compter chaque zone.",
      en: "Give the file as it was before, to count each zone."))

  static let emptyGeometry = IssueExplanation(
    Text(fr: "polygone vide", en: "empty polygon"), [.warning],
    meaning: Text(
      fr: "Le polygone est vide : il n'a aucune surface à mesurer.",
      en: "The polygon is empty: there is no area to measure."),
    example: Text(
      fr: "La ligne a une forme, mais sans aucun point.",
      en: "The row has a shape, but without any point."),
    remedy: Text(
      fr: "Fournissez le polygone, ou les communes de la zone.",
      en: "Give the polygon, or the communes of the zone."))

  static let invalidPolygon = IssueExplanation(
    Text(fr: "polygone invalide", en: "invalid polygon"), [.warning],
    meaning: Text(
      fr: "Le contour se coupe lui-même ; il a été réparé, et le message dit de combien sa surface a changé.",
      en: "The outline crosses itself; it was repaired, and the message says how its area changed."),
    example: Text(
      fr: "Un contour en forme de huit.",
      en: "An outline in the shape of an eight."),
    remedy: Text(
      fr: "Rien à faire si la surface a peu changé ; sinon, corrigez le contour.",
      en: "Nothing to do if the area changed little; else correct the outline."))

  static let missingGeometry = IssueExplanation(
    Text(fr: "contour absent", en: "missing outline"), [.info],
    meaning: Text(
      fr: "Il n'y a pas de contour pour cette ligne : elle compte par son code, jamais par sa surface.",
      en: "There is no outline for this row: it counts by its code, never by its area."),
    example: Text(
      fr: "Une commune dont la ligne n'a pas de polygone.",
      en: "A commune whose row has no polygon."),
    remedy: Text(
      fr: "Rien à faire ; ajoutez le contour si vous voulez des surfaces.",
      en: "Nothing to do; add the outline if you want areas."))

  static let nonFiniteCoordinates = IssueExplanation(
    Text(fr: "coordonnées NaN ou infinies", en: "NaN or infinite coordinates"), [.warning],
    meaning: Text(
      fr: "Une coordonnée du polygone n'est pas un nombre utilisable ; le polygone n'est pas utilisé.",
      en: "A coordinate of the polygon is no usable number; the polygon is not used."),
    example: Text(
      fr: "Une latitude « NaN », trace d'un calcul manqué.",
      en: "A latitude \"NaN\", left by a failed computation."),
    remedy: Text(
      fr: "Exportez de nouveau la couche depuis sa source.",
      en: "Export the layer again from its source."))

  static let notAPolygon = IssueExplanation(
    Text(fr: "géométrie autre qu'un polygone", en: "not a polygon"), [.warning],
    meaning: Text(
      fr: "La forme est un point ou une ligne, et non un polygone ; elle n'est pas utilisée.",
      en: "The shape is a point or a line, not a polygon; it is not used."),
    example: Text(
      fr: "L'adresse d'une mairie parmi des contours de quartiers.",
      en: "The address of a town hall among outlines of quarters."),
    remedy: Text(
      fr: "Remplacez-la par un polygone, ou retirez la ligne.",
      en: "Put a polygon in its place, or delete the row."))

  static let outlinesGap = IssueExplanation(
    Text(fr: "trous entre les contours de communes", en: "gaps between the outlines of communes"), [.warning],
    meaning: Text(
      fr: "Il y a un trou entre les contours des communes que vous donnez.",
      en: "There is a gap between the outlines of communes that you give."),
    example: Text(
      fr: "Un trou de 300 m² à la limite de trois communes.",
      en: "A gap of 300 m² where three communes meet."),
    remedy: Text(
      fr: "Prenez les contours publiés par l'IGN, ou refermez le trou.",
      en: "Take the outlines that IGN publishes, or close the gap."))

  static let outlinesOverlap = IssueExplanation(
    Text(fr: "contours de communes qui se recouvrent", en: "overlapping outlines of communes"), [.warning],
    meaning: Text(
      fr: "Les contours de deux communes que vous donnez se recouvrent : ce terrain compterait deux fois.",
      en: "The outlines of two communes that you give overlap: this land could count twice."),
    example: Text(
      fr: "Deux communes voisines se recouvrent sur 450 m².",
      en: "Two communes side by side overlap by 450 m²."),
    remedy: Text(
      fr: "Prenez les contours publiés par l'IGN, ou corrigez la limite commune.",
      en: "Take the outlines that IGN publishes, or correct the border."))

  static let outsideProjection = IssueExplanation(
    Text(fr: "hors du domaine de la projection", en: "outside the domain of the projection"), [.warning],
    meaning: Text(
      fr: "Les coordonnées sont hors de ce que permet leur système ; le polygone n'est pas utilisé.",
      en: "The coordinates lie outside what their system allows; the polygon is not used."),
    example: Text(
      fr: "Une latitude de 4 800, quand elle ne dépasse pas 90.",
      en: "A latitude of 4800, when none is above 90."),
    remedy: Text(
      fr: "Vérifiez le système de coordonnées (--crs), ou exportez de nouveau la couche.",
      en: "Check the coordinate system (--crs), or export the layer again."))

  static let overseasInLambert93 = IssueExplanation(
    Text(fr: "outre-mer en Lambert-93", en: "overseas in Lambert-93"), [.warning],
    meaning: Text(
      fr: "Des lignes d'outre-mer sont en Lambert-93, fait pour la métropole : leurs contours sont déformés.",
      en: "Overseas rows are in Lambert-93, made for metropolitan France: their outlines are distorted."),
    example: Text(
      fr: "Les quartiers de La Réunion dans une couche EPSG:2154.",
      en: "The quarters of La Réunion in a layer in EPSG:2154."),
    remedy: Text(
      fr: "Préférez un fichier en longitude et latitude (EPSG:4326).",
      en: "Take a file in longitude and latitude (EPSG:4326) instead."))

  static let pointsNotUsed = IssueExplanation(
    Text(fr: "points non utilisés", en: "points not used"), [.info],
    meaning: Text(
      fr: "La couche ne contient que des points ou des lignes : elle est lue comme une table, par ses codes.",
      en: "The layer holds only points or lines: it is read as a table, by its codes."),
    example: Text(
      fr: "Une couche de mairies, avec le code de chaque commune.",
      en: "A layer of town halls, with the code of each commune."),
    remedy: Text(
      fr: "Rien à faire si les codes suffisent ; sinon, donnez une couche de polygones.",
      en: "Nothing to do if the codes are enough; else give a layer of polygons."))

  static let shapesInCells = IssueExplanation(
    Text(fr: "polygones dans une colonne", en: "polygons in a column"), [.info],
    meaning: Text(
      fr: "Les polygones ont été lus dans une colonne du fichier.",
      en: "The polygons were read from a column of the file."),
    example: Text(
      fr: "La colonne « geo_shape » d'un fichier de données ouvertes.",
      en: "The column \"geo_shape\" of an open data file."),
    remedy: Text(
      fr: "Rien à faire, si c'est bien la bonne colonne.",
      en: "Nothing to do, if it is the right column."))

  static let tangledOutline = IssueExplanation(
    Text(fr: "contour enchevêtré", en: "tangled outline"), [.warning],
    meaning: Text(
      fr: "Le contour va et vient trop de fois pour que ses croisements soient mesurés ; il n'est pas utilisé.",
      en: "The outline goes to and fro too often for its crossings to be measured; it is not used."),
    example: Text(
      fr: "Un peigne de 2 000 dents, ou 3 000 points reliés au hasard.",
      en: "A comb of 2,000 teeth, or 3,000 points joined at random."),
    remedy: Text(
      fr: "Fusionnez ou simplifiez le polygone dans QGIS (Regrouper, Simplifier), puis exportez-le de nouveau.",
      en: "Dissolve or simplify the polygon in QGIS (Dissolve, Simplify), then export it again."))

  static let unreadShape = IssueExplanation(
    Text(fr: "polygone illisible", en: "unreadable polygon"), [.error],
    meaning: Text(
      fr: "La cellule devrait contenir un polygone, et ne peut pas être lue.",
      en: "The cell should hold a polygon, and cannot be read."),
    example: Text(
      fr: "Un polygone coupé à 32 767 caractères, la limite d'une cellule d'Excel.",
      en: "A polygon cut at 32,767 characters, the limit of a cell of Excel."),
    remedy: Text(
      fr: "Prenez un fichier de polygones (GeoPackage, GeoJSON) plutôt qu'un tableau.",
      en: "Take a file of polygons (GeoPackage, GeoJSON) in place of a sheet."))
}
