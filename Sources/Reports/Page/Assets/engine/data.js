// The payload of the page as tables that questions are asked of. No DOM, no words.

/** Rules in the order of the command line's registry. */
export const RULES = ["overlap", "any-commune", "all-communes", "area:0.5", "population:0.5"];
export const IN_FORCE = ["certain", "presumed", "possible"];

/** Of the payload: the page and its data are written together. */
const FORMAT = 1;

const AS_OF_DAY_ASKED = 1;
const ONLY_LISTED = 2;
const UNREAD_DATE = 4;
const TIMELESS = 8;

/** Day (days since 1970-01-01) of an ISO date. Example: "2024-03-01" is 19783. */
export function dayOf(iso) {
  return Math.round(Date.parse(iso + "T00:00:00Z") / 86400000);
}

/** ISO date of a day. */
export function isoOf(day) {
  return new Date(day * 86400000).toISOString().slice(0, 10);
}

/** The same day some months later, or the last one of a shorter month; as the command line counts durations. */
export function addMonths(day, months) {
  const date = new Date(day * 86400000);
  const total = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const [year, month] = [Math.floor(total / 12), ((total % 12) + 12) % 12];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / 86400000;
}

function fromSteps(steps) {
  const values = new Int32Array(steps.length);
  let last = 0;
  for (let i = 0; i < steps.length; i++) values[i] = last += steps[i];
  return values;
}

function fromRuns(runs, count) {
  const flags = new Uint8Array(count);
  for (let i = 0; i < runs.length; i += 2) flags.fill(1, runs[i], runs[i] + runs[i + 1]);
  return flags;
}

function fromRepeats(repeats) {
  const values = [];
  for (let i = 0; i < repeats.length; i += 2) for (let k = 0; k < repeats[i + 1]; k++) values.push(repeats[i]);
  return Int32Array.from(values);
}

function readCommunes(columns) {
  return {
    code: columns.code === "" ? [] : columns.code.split(" "), name: columns.name, population: columns.population,
    region: fromRepeats(columns.region), departement: fromRepeats(columns.departement), epci: Int32Array.from(columns.epci),
  };
}

/** Communes in order, each one atom but for those that are cut. */
function readAtoms(data, atoms) {
  data.partOfAtom = new Map(Object.entries(atoms.parts).map(([atom, part]) => [Number(atom), part]));
  data.atomCount = atoms.area.length;
  data.communeOfAtom = new Int32Array(data.atomCount);
  data.firstAtom = new Int32Array(data.communeCount + 1).fill(data.atomCount);
  let commune = -1;
  for (let atom = 0; atom < data.atomCount; atom++) {
    const part = data.partOfAtom.get(atom);
    if (part === undefined || part.commune !== commune) {
      commune += 1;
      data.firstAtom[commune] = atom;
    }
    data.communeOfAtom[atom] = commune;
  }
  data.areaOfAtom = Float64Array.from(atoms.area, (ares) => ares * 100);
  for (const [atom, area] of Object.entries(atoms.exactArea)) data.areaOfAtom[atom] = area;
}

function readTerm(values) {
  const [start, end, signature, successorStart, presumedEnd, status, statusDay, firstStatusDay, flags] = values;
  return {
    start, end, signature, successorStart, presumedEnd, status, statusDay, firstStatusDay,
    isAsOfDayAsked: (flags & AS_OF_DAY_ASKED) > 0, isOnlyListed: (flags & ONLY_LISTED) > 0,
    hasUnreadDate: (flags & UNREAD_DATE) > 0, isTimeless: (flags & TIMELESS) > 0,
  };
}

/** One value of a column; of one that is the same everywhere, that one. */
function eachOf(column, index) {
  return typeof column === "string" ? column : column[index];
}

function readSchemes(columns, statusLabels) {
  return columns.id.map((id, index) => {
    const scheme = { index };
    for (const [name, values] of Object.entries(columns)) scheme[name] = eachOf(values, index);
    scheme.atoms = fromSteps(columns.atoms[index]);
    scheme.possible = fromSteps(columns.possible[index]);
    scheme.probable = fromSteps(columns.probable[index]);
    scheme.term = readTerm(columns.term[index]);
    // Known for sure, possible, and known by its carrier or name alone: on the page or beyond it.
    scheme.isEmpty = (columns.places[index] & 1) === 0;
    scheme.hasPossible = (columns.places[index] & 2) > 0;
    scheme.hasUnsurePlaces = (columns.places[index] & 6) > 0;
    scheme.isKnownInPart = (columns.places[index] & 8) > 0;
    scheme.statusLabel = statusLabels[scheme.status];
    return scheme;
  });
}

function readCell(cell) {
  const holders = cell[1];
  return {
    share: cell[0], people: cell.length > 2 ? cell[2] : null,
    atoms: holders.filter((holder) => holder >= 0), parts: holders.filter((holder) => holder < 0).map((h) => -1 - h),
  };
}

/** A member of a zone: its code, the atoms that it is made of, its people and its commune. */
function readMember(data, member) {
  if (typeof member === "number") {
    const commune = data.communeOfAtom[member];
    return {
      code: data.communes.code[commune], atoms: [member], commune, population: data.communes.population[commune],
    };
  }
  return { code: member[0], atoms: member[1], population: member[2], commune: member[3] };
}

function readZoning(data, zoning) {
  const result = { ...zoning };
  result.members = zoning.members.map(
    (members) => (zoning.areCommunes ? [readMember(data, members)] : members.map((m) => readMember(data, m))));
  result.count = zoning.members.length;
  if (zoning.areCommunes) nameByCommunes(data, result);
  else result.populationSource = result.code.map((_, zone) => eachOf(zoning.populationSource, zone));
  // Communes with a place as the rules look at them, and the atoms of all members.
  result.places = result.members.map((members) => members.map((member) => member.atoms).filter((a) => a.length > 0));
  result.memberAtoms = result.members.map(
    (members) => (members.length === 1 ? members[0].atoms : members.flatMap((member) => member.atoms)));
  result.cells = zoning.members.map((_, zone) => (zoning.cells ? zoning.cells[zone].map(readCell) : []));
  result.stated = zoning.areCommunes
    ? result.code.map((code) => [code]) : zoning.stated.map((codes) => (codes === "" ? [] : codes.split(" ")));
  result.attributes = {};
  for (const [name, { values, zones }] of Object.entries(zoning.attributes)) {
    const read = areDecimals(values) ? values.map(Number) : values;
    result.attributes[name] = zones.map((value) => (value < 0 ? null : read[value]));
  }
  result.found = zoning.found ?? null;
  result.atomsOfZone = (zone) => {
    if (result.members[zone].length > 0) return result.memberAtoms[zone];
    return result.found ? result.found[zone].flatMap(([commune]) => atomsIn(data, commune)) : [];
  };
  result.areaM2 = new Float64Array(result.count);
  for (let zone = 0; zone < result.count; zone++) {
    if (result.listsCommunes) {
      result.areaM2[zone] = areaOfMembers(data, result, zone);
    } else {
      result.areaM2[zone] = result.areaKm2[zone] === null ? 0 : result.areaKm2[zone] * 1e6;
    }
  }
  if (zoning.areCommunes) result.areaKm2 = Array.from(result.areaM2, (area) => (area > 0 ? area / 1e6 : null));
  result.holders = new Array(result.count);
  return result;
}

/** Whether texts are numbers, and not codes or years: some of them have a decimal point. */
function areDecimals(values) {
  return values.some((value) => value.includes(".")) && values.every((value) => /^-?\d+(\.\d+)?$/.test(value));
}

function areaOfMembers(data, zoning, zone) {
  if (zoning.unplaced[zone] !== undefined || zoning.isPart[zone]) return 0;
  let sum = 0;
  for (const member of zoning.members[zone]) {
    for (const atom of member.atoms) {
      if (data.areaOfAtom[atom] === 0) return 0;
      sum += data.areaOfAtom[atom];
    }
  }
  return sum;
}

/** Zones that are communes have the names, places and people of these, but for those that say otherwise. */
function nameByCommunes(data, zoning) {
  const communes = zoning.members.map((members) => members[0].commune);
  const but = (column, values) => {
    for (const [zone, value] of Object.entries(zoning[column])) values[zone] = value;
    zoning[column] = values;
  };
  const codes = communes.map((commune) => data.communes.code[commune]);
  but("code", codes);
  but("name", communes.map((commune) => data.communes.name[commune]));
  but("commune", communes.map((commune) => data.communes.code[commune]));
  for (const level of ["region", "departement", "epci"]) {
    but(level, communes.map((commune) => codeOfTerritory(data, commune, level)));
  }
  but("population", communes.map((commune) => data.communes.population[commune]));
  but("populationSource", zoning.population.map((people) => (people === null ? "" : "communes")));
}

function codeOfTerritory(data, commune, level) {
  const position = data.communes[level][commune];
  return position < 0 ? "" : data.levels[level].codes[position];
}

function atomsIn(data, commune) {
  const atoms = [];
  for (let atom = data.firstAtom[commune]; atom < data.firstAtom[commune + 1]; atom++) atoms.push(atom);
  return atoms;
}

/**
 * The payload read once: columns turned into what questions look up.
 * @param {object} payload as in the page.
 */
export function readData(payload) {
  if (payload.format !== FORMAT) throw new Error(`format ${payload.format}`);
  const communes = readCommunes(payload.communes);
  const data = { payload, communes, levels: payload.levels, communeCount: communes.code.length };
  readAtoms(data, payload.atoms);
  data.communeIndex = new Map(communes.code.map((code, index) => [code, index]));
  data.cellsOfAtom = new Map(
    Object.entries(payload.atomCells).map(([atom, cells]) => [Number(atom), cells.map(readCell)]));
  data.partCount = payload.parts;
  data.piecesOfPart = Array.from({ length: payload.parts }, () => []);
  for (const [atom, cells] of data.cellsOfAtom) {
    for (const cell of cells) {
      for (const part of cell.parts) {
        data.piecesOfPart[part].push({ atom, area: cell.share * data.areaOfAtom[atom] });
      }
    }
  }
  data.types = payload.types;
  data.schemes = readSchemes(payload.schemes, payload.statusLabels);
  data.reach = {};
  data.scope = payload.reach.scope ? fromRuns(payload.reach.scope, data.communeCount) : null;
  for (const [type, reach] of Object.entries(payload.reach)) {
    if (type === "scope") continue;
    data.reach[type] = { isStated: reach.isStated, known: fromRuns(reach.known, data.communeCount) };
  }
  data.codeOfAtom = (atom) => data.partOfAtom.get(atom)?.code ?? communes.code[data.communeOfAtom[atom]];
  data.nameOfAtom = (atom) => data.partOfAtom.get(atom)?.name ?? communes.name[data.communeOfAtom[atom]];
  data.atomsOfCommune = (commune) => [data.firstAtom[commune], data.firstAtom[commune + 1]];
  data.codeOfTerritory = (commune, level) => codeOfTerritory(data, commune, level);
  data.zonings = payload.zonings.map((zoning) => readZoning(data, zoning));
  return data;
}

/** The question of the command line. */
export function initialQuestion(data) {
  return structuredClone(data.payload.question);
}
