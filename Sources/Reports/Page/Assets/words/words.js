// Numbers, dates and words as people read them, in French and in English.

let isFrenchPage = true;

/** @param {string} language `fr` or `en` */
export function setLanguage(language) {
  isFrenchPage = language !== "en";
}

export function pageLanguage() {
  return isFrenchPage ? "fr" : "en";
}

/** The sentence of the page's language; the French one with its spaces and apostrophes set. */
export function say(french, english) {
  return withoutControls(isFrenchPage ? frenchTypography(french) : english);
}

/** Text of the data or of the command line, set as the page's language is. */
export function typeset(text) {
  const whole = String(text ?? "");
  return withoutControls(isFrenchPage ? frenchTypography(whole) : whole);
}

/** Without control characters and marks that turn the direction of the text around a name. */
function withoutControls(text) {
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, "");
}

/** Narrow no-break spaces before ; ! ? % and inside « », a no-break space before a colon, curly apostrophes. */
function frenchTypography(text) {
  return text
    .replace(/[ \u00A0]([;!?%€»])/g, "\u202F$1")
    .replace(/«[ \u00A0]/g, "«\u202F")
    .replace(/ :/g, "\u00A0:")
    .replace(/(\p{L})'(?=\p{L})/gu, "$1\u2019");
}

/** `1 256 992,5` in French, `1,256,992.5` in English; `null` is unknown. */
export function showNumber(value, places = 0) {
  if (value === null || value === undefined || !Number.isFinite(value)) return unknownWord();
  const parts = Math.abs(value).toFixed(places).split(".");
  const grouped = parts[0].replace(/\B(?=(\d{3})+$)/g, isFrenchPage ? "\u202F" : ",");
  const isZero = Number(parts.join(".")) === 0;
  const sign = value < 0 && !isZero ? "\u2212" : "";
  return sign + grouped + (parts.length > 1 ? (isFrenchPage ? "," : ".") + parts[1] : "");
}

/** A difference, always with its sign. */
export function showChange(value, places = 0) {
  if (value === null || value === undefined || !Number.isFinite(value)) return unknownWord();
  return (value > 0 ? "+" : value === 0 ? "±" : "") + showNumber(value, places);
}

/** `47,4 %` from 0.474; clipped to 0…100. */
export function showPercent(share, places = 1) {
  if (share === null || share === undefined || !Number.isFinite(share)) return unknownWord();
  return showNumber(Math.min(1, Math.max(0, share)) * 100, places) + (isFrenchPage ? "\u202F%" : "%");
}

export function unknownWord() {
  return isFrenchPage ? "inconnu" : "unknown";
}

/** A number with its noun; zero takes the singular in French. */
export function counted(count, french, frenchMany, english, englishMany) {
  const isSingular = isFrenchPage ? count < 2 : count === 1;
  const noun = isFrenchPage ? (isSingular ? french : frenchMany) : isSingular ? english : englishMany;
  return `${showNumber(count)}\u00A0${typeset(noun)}`;
}

const frenchMonths = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
  "novembre", "décembre"
];
const englishMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October",
  "November", "December"
];

/** Year, month (from 1) and day of the month of a day since 1970. */
export function civil(day) {
  const date = new Date(day * 86400000);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** The day since 1970 of a civil date. */
export function dayNumber(year, month, day) {
  return Math.round(Date.UTC(year, month - 1, day) / 86400000);
}

/** `1er janvier 2026`, `1 January 2026`. */
export function longDay(day) {
  if (day === null || day === undefined) return unknownWord();
  const [year, month, date] = civil(day);
  return isFrenchPage ?
    `${date === 1 ? "1er" : date} ${frenchMonths[month - 1]} ${year}`.replace(/ /g, "\u00A0") :
    `${date} ${englishMonths[month - 1]} ${year}`.replace(/ /g, "\u00A0");
}

/** `janvier 2026`, `January 2026`. */
export function longMonth(day) {
  const [year, month] = civil(day);
  return `${(isFrenchPage ? frenchMonths : englishMonths)[month - 1]} ${year}`;
}

/** `01/02/2026` in French, `2026-02-01` in English. */
export function shortDay(day) {
  if (day === null || day === undefined) return "";
  const [year, month, date] = civil(day).map((part) => String(part).padStart(2, "0"));
  return isFrenchPage ? `${date}/${month}/${year}` : `${year}-${month}-${date}`;
}

/** A date as the data give it (`2018`, `2018-06`, `2018-06-30`), as people read it. */
export function writtenDate(text) {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(String(text ?? ""));
  if (!parts) return String(text ?? "");
  if (parts[3]) return shortDay(dayNumber(+parts[1], +parts[2], +parts[3]));
  if (parts[2]) return longMonth(dayNumber(+parts[1], +parts[2], 1));
  return parts[1];
}

/** Letters without accents or case, anything else one blank: `Saint-Étienne` and `st etienne` are the same. */
export function folded(text) {
  const whole = String(text ?? "");
  const letters = /^[\x20-\x7E]*$/.test(whole) ? whole : whole.normalize("NFD").replace(/[\u0300-\u036F]/g, "");
  return letters.toLowerCase()
    .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[^a-z0-9]+/g, " ").trim()
    .replace(/\bste\b/g, "sainte").replace(/\bst\b/g, "saint");
}

/** The words of a list: `a, b et c`. */
export function listed(words) {
  if (words.length < 2) return words.join("");
  return words.slice(0, -1).join(", ") + (isFrenchPage ? " et " : " and ") + words[words.length - 1];
}

export function yesNo(value) {
  if (value === null || value === undefined) return unknownWord();
  return value ? say("oui", "yes") : say("non", "no");
}
