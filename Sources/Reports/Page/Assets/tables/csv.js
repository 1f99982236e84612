// Tables as CSV, for a French Excel and for programs; CSV and pasted cells read.
import { cellText } from "./table.js";

/** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function guarded(text) {
  return /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
}

/**
 * CSV of columns and rows.
 * @param {{name: string, heading: string, raw: (row: any) => any}[]} columns
 * @param {"fr"|"standard"} dialect `fr`: BOM, semicolons, decimal commas, CRLF, headings and words as people read them
 */
export function csvText(columns, rows, dialect) {
  const isFrench = dialect === "fr";
  const separator = isFrench ? ";" : ",";
  const end = isFrench ? "\r\n" : "\n";
  const cell = (value) => {
    if (value === null || value === undefined) return "";
    if (typeof value === "number") {
      if (!Number.isFinite(value)) return "";
      return isFrench ? String(value).replace(".", ",") : String(value);
    }
    if (typeof value === "boolean") return value ? "true" : "false";
    const text = guarded(Array.isArray(value) ? value.join(" ") : String(value));
    return /[";,\n\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  };
  const lines = [columns.map((column) => cell(isFrench ? column.heading : column.name)).join(separator)];
  const isWord = (column) => isFrench && (column.kind === "words" || column.kind === "boolean");
  for (const row of rows) {
    lines.push(columns.map((column) => cell(isWord(column) ? cellText(column, row) : column.raw(row))).join(separator));
  }
  return (isFrench ? "\uFEFF" : "") + lines.join(end) + end;
}

/** Rows of cells of a CSV or of cells copied from a sheet; the separator is the one that the first line uses most. */
export function readCells(text) {
  const whole = text.replace(/^\uFEFF/, "");
  const first = whole.split(/\r?\n/, 1)[0] ?? "";
  const separator = ["\t", ";", ","].map((mark) => [first.split(mark).length, mark])
    .reduce((best, found) => (found[0] > best[0] ? found : best), [1, "\t"])[1];
  const rows = [];
  let row = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < whole.length; at++) {
    const mark = whole[at];
    if (isQuoted) {
      if (mark !== '"') cell += mark;
      else if (whole[at + 1] === '"') cell += whole[++at];
      else isQuoted = false;
    } else if (mark === '"' && cell === "") {
      isQuoted = true;
    } else if (mark === separator) {
      row.push(cell);
      cell = "";
    } else if (mark === "\n" || mark === "\r") {
      if (mark === "\r" && whole[at + 1] === "\n") at++;
      rows.push([...row, cell]);
      row = [];
      cell = "";
    } else {
      cell += mark;
    }
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  return rows;
}
