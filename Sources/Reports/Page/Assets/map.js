// The map of the page: canvas, pan and zoom, layers, picking, lasso, SVG and PNG. See createMap.
import {widenBox} from "./decode.js";
import {dotScale, drawScene, frameAt, scaleBar, SMALL_ZONE} from "./map-draw.js";
import {makeMapFrame} from "./map-frame.js";
import {listenToMap} from "./map-input.js";
import {drawLabels} from "./map-labels.js";
import {atomAt, boxGrid, zoneAt} from "./map-places.js";
import {makeScene, mapCore, placeOfZone} from "./map-scene.js";
import {mapSheet} from "./map-sheet.js";
import {symbolNames, symbolOf} from "./map-style.js";
import {canvasSurface, drawMarks, patternTile} from "./map-surface.js";
import {svgSurface} from "./map-svg.js";
import {drawMapTop} from "./map-top.js";
import {centreWords} from "./map-tell.js";
import {lengthWords, mapWords} from "./map-words.js";

/**
 * @typedef {{kind:"zone", zone:number}|{kind:"atom", atom:number}} Target
 * @typedef {{onPick?:(target:Target) => void, onHover?:(target:Target|null, point:{x:number, y:number}) => void,
 *   onSelection?:(atoms:number[]) => void}} MapCallbacks
 * @typedef {import("./map-sheet.js").SheetOptions} SheetOptions
 */

let mapSvgCount = 0;

/**
 * Makes the map in a container, which gives it its size.
 * @param {HTMLElement} container
 * @param {any} data   of readData
 * @param {string} lang
 * @param {MapCallbacks} callbacks
 */
export function createMap(container, data, lang, callbacks) {
  const core = mapCore(data), {geometry} = core, words = mapWords(lang);
  /** @type {import("./map-scene.js").MapView} */
  let view = {zoning: 0, zones: [], schemes: [], emphasis: null, proposed: [], selected: null, layers: {}};
  let scene = makeScene(core, view);
  const places = core.frames.length > 1 ? core.frames.map((f) => ({id: f.id, label: f.label})) : [];
  const regions = data.payload.levels.region.codes, idf = regions.length > 1 ? regions.indexOf("11") : -1;
  if (idf >= 0) places.splice(places.length ? 1 : 0, 0, {id: "idf", label: words.idf});
  const frame = makeMapFrame(container, lang, `${words.map} : ${data.payload.title}`, places,
    {zoom: (f) => zoomBy(f), whole, place: zoomToFrame});
  const baseContext = /** @type {CanvasRenderingContext2D} */ (frame.base.getContext("2d", {alpha: false}));
  const topContext = /** @type {CanvasRenderingContext2D} */ (frame.top.getContext("2d"));
  let scale = 1, surface = canvasSurface(baseContext, 1), top = canvasSurface(topContext, 1);
  const port = {x: 0, y: 0, k: 1, width: 0, height: 0};
  let drawn = {...port}, lastPaint = 0, isSlow = false, isDirty = true, isMoving = false, request = 0, settleTimer = 0;
  let smallest = 1e-9, isFitted = false, isKeyboard = false, tellTimer = 0, animation = 0, zoneStep = -1;
  /** @type {"browse"|"select"|"lasso"} */
  let mode = "browse";
  /** @type {Target|null} */
  let hovered = null;
  /** @type {{x:number, y:number}|null} */
  let hoverAt = null;
  /** @type {number[][]|null} */
  let lasso = null;
  /** @type {Set<number>} */
  let selection = new Set();
  /** @type {number[]} */
  let selectionList = [];

  // ——— Drawing ———

  function paint() {
    const begin = performance.now();
    surface.rectangle(0, 0, port.width, port.height, {color: "#eef2f4"}, null);
    drawScene(surface, core, scene, port);
    drawLabels(surface, core, scene, port, lang);
    frame.base.style.transform = "";
    drawn = {...port};
    isDirty = false;
    lastPaint = performance.now();
    // What drawing costs is known when the next frame comes, not before.
    requestAnimationFrame(() => { isSlow = performance.now() - begin > 34; });
  }

  function paintTop() {
    drawMapTop(topContext, top, core, scene, port, {hovered, selected: view.selected, selection: selectionList, lasso,
      hasCross: isKeyboard, scale});
    const at = frameAt(core, port.x, port.y), bar = scaleBar(port.k * at.factor, Math.min(120, port.width / 3));
    const text = lengthWords(bar.metres, lang) + (core.frames.length > 1 && at !== core.frames[0] ? ` (${at.label})` : "");
    if (frame.length.textContent !== text) frame.length.textContent = text;
    frame.bar.style.width = Math.round(bar.pixels) + "px";
  }

  /** Whether the picture drawn last can be moved instead of drawn again. */
  function canMove() {
    const ratio = port.k / drawn.k, since = performance.now() - lastPaint;
    if (isDirty || !isSlow || drawn.width !== port.width || drawn.height !== port.height) return false;
    if (ratio > 4 || ratio < 0.4) return false;
    const shown = Math.abs(port.x - drawn.x) * port.k / port.width + Math.abs(port.y - drawn.y) * port.k / port.height;
    return since < 200 || shown < 0.3 && ratio < 2 && ratio > 0.75;
  }

  function tick() {
    request = 0;
    if (!port.width || !port.height) return;
    if (isMoving && canMove()) {
      const ratio = port.k / drawn.k;
      const x = port.width / 2 * (1 - ratio) + (drawn.x - port.x) * port.k;
      const y = port.height / 2 * (1 - ratio) + (port.y - drawn.y) * port.k;
      frame.base.style.transform = `translate(${x}px,${y}px) scale(${ratio})`;
    } else if (isDirty || drawn.x !== port.x || drawn.y !== port.y || drawn.k !== port.k) paint();
    updateHover();
    paintTop();
  }

  /** @param {boolean} [moving] */
  function schedule(moving) {
    if (moving) {
      isMoving = true;
      clearTimeout(settleTimer);
      settleTimer = window.setTimeout(settle, 220);
    }
    if (!request) request = requestAnimationFrame(tick);
  }

  function settle() {
    clearTimeout(settleTimer);
    isMoving = animation !== 0;
    schedule();
    if (isKeyboard) tellSoon();
  }

  // ——— Where we are ———

  /** @param {number} x @param {number} y @returns {{x:number, y:number}} */
  const toPlane = (x, y) => ({x: port.x + (x - port.width / 2) / port.k, y: port.y - (y - port.height / 2) / port.k});

  /** @param {number[]} box @param {number} pad @returns {{x:number, y:number, k:number}} */
  function fitted(box, pad) {
    const w = Math.max(200, box[2] - box[0]), h = Math.max(200, box[3] - box[1]);
    const k = Math.min((port.width - 2 * pad) / w, (port.height - 2 * pad) / h);
    return {x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2, k: clampZoom(k)};
  }

  /** @param {number} k */
  const clampZoom = (k) => Math.max(smallest, Math.min(0.5, k));

  function clampCentre() {
    port.x = Math.max(core.whole[0], Math.min(core.whole[2], port.x));
    port.y = Math.max(core.whole[1], Math.min(core.whole[3], port.y));
  }

  /** @param {{x:number, y:number, k:number}} to @param {boolean} [isAtOnce] */
  function moveTo(to, isAtOnce) {
    cancelAnimationFrame(animation);
    animation = 0;
    const isCalm = isAtOnce || matchMedia("(prefers-reduced-motion: reduce)").matches;
    const jump = Math.hypot(to.x - port.x, to.y - port.y) * Math.min(port.k, to.k);
    if (isCalm || !port.width || jump > 3 * port.width) {
      Object.assign(port, to);
      return settle();
    }
    const from = {x: port.x, y: port.y, k: port.k}, begin = performance.now(), time = 260;
    const step = () => {
      const t = Math.min(1, (performance.now() - begin) / time), e = 1 - (1 - t) ** 3;
      const k = from.k * (to.k / from.k) ** e;
      // Straight on the screen: the centre moves with the zoom.
      const s = to.k === from.k ? e : (1 / from.k - 1 / k) / (1 / from.k - 1 / to.k);
      port.x = from.x + (to.x - from.x) * s;
      port.y = from.y + (to.y - from.y) * s;
      port.k = k;
      animation = t < 1 ? requestAnimationFrame(step) : 0;
      if (t >= 1) {
        Object.assign(port, to);
        settle();
      } else schedule(true);
    };
    animation = requestAnimationFrame(step);
  }

  function whole() {
    moveTo(fitted(core.whole, port.width < 500 ? 6 : 18));
    tellSoon();
  }

  /** @param {string} id */
  function zoomToFrame(id) {
    const found = core.frames.find((f) => f.id === id);
    if (found) moveTo(fitted(found.box, 12));
    else if (id === "idf") {
      const own = data.payload.communes.region, atoms = [];
      for (let a = 0; a < geometry.atomCount; a++) if (own[data.communeOfAtom[a]] === idf) atoms.push(a);
      zoomToAtoms(atoms);
    }
    tellSoon();
  }

  /** @param {ArrayLike<number>} atoms */
  function zoomToAtoms(atoms) {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < atoms.length; i++) widenBox(box, geometry.atomBoxes, 4 * atoms[i]);
    if (box[0] <= box[2]) moveTo(fitted(box, Math.min(60, port.width / 8)));
  }

  /** @param {number} zoning @param {number} zone */
  function zoomToZone(zoning, zone) {
    if (!core.zones[zoning]) return zoomToAtoms(data.zonings[zoning].atomsOfZone(zone));
    const place = placeOfZone(core, zoning, zone);
    if (!place) return;
    const reach = Math.max(2500, place.width * 2);
    moveTo(fitted([place.x - reach, place.y - reach, place.x + reach, place.y + reach], 0));
  }

  /** @param {number} factor */
  function zoomBy(factor) {
    moveTo({x: port.x, y: port.y, k: clampZoom(port.k * factor)});
    tellSoon();
  }

  // ——— What is where ———

  /** The grid of the zones of a zoning. @param {number} zoning */
  const zoneGrid = (zoning) => core.once("zonegrid" + zoning, () => {
    const shapes = core.zones[zoning];
    if (!shapes) return null;
    // Boxes grow a little, so that dots are found around their shape.
    const boxes = shapes.boxes.map((/** @type {number} */ v) => v);
    return boxGrid(boxes, shapes.count, core.whole);
  });

  /** Zones that are drawn. */
  const zonesShown = () => {
    const s = /** @type {any} */ (scene);
    if (!s.shownZones) s.shownZones = new Set(scene.view.layers.zones === false ? [] : scene.view.zones.map((z) => z.zone));
    return s.shownZones;
  };

  /** The zones of an atom, for zonings that list communes. */
  const zoneOfAtom = (/** @type {number} */ atom) => {
    const owner = core.once("zoneofatom" + scene.zoning, () => {
      const zoning = data.zonings[scene.zoning], of = new Int32Array(geometry.atomCount).fill(-1);
      for (let z = 0; zoning && z < zoning.count; z++) for (const a of zoning.atomsOfZone(z)) of[a] = z;
      return of;
    });
    return owner[atom];
  };

  /** What is at a point of the plane. @param {number} x @param {number} y @returns {Target|null} */
  function targetAt(x, y) {
    const shapes = core.zones[scene.zoning], shown = zonesShown();
    if (mode === "browse" && shapes && shown.size) {
      const reach = 8 * dotScale(port.k) / port.k;
      const grid = zoneGrid(scene.zoning), found = grid ? grid.within([x - reach, y - reach, x + reach, y + reach]) : [];
      const zone = zoneAt(shapes, [...found].filter((z) => shown.has(z)), x, y, reach, Math.max(SMALL_ZONE, 15) / port.k);
      if (zone >= 0) return {kind: "zone", zone};
    }
    const atom = atomAt(geometry, core.grid(), x, y);
    if (atom < 0) return null;
    if (mode === "browse" && scene.isList && shown.has(zoneOfAtom(atom))) return {kind: "zone", zone: zoneOfAtom(atom)};
    return {kind: "atom", atom};
  }

  function updateHover() {
    if (!hoverAt) return;
    const p = toPlane(hoverAt.x, hoverAt.y), target = targetAt(p.x, p.y);
    hovered = target;
    frame.top.classList.toggle("is-over", !!target);
    if (callbacks.onHover) callbacks.onHover(target, hoverAt);
  }

  function tellSoon() {
    clearTimeout(tellTimer);
    tellTimer = window.setTimeout(() => {
      if (!isKeyboard) return;
      const target = targetAt(port.x, port.y);
      frame.status.textContent = centreWords(core, scene, target, port, lang);
      if (callbacks.onHover) callbacks.onHover(target, {x: port.width / 2, y: port.height / 2});
    }, 250);
  }

  // ——— Selection ———

  function tellSelection() {
    selectionList = [...selection].sort((a, b) => a - b);
    schedule();
    const n = new Set(selectionList.map((a) => data.communeOfAtom[a])).size;
    frame.status.textContent = `${n} ${n > 1 ? words.selectedMany : words.selectedOne}`;
    if (callbacks.onSelection) callbacks.onSelection(selectionList);
  }

  /** @param {number} atom */
  function toggle(atom) {
    const [first, end] = data.atomsOfCommune(data.communeOfAtom[atom]), isIn = selection.has(atom);
    for (let a = first; a < end; a++) if (isIn) selection.delete(a); else selection.add(a);
    tellSelection();
  }

  /** @param {Target|null} target */
  function pick(target) {
    if (!target) return;
    if (mode === "browse") {
      if (callbacks.onPick) callbacks.onPick(target);
    } else if (target.kind === "atom") toggle(target.atom);
  }

  /** @param {number[][]} points @param {boolean} isRemoving */
  function takeLasso(points, isRemoving) {
    if (points.length < 3) return;
    const xs = points.map((q) => toPlane(q[0], q[1]).x), ys = points.map((q) => toPlane(q[0], q[1]).y);
    const labels = core.labels(), minX = Math.min(...xs), maxX = Math.max(...xs);
    const minY = Math.min(...ys), maxY = Math.max(...ys);
    for (let c = 0; c < data.payload.communes.code.length; c++) {
      const [first, end] = data.atomsOfCommune(c);
      for (let a = first; a < end; a++) {
        const x = labels.xs[a], y = labels.ys[a];
        if (!(x >= minX && x <= maxX && y >= minY && y <= maxY)) continue;
        let inside = false;
        for (let i = 0, j = xs.length - 1; i < xs.length; j = i++) {
          if (ys[i] > y !== ys[j] > y && x < (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i]) inside = !inside;
        }
        if (inside) if (isRemoving) selection.delete(a); else selection.add(a);
      }
    }
    tellSelection();
  }

  /** Goes to the next zone of the view. @param {number} by */
  function step(by) {
    const all = scene.view.zones;
    if (!all.length || scene.view.layers.zones === false) return;
    zoneStep = ((zoneStep < 0 && by < 0 ? 0 : zoneStep) + by + all.length) % all.length;
    const place = placeOfZone(core, scene.zoning, all[zoneStep].zone);
    if (!place) return;
    moveTo({x: place.x, y: place.y, k: clampZoom(Math.max(port.k, 14 / core.communeWidth()))});
    tellSoon();
  }

  const stopListening = listenToMap(frame.top, {
    pan(dx, dy) {
      cancelAnimationFrame(animation);
      animation = 0;
      port.x -= dx / port.k;
      port.y += dy / port.k;
      clampCentre();
      schedule(true);
    },
    zoomAt(factor, x, y, isStep) {
      const k = clampZoom(port.k * factor), p = toPlane(x, y);
      if (k === port.k) return factor > 1;
      const to = {x: p.x - (x - port.width / 2) / k, y: p.y + (y - port.height / 2) / k, k};
      if (isStep) moveTo(to);
      else {
        cancelAnimationFrame(animation);
        animation = 0;
        Object.assign(port, to);
        clampCentre();
        schedule(true);
      }
      return true;
    },
    settle, whole, step,
    pick(x, y) {
      const p = toPlane(x, y);
      pick(targetAt(p.x, p.y));
    },
    pickCentre: () => pick(targetAt(port.x, port.y)),
    toggleCentre() {
      const target = targetAt(port.x, port.y);
      pick(target);
    },
    hover(point) {
      hoverAt = point;
      if (point) return schedule();
      if (hovered && callbacks.onHover) callbacks.onHover(null, {x: 0, y: 0});
      hovered = null;
      schedule();
    },
    isLasso: () => mode === "lasso",
    lasso(points, isDone, isRemoving) {
      lasso = isDone ? null : points;
      if (isDone) takeLasso(points, isRemoving);
      schedule();
    },
    cancel() {
      lasso = null;
      schedule();
    },
    keyboard(isUsed) {
      if (isKeyboard === isUsed) return;
      isKeyboard = isUsed;
      if (!isUsed) {
        frame.status.textContent = "";
        if (callbacks.onHover) callbacks.onHover(null, {x: 0, y: 0});
      }
      schedule();
    }
  });

  function resize() {
    const width = container.clientWidth, height = container.clientHeight, ratio = window.devicePixelRatio || 1;
    if (!width || !height || width === port.width && height === port.height && ratio === scale) return;
    scale = ratio;
    for (const canvas of [frame.base, frame.top]) {
      canvas.width = Math.round(width * scale);
      canvas.height = Math.round(height * scale);
    }
    surface = canvasSurface(baseContext, scale);
    top = canvasSurface(topContext, scale);
    const was = port.width;
    port.width = width;
    port.height = height;
    smallest = 0;
    const fit = fitted(core.whole, width < 500 ? 6 : 18);
    smallest = fit.k * 0.7;
    if (!isFitted || !was) Object.assign(port, fit);
    isFitted = true;
    isDirty = true;
    if (request) cancelAnimationFrame(request);
    tick();
  }
  const observer = new ResizeObserver(resize);
  observer.observe(container);
  resize();
  // What is needed at the first zoom or hover is made while nothing happens.
  const warm = [() => core.grid(), () => core.labels(), () => core.borders(2), () => zoneGrid(view.zoning)];
  const warmNext = () => {
    const next = warm.shift();
    if (!next) return;
    next();
    window.setTimeout(warmNext, 40);
  };
  window.setTimeout(warmNext, 400);

  /** @param {SheetOptions} options */
  const sheetOf = (options) => mapSheet(core, scene, port, options, lang, surface.measure);
  const codes = data.payload.types.map((/** @type {any} */ t) => t.code);
  const map = {
    /** Shows a view. @param {Partial<import("./map-scene.js").MapView>} next */
    show(next) {
      view = {...view, ...next};
      scene = makeScene(core, view);
      isDirty = true;
      schedule();
    },
    /** @param {"browse"|"select"|"lasso"} next */
    setMode(next) {
      mode = next;
      frame.top.classList.toggle("is-select", next === "select");
      frame.top.classList.toggle("is-lasso", next === "lasso");
      hovered = lasso = null;
      schedule();
    },
    /** @param {Iterable<number>} atoms */
    setSelection(atoms) {
      selection = new Set(atoms);
      selectionList = [...selection].sort((a, b) => a - b);
      schedule();
    },
    zoomToAtoms, zoomToZone, zoomToFrame, whole,
    /** The map as SVG text. @param {SheetOptions} options */
    svg(options) {
      const sheet = sheetOf(options), writer = svgSurface("mlm" + ++mapSvgCount, 0.5, surface.measure);
      sheet.draw(writer);
      return writer.done(sheet.width, sheet.height, options.title || data.payload.title, options.subtitle || "");
    },
    /**
     * The map as PNG.
     * @param {SheetOptions} options
     * @param {number} [times]   pixels of the picture for a pixel of the sheet
     * @returns {Promise<Blob>}
     */
    png(options, times = 2) {
      const sheet = sheetOf(options), canvas = document.createElement("canvas");
      canvas.width = Math.round(sheet.width * times);
      canvas.height = Math.round(sheet.height * times);
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
      sheet.draw(canvasSurface(context, times));
      return new Promise((resolve, reject) =>
        canvas.toBlob((blob) => blob ? resolve(blob) : reject(new Error("no picture")), "image/png"));
    },
    legendSymbols: symbolNames(codes),
    /** Draws a symbol of the legend. @param {HTMLCanvasElement} canvas @param {string} name */
    drawSymbol: (canvas, name) => drawLegendSymbol(canvas, name, codes),
    /** Where the map is, for an address. */
    position: () => ({x: Math.round(port.x), y: Math.round(port.y), k: port.k}),
    /** @param {{x:number, y:number, k:number}} at */
    setPosition: (at) => moveTo({x: at.x, y: at.y, k: clampZoom(at.k)}, true),
    focus: () => frame.top.focus(),
    destroy() {
      stopListening();
      observer.disconnect();
      for (const element of frame.elements) element.remove();
    }
  };
  return map;
}

/**
 * Draws a symbol of the legend on a small canvas of its own, 24 wide and 20 high unless it has a size by CSS.
 * @param {HTMLCanvasElement} canvas
 * @param {string} name
 * @param {string[]} codes
 */
function drawLegendSymbol(canvas, name, codes) {
  const scale = Math.max(1, window.devicePixelRatio || 1), symbol = symbolOf(name, codes);
  canvas.width = Math.round(24 * scale);
  canvas.height = Math.round(20 * scale);
  canvas.style.width = "24px";
  canvas.style.height = "20px";
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  if (symbol.pattern) {
    context.fillStyle = context.createPattern(patternTile(symbol.pattern, scale), "repeat") || "transparent";
    context.fillRect(3 * scale, 4 * scale, 18 * scale, 12 * scale);
  }
  context.translate(12 * scale, 10 * scale);
  context.scale(scale, scale);
  drawMarks(context, symbol.outline ? [symbol.outline] : symbol.marks);
}
