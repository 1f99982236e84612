import Testing

@testable import Territory

@Suite("Places in a cell")
struct PlaceCellTests {
  @Test(arguments: [
    ("Auvers s/ Oise", "commune:95039"), ("AUVERS S/OISE", "commune:95039"), ("Auvers-s/-Oise", "commune:95039"),
    ("Romans /s Isère", "commune:26281"), ("Romans-/-Isère", "commune:26281"), ("Boulogne/Mer", "commune:62160"),
    ("Boulogne / Mer", "commune:62160"), ("Chalon s/-Saône", "commune:71076"), ("Chalon/Saône", "commune:71076"),
    ("Fontenay s/s Bois", "commune:94033"), ("Fontenay ss Bois", "commune:94033"),
    ("Châlons-sur-Marne", "commune:51108"),
    ("Châlons s/ Marne", "commune:51108"), ("Bar s. Aube", "commune:10033"),
    ("Auvers s/ Oise / Toulon", "commune:95039 commune:83137"), ("Lille/Arles", "commune:59350 commune:13004"),
  ])
  func slashesStandForWords(_ cell: String, _ expected: String) { #expect(SmallFrance.read(cell) == expected) }

  /// Neither Saône (25) nor Mer (41) nor the Oise: a piece of a name is never another place.
  @Test(arguments: [
    ("Chalonn/Saône", "[Chalonn] [Saône]"), ("Bologne / Mer", "[Bologne] [Mer]"),
    ("Auvers s/ Oize", "[Auvers s/ Oize]"),
    ("Auvers et Oise", "[Auvers] [Oise]"), ("CC de Nulle Part et Arles", "[CC de Nulle Part] [Arles]"),
    ("CC Sources, Arles", "[CC Sources] [Arles]"), ("Toulon, Oise", "commune:83137 [Oise]"),
  ])
  func fragmentsAreNoPlaces(_ cell: String, _ expected: String) { #expect(SmallFrance.read(cell) == expected) }

  @Test(arguments: [
    ("HAVRE (LE)", "commune:76351"), ("HAVRE LE", "commune:76351"), ("HAVRE (LE) (76)", "commune:76351"),
    ("Bouchoux (Les), Moussières (Les)", "commune:39068 commune:39373"), ("Havre, Le", "commune:76351"),
    ("Aix-en-Provence - Allauch - Arles", "commune:13001 commune:13002 commune:13004"),
    ("- Allauch\n- Arles", "commune:13002 commune:13004"), ("CHATELDON 63290", "commune:63103"),
    ("63290 Chateldon", "commune:63103"), ("Allauch (13002)", "commune:13002"),
    ("Arles (code postal : 13200 / code insee : 13004)", "commune:13004"),
    ("code postal : 13200 / code insee : 13004", "commune:13004"), ("Arles, code postal 13200", "commune:13004"),
    ("communes de Toulon, La Garde et Le Pradet", "commune:83137 commune:83062 commune:83098"),
    ("Lille, Nord", "commune:59350"), ("Nord, Oise", "departement:59 departement:60"),
    ("département de l'Oise", "departement:60"), ("Toulon ; département du Nord", "commune:83137 departement:59"),
  ])
  func waysOfWriting(_ cell: String, _ expected: String) { #expect(SmallFrance.read(cell) == expected) }

  @Test func homonymsAreToldApartByWhatIsBeside() {
    #expect(SmallFrance.read("Breteuil") == "[Breteuil]")
    #expect(SmallFrance.kinds("Breteuil") == [.ambiguousName])
    #expect(SmallFrance.read("Breteuil, Évreux") == "commune:27112 commune:27229")
    #expect(SmallFrance.read("Breteuil", PlaceHints(carrier: "Ville de Beauvais")) == "commune:60104")
    #expect(SmallFrance.read("Breteuil", PlaceHints(departement: "27")) == "commune:27112")
    // Neighbours in both départements tell nothing.
    #expect(SmallFrance.read("Breteuil, Évreux, Beauvais") == "commune:27229 commune:60057 [Breteuil]")
    #expect(SmallFrance.read("Lille, Breteuil (27)") == "commune:59350 commune:27112")
  }

  @Test func numbersOfCommunesAreCompared() {
    #expect(SmallFrance.read("Métropole Toulon-Provence-Méditerranée (3 communes)") == "epci:248300543")
    #expect(
      !SmallFrance.kinds("Métropole Toulon-Provence-Méditerranée (3 communes)").contains(.communesCountDiffers))
    #expect(SmallFrance.read("Métropole Toulon-Provence-Méditerranée (12 communes)") == "epci:248300543")
    #expect(SmallFrance.kinds("Métropole Toulon-Provence-Méditerranée (12 communes)") == [.communesCountDiffers])
    // Two of three: which ones?
    #expect(SmallFrance.read("2 communes de la Métropole Toulon-Provence-Méditerranée").hasPrefix("["))
    #expect(SmallFrance.read("les 3 communes de la Métropole Toulon-Provence-Méditerranée") == "epci:248300543")
  }

  @Test func shortNamesAreInterpreted() {
    #expect(SmallFrance.read("TPM") == "epci:248300543")
    #expect(SmallFrance.read("COVE") == "epci:248400053")
    #expect(SmallFrance.kinds("TPM") == [.acronym])
    // Initials of one EPCI of the département of the row: Briançonnais alone has too few.
    #expect(SmallFrance.read("ACCM") == "epci:241300417")
    #expect(SmallFrance.read("CAACCM") == "[CAACCM]")
    #expect(SmallFrance.read("CAACCM", PlaceHints(departement: "13")) == "epci:241300417")
    #expect(SmallFrance.read("XYZ") == "[XYZ]")
  }

  @Test func establishmentsOfGrandParisAreTheirCommunes() {
    let plaineCommune =
      "commune:93001 commune:93027 commune:93031 commune:93039 commune:93066 commune:93070 commune:93072 commune:93079"
    for cell in ["Plaine Commune", "CA Plaine Commune", "EPT Plaine Commune (T6)", "200057867", "T6", "epci:200057867"]
    {
      #expect(SmallFrance.read(cell) == plaineCommune, "\(cell)")
    }
    #expect(SmallFrance.kinds("Plaine Commune") == [.territorialEstablishment])
    // Its communes are not in this reference.
    #expect(SmallFrance.read("Est Ensemble") == "[Est Ensemble]")
  }

  @Test func whatIsNotReadIsKeptApart() throws {
    let cell = "Arles, Nulpart, 99999, epci:111111111, region:77"
    #expect(SmallFrance.read(cell) == "commune:13004 [Nulpart] [99999] [epci:111111111] [region:77]")
    var inventory = SchemeInventory(date: Day(2026, 1, 1))
    let table = SourceTable(
      source: "s.csv", columnNames: ["id", "type", "perimeter"],
      columns: [["A", "B"], ["CLS", "CLS"], [cell, "Arles"]],
      rowCount: 2)
    _ = try inventory.add(table, places: SmallFrance.places())
    #expect(inventory.schemes[0].unreadPlaces == ["Nulpart", "99999", "epci:111111111", "region:77"])
    #expect(inventory.schemes[1].unreadPlaces == [])
  }

  /// 21,000 parts; each was read anew for all that came before it.
  @Test(.timeLimit(.minutes(1))) func aCellOfExclusionsIsReadInOnePass() {
    let cell = String(repeating: "x sauf ", count: 21_000) + "x"
    let time = ContinuousClock().measure { #expect(SmallFrance.places().list(in: cell).count == 21_001) }
    #expect(time < .seconds(10))
  }
}
