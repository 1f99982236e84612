extension Places {
  /// What a code that is no place of today may be: a former code, or a postal code, by the name beside it.
  ///
  /// The name decides: that of a former commune, or of its successor, makes it a former code; that of another place of
  /// the département makes it a postal code. Without a name, a postal code of Paris is its arrondissement.
  func unlisted(_ text: String, _ hints: PlaceHints) -> PlaceReading? {
    let digits = text.filter { !isBlank($0) && $0 != "'" }
    let code = digits.utf8.count == 4 ? "0" + digits : digits
    let former = former(code, text, hints)
    if let name = hints.name {
      if let former, wasCalled(code, name) || isRead(former, as: name) { return former }
      if let named = placeOfPostalCode(text, hints) { return named }
      guard var reading = former, let message = reading.finding?.message else { return former }
      reading.finding?.message = Text(
        fr: message.fr + " ; la ligne dit « \(name) », vérifiez",
        en: message.en + "; the row says \"\(name)\", check it")
      return reading
    }
    return arrondissement(ofPostalCode: code).map { postal(text, $0) } ?? former
  }

  private func isRead(_ reading: PlaceReading, as name: String) -> Bool {
    guard let code = reading.token?.code, let place = place(ofCode: code) else { return false }
    return isCalled(place, name)
  }

  /// The place of the name beside a postal code, in the département that the code begins with.
  func placeOfPostalCode(_ text: String, _ hints: PlaceHints) -> PlaceReading? {
    guard let name = hints.name, text.utf8.count == 5 || text.utf8.count == 4,
      text.allSatisfy({ $0.isASCII && $0.isNumber }), let departement = departement(ofPostalCode: text),
      case .place(let place)? = exactly(nameAndDepartement(name).name, departement), PlaceIndex.rank(place) < 3
    else { return nil }
    let code = text.utf8.count == 4 ? "0" + text : text
    let part = place.token.kind == .commune ? arrondissement(of: place, postalCode: code) : nil
    let target = part ?? place
    let reading = withoutOutline(target, text)
    let token = reading?.token ?? target.token
    return .repaired(
      text, token, .postalCode, .warning,
      Text(
        fr: "« \(text) » n'est pas le code INSEE de « \(name) », c'est un code postal : lu comme \(token)",
        en: "\"\(text)\" is not the INSEE code of \"\(name)\" but a postal code: read as \(token)"),
      isWider: reading != nil)
  }

  /// The département that a postal code begins with, its leading zero lost or not; 200 and 201 are 2A, the rest of 20 is
  /// 2B. Example: `1100` is in 01. A few communes have the postal code of the next département.
  func departement(ofPostalCode text: String) -> String? {
    let code = text.utf8.count == 4 ? "0" + text : text
    guard code.utf8.count == 5, code.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    let start = code.prefix(3)
    let departement =
      start == "200" || start == "201" ? "2A" : start.hasPrefix("20") ? "2B" : Communes.departement(ofCode: code)
    return isDepartement(departement) ? departement : nil
  }

  private func postal(_ text: String, _ place: Place) -> PlaceReading {
    .repaired(
      text, place.token, .postalCode, .warning,
      Text(
        fr: "« \(text) » n'est pas un code INSEE mais un code postal : lu comme \(place.token) (\(place.name))",
        en: "\"\(text)\" is no INSEE code but a postal code: read as \(place.token) (\(place.name))"))
  }

  /// `75013` is Paris 13e: the postal code of an arrondissement ends in its number.
  private func arrondissement(ofPostalCode code: String) -> Place? {
    guard code.utf8.count == 5 else { return nil }
    let cities = citiesOfDepartement[Communes.departement(ofCode: code)] ?? []
    guard cities.count == 1, let city = cities.first else { return nil }
    return arrondissement(of: PlaceIndex.commune(city, geography), postalCode: code)
  }

  private func arrondissement(of city: Place, postalCode code: String) -> Place? {
    guard code.dropFirst(2).first == "0", let number = Int(code.suffix(2)), number > 0,
      case .place(let place)? = exactly("\(city.name) \(number)", nil), place.token.kind == .arm
    else { return nil }
    return place
  }
}
