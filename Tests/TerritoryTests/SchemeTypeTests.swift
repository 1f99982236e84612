import Testing

@testable import Territory

/// Words for types as the field writes them.
@Suite("Types of schemes in words")
struct SchemeTypeTests {
  @Test(
    arguments: [
      ("CLS", "CLS"), ("c.l.s.", "CLS"), ("CLS 2", "CLS"), ("CLS2", "CLS"), ("CLS 2ème génération", "CLS"),
      ("CLS de 3e génération", "CLS"), ("Contrats locaux de santé", "CLS"), ("contrat local de santé", "CLS"),
      ("Contrat local de santé intercommunal", "CLS"), ("CLSi", "CLS"), ("CLS médico-social", "CLS"),
      ("CLS + CTG", "CLS"), ("CLS II", "CLS"), ("CLSM", "CLSM"), ("Conseil local en santé mentale", "CLSM"),
      ("Contrat local de santé mentale", "CLSM"), ("Conseils locaux de santé mentale", "CLSM"), ("CISM", "CLSM"),
      ("COSM", "CLSM"), ("Conseil intercommunal de santé mentale", "CLSM"), ("Ateliers santé ville", "ASV"),
      ("ASV", "ASV"), ("Contrat local de sécurité", nil), ("CLS (contrat local de sécurité)", nil),
      ("CLS / CLSM", nil), ("CLS et ASV", nil), ("hors CLS", nil), ("Plan local de santé", nil),
      ("Contrat de sécurité intégrée", nil), ("Plan territorial de santé", nil), ("", nil), ("CPTS", nil),
    ] as [(String, String?)])
  func cells(_ text: String, _ code: String?) { #expect(SchemeType.read(text)?.code == code) }

  @Test(
    arguments: [
      ("cls_region.gpkg", "CLS"), ("CLS 2025", "CLS"), ("Contrat local de santé du Pays d'Arles", "CLS"),
      ("suivi CLS et CLSM.xlsx", nil), ("CLSM Hyères", "CLSM"), ("contrats.csv", nil), ("Statut du CLS", "CLS"),
    ] as [(String, String?)])
  func titles(_ text: String, _ code: String?) { #expect(SchemeType.mentioned(in: text) == code) }
}
