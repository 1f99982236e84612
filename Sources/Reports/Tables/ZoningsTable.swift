public import Territory

/// A zoning as the data package describes it: a row of `zonings`.
public struct DescribedZoning: Sendable {
  public var id: String
  public var generation: String?
  public var alias: String?
  public var label: Text
  /// What one zone is: `zone`, `commune`, `tvs`.
  public var unit: String?
  /// `polygons`, `list` or `both`; `computed` for one without a file.
  public var support: String?
  public var validity: Validity
  /// First day overseas, where it is another.
  public var validFromOverseas: Day?
  public var publishedOn: String?
  public var legalReference: String?
  public var populationVintage: String?
  public var classes: [ZoningClass]

  public init(id: String, label: Text, validity: Validity = Validity(), classes: [ZoningClass] = []) {
    self.id = id
    self.label = label
    self.validity = validity
    self.classes = classes
  }
}

/// The zonings of a data package: what they are by law, when they stand, and which classes of communes count.
public func zoningsTable(_ zonings: [DescribedZoning], _ language: Language) -> Table {
  Table(
    "zonings", Text(fr: "Zonages", en: "Zonings"),
    [
      TableColumn("zoning", Text(fr: "zonage", en: "zoning")),
      TableColumn("generation", Text(fr: "génération", en: "generation")),
      TableColumn("alias", Text("alias")), TableColumn("label", Text(fr: "nom", en: "name")),
      TableColumn("unit", Text(fr: "unité", en: "unit")), TableColumn("support", Text(fr: "support", en: "support")),
      TableColumn("valid_from", Text(fr: "du", en: "from")), TableColumn("valid_to", Text(fr: "au", en: "to")),
      TableColumn("valid_from_overseas", Text(fr: "outre-mer, du", en: "overseas, from"), detail: true),
      TableColumn("published_on", Text(fr: "publié le", en: "published on"), detail: true),
      TableColumn("legal_reference", Text(fr: "texte", en: "legal reference"), detail: true),
      TableColumn("population_vintage", Text(fr: "population", en: "population"), detail: true),
      TableColumn("classes", Text(fr: "classes comptées", en: "classes that count"), detail: true),
      TableColumn("classes_partly", Text(fr: "classes en partie", en: "classes in part"), detail: true),
      TableColumn("classes_not", Text(fr: "classes non comptées", en: "classes that do not"), detail: true),
    ].filled("zoning", "label"),
    rows: zonings.map { zoning in
      func classes(_ counting: ZoningClass.Counting) -> Value {
        let found = zoning.classes.filter { $0.counting == counting }.map(\.value)
        return found.isEmpty ? .none : .list(found.map(Value.text))
      }
      return [
        .text(zoning.id), Value(zoning.generation), Value(zoning.alias), .text(zoning.label(language)),
        Value(zoning.unit), Value(zoning.support), Value(zoning.validity.from?.description),
        Value(zoning.validity.to?.description), Value(zoning.validFromOverseas?.description),
        Value(zoning.publishedOn), Value(zoning.legalReference), Value(zoning.populationVintage), classes(.yes),
        classes(.partly), classes(.no),
      ]
    })
}
