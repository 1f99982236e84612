import Testing

@testable import Territory

@Suite("Numbers, shares and lists, in cells and on the command line")
struct WrittenNumberTests {
  @Test(arguments: [
    ("81,3 %", "81.3", true), ("1 256 992", "1256992", false), ("20\u{202F}%", "20", true), ("0.05", "0.05", false),
    ("", "", false),
  ])
  func numbers(_ text: String, _ digits: String, _ isPercent: Bool) {
    let number = WrittenNumber(text)
    #expect(number.digits == digits && number.isPercent == isPercent)
  }

  @Test(arguments: [("5%", 0.05, 5), ("0,25", 0.25, 25), ("100 %", 1, 100), ("0", 0, 0)] as [(String, Double, Double)])
  func shares(_ text: String, _ share: Double, _ percent: Double) {
    #expect(WrittenShare(text)?.share == share)
    #expect(WrittenShare(text)?.percent == percent)
  }

  /// Where a percentage is meant, its sign may be left out.
  @Test(arguments: [("80", 0.8), ("80%", 0.8), ("12,5", 0.125), ("1", 0.01)])
  func percentages(_ text: String, _ share: Double) {
    #expect(WrittenShare(text, withoutSign: .percent)?.share == share)
  }

  @Test(arguments: ["", "%", "101%", "1.5", "-1%", "nan", "inf", "half", "5%%"])
  func noShare(_ text: String) { #expect(WrittenShare(text) == nil) }

  @Test func elementsOfAList() {
    #expect(elements(of: " a b ,, c") { $0 == "," } == ["a b", nil, "c"])
    #expect(elements(of: "") { $0 == "," } == [nil])
  }

  @Test(arguments: [("2026", "2026"), ("31/01/2026", "2026-01-31"), ("janvier 2026", "2026-01")])
  func singleDates(_ text: String, _ date: String) { #expect(WrittenDate.single(text)?.description == date) }

  @Test(arguments: ["2015-2018", "demain", ""])
  func noSingleDate(_ text: String) { #expect(WrittenDate.single(text) == nil) }
}
