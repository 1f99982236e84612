// The tables of zones, all or those not retained: their columns and rows.
import { say } from "./words.js";
import { classLabel, verdictLabel, unknownReasonLabel, populationSourceLabel, attributeLabel } from "./labels.js";
import { territoryName } from "./gazetteer.js";

/** Names of the schemes by id, in the order of their shares. */
function schemeIds(answer, held) {
  return held.slice().sort((a, b) => (b.share ?? 0) - (a.share ?? 0)).map((one) => answer.schemes[one.scheme].id);
}

/** Why a zone is not retained, by the words of the command line. */
export function missingReason(app, row) {
  const zoning = app.data.zonings[app.state.question.zoning];
  if (row.retained === null) {
    return say("inconnu : ", "unknown: ") + row.reasons.map(unknownReasonLabel).join(", ");
  }
  if (row.held.length === 0) return say("aucun dispositif recensé", "no scheme on record");
  const rule = app.answer.rule;
  if (rule.endsWith("commune") || rule.endsWith("communes")) {
    return say("une partie de ses communes dans un périmètre", "some of its communes in a perimeter");
  }
  const share = row.areaShare ?? row.populationShare;
  return rule === "overlap" || (zoning.hasPolygons && share !== null && share <= app.state.question.tolerance) ?
    say("recouvrement sous la tolérance", "covered part below the tolerance") :
    say("recouvrement insuffisant pour la règle", "covered part below the rule");
}

/** Columns of zones: those of the answer, then the attributes of the zoning. */
export function zoneTable(app, isMissing) {
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
      isDetail: isMissing && !hasDoubt
    },
    isMissing && { name: "reason", heading: say("motif", "reason"), kind: "words", raw: (row) => missingReason(app,
        row) }, {
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
      heading: say("pourquoi on ne sait pas", "why unknown"),
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
    { name: "area_km2", heading: "km²", kind: "number", places: 2, raw: of("areaKm2"), isDetail: true },
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
  const rows = isMissing ? missingRows(answer) : answer.zones;
  const words = isMissing ? say("non retenues", "not retained") : "";
  return {
    caption: `${zoning.many}${words ? ` ${zoning.feminine ? words : say("non retenus", words)}` : ""}`,
    columns,
    rows,
    sortBy: isMissing ? null : ["code", 1],
    file: isMissing ? "non-retenues" : "zones"
  };
}

/** Zones not retained, the most populated first; then the undecided ones likewise. */
function missingRows(answer) {
  return answer.zones.filter((row) => row.retained !== true).sort((a, b) =>
    Number(a.retained === null) - Number(b.retained === null) || (b.population ?? -1) - (a.population ?? -1));
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
