/// One difference between two states of an inventory.
public struct InventoryChange: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case added, removed, changed

    public var label: Text {
      switch self {
      case .added: Text(fr: "ajouté", en: "added")
      case .removed: Text(fr: "retiré", en: "removed")
      case .changed: Text(fr: "modifié", en: "changed")
      }
    }
  }

  public var kind: Kind
  public var id: String
  /// Empty for a whole scheme.
  public var field: String
  public var old: String
  public var new: String
}

extension SchemeInventory {
  /// What this inventory has that `old` had not, or had otherwise: schemes by id, facts, and elements of perimeters.
  ///
  /// Order of rows and of elements does not count, nor how a code is written: `13055` and `commune:13055` are the same.
  /// - Returns: sorted by id, then field.
  public func changes(since old: SchemeInventory, in geography: ReferenceGeography) -> [InventoryChange] {
    let before = Dictionary(old.schemes.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let after = Dictionary(schemes.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    var changes: [InventoryChange] = []
    for id in Set(before.keys).union(after.keys).sorted() {
      switch (before[id], after[id]) {
      case (nil, let new?):
        changes.append(InventoryChange(kind: .added, id: id, field: "", old: "", new: new.name))
      case (let old?, nil):
        changes.append(InventoryChange(kind: .removed, id: id, field: "", old: old.name, new: ""))
      case (let old?, let new?):
        let facts = zip(old.facts, new.facts).filter { $0.value != $1.value }
        changes += facts.map {
          InventoryChange(kind: .changed, id: id, field: $0.field, old: $0.value, new: $1.value)
        }
        let (had, has) = (Set(old.typedPerimeter(geography)), Set(new.typedPerimeter(geography)))
        if had != has {
          changes.append(
            InventoryChange(
              kind: .changed, id: id, field: "perimeter", old: words(had.subtracting(has)),
              new: words(has.subtracting(had))))
        }
      case (nil, nil): continue
      }
    }
    return changes
  }

  private func words(_ tokens: Set<PerimeterToken>) -> String {
    tokens.map(\.description).sorted().joined(separator: " ")
  }
}

extension Scheme {
  /// What its row states beside id and perimeter, as the corrected table writes it.
  public var facts: [(field: String, value: String)] {
    [
      ("type", type), ("name", name), ("status", writtenStatus), ("status_date", statusDate?.description ?? ""),
      ("date_signature", dateSignature?.description ?? ""), ("date_start", dateStart?.description ?? ""),
      ("date_end", dateEnd?.description ?? ""), ("duration", months.map { WrittenLength.words($0) } ?? ""),
      ("replaced_by", replacedBy), ("carrier", carrier),
      ("cofunded", cofunded.map { $0 ? "true" : "false" } ?? ""), ("themes", themes),
      ("targeted_zones", targetedZones.joined(separator: " ")), ("source", source), ("note", note),
      ("evidence", evidence),
    ]
  }

  /// The status in a word; the words of the source where they were not understood, nothing where it has none.
  private var writtenStatus: String {
    switch status {
    case .notUnderstood: statusText
    case .unknown where statusText.isEmpty: ""
    default: status.rawValue
    }
  }

  /// Its perimeter with the kind of each code said, what is taken away last.
  public func typedPerimeter(_ geography: ReferenceGeography) -> [PerimeterToken] {
    let typed = perimeter.map { token -> PerimeterToken in
      guard token.kind == .code else { return token }
      if geography.communeIndex[token.code] != nil {
        return PerimeterToken(.commune, token.code, isSubtracted: token.isSubtracted, isPossible: token.isPossible)
      }
      let sub = geography.subcommuneIndex[token.code]?.first.map { geography.subcommunes.types[$0].lowercased() }
      guard let kind = sub.flatMap(PerimeterToken.Kind.init(rawValue:)) else { return token }
      return PerimeterToken(kind, token.code, isSubtracted: token.isSubtracted, isPossible: token.isPossible)
    }
    return typed.filter { !$0.isSubtracted } + typed.filter(\.isSubtracted)
  }
}
