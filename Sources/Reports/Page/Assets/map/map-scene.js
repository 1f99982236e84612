// What the map shows, made ready to be drawn: a view (see createMap) becomes outlines, fills and dots. No DOM.
import {borderClasses, decodeGeometry, decodeShapes, isInShape, widenBox} from "./decode.js";
import {lineMaker, shapeLines} from "./drawing/map-lines.js";
import {boxGrid, labelPoints, shapePoints} from "./map-places.js";
import {MAP_STATUSES, typePattern, typeStyle} from "./drawing/map-style.js";

/**
 * @typedef {{zone:number, status:"entirely"|"partly"|"not_covered"|"unknown", fragile?:boolean,
 *   change?:"gain"|"loss"|null}} ViewZone
 * @typedef {{scheme:number, type:string, atoms:ArrayLike<number>, part?:number, isDoubtful?:boolean}} ViewScheme
 * @typedef {{zoning:number, zones:ViewZone[], schemes:ViewScheme[], emphasis:ArrayLike<number>|null,
 *   proposed:ArrayLike<number>, selected:{kind:string, zone?:number, atom?:number, scheme?:number,
 *   atoms?:ArrayLike<number>}|null,
 *   layers:{zones?:boolean, communes?:boolean, epci?:boolean, departements?:boolean,
 *   types?:Record<string, boolean>}}} MapView
 * @typedef {import("./drawing/map-lines.js").Lines} SceneLines
 * @typedef {{zone:number, x:number, y:number, width:number, status:string, isFragile:boolean,
 *   change:string|null, isDim:boolean}} SceneDot
 * @typedef {ReturnType<typeof mapCore>} MapCore
 * @typedef {ReturnType<typeof makeScene>} Scene
 */

/** No line at all. @type {SceneLines} */
const NO_LINES = {count: 0, startOf: new Int32Array(1), xs: new Int32Array(0), ys: new Int32Array(0),
  weights: new Float32Array(0), boxes: new Float64Array(0), isClosed: true};

/**
 * All that does not change with the question.
 * @param {any} data   of readData
 */
export function mapCore(data) {
  const map = data.payload.map, geometry = decodeGeometry(map);
  const classes = borderClasses(geometry, data), maker = lineMaker(geometry, classes);
  const zones = /** @type {any[]} */ (map.zones || []).map((z) => decodeShapes(z, map.zoneUnit));
  const parts = decodeShapes(map.parts, map.zoneUnit);
  /** @type {{id:string, label:string, box:number[], factor:number}[]} */
  const frames = map.frames && map.frames.length ? map.frames
    : [{id: "all", label: data.payload.title || "", box: geometry.box, factor: 1}];
  const whole = frames[0].box.slice();
  for (const frame of frames) widenBox(whole, frame.box, 0);
  /** @type {Map<string, any>} */
  const kept = new Map();
  /**
   * A value made once.
   * @template T
   * @param {string} key
   * @param {() => T} make
   * @returns {T}
   */
  const once = (key, make) => {
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key);
  };
  /** @type {Map<string, SceneLines[]>} */
  const outlines = new Map();
  /** @type {WeakMap<object, SceneLines>} */
  const own = new WeakMap();
  /** @type {Map<string, SceneLines>} */
  const lastOutlines = new Map();
  return {
    data, geometry, frames, whole, zones, parts,
    /** The borders of a class. @param {number} border @returns {SceneLines} */
    borders: (border) => once("b" + border, () => maker.borders(border)),
    /** @returns {SceneLines} */
    land: () => once("land", () => maker.outlines(new Uint8Array(geometry.atomCount).fill(1), 1)[0]),
    labels: () => once("labels", () => labelPoints(geometry)),
    grid: () => once("grid", () => boxGrid(geometry.atomBoxes, geometry.atomCount, geometry.box)),
    /** The usual width of a commune in metres. @returns {number} */
    communeWidth: () => once("width", () => {
      const areas = Float64Array.from(data.areaOfAtom || []).sort();
      return Math.max(500, Math.sqrt(areas.length ? areas[areas.length >> 1] : 1.5e7));
    }),
    once,
    /**
     * The outlines of groups of atoms; the last ones are kept.
     * @param {Uint8Array|Uint16Array|Uint32Array} groups
     * @param {number} count
     * @returns {SceneLines[]}
     */
    outlines(groups, count) {
      let a = 2166136261, b = 5381;
      for (let i = 0; i < groups.length; i++) {
        a = Math.imul(a ^ groups[i], 16777619);
        b = Math.imul(b, 33) + groups[i] | 0;
      }
      const key = a + "," + b + "," + count;
      const found = outlines.get(key) || maker.outlines(groups, count);
      outlines.delete(key);
      outlines.set(key, found);
      if (outlines.size > 24) outlines.delete(/** @type {string} */ (outlines.keys().next().value));
      return found;
    },
    /**
     * The outline of a list of atoms, kept as long as the list is.
     * @param {ArrayLike<number>} atoms
     * @returns {SceneLines}
     */
    outline(atoms) {
      if (!atoms || !atoms.length) return NO_LINES;
      let lines = own.get(/** @type {any} */ (atoms));
      if (!lines) own.set(/** @type {any} */ (atoms), lines = maker.outline(atoms));
      return lines;
    },
    /**
     * The outline of a few atoms under a name.
     * @param {ArrayLike<number>} atoms
     * @param {string} key
     * @returns {SceneLines}
     */
    outlineOf: (atoms, key) => {
      // What is selected and what is hovered are drawn in turns.
      const known = lastOutlines.get(key) ?? maker.outline(atoms);
      lastOutlines.delete(key);
      lastOutlines.set(key, known);
      if (lastOutlines.size > 4) lastOutlines.delete([...lastOutlines.keys()][0]);
      return known;
    },
    /** @param {number} part @returns {SceneLines} */
    part: (part) => once("part" + part, () =>
      parts && part >= 0 && part < parts.count ? shapeLines(parts, part) : NO_LINES),
    /** @param {number} zoning @returns {{xs:Float64Array, ys:Float64Array}} */
    zonePoints: (zoning) => once("zonepoints" + zoning, () => shapePoints(zones[zoning])),
    /** @param {number} zoning @param {number} zone @returns {SceneLines} */
    zoneShape: (zoning, zone) => once("z" + zoning + "/" + zone, () => {
      const shapes = zones[zoning];
      return shapes && zone < shapes.count ? shapeLines(shapes, zone) : NO_LINES;
    })
  };
}

/**
 * Where a zone is: the middle of its polygon, or the label point of its first commune.
 * @param {MapCore} core
 * @param {number} zoning
 * @param {number} zone
 * @returns {{x:number, y:number, width:number}|null}
 */
export function placeOfZone(core, zoning, zone) {
  const shapes = core.zones[zoning];
  if (shapes && zone < shapes.count) {
    const b = shapes.boxes, o = 4 * zone;
    if (b[o] <= b[o + 2]) {
      const points = core.zonePoints(zoning);
      return {x: points.xs[zone], y: points.ys[zone], width: Math.max(b[o + 2] - b[o], b[o + 3] - b[o + 1])};
    }
  }
  const {xs, ys} = core.labels(), atoms = core.data.zonings[zoning].atomsOfZone(zone);
  for (const atom of atoms) if (!Number.isNaN(xs[atom])) return {x: xs[atom], y: ys[atom], width: 0};
  return null;
}

/**
 * Makes a view ready to be drawn.
 * @param {MapCore} core
 * @param {MapView} view
 */
export function makeScene(core, view) {
  const {geometry, data} = core, codes = data.payload.types.map((/** @type {any} */ t) => t.code);
  const layers = view.layers || {}, shown = layers.types || {};
  const schemes = (view.schemes || []).filter((s) => shown[s.type] !== false)
    .map((s) => ({...s, index: Math.max(0, codes.indexOf(s.type)), isOver: false,
      hasPart: s.part !== undefined && s.part >= 0}));
  // Which types hold each atom, as bits; then one outline per combination.
  const bits = new Uint32Array(geometry.atomCount), doubtful = new Uint32Array(geometry.atomCount);
  for (const s of schemes) {
    const target = s.isDoubtful ? doubtful : bits, bit = 1 << Math.min(30, s.index);
    for (let i = 0; i < s.atoms.length; i++) target[s.atoms[i]] |= bit;
  }
  // A drawn perimeter that lies over another type is hatched, as where communes have several types.
  for (const s of schemes) {
    const {parts} = core;
    if (!s.hasPart || !parts || (s.part || 0) >= parts.count) continue;
    const {xs, ys} = core.labels(), bit = 1 << Math.min(30, s.index), box = parts.boxes, o = 4 * (s.part || 0);
    for (let a = 0; a < geometry.atomCount && !s.isOver; a++) {
      if (!(bits[a] & ~bit) || !(xs[a] >= box[o] && xs[a] <= box[o + 2] && ys[a] >= box[o + 1])) continue;
      s.isOver = isInShape(parts, s.part || 0, xs[a], ys[a]);
    }
  }
  const fills = combinations(core, bits, 1).concat(combinations(core, doubtful, 0.4));
  // Communes that are zones themselves: one outline per class.
  const zoning = data.zonings[view.zoning], isList = !!zoning && !core.zones[view.zoning];
  /** @type {SceneDot[]} */
  const dots = [];
  /** @type {{status:string, lines:SceneLines}[]} */
  let areas = [];
  /** @type {SceneLines} */
  let fragile = NO_LINES;
  /** Communes that are zones and are gained, lost. @type {SceneLines[]} */
  let changes = [];
  const bright = view.emphasis ? new Uint8Array(geometry.atomCount) : null;
  if (bright && view.emphasis) for (let i = 0; i < view.emphasis.length; i++) bright[view.emphasis[i]] = 1;
  if (layers.zones !== false && zoning) {
    const groups = new Uint8Array(isList ? geometry.atomCount : 0);
    const weak = new Uint8Array(isList ? geometry.atomCount : 0);
    const moved = new Uint8Array(isList ? geometry.atomCount : 0);
    let hasWeak = false, hasMoved = false;
    for (const z of view.zones || []) {
      if (isList) {
        for (const atom of zoning.atomsOfZone(z.zone)) {
          groups[atom] = 1 + Math.max(0, MAP_STATUSES.indexOf(z.status));
          if (z.fragile) weak[atom] = 1;
          if (z.change) moved[atom] = z.change === "gain" ? 1 : 2;
        }
        hasWeak = hasWeak || !!z.fragile;
        hasMoved = hasMoved || !!z.change;
        if (!z.change) continue;
      }
      const place = placeOfZone(core, view.zoning, z.zone);
      if (!place) continue;
      const atoms = bright ? zoning.atomsOfZone(z.zone) : [];
      dots.push({zone: z.zone, ...place, status: MAP_STATUSES.includes(z.status) ? z.status : "unknown",
        isFragile: !!z.fragile, change: z.change || null,
        isDim: !!bright && atoms.length > 0 && !atoms.some((/** @type {number} */ a) => bright[a] === 1)});
    }
    if (isList) {
      areas = core.outlines(groups, MAP_STATUSES.length).map((lines, i) => ({status: MAP_STATUSES[i], lines}));
      if (hasWeak) fragile = core.outlines(weak, 1)[0];
      if (hasMoved) changes = core.outlines(moved, 2);
    }
    // What matters most is drawn last: not covered, then what changes.
    const rank = (/** @type {SceneDot} */ d) =>
      MAP_STATUSES.indexOf(d.status) + (d.change ? 8 : 0) - (d.isDim ? 16 : 0);
    dots.sort((a, b) => rank(a) - rank(b) || a.zone - b.zone);
  }
  let veil = null, focus = null;
  if (bright) [focus, veil] = core.outlines(bright.map((b) => b ? 1 : 2), 2);
  return {
    view, layers, isList, zoning: view.zoning, fills, schemes, areas, fragile, changes, dots, veil, focus,
    proposed: view.proposed && view.proposed.length ? core.outline(view.proposed) : null
  };
}

/**
 * The fills of each combination of types.
 * @param {MapCore} core
 * @param {Uint32Array} bits   of each atom
 * @param {number} alpha
 */
function combinations(core, bits, alpha) {
  const numbers = new Map(), groups = new Uint16Array(bits.length);
  for (let i = 0; i < bits.length; i++) {
    if (!bits[i]) continue;
    let n = numbers.get(bits[i]);
    if (!n) numbers.set(bits[i], n = numbers.size + 1);
    groups[i] = n;
  }
  if (!numbers.size) return [];
  const lines = core.outlines(groups, numbers.size);
  return [...numbers.keys()].map((mask, i) => {
    const types = [];
    for (let t = 0; t < 31; t++) if (mask & 1 << t) types.push(t);
    return {lines: lines[i], paint: {pattern: typePattern(types), alpha}, style: typeStyle(types[0])};
  });
}
