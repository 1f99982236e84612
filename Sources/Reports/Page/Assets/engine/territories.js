
// Which communes, zones and schemes lie in a territory.

const LEVELS = ["commune", "epci", "departement", "region"];

/** Narrowest level asked about: it is what the first row of a summary is of. */
export function topLevel(territory) {
  return LEVELS.find((level) => territory[level]?.length > 0) ?? "nation";
}

function isEverywhere(territory) {
  return topLevel(territory) === "nation";
}

/** By commune, whether it lies in the territory. */
export function communesInScope(data, territory) {
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
export function zonesIn(zoning, territory) {
  const zones = [];
  const levels = LEVELS.filter((level) => territory[level]?.length > 0);
  for (let zone = 0; zone < zoning.count; zone++) {
    if (levels.every((level) => territory[level].includes(territoryOfZone(zoning, zone, level)))) zones.push(zone);
  }
  return zones;
}

export function hasPossible(scheme) {
  return !scheme.isEmpty || scheme.hasPossible;
}

/** Whether a scheme counts among some communes, or, not being known at all, may lie among them. */
export function touches(data, scheme, inScope, territory, tolerance) {
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
export function territoriesOfScheme(data, scheme, level, tolerance) {
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
