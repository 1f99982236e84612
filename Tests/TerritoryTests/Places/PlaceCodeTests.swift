import Testing

@testable import Territory

@Suite("Codes of places")
struct PlaceCodeTests {
  /// 12076 was the whole of Conques-en-Rouergue until 4 March 2024, and is Conques alone since.
  @Test(arguments: [
    ("commune:12076", Day(2020, 1, 1), "commune:12218"), ("12076", Day(2020, 1, 1), "commune:12218"),
    ("12076", Day(2024, 3, 3), "commune:12218"), ("12076", Day(2024, 3, 4), "comd:12076"), ("12076", nil, "comd:12076"),
    ("comd:12076", Day(2020, 1, 1), "comd:12076"), ("commune:12076", Day(2025, 1, 1), "commune:12218"),
    ("69159", Day(2019, 1, 1), "commune:69114"), ("69114", Day(2016, 1, 1), "comd:69114"),
    ("69114", Day(2018, 1, 1), "commune:69114"),
  ])
  func aCodeMeansWhatItMeantOnItsDay(_ cell: String, _ day: Day?, _ expected: String) {
    #expect(SmallFrance.read(cell, PlaceHints(day: day)) == expected)
  }

  @Test func theDayAskedCountsWhereTheSchemeHasNone() {
    #expect(
      SmallFrance.places(day: Day(2020, 1, 1)).list(in: "12076").map { $0.token?.description } == ["commune:12218"])
  }

  @Test(arguments: [
    ("62447", "Hesdin", "commune:62447"), ("12076", "Conques-en-Rouergue", "commune:12218"),
    ("12076", "Conques", "comd:12076"),
    ("51108", "Châlons-sur-Marne", "commune:51108"), ("63290", "Châteldon", "commune:63103"),
    ("245300330", "Laval Agglomération", "epci:200083392"), ("213805674", "Chamrousse", "commune:38567"),
  ])
  func theNameBesideACode(_ code: String, _ name: String, _ expected: String) {
    #expect(SmallFrance.read(code, PlaceHints(name: name)) == expected)
  }

  @Test func aFormerNameIsNoDisagreement() {
    #expect(SmallFrance.kinds("62447", PlaceHints(name: "Hesdin")) == [])
    #expect(SmallFrance.kinds("62447", PlaceHints(name: "Arras")) == [.codeAndNameDiffer])
  }

  /// 63290 is no INSEE code of this reference; beside a name with a slip, no other place of 63 is read.
  @Test func aNumberBesideAnUnknownNameIsNoPlace() {
    #expect(SmallFrance.read("Chatelxyz 63290").hasPrefix("["))
    #expect(SmallFrance.read("Arlles 13002") == "[Arlles 13002]")
  }

  /// SIREN as DGCL lists them; those of the Aisne follow another list than INSEE's, and the last two are no SIREN of a commune.
  @Test(arguments: [
    ("213805674", ["38567"]), ("212306708", ["23067"]), ("210206231", []), ("212000046", ["2A004", "2B004"]),
    ("219740115", ["97411"]), ("213805675", nil), ("200083392", []), ("21380567", nil),
  ])
  func sirenOfCommunes(_ text: String, _ expected: [String]?) { #expect(Siren(text)?.communes == expected) }

  @Test func sirenWithoutAName() {
    #expect(SmallFrance.read("213805674") == "commune:38567")
    #expect(SmallFrance.kinds("213805674") == [.sirenOfCommune])
    // Another body's.
    #expect(SmallFrance.read("245300330") == "[245300330]")
  }

  @Test(arguments: [
    ("97123", "Saint-Barthélemy"), ("97127", "Saint-Martin"), ("98506", "Mayotte"), ("97801", "Saint-Martin"),
  ])
  func overseasCodesOfOldAreNamed(_ code: String, _ word: String) {
    let reading = SmallFrance.places().list(in: code)[0]
    #expect(reading.isUnread)
    #expect(reading.finding?.message.fr.contains(word) == true)
  }

  @Test func whatANameOrACarrierDesignates() {
    func probable(_ name: String, _ carrier: String = "", _ perimeter: [PerimeterToken] = []) -> String {
      SmallFrance.places().probablePlace(
        of: Scheme(id: "A", type: "CLS", name: name, perimeter: perimeter, carrier: carrier)
      )
      .map(\.description).joined(separator: " ")
    }
    #expect(probable("CLS du Briançonnais", "Ville de Briançon") == "?epci:240500439")
    #expect(probable("CLS 2e génération", "Ville de Martigues") == "?commune:13056")
    #expect(probable("CLS du Pays de Martigues (2e)", "CIAS du Pays de Martigues") == "?commune:13056")
    #expect(probable("Contrat local de santé d'Arles 2024-2029") == "?commune:13004")
    #expect(probable("CLSM", "Métropole d'Aix-Marseille-Provence") == "?epci:200054807")
    #expect(probable("CLS de Breteuil") == "")
    #expect(probable("CLS de l'Oise") == "")
    #expect(probable("Communauté d'agglomération de Marne et Chantereine") == "")
    #expect(probable("CLS d'Arles", "", [PerimeterToken(.commune, "13004")]) == "")
  }
}
