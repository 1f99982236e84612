// Lists copied from a sheet, and tables of contracts, read: what is understood, what is ambiguous, what is not.
import { dayOf, isoOf } from "./data.js";
import { readCells } from "./csv.js";
import { folded, say, dayNumber } from "./words.js";
import { atomsOfPlace, placeKind, placesByName, shortEpciName } from "./gazetteer.js";

/**
 * Places of a pasted text: one or several a line, as codes or as names.
 * @returns {{found: {line: number, text: string, place: any, note: string}[],
 *   ambiguous: {line: number, text: string, places: any[]}[],
 *   unknown: {line: number, text: string}[]}}
 */
export function readPlaces(gazetteer, text) {
  const result = { found: [], ambiguous: [], unknown: [] };
  placesByName(gazetteer);
  String(text).replace(/^\uFEFF/, "").split(/\r\n|\r|\n/).slice(0, 50000).forEach((whole, at) => {
    const line = at + 1;
    const cells = whole.split(/[\t;|]/).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1").trim()).filter(
      Boolean);
    if (cells.length === 0) return;
    // A line with codes is those codes; the names beside them are compared.
    const coded = cells.map((cell) => [cell, byCode(gazetteer, cell)]).filter(([, read]) => read);
    if (coded.length > 0) {
      const names = cells.filter((cell) => !byCode(gazetteer, cell) && /\p{L}{2}/u.test(cell)).map(folded);
      for (const [cell, read] of coded) {
        const own = read.place.folded;
        const isOdd = coded.length === 1 && names.length > 0 && !names.some((name) => own.includes(name) || name
          .includes(own));
        result.found.push({
          line,
          text: cell,
          place: read.place,
          note: [read.note, isOdd ?
            say(`${read.place.code} est ${read.place.name}`, `${read.place.code} is ${read.place.name}`) :
            ""
          ].filter(Boolean).join(" ; ")
        });
      }
      return;
    }
    // The whole line first: names have commas and slashes of their own.
    const pieces = cells.flatMap((cell) => (byName(gazetteer, cell).length > 0 ? [cell] : splitPieces(gazetteer,
      cell)));
    for (const piece of pieces) {
      const read = byCode(gazetteer, piece);
      const places = read ? [read.place] : byName(gazetteer, piece);
      if (places.length === 1) result.found.push({ line, text: piece, place: places[0], note: read?.note ?? "" });
      else if (places.length > 1) result.ambiguous.push({ line, text: piece, places });
      else if (!(line === 1 && isHeading(piece))) result.unknown.push({ line, text: piece });
    }
  });
  return result;
}

function isHeading(text) {
  return /^(code|codes|insee|code insee|commune|communes|nom|name|libelle|code commune|epci|siren|perimetre)$/.test(
    folded(text));
}

/** Parts of a cell that lists several: by commas and slashes, or blanks where all parts are codes. */
function splitPieces(gazetteer, cell) {
  const parts = cell.split(/\s*[,/]\s*|\s+et\s+/).filter(Boolean);
  if (parts.length > 1) return parts;
  const words = cell.split(/\s+/);
  return words.length > 1 && words.every((word) => byCode(gazetteer, word)) ? words : [cell];
}

/** A code as it may stand in a sheet: with its level before it, without its leading zero, with blanks. */
function byCode(gazetteer, text) {
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

const headings = {
  id: ["id", "identifiant", "code", "ref", "reference"],
  type: ["type", "dispositif", "nature"],
  name: ["name", "nom", "intitule", "libelle", "contrat"],
  perimeter: ["perimeter", "perimetre", "communes", "territoire", "epci"],
  start: ["start", "date start", "debut", "date debut", "date de debut", "signature", "date signature",
    "date de signature"
  ],
  end: ["end", "date end", "fin", "date fin", "date de fin", "echeance"],
};

/**
 * Contracts of a CSV with columns id, type, name, perimeter, start, end (French headings too).
 * @returns {{contracts: any[], refused: {line: number, text: string, why: string}[], notes: string[]}}
 */
export function readContracts(gazetteer, text) {
  const data = gazetteer.data;
  const rows = readCells(text).map((cells, at) => ({ cells, line: at + 1 })).filter((row) => row.cells.some((cell) =>
    cell.trim() !== ""));
  const result = { contracts: [], refused: [], notes: [] };
  if (rows.length === 0) return result;
  const names = rows[0].cells.map(folded);
  const columns = Object.fromEntries(Object.entries(headings).map(([name, words]) => [name, names.findIndex((one) =>
    words.includes(one))]));
  if (columns.perimeter === -1) {
    result.refused.push({
      line: 1,
      text: rows[0].cells.join(" ; ").slice(0, 200),
      why: say(
        "la première ligne ne nomme pas de colonne « perimeter » (ou « périmètre », « communes », « EPCI »)",
        "the first row names no column “perimeter” (or “communes”, “epci”)")
    });
    return result;
  }
  const ignored = rows[0].cells.filter((_, at) => !Object.values(columns).includes(at) && names[at] !== "");
  if (ignored.length > 0) result.notes.push(say("Colonnes non lues : ", "Columns not read: ") + ignored.join(", ")
    .slice(0, 300));
  for (const row of rows.slice(1)) {
    const cell = (name) => (columns[name] === -1 ? "" : (row.cells[columns[name]] ?? "").trim());
    const refuse = (why) => result.refused.push({ line: row.line, text: row.cells.join(" ; ").slice(0, 200), why });
    const typed = folded(cell("type"));
    const type = data.payload.types.find((one) => folded(one.code) === typed || folded(one.label) === typed);
    if (cell("type") !== "" && !type) {
      refuse(say(`type inconnu « ${cell("type").slice(0, 60)} »`, `unknown type “${cell("type").slice(0, 60)}”`));
      continue;
    }
    const read = readPlaces(gazetteer, cell("perimeter").replace(
      /\s+(?=(commune|epci|arm|departement|region|comd|coma|qpv):)/gi, ";"));
    const odd = [...read.unknown.map((one) => one.text), ...read.ambiguous.map((one) =>
      `${one.text} (${say("ambigu", "ambiguous")})`)];
    if (odd.length > 0 || read.found.length === 0) {
      refuse(odd.length > 0 ? say(`périmètre non compris : ${odd.slice(0, 6).join(", ")}`,
          `perimeter not understood: ${odd.slice(0, 6).join(", ")}`) :
        say("périmètre vide", "empty perimeter"));
      continue;
    }
    const [start, end] = [readDay(cell("start"), false), readDay(cell("end"), true)];
    if (start === undefined || end === undefined) {
      refuse(say(`date non comprise « ${(start === undefined ? cell("start") : cell("end")).slice(0, 40)} »`,
        `date not understood “${(start === undefined ? cell("start") : cell("end")).slice(0, 40)}”`));
      continue;
    }
    if (start !== null && end !== null && end < start) {
      refuse(say("la fin est avant le début", "the end is before the start"));
      continue;
    }
    const atoms = new Set(read.found.flatMap((one) => atomsOfPlace(gazetteer, one.place)));
    for (const one of read.found) {
      if (one.note) result.notes.push(say(`Ligne ${row.line} : ${one.note}`, `Row ${row.line}: ${one.note}`));
    }
    result.contracts.push({
      line: row.line,
      id: cell("id").slice(0, 80),
      type: type?.code ?? null,
      name: cell("name").slice(0, 200),
      atoms: [...atoms].sort((a, b) => a - b),
      start,
      end
    });
  }
  return result;
}

/** A day as people write it: `2026`, `2026-06`, `30/06/2026`; `null` if empty, `undefined` if not understood. */
export function readDay(text, isEnd) {
  const clean = String(text).trim();
  if (clean === "") return null;
  let parts = /^(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?$/.exec(clean)?.slice(1);
  const french = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(clean);
  if (french) parts = [french[3], french[2], french[1]];
  if (!parts) return undefined;
  const [year, month, day] = parts.map((part) => (part === undefined ? undefined : Number(part)));
  if (year < 1900 || year > 2200 || month > 12 || month === 0 || day > 31 || day === 0) return undefined;
  if (day !== undefined) {
    const iso = [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
    const found = dayOf(iso);
    return Number.isFinite(found) && isoOf(found) === iso ? found : undefined;
  }
  if (month !== undefined) return isEnd ? dayNumber(year, month + 1, 1) - 1 : dayNumber(year, month, 1);
  return isEnd ? dayNumber(year, 12, 31) : dayNumber(year, 1, 1);
}
