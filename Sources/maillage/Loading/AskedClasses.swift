import Geometry
import Territory

/// Which classes of the tables of communes are zones: those that count on the day, or `--classes`.
extension LoadPlan {
  /// Of a table that the package describes.
  func classes(of description: DataPackage.Description) -> ClassChoice {
    if description.classes == nil { return .all }
    var choice = ClassChoice()
    choice.column = description.columns?["class"] ?? "class"
    choice.described = description.zoningClasses
    choice.isAbsentNo = description.absent == .no
    choice.asked = request.asked.classes
    choice.day = request.asked.on ?? referenceDate
    return choice
  }

  /// Of a file given on the spot.
  var classesOfFile: ClassChoice {
    var choice = ClassChoice()
    choice.asked = request.asked.classes
    choice.keepsAll = !request.asked.conditions.isEmpty
    return choice
  }

  /// - Throws: ``Failure`` when a class asked for is in no table.
  func checkClasses(of zonings: [Zoning]) throws {
    for word in request.asked.classes where !zonings.contains(where: { $0.classes.contains { $0.isNamed(word) } }) {
      let known = zonings.flatMap(\.classes).map { "\($0.value) (\($0.communes))" }
      let list = Text(
        fr: known.isEmpty ? "les zones n'ont pas de classes" : "classes : \(known.joined(separator: ", "))",
        en: known.isEmpty ? "the zones have no classes" : "classes: \(known.joined(separator: ", "))")
      throw Failure.usage(
        Text(
          fr: "--classes « \(word) » n'existe pas ; \(list.fr)", en: "--classes \"\(word)\" does not exist; \(list.en)")
      )
    }
  }
}
