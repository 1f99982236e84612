public import Geometry
internal import Territory

/// The map of an answer: the territory asked about with what lies around it, the schemes on it, and the zones with what
/// became of them.
public struct AnswerMap: Sendable {
  public struct Atom: Sendable {
    /// Position of its commune in the reference, and of its territories among those of their level; -1 for none.
    public var commune: Int32
    public var departement: Int32
    public var region: Int32
    /// It is drawn for orientation, and not asked about.
    public var isAround: Bool
  }

  public struct Scheme: Sendable {
    public var id: String
    public var type: String
    public var name: String
    /// Positions in ``AnswerMap/atoms``.
    public var atoms: [Int]
    /// In ``MapOutlines/parts``.
    public var part: Int?
    /// In force by the question's filter; otherwise it is possible only.
    public var counts: Bool
  }

  public struct Zone: Sendable {
    public var code: String
    public var name: String
    public var status: Status
    public var isFragile: Bool
    /// Its shape in the first of ``MapOutlines/zonings``; `nil` without polygons.
    public var shape: Int?
    /// Positions in ``AnswerMap/atoms`` of its communes, where zones are lists of communes.
    public var atoms: [Int]
    /// Position in ``AnswerMap/schemes`` of the nearest one; `nil` when it is not asked for, or not drawn.
    public var nearest: Int?
    /// `nil` for unknown.
    public var population: Double?
  }

  /// What is seen of a zone at a glance; one whose verdict is not known is none of the others.
  public enum Status: String, Sendable, CaseIterable {
    case entirely, partly
    case notCovered = "not_covered"
    case unknown

    init(_ zone: ZoneCoverage) {
      switch zone.classes.first {
      case _ where zone.retained == nil: self = .unknown
      case .entirely: self = .entirely
      case .partly: self = .partly
      case .notCovered: self = .notCovered
      case .notComputable, nil: self = .unknown
      }
    }
  }

  public var outlines: MapOutlines
  public var atoms: [Atom]
  public var schemes: [Scheme]
  /// By code.
  public var zones: [Zone]
  /// Zones of the answer without an outline, which are on no map.
  public var undrawnZones: Int
  /// Codes of the départements, as ``Atom/departement`` counts them.
  public var departements: [String]
}

extension Atlas {
  /// The map of an answer about some zones of a zoning, or of schemes alone.
  ///
  /// - Parameters:
  ///   - zones: with what became of them; those without a polygon in a zoning of polygons are not drawn.
  ///   - nearest: id of the scheme nearest to a zone, by code of the zone.
  /// - Throws: ``/Geometry/ProjectionError`` when the systems of France are not known to PROJ.
  public func answerMap(
    _ question: Question, zones: [ZoneCoverage] = [], of placed: PlacedZoning? = nil, nearest: [String: String] = [:]
  ) throws(ProjectionError) -> AnswerMap {
    let (drawn, isAsked) = atomsOfMap(question)
    var position = [Int](repeating: -1, count: atoms.count)
    for (index, atom) in drawn.enumerated() { position[Int(atom)] = index }
    let schemes = schemesOfMap(question, position)
    let indexOfScheme = Dictionary(schemes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var shapes: [Int] = []
    var marked: [AnswerMap.Zone] = []
    var undrawn = 0
    if let placed {
      let indexOfZone = Dictionary(
        placed.zoning.codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      for zone in zones {
        guard let index = indexOfZone[zone.code] else { continue }
        if let polygons = placed.zoning.shapes {
          if polygons.isEmpty(index) {
            undrawn += 1
            continue
          }
          shapes.append(index)
        }
        marked.append(
          AnswerMap.Zone(
            code: zone.code, name: zone.name, status: AnswerMap.Status(zone), isFragile: zone.isFragile,
            shape: placed.zoning.shapes == nil ? nil : shapes.count - 1,
            atoms: placed.zoning.shapes == nil
              ? placed.statedAtoms[index].flatMap(\.atoms).map { position[Int($0)] }.filter { $0 >= 0 } : [],
            nearest: nearest[zone.code].flatMap { indexOfScheme[$0] }, population: zone.population))
      }
    }
    let outlines = try mapOutlines(atoms: drawn, zonings: placed.map { [($0, shapes)] } ?? [], threads: threads)
    let (departements, regions) = (geography.territories(at: .departement), geography.territories(at: .region))
    return AnswerMap(
      outlines: outlines,
      atoms: drawn.map { atom in
        let commune = atoms.communes[Int(atom)]
        return AnswerMap.Atom(
          commune: commune, departement: departements.ofCommune[Int(commune)], region: regions.ofCommune[Int(commune)],
          isAround: !isAsked[Int(commune)])
      }, schemes: schemes, zones: marked, undrawnZones: undrawn, departements: departements.codes)
  }

  /// Atoms of the territory asked about, and those near it where it lies in one part of France.
  private func atomsOfMap(_ question: Question) -> (atoms: [Int32], isAsked: [Bool]) {
    let isAsked = question.territory.communes(geography)
    let asked = mesh.active.filter { isAsked[Int(atoms.communes[Int($0)])] && !mesh.boxes[Int($0)].isEmpty }
    let box = asked.reduce(Box.empty) { $0.union(mesh.boxes[Int($1)]) }
    if question.territory.isEverywhere || box.isEmpty { return (asked, isAsked) }
    let place = { (box: Box) in MapFrame.Place(x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2) }
    let here = place(mesh.boxes[Int(asked[0])])
    if asked.contains(where: { place(mesh.boxes[Int($0)]) != here }) { return (asked, isAsked) }
    let margin = 0.08 * max(box.maxX - box.minX, box.maxY - box.minY)
    let wide = Box(
      minX: box.minX - margin, minY: box.minY - margin, maxX: box.maxX + margin, maxY: box.maxY + margin)
    return (mesh.atoms(near: wide).filter { place(mesh.boxes[Int($0)]) == here }, isAsked)
  }

  /// Those that count, then those that are possible only, of the types asked for, where they meet what is drawn.
  private func schemesOfMap(_ question: Question, _ position: [Int]) -> [AnswerMap.Scheme] {
    let inForce = SchemesInForce(question, self)
    let counting = Set(inForce.counting(question.inForce))
    return inForce.counting(.possible).compactMap { index in
      let (scheme, perimeter) = (inventory.schemes[index], perimeters.ofScheme[index])
      let held = perimeter.atoms.map { position[Int($0)] }.filter { $0 >= 0 }
      let isPartDrawn = perimeter.part.map { parts.ofPart[$0].contains { position[Int($0.other)] >= 0 } } ?? false
      if held.isEmpty && !isPartDrawn { return nil }
      return AnswerMap.Scheme(
        id: scheme.id, type: scheme.type, name: scheme.name, atoms: held, part: isPartDrawn ? perimeter.part : nil,
        counts: counting.contains(index))
    }
  }
}
