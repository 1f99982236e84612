// Lines of the map made from shared arcs: outlines of groups of atoms, borders of a level. Each point carries a weight
// (the distance by which the line moves without it), so that one set of points serves every zoom. No DOM.
import {BORDER} from "./decode.js";

/**
 * Many lines. Points of line i are startOf[i] ..< startOf[i+1]; weights are metres, Infinity where a point must stay.
 * @typedef {{count:number, startOf:Int32Array, xs:Int32Array, ys:Int32Array, weights:Float32Array,
 *   boxes:Float64Array, isClosed:boolean}} Lines
 */

/**
 * The nodes (ends of arcs) of a geometry, numbered: nodes[2a] is the start of arc a, nodes[2a+1] its end.
 * @param {import("./decode.js").Geometry} geometry
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
    let h = (Math.imul(x, 73856093) ^ Math.imul(y, 19349663)) >>> 0;
    h = (h ^ h >>> 15) & size - 1;
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

/**
 * Joins arcs end to end, as long as they go on, and copies their points.
 * @param {import("./decode.js").Geometry} geometry
 * @param {{nodes:Int32Array, count:number}} ends
 * @param {Int32Array} heads   scratch, one per node, all -1 (and left so)
 * @param {ArrayLike<number>} arcs
 * @param {number} count   how many of the arcs
 * @param {boolean} isClosed   rings: any way on is taken; else lines stop where more than two arcs meet
 * @returns {Lines}
 */
function joinArcs(geometry, ends, heads, arcs, count, isClosed) {
  const {pointOf, xs, ys} = geometry, {nodes} = ends;
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
  /** @param {number} arc @param {boolean} isBackwards @param {boolean} isFirst */
  const copy = (arc, isBackwards, isFirst) => {
    const from = pointOf[arc], to = pointOf[arc + 1];
    if (isBackwards) {
      for (let p = to - (isFirst ? 1 : 2); p >= from; p--) {
        outX[n] = xs[p];
        outY[n++] = ys[p];
      }
    } else {
      for (let p = from + (isFirst ? 0 : 1); p < to; p++) {
        outX[n] = xs[p];
        outY[n++] = ys[p];
      }
    }
  };
  /** @param {number} node @returns {number} a half edge not used yet that leaves the node, or -1 */
  const wayOn = (node) => {
    let found = -1, all = 0;
    for (let h = heads[node]; h >= 0; h = next[h]) {
      all++;
      if (found < 0 && !isUsed[h >> 1]) found = h;
    }
    return isClosed || all === 2 ? found : -1;
  };
  const degreeOf = (/** @type {number} */ node) => {
    let all = 0;
    for (let h = heads[node]; h >= 0; h = next[h]) all++;
    return all;
  };
  /** @param {number} first  a half edge */
  const walk = (first) => {
    const begin = n;
    let h = first;
    while (h >= 0) {
      isUsed[h >> 1] = 1;
      const a = arcs[h >> 1];
      copy(a, (h & 1) === 1, n === begin);
      h = wayOn(nodes[2 * a + (h & 1 ^ 1)]);
    }
    if (n - begin < 2) {
      n = begin;
      return;
    }
    let minX = Infinity, minY = Infinity, maxX = -Infinity, maxY = -Infinity;
    for (let p = begin; p < n; p++) {
      minX = Math.min(minX, outX[p]);
      maxX = Math.max(maxX, outX[p]);
      minY = Math.min(minY, outY[p]);
      maxY = Math.max(maxY, outY[p]);
    }
    boxes.push(minX, minY, maxX, maxY);
    weighPoints(outX, outY, begin, n, weights);
    starts.push(n);
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
 * @param {import("./decode.js").Geometry} geometry
 * @param {Uint8Array} classes  the border class of each arc
 */
export function lineMaker(geometry, classes) {
  const ends = arcNodes(geometry), heads = new Int32Array(ends.count).fill(-1);
  const {left, right, arcCount} = geometry;
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
      return arcs.map((own) => joinArcs(geometry, ends, heads, own, own.length, true));
    },
    /**
     * The outline of a few atoms, quick when they are few.
     * @param {ArrayLike<number>} atoms
     * @returns {Lines}
     */
    outline(atoms) {
      const {ringOf, refOf, refs} = geometry, seen = new Map();
      for (let i = 0; i < atoms.length; i++) {
        const atom = atoms[i];
        if (!(atom >= 0 && atom < geometry.atomCount)) continue;
        for (let q = refOf[ringOf[atom]]; q < refOf[ringOf[atom + 1]]; q++) {
          const arc = refs[q] < 0 ? ~refs[q] : refs[q];
          seen.set(arc, (seen.get(arc) || 0) + 1);
        }
      }
      const own = [];
      for (const [arc, times] of seen) if (times === 1) own.push(arc);
      return joinArcs(geometry, ends, heads, own, own.length, true);
    },
    /**
     * The borders of one class.
     * @param {number} border  a value of BORDER
     * @returns {Lines}
     */
    borders(border) {
      const own = [];
      for (let a = 0; a < arcCount; a++) if (classes[a] === border) own.push(a);
      return joinArcs(geometry, ends, heads, own, own.length, border === BORDER.coast);
    }
  };
}

/**
 * Shapes as lines, to be drawn in the same way.
 * @param {import("./decode.js").Shapes} shapes
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
