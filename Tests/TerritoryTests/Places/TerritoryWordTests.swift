import Geometry
import Testing

@testable import Territory

@Suite("A territory by its code or its name")
struct TerritoryWordTests {
  /// Three départements; two EPCI of one name.
  private var places: Places {
    var communes = Communes()
    communes.codes = ["13001", "22001", "974001"]
    communes.names = ["Bretagne", "Arles", "Réunion"]
    communes.departements = ["13", "22", "974"]
    communes.regions = ["93", "53", "04"]
    communes.epcis = ["200000001", "200000002", "200000003"]
    communes.populations = [1, 1, 1]
    for _ in communes.codes { communes.shapes.append([] as [[[(Double, Double)]]]) }
    return Places(
      ReferenceGeography(
        communes: communes,
        territoryNames: [
          .region: ["93": "Provence-Alpes-Côte d'Azur", "53": "Bretagne", "04": "La Réunion"],
          .departement: ["13": "Bouches-du-Rhône", "22": "Côtes-d'Armor", "974": "La Réunion"],
          .epci: ["200000001": "CC des Monts", "200000002": "CC des Monts", "200000003": "CA du Port"],
        ]))
  }

  @Test(arguments: [
    (TerritoryLevel.region, "93", ["93"]), (.region, "PROVENCE ALPES COTE D'AZUR", ["93"]),
    (.region, "Bretagne", ["53"]), (.departement, "bouches du rhone", ["13"]), (.departement, "La Réunion", ["974"]),
    (.region, "La Réunion", ["04"]), (.epci, "CC des Monts", ["200000001", "200000002"]),
    (.epci, "CA du Port", ["200000003"]), (.region, "13", []), (.departement, "Bretagne", []), (.epci, "", []),
  ])
  func codes(_ level: TerritoryLevel, _ word: String, _ codes: [String]) {
    #expect(places.territories(word, at: level) == codes)
  }

  @Test func territoriesOfAScope() {
    let found = Completeness.territories(ofScope: "region:93 departement:13 planet:3 x")
    #expect(found.map(\.level) == [.region, .departement] && found.map(\.code) == ["93", "13"])
    #expect(Completeness.territories(ofScope: "france").isEmpty)
  }
}
