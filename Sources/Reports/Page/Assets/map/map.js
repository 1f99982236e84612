// The map of the page: canvas, pan and zoom, layers, picking, lasso, SVG and PNG. See createMap.
import {BORDER} from "./decode.js";
import {mapCamera} from "./map-camera.js";
import {drawScene, frameAt, scaleBar} from "./drawing/map-draw.js";
import {makeMapFrame} from "./map-frame.js";
import {listenToMap} from "./map-input.js";
import {drawLabels} from "./drawing/map-labels.js";
import {mapPicker} from "./map-pick.js";
import {makeScene, mapCore, placeOfZone} from "./map-scene.js";
import {mapSheet} from "./map-sheet.js";
import {MAP_COLORS, symbolNames, symbolOf} from "./drawing/map-style.js";
import {canvasSurface, drawMarks, patternTile} from "./drawing/map-surface.js";
import {svgSurface} from "./drawing/map-svg.js";
import {centreWords} from "./map-tell.js";
import {drawMapTop} from "./map-top.js";
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
  const core = mapCore(data), words = mapWords(lang), picker = mapPicker(core);
  /** @type {import("./map-scene.js").MapView} */
  let view = {zoning: 0, zones: [], schemes: [], emphasis: null, proposed: [], selected: null, layers: {}};
  let scene = makeScene(core, view);
  const places = core.frames.length > 1 ? core.frames.map((f) => ({id: f.id, label: f.label})) : [];
  const regions = data.levels.region.codes, idf = regions.length > 1 ? regions.indexOf("11") : -1;
  if (idf >= 0) places.splice(places.length ? 1 : 0, 0, {id: "idf", label: words.idf});
  // The buttons of places take a strip at the top.
  const camera = mapCamera(core, places.length ? 40 : 0, (moves) => moves ? schedule(true) : settle()), {port} = camera;
  const name = words.map + (lang === "fr" ? "\u00a0: " : ": ") + data.payload.title;
  const frame = makeMapFrame(container, lang, name, places,
    {zoom: (f) => camera.zoomAt(f, port.width / 2, port.height / 2, true), whole: camera.whole, place: zoomToFrame});
  const baseContext = /** @type {CanvasRenderingContext2D} */ (frame.base.getContext("2d", {alpha: false}));
  const topContext = /** @type {CanvasRenderingContext2D} */ (frame.top.getContext("2d"));
  let scale = 1, surface = canvasSurface(baseContext, 1), top = canvasSurface(topContext, 1);
  let drawn = {...port}, lastPaint = 0, isSlow = false, isDirty = true, isMoving = false, isShown = false;
  let request = 0, settleTimer = 0, tellTimer = 0, isKeyboard = false, zoneStep = -1;
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
    surface.rectangle(0, 0, port.width, port.height, {color: MAP_COLORS.outside}, null);
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
    const where = core.frames.length > 1 && at !== core.frames[0] ? ` (${at.label})` : "";
    const text = lengthWords(bar.metres, lang) + where;
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
    if (!port.width || !port.height || !isShown) return;
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
    isMoving = camera.isBusy();
    schedule();
    if (isKeyboard) tellSoon();
  }

  // ——— Where we are ———

  /** @param {string} id */
  function zoomToFrame(id) {
    const found = core.frames.find((f) => f.id === id);
    if (found) camera.whenSized(() => camera.moveTo(camera.fitted(found.box, 12)));
    else if (id === "idf") {
      const own = data.communes.region, atoms = [];
      for (let a = 0; a < core.geometry.atomCount; a++) if (own[data.communeOfAtom[a]] === idf) atoms.push(a);
      camera.toAtoms(atoms);
    }
  }

  /** @param {number} zoning @param {number} zone */
  function zoomToZone(zoning, zone) {
    if (!core.zones[zoning]) return camera.toAtoms(data.zonings[zoning].atomsOfZone(zone));
    const place = placeOfZone(core, zoning, zone);
    if (!place) return;
    const reach = Math.max(2500, place.width * 2);
    const box = [place.x - reach, place.y - reach, place.x + reach, place.y + reach];
    camera.whenSized(() => camera.moveTo(camera.fitted(box, 0)));
  }

  /** Goes to the next zone of the view. @param {number} by */
  function step(by) {
    const all = scene.view.zones;
    if (!all.length || scene.layers.zones === false) return;
    zoneStep = ((zoneStep < 0 && by < 0 ? 0 : zoneStep) + by + all.length) % all.length;
    const place = placeOfZone(core, scene.zoning, all[zoneStep].zone);
    const k = camera.clampZoom(Math.max(port.k, 14 / core.communeWidth()));
    if (place) camera.whenSized(() => camera.moveTo({x: place.x, y: place.y, k}));
  }

  // ——— What is where ———

  /** @param {number} x @param {number} y @returns {Target|null} */
  const targetAt = (x, y) => picker.targetAt(scene, port, x, y, mode === "browse");

  function updateHover() {
    if (!hoverAt) return;
    const p = camera.toPlane(hoverAt.x, hoverAt.y);
    hovered = targetAt(p.x, p.y);
    frame.top.classList.toggle("is-over", !!hovered);
    if (callbacks.onHover) callbacks.onHover(hovered, hoverAt);
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
    clearTimeout(tellTimer);
    frame.status.textContent = `${n} ${n > 1 ? words.selectedMany : words.selectedOne}`;
    if (callbacks.onSelection) callbacks.onSelection(selectionList);
  }

  /** @param {{x:number, y:number}} at  a point of the plane */
  function pick(at) {
    const target = targetAt(at.x, at.y);
    if (!target) return;
    if (mode === "browse") {
      if (callbacks.onPick) callbacks.onPick(target);
      return;
    }
    if (target.kind !== "atom") return;
    const [first, end] = data.atomsOfCommune(data.communeOfAtom[target.atom]), isIn = selection.has(target.atom);
    for (let a = first; a < end; a++) if (isIn) selection.delete(a); else selection.add(a);
    tellSelection();
  }

  const stopListening = listenToMap(frame.top, {
    pan: camera.pan, zoomAt: camera.zoomAt, whole: camera.whole, settle, step,
    pick: (x, y) => pick(camera.toPlane(x, y)),
    pickCentre: () => pick(port),
    toggleCentre: () => pick(port),
    hover(point) {
      hoverAt = point;
      if (!point) {
        if (hovered && callbacks.onHover) callbacks.onHover(null, {x: 0, y: 0});
        hovered = null;
      }
      schedule();
    },
    isLasso: () => mode === "lasso",
    lasso(points, isDone, isRemoving) {
      lasso = isDone ? null : points;
      if (isDone && points.length > 2) {
        for (const a of picker.atomsIn(points.map(([x, y]) => camera.toPlane(x, y)))) {
          if (isRemoving) selection.delete(a); else selection.add(a);
        }
        tellSelection();
      }
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
    camera.resize(width, height);
    isDirty = true;
    if (request) cancelAnimationFrame(request);
    tick();
  }
  const observer = new ResizeObserver(resize);
  observer.observe(container);
  resize();
  // What is needed at the first zoom or hover is made while nothing happens.
  const warm = [() => picker.warm(view.zoning), () => core.labels(), () => core.borders(BORDER.commune)];
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
      isDirty = isShown = true;
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
    zoomToAtoms: camera.toAtoms, zoomToZone, zoomToFrame, whole: camera.whole,
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
    setPosition: (at) => camera.whenSized(() =>
      camera.moveTo({x: at.x, y: at.y, k: camera.clampZoom(at.k)}, true)),
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
    const made = context.createPattern(patternTile(symbol.pattern, scale), "repeat"), {size} = symbol.pattern;
    if (made) made.setTransform(new DOMMatrix([1, 0, 0, 1, (12 - size) * scale, (10 - size / 2) * scale]));
    context.fillStyle = made || "transparent";
    context.fillRect(3 * scale, 4 * scale, 18 * scale, 12 * scale);
  }
  // Marks around a dot need room.
  const isWide = name === "fragile" || name === "gain" || name === "loss", size = isWide ? scale * 0.85 : scale;
  context.translate(12 * scale, (isWide && name !== "fragile" ? 13 : 10) * scale);
  context.scale(size, size);
  drawMarks(context, symbol.outline ? [symbol.outline] : symbol.marks);
}
