/// The names under which each field is found in people's files, French and English, best first.
/// Case, accents and separators are ignored when matching.
public enum ColumnNames {
  public static let communeCode = [
    "code", "code_insee", "insee_com", "codgeo", "code_commune", "com", "insee", "commune", "cog",
  ]
  public static let name = [
    "name", "nom", "libelle", "lib", "libgeo", "nom_commune", "lib_com", "lib_qp", "nom_qp", "nom_quartier", "label",
  ]
  public static let population = ["population", "pop", "pop_mun", "pmun", "population_municipale", "habitants"]
  public static let departement = ["departement", "dep", "code_departement", "insee_dep", "departement_code"]
  public static let region = ["region", "reg", "code_region", "insee_reg", "region_code"]
  public static let epci = ["epci", "code_epci", "siren_epci", "siren"]
  public static let zoneCode = [
    "code_qp", "code_qpv", "code", "id", "code_zone", "zone", "codgeo", "code_insee", "insee_com",
  ]
  public static let zoneCommunes = [
    "communes", "insee_com", "commune", "code_insee", "commune_qp", "code_commune", "codgeo", "com",
  ]
  public static let schemeID = ["id", "identifiant", "code", "numero", "dispositif"]
  public static let schemeType = ["type", "kind", "nature", "type_dispositif"]
  public static let longFormCode = ["code", "code_insee", "insee_com", "codgeo", "code_commune", "commune", "com"]
}
