import { schemesOf } from "./changed-schemes.js";
import { IN_FORCE, RULES } from "./data.js";
import { reasonOn, stateOfReason } from "./days.js";
import { holdersOfZone, shareInUnion, targetedOf } from "./holders.js";
import { isSilent, knownCommunes, totalsOfAll } from "./inventory.js";
import { classOf, isNarrow, placesOfZone, shownShare, SOURCE, verdictOf, verdictsOf, zoneShares } from "./shares.js";
import { summaryOf } from "./summaries.js";
import { communesInScope, territoryOfZone, touches, zonesIn } from "./territories.js";
import { countTheSame, makeUnion, schemesInForce, unionSpan } from "./unions.js";

// Questions of the page, answered from the cells: the same answers as those of the command line.

/** All that does not depend on the zone. */
export function prepare(data, question, scenario) {
  const schemes = schemesOf(data, scenario);
  const reasons = schemes.map((scheme) => reasonOn(scheme.term, question.day, data.payload.inventoryDay));
  const states = reasons.map((reason) => stateOfReason(reason.word));
  const inForce = schemesInForce(schemes, states, question);
  const added = schemes.filter((scheme) => scheme.isAdded || scheme.isChanged);
  const ready = {
    schemes, reasons, states, inForce, known: knownCommunes(data, question, added),
    totals: totalsOfAll(data, question), inScope: communesInScope(data, question.territory),
  };
  count(data, question, ready, added);
  return ready;
}

/** What counts by each filter: that asked for, and those that are not the same. */
export function count(data, question, ready, changed) {
  const { inForce } = ready;
  ready.spans = {};
  for (const filter of IN_FORCE) {
    const isSame = filter !== question.inForce && countTheSame(inForce, filter, question.inForce);
    ready.spans[filter] = isSame ? null : unionSpan(data, inForce, filter);
  }
  ready.counts = new Uint8Array(ready.schemes.length);
  for (const scheme of inForce.counting[question.inForce]) ready.counts[scheme.index] = 1;
  ready.unsure = new Set(inForce.unsure[question.inForce].map((scheme) => scheme.index));
  ready.changed = changed.filter((scheme) => ready.counts[scheme.index] === 1)
    .map((scheme) => ({ scheme: scheme.index, union: makeUnion(data, [scheme], []) }));
}

export function answerOfZone(data, zoning, zone, question, rule, ready) {
  const places = placesOfZone(data, zoning, zone, question);
  const doubts = doubtsOfZone(data, zoning, zone, ready);
  const t = question.tolerance;
  const shares = zoneShares(data, zoning, zone, places, ready.spans[question.inForce], question, doubts);
  const retained = verdictOf(rule, shares, t);
  const verdictBy = (filter) => {
    if (filter === question.inForce || ready.spans[filter] === null) return retained;
    return verdictOf(rule, zoneShares(data, zoning, zone, places, ready.spans[filter], question, doubts), t);
  };
  const holders = holdersOfZone(data, zoning, zone);
  const perhaps = perhapsOfZone(data, zoning, zone, places, holders, ready);
  if (perhaps.length > 0 && ready.spans[question.inForce].most !== null) shares.sources |= SOURCE.perimeters;
  const narrow = isNarrow(zoning, zone, shares, ready.spans[question.inForce].sure, retained, t);
  return {
    zone, class: classOf(shares, t), retained, retainedCertain: verdictBy("certain"),
    retainedPossible: verdictBy("possible"), verdicts: verdictsOf(shares, t), areaShare: shownShare(shares),
    populationShare: shares.population, population: zoning.population[zone],
    held: schemesOfZone(data, zoning, zone, holders, places, ready), perhaps,
    fragile: verdictOf(rule, shares, 0.01) !== verdictOf(rule, shares, 0.1) || narrow
      || zoning.obstacle[zone] === undefined && (zoning.gap[zone] ?? 0) > t,
    reasons: retained === null ? reasonsOf(zoning, zone, shares, places, rule) : NO_REASONS,
  };
}

const NO_REASONS = [];
const NO_SCHEMES = [];

/** Schemes that may hold some of a zone or of its communes, as the question takes these. */
function perhapsOfZone(data, zoning, zone, places, holders, ready) {
  if (holders.unsure.length === 0 || ready.unsure.size === 0) return NO_SCHEMES;
  const met = new Set();
  const meet = (atom) => {
    for (const scheme of data.unsureOfAtom.get(atom) ?? NO_SCHEMES) met.add(scheme);
  };
  for (const atoms of places) atoms.forEach(meet);
  for (const cell of zoning.cells[zone]) cell.atoms.forEach(meet);
  return [...met].filter((scheme) => ready.unsure.has(scheme));
}

export function doubtsOfZone(data, zoning, zone, ready) {
  return {
    isSilent: isSilent(data, zoning, zone, ready.known),
    isSaidCovered: ready.totals.some((total) => territoryOfZone(zoning, zone, total.level) === total.code),
  };
}

/** Schemes that count and hold some of a zone, those that a scenario adds or changes as it has them. */
function schemesOfZone(data, zoning, zone, holders, places, ready) {
  const held = holders.held.filter(
    ({ scheme }) => ready.counts[scheme] === 1 && ready.schemes[scheme].isChanged !== true);
  for (const { scheme, union } of ready.changed) {
    const share = shareInUnion(data, zoning, zone, union, places);
    if (share !== 0) held.push({ scheme, share });
  }
  return held;
}

/** Why a verdict is unknown, in the words and the order of the command line. */
function reasonsOf(zoning, zone, shares, places, rule) {
  const looksAtCommunes = rule === "any-commune" || rule === "all-communes";
  const found = [];
  const add = (isSo, word) => {
    if (isSo) found.push(word);
  };
  const has = (source) => (shares.sources & source) > 0;
  const obstacle = zoning.obstacle[zone];
  add(has(SOURCE.communes) && (looksAtCommunes || zoning.listsCommunes), "unknown_commune");
  add(has(SOURCE.areaInNoCommune) && !looksAtCommunes, "area_in_no_commune");
  add(obstacle === "no_polygon" && !looksAtCommunes, "no_polygon");
  add(obstacle === "zero_area" && !looksAtCommunes, "zero_area");
  add(obstacle === "outside_reference", "outside_reference");
  add(has(SOURCE.perimeters), "unknown_perimeter");
  add(has(SOURCE.inventory), "silent_inventory");
  add(has(SOURCE.total), "all_covered_elsewhere");
  add(has(SOURCE.population) && rule.startsWith("population"), "unknown_population");
  return found.length > 0 ? found : [places.length === 0 ? "no_commune" : "no_polygon"];
}

/**
 * The answer to a question, as the command line gives it.
 * @param {object} scenario contracts added, extended, ended; null for none.
 */
export function ask(data, question, scenario = null) {
  const zoning = data.zonings[question.zoning];
  const rule = question.rule ?? zoning.usualRule;
  const ready = prepare(data, question, scenario);
  const zones = targetedOf(zonesIn(zoning, question.territory), zoning, question, ready)
    .map((zone) => answerOfZone(data, zoning, zone, question, rule, ready));
  const isHere = (scheme) => touches(data, scheme, ready.inScope, question.territory, question.tolerance);
  const here = IN_FORCE.map((filter) => ready.inForce.onRecord[filter].filter(isHere));
  const counted = here[IN_FORCE.indexOf(question.inForce)];
  return {
    rule, schemes: ready.schemes, states: ready.states, reasons: ready.reasons,
    counted: counted.map((scheme) => scheme.index), zones,
    summary: summaryOf(data, zoning, question, zones, ready),
    totals: {
      counted: counted.length, certain: here[0].length, possible: here[2].length,
      cofunded: counted.filter((scheme) => scheme.cofunded === true).length,
      cofundedKnown: counted.filter((scheme) => scheme.cofunded !== null).length,
      withoutPerimeter: counted.filter(
        (scheme) => scheme.isEmpty && !(question.inForce === "possible" && scheme.hasPossible)).length,
    },
    rules: RULES.map((id, position) => rulesRow(id, zones, position)),
  };
}

function rulesRow(rule, zones, position) {
  const row = { rule, zones: zones.length === 0 ? 0 : null, notComputable: 0, population: null, populationUndecided: 0 };
  for (const zone of zones) {
    const verdict = zone.verdicts[position];
    if (verdict === null) {
      row.notComputable += 1;
      row.populationUndecided += zone.population ?? 0;
      continue;
    }
    row.zones = (row.zones ?? 0) + (verdict ? 1 : 0);
    if (zone.population !== null) row.population = (row.population ?? 0) + (verdict ? zone.population : 0);
  }
  return row;
}
