// The state of the page in its address: question, filter, tab, selection, scenario. Whatever a link says is checked.
import { initialQuestion, dayOf, isoOf, IN_FORCE } from "../engine/data.js";
import { atomsOfPlace } from "../sheets/gazetteer.js";
import { say } from "../words/words.js";

/** No contract added, extended or ended. */
export function emptyScenario() {
  return { added: [], extended: [], ended: [] };
}

export function isEmptyScenario(scenario) {
  return scenario.added.length + scenario.extended.length + scenario.ended.length === 0;
}

export const tabNames = ["zones", "missing", "undecided", "schemes", "territories", "ends", "overlaps", "completeness",
  "issues",
  "method"
];

/** The part of the address after #; only what differs from what the page opens with. */
export function linkOf(data, state) {
  const first = initialQuestion(data);
  const question = state.question;
  const link = new URLSearchParams();
  const put = (name, value, old) => {
    if (JSON.stringify(value) !== JSON.stringify(old)) link.set(name, value === null ? "" : String(value));
  };
  put("zoning", data.zonings[question.zoning].id, data.zonings[first.zoning].id);
  put("types", question.types.join(","), first.types.join(","));
  put("on", isoOf(question.day), isoOf(first.day));
  put("state", question.inForce, first.inForce);
  put("rule", question.rule, first.rule);
  put("tolerance", question.tolerance, first.tolerance);
  put("status", question.statuses ? question.statuses.join(",") : null, first.statuses ? first.statuses.join(",") :
    null);
  put("cofunded", question.cofunded ? 1 : 0, first.cofunded ? 1 : 0);
  put("themes", question.themes.join("|"), first.themes.join("|"));
  for (const level of ["region", "departement", "epci", "commune"]) {
    put(level, question.territory[level].join(","), first.territory[level].join(","));
  }
  put("tab", state.tab, "zones");
  if (state.selected) link.set("show", selectedText(data, state));
  if (!isEmptyScenario(state.scenario)) link.set("if", scenarioText(data, state.scenario));
  return link.toString().replace(/%2C/g, ",").replace(/%3A/g, ":");
}

function selectedText(data, state) {
  const selected = state.selected;
  switch (selected.kind) {
    case "zone":
      return `zone:${data.zonings[selected.zoning].id}:${data.zonings[selected.zoning].code[selected.zone]}`;
    case "scheme":
      return `scheme:${selected.id}`;
    case "commune":
      return `commune:${data.communes.code[selected.commune]}`;
    default:
      return `${selected.level}:${selected.code}`;
  }
}

/** Codes of atoms, whole communes and whole EPCI by their own code. */
function codesOfAtoms(data, atoms) {
  const held = new Set(atoms);
  const codes = [];
  data.levels.epci.codes.forEach((code, epci) => {
    const own = [];
    data.communes.epci.forEach((one, commune) => {
      if (one !== epci) return;
      const [first, end] = data.atomsOfCommune(commune);
      for (let atom = first; atom < end; atom++) own.push(atom);
    });
    if (own.length < 2 || !own.every((atom) => held.has(atom))) return;
    codes.push(code);
    for (const atom of own) held.delete(atom);
  });
  for (const commune of new Set([...held].map((atom) => data.communeOfAtom[atom]))) {
    const [first, end] = data.atomsOfCommune(commune);
    let isWhole = true;
    for (let atom = first; atom < end; atom++) isWhole &&= held.has(atom);
    if (isWhole) codes.push(data.communes.code[commune]);
    else
      for (let atom = first; atom < end; atom++)
        if (held.has(atom)) codes.push(data.codeOfAtom(atom));
  }
  return codes;
}

function scenarioText(data, scenario) {
  const day = (value) => (value === null ? "" : isoOf(value));
  return JSON.stringify({
    a: scenario.added.map((added) => [added.id, added.type, added.name, codesOfAtoms(data, added.atoms).join(" "),
      day(added.start), day(added.end)
    ]),
    x: scenario.extended.map((extended) => [data.schemes[extended.scheme].id, day(extended.end ?? null),
      codesOfAtoms(data, extended.atoms).join(" ")
    ]),
    e: scenario.ended.map((ended) => [data.schemes[ended.scheme].id, day(ended.end)]),
  });
}

/** A day of a link, or `null`. */
export function checkedDay(text) {
  if (!/^\d{4}-\d\d-\d\d$/.test(String(text ?? ""))) return null;
  const day = dayOf(text);
  return Number.isFinite(day) && isoOf(day) === text ? day : null;
}

/**
 * What a link asks for. Anything broken or unknown keeps what the page opens with, and is counted.
 * @returns {{question: any, tab: string, selected: any, scenario: any, unread: string[]}}
 */
export function readLink(gazetteer, text) {
  const data = gazetteer.data;
  const link = new URLSearchParams(String(text).replace(/^#/, "").slice(0, 200000));
  const question = initialQuestion(data);
  const unread = [];
  const take = (name, read) => {
    if (!link.has(name)) return;
    try {
      if (read(link.get(name)) === false) unread.push(name);
    } catch {
      unread.push(name);
    }
  };
  const split = (value) => value.split(",").filter(Boolean);
  take("zoning", (value) => {
    const at = data.zonings.findIndex((zoning) => zoning.id === value);
    if (at === -1) return false;
    question.zoning = at;
    return true;
  });
  take("types", (value) => {
    const known = split(value).filter((code) => data.payload.types.some((type) => type.code === code));
    if (known.length === 0) return false;
    question.types = known;
    return true;
  });
  take("on", (value) => {
    const day = checkedDay(value);
    if (day === null) return false;
    question.day = day;
    return true;
  });
  take("state", (value) => IN_FORCE.includes(value) && ((question.inForce = value), true));
  take("rule", (value) => {
    if (value !== "" && !/^(overlap|any-commune|all-communes|(area|population):(0(\.\d+)?|1(\.0+)?))$/.test(
      value)) return false;
    question.rule = value === "" ? null : value;
    return true;
  });
  take("tolerance", (value) => {
    const share = Number(value);
    if (value === "" || !(share >= 0 && share < 0.5)) return false;
    question.tolerance = share;
    return true;
  });
  take("status", (value) => {
    const known = new Set(data.schemes.map((scheme) => scheme.status));
    const statuses = split(value).filter((status) => known.has(status));
    if (statuses.length === 0 && value !== "") return false;
    question.statuses = statuses.length > 0 ? statuses : null;
    return true;
  });
  take("cofunded", (value) => ((question.cofunded = value === "1"), true));
  take("themes", (value) => ((question.themes = value.split("|").filter(Boolean)), true));
  for (const level of ["region", "departement", "epci", "commune"]) {
    take(level, (value) => {
      const codes = level === "commune" ? data.communes.code : data.levels[level].codes;
      const known = split(value).filter((code) => codes.includes(code));
      if (known.length === 0 && value !== "") return false;
      question.territory[level] = known;
      return true;
    });
  }
  let tab = "zones";
  take("tab", (value) => tabNames.includes(value) && ((tab = value), true));
  let selected = null;
  take("show", (value) => Boolean(selected = readSelected(gazetteer, value)));
  let scenario = emptyScenario();
  take("if", (value) => {
    const read = readScenario(gazetteer, value);
    scenario = read.scenario;
    return read.isWhole;
  });
  if ([...link.keys()].length > 0 && ![...link.keys()].some((name) => linkNames.includes(name)) && !link.has("main")) {
    unread.push("");
  }
  return { question, tab, selected, scenario, unread };
}

const linkNames = ["zoning", "types", "on", "state", "rule", "tolerance", "status", "cofunded", "themes", "region",
  "departement", "epci", "commune", "tab", "show", "if"
];

/** What a part of a link is about. */
export function linkWord(name) {
  const words = [say("zonage", "zoning"), say("dispositifs", "schemes"), "date", say("états", "states"),
    say("règle", "rule"), say("tolérance", "tolerance"), say("statut", "status"), say("cofinancement", "co-funding"), say("thèmes", "themes"),
    say("région", "région"), say("département", "département"), "EPCI", "commune", say("tableau", "table"),
    say("fiche", "sheet"), say("scénario", "scenario")
  ];
  return words[linkNames.indexOf(name)] ?? say("l'ensemble", "all of it");
}

function readSelected(gazetteer, value) {
  const data = gazetteer.data;
  const [kind, ...rest] = value.split(":");
  const code = rest.join(":");
  if (kind === "scheme") return gazetteer.schemes.has(code) ? { kind, id: code } : null;
  if (kind === "zone") {
    const zoning = data.zonings.findIndex((found) => found.id === rest[0]);
    const zone = zoning === -1 ? -1 : data.zonings[zoning].code.indexOf(rest[1]);
    return zone === -1 ? null : { kind, zoning, zone };
  }
  const place = gazetteer.byCode.get(code.toUpperCase());
  if (kind === "commune") return place?.kind === "commune" ? { kind, commune: place.index } : null;
  const found = ["epci", "departement", "region"].includes(kind) &&
    gazetteer.places.some((other) => other.kind === kind && other.code === code);
  return found ? { kind: "territory", level: kind, code } : null;
}

/** A contract extended; its end stays where none is given. */
export function extension(scheme, end, atoms) {
  return end === null ? { scheme, atoms } : { scheme, end, atoms };
}

function readScenario(gazetteer, value) {
  const data = gazetteer.data;
  const scenario = emptyScenario();
  let isWhole = true;
  const read = JSON.parse(value);
  const day = (text) => (text === "" ? null : checkedDay(text));
  const atomsOf = (codes) => {
    const atoms = new Set();
    for (const code of String(codes).split(" ").filter(Boolean)) {
      const place = gazetteer.byCode.get(code.toUpperCase());
      if (place && place.kind !== "zone")
        for (const atom of atomsOfPlace(gazetteer, place)) atoms.add(atom);
      else isWhole = false;
    }
    return [...atoms].sort((a, b) => a - b);
  };
  const scheme = (id) => gazetteer.schemes.get(String(id));
  for (const [id, type, name, codes, start, end] of Array.isArray(read?.a) ? read.a : []) {
    const atoms = atomsOf(codes);
    const from = checkedDay(start);
    if (from === null || atoms.length === 0 || !data.payload.types.some((known) => known.code === type)) isWhole =
      false;
    else scenario.added.push({ id: String(id).slice(0, 80), type, name: String(name).slice(0, 200), atoms,
      start: from, end: day(end) });
  }
  for (const [id, end, codes] of Array.isArray(read?.x) ? read.x : []) {
    if (scheme(id) === undefined) isWhole = false;
    else scenario.extended.push(extension(scheme(id), day(end), atomsOf(codes)));
  }
  for (const [id, end] of Array.isArray(read?.e) ? read.e : []) {
    if (scheme(id) === undefined || checkedDay(end) === null) isWhole = false;
    else scenario.ended.push({ scheme: scheme(id), end: checkedDay(end) });
  }
  return { scenario, isWhole };
}
