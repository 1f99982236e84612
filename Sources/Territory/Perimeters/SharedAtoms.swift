/// What schemes of one type hold together, counted atom by atom.
///
/// An atom that more than ``crowd`` schemes of one type hold tells nothing of any two of them: they are told as one
/// ``Crowd``, so that the work and the answer grow with the schemes and not with their pairs.
struct SharedAtoms {
  /// Schemes of one type on one atom, above which they are no longer told pair by pair.
  static let crowd = 100

  /// Many schemes of one type that hold the same atoms.
  struct Crowd {
    /// In inventory order.
    var schemes: [Int32]
    /// Ascending.
    var atoms: [Int32]
    /// Those of ``schemes`` whose whole perimeter is also that of another one of them.
    var sameAsAnother: Int
  }

  /// By their first scheme, then by their first atom.
  private(set) var crowds: [Crowd] = []

  private let perimeters: [Perimeter]
  private let types: [Int32]
  /// Schemes that hold one atom, few of each type.
  private var companies: [[Int32]] = []
  private var companiesOfScheme: [[Int32]]
  private var isInCrowd: [Bool]
  /// Atoms shared with each scheme, while they are counted; 0 otherwise.
  private var common: [Int]

  init(_ schemes: [Scheme], _ perimeters: Perimeters) {
    self.perimeters = perimeters.ofScheme
    types = numbered(schemes.map(\.type))
    companiesOfScheme = [[Int32]](repeating: [], count: schemes.count)
    isInCrowd = [Bool](repeating: false, count: schemes.count)
    common = [Int](repeating: 0, count: schemes.count)
    var holders = [[Int32]](repeating: [], count: perimeters.atoms.count)
    for (scheme, perimeter) in perimeters.ofScheme.enumerated() {
      for atom in perimeter.atoms { holders[Int(atom)].append(Int32(scheme)) }
    }
    var crowded: [[Int32]: [Int32]] = [:]
    for (atom, held) in holders.enumerated() where held.count > 1 {
      if held.count <= Self.crowd {
        add(held)
        continue
      }
      for alike in Dictionary(grouping: held, by: { types[Int($0)] }).values {
        if alike.count <= Self.crowd { add(alike) } else { crowded[alike, default: []].append(Int32(atom)) }
      }
    }
    gather(crowded)
  }

  private mutating func add(_ company: [Int32]) {
    for scheme in company { companiesOfScheme[Int(scheme)].append(Int32(companies.count)) }
    companies.append(company)
  }

  private mutating func gather(_ crowded: [[Int32]: [Int32]]) {
    if crowded.isEmpty { return }
    let holdings = numbered(perimeters.map(\.atoms))
    for (schemes, atoms) in crowded {
      var sharing: [Int32: Int] = [:]
      for scheme in schemes {
        isInCrowd[Int(scheme)] = true
        sharing[holdings[Int(scheme)], default: 0] += 1
      }
      let twins = sharing.values.filter { $0 > 1 }.reduce(0, +)
      crowds.append(Crowd(schemes: schemes, atoms: atoms, sameAsAnother: twins))
    }
    crowds.sort { ($0.schemes[0], $0.atoms[0]) < ($1.schemes[0], $1.atoms[0]) }
  }

  /// The later schemes of its type that share an atom which is not crowded, with all the atoms that the two share.
  mutating func others(of scheme: Int) -> [(other: Int, atoms: Int)] {
    var others: [Int] = []
    for company in companiesOfScheme[scheme] {
      for other in companies[Int(company)].map(Int.init) where other > scheme && types[other] == types[scheme] {
        if common[other] == 0 { others.append(other) }
        common[other] += 1
      }
    }
    return others.map { other in
      let counted = common[other]
      common[other] = 0
      return (other, isInCrowd[scheme] && isInCrowd[other] ? commonAtoms(scheme, other) : counted)
    }
  }

  private func commonAtoms(_ a: Int, _ b: Int) -> Int {
    Set(perimeters[a].atoms).intersection(perimeters[b].atoms).count
  }
}

/// A number for each value, the same for equal ones.
private func numbered<Value: Hashable>(_ values: [Value]) -> [Int32] {
  var numbers: [Value: Int32] = [:]
  var result: [Int32] = []
  for value in values {
    let number = numbers[value] ?? Int32(numbers.count)
    numbers[value] = number
    result.append(number)
  }
  return result
}
