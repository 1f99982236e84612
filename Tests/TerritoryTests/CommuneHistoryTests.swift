import Testing

@testable import Territory

private func table(_ names: [String], _ rows: [[String?]]) -> SourceTable {
  SourceTable(
    source: "history.csv", columnNames: names, columns: names.indices.map { column in rows.map { $0[column] } },
    rowCount: rows.count)
}

private func history(_ rows: [(String, String, String, String)], until: Day? = Day(2026, 1, 1)) throws -> CommuneHistory
{
  let cells: [[String?]] = rows.map { [$0.0, $0.1, $0.2, $0.3] }
  return try CommuneHistory.read([table(["old_code", "new_code", "date", "kind"], cells)], until: until).history
}

/// INSEE's events of L'Oudon: 14697 took the code 14472 on 7 January 2014 and was merged on 1 January 2017.
private let oudon = [
  ("14697", "14624", "1973-01-01", "merged"), ("14624", "14697", "1990-02-01", "code_changed"),
  ("14697", "14472", "2014-01-07", "code_changed"), ("14472", "14654", "2017-01-01", "merged"),
]

@Suite("What became of codes")
struct CommuneHistoryTests {
  private func end(_ fate: CommuneHistory.Fate?) -> String? {
    switch fate {
    case .commune(let code, let chain): "\(code) by \(chain.map { "\($0.day)" }.joined(separator: " "))"
    case .several(let codes, let chain):
      "\(codes.joined(separator: "+")) by \(chain.map { "\($0.day)" }.joined(separator: " "))"
    case nil: nil
    }
  }

  /// The same code on three days: before 1973 it is another commune, which became a part of 14624, later 14697.
  @Test(arguments: [
    (nil, "14654 by 2014-01-07 2017-01-01"), (Day(2012, 6, 1), "14654 by 2014-01-07 2017-01-01"),
    (Day(2025, 1, 1), "14654 by 2014-01-07 2017-01-01"),
    (Day(1960, 1, 1), "14654 by 1973-01-01 1990-02-01 2014-01-07 2017-01-01"),
  ])
  func aCodeIsMeantAsOfItsDay(_ day: Day?, _ expected: String) throws {
    #expect(end(try history(oudon).fate(of: "14697", on: day)) == expected)
  }

  @Test func eventsAfterTheReferenceGeographyDoNotCount() throws {
    #expect(end(try history(oudon, until: Day(2015, 1, 1)).fate(of: "14697")) == "14472 by 2014-01-07")
    #expect(end(try history(oudon, until: Day(1972, 1, 1)).fate(of: "14697")) == nil)
  }

  /// Without a day of the geography, the chain ends at the first commune that it has.
  @Test func aGeographyWithoutADayEndsTheChainWhereItIsMet() throws {
    let fate = try history(oudon, until: nil).fate(of: "14697") { $0 == "14472" }
    #expect(end(fate) == "14472 by 2014-01-07")
  }

  /// A becomes B, B becomes A again, on one day and on two: every chain ends.
  @Test(arguments: ["2015-01-01", "2010-01-01"])
  func cyclesEnd(_ back: String) throws {
    let cycle = try history([("A", "B", "2010-01-01", "merged"), ("B", "A", back, "merged")])
    #expect(end(cycle.fate(of: "A")) == "A by 2010-01-01 \(back)")
  }

  /// Freigné, INSEE: 49144 became 44225 (another département) and a part of 44180 on the same 1 January 2018.
  @Test func twoEventsOfOneDay() throws {
    let events = try history([
      ("49144", "44225", "2018-01-01", "code_changed"), ("44225", "44180", "2018-01-01", "merged"),
    ])
    #expect(end(events.fate(of: "49144")) == "44180 by 2018-01-01 2018-01-01")
  }

  /// INSEE: 52323 became a part of 52332 in 1966, which three communes share since 2012.
  @Test func aSplitOnTheWayIsForSomebodyToDecide() throws {
    let events = try history([
      ("52323", "52332", "1966-09-01", "merged"), ("52332", "52332", "2012-01-01", "split"),
      ("52332", "52033", "2012-01-01", "split"), ("52332", "52465", "2012-01-01", "split"),
    ])
    #expect(end(events.fate(of: "52323")) == "52033+52332+52465 by 1966-09-01 2012-01-01")
    #expect(events.splits(of: "52332", after: Day(2011, 1, 1)).map(\.successors) == [["52033", "52332", "52465"]])
    #expect(events.splits(of: "52332", after: Day(2012, 1, 1)).isEmpty)
  }

  /// Rows of INSEE's file: Courcouronnes, the seat of its commune nouvelle, a name, a département, a birth, an end.
  @Test func theFileOfINSEE() throws {
    let (events, issues, accounts) = try CommuneHistory.read([
      table(
        ["MOD", "DATE_EFF", "TYPECOM_AV", "COM_AV", "LIBELLE_AV", "TYPECOM_AP", "COM_AP"],
        [
          ["32", "2019-01-01", "COM", "91182", "Courcouronnes", "COMD", "91182"],
          ["32", "2019-01-01", "COM", "91182", "Courcouronnes", "COM", "91228"],
          ["32", "2019-01-01", "COM", "91228", "Évry", "COM", "91228"],
          ["35", "2020-03-01", "COMD", "91182", "Courcouronnes", "COM", "91228"],
          ["10", "1990-01-01", "COM", "91228", "Évry-Ville", "COM", "91228"],
          ["41", "1968-01-01", "COM", "78228", "Évry", "COM", "91228"],
          ["20", "1989-01-01", nil, nil, nil, "COM", "97361"],
          ["30", "2007-02-23", "COM", "97127", "Saint-Martin", nil, nil],
        ])
    ])
    // The seat of the commune nouvelle, the birth and the end.
    #expect(issues.map { "\($0.kind.rawValue) \($0.value)" } == ["events_not_of_communes 3"])
    #expect(accounts.map { "\($0.rows) \($0.used)" } == ["8 5"])
    #expect(end(events.fate(of: "91182", on: Day(2015, 1, 1))) == "91228 by 2019-01-01")
    #expect(end(events.fate(of: "91182", on: Day(2019, 6, 1))) == "91228 by 2020-03-01")
    #expect(end(events.fate(of: "91228")) == nil)
    #expect(end(events.fate(of: "97127")) == nil)
    // What grew: the commune, and not the commune déléguée that was in it already.
    #expect(events.mergers(into: "91228", after: Day(2018, 1, 1)).map(\.code) == ["91182"])
    guard case .commune(_, let chain) = events.fate(of: "78228") else {
      Issue.record("78228 leads to one commune")
      return
    }
    #expect(chain.map(\.kind) == [.codeChanged])
  }

  @Test func rowsThatCannotBeReadAreListed() throws {
    let (events, issues, _) = try CommuneHistory.read([
      table(
        ["ancien_code", "nouveau_code", "date_effet"],
        [["01001", "01002", "1er janvier 2016"], ["01003", nil, "2016"], ["01004", "01002", "un jour"]])
    ])
    #expect(end(events.fate(of: "01001")) == "01002 by 2016-01-01")
    #expect(issues.map { "\($0.row ?? 0) \($0.kind.rawValue)" } == ["3 unread_event", "4 unread_event"])
    #expect(throws: TableError.self) { try CommuneHistory.read([table(["old_code", "date"], [["01001", "2016"]])]) }
  }
}
