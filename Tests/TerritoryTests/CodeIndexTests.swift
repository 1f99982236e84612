import Testing

@testable import Territory

@Suite("Codes of communes")
struct CodeIndexTests {
  private let index = CodeIndex(["01001", "2A004", "2B033", "97411", "X", "01001", "0A001", "X", "012345"])

  /// Of codes that are there twice the first counts; what is no INSEE code is found too.
  @Test(arguments: [
    ("01001", 0), ("2A004", 1), ("2B033", 2), ("97411", 3), ("X", 4), ("0A001", 6), ("012345", 8),
  ])
  func positions(_ code: String, _ position: Int) { #expect(index[code] == position) }

  @Test(arguments: ["", "01002", "1001", "2C004", "2a004", "A2004", "01O01", "010010", "０１００１", "x"])
  func unknownCodes(_ code: String) { #expect(index[code] == nil) }
}
