import ArgumentParser
import Glibc
import Territory

/// The program: parse, load, call, print.
@main
struct Maillage: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "maillage",
    abstract: "Quelles zones prioritaires sont couvertes par un contrat local de santé, lesquelles non.",
    discussion: """
      Which priority zones of France are covered by a local health scheme (CLS, CLSM, ASV), which are not, how \
      perimeters overlap, and what that amounts to per territory. Without a file, the embedded data are used.

      Exemples :
        maillage coverage                                    les QPV et les CLS des données embarquées
        maillage uncovered --departement 13 --tolerance 1%   les QPV sans CLS, du plus grand au plus petit
        maillage overlaps --scheme cls,asv --region 93       les périmètres qui se recouvrent
        maillage stats --zoning qpv,low-density --format csv les chiffres par territoire
        maillage coverage --zones mes_qpv.gpkg --schemes mes_cls.csv
        maillage check --schemes mes_cls.xlsx --fixed propre.csv
      """,
    version: version,
    subcommands: [
      CoverageCommand.self, UncoveredCommand.self, OverlapsCommand.self, StatsCommand.self, ReportCommand.self,
      ExplainCommand.self, TimelineCommand.self, ExpiringCommand.self, ReconcileCommand.self, CheckCommand.self,
      DataCommand.self, SchemaCommand.self,
    ])

  static func main() {
    fillClosedStreams()
    silenceLibraries()
    // A reader that stops early (`| head`) is no error, and a file that grows past its limit has a sentence of its own.
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    TemporaryFiles.removeOnSignal()
    MappedFile.endWhenCut()
    let status = run()
    CacheFolder.finish()
    TemporaryFiles.remove()
    Glibc.exit(status)
  }

  /// - Returns: the exit status.
  private static func run() -> Int32 {
    do {
      try ProcessLimits.check()
      var command = try parseAsRoot()
      try command.run()
      try TemporaryFiles.place()
      return 0
    } catch {
      guard let failure = error as? Failure ?? Failure.commandLine(error, of: Maillage.self) else {
        // A text of help.
        exit(withError: error)
      }
      note(failure.message(Language.ofUser))
      return failure.status
    }
  }
}
