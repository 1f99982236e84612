public import Coverage
public import Territory

extension MapOutlines {
  /// The member `map` of the page's data: frames, and outlines as bytes in base64.
  ///
  /// Numbers are varints: `u` unsigned (LEB128), `z` zig-zag. A point is its difference, in units, from the point before
  /// it, across lines too; the first from (0, 0).
  /// - `points`: `u(arcs) { u(points) z(dx) z(dy)… }… u(atoms) { u(rings) { u(references) z(reference)… }… }…`
  /// - `zones` (one each zoning, `null` without polygons) and `parts`: `u(shapes) { u(rings) { u(points) z(dx) z(dy)… }… }…`
  public func json(_ language: Language) -> String {
    let frames = self.frames.map { frame in
      let box = [frame.extent.minX, frame.extent.minY, frame.extent.maxX, frame.extent.maxY].map {
        plainNumber($0.rounded())
      }
      return "{\"id\": \"\(frame.place.rawValue)\", \"label\": \"\(frame.place.label(language))\", "
        + "\"box\": [\(box.joined(separator: ", "))], \"factor\": \(plainNumber(frame.factor))}"
    }
    let zones = zonings.map { $0.map { quotedBase64($0.bytes) } ?? "null" }
    return "{\"unit\": \(unit), \"points\": \(quotedBase64(bytes)), \"frames\": [\(frames.joined(separator: ", "))], "
      + "\"zoneUnit\": \(zoneUnit), \"zones\": [\(zones.joined(separator: ", "))], "
      + "\"parts\": \(parts.map { quotedBase64($0.bytes) } ?? "null")}"
  }

  /// Arcs, then the rings of the atoms.
  var bytes: [UInt8] {
    var out = VarintBytes(capacity: 6 * arcs.xy.count)
    var pen = Pen()
    out.append(unsigned: arcs.count)
    for arc in 0..<arcs.count { pen.write(arc, of: arcs, to: &out) }
    out.append(unsigned: atomEnds.count)
    for atom in atomEnds.indices {
      let rings = rings(of: atom)
      out.append(unsigned: rings.count)
      for ring in rings {
        out.append(unsigned: ring.count)
        for reference in ring { out.append(signed: Int(reference)) }
      }
    }
    return out.bytes
  }
}

extension MapShapes {
  var bytes: [UInt8] {
    var out = VarintBytes(capacity: 3 * rings.xy.count)
    var pen = Pen()
    out.append(unsigned: count)
    for shape in 0..<count {
      let rings = rings(of: shape)
      out.append(unsigned: rings.count)
      for ring in rings { pen.write(ring, of: self.rings, to: &out) }
    }
    return out.bytes
  }
}

/// Where the last point was.
private struct Pen {
  private var x = 0
  private var y = 0

  mutating func write(_ line: Int, of lines: MapLines, to out: inout VarintBytes) {
    let points = lines.points(of: line)
    out.append(unsigned: points.count)
    for point in points {
      let (nextX, nextY) = (Int(lines.xy[2 * point]), Int(lines.xy[2 * point + 1]))
      out.append(signed: nextX - x)
      out.append(signed: nextY - y)
      (x, y) = (nextX, nextY)
    }
  }
}

extension MapFrame.Place {
  /// Name of a part of the map, as its frame is labelled.
  var label: Text {
    switch self {
    case .metropole: Text(fr: "France métropolitaine", en: "Metropolitan France")
    case .guadeloupe: Text("Guadeloupe")
    case .martinique: Text("Martinique")
    case .guyane: Text(fr: "Guyane", en: "French Guiana")
    case .reunion: Text("La Réunion")
    case .saintPierreEtMiquelon: Text("Saint-Pierre-et-Miquelon")
    case .mayotte: Text("Mayotte")
    case .saintBarthelemy: Text("Saint-Barthélemy")
    case .saintMartin: Text("Saint-Martin")
    }
  }
}
