// What is where on the map: the zone or the atom under a point, the communes in a lasso. No DOM.
import {dotScale, SMALL_ZONE} from "./drawing/map-draw.js";
import {atomAt, boxGrid, zoneAt} from "./map-places.js";

/**
 * @param {import("./map-scene.js").MapCore} core
 */
export function mapPicker(core) {
  const {data, geometry} = core;
  /** @type {WeakMap<object, Set<number>>} */
  const shownOf = new WeakMap();
  /** The zones that a scene draws. @param {import("./map-scene.js").Scene} scene @returns {Set<number>} */
  const zonesShown = (scene) => {
    let shown = shownOf.get(scene);
    if (!shown) {
      shown = new Set(scene.layers.zones === false ? [] : scene.view.zones.map((z) => z.zone));
      shownOf.set(scene, shown);
    }
    return shown;
  };
  /** @param {number} zoning */
  const zoneGrid = (zoning) => core.once("zonegrid" + zoning, () => {
    const shapes = core.zones[zoning];
    return shapes ? boxGrid(shapes.boxes, shapes.count, core.whole) : null;
  });
  /** The zone of each atom, for a zoning that lists communes. @param {number} zoning @returns {Int32Array} */
  const zoneOfAtom = (zoning) => core.once("zoneofatom" + zoning, () => {
    const own = data.zonings[zoning], of = new Int32Array(geometry.atomCount).fill(-1);
    for (let z = 0; own && z < own.count; z++) for (const a of own.atomsOfZone(z)) of[a] = z;
    return of;
  });
  return {
    /** Makes ready what the first search needs. @param {number} zoning */
    warm(zoning) {
      core.grid();
      zoneGrid(zoning);
    },
    /**
     * What is at a point of the plane.
     * @param {import("./map-scene.js").Scene} scene
     * @param {import("./drawing/map-surface.js").Viewport} port
     * @param {number} x
     * @param {number} y
     * @param {boolean} hasZones   whether zones can be found, or communes only
     * @returns {import("./map.js").Target|null}
     */
    targetAt(scene, port, x, y, hasZones) {
      const shapes = core.zones[scene.zoning], shown = zonesShown(scene);
      if (hasZones && shapes && shown.size) {
        const reach = 8 * dotScale(port.k) / port.k, grid = zoneGrid(scene.zoning);
        const found = grid ? [...grid.within([x - reach, y - reach, x + reach, y + reach])] : [];
        const zone = zoneAt(shapes, core.zonePoints(scene.zoning), found.filter((z) => shown.has(z)), x, y, reach,
          4 * SMALL_ZONE / port.k);
        if (zone >= 0) return {kind: "zone", zone};
      }
      const atom = atomAt(geometry, core.grid(), x, y);
      if (atom < 0) return null;
      if (hasZones && scene.isList) {
        const zone = zoneOfAtom(scene.zoning)[atom];
        if (shown.has(zone)) return {kind: "zone", zone};
      }
      return {kind: "atom", atom};
    },
    /**
     * The atoms whose label point is in a polygon of the plane.
     * @param {{x:number, y:number}[]} polygon
     * @returns {number[]}
     */
    atomsIn(polygon) {
      const labels = core.labels(), count = polygon.length, atoms = [];
      const minX = Math.min(...polygon.map((p) => p.x)), maxX = Math.max(...polygon.map((p) => p.x));
      const minY = Math.min(...polygon.map((p) => p.y)), maxY = Math.max(...polygon.map((p) => p.y));
      for (let a = 0; a < geometry.atomCount; a++) {
        const x = labels.xs[a], y = labels.ys[a];
        if (!(x >= minX && x <= maxX && y >= minY && y <= maxY)) continue;
        let inside = false;
        for (let i = 0, j = count - 1; i < count; j = i++) {
          const p = polygon[i], q = polygon[j];
          if (p.y > y !== q.y > y && x < (q.x - p.x) * (y - p.y) / (q.y - p.y) + p.x) inside = !inside;
        }
        if (inside) atoms.push(a);
      }
      return atoms;
    }
  };
}
