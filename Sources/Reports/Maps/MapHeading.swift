public import Coverage
public import Territory

/// What is written around a map: what it shows, of which day, by which rule, from what.
public struct MapHeading: Sendable {
  public var title: Text
  /// Lines below the title.
  public var subtitles: [Text]
  /// What the outlines and facts come from, with their vintages.
  public var sources: [Text]
  /// What the zones are called; `nil` for a map of schemes alone.
  public var zones: ZoneNoun?
  /// Schemes in force that no map can show, since nobody knows their perimeter.
  public var schemesWithoutPerimeter = 0
}

extension MapHeading {
  /// - Parameter tool: name and version of the program.
  public static func coverage(_ answer: CoverageAnswer, sources: [ReportSource], tool: String) -> MapHeading {
    let noun = answer.zoningNoun
    let types = plurals(answer.question.types)
    return MapHeading(
      title: Text(
        fr: "\(capitalised(noun.many.fr)) et \(types) en vigueur\u{00A0}: \(answer.whole.name)",
        en: "\(capitalised(noun.many.en)) and \(types) in force: \(answer.whole.name)"),
      subtitles: [day(answer.question), ruled(answer), retained(answer)], sources: lines(sources, tool), zones: noun,
      schemesWithoutPerimeter: answer.schemeTotals.withoutPerimeter)
  }

  /// The zones left without a scheme alone, each with the way to the nearest one.
  public static func uncovered(_ answer: UncoveredAnswer, sources: [ReportSource], tool: String) -> MapHeading {
    var heading = coverage(answer.coverage, sources: sources, tool: tool)
    let (noun, types) = (answer.coverage.zoningNoun, plurals(answer.coverage.question.types))
    let name = answer.coverage.whole.name
    heading.title = Text(
      fr: "\(capitalised(noun.many.fr)) sans \(types) en vigueur\u{00A0}: \(name)",
      en: "\(capitalised(noun.many.en)) without \(types) in force: \(name)"
    )
    return heading
  }

  public static func overlaps(
    _ question: Question, territory: String, pairs: Int, sources: [ReportSource], tool: String
  ) -> MapHeading {
    let types = plurals(question.types)
    return MapHeading(
      title: Text(fr: "Périmètres de \(types)\u{00A0}: \(territory)", en: "Perimeters of \(types): \(territory)"),
      subtitles: [
        day(question),
        Text(
          fr: NumberStyle(.fr).counted(pairs, "paire de périmètres se recouvre", "paires de périmètres se recouvrent"),
          en: NumberStyle(.en).counted(pairs, "pair of perimeters overlaps", "pairs of perimeters overlap")),
      ], sources: lines(sources, tool), zones: nil)
  }

  private static func plurals(_ types: [String]) -> String {
    types.map { code in SchemeType.registry.first { $0.code == code }?.plural.fr ?? code }.joined(separator: ", ")
  }

  private static func day(_ question: Question) -> Text {
    let states: Text =
      switch question.inForce {
      case .certain: Text(fr: "dispositifs certains", en: "schemes in force for certain")
      case .presumed: Text(fr: "dispositifs certains et présumés", en: "schemes certain and presumed")
      case .possible: Text(fr: "dispositifs possibles compris", en: "possible schemes included")
      }
    return Text(
      fr: "Au \(NumberStyle(.fr).day(question.on)) · \(states.fr)",
      en: "On \(NumberStyle(.en).day(question.on)) · \(states.en)")
  }

  private static func ruled(_ answer: CoverageAnswer) -> Text {
    let tolerance = answer.question.tolerance
    return Text(
      fr: "Règle\u{00A0}: \(answer.rule.label.fr) · tolérance\u{00A0}: \(NumberStyle(.fr).percent(tolerance))",
      en: "Rule: \(answer.rule.label.en) · tolerance: \(NumberStyle(.en).percent(tolerance))")
  }

  private static func retained(_ answer: CoverageAnswer) -> Text {
    let (whole, noun) = (answer.whole, answer.zoningNoun)
    if whole.zones == 0 { return Text("") }
    func numbers(_ language: Language) -> (all: String, retained: String, undecided: String) {
      let style = NumberStyle(language)
      return (style.number(whole.zones), style.number(whole.retained), style.number(whole.undecided))
    }
    let (fr, en) = (numbers(.fr), numbers(.en))
    let undecided =
      whole.undecided == 0
      ? Text("")
      : Text(
        fr: ", \(fr.undecided) \(noun.agreeing("indéterminé", whole.undecided))", en: ", \(en.undecided) undecided")
    return Text(
      fr: "\(fr.retained) des \(fr.all) \(noun.many.fr) \(noun.agreeing("retenu", whole.zones))\(undecided.fr)",
      en: "\(en.retained) of \(en.all) \(noun.many.en) retained\(undecided.en)")
  }

  private static func lines(_ sources: [ReportSource], _ tool: String) -> [Text] {
    let wanted = ["communes", "zoning", "schemes"]
    var seen: Set<Text> = []
    let titles = sources.filter { wanted.contains($0.role) }.map { source in
      source.vintage.map { Text(fr: "\(source.title.fr) (\($0.fr))", en: "\(source.title.en) (\($0.en))") }
        ?? source.title
    }
    return titles.filter { seen.insert($0).inserted } + [Text(tool)]
  }
}

/// With a capital at the start of a title.
func capitalised(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
