import { IN_FORCE } from "./data.js";

// What some schemes hold together: a set of atoms and of drawn perimeters.

/** A set of atoms and drawn perimeters. */
export function makeUnion(data, schemes, added) {
  const union = {
    holdsAtom: new Uint8Array(data.atomCount), holdsPart: new Uint8Array(data.partCount), isDrawn: false,
  };
  for (const scheme of schemes) {
    for (const atom of scheme.atoms) union.holdsAtom[atom] = 1;
    if (scheme.part >= 0) {
      union.holdsPart[scheme.part] = 1;
      union.isDrawn = true;
    }
  }
  for (const atom of added) union.holdsAtom[atom] = 1;
  return union;
}

export function holdsCell(union, cell) {
  for (const atom of cell.atoms) if (union.holdsAtom[atom] === 1) return true;
  for (const part of cell.parts) if (union.holdsPart[part] === 1) return true;
  return false;
}

/** Share of an atom's area inside a union. */
function shareOfAtom(data, union, atom) {
  if (union.holdsAtom[atom] === 1) return 1;
  const cells = data.cellsOfAtom.get(atom);
  if (cells === undefined) return 0;
  let share = 0;
  for (const cell of cells) if (holdsCell(union, cell)) share += cell.share;
  return Math.min(1, share);
}

/** Share of some atoms inside a union, [least, greatest]: by area; by code where an atom has no outline. */
export function shareOfAtoms(data, union, atoms) {
  if (atoms.length === 0) return [0, 1];
  if (atoms.length === 1 && data.areaOfAtom[atoms[0]] > 0) {
    const only = shareOfAtom(data, union, atoms[0]);
    return [only, only];
  }
  let [areHeld, total, covered, blind, blindHeld] = [true, 0, 0, 0, 0];
  for (const atom of atoms) {
    const area = data.areaOfAtom[atom];
    const isHeld = union.holdsAtom[atom] === 1;
    total += area;
    if (area > 0) covered += area * shareOfAtom(data, union, atom);
    if (!isHeld) areHeld = false;
    if (area === 0) {
      blind += 1;
      if (isHeld) blindHeld += 1;
    }
  }
  if (blind === 0) return [covered / total, covered / total];
  if (areHeld) return [1, 1];
  if (covered === 0 && blindHeld === 0) return [0, union.isDrawn ? 1 : 0];
  return [0, 1];
}

/** Whether a scheme is one of those asked about, whatever its dates and perimeter. */
export function isAsked(scheme, question) {
  if (!question.types.includes(scheme.type)) return false;
  if (question.statuses !== null && !question.statuses.includes(scheme.status)) return false;
  if (question.cofunded && scheme.cofunded !== true) return false;
  return question.themes.length === 0 || question.themes.some((theme) => isAbout(scheme, theme));
}

/** A word of a theme, whatever its capitals and accents. */
function isAbout(scheme, theme) {
  return foldedWords(scheme.themes).includes(foldedWords(theme));
}

/** Lower case without accents; what is neither letter nor digit is a blank. */
export function foldedWords(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
}

export function includesState(filter, state) {
  if (state === "certain") return true;
  if (state === "presumed") return filter !== "certain";
  return state === "possible" && filter === "possible";
}

/** Schemes by what is known of them: on record, counting, and with places of which nobody is sure, by filter. */
export function schemesInForce(schemes, states, question) {
  const asked = schemes.filter((scheme) => isAsked(scheme, question));
  const result = { onRecord: {}, counting: {}, unsure: {} };
  for (const filter of IN_FORCE) {
    const inForce = asked.filter((scheme) => includesState(filter, states[scheme.index]));
    result.onRecord[filter] = inForce;
    result.counting[filter] = inForce.filter(
      (scheme) => !scheme.isEmpty || filter === "possible" && scheme.hasPossible);
    result.unsure[filter] = inForce.filter((scheme) => scheme.hasUnsurePlaces);
  }
  return result;
}

/** Whether the same schemes count under two filters, so that one answer stands for both. */
export function countTheSame(inForce, one, other) {
  if (inForce.unsure.possible.length > 0) return false;
  return inForce.counting[one].length === inForce.counting[other].length;
}

/** What counts under a filter: for sure, and with all that may be held; `most` is null where all is known. */
export function unionSpan(data, inForce, filter) {
  const schemes = inForce.counting[filter];
  const unsure = inForce.unsure[filter];
  const possible = filter === "possible" ? unsure.flatMap((scheme) => Array.from(scheme.possible)) : [];
  const sure = makeUnion(data, schemes, possible);
  if (unsure.length === 0) return { sure, most: null };
  const added = unsure.flatMap((scheme) => [...scheme.possible, ...scheme.probable]);
  if (filter === "possible") {
    const counted = new Set(possible);
    if (added.every((atom) => counted.has(atom))) return { sure, most: null };
  }
  return { sure, most: makeUnion(data, schemes, added) };
}
