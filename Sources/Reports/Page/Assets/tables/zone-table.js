import { territoryName } from "../sheets/gazetteer.js";
import { zoningWords } from "../question/headline.js";
import { holdersOfZone } from "../engine/holders.js";
import { attributeLabel, classLabel, populationSourceLabel } from "../words/labels.js";
import { stateReason, unknownReasonLabel, verdictLabel } from "../words/labels.js";
import { say } from "../words/words.js";
// The tables of zones, all or those not retained: their columns and rows.

/** Names of the schemes by id, in the order of their shares. */
function schemeIds(answer, held) {
  return held.slice().sort((a, b) => (b.share ?? 0) - (a.share ?? 0)).map((one) => answer.schemes[one.scheme].id);
}

/** Schemes asked about that hold a zone of the question and are possible only, each as a clause. */
export function possibleSchemes(app, zone) {
  const { data, answer, state } = app;
  const holders = holdersOfZone(data, data.zonings[state.question.zoning], zone);
  const counted = new Set(answer.counted);
  return [...new Set([...holders.held.map((one) => one.scheme), ...holders.unsure])]
    .filter((at) => answer.states[at] === "possible" && !counted.has(at) &&
      state.question.types.includes(answer.schemes[at].type))
    .map((at) => `${answer.schemes[at].name || answer.schemes[at].id}${say(" : ", ": ")}` +
      `${say("possible", "possible")}, ${stateReason(answer.reasons[at])}`);
}

/** Why a zone is not retained, by the words of the command line. */
export function missingReason(app, row) {
  const zoning = app.data.zonings[app.state.question.zoning];
  if (row.retained === null) {
    return say("indéterminé : ", "undecided: ") + row.reasons.map(unknownReasonLabel).join(", ");
  }
  if (row.held.length === 0) {
    return possibleSchemes(app, row.zone).length > 0 ? say("dispositif seulement possible", "scheme only possible") :
      say("aucun dispositif recensé", "no scheme on record");
  }
  const rule = app.answer.rule;
  if (rule.endsWith("commune") || rule.endsWith("communes")) {
    return say("une partie de ses communes dans un périmètre", "some of its communes in a perimeter");
  }
  const share = row.areaShare ?? row.populationShare;
  return rule === "overlap" || (zoning.hasPolygons && share !== null && share <= app.state.question.tolerance) ?
    say("recouvrement sous la tolérance", "covered part below the tolerance") :
    say("recouvrement insuffisant pour la règle", "covered part below the rule");
}

/** Columns of zones: those of the answer, then the attributes of the zoning. `which`: all, or those of a verdict. */
export function zoneTable(app, which = "all") {
  const isMissing = which !== "all";
  const { data, answer } = app;
  const zoning = data.zonings[app.state.question.zoning];
  const of = (field) => (row) => zoning[field][row.zone];
  const communes = new Map(data.communes.code.map((code, at) => [code, data.communes.name[at]]));
  const hasDoubt = answer.zones.some((row) => row.retained === null || row.perhaps.length > 0);
  const before = app.base ? new Map(app.base.zones.map((row) => [row.zone, row])) : null;
  const columns = [
    { name: "name", heading: say("zone", "zone"), kind: "text", raw: of("name") },
    { name: "code", heading: "code", kind: "code", raw: of("code") },
    before && {
      name: "change",
      heading: say("scénario", "scenario"),
      kind: "words",
      raw: (row) => changeOf(before, row) ?? "",
      text: (row) => ({ gain: say("gagnée", "gained"), loss: say("perdue", "lost") })[changeOf(before, row)] ?? ""
    }, {
      name: "retained",
      heading: say("verdict", "verdict"),
      kind: "words",
      raw: (row) => row.retained,
      text: (row) => verdictLabel(row.retained, true),
      isDetail: isMissing
    },
    isMissing && { name: "reason", heading: say("motif", "reason"), kind: "words", raw: (row) => missingReason(app,
        row) },
    isMissing && {
      name: "possible",
      heading: say("dispositifs possibles", "possible schemes"),
      kind: "text",
      raw: (row) => possibleSchemes(app, row.zone).join(" ; "),
      isDetail: which !== "missing"
    }, {
      name: "commune",
      heading: say("commune", "commune"),
      kind: "text",
      raw: (row) => communes.get(of("commune")(row)) ?? of("commune")(row),
      isDetail: zoning.listsCommunes
    },
    { name: "departement", heading: say("dép.", "dép."), kind: "code", raw: of("departement") }, {
      name: "departement_name",
      heading: say("département", "département"),
      kind: "words",
      raw: (row) => territoryName(data, "departement", of("departement")(row)),
      isDetail: true
    },
    { name: "region", heading: say("rég.", "rég."), kind: "code", raw: of("region"), isDetail: true },
    { name: "epci", heading: say("code EPCI", "EPCI code"), kind: "code", raw: of("epci"), isDetail: true }, {
      name: "epci_name",
      heading: "EPCI",
      kind: "text",
      raw: (row) => territoryName(data, "epci", of("epci")(row)),
      isDetail: !zoning.listsCommunes
    },
    { name: "population", heading: say("population", "population"), kind: "number", raw: (row) => row
      .population }, {
      name: "population_source",
      heading: say("source de la population", "population source"),
      kind: "words",
      raw: of("populationSource"),
      text: (row) => populationSourceLabel(of("populationSource")(row)),
      isDetail: true
    }, {
      name: "class",
      heading: say("classe", "class"),
      kind: "words",
      raw: (row) => row.class,
      text: (row) => classLabel(row.class),
      isDetail: isMissing
    }, {
      name: "area_share",
      heading: say("recouvrement", "share covered"),
      kind: "percent",
      raw: (row) => row.areaShare,
      isDetail: !zoning.hasPolygons
    }, {
      name: "population_share",
      heading: say("part de population", "population share"),
      kind: "percent",
      raw: (row) => row.populationShare,
      isDetail: true
    },
    { name: "fragile", heading: say("fragile", "fragile"), kind: "boolean", raw: (row) => row.fragile,
      isDetail: isMissing }, {
      name: "schemes",
      heading: say("dispositifs", "schemes"),
      kind: "text",
      raw: (row) => schemeIds(answer, row.held),
      isDetail: isMissing
    }, {
      name: "perhaps",
      heading: say("peut-être dans", "perhaps in"),
      kind: "text",
      raw: (row) => row.perhaps.map((at) => answer.schemes[at].id),
      isDetail: !hasDoubt
    }, {
      name: "reasons",
      heading: say("pourquoi indéterminé", "why undecided"),
      kind: "text",
      raw: (row) => row.reasons,
      text: (row) => row.reasons.map(unknownReasonLabel).join(", "),
      isDetail: !hasDoubt || isMissing
    }, {
      name: "retained_certain",
      heading: say("avec les certains", "with certain ones"),
      kind: "words",
      raw: (row) => row.retainedCertain,
      text: (row) => verdictLabel(row.retainedCertain, true),
      isDetail: true
    }, {
      name: "retained_possible",
      heading: say("avec les possibles", "with possible ones"),
      kind: "words",
      raw: (row) => row.retainedPossible,
      text: (row) => verdictLabel(row.retainedPossible, true),
      isDetail: true
    },
    { name: "area_km2", heading: "km²", kind: "number", places: 2, raw: (row) =>
      roundedArea(of("areaKm2")(row)), isDetail: true },
    ...shownAttributes(zoning).map((name) => {
      const values = zoning.attributes[name];
      const isNumber = values.some((value) => typeof value === "number");
      return {
        name,
        heading: attributeLabel(name),
        kind: isNumber ? "number" : "words",
        places: 1,
        raw: (row) => values[row.zone] ?? (isNumber ? null : ""),
        isDetail: true
      };
    }),
  ].filter(Boolean);
  // On a telephone the commune stands beside the name, and the code is one of the columns to choose.
  if (window.innerWidth < 640 && !zoning.listsCommunes) {
    const at = (name) => columns.findIndex((column) => column.name === name);
    columns.splice(1, 0, ...columns.splice(at("commune"), 1));
    columns[at("code")].isDetail = true;
  }
  const words = zoningWords(zoning);
  const rows = which === "missing" ? ofVerdict(answer, false) : which === "undecided" ? ofVerdict(answer, null)
    : answer.zones;
  const name = { missing: ` ${words.notRetained(2)}`, undecided: ` ${words.undecided(2)}` }[which] ?? "";
  return {
    caption: zoning.many + name,
    columns,
    rows,
    sortBy: isMissing ? null : ["code", 1],
    file: { missing: "non-retenues", undecided: "indeterminees" }[which] ?? "zones"
  };
}

/** Square kilometres to a hundred square metres: no source is more precise. */
export function roundedArea(value) {
  return typeof value === "number" ? Math.round(value * 1e4) / 1e4 : value;
}

/** Zones of a verdict, the most populated first. */
function ofVerdict(answer, verdict) {
  return answer.zones.filter((row) => row.retained === verdict)
    .sort((a, b) => (b.population ?? -1) - (a.population ?? -1));
}

/** What a scenario does to a zone. */
export function changeOf(before, row) {
  const old = before.get(row.zone)?.retained;
  if (row.retained === true && old !== true) return "gain";
  if (row.retained !== true && old === true) return "loss";
  return null;
}

/** Attributes that say something of a zone that its own columns do not. */
export function shownAttributes(zoning) {
  return Object.keys(zoning.attributes ?? {}).filter((name) => !/^(code|lib|insee|siren|nom|fid|geom|population)(_|$)/
    .test(name));
}
