import Coverage
import Territory
import Testing
import ToyTerritory

/// People of what is left of a commune beside its sub-communes. 01002 has 2,000 inhabitants on 100 km², 20 of them its
/// commune associée 01902; 02001 has 5,000 in four arrondissements of 25 km².
@Suite("Population of the remainder of a commune")
struct RemainderPopulationTests {
  private func population(_ perimeter: String, _ edit: (inout MiniAtlas) -> Void) throws -> Double? {
    var toy = MiniAtlas()
    edit(&toy)
    toy.add("CLS-A", perimeter)
    return try toy.atlas().population(ofScheme: 0)
  }

  private func stating(_ people: [String: Int?]) -> (inout MiniAtlas) -> Void {
    { toy in
      for index in toy.subcommunes.indices {
        if let known = people[toy.subcommunes[index].code] { toy.subcommunes[index].population = known }
      }
    }
  }

  /// 500 live in 01902: 2,000 - 500 in the rest, and not the 1,600 of its 80 km².
  @Test func parentLessItsKnownParts() throws {
    #expect(try population("commune:01002 -coma:01902", stating(["01902": 500])) == 1500)
    #expect(try population("coma:01902", stating(["01902": 500])) == 500)
    #expect(try population("commune:01002", stating(["01902": 500])) == 2000)
  }

  /// Neither part has a figure of its own: unknown, never a share by area.
  @Test func unknownWhereNoPartIsKnown() throws {
    #expect(try population("commune:01002 -coma:01902") { _ in } == nil)
    #expect(try population("coma:01902") { _ in } == nil)
  }

  /// 500 + 1,000 known of 5,000: 3,500 live in the two others together, nobody knows how many in each; one unknown alone
  /// has all that is left.
  @Test func whatIsLeftIsKnownAsAWhole() throws {
    let two = stating(["02213": nil, "02214": nil])
    #expect(try population("arm:02213", two) == nil)
    #expect(try population("arm:02211 arm:02213", two) == nil)
    #expect(isClose(try population("arm:02213 arm:02214", two), 3500))
    #expect(try population("arm:02214 arm:02212", stating(["02214": nil])) == 1000 + 2000)
  }

  /// 2,500 people of another census in 01902 exceed the commune's 2,000: how many live in the rest is unknown.
  @Test func knownPartsOfAnotherCensus() throws {
    #expect(try population("commune:01002 -coma:01902", stating(["01902": 2500])) == nil)
  }

  /// Without the commune's figure the rest is unknown, never 0.
  @Test func unknownStaysUnknown() throws {
    let rest = try population("commune:01002 -coma:01902") { toy in
      toy.change("01002") { $0.population = nil }
      stating(["01902": 500])(&toy)
    }
    #expect(rest == nil)
  }
}
