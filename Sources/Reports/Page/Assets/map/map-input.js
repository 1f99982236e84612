// Hands on the map: mouse, touch, wheel, keyboard. It knows nothing of what is drawn; it calls actions.

/**
 * @typedef {{
 *   pan:(dx:number, dy:number) => void, zoomAt:(factor:number, x:number, y:number, isStep:boolean) => boolean,
 *   settle:() => void, whole:() => void, pick:(x:number, y:number) => void, pickCentre:() => void,
 *   toggleCentre:() => void, step:(by:number) => void, hover:(point:{x:number, y:number}|null) => void,
 *   isLasso:() => boolean, lasso:(points:number[][], isDone:boolean, isRemoving:boolean) => void,
 *   cancel:() => void, keyboard:(isUsed:boolean) => void }} MapActions
 */

/**
 * Listens to the canvas.
 * @param {HTMLCanvasElement} canvas
 * @param {MapActions} act
 * @returns {() => void}  stops listening
 */
export function listenToMap(canvas, act) {
  /** @type {Map<number, {x:number, y:number}>} */
  const pointers = new Map();
  let start = {x: 0, y: 0}, isDrag = false, wasPinch = false, lastTap = 0, lastTapAt = {x: 0, y: 0}, wheelEnd = 0;
  /** @type {number[][]|null} */
  let drawn = null;
  const stop = new AbortController(), options = {signal: stop.signal};
  const pointOf = (/** @type {MouseEvent} */ e) => {
    const r = canvas.getBoundingClientRect();
    return {x: e.clientX - r.left, y: e.clientY - r.top};
  };

  canvas.addEventListener("pointerdown", (e) => {
    if (e.pointerType === "mouse" && e.button !== 0) return;
    canvas.setPointerCapture(e.pointerId);
    pointers.set(e.pointerId, pointOf(e));
    act.keyboard(false);
    if (pointers.size === 1) {
      start = pointOf(e);
      isDrag = false;
      wasPinch = false;
      drawn = act.isLasso() ? [[start.x, start.y]] : null;
    } else if (drawn) {
      drawn = null;
      act.cancel();
    }
  }, options);

  canvas.addEventListener("pointermove", (e) => {
    const now = pointOf(e), before = pointers.get(e.pointerId);
    if (!before) {
      if (e.pointerType !== "touch") act.hover(now);
      return;
    }
    if (pointers.size >= 2) {
      const other = [...pointers].filter(([id]) => id !== e.pointerId)[0][1];
      const was = Math.hypot(before.x - other.x, before.y - other.y);
      const is = Math.hypot(now.x - other.x, now.y - other.y);
      act.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
      if (was > 8 && is > 8) act.zoomAt(is / was, (now.x + other.x) / 2, (now.y + other.y) / 2, false);
      wasPinch = true;
    } else {
      if (!isDrag && Math.hypot(now.x - start.x, now.y - start.y) < (e.pointerType === "touch" ? 8 : 4)) return;
      isDrag = true;
      canvas.classList.add("is-moving");
      act.hover(null);
      if (drawn) {
        const last = drawn[drawn.length - 1];
        if (Math.hypot(now.x - last[0], now.y - last[1]) > 3) drawn.push([now.x, now.y]);
        act.lasso(drawn, false, e.altKey);
      } else act.pan(now.x - before.x, now.y - before.y);
    }
    pointers.set(e.pointerId, now);
  }, options);

  const up = (/** @type {PointerEvent} */ e) => {
    if (!pointers.delete(e.pointerId)) return;
    canvas.classList.remove("is-moving");
    if (pointers.size) return;
    const now = pointOf(e);
    if (drawn && isDrag && !wasPinch && e.type === "pointerup") act.lasso(drawn, true, e.altKey);
    else if (!isDrag && !wasPinch && e.type === "pointerup") {
      const isDouble = e.timeStamp - lastTap < 320 && Math.hypot(now.x - lastTapAt.x, now.y - lastTapAt.y) < 24;
      lastTap = isDouble ? 0 : e.timeStamp;
      lastTapAt = now;
      if (isDouble) act.zoomAt(e.shiftKey ? 0.5 : 2, now.x, now.y, true); else act.pick(now.x, now.y);
    } else if (drawn) act.cancel();
    drawn = null;
    act.settle();
  };
  canvas.addEventListener("pointerup", up, options);
  canvas.addEventListener("pointercancel", up, options);
  canvas.addEventListener("pointerleave", () => act.hover(null), options);

  canvas.addEventListener("wheel", (e) => {
    const lines = e.deltaMode === 1 ? 16 : e.deltaMode === 2 ? 200 : 1, p = pointOf(e);
    const delta = Math.max(-240, Math.min(240, e.deltaY * lines)) * (e.ctrlKey ? 4 : 1);
    // At the smallest zoom the wheel is left to the page.
    if (act.zoomAt(Math.exp(-delta * 0.0022), p.x, p.y, false)) e.preventDefault();
    clearTimeout(wheelEnd);
    wheelEnd = window.setTimeout(act.settle, 160);
  }, {signal: stop.signal, passive: false});

  canvas.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const far = e.shiftKey ? 240 : 70, w = canvas.clientWidth / 2, h = canvas.clientHeight / 2;
    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowLeft: () => act.pan(far, 0), ArrowRight: () => act.pan(-far, 0),
      ArrowUp: () => act.pan(0, far), ArrowDown: () => act.pan(0, -far),
      "+": () => act.zoomAt(1.6, w, h, true), "=": () => act.zoomAt(1.6, w, h, true),
      "-": () => act.zoomAt(1 / 1.6, w, h, true), "_": () => act.zoomAt(1 / 1.6, w, h, true),
      PageUp: () => act.zoomAt(1.6, w, h, true), PageDown: () => act.zoomAt(1 / 1.6, w, h, true),
      "0": act.whole, Home: act.whole, Enter: act.pickCentre, " ": act.toggleCentre,
      n: () => act.step(1), p: () => act.step(-1), N: () => act.step(1), P: () => act.step(-1), Escape: act.cancel
    };
    const does = keys[e.key];
    if (!does) return;
    if (e.key !== "Escape") e.preventDefault();
    act.keyboard(true);
    does();
    act.settle();
  }, options);
  canvas.addEventListener("blur", () => act.keyboard(false), options);
  return () => stop.abort();
}
