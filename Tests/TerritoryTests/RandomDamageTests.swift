import Geometry
import Territory
import Testing

/// Numbers that are the same on every run.
private struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Sixty communes of Ain, of which each has a name of its own.
private let geography: ReferenceGeography = {
  var communes = Communes()
  for number in 1...60 {
    communes.codes.append("01" + String(repeating: "0", count: number < 10 ? 2 : 1) + "\(number)")
    communes.names.append("Commune-\(["Haute", "Basse", "Vieille", "Neuve"][number % 4])-\(number)")
    communes.populations.append(100 * number)
    communes.departements.append("01")
    communes.regions.append("84")
    communes.epcis.append("20000000\(number % 3)")
    communes.shapes.append([[[(Double, Double)]]]())
  }
  return ReferenceGeography(communes: communes)
}()

@Suite("A good file, damaged at random")
struct RandomDamageTests {
  /// Rows of the long form: scheme, type, code; a row in three is damaged in one of ten ways.
  private static func rows(_ numbers: inout SeededNumbers) -> (rows: [[String?]], intact: [(id: String, code: String)])
  {
    var rows: [[String?]] = []
    var intact: [(id: String, code: String)] = []
    for scheme in 0..<8 {
      for code in geography.communes.codes.shuffled(using: &numbers).prefix(10) {
        let id = "CLS-\(scheme)"
        var row: [String?] = [id, "CLS", code]
        if Int.random(in: 0..<3, using: &numbers) > 0 {
          intact.append((id, code))
        } else {
          damage(&row, &numbers)
        }
        rows.append(row)
        if Int.random(in: 0..<25, using: &numbers) == 0 { rows.append(row) }
      }
    }
    return (rows, intact)
  }

  private static func damage(_ row: inout [String?], _ numbers: inout SeededNumbers) {
    let code = row[2] ?? ""
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0: row[2] = String(code.dropFirst())
    case 1: row[2] = nil
    case 2: row[0] = nil
    case 3: row[2] = "99\(code.suffix(3))"
    case 4: row[2] = "\(code) - \(geography.communeIndex[code].map { geography.communes.names[$0] } ?? "")"
    case 5: row[2] = "n'importe quoi"
    case 6: row[0] = "Total"
    case 7: row[1] = nil
    case 8: row[2] = "\(code), 88888"
    default: row = [nil, nil, nil]
    }
  }

  @Test("rows in = rows used + rows listed", arguments: 1...60)
  func nothingIsDropped(_ seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let (rows, intact) = Self.rows(&numbers)
    let table = SourceTable(
      source: "damaged.csv", columnNames: ["id", "type", "code"],
      columns: (0..<3).map { column in rows.map { $0[column] } }, rowCount: rows.count)
    var inventory = SchemeInventory(date: Day(2026, 1, 1))
    let issues = try inventory.add(table, places: Places(geography))
    let account = try #require(inventory.accounts.first)
    let listed = Set(issues.compactMap(\.row))

    #expect(account.rows == rows.count)
    #expect(account.used + account.unused.count == rows.count)
    #expect(Set(account.unused).count == account.unused.count)
    for row in account.unused { #expect(listed.contains(row), "row \(row) is not used and not listed") }
    // Whatever was not touched is in the perimeter of its scheme.
    let perimeters = Dictionary(uniqueKeysWithValues: inventory.schemes.map { ($0.id, Set($0.perimeter.map(\.code))) })
    for (id, code) in intact { #expect(perimeters[id]?.contains(code) == true, "\(id) lost \(code)") }
    // Nothing comes from nowhere: each code of a perimeter is that of a commune.
    #expect(perimeters.values.allSatisfy { $0.allSatisfy { geography.communeIndex[$0] != nil } })
    // A row that is used without an issue gave exactly its code.
    for (index, row) in rows.enumerated() where !listed.contains(index + 2) {
      #expect(row[0].flatMap { perimeters[$0] }?.contains(row[2] ?? "") == true, "row \(index + 2) vanished")
    }
  }
}
