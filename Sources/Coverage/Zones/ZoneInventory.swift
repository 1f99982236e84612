internal import Territory

/// What is known of the inventory where a zone lies: how complete it is, and what a published total says instead.
extension CoverageAnalysis {
  /// A published total says all people of its territory to be covered.
  func isSaidCovered(_ zone: Int) -> Bool {
    saidCovered.contains { placed.territory(ofZone: zone, at: $0.level) == $0.code }
  }

  /// How complete the inventory is where each zone lies, for the types asked for.
  func addInventory(to zones: inout [ZoneCoverage], _ measure: InventoryMeasure) {
    var levels: [[String]: InventoryLevel?] = [:]
    for index in zones.indices where zones[index].inventory == nil {
      let place = [zones[index].epci, zones[index].departement, zones[index].region]
      if let known = levels[place] {
        zones[index].inventory = known
        continue
      }
      let level = measure.level(
        .epci, place[0], in: [(.departement, place[1]), (.region, place[2]), (.nation, "FR")])
      levels[place] = level
      zones[index].inventory = level
    }
  }

  /// Totals that say all of a territory covered, with the zones of it that are unknown for it.
  func saidCovered(of zones: [ZoneCoverage]) -> [SaidCovered] {
    saidCovered.compactMap { total in
      let open = zones.count {
        $0.reasons.contains(.allCoveredElsewhere) && $0.territory(at: total.level) == total.code
      }
      return open == 0
        ? nil
        : SaidCovered(
          total: total, name: atlas.geography.name(of: total.code, at: total.level), zones: open)
    }
  }
}

extension SaidCovered {
  /// The zones that are unknown for it, with the source.
  var issue: DataIssue {
    DataIssue(
      .warning, .allCoveredElsewhere, source: total.file, row: total.row, code: total.code, field: total.level.rawValue,
      value: total.source, action: .kept,
      Text(
        fr:
          "\(name) (\(total.level.label.fr) \(total.code)) : un total publié, daté \(total.date), dit toute la population "
          + "couverte par des \(total.type) ; le verdict "
          + "\(zones == 1 ? "de sa zone qu'aucun" : "de ses \(zones) zones qu'aucun") dispositif recensé ne tient est "
          + "inconnu",
        en:
          "\(name) (\(total.level.label.en) \(total.code)): a published total, dated \(total.date), says that all people "
          + "are covered by \(total.type); the verdict on its "
          + "\(zones == 1 ? "one zone" : "\(zones) zones") that no scheme on record holds is unknown"))
  }
}
