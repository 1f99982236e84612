import Territory

/// Codes that stand for places, and how they are written.
extension IssueExplanation {
  static let acronym = IssueExplanation(
    Text(fr: "sigle interprété", en: "interpreted short name"), [.warning],
    meaning: Text(
      fr: "Un sigle a été lu comme le nom d'un EPCI.",
      en: "A short name was read as the name of an EPCI."),
    example: Text(
      fr: "« TPM » est lu comme la métropole Toulon-Provence-Méditerranée.",
      en: "\"TPM\" is read as the métropole Toulon-Provence-Méditerranée."),
    remedy: Text(
      fr: "Vérifiez que c'est bien cet EPCI ; sinon, écrivez son numéro SIREN.",
      en: "Check that this is the EPCI meant; if not, write its SIREN number."))

  static let codeAndName = IssueExplanation(
    Text(fr: "code et nom dans une cellule", en: "code and name in one cell"), [.info],
    meaning: Text(
      fr: "La cellule contient un code suivi de son nom ; le code est retenu.",
      en: "The cell holds a code followed by its name; the code is kept."),
    example: Text(
      fr: "« 13055 Marseille » est lu comme la commune 13055.",
      en: "\"13055 Marseille\" is read as commune 13055."),
    remedy: Text(
      fr: "Rien à faire : le code et le nom sont d'accord.",
      en: "Nothing to do: the code and the name agree."))

  static let codeAndNameDiffer = IssueExplanation(
    Text(fr: "code et nom en désaccord", en: "code and name disagree"), [.error, .warning],
    meaning: Text(
      fr: "Le code et le nom qui l'accompagne ne désignent pas le même lieu.",
      en: "The code and the name that goes with it are those of two places."),
    example: Text(
      fr: "« 13055 Lyon » : 13055 est le code de Marseille.",
      en: "\"13055 Lyon\": 13055 is the code of Marseille."),
    remedy: Text(
      fr: "Corrigez celui des deux qui est faux ; le message dit si le code a été retenu ou laissé de côté.",
      en: "Correct the one that is wrong; the message says whether the code was kept or left out."))

  static let codeFormat = IssueExplanation(
    Text(fr: "écriture d'un code", en: "writing of a code"), [.warning, .info],
    meaning: Text(
      fr: "Le code est écrit d'une autre façon que d'habitude, et se lit sans hésiter.",
      en: "The code is written in an unusual way, and can be read without doubt."),
    example: Text(
      fr: "« 2a004 » est lu comme 2A004, Ajaccio.",
      en: "\"2a004\" is read as 2A004, Ajaccio."),
    remedy: Text(
      fr: "Vérifiez le lieu lu ; écrivez le code comme le publie l'INSEE.",
      en: "Check the place that was read; write the code as INSEE publishes it."))

  static let epciOfAnotherDay = IssueExplanation(
    Text(fr: "EPCI d'un autre jour", en: "EPCI of another day"), [.warning, .info],
    meaning: Text(
      fr:
        "L'EPCI est lu avec ses communes de l'année où le dispositif a commencé, ou de la dernière année où il existait.",
      en:
        "The EPCI is read with its communes of the year in which the scheme started, or of the last year in which it was."
    ),
    example: Text(
      fr: "Un CLS de 2020 sur une communauté de communes qui a gagné deux communes en 2022.",
      en: "A CLS of 2020 on a community of communes that two communes joined in 2022."),
    remedy: Text(
      fr: "Rien à faire ; donnez la liste des communes si le périmètre a été étendu par avenant.",
      en: "Nothing to do; list the communes if the perimeter was extended by an amendment."))

  static let corsica20 = IssueExplanation(
    Text(fr: "code corse en 20", en: "Corsican code in 20"), [.warning],
    meaning: Text(
      fr: "Le code d'une commune de Corse commence par 20, au lieu de 2A ou 2B.",
      en: "The code of a Corsican commune begins with 20 in place of 2A or 2B."),
    example: Text(
      fr: "20004 est lu comme 2A004, Ajaccio.",
      en: "20004 is read as 2A004, Ajaccio."),
    remedy: Text(
      fr: "Vérifiez la commune lue, puis écrivez 2A ou 2B dans votre fichier.",
      en: "Check the commune that was read, then write 2A or 2B in your file."))

  static let decimalCode = IssueExplanation(
    Text(fr: "code avec des décimales", en: "code with decimals"), [.warning],
    meaning: Text(
      fr: "Un tableur a ajouté des décimales à un code.",
      en: "A spreadsheet added decimals to a code."),
    example: Text(
      fr: "« 13055,0 » est lu comme 13055.",
      en: "\"13055.0\" is read as 13055."),
    remedy: Text(
      fr: "Vérifiez le lieu lu ; mettez la colonne au format Texte avant de saisir les codes.",
      en: "Check the place that was read; set the column to Text before typing codes."))

  static let formerCommune = IssueExplanation(
    Text(fr: "ancienne commune", en: "former commune"), [.warning, .info],
    meaning: Text(
      fr: "Le code ou le nom est celui d'une ancienne commune ; il est lu comme le lieu d'aujourd'hui.",
      en: "The code or name is that of a former commune; it is read as the place of today."),
    example: Text(
      fr: "Une commune réunie à sa voisine en 2016 est lue comme la commune nouvelle.",
      en: "A commune that joined its neighbour in 2016 is read as the new commune."),
    remedy: Text(
      fr: "Vérifiez que tout le lieu lu est concerné ; sinon, dites quelle partie l'est.",
      en: "Check that the whole of the place is meant; if not, say which part."))

  static let grownCommune = IssueExplanation(
    Text(fr: "commune agrandie depuis", en: "commune grown since"), [.info],
    meaning: Text(
      fr: "Depuis le début du dispositif, des communes de sa liste en ont absorbé d'autres, qui comptent avec elles.",
      en: "Since the scheme began, communes of its list have absorbed others, which count with them."),
    example: Text(
      fr: "Le contrat de 2014 cite une commune qui en a absorbé une autre en 2019.",
      en: "The contract of 2014 lists a commune that absorbed another one in 2019."),
    remedy: Text(
      fr: "Vérifiez que le dispositif s'étend aussi au territoire absorbé.",
      en: "Check that the scheme extends to the absorbed territory too."))

  static let lostZero = IssueExplanation(
    Text(fr: "zéro initial perdu", en: "leading zero lost"), [.warning],
    meaning: Text(
      fr: "Le zéro au début du code a disparu, ce que fait un tableur avec un nombre.",
      en: "The zero at the start of the code is gone, as a spreadsheet does with a number."),
    example: Text(
      fr: "« 1053 » est lu comme 01053, Bourg-en-Bresse.",
      en: "\"1053\" is read as 01053, Bourg-en-Bresse."),
    remedy: Text(
      fr: "Vérifiez la commune lue ; mettez la colonne au format Texte, puis rétablissez le zéro.",
      en: "Check the commune that was read; set the column to Text, then put the zero back."))

  static let noEpci = IssueExplanation(
    Text(fr: "aucun EPCI", en: "no EPCI"), [.warning],
    meaning: Text(
      fr: "Ce code veut dire « aucun EPCI » : il ne désigne aucun territoire.",
      en: "This code means \"no EPCI\": it stands for no territory."),
    example: Text(
      fr: "ZZZZZZZZZ, que l'INSEE donne aux communes sans EPCI, comme certaines îles.",
      en: "ZZZZZZZZZ, which INSEE gives to communes without an EPCI, such as some islands."),
    remedy: Text(
      fr: "Écrivez à la place le code des communes concernées.",
      en: "Write the codes of the communes meant instead."))

  static let partWithoutOutline = IssueExplanation(
    Text(fr: "partie de commune sans contour", en: "part of a commune without outline"), [.error, .warning],
    meaning: Text(
      fr: "Le code est celui d'une partie de commune dont les données n'ont pas le contour.",
      en: "The code is that of a part of a commune whose outline is not in the data."),
    example: Text(
      fr: "Une commune déléguée, citée seule, dont seule la commune nouvelle a un contour.",
      en: "A commune déléguée named by itself, when only the new commune has an outline."),
    remedy: Text(
      fr: "Citez la commune entière si elle est concernée, ou fournissez un polygone.",
      en: "Name the whole commune if it is meant, or give a polygon."))

  static let postalCode = IssueExplanation(
    Text(fr: "code postal pris pour un code INSEE", en: "postal code in place of an INSEE code"), [.warning],
    meaning: Text(
      fr: "Le nombre est un code postal, et non un code INSEE ; la commune a pu être retrouvée.",
      en: "The number is a postal code, not an INSEE code; the commune could be found."),
    example: Text(
      fr: "13100 avec le nom « Aix-en-Provence » est lu comme la commune 13001.",
      en: "13100 with the name \"Aix-en-Provence\" is read as commune 13001."),
    remedy: Text(
      fr: "Vérifiez la commune lue, puis écrivez son code INSEE.",
      en: "Check the commune that was read, then write its INSEE code."))

  static let scientificNotation = IssueExplanation(
    Text(fr: "notation scientifique", en: "scientific notation"), [.warning],
    meaning: Text(
      fr: "Un tableur a écrit un long code comme un nombre avec une puissance de dix.",
      en: "A spreadsheet wrote a long code as a number with a power of ten."),
    example: Text(
      fr: "« 2,00054781E+08 » est lu comme 200054781, la métropole du Grand Paris.",
      en: "\"2.00054781E+08\" is read as 200054781, the métropole du Grand Paris."),
    remedy: Text(
      fr: "Vérifiez le lieu lu ; mettez la colonne au format Texte avant de saisir les codes.",
      en: "Check the place that was read; set the column to Text, then type the code again."))

  static let sirenOfCommune = IssueExplanation(
    Text(fr: "SIREN d'une commune", en: "SIREN of a commune"), [.warning],
    meaning: Text(
      fr: "Le nombre est le SIREN d'une commune, et non celui d'un EPCI ; il est lu comme son code INSEE.",
      en: "The number is the SIREN of a commune, not of an EPCI; it is read as its INSEE code."),
    example: Text(
      fr: "211300553 est le SIREN de Marseille : lu comme la commune 13055.",
      en: "211300553 is the SIREN of Marseille: read as commune 13055."),
    remedy: Text(
      fr: "Vérifiez la commune lue ; préférez son code INSEE.",
      en: "Check the commune that was read; its INSEE code is better."))

  static let siret = IssueExplanation(
    Text(fr: "SIRET au lieu d'un SIREN", en: "SIRET in place of a SIREN"), [.warning],
    meaning: Text(
      fr: "Le nombre a 14 chiffres : c'est un SIRET, dont les 9 premiers chiffres sont le SIREN.",
      en: "The number has 14 digits: it is a SIRET, whose first 9 digits are the SIREN."),
    example: Text(
      fr: "20005478100022 est lu comme l'EPCI 200054781.",
      en: "20005478100022 is read as EPCI 200054781."),
    remedy: Text(
      fr: "Vérifiez l'EPCI lu ; gardez seulement les 9 premiers chiffres.",
      en: "Check the EPCI that was read; keep the first 9 digits only."))

  static let splitCommune = IssueExplanation(
    Text(fr: "commune partagée", en: "split commune"), [.error, .warning],
    meaning: Text(
      fr: "Le territoire de cette commune a été partagé depuis entre plusieurs autres.",
      en: "The territory of this commune was shared among several others since."),
    example: Text(
      fr: "Une commune nouvelle de 2016 s'est défaite en 2024 : laquelle de ses parties est concernée ?",
      en: "A new commune of 2016 came apart in 2024: which of its parts is meant?"),
    remedy: Text(
      fr: "Choisissez parmi les communes que cite le message, et écrivez leurs codes.",
      en: "Choose among the communes that the message names, and write their codes."))

  static let territorialEstablishment = IssueExplanation(
    Text(fr: "EPT du Grand Paris", en: "EPT of Grand Paris"), [.info],
    meaning: Text(
      fr: "Le nom est celui d'un établissement public territorial du Grand Paris, lu comme la liste de ses communes.",
      en: "The name is that of an établissement public territorial of Grand Paris, read as its communes."),
    example: Text(
      fr: "« Plaine Commune » est lu comme les communes qui en font partie.",
      en: "\"Plaine Commune\" is read as the communes that belong to it."),
    remedy: Text(
      fr: "Rien à faire, sauf si le dispositif ne couvre qu'une partie de ces communes.",
      en: "Nothing to do, unless the scheme covers only some of these communes."))

  static let unknownCode = IssueExplanation(
    Text(fr: "code inconnu", en: "unknown code"), [.error, .warning],
    meaning: Text(
      fr: "Le code ne désigne aucun lieu connu ; le périmètre est calculé sans lui, sauf si un nom a permis de lire.",
      en: "The code stands for no known place; the perimeter is computed without it, unless a name told."),
    example: Text(
      fr: "99999 n'est le code d'aucune commune.",
      en: "99999 is the code of no commune."),
    remedy: Text(
      fr: "Cherchez une faute de frappe, puis écrivez un code INSEE ou un SIREN d'aujourd'hui.",
      en: "Look for a slip, then write an INSEE code or a SIREN of today."))
}
