import Coverage
import Foundation
import Reports
import Territory
import Testing
import ToyTerritory

@Suite("Data of the page")
struct PagePayloadTests {
  /// The whole of a toy territory, read back by another reader of JSON.
  private func payload(
    _ toy: MiniAtlas, territory: [TerritoryLevel: [String]] = [:], _ language: Language = .fr
  ) throws -> [String: Any] {
    let atlas = try toy.atlas()
    let placed = try toy.placed(on: atlas)
    let answer = try atlas.coverage(of: placed, MiniAtlas.question(territory: territory))
    let contents = PageContents(
      language: language, tool: "maillage 0", command: ["maillage", "coverage"], atlas: atlas, placedZonings: [placed],
      answers: [answer], headlines: [Text(fr: "Titre.", en: "Title.")], sources: [], tables: [])
    let json = try contents.json { atoms, zones in "{\"atoms\":\(atoms.count),\"zones\":\(zones[0].count)}" }
    #expect(!json.contains("<"))
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  private func object(_ any: Any?) throws -> [String: Any] { try #require(any as? [String: Any]) }
  private func list(_ any: Any?) throws -> [Any] { try #require(any as? [Any]) }

  @Test("communes, atoms and levels, as the toy has them: ten communes, two régions, three départements, four EPCI")
  func geography() throws {
    let data = try payload(.standard)
    let communes = try object(data["communes"])
    #expect(
      communes["code"] as? String == "01001 01002 01003 01004 02001 02002 02003 02004 03001 03002")
    // Runs: département 0 four times, 1 four times, 2 twice.
    #expect(communes["departement"] as? [Int] == [0, 4, 1, 4, 2, 2])
    #expect(communes["region"] as? [Int] == [0, 4, 1, 6])
    #expect(communes["epci"] as? [Int] == [0, 0, -1, 1, 2, 2, 1, 2, 3, 3])
    // 02001 is cut into four arrondissements, which CLS-C names two of.
    let atoms = try object(data["atoms"])
    #expect(try list(atoms["area"]).count == 13)
    let parts = try object(atoms["parts"]).mapValues { try object($0)["token"] as? String ?? "" }
    #expect(parts.values.sorted() == ["arm:02211", "arm:02212", "arm:02213", "arm:02214"])
    #expect(try object(data["map"])["atoms"] as? Int == 13)
  }

  @Test(
    "what schemes hold is a list of steps, and what a drawing holds of a commune a cell: a fifth of 01001 and of 01002")
  func schemes() throws {
    let data = try payload(.standard)
    let schemes = try object(data["schemes"])
    let ids = try #require(schemes["id"] as? [String])
    let atoms = try list(schemes["atoms"])
    func held(_ id: String) throws -> [Int] {
      let position = try #require(ids.firstIndex(of: id))
      return try #require(atoms[position] as? [Int])
    }
    #expect(try held("CLS-A") == [0])
    // 01004 is the fourth, 02003 comes after the four parts of 02001 and after 02002.
    #expect(try held("CLS-B") == [3, 6])
    let cells = try object(data["atomCells"])
    #expect(Set(cells.keys) == ["0", "1"])
    for atom in ["0", "1"] {
      let cell = try list(try list(cells[atom])[0])
      let share = try #require(cell[0] as? Double)
      #expect(abs(share - 0.2) < 1e-9)
      #expect(cell[1] as? [Int] == [-1])
    }
    // CLS-A runs from 2020-01-01 to 2030-12-31: days since 1970.
    let position = try #require(ids.firstIndex(of: "CLS-A"))
    let term = try list(try list(schemes["term"])[position])
    #expect(term[0] as? Int == 18262)
    #expect(term[1] as? Int == 22279)
  }

  @Test("a page about a région carries its communes, and those that its zones or overlapping outlines reach")
  func partOfTheTerritory() throws {
    let data = try payload(.standard, territory: [.region: ["20"]])
    let zoning = try object(try list(data["zonings"])[0])
    #expect(zoning["code"] as? [String] == ["Q4", "Q5"])
    let communes = try object(data["communes"])
    #expect(communes["code"] as? String == "02001 02002 02003 02004 03001 03002")
  }

  @Test("zones that are communes say only what the communes do not: their codes, and one name")
  func zonesThatAreCommunes() throws {
    var toy = MiniAtlas.standard
    toy.zonesAreCommunes = true
    toy.zones.removeAll { $0.communes.count != 1 }
    let zoning = try object(try list(try payload(toy)["zonings"])[0])
    #expect(zoning["areCommunes"] as? Bool == true)
    #expect((zoning["code"] as? [String: String])?.values.sorted() == ["Q1", "Q4", "Q5"])
    #expect(zoning["commune"] as? [String: String] == [:])
    #expect(zoning["stated"] == nil)
  }

  @Test(
    "names of any kind stay texts", arguments: ["</script><script>alert(1)</script>", "\u{2028}\"\\\u{0}", "a\tb\nc"])
  func hostileNames(_ name: String) throws {
    var toy = MiniAtlas.standard
    toy.schemes[0].name = name
    let names = try object(try payload(toy)["schemes"])["name"] as? [String]
    #expect(names?.first == name)
  }
}
