import Territory
import Testing

private func zoning(_ generation: String, _ zones: [(code: String, communes: [String], region: String)]) -> Zoning {
  var zoning = Zoning(id: "qpv", generation: generation, label: Text("QPV \(generation)"), source: "\(generation).csv")
  zoning.completeness = Completeness(level: .complete, scope: "france", sentence: Text("all"))
  zoning.populationVintage = generation == "2015" ? "RP2018" : "RP2020"
  for (index, zone) in zones.enumerated() {
    zoning.codes.append(zone.code)
    zoning.names.append(zone.code)
    zoning.statedCommunes.append(zone.communes)
    zoning.statedDepartements.append("")
    zoning.statedRegions.append(zone.region)
    zoning.populations.append(100)
    zoning.rows.append(index + 2)
  }
  zoning.attributes["source_\(generation)"] = zones.map { _ in "x" }
  return zoning
}

@Suite("Two generations of zones")
struct ZoningGenerationsTests {
  /// Saint-Denis of La Réunion is 97411, Nouméa 98818; the QPV codes hold 974 and 93.
  @Test(arguments: [
    (["97411"], "", FrancePart.overseas), (["98818"], "", .overseas), (["93066"], "04", .metropolitan),
    ([], "04", .overseas), ([], "93", .metropolitan),
  ])
  func whereAZoneLies(_ communes: [String], _ region: String, _ francePart: FrancePart) {
    #expect(zoning("2024", [("Z", communes, region)]).francePart(ofZone: 0) == francePart)
  }

  @Test func theCodeTellsWhereNothingElseDoes() {
    let codes = ["QP974001", "QN97401M", "QP093001", "QN09701M", "974"]
    let here = zoning("2015", codes.map { ($0, [], "") })
    #expect(codes.indices.map { here.francePart(ofZone: $0) == .overseas } == [true, true, false, false, false])
  }

  @Test func partsAreJoined() {
    var metropolitan = zoning("2024", [("QN1", ["01001"], "84"), ("QN2", ["93066"], "11")])
    metropolitan.completeness.scope = "region:84 region:11"
    let overseas = zoning("2015", [("QP974", ["97411"], "04")])
    let whole = Zoning.joining([(metropolitan, .metropolitan), (overseas, .overseas)], regions: ["04", "11", "84"])
    #expect(whole.generation == "2024+2015")
    #expect(whole.codes == ["QN1", "QN2", "QP974"])
    #expect(whole.generationOfZone == ["2024", "2024", "2015"])
    #expect(whole.label.fr == "QPV 2024, métropole ; QPV 2015, outre-mer")
    #expect(whole.populationVintage == "RP2020, RP2018")
    // The generation of 2015 reaches all of France, but is asked about overseas alone.
    #expect(whole.completeness.scope == "region:84 region:11 region:04")
    #expect(whole.attributes["source_2015"] == [nil, nil, "x"])
    #expect(whole.filtered { $0 != 0 }.generationOfZone == ["2024", "2015"])
  }

  /// QPV of a single metropolitan région: nothing is overseas, and nothing is said of another generation.
  @Test func anEmptyPartLeavesNoTrace() {
    let parts: [(Zoning, FrancePart)] = [
      (zoning("2024", [("QN1", ["01001"], "84")]), .metropolitan), (zoning("2015", []), .overseas),
    ]
    let whole = Zoning.joining(parts, regions: [])
    #expect(whole.generation == "2024" && whole.generations.isEmpty && whole.label.fr == "QPV 2024")
  }
}
