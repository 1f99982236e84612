extension Places {
  /// Short names of EPCI in common use, which their official name does not give, with their SIREN.
  private static let usual: [String: String] = [
    "TPM": "248300543", "MTPM": "248300543", "CASA": "240600585", "SQY": "200058782", "AMP": "200054807",
    "MAMP": "200054807", "GPSEO": "200059889", "MEL": "200093201", "MGP": "200054781", "MNCA": "200030195",
    "CAPG": "200039857", "CACPL": "200039915", "DPVA": "248300493", "ACCM": "241300417", "GAM": "200040715",
    "GBM": "242500361", "EMS": "246700488", "CUD": "245900428", "PMM": "200027183", "MRN": "200023414",
    "CALM": "200040442", "GPS": "200059228",
  ]

  /// An EPCI by its short name, told as an interpretation: that of its official name, a usual one, or else the initials of
  /// one EPCI alone of the row's département. `nil` for another text and for initials of several.
  func acronym(_ text: String, _ hints: PlaceHints) -> PlaceReading? {
    var name = text[...]
    if let (start, rest) = Self.form(text), PlaceName.isAcronym(rest) { name = start.isEmpty ? name : rest }
    guard PlaceName.isAcronym(name) else { return nil }
    let word = String(name)
    let known =
      index.epciByAcronym[word] ?? Self.usual[word].flatMap { siren in index.epcis.first { $0.token.code == siren } }
    if let known, hints.departement.map(known.departements.contains) ?? true {
      return read(text, known, Text(fr: "sigle usuel", en: "usual short name"))
    }
    guard let departement = hints.departement else { return nil }
    let here = index.epcis.filter { epci in
      epci.departements.contains(departement) && PlaceName.initials(ofEpci: epci.name, form: epci.form).contains(word)
    }
    guard here.count == 1, let epci = here.first else { return nil }
    return read(
      text, epci,
      Text(fr: "initiales, dans le département \(departement)", en: "initials, in département \(departement)"))
  }

  /// `CA CASA` is `CASA`.
  private static func form(_ text: String) -> (start: Substring, rest: Substring)? {
    guard let blank = text.firstIndex(where: isBlank) else { return nil }
    let start = text[..<blank]
    return ["CA", "CC", "CU", "EPCI"].contains(start) ? (start, text[blank...].drop(while: isBlank)) : nil
  }

  private func read(_ text: String, _ epci: Place, _ why: Text) -> PlaceReading {
    .repaired(
      text, epci.token, .acronym, .warning,
      Text(
        fr: "« \(text) » interprété comme \(epci.token) (\(epci.name)) : \(why.fr) ; vérifiez",
        en: "\"\(text)\" interpreted as \(epci.token) (\(epci.name)): \(why.en); check it"))
  }
}
