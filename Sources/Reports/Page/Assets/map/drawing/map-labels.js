// Names on the map: régions, départements, EPCI, communes, zones, by zoom, without collisions.
import {frameAt, frameRectangle, isSeen} from "./map-draw.js";
import {mapWords} from "../map-words.js";

/**
 * @typedef {{text:string, x:number, y:number, width:number, weight:number}} Candidate
 */

/**
 * The names of a level with their places: the middle of the atoms, moved to the nearest of them.
 * @param {import("../map-scene.js").MapCore} core
 * @param {"region"|"departement"|"epci"} level
 * @returns {Candidate[]}
 */
function levelCandidates(core, level) {
  return core.once("names-" + level, () => {
    const {data, geometry} = core, labels = core.labels(), own = data.communes[level];
    const names = data.levels[level].names, count = names.length;
    const sums = new Float64Array(count * 3), best = new Int32Array(count).fill(-1);
    const nearest = new Float64Array(count).fill(Infinity);
    /** @param {(group:number, atom:number) => void} visit */
    const each = (visit) => {
      for (let a = 0; a < geometry.atomCount; a++) {
        const g = own[data.communeOfAtom[a]];
        if (g >= 0 && labels.areas[a] > 0) visit(g, a);
      }
    };
    each((g, a) => {
      sums[3 * g] += labels.xs[a] * labels.areas[a];
      sums[3 * g + 1] += labels.ys[a] * labels.areas[a];
      sums[3 * g + 2] += labels.areas[a];
    });
    each((g, a) => {
      const area = sums[3 * g + 2];
      const d = Math.hypot(labels.xs[a] - sums[3 * g] / area, labels.ys[a] - sums[3 * g + 1] / area);
      if (d < nearest[g]) {
        nearest[g] = d;
        best[g] = a;
      }
    });
    /** @type {Candidate[]} */
    const out = [];
    for (let g = 0; g < count; g++) {
      if (best[g] < 0 || !names[g]) continue;
      const width = Math.sqrt(sums[3 * g + 2]), isNear = nearest[g] < width / 6;
      const text = level === "epci" ? shortEpci(names[g]) : names[g];
      out.push({text, x: isNear ? sums[3 * g] / sums[3 * g + 2] : labels.xs[best[g]],
        y: isNear ? sums[3 * g + 1] / sums[3 * g + 2] : labels.ys[best[g]], width, weight: sums[3 * g + 2]});
    }
    return out.sort((a, b) => b.weight - a.weight);
  });
}

/**
 * The name of an EPCI with its kind in two letters, as maps have it.
 * @param {string} name
 */
function shortEpci(name) {
  return name.replace(/^Communauté de communes( des| du| de la| de)? /i, "CC$1 ")
    .replace(/^Communauté d[’']agglomération( des| du| de la| de)? /i, "CA$1 ")
    .replace(/^Communauté urbaine( des| du| de la| de)? /i, "CU$1 ");
}

/**
 * The names of communes (and of parts that are atoms), largest population first.
 * @param {import("../map-scene.js").MapCore} core
 * @returns {Candidate[]}
 */
function communeCandidates(core) {
  return core.once("names-commune", () => {
    const {data, geometry} = core, labels = core.labels(), {name, population} = data.communes;
    /** @type {Candidate[]} */
    const out = [];
    for (let c = 0; c < name.length; c++) {
      const [first, end] = data.atomsOfCommune(c);
      let best = -1;
      for (let a = first; a < end; a++) if (labels.areas[a] > (best < 0 ? 0 : labels.areas[best])) best = a;
      if (best < 0) continue;
      out.push({text: name[c], x: labels.xs[best], y: labels.ys[best],
        width: Math.sqrt(labels.areas[best]), weight: population[c] || 0});
    }
    return out.sort((a, b) => b.weight - a.weight);
  });
}

/**
 * Breaks a long name in two lines at the blank nearest to its middle.
 * @param {string} text
 * @param {number} most
 * @returns {string[]}
 */
function labelLines(text, most) {
  const clean = text.length > 60 ? text.slice(0, 59) + "…" : text;
  if (clean.length <= most) return [clean];
  let at = -1;
  for (let i = 1; i < clean.length - 1; i++) {
    if ((clean[i] === " " || clean[i] === "-")
      && (at < 0 || Math.abs(i - clean.length / 2) < Math.abs(at - clean.length / 2))) at = i;
  }
  if (at < 0) return [clean];
  return [clean.slice(0, clean[at] === "-" ? at + 1 : at), clean.slice(at + 1)];
}

/**
 * Draws the names that fit.
 * @param {import("./map-surface.js").Surface} surface
 * @param {import("../map-scene.js").MapCore} core
 * @param {import("../map-scene.js").Scene} scene
 * @param {import("./map-surface.js").Viewport} port
 * @param {string} lang
 */
export function drawLabels(surface, core, scene, port, lang) {
  /** @type {number[][]} */
  const taken = [];
  const commune = port.k * core.communeWidth(), {layers} = scene;
  const hasRegions = core.data.levels.region.names.length > 1;
  /**
   * @param {number[]} r  left, top, right, bottom
   * @param {number} gap
   */
  const isFree = (r, gap) => !taken.some((t) =>
    r[0] - gap < t[2] && r[2] + gap > t[0] && r[1] - gap < t[3] && r[3] + gap > t[1]);
  const dots = scene.isList ? [] : scene.dots.map((d) => [(d.x - port.x) * port.k + port.width / 2,
    (port.y - d.y) * port.k + port.height / 2]).filter(([x, y]) => x > 0 && y > 0 && x < port.width && y < port.height);
  /** @param {number[]} r @returns {number} how many dots a rectangle would hide */
  const countHidden = (r) => {
    let hidden = 0;
    for (const [x, y] of dots) if (x > r[0] - 4 && x < r[2] + 4 && y > r[1] - 4 && y < r[3] + 4) hidden++;
    return hidden;
  };
  /**
   * @param {Candidate[]} candidates
   * @param {import("./map-surface.js").Type} type
   * @param {{most:number, gap:number, slack:number, wrap:number, upper?:boolean, dy?:number, isLevel?:boolean}} rule
   */
  const place = (candidates, type, rule) => {
    let count = 0;
    for (const c of candidates) {
      if (rule.isLevel && core.frames.length > 1 && frameAt(core, c.x, c.y) !== core.frames[0]) continue;
      const x = (c.x - port.x) * port.k + port.width / 2, y = (port.y - c.y) * port.k + port.height / 2;
      if (x < -40 || y < -20 || x > port.width + 40 || y > port.height + 20) continue;
      if (c.width * port.k * rule.slack < 14) continue;
      if (++count > rule.most && rule.most > 0) return;
      const lines = labelLines(rule.upper ? c.text.toLocaleUpperCase(lang) : c.text, rule.wrap);
      const width = Math.max(...lines.map((l) => surface.measure(l, type)));
      if (width > c.width * port.k * rule.slack) continue;
      const height = type.size * 1.15 * lines.length;
      // The free place that hides the fewest dots.
      const shifts = rule.dy === undefined ? [[0, 0]]
        : rule.dy === 0 ? [[0, 0], [0, -15], [0, 15], [0, -28], [0, 28]]
        : [[0, rule.dy], [0, -rule.dy], [width / 2 + 9, 0], [-width / 2 - 9, 0]];
      let best = null, fewest = Infinity;
      for (const [dx, dy] of shifts) {
        const r = [x + dx - width / 2, y + dy - height / 2, x + dx + width / 2, y + dy + height / 2];
        if (r[0] < 2 || r[2] > port.width - 2 || r[1] < 2 || r[3] > port.height - 2 || !isFree(r, rule.gap)) continue;
        const hidden = shifts.length > 1 ? countHidden(r) : 0;
        if (hidden < fewest) {
          fewest = hidden;
          best = r;
        }
      }
      if (!best || fewest > 1 && count > 4) continue;
      const r = best, middle = (r[0] + r[2]) / 2;
      taken.push(r);
      lines.forEach((l, i) => surface.text(l, middle, r[1] + type.size * (0.92 + 1.15 * i), type));
    }
  };
  // Under the scale bar and the buttons no name is read.
  taken.push([port.width - 150, port.height - 42, port.width, port.height], [port.width - 52, 0, port.width, 126],
    [0, port.height - 42, 150, port.height]);
  if (core.frames.length > 1) drawFrameNames(surface, core, port, lang, taken);
  const room = Math.max(6, Math.round(port.width * port.height / 26000));
  /** @type {import("./map-surface.js").Type} */
  const base = {size: 12, align: "middle", halo: 3};
  if (commune < 3.4 && hasRegions) {
    place(levelCandidates(core, "region"), {...base, size: port.width < 500 ? 10 : 12, weight: "600", color: "#3b3733"},
      {most: 30, gap: 3, slack: 1.25, wrap: 14, isLevel: true});
  } else if (commune < 40 && layers.departements !== false) {
    place(levelCandidates(core, "departement"), {...base, size: 11, weight: "600", color: "#6a635b", spacing: 0.8},
      {most: 60, gap: 4, slack: 1.5, wrap: 16, upper: true, dy: 0, isLevel: commune < 5});
  }
  if (commune > 18) {
    if (!scene.isList) {
      place(zoneCandidates(core, scene), {...base, size: 11, weight: "600", color: "#1c2429"},
        {most: room, gap: 3, slack: 2.2, wrap: 18, dy: 18});
    }
    if (layers.epci !== false && commune < 90) {
      place(levelCandidates(core, "epci"), {...base, size: 11, italic: true, color: "#5e574f"},
        {most: 0, gap: 6, slack: 0.95, wrap: 18});
    }
    const isNear = commune > 60;
    place(communeCandidates(core), {...base, size: 11.5, color: "#1c2429"},
      {most: isNear ? 0 : room * 3, gap: isNear ? 4 : 8, slack: isNear ? 1.6 : 99, wrap: 18, dy: -12});
  } else if (commune > 4) {
    place(communeCandidates(core), {...base, size: 11.5, color: "#1c2429"},
      {most: Math.round(room * 1.5), gap: 12, slack: 99, wrap: 24, dy: -12});
  }
}

/**
 * The names of the zones that are drawn.
 * @param {import("../map-scene.js").MapCore} core
 * @param {import("../map-scene.js").Scene} scene
 * @returns {Candidate[]}
 */
function zoneCandidates(core, scene) {
  const names = core.data.zonings[scene.zoning] ? core.data.zonings[scene.zoning].name : [];
  return scene.dots.filter((d) => names[d.zone])
    .map((d) => ({text: names[d.zone], x: d.x, y: d.y, width: d.width, weight: 0}));
}

/**
 * The names of the frames of overseas territories, with the note that scales differ.
 * @param {import("./map-surface.js").Surface} surface
 * @param {import("../map-scene.js").MapCore} core
 * @param {import("./map-surface.js").Viewport} port
 * @param {string} lang
 * @param {number[][]} taken
 */
function drawFrameNames(surface, core, port, lang, taken) {
  let isAny = false, left = Infinity, bottom = -Infinity;
  for (const frame of core.frames.slice(1)) {
    const r = frameRectangle(frame, port);
    if (!isSeen(r, port)) continue;
    isAny = true;
    left = Math.min(left, r[0]);
    bottom = Math.max(bottom, r[1] + r[3]);
    const type = {size: r[2] < 90 ? 9.5 : 11.5, weight: "600", color: "#3b4750", halo: 2.5};
    // A small frame has room for its code only.
    const label = surface.measure(frame.label, type) > r[2] - 6 ? frame.id : frame.label;
    const x = r[0] + 3, y = r[1] + type.size + 2, width = surface.measure(label, type);
    surface.text(label, x, y, type);
    taken.push([x, y - type.size, x + width, y + 3]);
  }
  if (!isAny) return;
  /** @type {import("./map-surface.js").Type} */
  const note = {size: 10.5, italic: true, color: "#4d5962", halo: 2.5};
  const text = mapWords(lang).scales;
  const x = Math.max(3, left), y = Math.min(port.height - 6, bottom + 13), width = surface.measure(text, note);
  surface.text(text, x, y, note);
  taken.push([x, y - 11, x + width, y + 3]);
}
