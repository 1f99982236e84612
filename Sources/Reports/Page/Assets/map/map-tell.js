// The status line: what is at the centre of the map, in words.
import {frameAt, scaleBar} from "./drawing/map-draw.js";
import {lengthWords, mapWords} from "./map-words.js";

/**
 * @param {import("./map-scene.js").MapCore} core
 * @param {import("./map-scene.js").Scene} scene
 * @param {import("./map.js").Target|null} target
 * @param {import("./drawing/map-surface.js").Viewport} port
 * @param {string} lang
 * @returns {string}
 */
export function centreWords(core, scene, target, port, lang) {
  const words = mapWords(lang), {data} = core, colon = lang === "fr" ? "\u00a0: " : ": ";
  const atoms = !target ? []
    : target.kind === "atom" ? [target.atom] : data.zonings[scene.zoning].atomsOfZone(target.zone);
  const parts = [];
  if (target && target.kind === "zone") {
    const zoning = data.zonings[scene.zoning], z = scene.view.zones.find((v) => v.zone === target.zone);
    const status = z ? [words[z.status], z.fragile ? words.fragile : "", z.change ? words[z.change] : ""] : [];
    const name = zoning.name[target.zone] || zoning.code[target.zone];
    parts.push(`${zoning.one} ${name}${colon}${status.filter(Boolean).join(", ")}`);
  }
  if (atoms.length) {
    const c = data.communeOfAtom[atoms[0]], {communes, levels} = data;
    const departement = levels.departement.names[communes.departement[c]];
    parts.push(data.nameOfAtom(atoms[0]) + (departement ? ` (${departement})` : ""));
    const epci = communes.epci[c] >= 0 ? levels.epci.names[communes.epci[c]] : "";
    if (epci && target && target.kind === "atom") parts.push(epci);
    const held = scene.schemes.filter((s) => !s.isDoubtful && includesAtom(s.atoms, atoms[0])).slice(0, 4)
      .map((s) => data.schemes && data.schemes[s.scheme] ? data.schemes[s.scheme].name : s.type);
    if (held.length) parts.push(words.held + colon + held.join(", "));
  }
  const bar = scaleBar(port.k * frameAt(core, port.x, port.y).factor, 100);
  return `${words.centre}${colon}${parts.length ? parts.join(" · ") : words.nothing}. `
    + `${words.scale}${colon}${lengthWords(bar.metres, lang)}.`;
}

/** @param {ArrayLike<number>} atoms @param {number} atom */
function includesAtom(atoms, atom) {
  for (let i = 0; i < atoms.length; i++) if (atoms[i] === atom) return true;
  return false;
}
