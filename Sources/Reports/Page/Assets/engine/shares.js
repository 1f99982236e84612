import { RULES } from "./data.js";
import { holdsCell, shareOfAtoms } from "./unions.js";

// How much of one zone counts, and how sure that is: the rules of the command line (ZoneShares, Rule), line by line.
// A span is [least, greatest]: what is inside for sure, and what is if all that is unknown were.

const UNKNOWN = [0, 1];
const NONE = [0, 0];
const ROUNDING = 1e-9;

/** What keeps the shares of a zone from being known. */
export const SOURCE = { communes: 1, areaInNoCommune: 2, perimeters: 4, inventory: 8, population: 16, total: 32 };

/** Communes found by the polygon stand for those of the zone: asked for, or for want of stated ones. */
function takesFound(zoning, zone, question) {
  if (zoning.members[zone].length === 0 && zoning.unplaced[zone] === undefined) return true;
  return question.byOverlap && zoning.obstacle[zone] === undefined && zoning.hasPolygons;
}

/** Communes that hold more than the tolerance, or the main one where none does. */
function foundCommunes(zoning, zone, tolerance) {
  const shares = zoning.found === null ? [] : zoning.found[zone];
  const above = shares.filter(([, share]) => share > tolerance).map(([commune]) => commune);
  if (above.length > 0 || (zoning.gap[zone] ?? 0) > tolerance) return above;
  return shares.slice(0, 1).map(([commune]) => commune);
}

/** The communes of a zone as the rules look at them, those without a place left out: lists of atoms. */
export function placesOfZone(data, zoning, zone, question) {
  if (!takesFound(zoning, zone, question)) return zoning.places[zone];
  return foundCommunes(zoning, zone, question.tolerance).map((commune) => {
    const [first, end] = data.atomsOfCommune(commune);
    return Array.from({ length: end - first }, (_, i) => first + i);
  });
}

/** Share of some atoms for sure, and the most that it may be. */
function spanOfAtoms(data, atoms, counted) {
  const sure = shareOfAtoms(data, counted.sure, atoms);
  if (counted.most === null) return sure;
  return [sure[0], Math.max(sure[1], shareOfAtoms(data, counted.most, atoms)[1])];
}

function memberShares(data, groups, counted) {
  if (groups.length === 0) return { least: UNKNOWN, greatest: UNKNOWN };
  if (groups.length === 1) {
    const only = spanOfAtoms(data, groups[0], counted);
    return { least: only, greatest: only };
  }
  let least = [1, 1];
  let greatest = [0, 0];
  for (const atoms of groups) {
    const [low, high] = spanOfAtoms(data, atoms, counted);
    least = [Math.min(least[0], low), Math.min(least[1], high)];
    greatest = [Math.max(greatest[0], low), Math.max(greatest[1], high)];
  }
  return { least, greatest };
}

function shareOfZone(data, zoning, zone, shares, union) {
  const isUnplaced = zoning.unplaced[zone] !== undefined;
  if (zoning.listsCommunes) {
    if (shares.isOutside) return isUnplaced ? UNKNOWN : NONE;
    if (isUnplaced) return UNKNOWN;
    const span = shareOfAtoms(data, union, zoning.memberAtoms[zone]);
    // Of a part of a commune that nobody draws, all or nothing is known.
    return zoning.isPart[zone] && span[1] > 0 && span[0] < 1 ? UNKNOWN : span;
  }
  if (zoning.obstacle[zone] !== undefined && !shares.isOutside) return UNKNOWN;
  let sum = 0;
  for (const cell of zoning.cells[zone]) if (holdsCell(union, cell)) sum += cell.share;
  return [sum, sum];
}

function setArea(data, zoning, zone, shares, counted) {
  const [low, high] = shareOfZone(data, zoning, zone, shares, counted.sure);
  if (low !== high) return;
  shares.area = low;
  if (counted.most !== null) {
    shares.open = Math.max(0, shareOfZone(data, zoning, zone, shares, counted.most)[1] - low);
  }
}

/** What lies in no commune goes with the communes that the publisher states, where all are inside, or all outside. */
function accountGap(data, zoning, zone, shares, counted, question) {
  const t = question.tolerance;
  let gap = zoning.gap[zone];
  if (counted.sure.isDrawn) {
    let rest = 0;
    for (const cell of zoning.cells[zone]) {
      if (cell.atoms.length === 0 && !holdsCell(counted.sure, cell)) rest += cell.share;
    }
    gap = Math.min(gap, rest);
  }
  const stated = zoning.members[zone];
  if (stated.length > 0 && zoning.unplaced[zone] === undefined) {
    const members = memberShares(data, stated.map((member) => member.atoms), counted);
    if (members.least[0] >= 1 - t && shares.area >= (1 - zoning.gap[zone]) * (1 - t)) {
      shares.accounted = gap;
      return;
    }
    if (members.greatest[1] <= t) return;
  }
  shares.open += gap;
  if (!shares.isOutside || stated.length > 0) shares.sources |= SOURCE.areaInNoCommune;
}

function openedSpan(shares, low) {
  if (shares.area === null) return UNKNOWN;
  return shares.open > 0 ? [low, Math.max(low, Math.min(1, low + shares.open))] : [low, low];
}

function areaSpan(shares) {
  return openedSpan(shares, (shares.area ?? 0) + shares.accounted);
}

function classSpan(shares) {
  return shares.isOutside ? UNKNOWN : openedSpan(shares, shares.area ?? 0);
}

/** Share of the people that the grid has in the zone; null without a grid. */
function gridShare(zoning, zone, counted) {
  const cells = zoning.cells[zone];
  if (zoning.obstacle[zone] !== undefined || cells.length === 0 || cells.some((cell) => cell.people === null)) return null;
  let [area, people] = [0, 0];
  for (const cell of cells) {
    if (!holdsCell(counted.sure, cell)) continue;
    area += cell.share;
    people += cell.people;
  }
  if (area * zoning.areaM2[zone] <= 1e-3) return 0;
  return area >= 1 - ROUNDING ? 1 : people;
}

function setPopulation(data, zoning, zone, shares, counted, question) {
  if (zoning.listsCommunes) {
    setListedPopulation(data, zoning, zone, shares, counted);
    return;
  }
  if (shares.area === null) return;
  const share = gridShare(zoning, zone, counted);
  if (share !== null) {
    shares.population = share;
    shares.populationSpan = shares.open > 0 ? [share, Math.max(share, 1)] : [share, share];
  } else {
    shares.population = shares.area;
    shares.populationSpan = areaSpan(shares);
  }
  if (shares.isOutside || shares.open > question.tolerance) shares.population = null;
}

/** Share of the people of a zone that is a list of communes; whether there are any, null where their number is unknown. */
function listedShare(data, zoning, zone, counted) {
  const members = zoning.members[zone];
  if (zoning.unplaced[zone] !== undefined || members.length === 0) return { span: UNKNOWN, isCounted: null };
  let [total, low, high, least, greatest] = [0, 0, 0, 1, 0];
  for (const member of members) {
    const [sure, most] = spanOfAtoms(data, member.atoms, counted);
    least = Math.min(least, sure);
    greatest = Math.max(greatest, most);
    if (member.population === null) {
      total = null;
      continue;
    }
    if (total !== null) total += member.population;
    low += member.population * sure;
    high += member.population * most;
  }
  if (least >= 1) return { span: [1, 1], isCounted: true };
  if (greatest <= 0) return { span: [0, 0], isCounted: true };
  if (total === null || zoning.isPart[zone]) return { span: UNKNOWN, isCounted: null };
  return total > 0 ? { span: [low / total, high / total], isCounted: true } : { span: UNKNOWN, isCounted: false };
}

function setListedPopulation(data, zoning, zone, shares, counted) {
  const { span, isCounted } = listedShare(data, zoning, zone, counted);
  shares.populationSpan = span;
  if (span[0] === span[1]) {
    shares.population = span[0];
  } else if (shares.area !== null && isCounted === false) {
    // Nobody lives there: any share of nobody will do.
    shares.population = shares.area;
    shares.populationSpan = areaSpan(shares);
  } else if (isCounted === null) {
    shares.sources |= SOURCE.population;
  }
}

/** The inventory says nothing of the place, or a total says all of it covered: a scheme that nobody lists may hold it. */
function openToAll(shares, source) {
  shares.sources |= source;
  shares.open = 1;
  shares.least = [shares.least[0], 1];
  shares.greatest = [shares.greatest[0], 1];
  shares.populationSpan = [shares.populationSpan[0], Math.max(shares.populationSpan[0], 1)];
  if (shares.populationSpan[0] === 0) shares.population = null;
}

/**
 * What the schemes that count hold of a zone and of its communes.
 * @param {{isSilent: boolean, isSaidCovered: boolean}} doubts of the inventory where the zone lies.
 */
export function zoneShares(data, zoning, zone, places, counted, question, doubts) {
  const shares = {
    area: null, isOutside: false, accounted: 0, open: 0, least: UNKNOWN, greatest: UNKNOWN, population: null,
    populationSpan: UNKNOWN, sources: 0,
  };
  if (zoning.obstacle[zone] === "outside_reference") {
    if (!zoning.hasPolygons && zoning.members[zone].length === 0) return shares;
    shares.isOutside = true;
  }
  const { least, greatest } = memberShares(data, places, counted);
  [shares.least, shares.greatest] = [least, greatest];
  const lacksCommune = takesFound(zoning, zone, question)
    ? (zoning.gap[zone] ?? 0) > question.tolerance : zoning.unplaced[zone] !== undefined;
  if (lacksCommune) {
    shares.least = [Math.min(shares.least[0], 0), shares.least[1]];
    shares.greatest = [shares.greatest[0], Math.max(shares.greatest[1], 1)];
    shares.sources |= SOURCE.communes;
  }
  setArea(data, zoning, zone, shares, counted);
  if (zoning.gap[zone] > 0 && shares.area !== null) accountGap(data, zoning, zone, shares, counted, question);
  setPopulation(data, zoning, zone, shares, counted, question);
  if (doubts.isSilent) openToAll(shares, SOURCE.inventory);
  if (doubts.isSaidCovered) openToAll(shares, SOURCE.total);
  return shares;
}

const reaches = ([low, high], threshold) => (low >= threshold ? true : high < threshold ? false : null);
const exceeds = ([low, high], threshold) => (low > threshold ? true : high <= threshold ? false : null);

/** true, false, or null: unknown. */
export function verdictOf(rule, shares, tolerance) {
  if (rule === "overlap") return exceeds(areaSpan(shares), tolerance);
  if (rule === "any-commune") return reaches(shares.greatest, 1 - tolerance);
  if (rule === "all-communes") return reaches(shares.least, 1 - tolerance);
  const colon = rule.indexOf(":");
  const share = Number(rule.slice(colon + 1));
  return reaches(rule.startsWith("area") ? areaSpan(shares) : shares.populationSpan, share - ROUNDING);
}

export function verdictsOf(shares, tolerance) {
  return RULES.map((rule) => verdictOf(rule, shares, tolerance));
}

export function classOf(shares, tolerance) {
  const name = (share) => (share >= 1 - tolerance ? "entirely" : share <= tolerance ? "not_covered" : "partly");
  const [low, high] = classSpan(shares);
  return name(low) === name(high) ? name(low) : "not_computable";
}

/** Share of the area to show: null where it is not known. */
export function shownShare(shares) {
  const isUnlisted = (shares.sources & (SOURCE.inventory | SOURCE.total)) > 0;
  return shares.isOutside || isUnlisted && shares.area === 0 ? null : shares.area;
}

/** The covered part is a strip narrower than the least precise outline involved. */
export function isNarrow(zoning, zone, shares, union, verdict, tolerance) {
  if (verdict !== true || shares.area === null || shares.area >= 1 - tolerance) return false;
  if (!zoning.hasPolygons || zoning.precision === null) return false;
  const cells = zoning.cells[zone];
  const held = cells.map((cell) => holdsCell(union, cell));
  if (!held.includes(true)) return 0 < zoning.precision;
  const borders = zoning.borders[zone];
  if (borders === undefined) return false;
  const [lengths, shared] = borders;
  let [area, length] = [0, 0];
  cells.forEach((cell, i) => {
    if (!held[i]) return;
    area += cell.share * zoning.areaM2[zone];
    length += lengths[i];
  });
  for (const [first, second, common] of shared) if (held[first] && held[second]) length -= 2 * common;
  return 2 * area / length < zoning.precision;
}
