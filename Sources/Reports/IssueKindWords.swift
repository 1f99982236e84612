import Territory

/// What people read instead of the kind of an issue; CSV and JSON keep the kind. To add a kind, add its line.
let issueKindWords: [String: Text] = [
  "communes_differ": Text(fr: "communes publiées et trouvées différentes", en: "stated and found communes differ"),
  "duplicate_code": Text(fr: "code en double", en: "duplicate code"),
  "empty_perimeter": Text(fr: "périmètre inconnu", en: "unknown perimeter"),
  "invalid_polygon": Text(fr: "polygone invalide", en: "invalid polygon"),
  "empty_geometry": Text(fr: "polygone vide", en: "empty polygon"),
  "inventory_out_of_reach": Text(fr: "hors de portée de l'inventaire", en: "out of the inventory's reach"),
  "missing_code": Text(fr: "code absent", en: "missing code"),
  "missing_geometry": Text(fr: "contour absent", en: "missing outline"),
  "missing_type": Text(fr: "type absent", en: "missing type"),
  "non_finite_coordinates": Text(fr: "coordonnées NaN ou infinies", en: "NaN or infinite coordinates"),
  "not_a_polygon": Text(fr: "géométrie autre qu'un polygone", en: "not a polygon"),
  "outside_projection": Text(fr: "hors du domaine de la projection", en: "outside the domain of the projection"),
  "outside_reference": Text(fr: "hors du territoire de référence", en: "outside the reference territory"),
  "overseas_in_lambert93": Text(fr: "outre-mer en Lambert-93", en: "overseas in Lambert-93"),
  "partly_outside_reference": Text(
    fr: "en partie hors du territoire de référence", en: "partly outside the reference territory"),
  "reading": Text(fr: "lecture du fichier", en: "reading of the file"),
  "reversed_dates": Text(fr: "dates inversées", en: "reversed dates"),
  "territory_differs": Text(fr: "territoires publié et trouvé différents", en: "stated and found territories differ"),
  "undated_schemes": Text(fr: "dispositifs sans date", en: "undated schemes"),
  "unknown_code": Text(fr: "code inconnu", en: "unknown code"),
  "unknown_commune": Text(fr: "commune inconnue", en: "unknown commune"),
  "unknown_density": Text(fr: "densité inconnue", en: "unknown density"),
  "unread_date": Text(fr: "date illisible", en: "unreadable date"),
  "unread_perimeter": Text(fr: "périmètre illisible", en: "unreadable perimeter"),
  "unread_status": Text(fr: "statut illisible", en: "unreadable status"),
  "zero_area": Text(fr: "surface nulle", en: "no area"),
]
