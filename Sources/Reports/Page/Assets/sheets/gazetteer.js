// Places and schemes of the page by code and by name: what the search box, pasted lists and links look things up in.
import { folded, say, counted } from "../words/words.js";
import { levelLabel } from "../words/labels.js";

/**
 * @typedef {object} Place
 * @property {"commune"|"part"|"epci"|"departement"|"region"|"zone"|"scheme"} kind
 * @property {string} code
 * @property {string} name
 * @property {string} about what tells it from others of the same name
 * @property {number} [index] commune, scheme or zone
 * @property {number} [zoning]
 * @property {number} weight the largest first
 */

/** All places of the data, made once. */
export function makeGazetteer(data) {
  const { communes, levels } = data;
  const places = [];
  const members = { epci: new Map(), departement: new Map(), region: new Map() };
  communes.code.forEach((code, index) => {
    const department = levels.departement.codes[communes.departement[index]] ?? "";
    places.push({
      kind: "commune",
      code,
      name: communes.name[index],
      about: department,
      index,
      weight: communes.population[index] ?? 0
    });
    for (const level of ["epci", "departement", "region"]) {
      const at = communes[level][index];
      if (at === -1 || at === undefined || at === null) continue;
      const list = members[level].get(at) ?? [];
      if (list.length === 0) members[level].set(at, list);
      list.push(index);
    }
  });
  for (const [atom, part] of data.partOfAtom) {
    if (!part.code || !part.name || part.code === communes.code[data.communeOfAtom[atom]]) continue;
    places.push({
      kind: "part",
      code: part.code,
      name: part.name,
      about: communes.name[data.communeOfAtom[atom]] ?? "",
      atom,
      index: data.communeOfAtom[atom],
      // All parts of a commune weigh the same: they stand in the order of their codes.
      weight: (communes.population[data.communeOfAtom[atom]] ?? 0) / 2
    });
  }
  for (const level of ["epci", "departement", "region"]) {
    levels[level].codes.forEach((code, at) => {
      const own = members[level].get(at) ?? [];
      if (own.length === 0) return;
      places.push({
        kind: level,
        code,
        name: levels[level].names[at],
        about: "",
        communes: own,
        weight: 1e8 * { epci: 1, departement: 2, region: 3 } [level]
      });
    });
  }
  data.zonings.forEach((zoning, at) => {
    if (zoning.listsCommunes) return;
    zoning.code.forEach((code, index) => {
      places.push({
        kind: "zone",
        code,
        name: zoning.name[index],
        about: zoning.one,
        index,
        zoning: at,
        weight: zoning.population[index] ?? 0
      });
    });
  });
  for (const scheme of data.schemes) {
    places.push({ kind: "scheme", code: scheme.id, name: scheme.name, about: scheme.type, index: scheme.index,
      weight: 1e7 });
  }
  const byCode = new Map();
  for (const place of places) {
    if (place.kind !== "scheme" && !byCode.has(place.code.toUpperCase())) byCode.set(place.code.toUpperCase(), place);
  }
  const schemes = new Map(data.schemes.map((scheme) => [scheme.id, scheme.index]));
  return { data, places, byCode, schemes, members, byName: null };
}

/** Places by their folded names: made at the first search, not at the start. */
export function placesByName(gazetteer) {
  if (gazetteer.byName) return gazetteer.byName;
  const byName = new Map();
  for (const place of gazetteer.places) {
    place.folded = folded(place.name);
    place.foldedCode = folded(place.code);
    if (place.kind === "scheme") continue;
    for (const name of namesOf(place)) {
      const known = byName.get(name);
      if (known) known.push(place);
      else byName.set(name, [place]);
    }
  }
  gazetteer.byName = byName;
  return byName;
}

/** How a place may be written: an EPCI also without what kind of EPCI it is. */
function namesOf(place) {
  if (place.kind !== "epci") return [place.folded];
  const short = shortEpciName(place.folded);
  return short !== place.folded && short.length > 2 ? [place.folded, short] : [place.folded];
}

/** The name of an EPCI without what kind of EPCI it is. */
export function shortEpciName(name) {
  return name
    .replace(/^(communaute (de communes|d agglomeration|urbaine)|metropole|eurometropole|cc|ca|cu) /, "")
    .replace(/^(de la|de l|des|du|de|d|la|le|les) /, "")
    .replace(/ (communaute|agglomeration|agglo|metropole)$/, "");
}

/** What a place is, for lists. Example: `commune (83)`, `EPCI`, `QPV`. */
export function placeKind(place) {
  switch (place.kind) {
    case "zone":
    case "scheme":
      return place.about;
    case "part":
      return say(`partie de ${place.about}`, `part of ${place.about}`);
    case "commune":
      return `${levelLabel("commune")} (${place.about})`;
    default:
      return levelLabel(place.kind);
  }
}

/** Atoms of a place; those of a zone are those of its communes. */
export function atomsOfPlace(gazetteer, place) {
  const data = gazetteer.data;
  switch (place.kind) {
    case "part":
      return [place.atom];
    case "zone":
      return [...data.zonings[place.zoning].atomsOfZone(place.index)];
    case "scheme":
      return [...data.schemes[place.index].atoms];
    case "commune":
      return atomsOfCommunes(data, [place.index]);
    default:
      return atomsOfCommunes(data, place.communes);
  }
}

export function atomsOfCommunes(data, communes) {
  const atoms = [];
  for (const commune of communes) {
    const [first, end] = data.atomsOfCommune(commune);
    for (let atom = first; atom < end; atom++) atoms.push(atom);
  }
  return atoms;
}

/** The communes of atoms, each once. */
export function communesOfAtoms(data, atoms) {
  return [...new Set([...atoms].map((atom) => data.communeOfAtom[atom]))];
}

/** Example: `12 communes`. */
export function communesWord(data, atoms) {
  return counted(communesOfAtoms(data, atoms).length, "commune", "communes", "commune", "communes");
}

/** Whether a commune lies in the territory of a question. */
export function communeInTerritory(data, territory, commune) {
  const { communes, levels } = data;
  const holds = (codes, level) => codes?.length > 0 && codes.includes(levels[level].codes[communes[level][commune]]);
  const isIn = (level) => !(territory[level]?.length > 0) || holds(territory[level], level);
  return isIn("region") && isIn("departement") && isIn("epci") &&
    (!(territory.commune?.length > 0) || territory.commune.includes(communes.code[commune]));
}

/** Places whose name or code a text begins, words in any order; the best first. */
export function findPlaces(gazetteer, text, most = 30) {
  const query = folded(text);
  if (query === "") return [];
  const words = query.split(" ");
  const found = [];
  placesByName(gazetteer);
  for (const place of gazetteer.places) {
    const rank = matchRank(place, query, words);
    if (rank > 0) found.push([rank, place]);
  }
  const orderOf = (place) => (place.kind === "part" ? place.code : place.folded);
  found.sort((a, b) => b[0] - a[0] || b[1].weight - a[1].weight || (orderOf(a[1]) < orderOf(b[1]) ? -1 : 1));
  return found.slice(0, most).map(([, place]) => place);
}

function matchRank(place, query, words) {
  if (place.foldedCode === query) return 9;
  if (place.folded === query) return 8;
  if (place.foldedCode.startsWith(query)) return 6;
  if (place.folded.startsWith(query + " ")) return 6;
  if (place.folded.startsWith(query)) return 5;
  const name = " " + place.folded;
  if (words.every((word) => name.includes(" " + word))) return 4;
  const both = name + " " + place.foldedCode + " " + folded(place.about);
  if (words.every((word) => both.includes(" " + word))) return 3;
  return query.length >= 4 && place.folded.includes(query) ? 1 : 0;
}

/** The name of the commune of a zone; its code where nobody names it. */
export function communeNameOf(data, zoning, zone) {
  const code = zoning.commune[zone];
  return data.communes.name[data.communeIndex.get(code)] ?? code;
}

/** The name of a territory of a level by its code. */
export function territoryName(data, level, code) {
  const at = data.levels[level]?.codes.indexOf(code) ?? -1;
  return at === -1 ? code : data.levels[level].names[at];
}
