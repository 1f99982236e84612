/// Dates in words: months, days of the week, parts of a year.
extension WrittenDate {
  /// `oct. 2015`, `oct-15`, `jeudi 14 octobre 2015`, `T1 2024`, `1er semestre 2023`, `fin 2015`, `printemps 2024`.
  static func worded(_ text: String) -> WrittenDate? {
    var words = text.split(whereSeparator: { " .-/".contains($0) }).map(String.init)
      .filter { !["le", "du", "de", "en", "l'annee", "depuis", "the", "of"].contains($0) }
    let weekday = words.first.flatMap { weekdays[$0] }
    if weekday != nil { words.removeFirst() }
    guard let (year, rest, isShort) = yearApart(words), var date = date(year, rest) else { return nil }
    if isShort { date.isInterpreted = true }
    // A day that is another one of the week: one of the two is wrong.
    if let weekday {
      guard date.first.day != nil else { return nil }
      if date.first.first.weekday != weekday { date.isInterpreted = true }
    }
    return date
  }

  /// The year, at the end or the beginning; of two digits only after a month.
  private static func yearApart(_ words: [String]) -> (year: Int, rest: [String], isShort: Bool)? {
    func year(_ word: String?) -> Int? { word.flatMap { $0.count == 4 ? Int($0) : nil } }
    if let found = year(words.last) { return (found, Array(words.dropLast()), false) }
    if let found = year(words.first) { return (found, Array(words.dropFirst()), false) }
    guard words.count > 1, let last = words.last, last.count == 2, let short = Int(last),
      months[words[words.count - 2]] != nil
    else { return nil }
    return (2000 + short, Array(words.dropLast()), true)
  }

  private static func date(_ year: Int, _ words: [String]) -> WrittenDate? {
    switch words.count {
    case 0: return made(year, nil, nil)
    case 1:
      if let month = months[words[0]] { return made(year, month, nil) }
      if let part = parts[words[0]] {
        return made(year, part.months.lowerBound, nil, lastMonth: part.months.upperBound, isInterpreted: part.isVague)
      }
      return abouts.contains(words[0]) ? made(year, nil, nil, isInterpreted: true) : nil
    case 2:
      if let month = months[words[1]] {
        if let day = ordinal(words[0]) { return made(year, month, day) }
        let isVague = abouts.contains(words[0]) || parts[words[0]]?.isVague == true
        return isVague ? made(year, month, nil, isInterpreted: true) : nil
      }
      guard let length = units[words[1]] else { return nil }
      let last = ["dernier", "derniere", "last"].contains(words[0]) ? 12 / length : nil
      guard let number = last ?? ordinal(words[0]), (1...12 / length).contains(number) else { return nil }
      return made(year, (number - 1) * length + 1, nil, lastMonth: number * length)
    default: return nil
    }
  }

  /// `14`, `1er`, `2e`, `2ème`, `premier`, `second`.
  private static func ordinal(_ word: String) -> Int? {
    if let named = ordinals[word] { return named }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let ending = word.dropFirst(digits.count)
    guard ["", "er", "ere", "e", "eme", "nd", "nde", "st", "rd", "th"].contains(ending) else { return nil }
    return Int(digits)
  }

  /// `3 mai`, `1er juillet`.
  static func isDay(_ day: String, ofMonth month: String) -> Bool {
    months[month] != nil && ordinal(day).map { (1...31).contains($0) } ?? false
  }

  private static let ordinals = [
    "premier": 1, "premiere": 1, "first": 1, "deuxieme": 2, "second": 2, "seconde": 2, "troisieme": 3, "third": 3,
    "quatrieme": 4, "fourth": 4,
  ]

  private static let units = [
    "trimestre": 3, "trim": 3, "quarter": 3, "semestre": 6, "sem": 6, "half": 6, "quadrimestre": 4,
  ]

  /// Months of a part of the year; a vague one might be cut otherwise: it is listed.
  private static let parts: [String: (months: ClosedRange<Int>, isVague: Bool)] = {
    var parts: [String: (ClosedRange<Int>, Bool)] = [
      "debut": (1...3, true), "early": (1...3, true), "mi": (6...7, true), "mid": (6...7, true), "fin": (10...12, true),
      "late": (10...12, true), "end": (10...12, true), "printemps": (3...6, true), "spring": (3...6, true),
      "ete": (6...9, true), "summer": (6...9, true), "automne": (9...12, true), "autumn": (9...12, true),
    ]
    for quarter in 1...4 {
      for word in ["t\(quarter)", "q\(quarter)"] { parts[word] = (3 * quarter - 2...3 * quarter, false) }
    }
    for half in 1...2 {
      for word in ["s\(half)", "h\(half)"] { parts[word] = (6 * half - 5...6 * half, false) }
    }
    return parts
  }()

  private static let abouts: Set<String> = ["courant", "vers", "environ", "annee", "about", "circa", "around", "year"]

  private static let months: [String: Int] = {
    let names: [[String]] = [
      ["janvier", "janv", "jan", "january"], ["fevrier", "fevr", "fev", "feb", "february"], ["mars", "mar", "march"],
      ["avril", "avr", "apr", "april"], ["mai", "may"], ["juin", "jun", "june"], ["juillet", "juil", "jul", "july"],
      ["aout", "aou", "aug", "august"], ["septembre", "sept", "sep", "september"], ["octobre", "oct", "october"],
      ["novembre", "nov", "november"], ["decembre", "dec", "december"],
    ]
    var months: [String: Int] = [:]
    for (index, names) in names.enumerated() { for name in names { months[name] = index + 1 } }
    return months
  }()

  /// Monday is 0.
  private static let weekdays: [String: Int] = [
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6, "monday": 0,
    "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
  ]
}

extension Day {
  /// 0 for a Monday. Example: 1 January 1970 was a Thursday, 3.
  var weekday: Int { ((ordinal + 3) % 7 + 7) % 7 }
}
