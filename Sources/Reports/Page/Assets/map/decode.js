// The geometry of the page, decoded: base64 → bytes → varints → arcs, rings, shapes. Pure, no DOM.
// All coordinates are whole metres of the plane of the page (y up), in typed arrays.

/**
 * Polygons with their own rings: priority zones, drawn perimeters.
 * Rings of shape s are ringOf[s] ..< ringOf[s+1]; points of ring r are pointOf[r] ..< pointOf[r+1].
 * @typedef {{count:number, ringOf:Int32Array, pointOf:Int32Array, xs:Int32Array, ys:Int32Array,
 *   boxes:Float64Array}} Shapes
 */

/**
 * Arcs shared by atoms. Points of arc a are pointOf[a] ..< pointOf[a+1]; the rings of atom i are
 * ringOf[i] ..< ringOf[i+1]; the refs of ring r are refOf[r] ..< refOf[r+1] (ref < 0: arc ~ref backwards).
 * left and right: the atoms on the two sides of an arc, -1 for none. Boxes are minX, minY, maxX, maxY.
 * @typedef {{arcCount:number, pointOf:Int32Array, xs:Int32Array, ys:Int32Array, arcBoxes:Float64Array,
 *   atomCount:number, ringOf:Int32Array, refOf:Int32Array, refs:Int32Array, atomBoxes:Float64Array,
 *   left:Int32Array, right:Int32Array, box:number[]}} Geometry
 */

/** Classes of borders, from the finest to the coarsest. */
export const BORDER = {none: 0, part: 1, commune: 2, epci: 3, departement: 4, region: 5, coast: 6};

/**
 * The bytes of a standard base64 text. Characters outside the alphabet are skipped.
 * @param {string} text
 * @returns {Uint8Array}
 */
export function base64Bytes(text) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const values = new Int16Array(128).fill(-1);
  for (let i = 0; i < 64; i++) values[alphabet.charCodeAt(i)] = i;
  const length = text.length;
  const bytes = new Uint8Array(Math.floor(length * 3 / 4) + 3);
  let count = 0, held = 0, bits = 0;
  for (let i = 0; i < length; i++) {
    const c = text.charCodeAt(i);
    const v = c < 128 ? values[c] : -1;
    if (v < 0) continue;
    held = (held << 6 | v) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[count++] = held >> bits;
    }
  }
  return bytes.subarray(0, count);
}

/**
 * A reader of varints. It stops at the end of the bytes with an error, never with wrong numbers.
 * @param {Uint8Array} bytes
 */
function varintReader(bytes) {
  let at = 0;
  const end = bytes.length;
  /** @returns {number} an unsigned LEB128 number */
  function unsigned() {
    if (at >= end) throw new RangeError("geometry ends too early");
    let b = bytes[at++];
    if (b < 128) return b;
    let value = b & 127, scale = 128;
    for (;;) {
      if (at >= end) throw new RangeError("geometry ends too early");
      b = bytes[at++];
      if (b < 128) return value + b * scale;
      value += (b & 127) * scale;
      scale *= 128;
    }
  }
  /** @returns {number} a zig-zag number */
  function signed() {
    if (at < end && bytes[at] < 128) {
      const b = bytes[at++];
      return b >> 1 ^ -(b & 1);
    }
    const u = unsigned();
    if (u <= 0x7fffffff) return u >> 1 ^ -(u & 1);
    return u % 2 === 0 ? u / 2 : -(u + 1) / 2;
  }
  /** @returns {number} a count, checked against the bytes that are left */
  function counted() {
    const u = unsigned();
    if (u > end - at) throw new RangeError("geometry has a wrong count");
    return u;
  }
  return {unsigned, signed, counted};
}

/**
 * A list of numbers that grows, as a typed array.
 * @param {number} capacity
 */
function growingList(capacity) {
  let items = new Int32Array(Math.max(16, capacity)), count = 0;
  return {
    /** @param {number} v */
    push(v) {
      if (count === items.length) {
        const larger = new Int32Array(count * 2);
        larger.set(items);
        items = larger;
      }
      items[count++] = v;
    },
    get count() { return count; },
    done() { return items.slice(0, count); }
  };
}

/**
 * The member "map" of the payload, its arcs and atoms.
 * @param {{unit:number, points:string}} map
 * @returns {Geometry}
 */
export function decodeGeometry(map) {
  const bytes = base64Bytes(map.points);
  const read = varintReader(bytes), unit = map.unit;
  const arcCount = bytes.length ? read.counted() : 0;
  const pointOf = new Int32Array(arcCount + 1);
  // A point needs at least two bytes, so this is room enough.
  const room = bytes.length >> 1;
  const allX = new Int32Array(room), allY = new Int32Array(room);
  const arcBoxes = new Float64Array(arcCount * 4);
  let x = 0, y = 0, n = 0;
  for (let a = 0; a < arcCount; a++) {
    const points = read.counted();
    let minX = Infinity, minY = Infinity, maxX = -Infinity, maxY = -Infinity;
    for (let i = 0; i < points; i++) {
      x += read.signed() * unit;
      y += read.signed() * unit;
      allX[n] = x;
      allY[n++] = y;
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
    arcBoxes[4 * a] = minX;
    arcBoxes[4 * a + 1] = minY;
    arcBoxes[4 * a + 2] = maxX;
    arcBoxes[4 * a + 3] = maxY;
    pointOf[a + 1] = n;
  }
  const atomCount = bytes.length ? read.counted() : 0;
  const ringOf = new Int32Array(atomCount + 1);
  const refOf = growingList(atomCount * 2), refs = growingList(arcCount * 2);
  const left = new Int32Array(arcCount).fill(-1), right = new Int32Array(arcCount).fill(-1);
  const atomBoxes = new Float64Array(atomCount * 4);
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  refOf.push(0);
  for (let i = 0; i < atomCount; i++) {
    const own = [Infinity, Infinity, -Infinity, -Infinity];
    const rings = read.counted();
    for (let r = 0; r < rings; r++) {
      const count = read.counted();
      for (let j = 0; j < count; j++) {
        const ref = read.signed(), arc = ref < 0 ? ~ref : ref;
        if (arc >= arcCount) throw new RangeError("geometry names an arc that is not there");
        refs.push(ref);
        if (left[arc] < 0) left[arc] = i; else right[arc] = i;
        widenBox(own, arcBoxes, 4 * arc);
      }
      refOf.push(refs.count);
    }
    ringOf[i + 1] = refOf.count - 1;
    atomBoxes.set(own, 4 * i);
    widenBox(box, own, 0);
  }
  return {
    arcCount, pointOf, xs: allX.slice(0, n), ys: allY.slice(0, n), arcBoxes,
    atomCount, ringOf, refOf: refOf.done(), refs: refs.done(), atomBoxes, left, right, box
  };
}

/**
 * Makes a box as wide as needed to hold another one.
 * @param {number[]|Float64Array} box
 * @param {ArrayLike<number>} other
 * @param {number} at  where the other one starts
 */
export function widenBox(box, other, at) {
  if (other[at] < box[0]) box[0] = other[at];
  if (other[at + 1] < box[1]) box[1] = other[at + 1];
  if (other[at + 2] > box[2]) box[2] = other[at + 2];
  if (other[at + 3] > box[3]) box[3] = other[at + 3];
}

/**
 * Shapes with rings of their own: the zones of a zoning, the drawn perimeters.
 * @param {string|null|undefined} text
 * @param {number} unit
 * @returns {Shapes|null}
 */
export function decodeShapes(text, unit) {
  if (!text) return null;
  const bytes = base64Bytes(text), read = varintReader(bytes);
  const count = read.counted();
  const ringOf = new Int32Array(count + 1), boxes = new Float64Array(count * 4);
  const pointOf = growingList(count * 2);
  const room = bytes.length >> 1;
  const allX = new Int32Array(room), allY = new Int32Array(room);
  let x = 0, y = 0, n = 0;
  pointOf.push(0);
  for (let s = 0; s < count; s++) {
    const own = [Infinity, Infinity, -Infinity, -Infinity];
    const rings = read.counted();
    for (let r = 0; r < rings; r++) {
      const points = read.counted();
      for (let i = 0; i < points; i++) {
        x += read.signed() * unit;
        y += read.signed() * unit;
        allX[n] = x;
        allY[n++] = y;
        if (x < own[0]) own[0] = x;
        if (y < own[1]) own[1] = y;
        if (x > own[2]) own[2] = x;
        if (y > own[3]) own[3] = y;
      }
      pointOf.push(n);
    }
    ringOf[s + 1] = pointOf.count - 1;
    boxes.set(own, 4 * s);
  }
  return {count, ringOf, pointOf: pointOf.done(), xs: allX.slice(0, n), ys: allY.slice(0, n), boxes};
}

/**
 * The class of border of each arc, from the levels of the atoms on its two sides.
 * @param {Geometry} geometry
 * @param {{communeOfAtom:ArrayLike<number>, payload:{communes:{departement:number[], region:number[],
 *   epci:number[]}}}} data
 * @returns {Uint8Array}  values of BORDER
 */
export function borderClasses(geometry, data) {
  const {left, right, arcCount} = geometry, {departement, region, epci} = data.communes;
  const classes = new Uint8Array(arcCount), communeOf = data.communeOfAtom;
  for (let a = 0; a < arcCount; a++) {
    const l = left[a], r = right[a];
    if (l < 0 && r < 0 || l === r) continue;
    if (l < 0 || r < 0) {
      classes[a] = BORDER.coast;
      continue;
    }
    const c = communeOf[l], d = communeOf[r];
    classes[a] = c === d ? BORDER.part
      : region[c] !== region[d] ? BORDER.region
      : departement[c] !== departement[d] ? BORDER.departement
      : epci[c] !== epci[d] ? BORDER.epci
      : BORDER.commune;
  }
  return classes;
}

/**
 * Whether a point is in a ring of points from ..< to, counted even-odd.
 * @param {ArrayLike<number>} xs
 * @param {ArrayLike<number>} ys
 * @param {number} from
 * @param {number} to
 * @param {number} x
 * @param {number} y
 * @returns {boolean}
 */
export function isInRing(xs, ys, from, to, x, y) {
  let inside = false;
  for (let i = from, j = to - 1; i < to; j = i++) {
    if (ys[i] > y !== ys[j] > y && x < (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i]) inside = !inside;
  }
  return inside;
}

/**
 * Whether a point is in a shape.
 * @param {Shapes} shapes
 * @param {number} shape
 * @param {number} x
 * @param {number} y
 * @returns {boolean}
 */
export function isInShape(shapes, shape, x, y) {
  const b = shapes.boxes, o = 4 * shape;
  if (x < b[o] || y < b[o + 1] || x > b[o + 2] || y > b[o + 3]) return false;
  let inside = false;
  for (let r = shapes.ringOf[shape]; r < shapes.ringOf[shape + 1]; r++) {
    if (isInRing(shapes.xs, shapes.ys, shapes.pointOf[r], shapes.pointOf[r + 1], x, y)) inside = !inside;
  }
  return inside;
}

/**
 * Whether a point is in an atom.
 * @param {Geometry} geometry
 * @param {number} atom
 * @param {number} x
 * @param {number} y
 * @returns {boolean}
 */
export function isInAtom(geometry, atom, x, y) {
  const {atomBoxes: b, ringOf, refOf, refs, pointOf, xs, ys} = geometry, o = 4 * atom;
  if (!(x >= b[o] && y >= b[o + 1] && x <= b[o + 2] && y <= b[o + 3])) return false;
  let inside = false;
  for (let q = refOf[ringOf[atom]]; q < refOf[ringOf[atom + 1]]; q++) {
    const arc = refs[q] < 0 ? ~refs[q] : refs[q];
    for (let i = pointOf[arc] + 1; i < pointOf[arc + 1]; i++) {
      const j = i - 1;
      if (ys[i] > y !== ys[j] > y && x < (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i]) inside = !inside;
    }
  }
  return inside;
}
