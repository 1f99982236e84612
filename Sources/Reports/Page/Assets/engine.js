import { RULES, IN_FORCE } from "./data.js";
import { addedTerm, changeDays, lastDayCounted, reasonOn, rewrittenTerm, stateOfReason } from "./days.js";
import { countTheSame, holdsCell, includesState, isAsked, makeUnion, schemesInForce, unionSpan } from "./unions.js";
import { SOURCE, classOf, isNarrow, placesOfZone, shownShare, verdictOf, verdictsOf, zoneShares } from "./shares.js";

// Questions of the page, answered from the cells: the same answers as those of the command line.

const LEVELS = ["commune", "epci", "departement", "region"];

// MARK: Territories

/** Narrowest level asked about: it is what the first row of a summary is of. */
export function topLevel(territory) {
  return LEVELS.find((level) => territory[level]?.length > 0) ?? "nation";
}

function isEverywhere(territory) {
  return topLevel(territory) === "nation";
}

/** By commune, whether it lies in the territory. */
function communesInScope(data, territory) {
  const inScope = new Uint8Array(data.communeCount).fill(1);
  for (const level of LEVELS) {
    const wanted = territory[level] ?? [];
    if (wanted.length === 0) continue;
    for (let commune = 0; commune < data.communeCount; commune++) {
      const code = level === "commune" ? data.communes.code[commune] : data.codeOfTerritory(commune, level);
      if (!wanted.includes(code)) inScope[commune] = 0;
    }
  }
  return inScope;
}

/** Code of the territory of a level in which a zone counts; empty for none. */
export function territoryOfZone(zoning, zone, level) {
  return level === "nation" ? "FR" : zoning[level][zone];
}

/** Positions of the zones of a territory, by code. */
function zonesIn(zoning, territory) {
  const zones = [];
  const levels = LEVELS.filter((level) => territory[level]?.length > 0);
  for (let zone = 0; zone < zoning.count; zone++) {
    if (levels.every((level) => territory[level].includes(territoryOfZone(zoning, zone, level)))) zones.push(zone);
  }
  return zones;
}

function hasPossible(scheme) {
  return !scheme.isEmpty || scheme.hasPossible;
}

/** Whether a scheme counts among some communes, or, not being known at all, may lie among them. */
function touches(data, scheme, inScope, territory, tolerance) {
  const isHere = (atom) => inScope[data.communeOfAtom[atom]] === 1;
  if (scheme.atoms.some(isHere) || scheme.possible.some(isHere)) return true;
  if (scheme.part >= 0) {
    let inside = 0;
    for (const piece of data.piecesOfPart[scheme.part]) if (isHere(piece.atom)) inside += piece.area;
    return inside > tolerance * data.payload.partArea[scheme.part];
  }
  if (hasPossible(scheme)) return false;
  return scheme.hasUnsurePlaces ? scheme.probable.some(isHere) : isEverywhere(territory);
}

/** Codes of the territories of a level in which a scheme counts. */
function territoriesOfScheme(data, scheme, level, tolerance) {
  if (level === "nation") return ["FR"];
  if (scheme.part >= 0) return findTerritories(data, scheme, level, tolerance);
  scheme.territories ??= {};
  scheme.territories[level] ??= findTerritories(data, scheme, level, tolerance);
  return scheme.territories[level];
}

function findTerritories(data, scheme, level, tolerance) {
  const codeOf = (atom) => {
    const commune = data.communeOfAtom[atom];
    return level === "commune" ? data.communes.code[commune] : data.codeOfTerritory(commune, level);
  };
  const found = new Set();
  const listed = [scheme.atoms, scheme.possible, hasPossible(scheme) ? [] : scheme.probable];
  for (const atoms of listed) for (const atom of atoms) found.add(codeOf(atom));
  if (scheme.part >= 0) {
    const inside = new Map();
    for (const piece of data.piecesOfPart[scheme.part]) {
      const code = codeOf(piece.atom);
      inside.set(code, (inside.get(code) ?? 0) + piece.area);
    }
    for (const [code, area] of inside) if (area > tolerance * data.payload.partArea[scheme.part]) found.add(code);
  }
  found.delete("");
  return [...found];
}

// MARK: The inventory

/** By commune, whether the inventory says something of every type asked for; null where it does everywhere. */
function knownCommunes(data, question, added) {
  let all = null;
  for (const type of question.types) {
    const reach = data.reach[type];
    let known = reach ? reach.known : new Uint8Array(data.communeCount);
    // A row of a type shows that somebody looked for it in its régions, where nothing else is stated.
    const shown = added.filter((scheme) => scheme.type === type);
    if (shown.length > 0 && !reach?.isStated) {
      const regions = new Set(shown.flatMap((scheme) => Array.from(scheme.atoms,
        (atom) => data.communes.region[data.communeOfAtom[atom]])));
      known = known.map((flag, commune) => {
        const isShown = regions.has(data.communes.region[commune]) && (data.scope === null || data.scope[commune] === 1);
        return flag === 1 || isShown ? 1 : 0;
      });
    }
    all = all === null ? known : all.map((flag, commune) => (flag === 1 && known[commune] === 1 ? 1 : 0));
  }
  return all === null || all.every((flag) => flag === 1) ? null : all;
}

function isSilent(data, zoning, zone, known) {
  if (known === null) return false;
  const commune = data.communeIndex.get(zoning.commune[zone]);
  if (commune !== undefined) return known[commune] === 0;
  const region = data.levels.region.codes.indexOf(zoning.region[zone]);
  if (region < 0) return false;
  return !known.some((flag, other) => flag === 1 && data.communes.region[other] === region);
}

/** Published totals that say all people of a territory to be covered on the day. */
function totalsOfAll(data, question) {
  const totals = data.payload.totals.filter((total) => question.types.includes(total.type));
  return totals.filter((total) => {
    if (!total.isAll || total.day > question.day) return false;
    if (total.until !== null && total.until <= question.day) return false;
    return !totals.some((other) => other.level === total.level && other.code === total.code
      && other.type === total.type && !other.isAll && total.day < other.day && other.day <= question.day);
  });
}

// MARK: Who holds a zone, on whatever day

/** Schemes that hold more than 1 m² of a zone, with the share, and those that may; made once for each zone. */
export function holdersOfZone(data, zoning, zone) {
  zoning.holders[zone] ??= findHolders(data, zoning, zone);
  return zoning.holders[zone];
}

function findHolders(data, zoning, zone) {
  data.schemesOfAtom ??= listedByAtom(data, (scheme) => scheme.atoms);
  data.unsureOfAtom ??= listedByAtom(data, (scheme) => [...scheme.possible, ...scheme.probable]);
  data.schemeOfPart ??= new Map(data.schemes.filter((s) => s.part >= 0).map((s) => [s.part, s.index]));
  const area = zoning.areaM2[zone];
  const held = new Map();
  const hold = (scheme, m2) => held.set(scheme, (held.get(scheme) ?? 0) + m2);
  const atoms = new Set(zoning.atomsOfZone(zone));
  for (const cell of zoning.cells[zone]) {
    const schemes = new Set(cell.parts.map((part) => data.schemeOfPart.get(part)));
    for (const atom of cell.atoms) {
      atoms.add(atom);
      for (const scheme of data.schemesOfAtom.get(atom) ?? []) schemes.add(scheme);
    }
    schemes.delete(undefined);
    for (const scheme of schemes) hold(scheme, cell.share * area);
  }
  for (const [scheme, m2] of held) if (m2 <= 1) held.delete(scheme);
  if (area === 0 || zoning.listsCommunes) {
    for (const atom of atoms) holdAtom(data, atom, area, hold);
  }
  const unsure = new Set();
  for (const atom of atoms) for (const scheme of data.unsureOfAtom.get(atom) ?? []) unsure.add(scheme);
  return {
    held: Array.from(held, ([scheme, m2]) => ({ scheme, share: area > 0 ? m2 / area : null })),
    unsure: Array.from(unsure),
  };
}

/** Who lists an atom, and, of zones with an area, who draws more than 1 m² of it. */
function holdAtom(data, atom, area, hold) {
  const listed = data.schemesOfAtom.get(atom) ?? [];
  for (const scheme of listed) hold(scheme, data.areaOfAtom[atom]);
  if (area === 0) return;
  const pieces = new Map();
  for (const cell of data.cellsOfAtom.get(atom) ?? []) {
    for (const part of cell.parts) pieces.set(part, (pieces.get(part) ?? 0) + cell.share * data.areaOfAtom[atom]);
  }
  for (const [part, m2] of pieces) {
    const scheme = data.schemeOfPart.get(part);
    if (scheme !== undefined && m2 > 1 && !listed.includes(scheme)) hold(scheme, m2);
  }
}

function listedByAtom(data, atomsOf) {
  const found = new Map();
  for (const scheme of data.schemes) {
    for (const atom of atomsOf(scheme)) {
      if (!found.has(atom)) found.set(atom, []);
      found.get(atom).push(scheme.index);
    }
  }
  return found;
}

/** Share of a zone that one scheme of a scenario holds, as a union of its own; null of a zone without area, else 0 for none. */
function shareInUnion(data, zoning, zone, union, places) {
  const area = zoning.areaM2[zone];
  if (area === 0) return places.some((atoms) => atoms.some((atom) => union.holdsAtom[atom] === 1)) ? null : 0;
  let m2 = 0;
  if (zoning.listsCommunes) {
    for (const atom of new Set(zoning.memberAtoms[zone])) {
      if (union.holdsAtom[atom] === 1) m2 += data.areaOfAtom[atom];
      else for (const cell of data.cellsOfAtom.get(atom) ?? []) {
        if (holdsCell(union, cell)) m2 += cell.share * data.areaOfAtom[atom];
      }
    }
  } else {
    for (const cell of zoning.cells[zone]) if (holdsCell(union, cell)) m2 += cell.share * area;
  }
  return m2 > 1 ? m2 / area : 0;
}

// MARK: Scenarios

const NOTHING = { added: [], extended: [], ended: [] };

/** The schemes as a scenario has them: with other ends, more communes, and those that it adds, last. */
export function schemesOf(data, scenario) {
  const { added, extended, ended } = scenario ?? NOTHING;
  if (added.length + extended.length + ended.length === 0) return data.schemes;
  const schemes = data.schemes.slice();
  for (const change of [...extended, ...ended]) {
    const scheme = schemes[change.scheme];
    const atoms = new Set([...scheme.atoms, ...(change.atoms ?? [])]);
    const isLonger = atoms.size > scheme.atoms.length;
    const end = change.end === undefined ? scheme.term.end : change.end;
    schemes[change.scheme] = {
      ...scheme, term: rewrittenTerm(scheme, end, data.payload.question.day), isChanged: true, territories: {},
      atoms: isLonger ? Int32Array.from(atoms).sort() : scheme.atoms, isEmpty: scheme.isEmpty && !isLonger,
    };
  }
  for (const contract of added) {
    const months = data.types.find((type) => type.code === contract.type)?.months ?? null;
    schemes.push({
      index: schemes.length, id: contract.id, type: contract.type, name: contract.name, carrier: "", status: "signed",
      statusLabel: "", cofunded: null, themes: "", targeted: [], source: "", note: "", evidence: "", part: -1,
      atoms: Int32Array.from(contract.atoms).sort(), possible: new Int32Array(0), probable: new Int32Array(0),
      isEmpty: contract.atoms.length === 0, hasPossible: false, hasUnsurePlaces: false, isAdded: true,
      tokens: "", unread: "", file: "", row: 0, replacedBy: "",
      term: addedTerm(contract.start, contract.end, months),
    });
  }
  return schemes;
}

// MARK: Answers

/** All that does not depend on the zone. */
function prepare(data, question, scenario) {
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
function count(data, question, ready, changed) {
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

function answerOfZone(data, zoning, zone, question, rule, ready) {
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

function doubtsOfZone(data, zoning, zone, ready) {
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

// MARK: Summaries

function summaryOf(data, zoning, question, zones, ready) {
  const top = topLevel(question.territory);
  const order = ["nation", "region", "departement", "epci", "commune"];
  const below = ["region", "departement"].filter((level) => order.indexOf(level) > order.indexOf(top));
  return [top, ...below].flatMap((level) => {
    const byCode = new Map();
    for (const zone of zones) {
      const code = territoryOfZone(zoning, zone.zone, level);
      if (!byCode.has(code)) byCode.set(code, []);
      byCode.get(code).push(zone);
    }
    const schemesBy = new Map();
    for (const scheme of ready.inForce.onRecord.possible) {
      for (const code of territoriesOfScheme(data, scheme, level, question.tolerance)) {
        if (!schemesBy.has(code)) schemesBy.set(code, []);
        schemesBy.get(code).push(scheme);
      }
    }
    const asked = level === "nation" ? ["FR"] : question.territory[level];
    const wanted = level === top ? asked : [...byCode.keys()].filter((code) => code !== "").sort();
    return wanted.map((code) => {
      const row = addUp(byCode.get(code) ?? []);
      const schemes = schemesBy.get(code) ?? [];
      const count = (filter) => schemes.filter((s) => includesState(filter, ready.states[s.index])).length;
      return {
        level, code, name: nameOfTerritory(data, level, code), ...row, schemes: count(question.inForce),
        schemesCertain: count("certain"), schemesPossible: schemes.length,
        isInventoryReached: isReached(data, level, code, ready.known),
        inventory: zoning.inventory[`${level}:${code}`] ?? null,
      };
    });
  });
}

function isReached(data, level, code, known) {
  if (known === null) return true;
  return known.some((flag, commune) => flag === 1 && (level === "nation"
    || (level === "commune" ? data.communes.code[commune] : data.codeOfTerritory(commune, level)) === code));
}

/** Name of a territory, its code where nobody names it. */
export function nameOfTerritory(data, level, code) {
  if (level === "nation") return "France";
  if (level === "commune") return data.communes.name[data.communeIndex.get(code)] ?? code;
  const position = data.levels[level].codes.indexOf(code);
  return position < 0 ? code : data.levels[level].names[position];
}

const COUNT_OF_CLASS = {
  entirely: "entirely", partly: "partly", not_covered: "notCovered", not_computable: "notComputable",
};

/** Counts and sums over some zones; null where no term is known. */
export function addUp(zones) {
  const row = {
    zones: 0, entirely: 0, partly: 0, notCovered: 0, notComputable: 0, retained: 0, retainedCertain: 0,
    retainedPossible: 0, undecided: 0, undecidedCertain: 0, undecidedPossible: 0, fragile: 0, population: null,
    zonesWithoutPopulation: 0, populationRetained: null, retainedWithoutPopulation: 0, populationUndecided: 0,
    populationApportioned: null, apportionedUnknown: 0,
  };
  const count = (verdict, yes, unknown) => {
    if (verdict === true) row[yes] += 1;
    if (verdict === null) row[unknown] += 1;
  };
  for (const zone of zones) {
    row.zones += 1;
    row[COUNT_OF_CLASS[zone.class]] += 1;
    count(zone.retained, "retained", "undecided");
    count(zone.retainedCertain, "retainedCertain", "undecidedCertain");
    count(zone.retainedPossible, "retainedPossible", "undecidedPossible");
    if (zone.fragile) row.fragile += 1;
    addPeople(row, zone);
  }
  return row;
}

function addPeople(row, zone) {
  const people = zone.population;
  if (people !== null && zone.populationShare !== null) {
    row.populationApportioned = (row.populationApportioned ?? 0) + people * zone.populationShare;
  } else {
    row.apportionedUnknown += 1;
  }
  if (people === null) {
    row.zonesWithoutPopulation += 1;
    if (zone.retained === true) row.retainedWithoutPopulation += 1;
    return;
  }
  row.population = (row.population ?? 0) + people;
  if (zone.retained === null) {
    row.populationUndecided += people;
  } else {
    row.populationRetained = (row.populationRetained ?? 0) + (zone.retained ? people : 0);
  }
}

// MARK: Over time

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

/** Of some zones, those that schemes that count target, or do not, where that is asked for. */
function targetedOf(zones, zoning, question, ready) {
  if (typeof question.targeted !== "boolean") return zones;
  const targeted = new Set(ready.inForce.counting[question.inForce].flatMap((scheme) => scheme.targeted));
  return zones.filter((zone) => targeted.has(zoning.code[zone]) === question.targeted);
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
