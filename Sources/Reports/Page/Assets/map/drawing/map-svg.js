// The map as SVG text: a surface that writes instead of drawing. No style attributes, every text escaped.
import {MAP_COLORS} from "./map-style.js";
import {MAP_FONT, traceLines} from "./map-surface.js";

/**
 * Text made safe for XML, as text and in double-quoted attributes. What XML cannot hold is left out.
 * @param {unknown} text
 * @returns {string}
 */
export function svgText(text) {
  return String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (c) => c.length === 2 ? c : "\ufffd")
    .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

/** @param {number} v */
function shortNumber(v) {
  return String(Math.round(v * 10) / 10).replace(/^(-?)0\./, "$1.");
}

/**
 * A colour as attributes; rgba() becomes a colour and an opacity, as older programs want it.
 * @param {string} name
 * @param {string} color
 * @param {number} [alpha]
 */
function colorAttributes(name, color, alpha) {
  const found = /^rgba\((\d+),(\d+),(\d+),([\d.]+)\)$/.exec(color);
  const opacity = (found ? Number(found[4]) : 1) * (alpha === undefined ? 1 : alpha);
  const value = found
    ? "#" + found.slice(1, 4).map((v) => Number(v).toString(16).padStart(2, "0")).join("") : color;
  return ` ${name}="${svgText(value)}"` + (opacity < 1 ? ` ${name}-opacity="${Math.round(opacity * 100) / 100}"` : "");
}

/** A writer of path data: whole tenths of a pixel, relative. */
function pathWriter() {
  /** @type {string[]} */
  const parts = [];
  let x = 0, y = 0, startX = 0, startY = 0, mode = "";
  /** @param {number} v @param {boolean} isFirst */
  const number = (v, isFirst) => {
    const s = shortNumber(v / 10);
    return isFirst || s[0] === "-" ? s : " " + s;
  };
  return {
    /** @param {number} px @param {number} py */
    moveTo(px, py) {
      startX = x = Math.round(px * 10);
      startY = y = Math.round(py * 10);
      parts.push("M" + number(x, true) + number(y, false));
      mode = "M";
    },
    /** @param {number} px @param {number} py */
    lineTo(px, py) {
      const nx = Math.round(px * 10), ny = Math.round(py * 10);
      if (nx === x && ny === y) return;
      parts.push((mode === "l" ? "" : "l") + number(nx - x, mode !== "l") + number(ny - y, false));
      mode = "l";
      x = nx;
      y = ny;
    },
    closePath() {
      parts.push("z");
      mode = "z";
      x = startX;
      y = startY;
    },
    done() { return parts.join(""); }
  };
}

/**
 * A surface that writes SVG.
 * @param {string} prefix      of the names inside, unique in the document
 * @param {number} tolerance   thinning, pixels
 * @param {(text:string, type:import("./map-surface.js").Type) => number} measure
 */
export function svgSurface(prefix, tolerance, measure) {
  /** @type {string[]} */
  const body = [];
  /** @type {Map<string, string>} */
  const patterns = new Map();
  /** @type {Map<string, string>} */
  const symbols = new Map();
  /** @param {import("./map-style.js").Mark[]} marks */
  const written = (marks) => marks.map((m) => `<path d="${svgText(m.d)}"` + colorAttributes("fill", m.fill || "none")
    + (m.stroke ? colorAttributes("stroke", m.stroke) + ` stroke-width="${m.width || 1}"` : "")
    + (m.dash ? ` stroke-dasharray="${m.dash.join(" ")}"` : "") + "/>").join("");
  /** @param {import("./map-surface.js").Paint|null} paint */
  const fillOf = (paint) => {
    if (!paint) return " fill=\"none\"";
    const alpha = paint.alpha === undefined || paint.alpha === 1 ? "" : ` fill-opacity="${paint.alpha}"`;
    const p = paint.pattern;
    if (!p || !p.marks.length) return colorAttributes("fill", (p ? p.base : paint.color) || "none", paint.alpha);
    const id = `${prefix}-p-${p.id}`;
    if (!patterns.has(id)) {
      patterns.set(id, `<pattern id="${id}" width="${p.size}" height="${p.size}" patternUnits="userSpaceOnUse">`
        + (p.base ? `<rect width="${p.size}" height="${p.size}"${colorAttributes("fill", p.base)}/>` : "")
        + written(p.marks) + "</pattern>");
    }
    return ` fill="url(#${id})"` + alpha;
  };
  /** @param {import("./map-surface.js").Pen} pen */
  const strokeOf = (pen) => colorAttributes("stroke", pen.color, pen.alpha)
    + ` stroke-width="${shortNumber(pen.width)}"`
    + (pen.dash && pen.dash.length ? ` stroke-dasharray="${pen.dash.join(" ")}"` : "");
  /** @param {import("./map-lines.js").Lines[]} lines @param {import("./map-surface.js").Viewport} port */
  const pathOf = (lines, port) => {
    const sink = pathWriter();
    for (const one of lines) traceLines(sink, one, port, tolerance, 1);
    return sink.done();
  };
  return {
    tolerance,
    measure,
    /** @type {import("./map-surface.js").Surface["fill"]} */
    fill(lines, port, paint) {
      const d = pathOf(lines, port);
      if (d) body.push(`<path d="${d}" fill-rule="evenodd"${fillOf(paint)}/>`);
    },
    /** @type {import("./map-surface.js").Surface["stroke"]} */
    stroke(lines, port, pen) {
      const d = pathOf(lines, port);
      if (d) body.push(`<path d="${d}" fill="none" stroke-linejoin="round"${strokeOf(pen)}/>`);
    },
    /** @type {import("./map-surface.js").Surface["marks"]} */
    marks(marks, x, y, scale, key, alpha) {
      const id = `${prefix}-s-${key.replace(/[^a-z0-9_-]/gi, "-")}`;
      if (!symbols.has(id)) symbols.set(id, `<g id="${id}">${written(marks)}</g>`);
      const place = `translate(${shortNumber(x)} ${shortNumber(y)})`
        + (scale === 1 ? "" : `scale(${Math.round(scale * 100) / 100})`);
      body.push(`<use href="#${id}" transform="${place}"`
        + (alpha !== undefined && alpha < 1 ? ` opacity="${alpha}"` : "") + "/>");
    },
    /** @type {import("./map-surface.js").Surface["rectangle"]} */
    rectangle(x, y, width, height, paint, pen) {
      body.push(`<rect x="${shortNumber(x)}" y="${shortNumber(y)}" width="${shortNumber(width)}"`
        + ` height="${shortNumber(height)}"${fillOf(paint)}${pen ? strokeOf(pen) : ""}/>`);
    },
    /** @type {import("./map-surface.js").Surface["text"]} */
    text(text, x, y, type) {
      body.push(`<text x="${shortNumber(x)}" y="${shortNumber(y)}" font-size="${type.size}"`
        + ` fill="${svgText(type.color || MAP_COLORS.ink)}"`
        + (type.weight ? ` font-weight="${type.weight}"` : "") + (type.italic ? " font-style=\"italic\"" : "")
        + (type.align && type.align !== "start" ? ` text-anchor="${type.align}"` : "")
        + (type.spacing ? ` letter-spacing="${type.spacing}"` : "")
        + (type.halo ? ` stroke="${MAP_COLORS.halo}" stroke-width="${type.halo}" stroke-linejoin="round"`
          + " paint-order=\"stroke\"" : "") + `>${svgText(text)}</text>`);
    },
    /** Begins a part that shows nothing outside of a rectangle. @param {number[]} r */
    clip(r) {
      const id = `${prefix}-c${symbols.size + patterns.size}-${body.length}`;
      patterns.set(id, `<clipPath id="${id}"><rect x="${r[0]}" y="${r[1]}" width="${r[2]}" height="${r[3]}"/>`
        + "</clipPath>");
      body.push(`<g clip-path="url(#${id})">`);
    },
    /** Begins a part that is moved. @param {number} x @param {number} y */
    move(x, y) { body.push(`<g transform="translate(${x} ${y})">`); },
    /** Ends a part. */
    end() { body.push("</g>"); },
    /**
     * @param {number} width
     * @param {number} height
     * @param {string} title
     * @param {string} description
     */
    done(width, height, title, description) {
      return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}"`
        + ` height="${height}" role="img" aria-labelledby="${prefix}-title ${prefix}-desc"`
        + ` font-family="${svgText(MAP_FONT)}">`
        + `<title id="${prefix}-title">${svgText(title)}</title>`
        + `<desc id="${prefix}-desc">${svgText(description)}</desc>`
        + `<defs>${[...patterns.values(), ...symbols.values()].join("")}</defs>${body.join("")}</svg>`;
    }
  };
}
