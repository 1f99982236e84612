/// The phrases in which people write a status, French and English, each read whole: `en cours` is active, `en cours de
/// signature` is not.
enum StatusPhrases {
  /// The status of a phrase, `nil` for one that is not known.
  ///
  /// Accents, capitals, and words that change nothing (`le CLS est …`) do not count.
  /// - Parameter words: folded, without dates.
  static func status(of words: [String]) -> SchemeStatus? {
    // `en cours de …`: what follows is missing.
    if let last = words.last, ["de", "d", "du", "des", "a", "en"].contains(last) { return nil }
    if let found = statuses[words.joined(separator: " ")] { return found }
    var kept = words.filter { !fillers.contains($0) }
    // `a été signé`; `a été actif` says that it is no longer.
    if kept.first == "ete", kept.count > 1, happens.contains(kept[1]) { kept.removeFirst() }
    if kept.isEmpty { return nil }
    return statuses[kept.joined(separator: " ")]
  }

  /// Words that change nothing to a status. None of `non`, `pas`, `plus`, `sans`, `à`-infinitives, `to be`.
  private static let fillers: Set<String> = [
    "le", "la", "les", "l", "un", "une", "de", "d", "du", "des", "en", "a", "au", "aux", "est", "sont", "ce", "il",
    "elle",
    "n", "ne", "s", "se", "cls", "clsm", "asv", "contrat", "contract", "statut", "status", "actuellement", "deja",
    "toujours",
    "bien", "phase", "stade", "the", "is", "has", "been", "currently", "par", "avec",
  ]

  private static let statuses: [String: SchemeStatus] = {
    var statuses: [String: SchemeStatus] = [:]
    for (status, phrases) in phrases {
      for phrase in phrases.split(separator: ",") {
        for form in forms(phrase.drop { $0 == " " }) { statuses[form] = status }
      }
    }
    return statuses
  }()

  /// A word with `*` agrees: `signe*` is *signé, signée, signés, signées*.
  private static func forms(_ phrase: Substring) -> [String] {
    guard phrase.contains("*") else { return [String(phrase)] }
    return ["", "e", "s", "es"].map {
      phrase.split(separator: "*", omittingEmptySubsequences: false).joined(separator: $0)
    }
  }

  /// What happens to a contract, and may stand after `a été`.
  private static let happens: Set<String> = Set(
    "signe*,conclu*,resilie*,abandonne*,denonce*,annule*,suspendu*,prolonge*,proroge*,reconduit*,renouvele*,vote*,approuve*,adopte*,annonce*,acte*"
      .split(separator: ",").flatMap(forms))

  /// To add a phrase, add it to its status: folded, without ``fillers``, unless they make its sense (`en signature`).
  private static let phrases: [(SchemeStatus, String)] = [
    (
      .active,
      """
      actif*,active,actives,actifs,active*,vigueur,cours,cours execution,cours validite,cours mise oeuvre,cours realisation,\
      mis oeuvre,mise oeuvre,execution,application,operationnel,operationnelle,operationnels,operationnelles,\
      renouvele*,reconduit*,tacitement reconduit*,proroge*,prolonge*,prolonge* avenant,proroge* avenant,avenant prolongation,\
      installe*,encore actif,encore active,encore vigueur,in force,ongoing,current,running,under way,underway,\
      in effect,in operation,renewed,extended,cree*,existant*
      """
    ),
    (.signed, "signe*,conclu*,contractualise*,signature effectuee,signed,concluded,was signed"),
    (
      .planned,
      """
      projet,projets,projete*,preparation,elaboration,cours elaboration,cours preparation,cours signature,cours negociation,\
      cours negociations,cours redaction,cours ecriture,cours construction,cours finalisation,cours creation,cours reflexion,\
      cours discussion,cours discussions,cours contractualisation,cours validation,cours instruction,cours diagnostic,\
      cours concertation,cours definition,cours lancement,cours conception,cours montage,cours structuration,\
      cours constitution,cours emergence,cours formalisation,cours etude,cours approbation,cours adoption,cours projet,\
      en signature,en negociation,en redaction,en construction,en finalisation,en discussion,en creation,en validation,\
      negociation,redaction,planifie*,programme*,prevu*,venir,futur*,signer,negocier,creer,attente,attente signature,\
      signature attente,attente validation,pas encore signe*,pas signe*,pas ete signe*,pas encore ete signe*,non signe*,non encore signe*,pas encore actif,\
      pas encore active,signera,signeront,sera signe*,seront signe*,sera prochainement signe*,sera signe* prochainement,\
      signe* prochainement,prochainement signe*,prochainement,doit etre signe*,signature prevue,signature venir,\
      signature prochaine,signature imminente,signature programmee,signature envisagee,signature annoncee,signature cours,\
      envisage*,etude,reflexion,emergence,diagnostic,intention,lettre intention,lettre engagement,accord cadre,\
      pre programme,preprogramme,pre projet,preprojet,avant projet,vote*,approuve*,adopte*,annonce*,acte*,delibere*,\
      officialise*,lance*,engage*,engagement,candidat*,candidature,convention assistance,planned,in preparation,\
      being prepared,being drafted,being negotiated,under preparation,under negotiation,under discussion,under study,\
      under consideration,in negotiation,draft,drafting,to be signed,not signed,not yet signed,unsigned,will be signed,\
      signature planned,signature expected,signing planned,expected,announced,approved,adopted,voted,proposed,upcoming,\
      project,letter of intent,letter of commitment,framework agreement
      """
    ),
    (
      .prefiguration,
      """
      prefiguration,cours prefiguration,prefiguration signe*,charte,chartes,charte signee,charte engagement,charter,\
      signe* prefiguration
      """
    ),
    (
      .renewing,
      """
      renouvellement,cours renouvellement,renouvellement cours,renouvellement prevu,renouveler,negociation renouvellement,\
      en attente renouvellement,attente renouvellement,preparation renouvellement,cours reconduction,in renewal,\
      being renewed,to be renewed,renewal,renewal planned,under renewal
      """
    ),
    (
      .expired,
      """
      echu*,expire*,termine*,clos,close,closes,cloture*,acheve*,fini*,arrive* terme,arrive* echeance,pris fin,fin validite,\
      inactif*,inactive,inactives,inactifs,non actif,non active,pas actif,pas active,plus actif,plus active,plus vigueur,non renouvele*,\
      pas renouvele*,pas ete renouvele*,non reconduit*,pas reconduit*,pas ete reconduit*,ancien,ancienne,anciens,anciennes,\
      expired,ended,finished,closed,completed,inactive,not active,no longer active,no longer in force,not renewed,lapsed,\
      ete actif,ete active,was active
      """
    ),
    (
      .terminated,
      """
      resilie*,abandonne*,caduc,caducs,caduque,caduques,denonce*,annule*,rompu*,sans suite,classe* sans suite,dissous,dissoute,\
      supprime*,arrete*,refuse*,rejete*,projet abandonne,abandon,resiliation,terminated,abandoned,cancelled,canceled,\
      withdrawn,dropped,disbanded,void
      """
    ),
    (
      .suspended,
      """
      suspendu*,gele*,sommeil,veille,pause,interrompu*,ajourne*,suspended,on hold,frozen,dormant,paused,suspension
      """
    ),
    (.unknown, "inconnu*,non connu*,unknown,indetermine*,not known"),
  ]
}
