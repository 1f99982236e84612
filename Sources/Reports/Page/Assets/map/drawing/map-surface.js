// What the map is drawn on. A surface is a canvas or an SVG text; both know the same few operations, in pixels of the
// view, so that the map is described once (map-draw.js).
import {MAP_COLORS} from "./map-style.js";

/**
 * The part of the plane that is seen: the centre in metres, pixels per metre, the size in pixels.
 * @typedef {{x:number, y:number, k:number, width:number, height:number}} Viewport
 * @typedef {{color?:string|null, pattern?:import("./map-style.js").Pattern|null, alpha?:number}} Paint
 * @typedef {{color:string, width:number, dash?:number[], alpha?:number}} Pen
 * @typedef {{size:number, color?:string, weight?:string, align?:"start"|"middle"|"end", halo?:number,
 *   spacing?:number, italic?:boolean}} Type
 * @typedef {{
 *   fill:(lines:import("./map-lines.js").Lines[], port:Viewport, paint:Paint) => void,
 *   stroke:(lines:import("./map-lines.js").Lines[], port:Viewport, pen:Pen) => void,
 *   marks:(marks:import("./map-style.js").Mark[], x:number, y:number, scale:number, key:string, alpha?:number) => void,
 *   rectangle:(x:number, y:number, width:number, height:number, paint:Paint|null, pen:Pen|null) => void,
 *   text:(text:string, x:number, y:number, type:Type) => void,
 *   measure:(text:string, type:Type) => number,
 *   clip:(r:number[]) => void, move:(x:number, y:number) => void, end:() => void, tolerance:number }} Surface
 */

export const MAP_FONT = "system-ui, \"Segoe UI\", Roboto, \"Noto Sans\", \"DejaVu Sans\", sans-serif";

/**
 * Sends the lines that are seen to a sink with moveTo, lineTo and closePath. Points that move the line by less than
 * the tolerance are left out, and so are points far outside of the view.
 * @param {{moveTo:(x:number,y:number)=>void, lineTo:(x:number,y:number)=>void, closePath:()=>void}} sink
 * @param {import("./map-lines.js").Lines} lines
 * @param {Viewport} port
 * @param {number} tolerance   pixels
 * @param {number} scale       device pixels per pixel
 */
export function traceLines(sink, lines, port, tolerance, scale) {
  const {startOf, xs, ys, weights, boxes, isClosed} = lines, metres = tolerance / port.k, margin = 24 / port.k;
  const minX = port.x - port.width / 2 / port.k - margin, maxX = port.x + port.width / 2 / port.k + margin;
  const minY = port.y - port.height / 2 / port.k - margin, maxY = port.y + port.height / 2 / port.k + margin;
  const k = port.k * scale, dx = port.width / 2 * scale - port.x * k, dy = port.height / 2 * scale + port.y * k;
  for (let i = 0; i < lines.count; i++) {
    const o = 4 * i;
    if (boxes[o] > maxX || boxes[o + 2] < minX || boxes[o + 1] > maxY || boxes[o + 3] < minY) continue;
    if (isClosed && boxes[o + 2] - boxes[o] < metres && boxes[o + 3] - boxes[o + 1] < metres) continue;
    const from = startOf[i], to = startOf[i + 1];
    const isInside = boxes[o] >= minX && boxes[o + 2] <= maxX && boxes[o + 1] >= minY && boxes[o + 3] <= maxY;
    let last = -1, held = -1, lastCode = 0, heldCode = 0;
    for (let p = from; p < to; p++) {
      if (weights[p] < metres) continue;
      const x = xs[p], y = ys[p];
      const code = isInside ? 0 : (x < minX ? 1 : x > maxX ? 2 : 0) | (y < minY ? 4 : y > maxY ? 8 : 0);
      if (last < 0) {
        sink.moveTo(x * k + dx, dy - y * k);
        last = p;
        lastCode = code;
        continue;
      }
      if (held >= 0 && !(lastCode & heldCode & code)) {
        sink.lineTo(xs[held] * k + dx, dy - ys[held] * k);
        lastCode = heldCode;
      }
      held = p;
      heldCode = code;
    }
    if (held >= 0) sink.lineTo(xs[held] * k + dx, dy - ys[held] * k);
    if (isClosed) sink.closePath();
  }
}

/** @param {Type} type */
function fontOf(type) {
  return `${type.italic ? "italic " : ""}${type.weight || "400"} ${type.size}px ${MAP_FONT}`;
}

/**
 * Draws marks on a context whose origin and scale are set.
 * @param {CanvasRenderingContext2D} context
 * @param {import("./map-style.js").Mark[]} marks
 */
export function drawMarks(context, marks) {
  for (const mark of marks) {
    const path = new Path2D(mark.d);
    if (mark.fill) {
      context.fillStyle = mark.fill;
      context.fill(path);
    }
    if (mark.stroke) {
      context.strokeStyle = mark.stroke;
      context.lineWidth = mark.width || 1;
      context.setLineDash(mark.dash || []);
      context.stroke(path);
    }
  }
  context.setLineDash([]);
}

/**
 * The tile of a pattern, for a canvas.
 * @param {import("./map-style.js").Pattern} pattern
 * @param {number} scale
 */
export function patternTile(pattern, scale) {
  const tile = document.createElement("canvas"), side = Math.max(1, Math.round(pattern.size * scale));
  tile.width = tile.height = side;
  const context = /** @type {CanvasRenderingContext2D} */ (tile.getContext("2d"));
  if (pattern.base) {
    context.fillStyle = pattern.base;
    context.fillRect(0, 0, side, side);
  }
  context.scale(side / pattern.size, side / pattern.size);
  drawMarks(context, pattern.marks);
  return tile;
}

/**
 * A surface on a canvas.
 * @param {CanvasRenderingContext2D} context
 * @param {number} scale   device pixels per pixel
 * @returns {Surface}
 */
export function canvasSurface(context, scale) {
  /** @type {Map<string, CanvasPattern|null>} */
  const patterns = new Map();
  /** @type {Map<string, {tile:HTMLCanvasElement, half:number}>} */
  const sprites = new Map();
  /** @type {Map<string, number>} */
  const widths = new Map();
  const tolerance = 0.6;
  /** @param {Paint} paint @param {Viewport} port */
  const styleOf = (paint, port) => {
    const p = paint.pattern;
    if (!p) return paint.color || "transparent";
    if (!p.marks.length) return p.base || "transparent";
    let made = patterns.get(p.id);
    if (made === undefined) {
      made = context.createPattern(patternTile(p, scale), "repeat");
      patterns.set(p.id, made);
    }
    if (!made) return p.base || "transparent";
    // The hatching moves with the map.
    const side = Math.max(1, Math.round(p.size * scale));
    const x = (port.width / 2 - port.x * port.k) * scale % side, y = (port.height / 2 + port.y * port.k) * scale % side;
    made.setTransform(new DOMMatrix([1, 0, 0, 1, Math.round(x), Math.round(y)]));
    return made;
  };
  /** @param {Pen} pen */
  const usePen = (pen) => {
    context.strokeStyle = pen.color;
    context.lineWidth = pen.width * scale;
    context.setLineDash((pen.dash || []).map((d) => d * scale));
    context.globalAlpha = pen.alpha === undefined ? 1 : pen.alpha;
  };
  const rest = () => {
    context.globalAlpha = 1;
    context.setLineDash([]);
  };
  context.lineJoin = "round";
  return {
    tolerance,
    fill(lines, port, paint) {
      context.beginPath();
      for (const one of lines) traceLines(context, one, port, tolerance, scale);
      context.globalAlpha = paint.alpha === undefined ? 1 : paint.alpha;
      context.fillStyle = styleOf(paint, port);
      context.fill("evenodd");
      rest();
    },
    stroke(lines, port, pen) {
      usePen(pen);
      context.beginPath();
      for (const one of lines) traceLines(context, one, port, tolerance, scale);
      context.stroke();
      rest();
    },
    marks(marks, x, y, size, key, alpha) {
      // Drawn once and then copied: a map has many equal dots.
      const name = key + "|" + size;
      let sprite = sprites.get(name);
      if (!sprite) {
        const half = Math.ceil(14 * size * scale), tile = document.createElement("canvas");
        tile.width = tile.height = 2 * half;
        const own = /** @type {CanvasRenderingContext2D} */ (tile.getContext("2d"));
        own.translate(half, half);
        own.scale(size * scale, size * scale);
        drawMarks(own, marks);
        sprite = {tile, half};
        sprites.set(name, sprite);
      }
      if (alpha !== undefined && alpha < 1) context.globalAlpha = alpha;
      context.drawImage(sprite.tile, Math.round(x * scale) - sprite.half, Math.round(y * scale) - sprite.half);
      context.globalAlpha = 1;
    },
    rectangle(x, y, width, height, paint, pen) {
      const r = [x * scale, y * scale, width * scale, height * scale];
      if (paint) {
        context.globalAlpha = paint.alpha === undefined ? 1 : paint.alpha;
        context.fillStyle = paint.color || "transparent";
        context.fillRect(r[0], r[1], r[2], r[3]);
      }
      if (pen) {
        usePen(pen);
        context.strokeRect(r[0], r[1], r[2], r[3]);
      }
      rest();
    },
    text(text, x, y, type) {
      context.font = fontOf({...type, size: type.size * scale});
      context.textAlign = type.align === "middle" ? "center" : type.align || "start";
      context.textBaseline = "alphabetic";
      if ("letterSpacing" in context) context.letterSpacing = (type.spacing || 0) * scale + "px";
      if (type.halo) {
        context.strokeStyle = MAP_COLORS.halo;
        context.lineWidth = type.halo * scale;
        context.strokeText(text, x * scale, y * scale);
      }
      context.fillStyle = type.color || MAP_COLORS.ink;
      context.fillText(text, x * scale, y * scale);
    },
    measure(text, type) {
      const key = type.size + (type.weight || "") + text;
      let width = widths.get(key);
      if (width === undefined) {
        if (widths.size > 4000) widths.clear();
        context.font = fontOf(type);
        if ("letterSpacing" in context) context.letterSpacing = "0px";
        width = context.measureText(text).width + (type.spacing || 0) * text.length;
        widths.set(key, width);
      }
      return width;
    },
    clip(r) {
      context.save();
      context.beginPath();
      context.rect(r[0] * scale, r[1] * scale, r[2] * scale, r[3] * scale);
      context.clip();
    },
    move(x, y) {
      context.save();
      context.translate(Math.round(x * scale), Math.round(y * scale));
    },
    end() { context.restore(); }
  };
}
