// Where things are: label points of atoms, and a grid of boxes that finds what lies under a point. No DOM.
import {isInAtom, isInShape} from "./decode.js";

/**
 * A point inside each atom, for its label and for the lasso: the centroid of its largest ring, or, where that lies
 * outside, the middle of the widest stretch at its height.
 * @param {import("./decode.js").Geometry} geometry
 * @returns {{xs:Float64Array, ys:Float64Array, areas:Float64Array}}
 */
export function labelPoints(geometry) {
  const {atomCount, ringOf, refOf, refs, pointOf, xs, ys} = geometry;
  const outX = new Float64Array(atomCount).fill(NaN), outY = new Float64Array(atomCount).fill(NaN);
  const areas = new Float64Array(atomCount);
  for (let atom = 0; atom < atomCount; atom++) {
    let largest = 0, total = 0;
    for (let r = ringOf[atom]; r < ringOf[atom + 1]; r++) {
      let area = 0, sumX = 0, sumY = 0, x0 = 0, y0 = 0, lastX = 0, lastY = 0, isFirst = true;
      for (let q = refOf[r]; q < refOf[r + 1]; q++) {
        const ref = refs[q], arc = ref < 0 ? ~ref : ref, from = pointOf[arc], to = pointOf[arc + 1];
        for (let i = 0; i < to - from; i++) {
          const p = ref < 0 ? to - 1 - i : from + i;
          if (isFirst) {
            x0 = xs[p];
            y0 = ys[p];
            isFirst = false;
          }
          const x = xs[p] - x0, y = ys[p] - y0, cross = lastX * y - x * lastY;
          area += cross;
          sumX += (lastX + x) * cross;
          sumY += (lastY + y) * cross;
          lastX = x;
          lastY = y;
        }
      }
      total += area;
      if (Math.abs(area) > largest) {
        largest = Math.abs(area);
        outX[atom] = x0 + sumX / (3 * area);
        outY[atom] = y0 + sumY / (3 * area);
      }
    }
    areas[atom] = Math.max(Math.abs(total), largest) / 2;
    if (largest > 0 && !isInAtom(geometry, atom, outX[atom], outY[atom])) {
      const x = widestMiddle(geometry, atom, outY[atom]);
      if (x !== null) outX[atom] = x;
    }
  }
  return {xs: outX, ys: outY, areas};
}

/**
 * The middle of the widest stretch of an atom at a height.
 * @param {import("./decode.js").Geometry} geometry
 * @param {number} atom
 * @param {number} y
 * @returns {number|null}
 */
function widestMiddle(geometry, atom, y) {
  const {ringOf, refOf, refs, pointOf, xs, ys} = geometry, cuts = [];
  for (let q = refOf[ringOf[atom]]; q < refOf[ringOf[atom + 1]]; q++) {
    const arc = refs[q] < 0 ? ~refs[q] : refs[q];
    for (let i = pointOf[arc] + 1; i < pointOf[arc + 1]; i++) {
      const j = i - 1;
      if (ys[i] > y !== ys[j] > y) cuts.push((xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i]);
    }
  }
  return widestGap(cuts);
}

/**
 * The middle of the widest stretch between the cuts of a line with a polygon.
 * @param {number[]} cuts
 * @returns {number|null}
 */
function widestGap(cuts) {
  cuts.sort((a, b) => a - b);
  let best = null, widest = 0;
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    if (cuts[i + 1] - cuts[i] > widest) {
      widest = cuts[i + 1] - cuts[i];
      best = (cuts[i] + cuts[i + 1]) / 2;
    }
  }
  return best;
}

/**
 * A grid over boxes: which of them may hold a point, or meet a box.
 * @param {Float64Array} boxes  minX, minY, maxX, maxY of each
 * @param {number} count
 * @param {number[]} whole  the box around all
 */
export function boxGrid(boxes, count, whole) {
  const side = Math.max(1, Math.min(256, Math.ceil(Math.sqrt(count))));
  const width = Math.max(1, whole[2] - whole[0]), height = Math.max(1, whole[3] - whole[1]);
  const column = (/** @type {number} */ x) =>
    Math.max(0, Math.min(side - 1, Math.floor((x - whole[0]) / width * side)));
  const row = (/** @type {number} */ y) =>
    Math.max(0, Math.min(side - 1, Math.floor((y - whole[1]) / height * side)));
  const startOf = new Int32Array(side * side + 1);
  /** @param {(cell:number, item:number) => void} visit */
  const each = (visit) => {
    for (let i = 0; i < count; i++) {
      const o = 4 * i;
      if (!(boxes[o] <= boxes[o + 2])) continue;
      const c1 = column(boxes[o + 2]), r1 = row(boxes[o + 3]);
      for (let r = row(boxes[o + 1]); r <= r1; r++) {
        for (let c = column(boxes[o]); c <= c1; c++) visit(r * side + c, i);
      }
    }
  };
  each((cell) => startOf[cell + 1]++);
  for (let i = 0; i < side * side; i++) startOf[i + 1] += startOf[i];
  const items = new Int32Array(startOf[side * side]), at = startOf.slice();
  each((cell, i) => { items[at[cell]++] = i; });
  return {
    /** @param {number} x @param {number} y @returns {Int32Array} */
    at(x, y) {
      if (!(x >= whole[0] && x <= whole[2] && y >= whole[1] && y <= whole[3])) return new Int32Array(0);
      const cell = row(y) * side + column(x);
      return items.subarray(startOf[cell], startOf[cell + 1]);
    },
    /** @param {number[]} box @returns {Set<number>} */
    within(box) {
      const found = new Set();
      for (let r = row(box[1]); r <= row(box[3]); r++) {
        for (let c = column(box[0]); c <= column(box[2]); c++) {
          const cell = r * side + c;
          for (let i = startOf[cell]; i < startOf[cell + 1]; i++) found.add(items[i]);
        }
      }
      return found;
    }
  };
}

/**
 * The atom at a point, or -1.
 * @param {import("./decode.js").Geometry} geometry
 * @param {ReturnType<typeof boxGrid>} grid
 * @param {number} x
 * @param {number} y
 * @returns {number}
 */
export function atomAt(geometry, grid, x, y) {
  for (const atom of grid.at(x, y)) if (isInAtom(geometry, atom, x, y)) return atom;
  return -1;
}

/**
 * A point inside each shape, for its dot: like labelPoints.
 * @param {import("./decode.js").Shapes} shapes
 * @returns {{xs:Float64Array, ys:Float64Array}}  NaN where a shape is empty
 */
export function shapePoints(shapes) {
  const {count, ringOf, pointOf, xs, ys} = shapes;
  const outX = new Float64Array(count).fill(NaN), outY = new Float64Array(count).fill(NaN);
  for (let s = 0; s < count; s++) {
    let largest = 0, from = 0, to = 0;
    for (let r = ringOf[s]; r < ringOf[s + 1]; r++) {
      let area = 0, sumX = 0, sumY = 0;
      const a = pointOf[r], b = pointOf[r + 1];
      for (let i = a, j = b - 1; i < b; j = i++) {
        const cross = (xs[j] - xs[a]) * (ys[i] - ys[a]) - (xs[i] - xs[a]) * (ys[j] - ys[a]);
        area += cross;
        sumX += (xs[j] + xs[i] - 2 * xs[a]) * cross;
        sumY += (ys[j] + ys[i] - 2 * ys[a]) * cross;
      }
      if (b > a && Math.abs(area) >= largest) {
        largest = Math.abs(area);
        from = a;
        to = b;
        outX[s] = area ? xs[a] + sumX / (3 * area) : xs[a];
        outY[s] = area ? ys[a] + sumY / (3 * area) : ys[a];
      }
    }
    if (!largest || isInShape(shapes, s, outX[s], outY[s])) continue;
    const cuts = [], y = outY[s] + 0.5;
    for (let i = from, j = to - 1; i < to; j = i++) {
      if (ys[i] > y !== ys[j] > y) cuts.push((xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i]);
    }
    const middle = widestGap(cuts);
    if (middle !== null) outX[s] = middle;
  }
  return {xs: outX, ys: outY};
}

/**
 * The zone at a point: the smallest polygon that holds it, or the nearest dot that is near enough.
 * @param {import("./decode.js").Shapes} shapes
 * @param {{xs:Float64Array, ys:Float64Array}} points
 * @param {Iterable<number>} zones
 * @param {number} x
 * @param {number} y
 * @param {number} reach   metres to a dot
 * @param {number} small   a shape under this width, in metres, is a dot
 * @returns {number}  -1 for none
 */
export function zoneAt(shapes, points, zones, x, y, reach, small) {
  const b = shapes.boxes;
  let best = -1, least = Infinity;
  for (const zone of zones) {
    const o = 4 * zone, width = Math.max(b[o + 2] - b[o], b[o + 3] - b[o + 1]);
    const d = Math.hypot(points.xs[zone] - x, points.ys[zone] - y);
    if (d <= reach && width < small ? d < least : isInShape(shapes, zone, x, y) && Math.min(d, reach) < least) {
      best = zone;
      least = Math.min(d, reach);
    }
  }
  return best;
}
