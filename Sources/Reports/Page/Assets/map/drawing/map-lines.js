// Lines of the map made from shared arcs: outlines of groups of atoms, borders of a level. Each point carries a weight
// (the distance by which the line moves without it), so that one set of points serves every zoom. No DOM.
import {BORDER} from "../decode.js";

/**
 * Many lines. Points of line i are startOf[i] ..< startOf[i+1]; weights are metres, Infinity where a point must stay.
 * @typedef {{count:number, startOf:Int32Array, xs:Int32Array, ys:Int32Array, weights:Float32Array,
 *   boxes:Float64Array, isClosed:boolean}} Lines
 */

/**
 * The nodes (ends of arcs) of a geometry, numbered: nodes[2a] is the start of arc a, nodes[2a+1] its end.
 * @param {import("../decode.js").Geometry} geometry
 * @returns {{nodes:Int32Array, count:number}}
 */
export function arcNodes(geometry) {
  const {arcCount, pointOf, xs, ys} = geometry;
  let size = 1024;
  while (size < arcCount * 4) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const nodeX = new Int32Array(arcCount * 2), nodeY = new Int32Array(arcCount * 2);
  const nodes = new Int32Array(arcCount * 2);
  let count = 0;
  for (let e = 0; e < arcCount * 2; e++) {
    const a = e >> 1;
    if (pointOf[a] === pointOf[a + 1]) continue;
    const p = e & 1 ? pointOf[a + 1] - 1 : pointOf[a], x = xs[p], y = ys[p];
    let h = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca77);
    h = Math.imul(h ^ h >>> 16, 0xc2b2ae35 | 0);
    h = (h ^ h >>> 13) & size - 1;
    for (;;) {
      const node = slots[h];
      if (node < 0) {
        slots[h] = count;
        nodeX[count] = x;
        nodeY[count] = y;
        nodes[e] = count++;
        break;
      }
      if (nodeX[node] === x && nodeY[node] === y) {
        nodes[e] = node;
        break;
      }
      h = h + 1 & size - 1;
    }
  }
  return {nodes, count};
}

/**
 * Weighs the points of a line for thinning (Douglas and Peucker; a point weighs at most what its parent does).
 * @param {Int32Array} xs
 * @param {Int32Array} ys
 * @param {number} from
 * @param {number} to    behind the last point
 * @param {Float32Array} weights
 */
export function weighPoints(xs, ys, from, to, weights) {
  if (to - from < 1) return;
  weights[from] = weights[to - 1] = Infinity;
  if (to - from < 3) return;
  const stack = [from, to - 1, Infinity];
  while (stack.length) {
    const cap = /** @type {number} */ (stack.pop()), b = /** @type {number} */ (stack.pop());
    const a = /** @type {number} */ (stack.pop());
    const ax = xs[a], ay = ys[a], dx = xs[b] - ax, dy = ys[b] - ay, length = dx * dx + dy * dy;
    let best = -1, far = -1;
    for (let i = a + 1; i < b; i++) {
      const px = xs[i] - ax, py = ys[i] - ay;
      let d;
      if (length === 0) d = px * px + py * py;
      else {
        const t = (px * dx + py * dy) / length;
        if (t <= 0) d = px * px + py * py;
        else if (t >= 1) d = (xs[i] - xs[b]) ** 2 + (ys[i] - ys[b]) ** 2;
        else d = (px * dy - py * dx) ** 2 / length;
      }
      if (d > far) {
        far = d;
        best = i;
      }
    }
    if (best < 0) continue;
    const weight = Math.min(cap, Math.sqrt(far));
    weights[best] = weight;
    if (best - a > 1) stack.push(a, best, weight);
    if (b - best > 1) stack.push(best, b, weight);
  }
}

/** Rings narrower than this, in metres (twice the area by the length), are cracks of the source, not land or water. */
const CRACK_WIDTH = 150;

/**
 * Joins arcs end to end, as long as they go on, and copies their points.
 * @param {import("../decode.js").Geometry} geometry
 * @param {{nodes:Int32Array, count:number}} ends
 * @param {{heads:Int32Array, places:Int32Array}} scratch   one number per node, all -1 (and left so)
 * @param {ArrayLike<number>} arcs
 * @param {boolean} isClosed   simple rings; else lines that stop where more than two arcs meet
 * @returns {Lines}
 */
function joinArcs(geometry, ends, scratch, arcs, isClosed) {
  const {pointOf, xs, ys} = geometry, {nodes} = ends, {heads, places} = scratch, count = arcs.length;
  const next = new Int32Array(count * 2), isUsed = new Uint8Array(count);
  let points = 0;
  for (let i = 0; i < count; i++) {
    const a = arcs[i];
    points += pointOf[a + 1] - pointOf[a];
    for (let e = 0; e < 2; e++) {
      const node = nodes[2 * a + e];
      next[2 * i + e] = heads[node];
      heads[node] = 2 * i + e;
    }
  }
  const outX = new Int32Array(points), outY = new Int32Array(points), weights = new Float32Array(points);
  const starts = [0], boxes = [];
  let n = 0;
  const leaves = (/** @type {number} */ h) => nodes[2 * arcs[h >> 1] + (h & 1)];
  const reaches = (/** @type {number} */ h) => nodes[2 * arcs[h >> 1] + (h & 1 ^ 1)];
  /** Writes the points of a row of half edges as one line. @param {number[]} row @param {number} from */
  const write = (row, from) => {
    const begin = n;
    for (let i = from; i < row.length; i++) {
      const a = arcs[row[i] >> 1], first = pointOf[a], last = pointOf[a + 1] - 1, skip = n === begin ? 0 : 1;
      if (row[i] & 1) {
        for (let p = last - skip; p >= first; p--) {
          outX[n] = xs[p];
          outY[n++] = ys[p];
        }
      } else {
        for (let p = first + skip; p <= last; p++) {
          outX[n] = xs[p];
          outY[n++] = ys[p];
        }
      }
    }
    let minX = Infinity, minY = Infinity, maxX = -Infinity, maxY = -Infinity, area = 0, length = 0;
    for (let p = begin; p < n; p++) {
      minX = Math.min(minX, outX[p]);
      maxX = Math.max(maxX, outX[p]);
      minY = Math.min(minY, outY[p]);
      maxY = Math.max(maxY, outY[p]);
      if (p === begin) continue;
      area += (outX[p - 1] - outX[begin]) * (outY[p] - outY[begin])
        - (outX[p] - outX[begin]) * (outY[p - 1] - outY[begin]);
      length += Math.hypot(outX[p] - outX[p - 1], outY[p] - outY[p - 1]);
    }
    if (n - begin < 2 || isClosed && Math.abs(area) < CRACK_WIDTH * length) {
      n = begin;
      return;
    }
    boxes.push(minX, minY, maxX, maxY);
    weighPoints(outX, outY, begin, n, weights);
    starts.push(n);
  };
  /** @param {number} node */
  const degreeOf = (node) => {
    let all = 0;
    for (let h = heads[node]; h >= 0; h = next[h]) all++;
    return all;
  };
  /** @param {number} node @returns {number} a half edge not used yet that leaves the node, or -1 */
  const wayOn = (node) => {
    if (!isClosed && degreeOf(node) !== 2) return -1;
    for (let h = heads[node]; h >= 0; h = next[h]) if (!isUsed[h >> 1]) return h;
    return -1;
  };
  /** @param {number} first  a half edge */
  const walk = (first) => {
    /** @type {number[]} */
    const row = [];
    for (let h = first; h >= 0; h = wayOn(reaches(h))) {
      isUsed[h >> 1] = 1;
      if (isClosed) places[leaves(h)] = row.length;
      row.push(h);
      // Back at a node of this row: a ring is done, the rest goes on from there.
      if (!isClosed || places[reaches(h)] < 0) continue;
      const from = places[reaches(h)];
      write(row, from);
      for (let i = from; i < row.length; i++) places[leaves(row[i])] = -1;
      row.length = from;
    }
    if (row.length) write(row, 0);
    for (const h of row) places[leaves(h)] = -1;
  };
  if (!isClosed) {
    for (let i = 0; i < count; i++) {
      if (isUsed[i]) continue;
      if (degreeOf(nodes[2 * arcs[i]]) !== 2) walk(2 * i);
      else if (degreeOf(nodes[2 * arcs[i] + 1]) !== 2) walk(2 * i + 1);
    }
  }
  for (let i = 0; i < count; i++) if (!isUsed[i]) walk(2 * i);
  for (let i = 0; i < count; i++) heads[nodes[2 * arcs[i]]] = heads[nodes[2 * arcs[i] + 1]] = -1;
  return {
    count: starts.length - 1, startOf: Int32Array.from(starts), xs: outX.subarray(0, n), ys: outY.subarray(0, n),
    weights: weights.subarray(0, n), boxes: Float64Array.from(boxes), isClosed
  };
}

/**
 * Makes lines from the arcs of a geometry.
 * @param {import("../decode.js").Geometry} geometry
 * @param {Uint8Array} classes  the border class of each arc
 */
export function lineMaker(geometry, classes) {
  const ends = arcNodes(geometry);
  const scratch = {heads: new Int32Array(ends.count).fill(-1), places: new Int32Array(ends.count).fill(-1)};
  const {left, right, arcCount} = geometry, times = new Uint8Array(arcCount);
  return {
    /**
     * The outlines of groups of atoms: groups[atom] is 0 (in none) or 1 … count. One pass for all groups.
     * @param {ArrayLike<number>} groups
     * @param {number} count
     * @returns {Lines[]}  by group - 1
     */
    outlines(groups, count) {
      /** @type {number[][]} */
      const arcs = Array.from({length: count}, () => []);
      for (let a = 0; a < arcCount; a++) {
        const l = left[a] < 0 ? 0 : groups[left[a]], r = right[a] < 0 ? 0 : groups[right[a]];
        if (l === r) continue;
        if (l > 0) arcs[l - 1].push(a);
        if (r > 0) arcs[r - 1].push(a);
      }
      return arcs.map((own) => joinArcs(geometry, ends, scratch, own, true));
    },
    /**
     * The outline of a few atoms, quick when they are few.
     * @param {ArrayLike<number>} atoms
     * @returns {Lines}
     */
    outline(atoms) {
      const {ringOf, refOf, refs} = geometry, own = [], seen = [];
      for (let i = 0; i < atoms.length; i++) {
        const atom = atoms[i];
        if (!(atom >= 0 && atom < geometry.atomCount)) continue;
        for (let q = refOf[ringOf[atom]]; q < refOf[ringOf[atom + 1]]; q++) {
          const arc = refs[q] < 0 ? ~refs[q] : refs[q];
          if (times[arc]++ === 0) seen.push(arc);
        }
      }
      for (const arc of seen) {
        if (times[arc] === 1) own.push(arc);
        times[arc] = 0;
      }
      return joinArcs(geometry, ends, scratch, own, true);
    },
    /**
     * The borders of one class.
     * @param {number} border  a value of BORDER
     * @returns {Lines}
     */
    borders(border) {
      const own = [];
      for (let a = 0; a < arcCount; a++) if (classes[a] === border) own.push(a);
      return joinArcs(geometry, ends, scratch, own, border === BORDER.coast);
    }
  };
}

/**
 * Shapes as lines, to be drawn in the same way.
 * @param {import("../decode.js").Shapes} shapes
 * @param {number} shape
 * @returns {Lines}
 */
export function shapeLines(shapes, shape) {
  const first = shapes.ringOf[shape], last = shapes.ringOf[shape + 1];
  const from = shapes.pointOf[first], to = shapes.pointOf[last], starts = [0], boxes = [];
  const xs = shapes.xs.subarray(from, to), ys = shapes.ys.subarray(from, to);
  const weights = new Float32Array(to - from);
  for (let r = first; r < last; r++) {
    const a = shapes.pointOf[r] - from, b = shapes.pointOf[r + 1] - from;
    starts.push(b);
    boxes.push(...shapes.boxes.subarray(4 * shape, 4 * shape + 4));
    weighPoints(xs, ys, a, b, weights);
  }
  return {count: last - first, startOf: Int32Array.from(starts), xs, ys, weights,
    boxes: Float64Array.from(boxes), isClosed: true};
}
