import Territory
import Testing

@Suite("Dates known to the year, the month or the day")
struct PartialDateTests {
  @Test(arguments: [
    ("2018", Day(2018, 1, 1), Day(2018, 12, 31)), ("2018-06", Day(2018, 6, 1), Day(2018, 6, 30)),
    ("2024-02", Day(2024, 2, 1), Day(2024, 2, 29)), ("2023-02", Day(2023, 2, 1), Day(2023, 2, 28)),
    ("2100-02", Day(2100, 2, 1), Day(2100, 2, 28)), ("2000-02", Day(2000, 2, 1), Day(2000, 2, 29)),
    ("2018-06-05", Day(2018, 6, 5), Day(2018, 6, 5)), ("2024-01..2024-03", Day(2024, 1, 1), Day(2024, 3, 31)),
  ])
  func aStartBeginsAtTheFirstDayAndAnEndLastsToTheLast(_ text: String, _ first: Day, _ last: Day) throws {
    let date = try #require(PartialDate(text))
    #expect(date.first == first)
    #expect(date.last == last)
    #expect(date.description == text)
  }

  @Test(arguments: [
    "", "18", "2018-", "2018-6", "2018-13", "2018-00", "2018-02-30", "2023-02-29", "2018-06-05-01", "14/10/2015",
    "oct. 2015", "2015-2018", "0999", "２０１８", " 2018", "-2018", "2018--1", "2024-03..2024-01", "2024-01..2025-03",
    "2024-01/2024-03", "2024-01-01..2024",
  ])
  func noDate(_ text: String) { #expect(PartialDate(text) == nil) }

  @Test func theDayBefore() {
    #expect(Day(2024, 3, 1).previous == Day(2024, 2, 29))
    #expect(Day(2023, 3, 1).previous == Day(2023, 2, 28))
    #expect(Day(2024, 1, 1).previous == Day(2023, 12, 31))
    #expect(Day(2024, 5, 15).previous == Day(2024, 5, 14))
  }

  @Test func daysAreOrderedAndPrintedAsISO() {
    #expect(Day(2023, 12, 31) < Day(2024, 1, 1))
    #expect(Day(2024, 1, 31) < Day(2024, 2, 1))
    #expect(Day(2024, 2, 1) < Day(2024, 2, 2))
    #expect(Day(2024, 2, 1).description == "2024-02-01")
  }
}
