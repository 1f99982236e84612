import Foundation
import Testing

/// Schemes of a run with their states, by id.
private func states(_ schemes: String, _ arguments: String..., zones: String = "Z1,z,13055,1000\n") async throws
  -> [String: String]
{
  let scratch = try Scratch()
  try scratch.write(schemes, to: "schemes.csv")
  try scratch.write("code,nom,communes,population\n" + zones, to: "zones.csv")
  let answer = try await Answer.of(
    ["coverage", "--zones", scratch.file("zones.csv"), "--schemes", scratch.file("schemes.csv")] + arguments)
  return Dictionary(
    answer.rows("schemes").map { ($0.text("id") ?? "", $0.text("state") ?? "") }, uniquingKeysWith: { a, _ in a })
}

private let header =
  "id,type,name,perimeter,status,status_date,date_signature,date_start,date_end,duration,replaced_by\n"

@Suite("Days of schemes, from a file to an answer")
struct DaysTests {
  private static let lapsed =
    header + """
      A,CLS,Old without end,commune:13004,signed,,2013-03-29,,,,
      B,CLSM,Old council,commune:13004,,,,2013,,,
      C,CLS,Old for three years,commune:06088,signed,,2013-03-29,,,3 ans,
      D,CLS,Said in force last summer,commune:83137,active,2025-06,,,,,
      E,CLS,Said in force long ago,commune:84007,active,2019,,,,,
      F,CLS,Signed four years ago,commune:13055,signed,,2022-02-09,,,,
      G,CLS,Signed after its period began,commune:83050,signed,,2025-05-19,2023,2027,,
      """

  /// The states of the design, "Dates", on two days.
  @Test func lapsed() async throws {
    let all = ["--scheme", "cls,clsm"]
    #expect(
      try await states(Self.lapsed, "--on", "2026-01-01", all[0], all[1]) == [
        "A": "possible", "B": "presumed", "C": "out", "D": "presumed", "E": "possible", "F": "presumed", "G": "certain",
      ])
    let before = try await states(Self.lapsed, "--on", "2024-06-30", all[0], all[1])
    #expect(before["G"] == "possible" && before["D"] == "presumed" && before["C"] == "out")
  }

  /// One option of every command: with thirteen years, A is presumed; the council does not depend on it.
  @Test func presumedDuration() async throws {
    for words in ["13y", "13 ans", "156 mois"] {
      let found = try await states(Self.lapsed, "--on", "2026-01-01", "--presumed-duration", words)
      #expect(found["A"] == "presumed" && found["F"] == "presumed", "\(words)")
    }
    let short = try await states(Self.lapsed, "--on", "2026-01-01", "--presumed-duration", "1y", "--scheme", "cls,clsm")
    #expect(short["F"] == "possible" && short["B"] == "presumed")
    let run = try await BuiltBinary.run("stats", "--presumed-duration", "-1y")
    #expect(run.status == 64 && run.error.contains("--presumed-duration"))
  }

  @Test func statusesAreWholePhrases() async throws {
    let found = try await states(
      header + """
        A,CLS,A,commune:93072,En cours d'élaboration,,,2022,,,
        B,CLS,B,commune:93066,Signature prévue en 2027,,,2022,,,
        C,CLS,C,commune:93001,actif jusqu'en 2023,,,2020,,,
        D,CLS,D,commune:93005,résilié,,,2020,,,
        E,CLS,E,commune:93005,abandonné,,2022-01-01,2022,2027,,
        F,CLS,F,commune:93005,peut-être,,2022-01-01,2022,2027,,
        G,CLS,G,commune:93005,prolongé par avenant jusqu'au 31/12/2026,,,2020,2024,,
        """)
    #expect(
      found == [
        "A": "planned", "B": "planned", "C": "out", "D": "out", "E": "out", "F": "possible", "G": "certain",
      ])
  }

  @Test func successors() async throws {
    let text =
      header + """
        A,CLSM,replaced by itself,commune:93072,active,,,2018,,,A
        B,CLSM,replaced by a planned one,commune:93066,active,,,2018,,,C
        C,CLSM,planned,commune:93066,planned,,,2025,,,
        D,CLSM,replaced by an undated one,commune:93001,active,,,2018,,,E
        E,CLSM,undated,,unknown,,,,,,F
        F,CLSM,third,commune:93005,active,,,2023,,,
        """
    let found = try await states(text)
    #expect(found["A"] == "presumed" && found["B"] == "presumed" && found["C"] == "planned")
    #expect(found["D"] == "out" && found["F"] == "presumed")
    let before = try await states(text, "--on", "31/12/2022")
    #expect(before["D"] == "presumed" && before["F"] == "out")
  }

  @Test func anEndWithoutAStart() async throws {
    let text = header + "A,CLS,A,commune:93072,,,,,2027,,\n"
    #expect(try await states(text) == ["A": "possible"])
    #expect(try await states(text, "--on", "2028") == ["A": "out"])
  }

  /// Dates of options are read as cells are.
  @Test(arguments: ["31/12/2025", "décembre 2025", "2025-12", "2025-12-31", "T4 2025", "fin 2025"])
  func writtenDays(_ day: String) async throws {
    let answer = try await Answer.of("coverage", "--on", day)
    #expect(answer.members["on"] as? String == "2025-12-31")
  }

  /// A list of statuses without any date: as of the day asked about, said first; on another day if one is given.
  @Test func statusesOfTheDayAsked() async throws {
    let scratch = try Scratch()
    try scratch.write(
      "nom;commune;statut\nCLS A;13055;Actif\nCLS B;13001;En élaboration\nCLS C;83137;échu\nCLS D;13004;\nCLS E;13005;à voir\n",
      to: "agence.csv")
    func run(_ arguments: String...) async throws -> (states: [String], text: String) {
      let all = ["coverage", "--schemes", scratch.file("agence.csv")] + arguments
      let answer = try await Answer.of(all)
      let rows = answer.rows("schemes").sorted { ($0.text("id") ?? "") < ($1.text("id") ?? "") }
      return (rows.compactMap { $0.text("state") }, try await BuiltBinary.run(all).output)
    }
    let now = try await run()
    #expect(now.states == ["presumed", "planned", "out", "possible", "possible"])
    #expect(now.text.contains("statuts tenus pour ceux du jour demandé"))
    #expect(now.text.contains("Sans date, au plus possibles : CLS D."))
    #expect(now.text.contains("CLS E (« à voir »)"))
    let later = try await run("--statuses-on", "1er mars 2021")
    #expect(later.states == ["possible", "planned", "out", "possible", "possible"])
    #expect(later.text.contains("statuts tenus pour ceux du 1er mars 2021"))
  }

  /// Undated rows are named, and count among the possible ones: cases `undated`, with rows that have dates.
  @Test func undatedRowsAreNamed() async throws {
    let scratch = try Scratch()
    try scratch.write(
      "id;type;commune;date_signature;statut\n1;CLS;Toulon;2023;\n2;CLS;Hyères;;\n3;CLS;La Seyne-sur-Mer;;\n"
        + "4;CLS;Nice;1er trimestre 2024;\n5;CLS;Marseille;en cours;\n6;CLS;Avignon;2019;\n", to: "cls.csv")
    let schemes = ["--schemes", scratch.file("cls.csv")]
    let text = try await BuiltBinary.run(["coverage"] + schemes).output
    #expect(text.contains("2 CLS recensés en vigueur") && text.contains("6 avec les possibles"))
    #expect(text.contains("Sans date, au plus possibles : 2, 3, 5."))
    let all = try await BuiltBinary.run(["coverage", "--in-force", "possible"] + schemes).output
    #expect(all.contains("6 CLS recensés en vigueur"))
  }

  /// A scheme published as expired in June 2020, counted as possible: its end is known. A zone lost twice is told twice.
  @Test func expiring() async throws {
    let scratch = try Scratch()
    try scratch.write("code,nom,communes,population\nZ1,z,93072,1000\n", to: "zones.csv")
    try scratch.write(header + "A,CLS,A,commune:93072,expired,2020-06,,2017,,,\n", to: "one.csv")
    try scratch.write(
      header + "A,CLS,A,commune:93072,active,,,2017,2020-03,,\nB,CLS,B,commune:93072,active,,,2020-06,2020-09,,\n",
      to: "two.csv")
    let asked = [
      "expiring", "--on", "2020-01-01", "--within", "12m", "--zones", scratch.file("zones.csv"), "--schemes",
    ]
    let one = try await Answer.of(asked + [scratch.file("one.csv"), "--in-force", "possible"])
    #expect(one.rows("events").map { "\($0.text("kind") ?? "") \($0.text("end") ?? "")" } == ["stated 2020-06-29"])
    let two = try await Answer.of(asked + [scratch.file("two.csv")])
    #expect(two.rows("zones").compactMap { $0.text("day") } == ["2020-04-01", "2020-10-01"])
  }
}
