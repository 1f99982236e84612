import Territory
import Testing
import ToyTerritory

/// EPCI 200000002 holds 01002 and 01003 in the toy territory; on 1 January 2020 it held 01001 too, and 299999999 was one.
@Suite("EPCI of another day")
struct EpciCompositionTests {
  private func perimeter(
    _ token: String, from start: String?, _ history: CommuneHistory = CommuneHistory()
  ) throws -> (communes: [String], issues: [DataIssue]) {
    let geography = MiniAtlas().geography
    let list = table(
      ["code", "communes"], [["200000002", "01001 01002 01003"], ["299999999", "02001"], ["200000009", "99999"]])
    let composition = try EpciComposition.read(list, on: Day(2020, 1, 1), in: geography, history)
    #expect(composition.count == 3)
    var inventory = SchemeInventory(date: Day(2026, 1, 1))
    inventory.schemes = [
      Scheme(
        id: "A", type: "CLS", perimeter: [try #require(PerimeterToken(token))],
        dateStart: start.flatMap { PartialDate($0) })
    ]
    let atoms = try Atoms(geography, namedBy: inventory, [])
    let (perimeters, issues) = try Perimeters.resolve(
      inventory, in: geography, atoms, zonings: [], compositions: [composition])
    let communes = perimeters.ofScheme[0].atoms.map { geography.communes.codes[Int(atoms.communes[Int($0)])] }
    return (Set(communes).sorted(), issues)
  }

  @Test func theListOfTheYearOfTheStart() throws {
    let now = MiniAtlas().geography
    let today = now.communes.codes.indices.filter { now.communes.epcis[$0] == "200000002" }.map {
      now.communes.codes[$0]
    }
    let then = try perimeter("epci:200000002", from: "2020-06")
    #expect(then.communes == ["01001", "01002", "01003"])
    #expect(then.issues.map(\.kind) == [.epciOfAnotherDay] && then.issues[0].severity == .info)
    for start in ["2019-12-31", "2021", nil] {
      let other = try perimeter("epci:200000002", from: start)
      #expect(other.communes == today.sorted() && other.issues.isEmpty)
    }
  }

  /// An EPCI that is no more has the list of the last day on which it was known, whenever the scheme started.
  @Test func anEPCIThatIsNoMore() throws {
    let gone = try perimeter("epci:299999999", from: "2023")
    #expect(gone.communes == ["02001"])
    #expect(gone.issues.map(\.kind) == [.epciOfAnotherDay] && gone.issues[0].severity == .warning)
    // A commune that leads nowhere leaves the list unknown.
    let unknown = try perimeter("epci:200000009", from: "2020")
    #expect(unknown.communes.isEmpty && unknown.issues.contains { $0.kind == .unknownCode })
  }
}
