public import Coverage
import Territory

/// `extensions`: for ground without a scheme, the schemes in force that could be extended over it.
public func extensionsTable(_ options: [ExtensionOption], schemeNames: [String: String]) -> Table {
  Table(
    "extensions", Text(fr: "Dispositifs qui pourraient être étendus", en: "Schemes that could be extended"),
    [
      Column("subject", Text(fr: "pour", en: "for"), words: words(ExtensionOption.Subject.self, \.label)),
      Column("zoning", Text(fr: "zonage", en: "zoning"), detail: true), Column("code", Text("code")),
      Column("name", Text(fr: "nom", en: "name")), Column("scheme", Text(fr: "dispositif", en: "scheme")),
      Column("scheme_name", Text(fr: "son nom", en: "its name"), detail: true), Column("type", Text("type")),
      Column("shared_border_km", Text(fr: "frontière commune (km)", en: "shared border (km)"), .tenths),
      Column("distance_km", Text(fr: "à (km)", en: "at (km)"), .tenths),
      Column("same_epci", Text(fr: "même EPCI", en: "same EPCI")),
      Column("communes", Text(fr: "communes à ajouter", en: "communes to add"), detail: true),
      Column("population_gained", Text(fr: "habitants gagnés", en: "people gained"), .whole),
      Column("area_gained_km2", Text(fr: "km² gagnés", en: "km² gained"), .tenths),
      Column("zones_gained", Text(fr: "zones gagnées", en: "zones gained"), .whole),
    ],
    rows: options.map {
      [
        .text($0.subject.rawValue), .text($0.zoning), .text($0.code), .text($0.name), .text($0.scheme),
        Value(schemeNames[$0.scheme]), .text($0.type), Value($0.sharedBorderKm), Value($0.distanceKm),
        .boolean($0.isSameEPCI), Value(codes: $0.communes), Value($0.populationGained), Value($0.areaGainedKm2),
        .integer($0.zonesGained),
      ]
    })
}
