import { isoOf } from "../engine/data.js";
import { communesOfAtoms } from "../sheets/gazetteer.js";
import { levelLabel, stateLabel, stateReason } from "../words/labels.js";
import { isEmptyScenario } from "../question/links.js";
import { ending } from "../engine/series.js";
import { listed, say, shortDay, showNumber, typeset, writtenDate } from "../words/words.js";
import { roundedArea } from "./zone-table.js";
// The tables of schemes, territories and ends, made from the answer, and those that the data carry.

const numberKinds = {
  percent: ["percent"],
  whole: ["number", 0],
  tenths: ["number", 1],
  hundredths: ["number", 2],
  figure: ["number", 0]
};

const stateOrder = ["certain", "presumed", "possible", "planned", "out"];

export function schemeTable(app) {
  const { data, answer } = app;
  const question = app.state.question;
  const zonesOf = new Map();
  for (const row of answer.zones)
    for (const held of row.held) zonesOf.set(held.scheme, (zonesOf.get(held.scheme) ?? 0) + 1);
  const counted_ = new Set(answer.counted);
  const rows = answer.schemes.map((scheme, at) => ({ scheme, at, state: answer.states[at], reason: answer.reasons[
        at] }))
    .filter((row) => question.types.includes(row.scheme.type) && app.touches(row.scheme));
  const text = (name, heading, more) => ({ name, heading, kind: "text", raw: (row) => row.scheme[name] ?? "", ...
      more });
  const date = (name, field, heading, more) => ({
    name,
    heading,
    kind: "day",
    isBlankWhenUnknown: true,
    raw: (row) => row.scheme[field],
    text: (row) => writtenDate(row.scheme[field]),
    ...more
  });
  return {
    caption: say("Dispositifs et leur état à cette date", "Schemes and their state on that day"),
    file: "dispositifs",
    sortBy: ["state", 1],
    rows,
    columns: [
      text("name", say("nom", "name")), { name: "id", heading: "id", kind: "code", raw: (row) => row.scheme.id },
      { name: "type", heading: "type", kind: "words", raw: (row) => row.scheme.type, isDetail: question.types
          .length < 2 }, {
        name: "state",
        heading: say("état", "state"),
        kind: "words",
        raw: (row) => row.state,
        text: (row) => stateLabel(row.state),
        order: (row) => stateOrder.indexOf(row.state)
      },
      { name: "counts", heading: say("compté", "counted"), kind: "boolean", raw: (row) => counted_.has(row.at) }, {
        name: "reason",
        heading: say("pourquoi", "why"),
        kind: "text",
        raw: (row) => row.reason?.word ?? "",
        text: (row) => stateReason(row.reason)
      }, {
        name: "status",
        heading: say("statut publié", "published status"),
        kind: "words",
        raw: (row) => row.scheme.status,
        text: (row) => typeset(row.scheme.statusLabel)
      },
      date("status_date", "statusDate", say("statut au", "status as of"), { isDetail: true }),
      date("date_signature", "signature", "signature", { isDetail: true }),
      date("date_start", "start", say("début", "start")), date("date_end", "end", say("fin", "end")),
      text("replacedBy", say("remplacé par", "replaced by"), {
        name: "replaced_by",
        raw: (row) => row.scheme.replacedBy ?? "",
        isDetail: true
      }), {
        name: "zones",
        heading: say("zones concernées", "zones held"),
        kind: "number",
        raw: (row) =>
          (counted_.has(row.at) ? zonesOf.get(row.at) ?? 0 : null),
        isBlankWhenUnknown: true
      },
      { name: "communes", heading: "communes", kind: "number", raw: (row) => heldCommunes(data, row.scheme) },
      text("carrier", say("porteur", "carrier"), { isDetail: true }),
      { name: "cofunded", heading: say("cofinancé", "co-funded"), kind: "boolean", raw: (row) => row.scheme
          .cofunded, isDetail: true },
      text("themes", say("thèmes", "themes"), { isDetail: true }),
      text("source", "source", { isDetail: true }), text("evidence", say("preuve", "evidence"), { isDetail: true }),
      text("note", "note", { isDetail: true }), text("tokens", say("périmètre", "perimeter"), {
        name: "perimeter",
        isDetail: true,
        raw: (row) => row.scheme.tokens ?? ""
      }),
    ]
  };
}

/** Communes that a scheme holds; unknown without a perimeter. */
export function heldCommunes(data, scheme) {
  if (scheme.atoms.length === 0) return scheme.part >= 0 ? null : scheme.possible.length > 0 ? null : null;
  return communesOfAtoms(data, scheme.atoms).length;
}

export function territoryTable(app) {
  const { answer, base } = app;
  const old = base ? new Map(base.summary.map((row) => [row.level + row.code, row])) : null;
  // Unknown where that is so of all zones.
  const areAll = (row, field) => row.zones > 0 && row[field] === row.zones;
  const count = (name, heading, field, more) => ({ name, heading, kind: "number", raw: (row) => row[field] ?? null,
    ...more });
  const known = (name, heading, field, unknown, more) => count(name, heading, field, { raw: (row) => (
      areAll(row, unknown) ? null : row[field]), ...more });
  const reached = (name, heading, field, more) => count(name, heading, field, { raw: (row) => (row
      .isInventoryReached ? row[field] : null), ...more });
  const hasUnknown = answer.summary.some((row) => row.undecided > 0);
  const rows = answer.summary.filter((row) => row.zones > 0 || row.schemes > 0 || row === answer.summary[0]);
  return {
    caption: say("Couverture par territoire", "Coverage by territory"),
    file: "territoires",
    rows,
    sortBy: null,
    columns: [
      { name: "name", heading: say("territoire", "territory"), kind: "text", raw: (row) => row.name },
      { name: "level", heading: say("niveau", "level"), kind: "words", raw: (row) => row.level, text: (row) =>
          levelLabel(row.level) },
      { name: "code", heading: "code", kind: "code", raw: (row) => row.code },
      count("zones", "zones", "zones"), known("zones_retained", say("retenues", "retained"), "retained", "undecided"),
      old && {
        name: "zones_retained_before",
        heading: say("retenues sans le scénario", "retained without the scenario"),
        kind: "number",
        raw: (row) => old.get(row.level + row.code)?.retained ?? null
      }, {
        name: "share_retained",
        heading: hasUnknown ? say("part retenue (des verdicts connus)", "share retained (of known verdicts)")
          : say("part retenue", "share retained"),
        kind: "percent",
        raw: (row) => (row.zones > row.undecided ? row.retained / (row.zones - row.undecided) : null),
        isBlankWhenUnknown: true
      },
      count("zones_unknown", say("indéterminées", "undecided"), "undecided", { isDetail: !hasUnknown }),
      known("zones_retained_certain", say("avec les certains", "with certain ones"),
      "retainedCertain", "undecidedCertain", { isDetail: true }),
      known("zones_retained_possible", say("avec les possibles", "with possible ones"),
      "retainedPossible", "undecidedPossible", { isDetail: true }),
      known("zones_entirely", say("entièrement", "entirely"), "entirely", "notComputable"), known("zones_partly", say(
        "partiellement", "partly"), "partly", "notComputable"),
      known("zones_not_covered", say("non couvertes", "not covered"), "notCovered", "notComputable"),
      count("zones_not_computable", say("à recouvrement indéterminé", "of undecided cover"), "notComputable", { isDetail: answer
          .summary.every((row) => row.notComputable === 0) }),
      count("zones_fragile", say("fragiles", "fragile"), "fragile"),
      count("population", "population", "population"), count("population_retained", say("pop. retenue",
        "pop. retained"), "populationRetained"),
      count("population_apportioned", say("pop. au prorata", "pop. apportioned"),
      "populationApportioned", { isDetail: true }),
      count("zones_without_population", say("zones sans population", "zones without population"),
        "zonesWithoutPopulation", { isDetail: true }),
      reached("schemes", say("dispositifs", "schemes"), "schemes"),
      reached("schemes_certain", say("certains", "certain"), "schemesCertain", { isDetail: true }),
      reached("schemes_possible", say("avec possibles", "with possible"), "schemesPossible", { isDetail: true }),
    ].filter(Boolean)
  };
}

/** Schemes that end within some months of the day asked about, and what is lost if nothing is renewed. */
export function endTable(app, untilDay) {
  const { data, state } = app;
  const zoning = data.zonings[state.question.zoning];
  const scenario = isEmptyScenario(state.scenario) ? null : state.scenario;
  const rows = ending(data, state.question, untilDay, scenario).map((row) => ({ ...row, found: app.answer.schemes[row
      .scheme] }));
  return {
    caption: say("Dispositifs dont la fin approche", "Schemes whose end is near"),
    file: "fins",
    rows,
    sortBy: ["end", 1],
    columns: [
      { name: "name", heading: say("dispositif", "scheme"), kind: "text", raw: (row) => row.found.name },
      { name: "scheme", heading: "id", kind: "code", raw: (row) => row.found.id },
      { name: "type", heading: "type", kind: "words", raw: (row) => row.found.type, isDetail: state.question.types
          .length < 2 },
      { name: "end", heading: say("dernier jour", "last day"), kind: "day", raw: (row) => isoOf(row.end), text: (
          row) => shortDay(row.end) }, {
        name: "kind",
        heading: say("pourquoi", "why"),
        kind: "words",
        raw: (row) => row.kind,
        text: (row) => endKind(row.kind)
      },
      { name: "lost", heading: say("zones perdues", "zones lost"), kind: "number", raw: (row) => row.zonesLost
          .length },
      { name: "population_lost", heading: say("habitants", "inhabitants"), kind: "number", raw: (row) => peopleOf(
          zoning, row.zonesLost) }, {
        name: "zones_lost",
        heading: "zones",
        kind: "text",
        raw: (row) => row.zonesLost.map((zone) => zoning.code[zone]),
        text: (row) => row.zonesLost.map((zone) => zoning.name[zone]).join(", ")
      },
    ]
  };
}

/** Why a contract no longer counts after its last day. */
export function endKind(kind) {
  switch (kind) {
    case "stated":
      return say("fin connue", "known end");
    case "presumed":
      return say("fin présumée", "presumed end");
    default:
      return say("plus de source récente", "no recent source any more");
  }
}

/** People of some zones; unknown where one of them is. */
export function peopleOf(zoning, zones) {
  let sum = 0;
  for (const zone of zones) {
    const people = zoning.population[zone];
    if (people === null || people === undefined) return null;
    sum += people;
  }
  return sum;
}

/** A table that the data carry, shown as it is. */
export function givenTable(given, rows = given.rows) {
  return {
    caption: typeset(given.title),
    file: given.name,
    rows,
    sortBy: null,
    columns: given.columns.map((column, at) => {
      const hasWords = Object.keys(column.words ?? {}).length > 0;
      const [kind, places] = numberKinds[column.style] ?? [hasWords ? "words" : "text", 0];
      const text = hasWords ? (row) => wordsOf(column.words, row[at]) :
        kind === "text" ? (row) => plainText(row[at]) : undefined;
      return {
        name: column.name,
        heading: typeset(column.heading),
        kind,
        places,
        raw: (row) => (/_km2$/.test(column.name) ? roundedArea(row[at]) : row[at]),
        text,
        isPlain: kind === "text",
        isDetail: Boolean(column.detail),
        isBlankWhenUnknown: true
      };
    })
  };
}

function wordsOf(words, value) {
  if (Array.isArray(value)) return value.map((one) => words[one] ?? String(one)).join(", ");
  return value === null || value === undefined ? "" : typeset(words[value] ?? String(value));
}

function plainText(value) {
  if (value === null || value === undefined) return "";
  if (value === true || value === false) return value ? say("oui", "yes") : say("non", "no");
  if (Array.isArray(value)) return value.map(plainText).join(", ");
  if (typeof value === "number") return Number.isInteger(value) ? String(value) : showNumber(value, 2);
  if (typeof value === "object") return listed(Object.values(value).map(String));
  return typeset(value);
}
