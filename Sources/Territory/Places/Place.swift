/// A place by what a perimeter calls it.
struct Place: Sendable, Equatable {
  var token: PerimeterToken
  var name: String
  var departements: Set<String>
  /// Legal form of an EPCI.
  var form = ""
}

struct Proposal: Sendable {
  var place: Place
  var likeness: Double
}

struct CodeOnDay: Hashable {
  var code: String
  var day: Day?
}
