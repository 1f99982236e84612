// What is under the pointer on the map, in a few lines beside it.
import { byId, tag, refill, bdi } from "../words/dom.js";
import { say, showNumber, showPercent, counted } from "../words/words.js";
import { verdictLabel } from "../words/labels.js";

/** What is under the pointer, in a few lines beside it. */
export function drawTip(app, target, point) {
  const tip = byId("tip");
  tip.hidden = !target;
  if (!target) return;
  const { data, answer, state } = app;
  const lines = [];
  if (target.kind === "zone") {
    const zoning = data.zonings[state.question.zoning];
    app.rowOfZone ??= new Map(answer.zones.map((one) => [one.zone, one]));
    const row = app.rowOfZone.get(target.zone);
    lines.push(tag("strong", null, bdi(zoning.name[target.zone], 60)),
      `${zoning.one} ${zoning.code[target.zone]}`);
    if (row) {
      lines.push(verdictLabel(row.retained, zoning.feminine) + (row.areaShare === null ? "" :
          ` (${showPercent(row.areaShare)})`) +
        (row.population === null ? "" : `, ${showNumber(row.population)} ${say("hab.", "inh.")}`));
      for (const held of row.held.slice(0, 3)) lines.push(bdi(answer.schemes[held.scheme].name || answer.schemes[
        held.scheme].id, 60));
    }
  } else {
    const commune = data.communeOfAtom[target.atom];
    lines.push(tag("strong", null, bdi(data.nameOfAtom(target.atom), 60)), data.codeOfAtom(target.atom));
    const held = answer.counted.filter((at) => answer.schemes[at].atoms.includes(target.atom));
    const epci = data.levels.epci.names[data.communes.epci[commune]];
    if (epci) lines.push(bdi(epci, 60));
    for (const at of held.slice(0, 4)) lines.push(bdi(`${answer.schemes[at].type} ${answer.schemes[at].name}`,
      70));
    if (held.length === 0) lines.push(say("aucun dispositif compté", "no scheme counted"));
  }
  refill(tip, lines.map((line) => tag("div", null, line)));
  const box = byId("map").getBoundingClientRect();
  const wide = tip.offsetWidth;
  tip.style.left = `${Math.max(4, Math.min(point.x + 14, box.width - wide - 6))}px`;
  tip.style.top =
    `${point.y + 16 + tip.offsetHeight > box.height ? Math.max(4, point.y - tip.offsetHeight - 10) : point.y + 16}px`;
}
