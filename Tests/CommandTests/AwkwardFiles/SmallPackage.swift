import Foundation

/// A data package of sixteen real communes drawn as squares of 0.1°, so that a run takes no time.
///
/// Each commune is the square at longitude 2 + its position / 10, latitude 46. Lille is 0.1° wide and its commune
/// associée Hellemmes is the western quarter of it; the arrondissements halve Marseille and Paris.
enum SmallPackage {
  static let communes:
    [(code: String, name: String, population: Int, departement: String, region: String, epci: String)] =
      [
        ("01001", "L'Abergement-Clémenciat", 800, "01", "84", "200069193"),
        ("01053", "Bourg-en-Bresse", 41_000, "01", "84", "200071751"),
        ("13001", "Aix-en-Provence", 147_000, "13", "93", "200054807"),
        ("13055", "Marseille", 870_000, "13", "93", "200054807"),
        ("13100", "Saint-Rémy-de-Provence", 9_000, "13", "93", "241300375"),
        ("17028", "Aytré", 9_000, "17", "75", "241700434"), ("17300", "La Rochelle", 78_000, "17", "75", "241700434"),
        ("2A004", "Ajaccio", 72_000, "2A", "94", "242010056"), ("2B033", "Bastia", 48_000, "2B", "94", "242000354"),
        ("59220", "Faches-Thumesnil", 18_000, "59", "32", "200093201"),
        ("59350", "Lille", 236_000, "59", "32", "200093201"), ("75056", "Paris", 2_100_000, "75", "11", "200054781"),
        ("85113", "L'Île-d'Yeu", 4_800, "85", "52", ""), ("93066", "Saint-Denis", 113_000, "93", "11", "200054781"),
        ("93070", "Saint-Ouen-sur-Seine", 53_000, "93", "11", "200054781"),
        ("97411", "Saint-Denis", 150_000, "974", "04", "249740119"),
      ]

  private static let subcommunes:
    [(code: String, type: String, parent: String, name: String, from: Double, to: Double)] =
      [
        ("13201", "ARM", "13055", "Marseille 1er Arrondissement", 0, 0.05),
        ("13202", "ARM", "13055", "Marseille 2e Arrondissement", 0.05, 0.1),
        ("59298", "COMA", "59350", "Hellemmes-Lille", 0, 0.025),
        ("75113", "ARM", "75056", "Paris 13e Arrondissement", 0, 0.05),
        ("75114", "ARM", "75056", "Paris 14e Arrondissement", 0.05, 0.1),
        ("01002", "COMD", "01001", "Ancien-Bourg", 0, 0.05),
      ]

  private static let territories = """
    level,code,name,kind,parent
    departement,01,Ain,,84
    departement,13,Bouches-du-Rhône,,93
    departement,17,Charente-Maritime,,75
    departement,2A,Corse-du-Sud,,94
    departement,2B,Haute-Corse,,94
    departement,59,Nord,,32
    departement,75,Paris,,11
    departement,85,Vendée,,52
    departement,93,Seine-Saint-Denis,,11
    departement,974,La Réunion,,04
    epci,200054781,Métropole du Grand Paris,ME,
    epci,200054807,Métropole d'Aix-Marseille-Provence,ME,
    epci,200069193,Communauté de communes de la Dombes,CC,
    epci,200071751,Communauté d'agglomération du Bassin de Bourg-en-Bresse,CA,
    epci,200093201,Métropole européenne de Lille,ME,
    epci,241300375,Communauté de communes Vallée des Baux-Alpilles,CC,
    epci,241700434,Communauté d'agglomération de La Rochelle,CA,
    epci,242000354,Communauté d'agglomération de Bastia,CA,
    epci,242010056,Communauté d'agglomération du Pays Ajaccien,CA,
    epci,249740119,Communauté intercommunale du Nord de La Réunion,CA,
    region,93,Provence-Alpes-Côte d'Azur,,

    """

  /// Invented events, one for each thing that can become of a code.
  private static let history = """
    old_code,new_code,date,kind,old_name
    01060,01061,2013-01-01,merged,Les Granges
    01061,01053,2019-01-01,merged,La Neuve
    01070,01002,2012-01-01,code_changed,Vieux-Bourg
    01002,01001,2016-01-01,merged,Ancien-Bourg
    13290,13001,2018-01-01,split,Grand-Lieu
    13290,13055,2018-01-01,split,Grand-Lieu
    17300,17028,2020-01-01,split,La Rochelle
    17300,17300,2020-01-01,split,La Rochelle
    59221,59220,2021-06-01,merged,Thumesnil
    75070,93066,1968-01-01,code_changed,Saint-Denis-sur-Seine
    85113,85114,2010-01-01,code_changed,L'Île-d'Yeu
    85114,85113,2015-01-01,code_changed,L'Île-d'Yeu
    93071,93066,2005-01-01,merged,La Plaine
    93071,93070,2012-01-01,merged,La Plaine

    """

  /// Writes the package into a folder.
  static func write(to scratch: Scratch) throws {
    let places = Dictionary(uniqueKeysWithValues: communes.enumerated().map { ($1.code, 2 + Double($0) / 10) })
    let outlines = communes.map { commune in
      feature(
        [
          "code": commune.code, "name": commune.name, "departement": commune.departement, "region": commune.region,
          "epci": commune.epci,
        ], ["population": commune.population], from: places[commune.code] ?? 0, width: 0.1)
    }
    try scratch.write(collection(outlines), to: "communes.geojson")
    let parts = subcommunes.map { sub in
      feature(
        ["code": sub.code, "type": sub.type, "parent": sub.parent, "name": sub.name], [:],
        from: (places[sub.parent] ?? 0) + sub.from, width: sub.to - sub.from)
    }
    try scratch.write(collection(parts), to: "subcommunes.geojson")
    try scratch.write(territories, to: "territories.csv")
    try scratch.write(history, to: "history.csv")
    let roles = [("communes", "geojson"), ("subcommunes", "geojson"), ("territories", "csv"), ("history", "csv")]
    let resources = roles.map { role, suffix in
      "{\"name\": \"\(role)\", \"path\": \"\(role).\(suffix)\", \"maillage\": {\"role\": \"\(role)\", \"precision_m\": 100}}"
    }
    try scratch.write(
      """
      {"title": "small", "maillage": {"reference_date": "2026-01-01", "computed_zonings": [
        {"id": "low-density", "label_fr": "peu dense", "label_en": "low density", "threshold": 30}]},
       "resources": [\(resources.joined(separator: ", "))]}
      """, to: "datapackage.json")
  }

  private static func collection(_ features: [String]) -> String {
    "{\"type\": \"FeatureCollection\", \"features\": [\n\(features.joined(separator: ",\n"))\n]}"
  }

  private static func feature(
    _ texts: [String: String], _ numbers: [String: Int], from west: Double, width: Double
  ) -> String {
    var members = texts.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \"\($0.value)\"" }
    members += numbers.map { "\"\($0.key)\": \($0.value)" }
    let ring = [(west, 46.0), (west + width, 46), (west + width, 46.1), (west, 46.1), (west, 46)]
      .map { "[\($0.0), \($0.1)]" }.joined(separator: ", ")
    return "{\"type\": \"Feature\", \"properties\": {\(members.joined(separator: ", "))}, "
      + "\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[\(ring)]]}}"
  }
}
