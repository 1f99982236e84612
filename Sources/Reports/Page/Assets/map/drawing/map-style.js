// Colours, patterns and symbols of the map. Everything is a list of strokes (path data), so that canvas and SVG draw
// the same. Contrast: marks that mean something have 3:1 and more against white, the land and every pale fill, and
// each meaning has its own form besides its colour. Perimeters are pale, zones are dark: they never look alike.

/**
 * One stroke of a symbol or a pattern.
 * @typedef {{d:string, fill?:string, stroke?:string, width?:number, dash?:number[]}} Mark
 * @typedef {{id:string, size:number, base:string|null, marks:Mark[]}} Pattern
 */

export const MAP_COLORS = {
  outside: "#e9eef1", frame: "#f1f4f6", frameLine: "#8b979f", land: "#fbfaf6", ink: "#1c2429", halo: "#ffffff",
  commune: "#cfcabf", epci: "#a8a196", departement: "#77716a", region: "#4a4642", coast: "#6f7f8a",
  proposed: "#a3195b", selection: "#1c2429", emphasis: "#1c2429", fragile: "#1c2429", gain: "#00664a", loss: "#7a0c1c"
};

/** Colours of the four classes of a zone. */
export const STATUS_COLORS = {entirely: "#00538a", partly: "#7b3f9d", not_covered: "#c04a00", unknown: "#565656"};
export const MAP_STATUSES = ["entirely", "partly", "unknown", "not_covered"];

/** Pale fill and strong line of each type, and the form of its hatching. Types follow in the order of the payload. */
export const TYPE_STYLES = [
  {pale: "#d3ebdf", strong: "#00734f", hatch: "up"},
  {pale: "#f7ecc2", strong: "#806200", hatch: "down"},
  {pale: "#e4e0f2", strong: "#5d5391", hatch: "flat"},
  {pale: "#f6dde7", strong: "#98356b", hatch: "upright"},
  {pale: "#d8ebf7", strong: "#23709f", hatch: "dots"},
  {pale: "#ece4da", strong: "#745a40", hatch: "plus"}
];

/** The form of each hatching, on a tile of 8. */
const MAP_HATCHES = {
  up: "M-1 1L1 -1M-1 9L9 -1M7 9L9 7", down: "M7 -1L9 1M-1 -1L9 9M-1 7L1 9", flat: "M-1 4H9",
  upright: "M4 -1V9", dots: "M2 2h1.4v1.4h-1.4zM6 6h1.4v1.4h-1.4z", plus: "M1 2H5M3 0V4"
};

/**
 * The style of a type by its place in the payload.
 * @param {number} index
 */
export function typeStyle(index) {
  return TYPE_STYLES[Math.max(0, index) % TYPE_STYLES.length];
}

/**
 * A circle as path data.
 * @param {number} r
 */
function circlePath(r) {
  return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/**
 * A square as path data.
 * @param {number} r  half a side
 */
function squarePath(r) {
  return `M${-r} ${-r}H${r}V${r}H${-r}z`;
}

/** A question mark about 6 high. */
const QUESTION_MARK_PATH = "M-1.5 -1.5C-1.5 -3.4 1.7 -3.4 1.6 -1.4C1.5 -0.1 0 -0.1 0 1.2M0 2.6V3.1";

/**
 * The marks of a zone's dot, around 0,0; radius 4.4.
 * @param {string} status
 * @returns {Mark[]}
 */
export function dotMarks(status) {
  const color = /** @type {Record<string, string>} */ (STATUS_COLORS)[status] || STATUS_COLORS.unknown;
  const halo = MAP_COLORS.halo;
  switch (status) {
  case "entirely":
    return [{d: circlePath(5.9), fill: halo}, {d: circlePath(4.4), fill: color}];
  case "partly":
    return [{d: circlePath(6), fill: halo}, {d: circlePath(4), fill: halo, stroke: color, width: 1.5},
      {d: "M0 -4a4 4 0 0 0 0 8z", fill: color}];
  case "not_covered":
    return [{d: squarePath(5.4), fill: halo}, {d: squarePath(3.3), fill: halo, stroke: color, width: 2.2}];
  default:
    return [{d: circlePath(6.2), fill: halo}, {d: circlePath(4.7), fill: "#e2e2e2", stroke: color, width: 1.1},
      {d: QUESTION_MARK_PATH, stroke: color, width: 1.5}];
  }
}

/**
 * What is set around a dot: fragile, gain, loss.
 * @param {boolean} isFragile
 * @param {string|null|undefined} change
 * @returns {Mark[]}
 */
export function dotExtras(isFragile, change) {
  /** @type {Mark[]} */
  const marks = [];
  if (isFragile) {
    marks.push({d: circlePath(7.6), stroke: MAP_COLORS.halo, width: 2.6},
      {d: circlePath(7.6), stroke: MAP_COLORS.fragile, width: 1.5, dash: [1.6, 1.8]});
  }
  if (change === "gain" || change === "loss") {
    const color = change === "gain" ? MAP_COLORS.gain : MAP_COLORS.loss;
    const move = (/** @type {number} */ r) => circlePath(r).replace(`M${-r} 0`, `M${7 - r} -7`);
    marks.push({d: move(6), fill: MAP_COLORS.halo}, {d: move(4.9), fill: color},
      {d: change === "gain" ? "M4.2 -7H9.8M7 -9.8V-4.2" : "M4.2 -7H9.8", stroke: MAP_COLORS.halo, width: 1.7});
  }
  return marks;
}

/**
 * The pattern of the perimeters of one or more types: a pale fill; the hatching of each where several overlap.
 * The first type alone is plain.
 * @param {number[]} types  places in the payload
 * @returns {Pattern}
 */
export function typePattern(types) {
  const styles = types.map(typeStyle);
  /** @type {Mark[]} */
  const marks = [];
  if (types.length > 1 || types[0] !== 0) {
    for (const [i, style] of styles.entries()) {
      const width = types.length > 1 ? 0.9 : 0.5;
      const d = MAP_HATCHES[/** @type {keyof typeof MAP_HATCHES} */ (style.hatch)];
      marks.push(style.hatch === "dots" ? {d, fill: style.strong} : {d, stroke: style.strong, width});
      if (i === 3) break;
    }
  }
  return {id: "t" + types.join("-"), size: 8, base: mixColors(styles.map((s) => s.pale)), marks};
}

/**
 * The hatching of a type without its fill, to be laid over another type.
 * @param {number} type
 * @returns {Pattern}
 */
export function hatchPattern(type) {
  const pattern = typePattern([type, type]);
  return {...pattern, id: "h" + type, base: null, marks: pattern.marks.slice(0, 1)};
}

/**
 * The pattern of communes that are zones, by class: the dot of the class, repeated.
 * @param {string} status
 * @returns {Pattern}
 */
export function statusPattern(status) {
  const color = /** @type {Record<string, string>} */ (STATUS_COLORS)[status] || STATUS_COLORS.unknown;
  switch (status) {
  case "entirely":
    return {id: "s1", size: 8, base: "rgba(0,83,138,.12)",
      marks: [{d: "M2.5 4a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0z", fill: color}]};
  case "partly":
    return {id: "s2", size: 9, base: "rgba(123,63,157,.10)", marks: [
      {d: "M1.6 4a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0 -4.8 0z", fill: "#ffffff", stroke: color, width: 0.9},
      {d: "M4 1.6a2.4 2.4 0 0 0 0 4.8z", fill: color}]};
  case "not_covered":
    return {id: "s4", size: 9, base: "rgba(192,74,0,.10)",
      marks: [{d: "M3.2 3.2H5.8V5.8H3.2z", fill: "#ffffff", stroke: color, width: 0.9}]};
  default:
    return {id: "s3", size: 7, base: "rgba(86,86,86,.14)",
      marks: [{d: "M-1 1L1 -1M-1 8L8 -1M6 8L8 6", stroke: color, width: 1.1}]};
  }
}

/**
 * The fill of a zone's polygon, by class.
 * @param {string} status
 * @returns {Pattern}
 */
export function polygonPattern(status) {
  const color = /** @type {Record<string, string>} */ (STATUS_COLORS)[status] || STATUS_COLORS.unknown;
  switch (status) {
  case "entirely": return {id: "p1", size: 8, base: "rgba(64,130,172,.72)", marks: []};
  case "partly": return {id: "p2", size: 8, base: "rgba(255,255,255,.55)",
    marks: [{d: "M0 -1H4V9H0z", fill: "rgba(123,63,157,.55)"}]};
  case "not_covered": return {id: "p4", size: 8, base: "rgba(255,255,255,.78)", marks: []};
  default: return {id: "p3", size: 6, base: "rgba(255,255,255,.6)",
    marks: [{d: "M-1 1L1 -1M-1 7L7 -1M5 7L7 5", stroke: color, width: 1.1}]};
  }
}

/** Communes proposed in a scenario. */
export function proposedPattern() {
  return {id: "n", size: 8, base: "rgba(163,25,91,.10)",
    marks: [{d: MAP_HATCHES.up, stroke: MAP_COLORS.proposed, width: 1.6}]};
}

/** Communes selected by hand. */
export function selectionPattern() {
  return {id: "c", size: 6, base: "rgba(28,36,41,.12)",
    marks: [{d: "M2 2h1.6v1.6h-1.6zM5 5h1.6v1.6h-1.6zM-1 -1h1.6v1.6h-1.6z", fill: MAP_COLORS.selection}]};
}

/**
 * The middle of some colours.
 * @param {string[]} colors  #rrggbb
 */
function mixColors(colors) {
  const sum = [0, 0, 0];
  for (const color of colors) for (let i = 0; i < 3; i++) sum[i] += parseInt(color.slice(1 + 2 * i, 3 + 2 * i), 16);
  return "#" + sum.map((v) => Math.round(v / colors.length).toString(16).padStart(2, "0")).join("");
}

/**
 * The marks of a symbol of the legend around 0,0, in a box of 20, or a patch of a pattern with its outline.
 * @param {string} name   see symbolNames
 * @param {string[]} typeCodes
 * @returns {{marks:Mark[], pattern:Pattern|null, outline:Mark|null}}
 */
export function symbolOf(name, typeCodes) {
  const patch = "M-9 -6H9V6H-9z", line = "M-9 0H9";
  const colors = /** @type {Record<string, string>} */ (MAP_COLORS);
  const [kind, value] = name.includes(":") ? name.split(":") : [name, ""];
  const only = (/** @type {Mark[]} */ marks) => ({marks, pattern: null, outline: null});
  switch (kind) {
  case "type": case "overlap": {
    const types = value.split("+").map((code) => typeCodes.indexOf(code)).filter((i) => i >= 0);
    const used = types.length ? types : [0, 1];
    return {marks: [], pattern: typePattern(used),
      outline: {d: patch, stroke: typeStyle(used[0]).strong, width: 1.4}};
  }
  case "possible": {
    const i = Math.max(0, typeCodes.indexOf(value));
    const {pale, strong} = typeStyle(i);
    return only([{d: patch, fill: mixColors([pale, MAP_COLORS.land]), stroke: strong, width: 1.6, dash: [4, 3]}]);
  }
  case "communes": return {marks: [], pattern: statusPattern(value),
    outline: {d: patch, stroke: STATUS_COLORS[/** @type {"partly"} */ (value)] || STATUS_COLORS.unknown, width: 1}};
  case "proposed": return {marks: [], pattern: proposedPattern(),
    outline: {d: patch, stroke: MAP_COLORS.proposed, width: 2}};
  case "selection": return {marks: [], pattern: selectionPattern(),
    outline: {d: patch, stroke: MAP_COLORS.selection, width: 1.6}};
  case "border": return only([{d: line, stroke: colors[value] || MAP_COLORS.commune,
    width: value === "region" ? 2 : value === "departement" ? 1.4 : 1}]);
  case "fragile": return only([...dotMarks("entirely"), ...dotExtras(true, null)]);
  case "gain": return only([...dotMarks("entirely"), ...dotExtras(false, "gain")]);
  case "loss": return only([...dotMarks("not_covered"), ...dotExtras(false, "loss")]);
  default: return only(dotMarks(kind));
  }
}

/**
 * The names of the symbols of the legend, one per meaning.
 * @param {string[]} typeCodes
 * @returns {string[]}
 */
export function symbolNames(typeCodes) {
  const pairs = typeCodes.flatMap((a, i) => typeCodes.slice(i + 1).map((b) => `overlap:${a}+${b}`));
  return ["entirely", "partly", "not_covered", "unknown", "fragile", "gain", "loss",
    ...["entirely", "partly", "not_covered", "unknown"].map((s) => "communes:" + s),
    ...typeCodes.map((c) => "type:" + c), ...pairs, ...typeCodes.map((c) => "possible:" + c),
    "proposed", "selection", "border:region", "border:departement", "border:epci", "border:commune", "border:coast"];
}
