import Geometry

@testable import Territory

/// Real communes, sub-communes and EPCI, enough of them for the ways of writing that go wrong.
enum SmallFrance {
  private static let communes: [(code: String, name: String, epci: String)] = [
    ("95039", "Auvers-sur-Oise", ""), ("26281", "Romans-sur-Isère", ""), ("62160", "Boulogne-sur-Mer", ""),
    ("41136", "Mer", ""), ("71076", "Chalon-sur-Saône", ""), ("51108", "Châlons-en-Champagne", ""),
    ("10033", "Bar-sur-Aube", ""), ("25527", "Saône", ""), ("94033", "Fontenay-sous-Bois", ""),
    ("60001", "Abancourt", ""),
    ("76351", "Le Havre", ""), ("39068", "Les Bouchoux", ""), ("39373", "Les Moussières", ""),
    ("13001", "Aix-en-Provence", "200054807"), ("13002", "Allauch", "200054807"), ("13004", "Arles", "241300417"),
    ("13055", "Marseille", "200054807"), ("13056", "Martigues", "200054807"), ("63103", "Châteldon", ""),
    ("83137", "Toulon", "248300543"), ("83062", "La Garde", "248300543"), ("83098", "Le Pradet", "248300543"),
    ("24189", "La Garde", ""), ("34123", "La Grande-Motte", ""), ("27112", "Breteuil", ""), ("60104", "Breteuil", ""),
    ("27229", "Évreux", ""), ("60057", "Beauvais", ""), ("59350", "Lille", ""), ("93066", "Saint-Denis", "200054781"),
    ("97411", "Saint-Denis", ""), ("93001", "Aubervilliers", "200054781"), ("93027", "La Courneuve", "200054781"),
    ("93031", "Épinay-sur-Seine", "200054781"), ("93039", "L'Île-Saint-Denis", "200054781"),
    ("93070", "Saint-Ouen-sur-Seine", "200054781"), ("93072", "Stains", "200054781"),
    ("93079", "Villetaneuse", "200054781"),
    ("12218", "Conques-en-Rouergue", ""), ("69114", "Porte des Pierres Dorées", ""), ("62447", "Hesdin-la-Forêt", ""),
    ("38567", "Chamrousse", ""), ("53130", "Laval", "200083392"), ("05023", "Briançon", "240500439"),
    ("23067", "Crozant", ""), ("84031", "Carpentras", "248400053"),
  ]
  private static let epcis = [
    "200054807": "Métropole d'Aix-Marseille-Provence",
    "241300417": "Communauté d'agglomération d'Arles-Crau-Camargue-Montagnette",
    "248300543": "Métropole Toulon-Provence-Méditerranée", "200054781": "Métropole du Grand Paris",
    "200083392": "Communauté d'agglomération Laval Agglomération",
    "240500439": "Communauté de communes du Briançonnais",
    "248400053": "Communauté d'agglomération Ventoux-Comtat-Venaissin (COVE)",
  ]
  private static let departements = [
    "05": "Hautes-Alpes", "10": "Aube", "12": "Aveyron", "13": "Bouches-du-Rhône", "23": "Creuse", "24": "Dordogne",
    "25": "Doubs", "26": "Drôme", "27": "Eure", "34": "Hérault", "38": "Isère", "39": "Jura", "41": "Loir-et-Cher",
    "51": "Marne", "53": "Mayenne", "59": "Nord", "60": "Oise", "62": "Pas-de-Calais", "63": "Puy-de-Dôme",
    "69": "Rhône", "71": "Saône-et-Loire", "76": "Seine-Maritime", "83": "Var", "84": "Vaucluse",
    "93": "Seine-Saint-Denis", "94": "Val-de-Marne", "95": "Val-d'Oise", "974": "La Réunion",
  ]

  static let geography: ReferenceGeography = {
    var result = Communes()
    for (index, commune) in communes.enumerated() {
      result.codes.append(commune.code)
      result.names.append(commune.name)
      result.populations.append(100)
      result.departements.append(Communes.departement(ofCode: commune.code))
      result.regions.append("99")
      result.epcis.append(commune.epci)
      result.shapes.append([[square(Double(index))]])
    }
    var parts = Subcommunes()
    // 93059 and 62447 have no outline, as in the reference.
    let subcommunes = [
      ("12076", "COMD", "12218", "Conques", true), ("12218", "COMD", "12218", "Saint-Cyprien-sur-Dourdou", true),
      ("69114", "COMD", "69114", "Liergues", true), ("69159", "COMD", "69114", "Pouilly-le-Monial", true),
      ("93059", "COMD", "93066", "Pierrefitte-sur-Seine", false), ("62447", "COMD", "62447", "Hesdin", false),
      ("59298", "COMA", "59350", "Hellemmes-Lille", true),
      ("13201", "ARM", "13055", "Marseille 1er Arrondissement", true),
    ]
    for (index, part) in subcommunes.enumerated() {
      parts.codes.append(part.0)
      parts.types.append(part.1)
      parts.parents.append(part.2)
      parts.names.append(part.3)
      parts.populations.append(nil)
      parts.shapes.append(part.4 ? [[square(Double(100 + index))]] : [])
    }
    return ReferenceGeography(
      communes: result, subcommunes: parts,
      territoryNames: [.epci: epcis, .departement: departements, .region: ["99": "Toute"]],
      source: "test")
  }()

  private static func square(_ x: Double) -> [(Double, Double)] { [(x, 0), (x + 1, 0), (x + 1, 1), (x, 1)] }

  /// INSEE's events of these codes.
  static let history = CommuneHistory(
    [
      change("12076", "Conques-en-Rouergue", Day(2024, 3, 4), .codeChanged, "12218"),
      change("69114", "Liergues", Day(2017, 1, 1), .merged, "69159"),
      change("69159", "Porte des Pierres Dorées", Day(2024, 3, 15), .codeChanged, "69114"),
      change("93059", "Pierrefitte-sur-Seine", Day(2025, 1, 1), .merged, "93066"),
      change("51108", "Châlons-sur-Marne", Day(1998, 1, 4), .renamed, "51108"),
      change("62447", "Hesdin", Day(2025, 1, 1), .renamed, "62447"),
      change("62461", "Huby-Saint-Leu", Day(2025, 1, 1), .merged, "62447"),
    ], until: Day(2026, 1, 1))

  private static func change(
    _ code: String, _ name: String, _ day: Day, _ kind: CommuneHistory.Kind, _ successor: String
  ) -> CommuneHistory.Change {
    CommuneHistory.Change(code: code, name: name, day: day, kind: kind, successors: [successor])
  }

  static func places(day: Day? = nil) -> Places { Places(geography, history: history, day: day) }

  /// What a cell is read as: tokens in order, then the pieces set aside in brackets.
  static func read(_ cell: String, _ hints: PlaceHints = PlaceHints()) -> String {
    let readings = places().list(in: cell, hints)
    return (readings.compactMap(\.token).map(\.description) + readings.filter(\.isUnread).map { "[\($0.text)]" })
      .joined(separator: " ")
  }

  static func kinds(_ cell: String, _ hints: PlaceHints = PlaceHints()) -> [IssueKind] {
    places().list(in: cell, hints).compactMap { $0.finding?.kind }
  }
}
