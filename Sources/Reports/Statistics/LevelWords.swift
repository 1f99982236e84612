internal import Coverage
internal import Territory

/// Words for the levels of an answer, on-the-spot ones included.
func levelWords(_ scope: StatisticsScope) -> [String: Text] {
  var words = words(TerritoryLevel.self, \.label).merging(words(SchemeGrouping.self, \.label)) { $1 }
  for division in scope.divisions { words[division.id] = division.label }
  return words
}
