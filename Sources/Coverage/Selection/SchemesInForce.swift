public import Territory

/// The schemes that a question is about, by what is known of them on its day.
public struct SchemesInForce: Sendable {
  /// One state per scheme of the inventory.
  public let states: [InForceState]
  /// Schemes of the types and statuses asked for, by filter, with or without a perimeter: those that are counted.
  let onRecord: [InForceFilter: [Int]]
  /// Schemes of the types and statuses asked for with a place, by filter: `.certain` ⊂ `.presumed` ⊂ `.possible`. Those
  /// whose place is only possible count under `.possible` alone.
  public let counting: [InForceFilter: [Int]]
  /// In force by each filter, with atoms of which it is not known whether they hold it
  /// (``/Territory/Perimeter/hasUnsurePlaces``).
  let unsure: [InForceFilter: [Int]]
  /// In force, but without a perimeter known for sure: what they cover is unknown, and they are listed.
  public let withoutPerimeter: [Int]
  /// Planned or prefiguration, listed apart.
  public let planned: [Int]

  public init(_ question: Question, _ atlas: Atlas) {
    self.init(question, atlas, states: Self.states(question, atlas))
  }

  /// The states of all schemes on the question's day, whatever their types.
  static func states(_ question: Question, _ atlas: Atlas) -> [InForceState] {
    atlas.terms.map { $0.state(on: question.on) }
  }

  /// - Parameter states: those of the question's day, for several questions that differ in other things only.
  init(_ question: Question, _ atlas: Atlas, states: [InForceState]) {
    let inventory = atlas.inventory
    let perimeters = atlas.perimeters.ofScheme
    self.states = states
    let asked = inventory.schemes.indices.filter { question.asks(about: inventory.schemes[$0]) }
    var counting: [InForceFilter: [Int]] = [:]
    var unsure: [InForceFilter: [Int]] = [:]
    var onRecord: [InForceFilter: [Int]] = [:]
    for filter in InForceFilter.allCases {
      let inForce = asked.filter { filter.includes(states[$0]) }
      onRecord[filter] = inForce
      counting[filter] = inForce.filter { perimeters[$0].isPlaced(filter) }
      unsure[filter] = atlas.schemesUnsureOfAtom == nil ? [] : inForce.filter { perimeters[$0].hasUnsurePlaces }
    }
    self.onRecord = onRecord
    self.counting = counting
    self.unsure = unsure
    withoutPerimeter = asked.filter { InForceFilter.possible.includes(states[$0]) && perimeters[$0].isEmpty }
    planned = asked.filter { states[$0] == .planned }
  }

  public func counting(_ filter: InForceFilter) -> [Int] { counting[filter] ?? [] }

  /// In force by a filter, with or without a perimeter; sorted.
  public func onRecord(_ filter: InForceFilter) -> [Int] { onRecord[filter] ?? [] }

  /// Those that count, and those in force of which a part is not known; sorted.
  func known(_ filter: InForceFilter) -> [Int] {
    let unsure = unsure[filter] ?? []
    return unsure.isEmpty ? counting(filter) : Set(counting(filter)).union(unsure).sorted()
  }

  /// Other schemes in place of those that are in force, whatever the filter; sorted.
  func counting(exactly schemes: [Int], _ atlas: Atlas) -> SchemesInForce {
    let sorted = schemes.sorted()
    let perimeters = atlas.perimeters.ofScheme
    let unsure = sorted.filter { perimeters[$0].hasUnsurePlaces }
    return SchemesInForce(
      states: states, onRecord: Dictionary(uniqueKeysWithValues: InForceFilter.allCases.map { ($0, sorted) }),
      counting: Dictionary(
        uniqueKeysWithValues: InForceFilter.allCases.map { filter in
          (filter, sorted.filter { perimeters[$0].isPlaced(filter) })
        }),
      unsure: Dictionary(uniqueKeysWithValues: InForceFilter.allCases.map { ($0, unsure) }),
      withoutPerimeter: withoutPerimeter, planned: planned)
  }

  private init(
    states: [InForceState], onRecord: [InForceFilter: [Int]], counting: [InForceFilter: [Int]],
    unsure: [InForceFilter: [Int]], withoutPerimeter: [Int], planned: [Int]
  ) {
    self.states = states
    self.onRecord = onRecord
    self.counting = counting
    self.unsure = unsure
    self.withoutPerimeter = withoutPerimeter
    self.planned = planned
  }

  // MARK: Area

  /// Atoms that count beside the perimeters known for sure: those that rows mark as possible, with possible schemes.
  func possibleAtoms(_ filter: InForceFilter, _ atlas: Atlas) -> [Int32] {
    guard filter == .possible, let unsure = unsure[filter], !unsure.isEmpty else { return [] }
    return Set(unsure.flatMap { atlas.perimeters.ofScheme[$0].possible }).sorted()
  }

  /// The same, and all atoms of which it is not known whether it is covered; `nil` where all is known.
  func mostAtoms(_ filter: InForceFilter, _ atlas: Atlas) -> [Int32]? {
    guard let unsure = unsure[filter], !unsure.isEmpty else { return nil }
    let most = Set(unsure.flatMap { atlas.perimeters.ofScheme[$0].possible + atlas.perimeters.ofScheme[$0].probable })
    return filter == .possible && most.isSubset(of: possibleAtoms(filter, atlas)) ? nil : most.sorted()
  }
}

extension Perimeter {
  /// Whether a scheme has a place under a filter: one that is known for sure, or, among possible ones, a possible one.
  func isPlaced(_ filter: InForceFilter) -> Bool { !isEmpty || filter == .possible && !possible.isEmpty }
}

extension SchemesInForce {
  func union(_ filter: InForceFilter, _ atlas: Atlas) -> SchemeUnion {
    SchemeUnion(counting(filter), adding: possibleAtoms(filter, atlas), atlas)
  }
}
