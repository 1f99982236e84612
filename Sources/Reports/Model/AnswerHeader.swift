internal import Coverage
internal import Territory

/// Facts that every answer carries: day, rule, tolerance, filters, sources.
func answerHeader(_ question: Question, rule: Rule?, filters: [Field], sources: [ReportSource]) -> [Field] {
  var all: [Field] = [
    Field("types", Value(codes: question.types)),
    Field("in_force", .text(question.inForce.rawValue)),
    Field("status", question.statuses.map { Value(codes: $0.map(\.rawValue).sorted()) } ?? .none),
  ]
  for level in [TerritoryLevel.region, .departement, .epci] {
    all.append(Field(level.rawValue, question.territory.codes[level].map { Value(codes: $0) } ?? .none))
  }
  return [
    Field("on", .text(question.on.description)), Field("rule", Value(rule?.id)),
    Field("tolerance", .number(question.tolerance)),
    Field("tolerances", .list(question.tolerances.map { .number($0.share) })),
    Field("filters", .record(all + filters)), Field("sources", .list(sources.map { $0.value() })),
  ]
}
