import Foundation
import Testing

@Suite("reconcile", .serialized)
struct ReconcileCommandTests {
  /// ARS Île-de-France, November 2018: 214 of 272 QPV, 81 % of their municipal population (n = 1,256,992), 74 CLS.
  /// 1,256,992 / 1,546,031 (RP2013) is 81.30 %, / 1,570,338 (the later census) 80.05 %; 18 contracts could be sourced
  /// as in force, 39 with the undated ones, one of them without a list of communes.
  @Test(.needsShared) func ileDeFrance2018() async throws {
    let files = try IleDeFrance()
    let answer = try await Answer.of(
      "reconcile", "--covered", "214", "--of", "272", "--population", "1256992", "--share", "81%", "--scheme-count",
      "74", "--on", "2018-11", "--communes", files.communes, "--zones", "qpv=\(files.zones)", "--schemes",
      try files.contractsByStatus(), "--populations",
      "RP2013=\(files.zones),RP2018=\(Shared.data("qpv_2015_table/DEMO_2022.csv"))", "--population-column",
      "pop_mun_rp2013")
    #expect(answer.members["reproduced"] as? Bool == false)
    let totals = answer.rows("totals")
    #expect(totals.map { $0.text("vintage") } == ["RP2013", "RP2018"])
    #expect(totals.map { $0.int("population") } == [1_546_031, 1_570_338])
    #expect(totals.map { $0["population_agrees"] as? Bool } == [true, false])
    let shares = totals.compactMap { $0["population_share"] as? Double }.map { ($0 * 10000).rounded() / 100 }
    #expect(shares == [81.3, 80.05])
    // 214 of 272 is 78.7 %: the published share is one of people.
    #expect(totals.allSatisfy { $0["zones_agrees"] as? Bool == false })

    let reach = Dictionary(answer.rows("reach").map { ($0.text("figure") ?? "", $0) }, uniquingKeysWith: { a, _ in a })
    #expect(reach["zones_retained"]?.text("verdict") == "out_of_reach")
    #expect(reach["population"]?.text("verdict") == "out_of_reach")
    #expect(reach["of"]?.text("verdict") == "reproduced")
    #expect(reach["schemes"]?.text("verdict") == "out_of_reach")

    // Counted apart for the tests of coverage: what A, and A with B, cover.
    func row(_ rule: String, _ inForce: String) throws -> [String: Any] {
      try #require(
        answer.rows("definitions").first {
          $0.text("rule") == rule && $0.text("in_force") == inForce && $0.text("status") == "counted"
            && $0.text("vintage") == "RP2013" && $0.text("counting") == "whole" && $0.text("share_of") == "population"
        })
    }
    for (rule, inForce, schemes, zones, people) in [
      ("any-commune", "certain", 18, 74, 521_078), ("all-communes", "certain", 18, 67, 330_779),
      ("any-commune", "possible", 39, 120, 917_770), ("all-communes", "possible", 39, 102, 736_812),
    ] {
      let found = try row(rule, inForce)
      #expect(found.int("schemes") == schemes && found.int("zones_retained") == zones, "\(rule) \(inForce)")
      #expect(found.int("population") == people, "\(rule) \(inForce)")
    }
  }

  /// The files as they are, without naming a column: 272 zones, 1,546,031 inhabitants of RP2013, of which 1,256,992 are
  /// 81.30 %; the contracts on record cannot reach 214 zones whatever is asked.
  @Test(.needsShared) func filesAsTheyAre() async throws {
    let zones = Shared.data("qpv_2015_table/qpv2015_idf_272.csv")
    let answer = try await Answer.of(
      "reconcile", "--zones", "qpv=\(zones)", "--schemes", Shared.data("contracts/cls_idf_facts.csv"), "--covered",
      "214", "--of", "272", "--population", "1256992", "--share", "81%", "--on", "2018-11")
    let totals = answer.row("totals", "vintage", "RP2013")
    #expect(totals.int("zones") == 272 && totals.int("population") == 1_546_031)
    #expect(totals["population_agrees"] as? Bool == true && totals["zones_agrees"] as? Bool == false)
    #expect(answer.row("reach", "figure", "of").text("verdict") == "reproduced")
    for figure in ["zones_retained", "population", "share"] {
      #expect(answer.row("reach", "figure", figure).text("verdict") == "out_of_reach", "\(figure)")
    }
    #expect(!answer.rows("definitions").isEmpty && answer.members["reproduced"] as? Bool == false)
  }

  /// A published figure made from the same files is found again, with its census.
  @Test(.needsShared) func whatTheContractsGiveIsFound() async throws {
    let files = try IleDeFrance()
    let answer = try await Answer.of(
      "reconcilier", "--covered", "120", "--of", "272", "--population", "917770", "--share", "59%", "--on", "2018-11",
      "--communes", files.communes, "--zones", "qpv=\(files.zones)", "--schemes", try files.contractsByStatus(),
      "--populations", "RP2013=\(files.zones),RP2018=\(Shared.data("qpv_2015_table/DEMO_2022.csv"))",
      "--population-column", "pop_mun_rp2013")
    #expect(answer.members["reproduced"] as? Bool == true)
    let named = answer.rows("definitions").filter { $0["reproduces"] as? Bool == true }
    #expect(Set(named.compactMap { $0.text("vintage") }) == ["RP2013"])
    #expect(Set(named.compactMap { $0.text("rule") }) == ["any-commune"])
    #expect(Set(named.compactMap { $0.text("in_force") }) == ["possible"])
  }

  /// 66 of the 135 QPV of Provence, as `coverage` says; 63 % of them by no rule.
  @Test func embeddedData() async throws {
    let found = try await Answer.of(
      "reconcile", "--covered", "66", "--of", "135", "--share", "48.9%", "--region", "93")
    #expect(found.members["reproduced"] as? Bool == true)
    let best = try #require(found.rows("definitions").first)
    #expect(best.text("rule") == "overlap" && best.text("in_force") == "presumed" && best.text("share_of") == "zones")
    #expect(best.texts("matches") == ["zones_retained", "of", "share"])
    let none = try await BuiltBinary.run(
      "reconcile", "--lang", "en", "--covered", "85", "--of", "135", "--share", "63%", "--region", "93")
    #expect(none.status == 0 && none.output.contains("None of "))
    #expect(none.output.contains("out of reach of the inventory"))
  }

  /// `--schemes` with a number is the published count, as people write it: 188 CLS in force in France.
  @Test func schemesAsANumber() async throws {
    let answer = try await Answer.of("reconcile", "--schemes", "188")
    let published = answer.members["published"] as? [String: Any]
    #expect(published?["schemes"] as? String == "188")
    #expect(answer.members["reproduced"] as? Bool == true)
  }

  @Test(arguments: [["--covered", "many"], ["--share", "81"], ["--covered", "81%"], ["--population", "1,2,3"]])
  func usage(_ arguments: [String]) async throws {
    let run = try await BuiltBinary.run(["reconcile"] + arguments)
    #expect(run.status == 64 && run.output.isEmpty && run.error.contains(arguments[1]))
  }

  @Test func nothingPublished() async throws {
    let run = try await BuiltBinary.run("reconcile")
    #expect(run.status == 64 && run.error.contains("--covered"))
  }
}
