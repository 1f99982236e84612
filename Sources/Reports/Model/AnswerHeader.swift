internal import Coverage
internal import Territory

/// Facts that every answer carries: day, rule, tolerance, filters, sources.
func answerHeader(_ question: Question, rule: Rule?, filters: [NamedValue], sources: [ReportSource]) -> [NamedValue] {
  var all: [NamedValue] = [
    NamedValue("types", Value(codes: question.types)),
    NamedValue("in_force", .text(question.inForce.rawValue)),
    NamedValue("status", question.statuses.map { Value(codes: $0.map(\.rawValue).sorted()) } ?? .none),
  ]
  for level in [TerritoryLevel.region, .departement, .epci, .commune] {
    all.append(NamedValue(level.rawValue, question.territory.codes[level].map { Value(codes: $0) } ?? .none))
  }
  return [
    NamedValue("on", .text(question.on.description)), NamedValue("rule", Value(rule?.id)),
    NamedValue("tolerance", .number(question.tolerance)),
    NamedValue("tolerances", .list(question.tolerances.map { .number($0.share) })),
    NamedValue("filters", .record(all + filters)), NamedValue("sources", .list(sources.map { $0.value() })),
  ]
}
