// Tables of contracts read: what is understood, and why the rest is not.
import { dayOf, isoOf } from "../engine/data.js";
import { readCells } from "../tables/csv.js";
import { folded, say, dayNumber } from "../words/words.js";
import { atomsOfPlace } from "../sheets/gazetteer.js";
import { readPlaces } from "./paste.js";

const contractHeadings = {
  id: ["id", "identifiant", "ref", "reference"],
  type: ["type", "dispositif", "nature"],
  name: ["name", "nom", "intitule", "libelle", "contrat"],
  perimeter: ["perimeter", "perimetre", "communes"],
  start: ["start", "date start", "debut", "date debut", "date de debut", "signature", "date signature",
    "date de signature"
  ],
  end: ["end", "date end", "fin", "date fin", "date de fin", "echeance"],
};

/**
 * Contracts of a CSV with columns id, type, name, perimeter, start, end (French headings too).
 * @returns {{contracts: any[], refused: {line: number, text: string, why: string}[], notes: string[], isOther: string}}
 *   `isOther`: why the table is none of contracts, else empty
 */
export function readContracts(gazetteer, text) {
  const data = gazetteer.data;
  const rows = readCells(text).map((cells, at) => ({ cells, line: at + 1 })).filter((row) => row.cells.some((cell) =>
    cell.trim() !== ""));
  const result = { contracts: [], refused: [], notes: [], isOther: "" };
  if (rows.length === 0) return result;
  const names = rows[0].cells.map(folded);
  const columns = Object.fromEntries(Object.entries(contractHeadings).map(([name, words]) => [name, names.findIndex((one) =>
    words.includes(one))]));
  if (columns.perimeter === -1 || (columns.id === -1 && columns.name === -1 && columns.type === -1)) {
    result.isOther = say(
      "Ce n'est pas un tableau de contrats, rien n'en est pris : la première ligne doit nommer une colonne périmètre " +
        "(ou communes), et une colonne identifiant, nom ou type. ",
      "This is no table of contracts, nothing of it is taken: its first row must name a column perimeter " +
        "(or communes), and a column id, name or type. ") + (names.some((name) => /^(verdict|retained|motif|reason)$/.test(name)) ?
      say("C'est une liste de zones, comme la page en télécharge : elle ne dit pas quels contrats ajouter.",
        "It is a list of zones, as the page downloads them: it does not say which contracts to add.") :
      say(`Ses colonnes : ${rows[0].cells.join(", ").slice(0, 200)}.`,
        `Its columns: ${rows[0].cells.join(", ").slice(0, 200)}.`));
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
      /\s+(?=(commune|epci|arm|departement|region|comd|coma|qpv):)|[;|\t]/gi, "\n"));
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

/** Whether a pasted text is a table of contracts or of zones, and not a list of places. */
export function looksLikeContracts(text) {
  const names = (readCells(String(text).slice(0, 5000))[0] ?? []).map(folded);
  if (names.some((name) => /^(verdict|retained|motif|reason)$/.test(name))) return true;
  const has = (word) => names.some((name) => contractHeadings[word].includes(name));
  return names.length > 1 && has("perimeter") && (has("id") || has("type"));
}
