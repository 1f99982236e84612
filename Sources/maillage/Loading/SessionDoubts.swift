import ArgumentParser
import Coverage
import Glibc
import Reports
import Territory

extension Session {
  /// A report with what every answer says: what does not stand on the day asked about, and that day first, where nobody
  /// asked for it and it lies more than a month back.
  ///
  /// - Parameter doubts: what the report does not say by itself of dates and statuses that are not known.
  func completed(_ report: Report, telling doubts: DatesInDoubt = DatesInDoubt()) -> Report {
    var report = report
    report.headlines += doubts.sentences
    if let reached = reachedSentence { report.headlines.append(reached) }
    report.issues = (report.issues + vintageIssues()).inReadingOrder()
    if let oldDaySentence { report.headlines.insert(oldDaySentence, at: 0) }
    return report
  }

  /// That the data are of a day gone by, where nobody asked for another.
  var oldDaySentence: Text? {
    guard let oldDay else { return nil }
    return Text(
      fr:
        "Jour de référence des données : \(NumberStyle(.fr).day(oldDay)), il y a plus d'un mois (--on JOUR en donne un "
        + "autre).",
      en:
        "Reference day of the data: \(NumberStyle(.en).day(oldDay)), more than a month ago (--on DAY gives another).")
  }
}

extension Session {
  /// Which territories the answer keeps to, where nobody asked for one.
  private var reachedSentence: Text? {
    let territory = question.territory
    guard keepsToFile, !territory.isEverywhere, let codes = territory.codes[territory.level] else { return nil }
    let names = codes.map { atlas.geography.name(of: $0, at: territory.level) }.joined(separator: ", ")
    let option = "--\(territory.level.rawValue)"
    return Text(
      fr:
        "Réponse limitée au territoire que le fichier de dispositifs atteint : \(names) (\(option) en choisit un autre).",
      en: "Kept to the territory that the file of schemes reaches: \(names) (\(option) chooses another).")
  }

  /// Dates and statuses that leave in doubt whether schemes asked about were in force.
  var doubts: DatesInDoubt { atlas.datesInDoubt(question) }

  /// The same, in the territory that a zoning reaches.
  func doubts(of placed: PlacedZoning) throws -> DatesInDoubt { atlas.datesInDoubt(try question(for: placed)) }
}
