import Testing

@testable import Territory

private func scheme(_ id: String, from start: String?, by successor: String = "", _ status: SchemeStatus = .active)
  -> Scheme
{
  Scheme(
    id: id, type: "CLSM", status: status, dateStart: start.flatMap { PartialDate($0) }, replacedBy: successor)
}

private func inventory(_ schemes: Scheme...) -> SchemeInventory {
  var inventory = SchemeInventory(date: Day(2026, 1, 1))
  inventory.schemes = schemes
  return inventory
}

private func successors(_ schemes: Scheme...) -> [Day?] {
  var inventory = SchemeInventory(date: Day(2026, 1, 1))
  inventory.schemes = schemes
  return inventory.terms.map(\.successorStart)
}

private func issues(_ schemes: Scheme...) -> [String] {
  var inventory = SchemeInventory(date: Day(2026, 1, 1))
  inventory.schemes = schemes
  return inventory.dateChecks().filter { $0.field == "replaced_by" }
    .map { "\($0.severity) \($0.kind.rawValue) \($0.code) \($0.action)" }
}

@Suite("Successors")
struct SuccessorTests {
  /// It ends at the latest the day before its successor starts, whatever its own end says.
  @Test func aSuccessorEndsIt() {
    var first = scheme("A", from: "2019", by: "B")
    first.dateEnd = PartialDate("2026")
    let terms = inventory(first, scheme("B", from: "2024-05")).terms
    #expect(terms[0].state(on: Day(2024, 4, 30)) == .certain && terms[1].state(on: Day(2024, 4, 30)) == .out)
    #expect(terms[0].state(on: Day(2024, 5, 1)) == .out && terms[1].state(on: Day(2024, 5, 1)) == .presumed)
    #expect(terms[0].reason(on: Day(2024, 5, 1)) == .replaced(Day(2024, 5, 1)))
  }

  /// One that is not in the inventory, has no date, or is planned ends nothing.
  @Test(arguments: [
    [scheme("X", from: "2021")], [scheme("B", from: nil)], [scheme("B", from: "2021", .planned)],
    [scheme("B", from: "2021", .prefiguration)],
  ])
  func nobodyHasTakenOver(_ others: [Scheme]) {
    var inventory = SchemeInventory(date: Day(2026, 1, 1))
    inventory.schemes = [scheme("A", from: "2018", by: "B")] + others
    #expect(inventory.terms[0].successorStart == nil)
    #expect(inventory.terms[0].state(on: Day(2026, 1, 1)) == .presumed)
  }

  /// A → B → C → D, B undated and C planned: A, B and C end when D starts, in 2023, in whatever order they stand.
  @Test func chainsAreFollowedThroughUndatedOnes() {
    let chain = [
      scheme("A", from: "2018", by: "B"), scheme("B", from: nil, by: "C"), scheme("C", from: "2020", by: "D", .planned),
      scheme("D", from: "2023"),
    ]
    #expect(
      successors(chain[0], chain[1], chain[2], chain[3]) == [Day(2023, 1, 1), Day(2023, 1, 1), Day(2023, 1, 1), nil])
    #expect(
      successors(chain[3], chain[2], chain[1], chain[0]) == [nil, Day(2023, 1, 1), Day(2023, 1, 1), Day(2023, 1, 1)])
  }

  /// A dated one ends the chain: A ends when B starts, not when C does.
  @Test func theFirstDatedOneTakesOver() {
    #expect(
      successors(scheme("A", from: "2015", by: "B"), scheme("B", from: "2018", by: "C"), scheme("C", from: "2021"))
        == [Day(2018, 1, 1), Day(2021, 1, 1), nil])
  }

  @Test func circlesAreErrorsAndIgnored() {
    #expect(successors(scheme("A", from: "2018", by: "A")) == [nil])
    #expect(issues(scheme("A", from: "2018", by: "A")) == ["error circular_successors A setAside"])
    let (a, b) = (scheme("A", from: "2018", by: "B"), scheme("B", from: "2022", by: "A"))
    #expect(successors(a, b) == [nil, nil])
    #expect(issues(a, b) == ["error circular_successors A setAside", "error circular_successors B setAside"])
    // Z is replaced by one of a circle: by that one.
    #expect(successors(scheme("Z", from: "2012", by: "A"), a, b) == [Day(2018, 1, 1), nil, nil])
    #expect(issues(scheme("Z", from: "2012", by: "A"), a, b).count == 2)
  }

  @Test func aSuccessorThatStartsBeforeIsAnErrorAndIgnored() {
    let (a, b) = (scheme("A", from: "2020", by: "B"), scheme("B", from: "2015"))
    #expect(successors(a, b) == [nil, nil])
    #expect(issues(a, b) == ["error reversed_generations A setAside"])
  }

  @Test func anUnknownSuccessorIsTold() {
    #expect(issues(scheme("A", from: "2020", by: "N")) == ["warning unknown_successor A kept"])
  }

  /// Two schemes of one id: the successor is the one of the same type.
  @Test func theSuccessorIsOfTheSameType() {
    var other = scheme("B", from: "2019")
    other.type = "CLS"
    #expect(successors(scheme("A", from: "2015", by: "B"), other, scheme("B", from: "2021"))[0] == Day(2021, 1, 1))
  }

  /// A successor ends its predecessor whatever their types: types are chosen among settled facts.
  @Test func aSuccessorOfAnotherTypeTakesOver() {
    var next = scheme("B", from: "2021")
    next.type = "CLS"
    var inventory = inventory(scheme("A", from: "2015", by: "B"), next)
    inventory.settle(DayAssumptions(inventoryDate: Day(2026, 1, 1)))
    #expect(inventory.terms.map(\.successorStart) == [Day(2021, 1, 1), nil])
  }
}
