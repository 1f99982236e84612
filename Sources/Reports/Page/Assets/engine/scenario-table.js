import { schemesOf } from "./changed-schemes.js";
import { isoOf } from "./data.js";
import { rewrittenStatus } from "./days.js";
// A question and a scenario as the command line takes them: its words, and a table of schemes.

/** Words of a command line, quoted where a shell needs it. */
function shellWords(words) {
  return words.map((word) => (/^[A-Za-z0-9_.,:=+%/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(" ");
}

/** The command line that gives the answer of the page; `scenario.csv` stands for the table of its scenario. */
export function commandOf(data, question, scenario = null) {
  const { payload } = data;
  const words = [...payload.command];
  const isChanged = scenario !== null && scenario.added.length + scenario.extended.length + scenario.ended.length > 0;
  if (isChanged) {
    const given = words.indexOf("--schemes");
    if (given >= 0) words[given + 1] += ",scenario.csv";
    else words.push("--schemes", "+scenario.csv");
  }
  for (const level of ["region", "departement", "epci", "commune"]) {
    const codes = question.territory[level] ?? [];
    if (codes.length > 0) words.push(`--${level}`, codes.join(","));
  }
  words.push("--zoning", data.zonings[question.zoning].id, "--scheme", question.types.join(",").toLowerCase());
  words.push("--on", isoOf(question.day));
  if (question.rule !== null) words.push("--rule", question.rule);
  if (question.tolerance !== 0.05) words.push("--tolerance", `${Number((question.tolerance * 100).toPrecision(12))}%`);
  if (question.inForce !== "presumed") words.push("--in-force", question.inForce);
  if (question.statuses !== null) words.push("--status", question.statuses.join(","));
  if (question.cofunded) words.push("--cofunded");
  if (question.themes.length > 0) words.push("--theme", question.themes.join(","));
  if (question.byOverlap) words.push("--communes-of", "overlap");
  if (typeof question.targeted === "boolean") words.push("--targeted", question.targeted ? "yes" : "no");
  return shellWords(words);
}

const COLUMNS = [
  "id", "type", "name", "perimeter", "status", "status_date", "date_signature", "date_start", "date_end", "duration",
  "replaced_by", "carrier", "cofunded", "themes", "targeted_zones", "source", "note", "evidence",
];

function tokensOf(data, atoms) {
  const tokens = [];
  const sorted = Array.from(atoms).sort((a, b) => a - b);
  const held = new Set(sorted);
  const done = new Set();
  for (const atom of sorted) {
    const commune = data.communeOfAtom[atom];
    if (done.has(commune)) continue;
    const [first, end] = data.atomsOfCommune(commune);
    const all = Array.from({ length: end - first }, (_, i) => first + i);
    const code = data.communes.code[commune];
    done.add(commune);
    const here = all.filter((other) => held.has(other));
    if (here.length === all.length) {
      tokens.push(`commune:${code}`);
    } else if (here.every((other) => data.partOfAtom.get(other).token !== null)) {
      tokens.push(...here.map((other) => data.partOfAtom.get(other).token));
    } else {
      // What the parts of a commune leave of it has no code of its own.
      const rest = all.filter((other) => !held.has(other)).map((other) => `-${data.partOfAtom.get(other).token}`);
      tokens.push(`commune:${code}`, ...rest);
    }
  }
  return tokens;
}

/** A cell of a table; what a spreadsheet would take for a formula is kept from being one, as the program does. */
function csvCell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",\n\r;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function changedRow(data, scheme, before) {
  const { term } = scheme;
  const wasUndated = before.term.isAsOfDayAsked || before.term.isTimeless;
  const status = term.isOnlyListed ? "" : rewrittenStatus(before);
  const had = new Set(before.atoms);
  const more = tokensOf(data, scheme.atoms.filter((atom) => !had.has(atom)));
  const kept = before.tokens.split(" ").filter((token) => token !== "" && !more.includes(token.replace(/^-/, "")));
  return {
    id: scheme.id, type: scheme.type, name: scheme.name, status,
    status_date: wasUndated ? isoOf(data.payload.question.day) : scheme.statusDate,
    perimeter: [...kept, ...more, scheme.unread].filter((word) => word !== "").join(" "),
    date_signature: scheme.signature, date_start: scheme.start, date_end: term.end === null ? "" : isoOf(term.end),
    replaced_by: scheme.replacedBy, carrier: scheme.carrier,
    cofunded: scheme.cofunded === null ? "" : scheme.cofunded ? "yes" : "no", themes: scheme.themes,
    targeted_zones: scheme.targeted.join(" "), source: scheme.source, note: scheme.note, evidence: scheme.evidence,
  };
}

/**
 * The contracts that a scenario adds or changes, as a table that `--schemes +scenario.csv` reads, and a French spreadsheet
 * opens.
 */
export function scenarioTable(data, scenario) {
  const schemes = schemesOf(data, scenario);
  const rows = schemes.filter((scheme) => scheme.isChanged).map((scheme) => changedRow(data, scheme, data.schemes[scheme.index]));
  for (const scheme of schemes.filter((other) => other.isAdded)) {
    rows.push({
      id: scheme.id, type: scheme.type, name: scheme.name, perimeter: tokensOf(data, scheme.atoms).join(" "),
      status: "signed", date_start: isoOf(scheme.term.start),
      date_end: scheme.term.end === null ? "" : isoOf(scheme.term.end),
    });
  }
  const lines = [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))];
  return lines.map((line) => line.map(csvCell).join(";")).join("\n") + "\n";
}

