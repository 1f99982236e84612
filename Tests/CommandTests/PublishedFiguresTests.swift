import Foundation
import Testing

/// The QPV 2015 of Île-de-France as a table without polygons, and contracts chosen by what their sources say of
/// November 2018, on the communes of that time (Évry and Courcouronnes merged on 1 January 2019).
struct IleDeFrance {
  let scratch = try? Scratch()
  var zones = Shared.data("qpv_2015_table/qpv2015_idf_272.csv")
  private(set) var communes = ""

  init() throws {
    let scratch = try #require(scratch)
    // The published names of the communes are beside their codes: only the codes are read.
    let table = try String(contentsOfFile: zones, encoding: .utf8)
      .replacingOccurrences(of: ",insee_com_resolved,", with: ",communes,")
    zones = try scratch.write(table, to: "qpv_2015.csv")
    let pairs = try Self.column("insee_com_resolved", of: "qpv_2015_table/qpv2015_idf_qpv_x_commune.csv")
    let listed = try Self.column("insee_com_resolved", of: "contracts/cls_idf_facts.csv")
    let codes = Set((pairs + listed).flatMap { $0.split(separator: " ").map(String.init) }).sorted()
    communes = try scratch.write(
      "code,region\n" + codes.map { "\($0),11\n" }.joined(), to: "communes_2018.csv")
  }

  /// The contracts of some statuses: id, type and communes; in force at any date, since their dates are unclear.
  func contracts(_ statuses: Set<String>) throws -> String {
    let file = "contracts/cls_idf_facts.csv"
    let (ids, status) = (try Self.column("id", of: file), try Self.column("status_nov_2018", of: file))
    let codes = try Self.column("insee_com_resolved", of: file)
    let rows = ids.indices.filter { statuses.contains(status[$0]) }.map { row in
      let perimeter = codes[row].split(separator: " ").map { "commune:\($0)" }.joined(separator: " ")
      return "\(ids[row]),CLS,\(perimeter)\n"
    }
    return try #require(scratch).write(
      "id,type,perimeter\n" + rows.joined(), to: "contracts_\(statuses.sorted().joined()).csv")
  }

  /// All contracts with what is known of November 2018: A certain, B possible (undated), C planned.
  func contractsByStatus() throws -> String {
    let file = "contracts/cls_idf_facts.csv"
    let (ids, status) = (try Self.column("id", of: file), try Self.column("status_nov_2018", of: file))
    let codes = try Self.column("insee_com_resolved", of: file)
    let facts = ["A": "active,2018-11,2018", "B": "active,,", "C": "planned,,"]
    let rows = try ids.indices.map { row in
      let perimeter = codes[row].split(separator: " ").map { "commune:\($0)" }.joined(separator: " ")
      return "\(ids[row]),CLS,\(perimeter),\(try #require(facts[status[row]]))\n"
    }
    return try #require(scratch).write(
      "id,type,perimeter,status,status_date,date_start\n" + rows.joined(), to: "contracts_by_status.csv")
  }

  /// Values of a column, quoted cells included.
  private static func column(_ name: String, of file: String) throws -> [String] {
    let text = try String(contentsOfFile: Shared.data(file), encoding: .utf8)
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        rows[rows.count - 1].append(cell)
        cell = ""
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        rows[rows.count - 1].append(cell)
        rows.append([])
        cell = ""
      default: cell.append(character)
      }
    }
    let position = try #require(rows[0].firstIndex(of: name))
    return rows.dropFirst().filter { $0.count == rows[0].count }.map { $0[position] }
  }
}

@Suite("Published figures", .serialized)
struct PublishedFiguresTests {
  /// Counted apart, code against code, in a few lines of Python: 272 zones, 1,546,031 inhabitants (RP2013). A: 74 zones
  /// and 521,078 people have a commune inside, 67 and 330,779 all of them, 190,299 fewer. A and B: 120 and 917,770, 102
  /// and 736,812. The file has 18 rows of A and 21 of B; one of B (Marne et Chantereine) lists no commune, and counts.
  @Test(
    .needsShared,
    arguments: [
      (["A"], 18, [74, 67], [521_078.0, 330_779.0]), (["A", "B"], 39, [120, 102], [917_770.0, 736_812.0]),
    ])
  func ileDeFrance2015(
    _ statuses: [String], _ schemes: Int, _ zones: [Int], _ people: [Double]
  ) async throws {
    let files = try IleDeFrance()
    let answer = try await Answer.of(
      "coverage", "--communes", files.communes, "--zones", "qpv=\(files.zones)", "--schemes",
      try files.contracts(Set(statuses)), "--populations", "RP2013=\(files.zones)", "--population-column",
      "pop_mun_rp2013", "--on", "2018-11-30", "--rule", "all")
    let whole = answer.row("summary", "FR")
    #expect(whole.int("zones") == 272 && whole.int("population") == 1_546_031)
    #expect(whole.int("schemes") == schemes)
    for (position, rule) in ["any-commune", "all-communes"].enumerated() {
      let row = answer.row("rules", "rule", rule)
      #expect(
        row.int("zones_retained") == zones[position] && row["population_retained"] as? Double == people[position],
        "\(rule)")
      #expect(row.int("zones_not_computable") == 0)
    }
    // Without polygons, what rests on area is not computable, and its people are unknown, not 0.
    for rule in ["overlap", "area:0.5", "population:0.5"] {
      let row = answer.row("rules", "rule", rule)
      #expect(row.int("zones_not_computable") == 272 && row["population_retained"] is NSNull, "\(rule)")
    }
  }

  /// The published 1,256,992 is 81.30 % at RP2013; of two censuses, the one in force in November 2018 is taken.
  @Test(.needsShared) func censusInForceIsTaken() async throws {
    let files = try IleDeFrance()
    let later = Shared.data("qpv_2015_table/DEMO_2022.csv")
    for (day, vintage, people) in [("2018-11-30", "RP2013", 1_546_031), ("2022-01-01", "RP2018", 1_570_338)] {
      let answer = try await Answer.of(
        "coverage", "--communes", files.communes, "--zones", "qpv=\(files.zones)", "--schemes",
        try files.contracts(["A"]), "--populations", "RP2013=\(files.zones),RP2018=\(later)", "--population-column",
        "pop_mun_rp2013", "--on", day)
      let found = try #require(answer.row("summary", "FR").int("population"))
      #expect(found == people)
      if vintage == "RP2013" { #expect((1_256_992 / Double(found) * 10000).rounded() == 8130) }
      #expect(answer.row("vintages", "role", "populations").text("vintage") == vintage)
    }
  }

  /// 1,609 polygons; the table has 1,518 of them, in 1,713 rows of zone x commune: 91 are unknown, not 0. INSEE's
  /// metropolitan total is 5,307,455.
  @Test(.needsShared) func france2024() async throws {
    let zones = Shared.data("qpv_2024_france/mafrance_qpv2024_simplified.geojson")
    let table = Shared.data("qpv_2024_france/mafrance_analyse_qpv.csv")
    let answer = try await Answer.of(
      "coverage", "--zones", "qpv=\(zones)", "--populations", "RP2020=\(table)", "--rule", "all", "--verify")
    let rows = answer.rows("zones")
    #expect(rows.count == 1609)
    #expect(rows.count { $0["population"] is NSNull } == 91)
    #expect(rows.count { $0.text("population_source") == "published" } == 1518)
    #expect(!rows.contains { $0.int("population") == 0 })
    let metropolitan = rows.filter { $0.text("region")?.hasPrefix("0") == false && $0.text("region") != "" }
    #expect(metropolitan.reduce(0) { $0 + ($1.int("population") ?? 0) } == 5_307_455)
    #expect(answer.row("summary", "FR").int("zones_without_population") == 91)

    // Five rules for the nation and for each of the 18 régions that have zones; known everywhere.
    let byTerritory = answer.rows("rules_by_territory")
    #expect(byTerritory.count == 5 * 19)
    for rule in ["overlap", "any-commune", "all-communes", "area:0.5", "population:0.5"] {
      let here = byTerritory.filter { $0.text("rule") == rule && $0.text("level") == "region" }
      let whole = answer.row("rules", "rule", rule)
      #expect(here.reduce(0) { $0 + ($1.int("zones_retained") ?? 0) } == whole.int("zones_retained"), "\(rule)")
      #expect(here.allSatisfy { $0["zones_retained"] is Int })
      // The 91 without population are outside of every région.
      #expect(here.reduce(0) { $0 + ($1.int("zones") ?? 0) } == 1518)
    }
    let verified = answer.rows("verification")
    #expect(verified.count == 50)
    #expect(verified.allSatisfy { ($0["difference"] as? Double ?? 1) < 1e-9 })
    #expect(answer.issues("areas_do_not_balance") == [])
  }

  /// People in the cells, measured apart in QGIS-like areal overlay in Lambert-93; INSEE publishes 69,303 inhabitants
  /// for QP059082: share from the cells, people from INSEE.
  @Test(
    .needsShared,
    arguments: [
      ("lille", ["QP059082": 59_483.0, "QP059074": 35_995, "QP059075": 10_642]),
      ("marseille", ["QP013032": 82_996, "QP013049": 15_446, "QP013058": 9_210]),
    ])
  func grid(_ city: String, _ expected: [String: Double]) async throws {
    let file = Shared.data("qpv_2015_lille_marseille/\(city).gpkg")
    let published = Shared.data("qpv_2015_table/DEMO_2017.csv")
    let common = ["--zones", "qpv=\(file)#qpvs", "--grid", "Filosofi2017=\(file)#enriched_grid"]
    let withPeople = try await BuiltBinary.run(
      ["coverage", "--format", "json", "--populations", "RP2013=\(published)"] + common)
    let answer = try Answer(withPeople.outputBytes)
    let estimated = try Answer(
      try await BuiltBinary.run(["coverage", "--format", "json", "--estimate"] + common).outputBytes)
    for (code, people) in expected {
      let zone = answer.row("zones", code)
      let cells = try #require(zone["population_grid"] as? Double)
      #expect(abs(cells / people - 1) < 0.001, "\(code)")
      #expect(zone.text("population_method") == "grid" && zone.text("population_source") == "published")
      let residual = try #require(zone["population_residual"] as? Double)
      #expect(abs(residual - (cells - (zone["population"] as? Double ?? 0))) < 1e-6)
      let guess = estimated.row("zones", code)
      #expect(guess.text("population_source") == "grid_estimate")
      #expect(guess["population"] as? Double == cells)
    }
    if city == "lille" { #expect(answer.row("zones", "QP059082").int("population") == 69_303) }
  }
}
