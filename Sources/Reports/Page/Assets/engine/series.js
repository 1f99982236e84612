import { schemesOf } from "./changed-schemes.js";
import { targetedOf } from "./holders.js";
import { IN_FORCE } from "./data.js";
import { changeDays, lastDayCounted } from "./days.js";
import { answerOfZone, ask, count, doubtsOfZone, prepare } from "./engine.js";
import { placesOfZone, verdictOf, zoneShares } from "./shares.js";
import { touches, zonesIn } from "./territories.js";
import { includesState, isAsked } from "./unions.js";

// Answers over several days.

/** Zones retained and schemes in force on some days; `verdicts` differs where any verdict does. */
export function series(data, question, days, scenario = null) {
  const zoning = data.zonings[question.zoning];
  const rule = question.rule ?? zoning.usualRule;
  const zones = zonesIn(zoning, question.territory);
  return days.map((day) => {
    const then = { ...question, day };
    const ready = prepare(data, then, scenario);
    const row = { day, retained: 0, undecided: 0, schemes: 0, verdicts: 0 };
    row.schemes = ready.inForce.onRecord[question.inForce]
      .filter((scheme) => touches(data, scheme, ready.inScope, question.territory, question.tolerance)).length;
    for (const zone of targetedOf(zones, zoning, question, ready)) {
      const doubts = doubtsOfZone(data, zoning, zone, ready);
      const places = placesOfZone(data, zoning, zone, then);
      const shares = zoneShares(data, zoning, zone, places, ready.spans[question.inForce], then, doubts);
      const verdict = verdictOf(rule, shares, question.tolerance);
      if (verdict === true) row.retained += 1;
      if (verdict === null) row.undecided += 1;
      row.verdicts = (row.verdicts * 31 + (verdict === null ? 2 : verdict ? 1 : 0) + zone) % 1000000007;
    }
    return row;
  });
}

/** Days on which the state of some scheme asked about may change, sorted. */
export function daysOfChange(data, question, scenario = null) {
  const schemes = schemesOf(data, scenario).filter((scheme) => isAsked(scheme, question));
  const days = schemes.flatMap((scheme) => changeDays(scheme.term, data.payload.inventoryDay));
  return [...new Set(days)].sort((a, b) => a - b);
}

/**
 * Schemes that count on the day and end by another, soonest first, with the zones that hang on each alone: those that the
 * rule would no longer retain for sure without it, the others being as they are.
 */
export function ending(data, question, until, scenario = null) {
  const answer = ask(data, question, scenario);
  const retained = new Map(answer.zones.filter((zone) => zone.retained === true).map((zone) => [zone.zone, zone]));
  const found = [];
  for (const index of answer.counted) {
    const { term } = answer.schemes[index];
    const isCounted = (state) => includesState(question.inForce, state);
    const last = lastDayCounted(term, question.day, until, isCounted, data.payload.inventoryDay);
    if (last !== null) found.push({ scheme: index, ...last, zonesLost: [] });
  }
  const zoning = data.zonings[question.zoning];
  for (const item of found) {
    const held = [...retained.values()].filter((zone) => zone.held.some(({ scheme }) => scheme === item.scheme));
    if (held.length === 0) continue;
    const without = prepareWithout(data, question, scenario, item.scheme);
    const rule = question.rule ?? zoning.usualRule;
    item.zonesLost = held.map((zone) => zone.zone)
      .filter((zone) => answerOfZone(data, zoning, zone, question, rule, without).retained !== true);
  }
  return found.sort((a, b) => a.end - b.end || a.scheme - b.scheme);
}

function prepareWithout(data, question, scenario, left) {
  const ready = prepare(data, question, scenario);
  for (const filter of IN_FORCE) {
    for (const list of [ready.inForce.counting, ready.inForce.unsure, ready.inForce.onRecord]) {
      list[filter] = list[filter].filter((scheme) => scheme.index !== left);
    }
  }
  count(data, question, ready, ready.schemes.filter((scheme) => scheme.isAdded || scheme.isChanged));
  return ready;
}
