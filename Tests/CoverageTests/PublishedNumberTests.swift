import Coverage
import Testing

@Suite("Published numbers and their rounding")
struct PublishedNumberTests {
  @Test(arguments: [
    ("81%", 0.805, 0.815), ("81,3 %", 0.8125, 0.8135), ("214", 213.5, 214.5), ("1 256 992", 1_256_991.5, 1_256_992.5),
    ("1\u{202F}256\u{202F}992", 1_256_991.5, 1_256_992.5), ("20.3M", 20_250_000, 20_350_000),
    ("690k", 689_500, 690_500),
    ("0%", -0.005, 0.005),
  ])
  func interval(_ text: String, _ low: Double, _ high: Double) throws {
    let number = try #require(PublishedNumber(text))
    #expect(number.low == low && number.high == high)
  }

  /// The lower end belongs to 81 %, the upper one to 82 %.
  @Test func halvesGoUp() throws {
    let number = try #require(PublishedNumber("81%"))
    #expect(number.contains(161.0 / 200) && !number.contains(163.0 / 200))
    #expect(number.gap(0.81) == 0 && number.gap(163.0 / 200) > 0)
    #expect(isClose(number.gap(0.605), 0.2 / 0.81))
  }

  @Test(arguments: ["", "%", "-3", "12.", ".5", "1.2.3", "abc", "1e6", "NaN", "99999999999999999999"])
  func unreadable(_ text: String) { #expect(PublishedNumber(text) == nil) }
}
