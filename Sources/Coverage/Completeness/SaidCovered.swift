public import Territory

/// A published total that says all people of a territory to be covered, with the zones whose verdict it leaves unknown.
public struct SaidCovered: Sendable {
  public var total: PublishedTotal
  /// Of its territory.
  public var name: String
  /// That no scheme on record is known to hold.
  public var zones: Int
}

extension Atlas {
  /// Published totals that say on a day that schemes of a type asked for hold all people of a territory: from the day of the
  /// total, for as long as a scheme that starts on that day is presumed to last, unless a later total of that territory
  /// and type gives a share that is not all.
  ///
  /// Example: a CLS is presumed to last 60 months; said on 2024-03-22, it holds to 2029-03-21.
  func saidCovered(_ question: Question) -> [PublishedTotal] {
    let shares = inventory.totals.filter { $0.measure == .populationShare && question.types.contains($0.type) }
    return shares.filter { total in
      guard total.saysAllCovered, total.day <= question.on else { return false }
      let months = inventory.assumptions.presumedMonths(ofType: total.type)
      if let months, total.day.adding(months: months) <= question.on { return false }
      return !shares.contains { other in
        other.level == total.level && other.code == total.code && other.type == total.type && !other.saysAllCovered
          && total.day < other.day && other.day <= question.on
      }
    }
  }
}
