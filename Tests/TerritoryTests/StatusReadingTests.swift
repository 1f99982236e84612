import Testing

@testable import Territory

/// Phrases of public pages and of people's sheets, and what they mean there.
@Suite("Statuses as people write them")
struct StatusReadingTests {
  @Test(arguments: [
    "actif", "Active", "ACTIFS", "en cours", "En vigueur", "est en vigueur", "CLS actif", "en cours d'exécution",
    "En cours de mise en œuvre", "renouvelé", "reconduit", "prorogé", "prolongé", "prolongé par avenant",
    "toujours actif",
    "in force", "ongoing", "renewed", "signé, en cours", "signé et actif",
  ])
  func active(_ text: String) { #expect(SchemeStatus(phrase: text) == .active) }

  @Test(arguments: ["signé", "Signée", "SIGNÉS", "a été signé", "contrat signé", "conclu", "signed", "has been signed"])
  func signed(_ text: String) { #expect(SchemeStatus(phrase: text) == .signed) }

  @Test(arguments: [
    "en projet", "En cours d'élaboration", "en cours de signature", "En cours de négociation", "en élaboration",
    "en cours de rédaction", "à signer", "pas encore signé", "n'est pas encore signé", "non signé", "n'a pas été signé",
    "signera", "sera signé", "signature prévue", "Signature à venir", "en signature", "en attente de signature", "voté",
    "approuvée", "adopté", "annoncé", "lettre d'engagement", "accord-cadre", "à l'étude", "pré-programme", "à venir",
    "doit être signé", "planned", "in preparation", "to be signed", "not yet signed", "unsigned", "will be signed",
  ])
  func planned(_ text: String) { #expect(SchemeStatus(phrase: text) == .planned) }

  @Test(arguments: ["préfiguration", "en préfiguration", "Charte", "charte signée", "CLS de préfiguration"])
  func prefiguration(_ text: String) { #expect(SchemeStatus(phrase: text) == .prefiguration) }

  @Test(arguments: [
    "en cours de renouvellement", "à renouveler", "renouvellement en cours", "being renewed", "in_renewal",
  ])
  func renewing(_ text: String) { #expect(SchemeStatus(phrase: text) == .renewing) }

  @Test(arguments: [
    "échu", "expiré", "terminé", "clos", "clôturé", "achevé", "non renouvelé", "n'a pas été renouvelé", "inactif",
    "n'est plus actif", "n'est plus en vigueur", "arrivé à échéance", "a pris fin", "expired", "no longer in force",
    "signé puis échu", "a été actif",
  ])
  func expired(_ text: String) { #expect(SchemeStatus(phrase: text) == .expired) }

  @Test(arguments: [
    "abandonné", "projet abandonné", "caduc", "résilié", "Résiliée", "a été résilié", "dénoncé", "annulé", "sans suite",
    "terminated", "abandoned", "signé, résilié",
  ])
  func terminated(_ text: String) { #expect(SchemeStatus(phrase: text) == .terminated) }

  @Test(arguments: ["suspendu", "suspended", "en pause", "en sommeil"])
  func suspended(_ text: String) { #expect(SchemeStatus(phrase: text) == .suspended) }

  /// No word is taken for another that begins like it, no phrase for its first words.
  @Test(arguments: [
    "à voir", "signalé", "activité partielle", "actif ou non", "terminal", "projection", "signature", "en cours de",
    "en cours de mutation", "cloisonné", "pas résilié", "plus ou moins actif", "ni signé ni actif", "chartreuse",
    "prévenu",
    "signé en projet", "actif, en projet", "non", "oui", "validé", "en cours de signature, actif", "2021-2026",
  ])
  func notUnderstood(_ text: String) { #expect(SchemeStatus(phrase: text) == nil) }

  /// Labels and words of files read back, in both languages.
  @Test(arguments: SchemeStatus.stated)
  func labels(_ status: SchemeStatus) {
    for text in [status.label.fr, status.label.en, status.rawValue] { #expect(SchemeStatus(phrase: text) == status) }
  }

  /// A date is an end, a signature, a start or the day of the status, by its phrase.
  @Test(arguments: [
    ("actif jusqu'en 2023", "active end 2023"), ("en cours jusqu'au 31/12/2026", "active end 2026-12-31"),
    ("signé le 12/03/2021", "signed signature 2021-03-12"), ("Signé (mars 2021)", "signed signature 2021-03"),
    ("a été signé en 2021", "signed signature 2021"), ("signé le 12 mars 2021", "signed signature 2021-03-12"),
    ("Signature prévue en 2027", "planned start 2027"),
    ("signature prévue le 8 juillet 2027", "planned start 2027-07-08"),
    ("à signer en juin 2027", "planned start 2027-06"), ("sera signé fin 2027", "planned start 2027-10..2027-12"),
    ("voté le 12/03/2025", "planned asOf 2025-03-12"), ("échu depuis 2023", "expired end 2023"),
    ("résilié le 30/06/2023", "expired end 2023-06-30"), ("abandonné en 2022", "terminated asOf 2022"),
    ("suspendu depuis le 01/02/2024", "suspended asOf 2024-02-01"), ("actif depuis 2019", "active start 2019"),
    ("actif en 2024", "active asOf 2024"), ("en vigueur au 1er janvier 2025", "active asOf 2025-01-01"),
    ("actif (2021-2026)", "active start 2021 end 2026"), ("active since 2019 until 2024", "active start 2019 end 2024"),
    ("prolongé par avenant jusqu'au 31/12/2026", "active end 2026-12-31"), ("prorogé jusqu'en 2025", "active end 2025"),
    ("renouvelé (2e génération)", "active"), ("signé, fin le 31/12/2026", "signed end 2026-12-31"),
    ("signé le 12/03/2021, échu", "expired signature 2021-03-12"),
  ])
  func dates(_ text: String, _ expected: String) throws {
    let read = try #require(StatusReading.read(text))
    let dates = [
      ("signature", read.signature), ("start", read.start), ("end", read.end), ("asOf", read.asOf),
    ].compactMap { name, date in date.map { " \(name) \($0)" } }
    #expect(read.status.rawValue + dates.joined() == expected)
    #expect(read.isInterpreted)
  }

  /// The end of an active contract, or the day on which it was active: nobody knows.
  @Test func anAmbiguousDate() { #expect(StatusReading.read("actif (fin 2026)") == nil) }

  /// The year is that of a page nobody has here: the status is read, the day is not.
  @Test func aDayWithoutItsYear() throws {
    let read = try #require(StatusReading.read("Signé le 3 mai"))
    #expect(read == StatusReading(status: .signed, yearless: "3 mai", isInterpreted: true))
  }

  @Test func lengths() throws {
    let read = try #require(StatusReading.read("signé le 12/03/2021 pour une durée de 5 ans"))
    #expect(read.months == 60 && read.signature?.description == "2021-03-12")
  }
}

@Suite("Lengths of time as people write them")
struct WrittenLengthTests {
  @Test(arguments: [
    ("5 ans", 60), ("3 years", 36), ("36 mois", 36), ("5ans", 60), ("1 an", 12), ("cinq ans", 60), ("5y", 60),
    ("6m", 6),
    ("durée de 5 ans", 60), ("1 an et 6 mois", 18), ("5 ans renouvelables", 60), ("3 ans (renouvelable)", 36),
  ])
  func months(_ text: String, _ months: Int) { #expect(WrittenLength.read(text) == WrittenLength(months: months)) }

  /// Without its unit: years up to ten, months from twelve, said.
  @Test(arguments: [("5", 60), ("36", 36), ("60", 60), ("3.0", 36)])
  func bare(_ text: String, _ months: Int) {
    #expect(WrittenLength.read(text) == WrittenLength(months: months, isInterpreted: true))
  }

  @Test(arguments: [
    "", "ans", "0 ans", "-5 ans", "5 ou 6 ans", "2021", "2021 ans", "11", "plusieurs années", "5 jours",
  ])
  func nothing(_ text: String) { #expect(WrittenLength.read(text) == nil) }

  @Test(arguments: ["-", "?", "n.c.", "NC", "à définir", "À préciser", "—", "non renseigné", "n/a", "…"])
  func blanks(_ text: String) { #expect(saysNothing(text)) }

  @Test(arguments: ["0", "non", "actif", "2021", "à signer", "non signé"])
  func notBlank(_ text: String) { #expect(!saysNothing(text)) }
}
