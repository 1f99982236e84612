import ArgumentParser
import Coverage
import Glibc
import Reports
import Territory

extension Day {
  /// Today by the clock of the machine, UTC.
  static var today: Day {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    return Day(Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }
}

/// A single date, as a cell may have it: `2026`, `31/01/2026`, `janvier 2026`, `T1 2026`.
func writtenDate(_ text: String, _ option: String) throws -> PartialDate {
  if let date = WrittenDate.single(text) { return date }
  throw Failure.usage(
    Text(
      fr: "\(option) « \(text) » n'est pas une date ; attendu : 2026, 2026-01 ou 2026-01-31",
      en: "\(option) \"\(text)\" is not a date; expected: 2026, 2026-01 or 2026-01-31"))
}

/// `1y`, `6m`, `5 ans`: a number of months from 1 to 1,200.
func writtenMonths(_ text: String, _ option: String) throws -> Int {
  if let length = WrittenLength.read(text), !length.isInterpreted { return length.months }
  throw Failure.usage(
    Text(
      fr: "\(option) « \(text) » : attendu une durée en mois ou en années, comme 6m, 1y",
      en: "\(option) \"\(text)\": expected a duration in months or years, such as 6m, 1y"))
}
