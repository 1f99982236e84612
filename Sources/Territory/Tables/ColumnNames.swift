/// The names under which each field is found in people's files, French and English, best first.
/// Case, accents and separators are ignored when matching.
public enum ColumnNames {
  public static let communeCode = [
    "code", "code_insee", "insee_com", "codgeo", "code_commune", "com", "insee", "commune", "cog", "code_insee_commune",
    "depcom", "code_geo", "liste_geo",
  ]
  public static let name = [
    "name", "nom", "libelle", "lib", "lib_qp", "nom_qp", "nom_quartier", "quartier_prioritaire", "label", "intitule",
    "nom_du_contrat", "nom_du_cls", "nom_du_clsm", "titre", "contrat", "denomination",
  ]
  /// Names of communes beside their codes.
  public static let placeName = [
    "nom_commune", "lib_com", "libgeo", "libelle_de_la_commune", "libelle_commune", "nom_de_la_commune", "commune",
    "ville",
  ]
  /// Names of EPCI beside their codes.
  public static let epciName = ["nom_epci", "libelle_epci", "lib_epci", "epci_name", "nom_de_l_epci", "interco"]
  public static let population = [
    "population", "pop", "pop_mun", "pmun", "population_municipale", "habitants", "nombre_d_habitants",
  ]
  public static let departement = [
    "departement", "dep", "code_departement", "insee_dep", "departement_code", "dept", "code_dep", "num_dep",
  ]
  public static let region = ["region", "reg", "code_region", "insee_reg", "region_code"]
  public static let epci = ["epci", "code_epci", "siren_epci", "siren", "n_siren", "nom_epci", "libelle_epci"]
  public static let postalCode = ["code_postal", "cp", "postal_code", "codepostal"]
  public static let zoneCode = [
    "code_qp", "code_qpv", "code", "id", "code_zone", "zone", "codgeo", "code_insee", "insee_com",
  ]
  public static let zoneCommunes = [
    "communes", "insee_com", "insee_com_resolved", "resolved_codes", "codes_communes", "codes_insee", "code_insee",
    "cog", "code_commune", "codgeo", "depcom", "commune_qp", "liste_des_communes", "liste_communes",
    "communes_concernees", "communes_as_published", "com",
  ]
  public static let schemeID = [
    "id", "identifiant", "code", "numero", "n", "no", "reference", "ref", "id_contrat", "code_contrat", "id_cls",
    "code_cls", "numero_contrat", "numero_du_contrat", "dispositif",
  ]
  public static let schemeType = [
    "type", "kind", "nature", "type_dispositif", "type_de_dispositif", "type_contrat", "type_de_contrat", "dispositif",
  ]
  /// One row per scheme: the whole perimeter in one cell, so that a repeated id is a repeated scheme.
  public static let perimeter = ["perimeter", "perimetre", "perimetre_geographique"]
  /// One row per scheme and commune, or a list in each cell: rows of one id add up.
  public static let longFormCode = [
    "code", "code_insee", "insee_com", "codgeo", "code_commune", "depcom", "cog", "insee", "code_insee_commune",
    "liste_geo", "com", "communes", "liste_des_communes", "liste_communes", "communes_concernees",
    "communes_couvertes", "territory_codes", "resolved_codes", "insee_com_resolved", "territoire", "territoires",
    "territory", "perimeter_as_published", "territory_as_published", "epci", "code_epci", "siren_epci", "siren",
  ]
  /// Start and end in one cell: `2015-2018`.
  public static let period = ["period", "periode", "periode_de_validite", "dates", "validite"]

  /// Fields of a scheme row beside id, type and perimeter, in the order of the corrected table.
  static let schemeFields: [(field: String, names: [String])] = [
    ("name", name), ("status", ["status", "statut", "etat", "etat_d_avancement", "avancement"]),
    ("status_date", ["status_date", "date_statut", "date_du_statut"]),
    (
      "date_signature",
      ["date_signature", "signature", "date_de_signature", "signe_le", "signed_on", "annee_de_signature"]
    ),
    ("date_start", ["date_start", "start", "debut", "date_debut", "date_de_debut", "start_date", "annee_debut"]),
    (
      "date_end",
      ["date_end", "end", "fin", "date_fin", "date_de_fin", "end_date", "echeance", "date_echeance", "annee_fin"]
    ), ("duration", ["duration", "duree", "duree_du_contrat", "duree_contrat"]),
    ("replaced_by", ["replaced_by", "remplace_par"]),
    ("carrier", ["carrier", "porteur", "structure_porteuse", "collectivite_porteuse", "porteur_du_contrat"]),
    ("cofunded", ["cofunded", "cofinance", "co_finance", "cofinancement"]),
    ("themes", ["themes", "thematiques", "axes"]),
    ("targeted_zones", ["targeted_zones", "zones_ciblees", "qpv_cibles"]),
    ("source", ["source", "source_url", "url", "lien"]),
    ("evidence", ["evidence", "preuve", "preuves", "justificatif", "justificatifs"]),
    ("note", ["note", "notes", "remarque", "remarques", "commentaire", "commentaires", "observations"]),
  ]

  /// Every name known here, folded: what the header of a sheet is told by.
  static let all: Set<String> = Set(
    ([
      communeCode, name, placeName, epciName, population, departement, region, epci, postalCode, zoneCode, zoneCommunes,
      schemeID, schemeType, perimeter, longFormCode, period, ["level", "parent", "statut", "siren"],
    ] + schemeFields.map(\.names)).joined().map(foldedName)
  ).subtracting([""])
}
