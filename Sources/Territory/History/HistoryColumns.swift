/// What the columns of a history of communes mean; those in capitals are INSEE's.
extension ColumnSense {
  static let oldCode = ColumnSense("old_code", ["old_code", "ancien_code", "com_av", "code_avant"])
  static let newCode = ColumnSense("new_code", ["new_code", "nouveau_code", "com_ap", "code_apres"])
  static let day = ColumnSense("date", ["date", "date_eff", "date_effet", "day"])
  static let event = ColumnSense("kind", ["kind", "mod", "type_evenement", "nature"])
  static let oldName = ColumnSense("old_name", ["old_name", "libelle_av", "ancien_nom", "nom_avant"])
  static let typeBefore = ColumnSense("type_before", ["typecom_av"])
  static let typeAfter = ColumnSense("type_after", ["typecom_ap"])
}
