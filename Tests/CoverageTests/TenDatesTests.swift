import Coverage
import Territory
import Testing
import ToyTerritory

/// One zone in each of five communes, with 1, 2, 4, 8 and 16 inhabitants, so that a sum tells which are covered.
///
/// ```
///  CLS-A  01001  1   2015 to 2019              certain while it lasts
///  CLS-B  01002  2   from 2018-07, active      presumed for five years, then possible
///  CLS-C  02001  4   undated, active           possible at any date
///  CLS-D  02002  8   planned                   never counted
///  CLS-E  02003  16  from 2016, expired by     presumed for five years, then possible to the eve of the
///                    the inventory's date      inventory
/// ```
@Suite("The same territory over ten dates")
struct TenDatesTests {
  static var toy: MiniAtlas {
    var toy = MiniAtlas()
    toy.add("CLS-A", "commune:01001", from: "2015", to: "2019")
    toy.add("CLS-B", "commune:01002", from: "2018-07")
    toy.add("CLS-C", "commune:02001", from: nil)
    toy.add("CLS-D", "commune:02002", from: "2015", status: .planned)
    toy.add("CLS-E", "commune:02003", from: "2016", status: .expired)
    toy.add("ZA", Rectangle(2...3, 2...3), in: ["01001"], population: 1)
    toy.add("ZB", Rectangle(12...13, 2...3), in: ["01002"], population: 2)
    toy.add("ZC", Rectangle(22...23, 2...3), in: ["02001"], population: 4)
    toy.add("ZD", Rectangle(32...33, 2...3), in: ["02002"], population: 8)
    toy.add("ZE", Rectangle(22...23, 12...13), in: ["02003"], population: 16)
    return toy
  }

  @Test(arguments: [
    (Day(2014, 12, 31), [0.0, 0, 4]), (Day(2015, 1, 1), [1, 1, 5]), (Day(2015, 12, 31), [1, 1, 5]),
    (Day(2016, 1, 1), [1, 17, 21]), (Day(2018, 6, 30), [1, 17, 21]), (Day(2018, 7, 1), [1, 19, 23]),
    (Day(2019, 12, 31), [1, 19, 23]), (Day(2020, 1, 1), [0, 18, 22]), (Day(2020, 12, 31), [0, 18, 22]),
    (Day(2021, 1, 1), [0, 2, 22]), (Day(2023, 6, 30), [0, 2, 22]), (Day(2023, 7, 1), [0, 0, 22]),
    (Day(2025, 12, 31), [0, 0, 22]), (Day(2026, 1, 1), [0, 0, 6]),
  ])
  func coveredPeopleByState(_ day: Day, _ expected: [Double]) throws {
    for (filter, people) in zip([InForceFilter.certain, .presumed, .possible], expected) {
      let answer = try Self.toy.coverage(MiniAtlas.question(on: day, inForce: filter))
      #expect(answer.summary[0].populationRetained == people, "\(filter)")
      #expect(answer.rules.allSatisfy { $0.population == people }, "\(filter)")
    }
  }

  /// The span is shown whatever the filter: zones under certain schemes alone, and with possible ones.
  @Test func everyRunShowsTheSpan() throws {
    let row = try Self.toy.coverage(MiniAtlas.question(on: Day(2019, 12, 31))).summary[0]
    #expect([row.retainedCertain, row.retained, row.retainedPossible] == [1, 3, 4])
    #expect([row.schemesCertain, row.schemes, row.schemesPossible] == [1, 3, 4])
  }
}
