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

  /// Neither part has a figure of its own: by area, 80 and 20 of 100 km².
  @Test func byAreaWhereNoPartIsKnown() throws {
    #expect(isClose(try population("commune:01002 -coma:01902") { _ in }, 1600))
    #expect(isClose(try population("coma:01902") { _ in }, 400))
  }

  /// 500 + 1,000 known of 5,000: 3,500 live in the two others, 1,750 in each; one unknown alone has all that is left.
  @Test func whatIsLeftIsSharedByArea() throws {
    let two = stating(["02213": nil, "02214": nil])
    #expect(isClose(try population("arm:02213", two), 1750))
    #expect(isClose(try population("arm:02211 arm:02213", two), 500 + 1750))
    #expect(isClose(try population("arm:02213 arm:02214", two), 3500))
    #expect(try population("arm:02214 arm:02212", stating(["02214": nil])) == 1000 + 2000)
  }

  /// 2,500 people of another census in 01902 exceed the commune's 2,000: the rest is no less than its part by area.
  @Test func knownPartsOfAnotherCensus() throws {
    #expect(isClose(try population("commune:01002 -coma:01902", stating(["01902": 2500])), 1600))
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
