public import Coverage
import Territory

/// `extensions`: for area without a scheme, the schemes in force that could be extended over it.
public func extensionsTable(_ options: [ExtensionOption], schemeNames: [String: String]) -> Table {
  Table(
    "extensions", Text(fr: "Dispositifs qui pourraient être étendus", en: "Schemes that could be extended"),
    [
      TableColumn("subject", Text(fr: "pour", en: "for"), words: words(ExtensionOption.Subject.self, \.label)),
      TableColumn("zoning", Text(fr: "zonage", en: "zoning"), detail: true), TableColumn("code", Text("code")),
      TableColumn("name", Text(fr: "nom", en: "name")), TableColumn("scheme", Text(fr: "dispositif", en: "scheme")),
      TableColumn("scheme_name", Text(fr: "son nom", en: "its name"), detail: true), TableColumn("type", Text("type")),
      TableColumn("shared_border_km", Text(fr: "frontière commune (km)", en: "shared border (km)"), .tenths),
      TableColumn("distance_km", Text(fr: "à (km)", en: "at (km)"), .tenths),
      TableColumn("same_epci", Text(fr: "même EPCI", en: "same EPCI")),
      TableColumn("communes", Text(fr: "communes à ajouter", en: "communes to add"), detail: true),
      TableColumn("population_gained", Text(fr: "habitants gagnés", en: "people gained"), .whole),
      TableColumn("area_gained_km2", Text(fr: "km² gagnés", en: "km² gained"), .tenths),
      TableColumn("zones_gained", Text(fr: "zones gagnées", en: "zones gained"), .whole),
    ].filled("subject", "code", "scheme", "same_epci", "zones_gained"),
    rows: options.map {
      [
        .text($0.subject.rawValue), .text($0.zoning), .text($0.code), .text($0.name), .text($0.scheme),
        Value(schemeNames[$0.scheme]), .text($0.type), Value($0.sharedBorderKm), Value($0.distanceKm),
        .boolean($0.isSameEPCI), Value(codes: $0.communes), Value($0.populationGained), Value($0.areaGainedKm2),
        .integer($0.zonesGained),
      ]
    })
}
