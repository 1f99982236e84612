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
    ("1er juillet 2019", "2019-07-01"), ("le 3 mai 2018", "2018-05-03"), ("July 2019", "2019-07"),
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
  @Test(arguments: [("14/10/15", "2015-10-14"), ("42291", "2015-10-14"), ("43831", "2020-01-01"), ("fin 2015", "2015")])
  func interpreted(_ text: String, _ date: String) throws {
    let read = try #require(WrittenDate.read(text))
    #expect(read.first.description == date)
    #expect(read.isInterpreted)
  }

  @Test(arguments: ["", "bientôt", "31/02/2018", "2018-13-01", "32 mai 2018", "12345", "2018-6-5-4", "mai", "1256992"])
  func nothing(_ text: String) { #expect(WrittenDate.read(text) == nil) }
}
