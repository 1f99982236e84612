/// Who takes over from whom, settled on all schemes of an inventory.
struct Successors {
  /// What is wrong with the successor that a scheme names.
  enum Fault: Equatable {
    /// It is not in the inventory.
    case unknown
    /// The scheme itself, or schemes that replace each other in a circle.
    case circle([String])
    /// It starts before the scheme does.
    case reversed(String, Day)
  }

  /// For each scheme, the first day of the one that takes over; a planned one has not taken over yet, and an undated one
  /// tells no day: the one that replaces it does.
  private(set) var starts: [Day?]
  /// By position; a link with a fault is ignored.
  private(set) var faults: [Int: Fault] = [:]

  /// - Complexity: linear in schemes and links.
  init(_ schemes: [Scheme], _ assumptions: DayAssumptions) {
    starts = [Day?](repeating: nil, count: schemes.count)
    if schemes.allSatisfy(\.replacedBy.isEmpty) { return }
    let positions = Dictionary(grouping: schemes.indices) { schemes[$0].id }
    var next = [Int?](repeating: nil, count: schemes.count)
    for (index, scheme) in schemes.enumerated() where !scheme.replacedBy.isEmpty {
      let named = positions[scheme.replacedBy] ?? []
      next[index] = named.first { schemes[$0].type == scheme.type } ?? named.first
      if next[index] == nil { faults[index] = .unknown }
    }
    for circle in Self.circles(next) {
      let ids = circle.map { schemes[$0].id }
      for index in circle {
        faults[index] = .circle(ids)
        next[index] = nil
      }
    }
    // Their own days: those of their rows alone.
    let terms = schemes.map { SchemeTerm($0, assumptions) }
    // From the last of each chain back: each scheme is settled once.
    var isSettled = [Bool](repeating: false, count: schemes.count)
    for index in schemes.indices {
      var chain: [Int] = []
      var at: Int? = index
      while let scheme = at, !isSettled[scheme] {
        isSettled[scheme] = true
        chain.append(scheme)
        at = next[scheme]
      }
      for scheme in chain.reversed() {
        guard let successor = next[scheme] else { continue }
        let taken = terms[successor]
        guard let start = taken.isPlanned ? starts[successor] : taken.start ?? starts[successor] else { continue }
        if let own = schemes[scheme].start, start < own {
          faults[scheme] = .reversed(schemes[successor].id, start)
        } else {
          starts[scheme] = start
        }
      }
    }
  }

  /// Schemes that come back to themselves, each circle once.
  private static func circles(_ next: [Int?]) -> [[Int]] {
    var walkOf = [Int](repeating: -1, count: next.count)
    var circles: [[Int]] = []
    for first in next.indices where walkOf[first] < 0 {
      var walk: [Int] = []
      var at: Int? = first
      while let index = at, walkOf[index] < 0 {
        walkOf[index] = first
        walk.append(index)
        at = next[index]
      }
      if let index = at, walkOf[index] == first, let start = walk.firstIndex(of: index) {
        circles.append(Array(walk[start...]))
      }
    }
    return circles
  }
}

extension SchemeInventory {
  /// Settles the days of all schemes. Comes before any scheme is left out: what a question counts changes no fact.
  public mutating func settle(_ assumptions: DayAssumptions) {
    self.assumptions = assumptions
    settled = Self.terms(of: schemes, assumptions)
  }

  /// The days of each scheme, in order; without ``settle(_:)``, by those that are there.
  public var terms: [SchemeTerm] { settled ?? Self.terms(of: schemes, assumptions) }

  private static func terms(of schemes: [Scheme], _ assumptions: DayAssumptions) -> [SchemeTerm] {
    let starts = Successors(schemes, assumptions).starts
    return schemes.indices.map { SchemeTerm(schemes[$0], successorStart: starts[$0], assumptions) }
  }
}
