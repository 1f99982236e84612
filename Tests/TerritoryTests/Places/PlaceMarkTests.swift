import Testing

@testable import Territory

@Suite("What is taken away, and what is only possible")
struct PlaceMarkTests {
  @Test(arguments: [
    ("commune:93066 -93072", "commune:93066 -commune:93072"), ("commune:93066 - 93072", "commune:93066 -commune:93072"),
    ("93066, -93072", "commune:93066 -commune:93072"), ("epci:200054781 -93072", "epci:200054781 -commune:93072"),
    ("epci:200054781 - 93072 - 93079", "epci:200054781 -commune:93072 -commune:93079"),
    ("- 93066\n- 93072", "commune:93066 commune:93072"),
    ("13001 - 13002 - 13004", "commune:13001 commune:13002 commune:13004"),
    ("Métropole du Grand Paris sauf Stains et Villetaneuse", "epci:200054781 -commune:93072 -commune:93079"),
    ("Métropole du Grand Paris (hors Stains)", "epci:200054781 -commune:93072"),
    ("Métropole du Grand Paris (hors Stains), Arles", "epci:200054781 commune:13004 -commune:93072"),
    ("Métropole du Grand Paris à l'exception de Stains", "epci:200054781 -commune:93072"),
    ("Métropole du Grand Paris sauf Stains sauf Villetaneuse", "epci:200054781 -commune:93072 -commune:93079"),
  ])
  func takenAway(_ cell: String, _ expected: String) { #expect(SmallFrance.read(cell) == expected) }

  @Test(arguments: [
    ("?13056", "?commune:13056"), ("?commune:13056", "?commune:13056"),
    ("?epci:248300543 13004", "?epci:248300543 commune:13004"),
    ("epci:200054807 ?-13056", "epci:200054807 ?-commune:13056"), ("? Martigues", "?commune:13056"),
    ("Martigues (?)", "?commune:13056"), ("Arles, Martigues ?", "commune:13004 ?commune:13056"),
  ])
  func possible(_ cell: String, _ expected: String) { #expect(SmallFrance.read(cell) == expected) }

  @Test(arguments: ["?epci:200035087", "?-commune:13056", "?shape", "-shape", "commune:13055"])
  func tokensAreWrittenAsTheyAreRead(_ text: String) { #expect(PerimeterToken(text)?.description == text) }

  @Test func signsComeInAnyOrderOnceEach() {
    #expect(
      PerimeterToken("-?commune:13056") == PerimeterToken(.commune, "13056", isSubtracted: true, isPossible: true))
    #expect(PerimeterToken("??commune:13056") == nil)
  }

  /// 93059 is a part of 93066 without an outline; 62461 is a part of 62447 today: neither takes its whole with it.
  @Test(arguments: [
    ("commune:93066 -commune:93059", "commune:93066 [-commune:93059]"), ("93066 -93059", "commune:93066 [-93059]"),
    ("93066 sauf Pierrefitte-sur-Seine", "commune:93066 [-Pierrefitte-sur-Seine]"),
    ("62447 -62461", "commune:62447 [-62461]"), ("62447 sauf Huby-Saint-Leu", "commune:62447 [-Huby-Saint-Leu]"),
    ("93066 -comd:93059", "commune:93066 [-comd:93059]"),
    // The same territory under another code, or with an outline of its own, is taken away.
    ("commune:69114 -commune:69159", "commune:69114 -commune:69114"), ("59350 -59298", "commune:59350 -coma:59298"),
  ])
  func aRepairNeverWidensASubtraction(_ cell: String, _ expected: String) {
    #expect(SmallFrance.read(cell, PlaceHints(day: Day(2020, 1, 1))) == expected)
  }

  @Test func aSubtractionWithoutEffectIsTold() {
    #expect(SmallFrance.kinds("commune:93066 -93072") == [.minusWithoutEffect])
    #expect(SmallFrance.kinds("epci:200054781 -93072") == [])
    #expect(SmallFrance.kinds("shape -93072") == [])
  }
}
