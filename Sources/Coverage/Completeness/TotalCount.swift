public import Geometry
public import Territory

/// What the inventory lists under each filter: schemes, a share of the people, or EPCI. `nil`: not computable.
public struct ListedFigures: Sendable, Equatable {
  public var certain: Double?
  public var presumed: Double?
  public var possible: Double?

  public subscript(filter: InForceFilter) -> Double? {
    switch filter {
    case .certain: certain
    case .presumed: presumed
    case .possible: possible
    }
  }
}

/// A published total beside what the inventory lists on its day, by the rules of every other figure.
public struct TotalCount: Sendable {
  public var total: PublishedTotal
  /// Of its territory.
  public var name: String
  /// Whatever status their source published.
  public var listed: ListedFigures
  /// Only those published with one of the statuses that the total counts.
  public var sameStatuses: ListedFigures

  /// A way to choose the schemes that are counted.
  public struct Choice: Sendable, Equatable {
    public var inForce: InForceFilter
    public var isOfSameStatuses: Bool

    /// As in files: `presumed`, `possible_same_statuses`.
    public var word: String { inForce.rawValue + (isOfSameStatuses ? "_same_statuses" : "") }

    /// Any status first.
    public static let all = [false, true].flatMap { isOfSameStatuses in
      InForceFilter.allCases.map { Choice(inForce: $0, isOfSameStatuses: isOfSameStatuses) }
    }
  }

  public subscript(choice: Choice) -> Double? {
    (choice.isOfSameStatuses ? sameStatuses : listed)[choice.inForce]
  }

  /// Those by which the inventory gives what was published.
  public var agreeing: [Choice] {
    Choice.all.filter { choice in self[choice].map { total.agrees(with: $0) } ?? false }
  }

  /// How the inventory stands to what was published.
  public enum Agreement: String, Sendable, CaseIterable {
    /// Some choice gives it.
    case agrees
    /// No choice gives it, and it lies between what they give.
    case within
    /// It cannot: even with every possible scheme the inventory lists less.
    case short
    /// Even the least that it lists is more.
    case contradicts
    /// Its territory is not in the reference.
    case notComputable = "not_computable"

    public var label: Text {
      switch self {
      case .agrees: Text(fr: "concorde", en: "agrees")
      case .within: Text(fr: "dans la fourchette", en: "within the span")
      case .short: Text(fr: "inventaire incomplet", en: "inventory incomplete")
      case .contradicts: Text(fr: "contredit", en: "contradicts")
      case .notComputable: Text(fr: "non calculable", en: "not computable")
      }
    }
  }

  public var verdict: Agreement {
    let found = Choice.all.compactMap { self[$0] }
    guard let least = found.min(), let most = found.max() else { return .notComputable }
    if !agreeing.isEmpty { return .agrees }
    if most < total.value { return .short }
    return least > total.value ? .contradicts : .within
  }

  /// The inventory lists as much as was published, or more, without its possible schemes.
  var isReached: Bool { listed.presumed.map { $0 >= total.rounded.lowerBound } ?? false }
}

extension Atlas {
  /// Published totals beside what the inventory lists on the day of each, in the order of their file.
  ///
  /// - Parameter question: its types and its territory limit the totals, those of a territory that lies in it; its day counts
  ///   for nothing.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  public func publishedTotals(_ question: Question) throws(GEOSError) -> [TotalCount] {
    let inScope = question.territory.communes(geography)
    var counts: [TotalCount] = []
    for total in inventory.totals where question.types.contains(total.type) {
      let here = communes(of: total)
      let isAsked = question.territory.isEverywhere || here.contains(true) && !zip(here, inScope).contains { $0 && !$1 }
      if isAsked { counts.append(try count(total, tolerance: question.tolerance)) }
    }
    return counts
  }

  /// By commune, whether it lies in the territory of a total.
  func communes(of total: PublishedTotal) -> [Bool] {
    let index = geography.territories(at: total.level)
    guard let position = index.position(of: total.code) else {
      return [Bool](repeating: false, count: geography.communes.count)
    }
    return index.ofCommune.map { $0 == Int32(position) }
  }

  /// What the inventory lists of a total on its day.
  func count(_ total: PublishedTotal, tolerance: Double) throws(GEOSError) -> TotalCount {
    let here = communes(of: total)
    var count = TotalCount(
      total: total, name: geography.name(of: total.code, at: total.level), listed: ListedFigures(),
      sameStatuses: ListedFigures())
    if !here.contains(true) { return count }
    let schemes = schemes(of: total, here, tolerance: tolerance)
    func figures(_ schemes: [(index: Int, state: InForceState)]) throws(GEOSError) -> ListedFigures {
      func figure(_ filter: InForceFilter) throws(GEOSError) -> Double? {
        let counted = schemes.filter { filter.includes($0.state) || $0.state == .planned }.map(\.index)
        return try self.figure(total, here, filter, counted, tolerance: tolerance)
      }
      return ListedFigures(
        certain: try figure(.certain), presumed: try figure(.presumed), possible: try figure(.possible))
    }
    count.listed = try figures(schemes)
    count.sameStatuses = try figures(schemes.filter { total.statuses.contains(inventory.schemes[$0.index].status) })
    return count
  }

  /// Schemes that a total may count in its territory: in force in some state on its day, or planned.
  private func schemes(
    of total: PublishedTotal, _ here: [Bool], tolerance: Double
  ) -> [(index: Int, state: InForceState)] {
    let counted = inventory.schemes.indices.filter { index in
      guard inventory.schemes[index].type == total.type else { return false }
      let state = terms[index].state(on: total.day)
      return total.countsInForce && InForceFilter.possible.includes(state) || total.countsPlanned && state == .planned
    }
    return schemes(counted, touching: here, tolerance: tolerance).map { ($0, terms[$0].state(on: total.day)) }
  }

  private func figure(
    _ total: PublishedTotal, _ here: [Bool], _ filter: InForceFilter, _ schemes: [Int], tolerance: Double
  ) throws(GEOSError) -> Double? {
    // A contract of which only possible places are known is one all the same; whom it holds is not known.
    if total.measure == .schemes { return Double(schemes.count) }
    let placed = schemes.filter { perimeters.ofScheme[$0].isPlaced(filter) }
    if total.measure == .populationShare { return try populationShare(placed, filter, here) }
    // Communes elsewhere, and those without an EPCI, are in none.
    let index = geography.territories(at: .epci)
    let ofCommune = here.indices.map { here[$0] ? index.ofCommune[$0] : -1 }
    return Double(Set(placed.flatMap { territories(ofScheme: $0, among: ofCommune, tolerance: tolerance) }).count)
  }

  /// Share of the known people of some communes that some schemes hold; `nil` where a part of a commune of known people is
  /// held whose own number is not known.
  private func populationShare(
    _ schemes: [Int], _ filter: InForceFilter, _ here: [Bool]
  ) throws(GEOSError) -> Double? {
    let possible = filter == .possible ? schemes.flatMap { perimeters.ofScheme[$0].possible } : []
    let union = SchemeUnion(schemes, adding: Set(possible).sorted(), self)
    var (inside, all) = (0.0, 0.0)
    for commune in here.indices where here[commune] {
      guard let people = geography.communes.populations[commune] else { continue }
      all += Double(people)
      let atoms = self.atoms.atoms(ofCommune: commune)
      let held = atoms.filter { union.holdsAtom[$0] }
      if !held.isEmpty {
        guard let known = geography.population(ofAtoms: Array(held), commune: commune, self.atoms) else { return nil }
        inside += known
      }
      for atom in atoms where union.isDrawn && !union.holdsAtom[atom] && mesh.areas[atom] > 0 {
        if !parts.ofAtom[atom].contains(where: { union.holdsPart[Int($0.other)] }) { continue }
        let part = try union.area(ofAtom: atom, self) / mesh.areas[atom]
        guard let known = geography.population(ofAtoms: [atom], commune: commune, self.atoms) else { return nil }
        inside += part * known
      }
    }
    return all > 0 ? inside / all : nil
  }
}
