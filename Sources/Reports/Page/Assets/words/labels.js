// What the words of the data are called, as the command line calls them: classes, states, reasons, rules, levels.
import { say, typeset, shortDay, showPercent } from "./words.js";

export function classLabel(word) {
  switch (word) {
    case "entirely":
      return say("entièrement couvert", "entirely covered");
    case "partly":
      return say("partiellement couvert", "partly covered");
    case "not_covered":
      return say("non couvert", "not covered");
    default:
      return say("recouvrement indéterminé", "cover undecided");
  }
}

/** The verdict of the rule on a zone; the word agrees with what the zones are called. */
export function verdictLabel(retained, isFeminine = false) {
  const e = isFeminine ? "e" : "";
  if (retained === true) return say(`retenu${e}`, "retained");
  if (retained === false) return say(`non retenu${e}`, "not retained");
  return say(`indéterminé${e}`, "undecided");
}

export function stateLabel(state) {
  switch (state) {
    case "certain":
      return say("certain", "certain");
    case "presumed":
      return say("présumé", "presumed");
    case "possible":
      return say("possible", "possible");
    case "planned":
      return say("en projet", "planned");
    default:
      return say("hors période", "out");
  }
}

export function inForceLabel(filter) {
  switch (filter) {
    case "certain":
      return say("certains seuls", "certain only");
    case "presumed":
      return say("certains et présumés", "certain and presumed");
    default:
      return say("certains, présumés et possibles", "certain, presumed and possible");
  }
}

/** Why a scheme is in its state, a clause. Example: `en cours, finit le 31/12/2027`. */
export function stateReason(reason) {
  if (!reason) return "";
  const day = shortDay(reason.day);
  const sentences = {
    timeless: ["fichier sans date ni statut", "file without dates or statuses"],
    as_of_day_asked: ["publié comme signé ou actif, dans un fichier sans date",
      "published as signed or active, undated file"
    ],
    planned: ["en projet ou préfiguration", "planned or prefiguration"],
    not_started: [`commence le ${day}`, `starts on ${day}`],
    ended: [`fini le ${day}`, `finished on ${day}`],
    replaced: [`remplacé depuis le ${day}`, `replaced since ${day}`],
    expired: [`publié comme échu au ${day}`, `published as expired on ${day}`],
    terminated: [`publié comme résilié ou abandonné au ${day}`, `published as terminated or abandoned on ${day}`],
    suspended: [`publié comme suspendu au ${day}`, `published as suspended on ${day}`],
    stated_end: [`en cours, finit le ${day}`, `under way, ends on ${day}`],
    published_in_force: [`en cours, publié comme tel au ${day}`, `under way, published as such on ${day}`],
    open_ended: [`commencé le ${day}, fin inconnue`, `started on ${day}, end unknown`],
    started_expired_later: [`commencé, publié comme échu plus tard, au ${day}`,
      `started, published as expired later, on ${day}`
    ],
    published_within_a_year: [`publié comme signé ou actif à moins d'un an, au ${day}`,
      `published as in force within a year, on ${day}`
    ],
    presumed_duration_passed: [`fin inconnue, durée présumée passée le ${day}`,
      `end unknown, presumed duration passed on ${day}`
    ],
    signed_later: [`période commencée, signé le ${day}`, `period begun, signed on ${day}`],
    expired_later: [`publié comme échu plus tard, au ${day}`, `published as expired later, on ${day}`],
    in_renewal: ["en cours de renouvellement, fin inconnue", "in renewal, end unknown"],
    end_only: [`début inconnu, finit le ${day}`, `start unknown, ends on ${day}`],
    undated: ["publié comme signé ou actif, sans date", "published as signed or active, undated"],
    unstated: ["cité sans date ni statut", "listed without a date or a status"],
    status_not_understood: ["statut non compris", "status not understood"],
    date_not_understood: ["date non comprise", "date not understood"],
    unknown: ["ni date ni statut", "neither date nor status"],
  };
  const found = sentences[reason.word];
  return found ? say(found[0], found[1]) : String(reason.word ?? "");
}

/** Why a verdict is unknown, in the order in which they are told. */
export const unknownReasons = ["unknown_commune", "area_in_no_commune", "no_polygon", "zero_area",
  "outside_reference",
  "unknown_perimeter", "silent_inventory", "all_covered_elsewhere", "unknown_population", "no_commune"
];

export function unknownReasonLabel(word) {
  switch (word) {
    case "unknown_commune":
      return say("une commune de la zone n'a pas de place connue", "a commune of the zone has no known place");
    case "area_in_no_commune":
      return say("une partie n'est dans aucune commune du référentiel", "a part lies in no commune of the reference");
    case "no_polygon":
      return say("zone sans contour", "zone without outline");
    case "zero_area":
      return say("zone de surface nulle", "zone without area");
    case "outside_reference":
      return say("zone hors du territoire de référence", "zone outside the reference territory");
    case "unknown_perimeter":
      return say("périmètre d'un dispositif en vigueur inconnu", "unknown perimeter of a scheme in force");
    case "silent_inventory":
      return say("l'inventaire ne dit rien de cette région", "the inventory says nothing of this région");
    case "all_covered_elsewhere":
      return say("un total publié dit tout le territoire couvert",
        "a published total says that the whole territory is covered");
    case "unknown_population":
      return say("population inconnue", "unknown population");
    case "no_commune":
      return say("commune inconnue", "no known commune");
    default:
      return String(word);
  }
}

/** What a rule asks for, after `une zone est retenue quand`. */
export function ruleMeaning(rule) {
  const [kind, share] = String(rule).split(":");
  const part = showPercent(Number(share ?? 0.5), 0);
  switch (kind) {
    case "overlap":
      return say("une part de la zone supérieure à la tolérance est dans un périmètre",
        "more of the zone than the tolerance lies in a perimeter");
    case "any-commune":
      return say("au moins une commune de la zone est entièrement dans un périmètre",
        "at least one commune of the zone lies in a perimeter");
    case "all-communes":
      return say("toutes les communes de la zone sont dans un périmètre",
        "all communes of the zone lie in a perimeter");
    case "area":
      return say(`au moins ${part} de la surface de la zone est dans un périmètre`,
        `at least ${part} of the zone's area lies in a perimeter`);
    default:
      return say(`au moins ${part} des habitants de la zone sont dans un périmètre`,
        `at least ${part} of the zone's inhabitants live in a perimeter`);
  }
}

/** A rule by a short name. Example: `la moitié de la surface` for `area:0.5`. */
export function ruleName(rule) {
  const [kind, share] = String(rule).split(":");
  const part = showPercent(Number(share ?? 0.5), 0);
  switch (kind) {
    case "overlap":
      return say("une part suffit, au-delà de la tolérance", "some part, beyond the tolerance");
    case "any-commune":
      return say("une commune au moins", "one commune at least");
    case "all-communes":
      return say("toutes les communes", "all communes");
    case "area":
      return say(`${part} de la surface au moins`, `${part} of the area at least`);
    case "population":
      return say(`${part} des habitants au moins`, `${part} of the inhabitants at least`);
    default:
      return String(rule);
  }
}

export function levelLabel(level) {
  switch (level) {
    case "nation":
      return say("pays", "country");
    case "region":
      return say("région", "région");
    case "departement":
      return say("département", "département");
    case "epci":
      return "EPCI";
    default:
      return say("commune", "commune");
  }
}

export function populationSourceLabel(word) {
  switch (word) {
    case "published":
      return say("publiée", "published");
    case "communes":
      return say("somme des communes", "sum of the communes");
    case "grid_estimate":
      return say("estimée par les carreaux", "estimated by grid cells");
    default:
      return "";
  }
}

export function completenessLabel(word) {
  switch (word) {
    case "complete":
      return say("complet", "complete");
    case "partial":
      return say("partiel", "partial");
    default:
      return say("inconnue", "unknown");
  }
}

/** What an attribute of a zoning is called; its own name where nobody said. */
export function attributeLabel(name) {
  const known = {
    zone_medecins: say("zonage médecins", "doctor zoning"),
    poverty_rate: say("taux de pauvreté (%)", "poverty rate (%)"),
    class: say("classement", "classification"),
  };
  return known[name] ?? typeset(String(name).replace(/_/g, " "));
}
