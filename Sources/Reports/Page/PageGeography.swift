internal import Coverage
internal import Geometry
internal import Territory

/// Levels, communes and atoms of a page, and what cuts the atoms.
extension PageJSON {
  mutating func geography(_ contents: PageContents, _ extent: PageExtent) throws(GEOSError) {
    let (atlas, communes) = (contents.atlas, contents.atlas.geography.communes)
    let levels: [TerritoryLevel] = [.region, .departement, .epci]
    let codes = levels.map { level in
      Set(extent.communes.map { atlas.geography.code(of: $0, at: level) }).subtracting([""]).sorted()
    }
    object("levels") { json in
      for (level, codes) in zip(levels, codes) {
        json.object(level.rawValue) { json in
          json.texts("codes", codes)
          json.texts("names", codes.map { atlas.geography.name(of: $0, at: level) })
        }
      }
    }
    let positions = codes.map { codes in
      Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    }
    object("communes") { json in
      json.text("code", extent.communes.map { communes.codes[$0] }.joined(separator: " "))
      json.texts("name", extent.communes.lazy.map { communes.names[$0] })
      json.list("population", extent.communes) { $1 += communes.populations[$0].map(String.init) ?? "null" }
      for (position, level) in levels.enumerated() {
        let territories = extent.communes.map { positions[position][atlas.geography.code(of: $0, at: level)] ?? -1 }
        if level == .epci {
          json.integers(level.rawValue, territories)
        } else {
          json.list(level.rawValue, Self.repeats(territories)) { $1 += "\($0.value),\($0.count)" }
        }
      }
    }
    atoms(contents, extent)
    try cells(atlas, extent)
  }

  /// Values with how often each follows itself: neighbours in the list are mostly in the same territory.
  private static func repeats(_ values: [Int]) -> [(value: Int, count: Int)] {
    var found: [(value: Int, count: Int)] = []
    for value in values {
      if found.last?.value == value { found[found.count - 1].count += 1 } else { found.append((value, 1)) }
    }
    return found
  }

  private mutating func atoms(_ contents: PageContents, _ extent: PageExtent) {
    let atlas = contents.atlas
    let atoms = extent.atoms.map { Int($0) }
    object("atoms") { json in
      // Of communes, in ares: to be shown. A share of several atoms hangs on areas to the bit.
      json.list("area", atoms) { $1 += String(Int((atlas.mesh.areas[$0] / 100).rounded(.up))) }
      json.object("exactArea") { json in
        for atom in extent.atomsOfGroups(contents) {
          json.number(String(extent.position(ofAtom: atom)), atlas.mesh.areas[Int(atom)])
        }
      }
      json.object("parts") { json in
        for (position, atom) in atoms.enumerated() {
          let commune = Int(atlas.atoms.communes[atom])
          if atlas.atoms.atoms(ofCommune: commune).count < 2 { continue }
          let sub = Int(atlas.atoms.subcommunes[atom])
          let subs = atlas.geography.subcommunes
          json.object(String(position)) { json in
            json.integer("commune", extent.position(ofCommune: commune))
            json.text("code", atlas.geography.code(ofAtom: atom, atlas.atoms))
            json.text("token", sub >= 0 ? "\(subs.types[sub].lowercased()):\(subs.codes[sub])" : nil)
            json.text("name", sub >= 0 ? subs.names[sub] : atlas.geography.communes.names[commune])
            json.number("population", atlas.geography.population(ofAtoms: [atom], commune: commune, atlas.atoms))
          }
        }
      }
    }
  }

  private mutating func cells(_ atlas: Atlas, _ extent: PageExtent) throws(GEOSError) {
    let cut = try concurrentChunks(extent.atoms.count, threads: atlas.threads, chunkSize: 256) {
      (range) throws(GEOSError) -> [(atom: Int, cells: [Cell])] in
      var found: [(atom: Int, cells: [Cell])] = []
      for position in range {
        let cells = try atlas.cells(ofAtom: Int(extent.atoms[position]))
        if !cells.isEmpty { found.append((position, cells)) }
      }
      return found
    }
    object("atomCells") { json in
      for (atom, cells) in cut.joined() {
        json.list(String(atom), cells) { cell, out in
          out += "[" + plainNumber(cell.share) + ","
          writeHolders(cell, extent, to: &out)
          out += "]"
        }
      }
    }
  }
}

extension PageExtent {
  /// Atoms that are measured together with others, sorted: those of communes that are cut, of zones of several communes.
  fileprivate func atomsOfGroups(_ contents: PageContents) -> [Int32] {
    let atlas = contents.atlas
    var found = Set(atoms.filter { atlas.atoms.atoms(ofCommune: Int(atlas.atoms.communes[Int($0)])).count > 1 })
    for (placed, zones) in zip(contents.placedZonings, zones) where placed.zoning.zonesAreCommunes {
      for zone in zones where placed.statedAtoms[zone].count > 1 {
        for member in placed.statedAtoms[zone] { found.formUnion(member.atoms) }
      }
    }
    // What a drawing holds of an atom is a share of it.
    for atom in atoms where !atlas.parts.ofAtom[Int(atom)].isEmpty { found.insert(atom) }
    return found.sorted()
  }
}

/// Atoms as they are, drawn perimeters as -1 less their position; atoms beyond the page are left out, for no scheme of it
/// tells of them.
func writeHolders(_ cell: Cell, _ extent: PageExtent, to out: inout String) {
  writeList(extent.positions(of: cell.atoms) + cell.parts.map { -1 - Int($0) }, to: &out) { $1 += String($0) }
}
