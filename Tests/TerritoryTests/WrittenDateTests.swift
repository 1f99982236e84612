import Testing

@testable import Territory

@Suite("Dates as people write them")
struct WrittenDateTests {
  @Test(arguments: [
    ("2018", "2018"), ("2018-06", "2018-06"), ("2018-06-05", "2018-06-05"), ("2018-06-05T00:00:00", "2018-06-05"),
    ("2018/06/05", "2018-06-05"), ("14/10/2015", "2015-10-14"), ("1/2/2020", "2020-02-01"),
    ("14.10.2015", "2015-10-14"),
    ("14-10-2015", "2015-10-14"), ("10/2015", "2015-10"), ("oct. 2015", "2015-10"), ("Octobre 2015", "2015-10"),
    ("févr. 2021", "2021-02"), ("août 2019", "2019-08"), ("14 octobre 2015", "2015-10-14"),
    ("1er juillet 2019", "2019-07-01"), ("2021.0", "2021"), ("vendredi 12 mars 2021", "2021-03-12"),
    ("14-oct-2015", "2015-10-14"),
    ("à compter du 01/09/2023", "2023-09-01"), ("2023-09-01 00:00:00", "2023-09-01"), ("le 3 mai 2018", "2018-05-03"),
    ("July 2019", "2019-07"),
  ])
  func single(_ text: String, _ date: String) throws {
    let read = try #require(WrittenDate.read(text))
    #expect(read.first.description == date)
    #expect(read.last == nil)
    #expect(!read.isInterpreted)
  }

  @Test(arguments: [
    ("2015-2018", "2015", "2018"), ("2015 - 2018", "2015", "2018"), ("2015 à 2018", "2015", "2018"),
    ("2015–2018", "2015", "2018"), ("2015/2018", "2015", "2018"), ("oct. 2015 - sept. 2018", "2015-10", "2018-09"),
    ("du 14/10/2015 au 31/12/2018", "2015-10-14", "2018-12-31"), ("2015-18", "2015", "2018"),
  ])
  func period(_ text: String, _ first: String, _ last: String) throws {
    let read = try #require(WrittenDate.read(text))
    #expect(read.first.description == first)
    #expect(read.last?.description == last)
  }

  /// Other readings are possible: these are listed. 42291 days after 1899-12-30 is 2015-10-14, as a spreadsheet counts.
  @Test(arguments: [
    ("14/10/15", "2015-10-14"), ("42291", "2015-10-14"), ("43831", "2020-01-01"), ("juin-23", "2023-06"),
    ("septembre-23", "2023-09"),
    ("12 mars 21", "2021-03-12"), ("signé le 12/03/2021", "2021-03-12"), ("2021 (2ème génération)", "2021"),
    ("2026 (prolongé 2027)", "2027"), ("courant 2024", "2024"), ("début mars 2021", "2021-03"),
    // A Friday: the day of the week or the date is wrong.
    ("jeudi 12 mars 2021", "2021-03-12"),
  ])
  func interpreted(_ text: String, _ date: String) throws {
    let read = try #require(WrittenDate.read(text))
    #expect(read.first.description == date)
    #expect(read.isInterpreted)
  }

  @Test(arguments: [
    "", "bientôt", "31/02/2018", "2018-13-01", "32 mai 2018", "12345", "2018-6-5-4", "mai", "1256992", "5 ans", "20/21",
    "Marseille 2023", "T5 2024", "S3 2024",
    "jeudi 2021", "2021 (2026)", "signature prévue en 2027", "indéterminée", "23 juin", "en cours", "(2021)",
  ])
  func nothing(_ text: String) { #expect(WrittenDate.read(text) == nil) }

  /// Parts of a year: a start on the first day, an end on the last. Those that might be cut otherwise are listed.
  @Test(arguments: [
    ("T1 2024", Day(2024, 1, 1), Day(2024, 3, 31), false), ("2024-T2", Day(2024, 4, 1), Day(2024, 6, 30), false),
    ("1er trimestre 2024", Day(2024, 1, 1), Day(2024, 3, 31), false),
    ("4e trim. 2023", Day(2023, 10, 1), Day(2023, 12, 31), false),
    ("Q3 2022", Day(2022, 7, 1), Day(2022, 9, 30), false),
    ("dernier trimestre 2023", Day(2023, 10, 1), Day(2023, 12, 31), false),
    ("1er semestre 2023", Day(2023, 1, 1), Day(2023, 6, 30), false),
    ("S2 2023", Day(2023, 7, 1), Day(2023, 12, 31), false),
    ("second semestre 2023", Day(2023, 7, 1), Day(2023, 12, 31), false),
    ("fin 2024", Day(2024, 10, 1), Day(2024, 12, 31), true), ("début 2024", Day(2024, 1, 1), Day(2024, 3, 31), true),
    ("mi-2023", Day(2023, 6, 1), Day(2023, 7, 31), true),
    ("fin de l'année 2024", Day(2024, 10, 1), Day(2024, 12, 31), true),
    ("printemps 2024", Day(2024, 3, 1), Day(2024, 6, 30), true),
  ])
  func partsOfAYear(_ text: String, _ first: Day, _ last: Day, _ isInterpreted: Bool) throws {
    let read = try #require(WrittenDate.read(text))
    #expect(read.last == nil && read.first.first == first && read.first.last == last)
    #expect(read.isInterpreted == isInterpreted)
    // As it is written back.
    #expect(PartialDate(read.first.description) == read.first)
  }
}
