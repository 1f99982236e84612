import Territory
import Testing

@Suite("Tokens of a perimeter")
struct PerimeterTokenTests {
  @Test(arguments: [
    ("commune:13055", PerimeterToken.Kind.commune), ("epci:200035319", .epci), ("departement:29", .departement),
    ("region:93", .region), ("arm:13213", .arm), ("comd:14581", .comd), ("coma:59298", .coma), ("qpv:QN01315M", .qpv),
  ])
  func everyPrefix(_ text: String, _ kind: PerimeterToken.Kind) throws {
    let token = try #require(PerimeterToken(text))
    #expect(token == PerimeterToken(kind, String(text.split(separator: ":")[1])))
    #expect(token.description == text)
    let subtracted = try #require(PerimeterToken("-" + text))
    #expect(subtracted.isSubtracted)
    #expect(subtracted.code == token.code)
    #expect(subtracted.description == "-" + text)
  }

  @Test func shapes() {
    #expect(PerimeterToken("shape") == PerimeterToken(.shape))
    #expect(PerimeterToken("-shape")?.isSubtracted == true)
  }

  @Test(arguments: ["", "-", "13055", "commune:", "commune", "ville:13055", "shape:1", "code:13055", "--shape", ":1"])
  func noToken(_ text: String) { #expect(PerimeterToken(text) == nil) }

  @Test func cellsAreSplitAndWhatIsNoTokenIsReturned() {
    let (tokens, unread) = PerimeterToken.list(in: "commune:13055, EPCI:200035319;-qpv:QN01315M\n Marseille 13\tshape")
    #expect(tokens.map(\.description) == ["commune:13055", "epci:200035319", "-qpv:QN01315M", "shape"])
    #expect(unread == ["Marseille", "13"])
    #expect(PerimeterToken.list(in: "").tokens.isEmpty)
  }
}
