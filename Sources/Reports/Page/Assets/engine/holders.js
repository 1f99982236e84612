import { holdsCell } from "./unions.js";

// Which schemes hold a zone, on whatever day.

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
export function shareInUnion(data, zoning, zone, union, places) {
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

/** Of some zones, those that schemes that count target, or do not, where that is asked for. */
export function targetedOf(zones, zoning, question, ready) {
  if (typeof question.targeted !== "boolean") return zones;
  const targeted = new Set(ready.inForce.counting[question.inForce].flatMap((scheme) => scheme.targeted));
  return zones.filter((zone) => targeted.has(zoning.code[zone]) === question.targeted);
}
