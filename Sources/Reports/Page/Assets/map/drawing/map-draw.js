// The map drawn on a surface: from the land to the dots, few strong marks on pale ground.
import {BORDER} from "../decode.js";
import {MAP_COLORS, MAP_STATUSES, STATUS_COLORS} from "./map-style.js";
import {dotExtras, dotMarks, hatchPattern, polygonPattern, proposedPattern} from "./map-style.js";
import {statusPattern, typeStyle} from "./map-style.js";

/** A zone whose polygon is smaller than this, in pixels, is a dot. */
export const SMALL_ZONE = 8;

/**
 * The size of dots at a zoom: small when the whole country is seen.
 * @param {number} k
 */
export function dotScale(k) {
  return Math.max(0.55, Math.min(1.15, 0.64 + Math.log2(k / 0.0006) * 0.12));
}

/**
 * Draws a scene.
 * @param {import("./map-surface.js").Surface} surface
 * @param {import("../map-scene.js").MapCore} core
 * @param {import("../map-scene.js").Scene} scene
 * @param {import("./map-surface.js").Viewport} port
 */
export function drawScene(surface, core, scene, port) {
  const {layers} = scene;
  for (const frame of core.frames) {
    if (core.frames.length < 2 || frame === core.frames[0]) continue;
    const r = frameRectangle(frame, port);
    if (isSeen(r, port)) surface.rectangle(r[0], r[1], r[2], r[3], {color: MAP_COLORS.frame}, null);
  }
  surface.fill([core.land()], port, {color: MAP_COLORS.land});
  for (const f of scene.fills) {
    surface.fill([f.lines], port, scene.isList ? {...f.paint, alpha: f.paint.alpha * 0.7} : f.paint);
  }
  for (const s of scene.schemes) {
    if (!s.hasPart) continue;
    const style = typeStyle(s.index);
    const lines = [core.part(s.part || 0)], alpha = s.isDoubtful ? 0.4 : s.isOver ? 0.5 : 0.85;
    surface.fill(lines, port, {color: style.pale, alpha});
    if (s.isOver && !s.isDoubtful) surface.fill(lines, port, {pattern: hatchPattern(s.index)});
  }
  for (const a of scene.areas) if (a.lines.count) surface.fill([a.lines], port, {pattern: statusPattern(a.status)});
  drawBorders(surface, core, layers, port);
  drawPerimeters(surface, core, scene, port);
  for (const a of scene.areas) {
    if (!a.lines.count || port.k * core.communeWidth() < 8) continue;
    const color = STATUS_COLORS[/** @type {"partly"} */ (a.status)];
    surface.stroke([a.lines], port, {color, width: 1, alpha: 0.8});
  }
  if (scene.fragile.count && port.k * core.communeWidth() >= 8) {
    surface.stroke([scene.fragile], port, {color: MAP_COLORS.halo, width: 3.2});
    surface.stroke([scene.fragile], port, {color: MAP_COLORS.fragile, width: 1.6, dash: [1.6, 2.6]});
  }
  scene.changes.forEach((lines, i) => {
    if (!lines.count) return;
    surface.stroke([lines], port, {color: MAP_COLORS.halo, width: 4.4});
    surface.stroke([lines], port, i === 0 ? {color: MAP_COLORS.gain, width: 2.4}
      : {color: MAP_COLORS.loss, width: 2.4, dash: [7, 3]});
  });
  if (scene.proposed) {
    surface.fill([scene.proposed], port, {pattern: proposedPattern()});
    surface.stroke([scene.proposed], port, {color: MAP_COLORS.halo, width: 5});
    surface.stroke([scene.proposed], port, {color: MAP_COLORS.proposed, width: 2.6});
  }
  if (scene.veil && scene.focus) {
    surface.fill([scene.veil], port, {color: MAP_COLORS.outside, alpha: 0.72});
    surface.stroke([scene.focus], port, {color: MAP_COLORS.halo, width: 4.4});
    surface.stroke([scene.focus], port, {color: MAP_COLORS.emphasis, width: 1.8});
  }
  drawZones(surface, core, scene, port);
  for (const frame of core.frames) {
    if (core.frames.length < 2 || frame === core.frames[0]) continue;
    const r = frameRectangle(frame, port);
    if (!isSeen(r, port)) continue;
    surface.rectangle(r[0], r[1], r[2], r[3], null, {color: MAP_COLORS.frameLine, width: 1});
  }
}

/**
 * Borders, thin ones only where there is room for them.
 * @param {import("./map-surface.js").Surface} surface
 * @param {import("../map-scene.js").MapCore} core
 * @param {import("../map-scene.js").MapView["layers"]} layers
 * @param {import("./map-surface.js").Viewport} port
 */
function drawBorders(surface, core, layers, port) {
  const commune = port.k * core.communeWidth();
  const ramp = (/** @type {number} */ from, /** @type {number} */ to) =>
    Math.max(0, Math.min(1, (commune - from) / (to - from)));
  /** @param {number} border @param {string} color @param {number} width @param {number} alpha */
  const stroke = (border, color, width, alpha) => {
    if (alpha < 0.02) return;
    // The coast is the outline of all the land.
    const lines = border === BORDER.coast ? core.land() : core.borders(border);
    surface.stroke([lines], port, {color, width, alpha});
  };
  if (layers.communes !== false) {
    stroke(BORDER.part, MAP_COLORS.commune, 0.8, ramp(14, 30));
    stroke(BORDER.commune, MAP_COLORS.commune, 0.6 + 0.4 * ramp(20, 60), ramp(9, 18));
  }
  // A coarser level also holds its finer borders: an EPCI ends where its département does.
  if (layers.epci !== false) {
    stroke(BORDER.epci, MAP_COLORS.epci, 0.6 + 0.9 * ramp(8, 40), 0.75 * ramp(2.6, 8) + 0.25 * ramp(8, 20));
  }
  if (layers.departements !== false) {
    stroke(BORDER.departement, MAP_COLORS.departement, 0.8 + 1.2 * ramp(3, 40), 0.7 + 0.3 * ramp(3, 10));
  }
  stroke(BORDER.region, MAP_COLORS.region, 1.1 + 1.4 * ramp(3, 40), 0.85);
  stroke(BORDER.coast, MAP_COLORS.coast, 0.8 + 0.4 * ramp(3, 20), 1);
}

/**
 * The outlines of the perimeters, stronger when near.
 * @param {import("./map-surface.js").Surface} surface
 * @param {import("../map-scene.js").MapCore} core
 * @param {import("../map-scene.js").Scene} scene
 * @param {import("./map-surface.js").Viewport} port
 */
function drawPerimeters(surface, core, scene, port) {
  const commune = port.k * core.communeWidth();
  const width = Math.max(0.7, Math.min(2, commune / 10)), alpha = Math.max(0.55, Math.min(1, commune / 10));
  /** @type {Map<string, {lines:import("./map-lines.js").Lines[], index:number, isDoubtful:boolean}>} */
  const batches = new Map();
  for (const s of scene.schemes) {
    const key = s.index + (s.isDoubtful ? "?" : "");
    let batch = batches.get(key);
    if (!batch) batches.set(key, batch = {lines: [], index: s.index, isDoubtful: !!s.isDoubtful});
    if (s.atoms.length) batch.lines.push(core.outline(s.atoms));
    if (s.hasPart) batch.lines.push(core.part(s.part || 0));
  }
  for (const b of [...batches.values()].sort((x, y) => y.index - x.index)) {
    const style = typeStyle(b.index);
    surface.stroke(b.lines, port, b.isDoubtful
      ? {color: style.strong, width, dash: commune < 6 ? [3, 2.5] : [5, 3.5], alpha}
      : {color: style.strong, width, alpha});
  }
}

/**
 * Zones: polygons when large, dots with a halo when small.
 * @param {import("./map-surface.js").Surface} surface
 * @param {import("../map-scene.js").MapCore} core
 * @param {import("../map-scene.js").Scene} scene
 * @param {import("./map-surface.js").Viewport} port
 */
function drawZones(surface, core, scene, port) {
  const halfX = port.width / 2, halfY = port.height / 2, scale = dotScale(port.k);
  const seen = scene.dots.filter((d) => {
    const reach = d.width / 2 + 20 / port.k;
    return Math.abs(d.x - port.x) < halfX / port.k + reach && Math.abs(d.y - port.y) < halfY / port.k + reach;
  });
  /** @type {Map<string, {lines:import("./map-lines.js").Lines[], status:string, isDim:boolean}>} */
  const batches = new Map();
  const isLarge = (/** @type {import("../map-scene.js").SceneDot} */ d) =>
    d.width * port.k >= SMALL_ZONE && !scene.isList;
  for (const d of seen) {
    if (!isLarge(d)) continue;
    const key = d.status + d.isDim;
    let batch = batches.get(key);
    if (!batch) batches.set(key, batch = {lines: [], status: d.status, isDim: d.isDim});
    batch.lines.push(core.zoneShape(scene.zoning, d.zone));
  }
  for (const b of batches.values()) {
    const color = STATUS_COLORS[/** @type {"partly"} */ (b.status)], alpha = b.isDim ? 0.35 : 1;
    surface.fill(b.lines, port, {pattern: polygonPattern(b.status), alpha});
    surface.stroke(b.lines, port, {color: MAP_COLORS.halo, width: 3.6, alpha: alpha * 0.9});
    surface.stroke(b.lines, port, {color, width: b.status === "not_covered" ? 2.2 : 1.7, alpha});
  }
  for (const d of seen) {
    const extras = dotExtras(d.isFragile, d.change);
    // A polygon has its symbol too, so that colour is never alone.
    const hasSymbol = !scene.isList;
    if (!hasSymbol && (!extras.length || port.k * core.communeWidth() < 10)) continue;
    const x = (d.x - port.x) * port.k + halfX, y = (port.y - d.y) * port.k + halfY;
    const key = (hasSymbol ? d.status : "mark") + (d.isFragile ? "-fragile" : "") + (d.change ? "-" + d.change : "");
    const marks = hasSymbol ? [...dotMarks(d.status), ...extras] : extras;
    surface.marks(marks, x, y, scale, key, d.isDim ? 0.35 : 1);
  }
}

/**
 * The rectangle of a frame in the view: x, y, width, height.
 * @param {{box:number[]}} frame
 * @param {import("./map-surface.js").Viewport} port
 */
export function frameRectangle(frame, port) {
  const [minX, minY, maxX, maxY] = frame.box;
  return [(minX - port.x) * port.k + port.width / 2, (port.y - maxY) * port.k + port.height / 2,
    (maxX - minX) * port.k, (maxY - minY) * port.k];
}

/**
 * Whether a rectangle meets the view.
 * @param {number[]} r
 * @param {import("./map-surface.js").Viewport} port
 */
export function isSeen(r, port) {
  return r[0] < port.width && r[1] < port.height && r[0] + r[2] > 0 && r[1] + r[3] > 0;
}

/**
 * The factor of the frame under a point of the plane: metres of the plane for a metre on the ground.
 * @param {import("../map-scene.js").MapCore} core
 * @param {number} x
 * @param {number} y
 * @returns {{factor:number, label:string, id:string}}
 */
export function frameAt(core, x, y) {
  for (const f of core.frames.slice(1).concat(core.frames[0])) {
    if (x >= f.box[0] && y >= f.box[1] && x <= f.box[2] && y <= f.box[3]) return f;
  }
  return core.frames[0];
}

/**
 * A round length for a scale bar, at most some pixels long.
 * @param {number} k        pixels per metre on the ground
 * @param {number} longest  pixels
 * @returns {{metres:number, pixels:number}}
 */
export function scaleBar(k, longest) {
  const most = longest / k, power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((m) => m * power).find((m) => m <= most) || power;
  return {metres, pixels: metres * k};
}

/** The classes that a scene shows, in the order of the legend. @param {import("../map-scene.js").Scene} scene */
export function shownStatuses(scene) {
  return MAP_STATUSES.filter((s) => scene.dots.some((d) => d.status === s)
    || scene.areas.some((a) => a.status === s && a.lines.count > 0));
}
