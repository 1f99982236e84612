// Lists of places copied from a sheet, read: what is understood, what is ambiguous, what is not.
import { folded, say, typeset } from "../words/words.js";
import { placeKind, placesByName, shortEpciName } from "../sheets/gazetteer.js";

/**
 * Places of a pasted text, a line each. Of several cells (by tab or semicolon) one is the place; the others help to tell
 * which one is meant.
 * @returns {{found: {line: number, text: string, place: any, note: string}[],
 *   ambiguous: {line: number, text: string, places: any[]}[],
 *   unknown: {line: number, text: string, why: string, near: any[]}[]}}
 */
export function readPlaces(gazetteer, text) {
  const result = { found: [], ambiguous: [], unknown: [] };
  placesByName(gazetteer);
  let columns = null;
  String(text).replace(/^\uFEFF/, "").split(/\r\n|\r|\n/).slice(0, 50000).forEach((whole, at) => {
    const cells = whole.split(/[\t;|]/).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1").trim());
    if (cells.every((cell) => cell === "")) return;
    if (at === 0) {
      columns = headingColumns(gazetteer, cells);
      if (columns) return;
    }
    readLine(gazetteer, cells, columns, at + 1, result);
  });
  for (const one of result.unknown.slice(0, 30)) one.near = nearestNames(gazetteer, one.text);
  return result;
}

const placeHeadings = {
  code: /^(code|codes|insee|code insee( commune)?|insee com|code commune|codgeo|code geo|depcom)$/,
  name: /^(commune|communes|nom|noms|name|nom (de la )?commune|libelle( commune)?|libgeo|ville|perimetre)$/,
  epci: /^(epci|siren|siren epci|code epci|nom epci|libelle epci|epci name|intercommunalite)$/,
};

/** Which cells of a first line name the columns of places; `null` where it is a line like the others. */
function headingColumns(gazetteer, cells) {
  const names = cells.map(folded);
  const find = (word) => names.findIndex((name) => placeHeadings[word].test(name));
  const [code, name, epci] = [find("code"), find("name"), find("epci")];
  if (cells.some((cell) => byCode(gazetteer, cell)) || (code < 0 && name < 0 && epci < 0)) return null;
  if (names.length === 1 && byName(gazetteer, cells[0]).length > 0) return null;
  return code >= 0 || name >= 0 ? { code, name } : { code: -1, name: epci };
}

function readLine(gazetteer, cells, columns, line, result) {
  const filled = cells.map((cell, at) => ({ cell, at })).filter(({ cell }) => cell !== "");
  if (filled.length === 1) {
    readSingle(gazetteer, filled[0].cell, line, result);
    return;
  }
  const isPlace = (cell) => ["commune", "part"].includes(byCode(gazetteer, cell)?.place.kind);
  if (!columns && filled.every(({ cell }) => isPlace(cell))) {
    for (const { cell } of filled) readSingle(gazetteer, cell, line, result);
    return;
  }
  const { code, name } = columns ? pickByHeading(gazetteer, cells, columns) : pickByContent(gazetteer, filled, isPlace);
  const others = filled.filter(({ at }) => at !== code && at !== name).map(({ cell }) => cell);
  const named = name >= 0 ? closest(gazetteer, byName(gazetteer, cells[name]), others) : [];
  const read = code >= 0 ? byCode(gazetteer, cells[code]) : null;
  if (read) {
    const own = read.place.folded;
    const said = name >= 0 ? folded(cells[name]) : "";
    const isOdd = said !== "" && /[a-z]{2}/.test(said) && !own.includes(said) && !said.includes(own);
    result.found.push({
      line,
      text: cells[code],
      place: read.place,
      note: [read.note, isOdd ?
        say(`${read.place.code} est ${read.place.name}`, `${read.place.code} is ${read.place.name}`) : ""].filter(Boolean).join(" ; ")
    });
  } else if (named.length === 1) {
    result.found.push({ line, text: cells[name], place: named[0], note: "" });
  } else if (named.length > 1) {
    result.ambiguous.push({ line, text: cells[name], places: named });
  } else {
    const text = name >= 0 ? cells[name] : code >= 0 ? cells[code] : filled[0].cell;
    result.unknown.push({ line, text, why: whyUnknown(gazetteer, text, others), near: [] });
  }
}

/** The cells of the columns that the first line names; a code that is none is left aside. */
function pickByHeading(gazetteer, cells, columns) {
  const hasCode = columns.code >= 0 && (cells[columns.code] ?? "") !== "" &&
    (byCode(gazetteer, cells[columns.code]) || columns.name < 0 || (cells[columns.name] ?? "") === "");
  return { code: hasCode ? columns.code : -1, name: (cells[columns.name] ?? "") === "" ? -1 : columns.name };
}

/** The cells that are a code and a name of one place. A code that ends in 0 beside another name is a postal code. */
function pickByContent(gazetteer, filled, isPlace) {
  const isCommune = ({ cell }) => !byCode(gazetteer, cell) && byName(gazetteer, cell).some((place) =>
    place.kind === "commune" || place.kind === "part");
  const name = filled.find(isCommune) ?? filled.find(({ cell }) => !byCode(gazetteer, cell) &&
    byName(gazetteer, cell).some((place) => place.kind === "epci"));
  const words = filled.find(({ cell }) => /\p{L}{2}/u.test(cell));
  const code = filled.find(({ cell }) => {
    if (!isPlace(cell)) return false;
    const { place } = byCode(gazetteer, cell);
    return !(name && cell.endsWith("0") && folded(name.cell) !== place.folded);
  }) ?? (name ? undefined : filled.find(({ cell }) => byCode(gazetteer, cell)?.place.kind === "epci"));
  return { code: code?.at ?? -1, name: (name ?? words)?.at ?? -1 };
}

/** Of places of one name, those that the other cells of the line speak of. */
function closest(gazetteer, places, others) {
  let left = places;
  for (const cell of others) {
    if (left.length < 2) break;
    const kept = left.filter((place) => isSaidOf(gazetteer, place, cell));
    if (kept.length > 0) left = kept;
  }
  return left;
}

/** Whether a cell is the département, EPCI, région or postal code of a place. */
function isSaidOf(gazetteer, place, cell) {
  const { data } = gazetteer;
  const said = folded(cell);
  const commune = place.index ?? place.communes?.[0];
  if (commune === undefined) return false;
  for (const level of ["departement", "epci", "region"]) {
    const at = data.communes[level][commune];
    if (at < 0) continue;
    const [code, name] = [folded(data.levels[level].codes[at]), folded(data.levels[level].names[at])];
    if (said === code || said === name) return true;
    if (level === "epci" && shortEpciName(said) === shortEpciName(name)) return true;
    if (level !== "region" && said.replace(/^0/, "") === code.replace(/^0/, "")) return true;
  }
  return /^\d{5}$/.test(said) && departementOfCode(said).includes(data.codeOfTerritory(commune, "departement"));
}

/** Départements that a postal or INSEE code may begin with. */
function departementOfCode(code) {
  if (/^(20|2[ab])/i.test(code)) return ["2A", "2B"];
  return [/^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2)];
}

/** One cell alone: the whole first, since names have commas and slashes of their own; then its parts. */
function readSingle(gazetteer, cell, line, result) {
  const pieces = byCode(gazetteer, cell) || byName(gazetteer, cell).length > 0 ? [cell] : splitPieces(gazetteer, cell);
  for (const piece of pieces) {
    const read = byCode(gazetteer, piece);
    const places = read ? [read.place] : byName(gazetteer, piece);
    if (places.length === 1) result.found.push({ line, text: piece, place: places[0], note: read?.note ?? "" });
    else if (places.length > 1) result.ambiguous.push({ line, text: piece, places });
    else result.unknown.push({ line, text: piece, why: whyUnknown(gazetteer, piece, []), near: [] });
  }
}

/** Why a text is no place of the page: it lies elsewhere, or nobody is called that here. */
function whyUnknown(gazetteer, text, others) {
  const { payload, levels } = gazetteer.data;
  if (payload.territoryLevel === "nation") return "";
  const title = typeset(payload.title);
  const codes = [text, ...others].filter((cell) => /^(\d{5}|2[AB]\d{3})$/i.test(cell.trim()));
  if (codes.some((code) => !departementOfCode(code.trim().toUpperCase()).some((one) =>
    levels.departement.codes.includes(one)))) {
    return say(`hors de ${title}, le territoire de cette page`, `outside ${title}, the territory of this page`);
  }
  return say(`introuvable dans ${title}, le territoire de cette page`,
    `not found in ${title}, the territory of this page`);
}

function pairsOf(text) {
  const pairs = new Set();
  for (let at = 0; at < text.length - 1; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}

/** The names of communes and EPCI that a text looks like most: those that share most pairs of letters with it. */
function nearestNames(gazetteer, text) {
  const wanted = folded(text);
  const pairs = pairsOf(wanted);
  if (pairs.size < 2 || wanted.length > 60) return [];
  const found = [];
  for (const place of gazetteer.places) {
    if (place.kind !== "commune" && place.kind !== "epci") continue;
    if (place.kind === "commune" && Math.abs(place.folded.length - wanted.length) > 6) continue;
    const own = pairsOf(place.folded);
    let shared = 0;
    for (const pair of own) if (pairs.has(pair)) shared++;
    const likeness = (2 * shared) / (own.size + pairs.size);
    if (likeness >= 0.55) found.push([likeness, place]);
  }
  return found.sort((a, b) => b[0] - a[0] || b[1].weight - a[1].weight).slice(0, 3).map(([, place]) => place);
}

/** Parts of a cell that lists several: by commas and slashes, or blanks where all parts are codes. */
function splitPieces(gazetteer, cell) {
  const parts = cell.split(/\s*[,/]\s*|\s+et\s+/).filter(Boolean);
  if (parts.length > 1) return parts;
  const words = cell.split(/\s+/);
  return words.length > 1 && words.every((word) => byCode(gazetteer, word)) ? words : [cell];
}

/** A code as it may stand in a sheet: with its level before it, without its leading zero, with blanks. */
export function byCode(gazetteer, text) {
  const clean = String(text).trim().replace(/^(commune|epci|arm|departement|region|qpv|insee)\s*[:=]\s*/i, "")
    .toUpperCase();
  const joined = clean.replace(/[\s\u00A0\u202F]/g, "");
  const place = gazetteer.byCode.get(clean) ?? (/^\d[\d\s\u00A0\u202F]*$/.test(clean) ? gazetteer.byCode.get(joined) :
    undefined);
  // Two or three digits alone may be anything: a département only if it says so.
  if (place && (place.kind === "departement" || place.kind === "region") && !/^(departement|region)\s*[:=]/i.test(
      text)) return null;
  if (place) return { place, note: "" };
  if (/^\d{4}$/.test(joined)) {
    const padded = gazetteer.byCode.get("0" + joined);
    if (padded) return { place: padded, note: say(`zéro rétabli : 0${joined}`, `zero put back: 0${joined}`) };
  }
  return null;
}

/** Places of a name: communes and EPCI before others; `Digne-les-Bains (04)` tells its département. */
function byName(gazetteer, text) {
  const [, name, hint] = /^(.*?)\s*(?:\(([^)]{1,40})\))?\s*$/.exec(String(text)) ?? [null, text, ""];
  const named = placesByName(gazetteer);
  let places = named.get(folded(text)) ?? named.get(folded(name)) ??
    named.get(shortEpciName(folded(name)))?.filter((place) => place.kind === "epci") ?? [];
  if (hint && places.length > 1) {
    const wanted = folded(hint);
    const told = places.filter((place) => folded(place.about) === wanted || place.foldedCode === wanted);
    if (told.length > 0) places = told;
  }
  const communes = places.filter((place) => place.kind === "commune");
  if (communes.length > 0) return communes;
  return places.filter((place) => ["epci", "part", "departement", "region"].includes(place.kind));
}

/** What a place of a list is, for the account of what was read. */
export function placeWords(place) {
  return `${place.name} (${place.code}, ${placeKind(place)})`;
}
