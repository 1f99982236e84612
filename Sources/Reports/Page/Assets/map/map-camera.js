// The part of the plane that is seen, and how it moves.
import {widenBox} from "./decode.js";

/** The nearest zoom, in pixels per metre: a view is a few kilometres wide, so that something is in it. */
const NEAREST_ZOOM = 0.15;

/**
 * @param {import("./map-scene.js").MapCore} core
 * @param {number} strip     pixels kept free at the top
 * @param {(isMoving:boolean) => void} changed   called when something moved; false at the end of a movement
 */
export function mapCamera(core, strip, changed) {
  /** @type {import("./drawing/map-surface.js").Viewport} */
  const port = {x: 0, y: 0, k: 1, width: 0, height: 0};
  // While all is seen, it stays all when the size changes.
  let animation = 0, farthest = 0, isAll = true;
  /** What to do once the view has a size. @type {(() => void)|null} */
  let pending = null;
  const clampZoom = (/** @type {number} */ k) => Math.max(farthest, Math.min(NEAREST_ZOOM, k));

  /**
   * Where a box fills the view.
   * @param {number[]} box
   * @param {number} pad
   */
  function fitted(box, pad) {
    const w = Math.max(200, box[2] - box[0]), h = Math.max(200, box[3] - box[1]);
    const wide = Math.max(20, port.width - 2 * pad), high = Math.max(20, port.height - 2 * pad - strip);
    const k = clampZoom(Math.min(wide / w, high / h));
    return {x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2 + strip / 2 / k, k};
  }

  /** Does something now, or as soon as the view has a size. @param {() => void} act */
  function whenSized(act) {
    isAll = false;
    if (port.width) act(); else pending = act;
  }

  const wholePad = () => port.width < 500 ? 6 : 18;

  function stop() {
    cancelAnimationFrame(animation);
    animation = 0;
  }

  function clampCentre() {
    port.x = Math.max(core.whole[0], Math.min(core.whole[2], port.x));
    port.y = Math.max(core.whole[1], Math.min(core.whole[3], port.y));
  }

  /**
   * Moves; at once for those who want no motion.
   * @param {{x:number, y:number, k:number}} to
   * @param {boolean} [isAtOnce]
   */
  function moveTo(to, isAtOnce) {
    stop();
    const isCalm = isAtOnce || matchMedia("(prefers-reduced-motion: reduce)").matches;
    const jump = Math.hypot(to.x - port.x, to.y - port.y) * Math.min(port.k, to.k);
    if (isCalm || !port.width || jump > 3 * port.width) {
      Object.assign(port, to);
      return changed(false);
    }
    const from = {x: port.x, y: port.y, k: port.k}, begin = performance.now(), time = 260;
    const step = () => {
      const t = Math.min(1, (performance.now() - begin) / time), e = 1 - (1 - t) ** 3;
      if (t >= 1) {
        animation = 0;
        Object.assign(port, to);
        return changed(false);
      }
      // Straight on the screen: the centre moves with the zoom.
      const k = from.k * (to.k / from.k) ** e, isFlat = Math.abs(to.k / from.k - 1) < 1e-6;
      const s = isFlat ? e : (1 / from.k - 1 / k) / (1 / from.k - 1 / to.k);
      Object.assign(port, {x: from.x + (to.x - from.x) * s, y: from.y + (to.y - from.y) * s, k});
      animation = requestAnimationFrame(step);
      changed(true);
    };
    animation = requestAnimationFrame(step);
  }

  /** @param {number} x @param {number} y @returns {{x:number, y:number}} */
  const toPlane = (x, y) => ({x: port.x + (x - port.width / 2) / port.k, y: port.y - (y - port.height / 2) / port.k});

  return {
    port, clampZoom, fitted, moveTo, stop, toPlane, whenSized,
    isBusy: () => animation !== 0,
    whole() {
      whenSized(() => moveTo(fitted(core.whole, wholePad())));
      isAll = true;
    },
    /** @param {ArrayLike<number>} atoms */
    toAtoms(atoms) {
      const box = [Infinity, Infinity, -Infinity, -Infinity];
      for (let i = 0; i < atoms.length; i++) widenBox(box, core.geometry.atomBoxes, 4 * atoms[i]);
      if (box[0] <= box[2]) whenSized(() => moveTo(fitted(box, Math.min(28, port.width / 16))));
    },
    /** @param {number} dx @param {number} dy  pixels */
    pan(dx, dy) {
      stop();
      isAll = false;
      port.x -= dx / port.k;
      port.y += dy / port.k;
      clampCentre();
      changed(true);
    },
    /**
     * Zooms around a point of the view.
     * @param {number} factor
     * @param {number} x
     * @param {number} y
     * @param {boolean} isStep   one step, shown as a movement
     * @returns {boolean}  whether the map took it
     */
    zoomAt(factor, x, y, isStep) {
      const k = clampZoom(port.k * factor), p = toPlane(x, y);
      if (k === port.k) return factor > 1;
      isAll = false;
      const to = {x: p.x - (x - port.width / 2) / k, y: p.y + (y - port.height / 2) / k, k};
      if (isStep) moveTo(to);
      else {
        stop();
        Object.assign(port, to);
        clampCentre();
        changed(true);
      }
      return true;
    },
    /** @param {number} width @param {number} height */
    resize(width, height) {
      port.width = width;
      port.height = height;
      farthest = 0;
      const fit = fitted(core.whole, wholePad());
      farthest = fit.k * 0.7;
      if (isAll) Object.assign(port, fit);
      port.k = clampZoom(port.k);
      if (pending) pending();
      pending = null;
    }
  };
}
