// The map as a sheet of its own, for print and download: title, map, scale bar, legend, source.
import {drawScene, frameAt, scaleBar} from "./drawing/map-draw.js";
import {drawLabels} from "./drawing/map-labels.js";
import {MAP_COLORS, symbolOf} from "./drawing/map-style.js";
import {lengthWords} from "./map-words.js";

/**
 * @typedef {{title:string, subtitle?:string, legend?:{symbol:string, label:string}[], source?:string,
 *   isWhole?:boolean, width?:number}} SheetOptions
 * @typedef {{width:number, height:number, draw:(surface:import("./drawing/map-surface.js").Surface) => void}} Sheet
 */

/**
 * Breaks a text in lines of a width.
 * @param {string} text
 * @param {number} width
 * @param {(text:string) => number} measure
 * @returns {string[]}
 */
function wrapText(text, width, measure) {
  const lines = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    let rest = word;
    const longer = line ? line + " " + rest : rest;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    // A word longer than the line is cut, so that it never leaves the sheet.
    while (measure(rest) > width && rest.length > 1) {
      let n = Math.max(1, Math.floor(rest.length * width / measure(rest)));
      while (n > 1 && measure(rest.slice(0, n)) > width) n--;
      lines.push(rest.slice(0, n));
      rest = rest.slice(n);
      if (lines.length > 40) return lines;
    }
    line = rest;
  }
  if (line) lines.push(line);
  return lines;
}

/**
 * Lays out the sheet.
 * @param {import("./map-scene.js").MapCore} core
 * @param {import("./map-scene.js").Scene} scene
 * @param {import("./drawing/map-surface.js").Viewport} view   what is seen now
 * @param {SheetOptions} options
 * @param {string} lang
 * @param {(text:string, type:import("./drawing/map-surface.js").Type) => number} measure
 * @returns {Sheet}
 */
export function mapSheet(core, scene, view, options, lang, measure) {
  const width = options.width || 1000, pad = 20, inner = width - 2 * pad;
  const titleType = {size: 22, weight: "700"}, smallType = {size: 13.5, color: "#3b4750"};
  const legendType = {size: 13}, sourceType = {size: 11.5, color: "#3b4750"};
  const title = wrapText(options.title || "", inner, (t) => measure(t, titleType)).slice(0, 4);
  const subtitle = wrapText(options.subtitle || "", inner, (t) => measure(t, smallType)).slice(0, 6);
  const top = pad + title.length * 28 + subtitle.length * 19 + 8;
  // The map: the whole territory, or what is seen, with at least the same extent.
  const box = options.isWhole ? core.whole : [view.x - view.width / 2 / view.k, view.y - view.height / 2 / view.k,
    view.x + view.width / 2 / view.k, view.y + view.height / 2 / view.k];
  const boxWidth = Math.max(1, box[2] - box[0]), boxHeight = Math.max(1, box[3] - box[1]);
  const margin = options.isWhole ? 16 : 0;
  const mapHeight = Math.round(Math.max(inner * 0.45, Math.min(inner * 1.15, inner * boxHeight / boxWidth)));
  const k = Math.min((inner - 2 * margin) / boxWidth, (mapHeight - 2 * margin) / boxHeight);
  const port = {x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2, k, width: inner, height: mapHeight};
  // The legend: columns as wide as its longest label.
  const legend = (options.legend || []).slice(0, 40);
  const widest = Math.min(inner, Math.max(60, ...legend.map((l) => measure(l.label, legendType) + 44)));
  const columns = Math.max(1, Math.floor(inner / widest)), columnWidth = inner / columns;
  const entries = legend.map((l) => ({symbol: l.symbol,
    lines: wrapText(l.label, columnWidth - 40, (t) => measure(t, legendType)).slice(0, 3)}));
  const rows = [];
  for (let i = 0; i < entries.length; i += columns) rows.push(entries.slice(i, i + columns));
  const legendTop = top + mapHeight + 16;
  const rowHeights = rows.map((r) => 8 + 16 * Math.max(...r.map((e) => e.lines.length)));
  const sourceTop = legendTop + rowHeights.reduce((s, h) => s + h, 0) + (rows.length ? 6 : 0);
  const source = wrapText(options.source || "", inner, (t) => measure(t, sourceType)).slice(0, 12);
  const height = Math.ceil(sourceTop + source.length * 15.5 + pad - 4);
  return {
    width, height,
    draw(surface) {
      surface.rectangle(0, 0, width, height, {color: "#ffffff"}, null);
      title.forEach((t, i) => surface.text(t, pad, pad + 20 + 28 * i, titleType));
      subtitle.forEach((t, i) => surface.text(t, pad, pad + title.length * 28 + 14 + 19 * i, smallType));
      surface.clip([pad, top, inner, mapHeight]);
      surface.move(pad, top);
      surface.rectangle(0, 0, inner, mapHeight, {color: MAP_COLORS.outside}, null);
      drawScene(surface, core, scene, port);
      drawLabels(surface, core, scene, port, lang);
      drawScaleBar(surface, core, port, lang);
      surface.end();
      surface.end();
      surface.rectangle(pad, top, inner, mapHeight, null, {color: MAP_COLORS.frameLine, width: 1});
      const codes = core.data.payload.types.map((/** @type {any} */ t) => t.code);
      let y = legendTop;
      rows.forEach((row, i) => {
        row.forEach((entry, c) => {
          drawSymbolOn(surface, entry.symbol, codes, pad + c * columnWidth + 13, y + 9);
          entry.lines.forEach((t, n) => surface.text(t, pad + c * columnWidth + 34, y + 13.5 + 16 * n, legendType));
        });
        y += rowHeights[i];
      });
      source.forEach((t, i) => surface.text(t, pad, sourceTop + 12 + 15.5 * i, sourceType));
    }
  };
}

/**
 * Draws a symbol of the legend at a place.
 * @param {import("./drawing/map-surface.js").Surface} surface
 * @param {string} name
 * @param {string[]} codes
 * @param {number} x
 * @param {number} y
 */
function drawSymbolOn(surface, name, codes, x, y) {
  const symbol = symbolOf(name, codes);
  if (symbol.pattern) {
    // The patch lies so that whole figures of the pattern are seen.
    const {size} = symbol.pattern, half = Math.round(size / 2);
    const lines = {count: 1, startOf: Int32Array.of(0, 4), xs: Int32Array.of(-9, 9, 9, -9),
      ys: Int32Array.of(half + 6, half + 6, half - 6, half - 6), weights: new Float32Array(4).fill(Infinity),
      boxes: Float64Array.of(-9, half - 6, 9, half + 6), isClosed: true};
    surface.move(x - 2 * size, y - 2 * size + half);
    surface.fill([lines], {x: 0, y: 0, k: 1, width: 4 * size, height: 4 * size}, {pattern: symbol.pattern});
    surface.end();
  }
  const marks = symbol.outline ? [symbol.outline] : symbol.marks;
  surface.marks(marks, x, y, 1, "legend-" + name);
}

/**
 * The scale bar, right for the frame under the centre.
 * @param {import("./drawing/map-surface.js").Surface} surface
 * @param {import("./map-scene.js").MapCore} core
 * @param {import("./drawing/map-surface.js").Viewport} port
 * @param {string} lang
 */
function drawScaleBar(surface, core, port, lang) {
  const frame = frameAt(core, port.x, port.y), bar = scaleBar(port.k * frame.factor, 140);
  const x = 16, y = port.height - 14;
  const name = core.frames.length > 1 ? " (" + frame.label + ")" : "";
  surface.rectangle(x, y - 4, bar.pixels, 4, {color: MAP_COLORS.ink}, {color: MAP_COLORS.halo, width: 1});
  surface.text(lengthWords(bar.metres, lang) + name, x, y - 9, {size: 11.5, halo: 3, color: MAP_COLORS.ink});
}
