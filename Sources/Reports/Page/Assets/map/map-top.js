// What lies over the map and changes with the hand: hover, selection, crosshair, lasso.
import {dotScale, SMALL_ZONE} from "./drawing/map-draw.js";
import {placeOfZone} from "./map-scene.js";
import {MAP_COLORS, selectionPattern} from "./drawing/map-style.js";

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import("./drawing/map-surface.js").Surface} surface
 * @param {import("./map-scene.js").MapCore} core
 * @param {import("./map-scene.js").Scene} scene
 * @param {import("./drawing/map-surface.js").Viewport} port
 * @param {{hovered:import("./map.js").Target|null, selected:import("./map-scene.js").MapView["selected"],
 *   selection:number[], lasso:number[][]|null, hasCross:boolean, scale:number}} state
 */
export function drawMapTop(context, surface, core, scene, port, state) {
  const {scale} = state;
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.lineJoin = "round";
  if (state.selection.length) {
    const lines = [core.outline(state.selection)];
    surface.fill(lines, port, {pattern: selectionPattern()});
    surface.stroke(lines, port, {color: MAP_COLORS.halo, width: 4.5});
    surface.stroke(lines, port, {color: MAP_COLORS.selection, width: 2.2});
  }
  if (state.selected) outlineOf(context, surface, core, scene, port, state.selected, 3, scale);
  if (state.hovered) outlineOf(context, surface, core, scene, port, state.hovered, 2, scale);
  if (state.lasso && state.lasso.length > 1) {
    context.beginPath();
    state.lasso.forEach(([x, y], i) => i ? context.lineTo(x * scale, y * scale) : context.moveTo(x * scale, y * scale));
    context.closePath();
    context.fillStyle = "rgba(28,36,41,.12)";
    context.fill();
    const strokes = /** @type {[string, number][]} */ ([[MAP_COLORS.halo, 4], [MAP_COLORS.selection, 2]]);
    for (const [color, width] of strokes) {
      context.strokeStyle = color;
      context.lineWidth = width * scale;
      context.setLineDash(width === 2 ? [6 * scale, 4 * scale] : []);
      context.stroke();
    }
    context.setLineDash([]);
  }
  if (state.hasCross) {
    const x = Math.round(port.width / 2 * scale), y = Math.round(port.height / 2 * scale);
    for (const [color, width] of /** @type {[string, number][]} */ ([[MAP_COLORS.halo, 5], [MAP_COLORS.ink, 2]])) {
      context.strokeStyle = color;
      context.lineWidth = width * scale;
      context.beginPath();
      for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
        context.moveTo(x + dx * 6 * scale, y + dy * 6 * scale);
        context.lineTo(x + dx * 16 * scale, y + dy * 16 * scale);
      }
      context.stroke();
    }
  }
}

/**
 * Outlines a zone, an atom or a scheme.
 * @param {CanvasRenderingContext2D} context
 * @param {import("./drawing/map-surface.js").Surface} surface
 * @param {import("./map-scene.js").MapCore} core
 * @param {import("./map-scene.js").Scene} scene
 * @param {import("./drawing/map-surface.js").Viewport} port
 * @param {{kind:string, zone?:number, atom?:number, scheme?:number, atoms?:ArrayLike<number>,
 *   key?:string}} target
 * @param {number} width
 * @param {number} scale
 */
function outlineOf(context, surface, core, scene, port, target, width, scale) {
  /** @type {import("./drawing/map-lines.js").Lines[]} */
  let lines = [];
  if (target.kind === "zone" && target.zone !== undefined) {
    const place = placeOfZone(core, scene.zoning, target.zone);
    if (!place) return;
    if (!scene.isList && place.width * port.k < 4 * SMALL_ZONE) {
      const x = (place.x - port.x) * port.k + port.width / 2, y = (port.y - place.y) * port.k + port.height / 2;
      const strokes = /** @type {[string, number][]} */ ([[MAP_COLORS.halo, width + 3], [MAP_COLORS.ink, width]]);
      for (const [color, w] of strokes) {
        context.strokeStyle = color;
        context.lineWidth = w * scale;
        context.beginPath();
        context.arc(x * scale, y * scale, (9.5 * dotScale(port.k) + width) * scale, 0, 2 * Math.PI);
        context.stroke();
      }
      return;
    }
    lines = [scene.isList ? core.outlineOf(core.data.zonings[scene.zoning].atomsOfZone(target.zone), "z" + target.zone)
      : core.zoneShape(scene.zoning, target.zone)];
  } else if (target.kind === "atom" && target.atom !== undefined) {
    lines = [core.outlineOf([target.atom], "a" + target.atom)];
  } else if (target.kind === "scheme" && target.scheme !== undefined) {
    for (const s of scene.schemes) {
      if (s.scheme !== target.scheme) continue;
      lines.push(core.outline(s.atoms));
      if (s.hasPart) lines.push(core.part(s.part || 0));
    }
  } else if (target.atoms) lines = [target.key === undefined
    ? core.outline(target.atoms) : core.outlineOf(target.atoms, target.key)];
  surface.stroke(lines, port, {color: MAP_COLORS.halo, width: width + 3});
  surface.stroke(lines, port, {color: MAP_COLORS.ink, width});
}
