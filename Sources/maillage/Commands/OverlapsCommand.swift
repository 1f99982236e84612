import ArgumentParser
import Coverage
import Reports
import Territory
import VectorIO

struct OverlapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overlaps", abstract: "Périmètres qui se recouvrent ou se touchent (overlaps).",
    discussion: "Tables : pairs (défaut), relations, schemes, issues.", aliases: ["chevauchements"])

  @OptionGroup(title: "Question") var options: SharedOptions
  @OptionGroup(title: "Sortie") var output: OutputOptions

  func run() throws {
    try output.check()
    do {
      let session = try Session(options, .init(types: nil))
      let answer = try session.atlas.overlaps(session.question, session.grounds)
      let schemes = session.atlas.schemeFacts(session.question)
      let report = Report.overlaps(
        answer, schemes: schemes, filters: session.filters, sources: session.sources, issues: session.issues(schemes))
      try output.write(report, session.language) {
        let shapes = try session.atlas.commonShapes(of: answer).inLonLat()
        let table = report.tables[0]
        return OutputLayer(name: "overlaps", fields: fields(of: table), geometry: shapes, crs: "EPSG:4326")
      }
      session.profile.mark("output")
      session.profile.printLines()
    } catch { throw Failure(error) }
  }
}
