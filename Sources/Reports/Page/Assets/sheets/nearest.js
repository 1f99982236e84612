// The scheme that lies nearest to a zone that none holds, on the outlines of the map.
import { decodeGeometry, decodeShapes } from "../map/decode.js";
import { labelPoints } from "../map/map-places.js";

/**
 * The scheme counted whose outline lies nearest to that of a zone; `null` for a zone that some scheme holds, or without
 * outline. Outlines are those of the map, so the distance is rounded by what was left out of them.
 * @returns {{scheme: number, km: number}|null}
 */
export function nearestScheme(app, row) {
  const { data, answer, state } = app;
  const { map } = data.payload;
  if (row.held.length > 0 || !map) return null;
  app.outlines ??= makeOutlines(map);
  const { centres, geometry } = app.outlines;
  const own = outlineOfZone(app, state.question.zoning, row.zone);
  if (own.length === 0) return null;
  const frames = map.frames ?? [];
  const frame = insetOf(frames, own[0][0], own[0][1]);
  const middle = [mean(own, 0), mean(own, 1)];
  const reach = Math.max(...own.map((point) => Math.hypot(point[0] - middle[0], point[1] - middle[1])));
  let best = { scheme: -1, metres: Infinity };
  for (const scheme of answer.counted) {
    for (const atom of answer.schemes[scheme].atoms) {
      const [x, y] = [centres.xs[atom], centres.ys[atom]];
      // A commune is seldom 60 km wide: those whose middle is far are left out.
      if (!(Math.hypot(x - middle[0], y - middle[1]) - reach - 40000 < best.metres)) continue;
      if (insetOf(frames, x, y) !== frame) continue;
      eachPoint(geometry, atom, (px, py) => {
        if (Math.hypot(px - middle[0], py - middle[1]) - reach >= best.metres) return;
        for (const point of own) {
          const metres = Math.hypot(px - point[0], py - point[1]);
          if (metres < best.metres) best = { scheme, metres };
        }
      });
    }
  }
  return best.scheme < 0 ? null : { scheme: best.scheme, km: best.metres / (frames[frame]?.factor ?? 1) / 1000 };
}

function makeOutlines(map) {
  const geometry = decodeGeometry(map);
  return { geometry, centres: labelPoints(geometry), zones: new Map() };
}

/** Points of the outline of a zone: of its own polygon, else of its communes. */
function outlineOfZone(app, zoning, zone) {
  const { data, outlines } = app;
  const { map } = data.payload;
  if (!outlines.zones.has(zoning)) outlines.zones.set(zoning, decodeShapes(map.zones?.[zoning], map.zoneUnit));
  const shapes = outlines.zones.get(zoning);
  const points = [];
  if (shapes) {
    const [first, end] = [shapes.pointOf[shapes.ringOf[zone]], shapes.pointOf[shapes.ringOf[zone + 1]]];
    for (let at = first; at < end; at++) points.push([shapes.xs[at], shapes.ys[at]]);
  } else {
    for (const atom of data.zonings[zoning].atomsOfZone(zone)) {
      eachPoint(outlines.geometry, atom, (x, y) => points.push([x, y]));
    }
  }
  // A long outline by some of its points.
  const step = Math.ceil(points.length / 60);
  return points.filter((_, at) => at % step === 0);
}

function eachPoint(geometry, atom, take) {
  const { ringOf, refOf, refs, pointOf, xs, ys } = geometry;
  for (let at = refOf[ringOf[atom]]; at < refOf[ringOf[atom + 1]]; at++) {
    const arc = refs[at] < 0 ? ~refs[at] : refs[at];
    for (let point = pointOf[arc]; point < pointOf[arc + 1]; point++) take(xs[point], ys[point]);
  }
}

function mean(points, axis) {
  return points.reduce((sum, point) => sum + point[axis], 0) / points.length;
}

/** The inset of the map that holds a point; 0 for the mainland, which is what no inset holds. */
function insetOf(frames, x, y) {
  const at = frames.findIndex(({ box }, one) => one > 0 && x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]);
  return Math.max(0, at);
}
