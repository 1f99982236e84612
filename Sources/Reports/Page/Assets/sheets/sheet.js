// The sheet beside the map: of a zone, a scheme, a commune or a territory, with what the verdict rests on.
import { tag, refill, byId, bdi, cutText } from "../words/dom.js";
import { say, showNumber } from "../words/words.js";
import { zoneSheet } from "./sheet-zone.js";
import { schemeSheet } from "./sheet-scheme.js";
import { communeSheet, territorySheet } from "./sheet-places.js";

/** Draws the sheet of what is selected, or hides it. */
export function drawSheet(app, isNew) {
  const panel = byId("sheet");
  const selected = app.state.selected;
  const wasHidden = panel.hidden;
  if (!selected && wasHidden) return;
  // The page makes room for the sheet; what one looks at stays where it was.
  const anchor = [byId("map"), byId("tab-panel")].find((element) => isInView(element));
  const top = anchor?.getBoundingClientRect().top;
  panel.hidden = !selected;
  document.body.classList.toggle("has-sheet", Boolean(selected));
  if (anchor && wasHidden !== panel.hidden) {
    window.scrollBy({ top: anchor.getBoundingClientRect().top - top, behavior: "instant" });
  }
  if (!selected) return;
  if (isNew && wasHidden) app.opener = document.activeElement;
  const content = { zone: zoneSheet, scheme: schemeSheet, commune: communeSheet, territory: territorySheet } [selected
    .kind
  ](app, selected);
  const title = tag("h2", { id: "sheet-title", tabindex: "-1" }, content.title);
  const close = tag("button", {
    type: "button",
    class: "close",
    "aria-label": say("Fermer la fiche", "Close the sheet"),
    onclick: () => closeSheet(app)
  }, "×");
  const scroll = panel.scrollTop;
  const onMap = tag("button", {
    type: "button",
    class: "quiet",
    onclick: () => {
      app.zoomToSelected();
      byId("map").scrollIntoView({ block: "center" });
    }
  }, say("Voir sur la carte", "See on the map"));
  // Drawn again for another question, details stay open or shut as they are.
  const isOpen = isNew ? [] : [...panel.querySelectorAll("details")].map((one) => one.open);
  refill(panel, tag("div", { class: "sheet-head" }, tag("p", { class: "sheet-kind" }, content.kind), onMap, close),
    title, content.body);
  panel.querySelectorAll("details").forEach((one, at) => { one.open = isOpen[at] ?? one.open; });
  if (isNew) {
    panel.scrollTop = 0;
    title.focus({ preventScroll: true });
  } else {
    panel.scrollTop = scroll;
  }
}

function isInView(element) {
  const box = element.getBoundingClientRect();
  return box.bottom > window.innerHeight * 0.25 && box.top < window.innerHeight * 0.75;
}

export function closeSheet(app) {
  const opener = app.opener;
  app.select(null);
  if (opener?.isConnected) opener.focus({ preventScroll: true });
  else byId("map").querySelector("canvas, [tabindex='0']")?.focus({ preventScroll: true });
}

/** Names and values. */
export function facts(rows) {
  return tag("dl", { class: "facts" }, rows.filter(Boolean).map(([name, value]) => [tag("dt", null, name), tag("dd",
    null, value instanceof Node || Array.isArray(value) ? value : bdi(value))]));
}

export function sheetPart(title, ...content) {
  return tag("section", null, tag("h3", null, title), content);
}

/** Long texts: their beginning, and the whole on demand. */
export function longText(text, limit = 300) {
  const whole = String(text ?? "");
  if (whole.length <= limit) return bdi(whole);
  return tag("details", { class: "long" }, tag("summary", null, bdi(cutText(whole, limit))), tag("p", null, bdi(
    whole)));
}

export function schemeButton(app, at) {
  const scheme = app.answer.schemes[at];
  return tag("button", { type: "button", class: "link", onclick: () => app.select({ kind: "scheme", id: scheme
        .id }) },
    bdi(scheme.name || scheme.id, 90));
}

export function zoneButton(app, zone) {
  const at = app.state.question.zoning;
  return tag("button", { type: "button", class: "link", onclick: () => app.select({ kind: "zone", zoning: at,
        zone }) },
    bdi(app.data.zonings[at].name[zone], 80));
}

export function communeButton(app, commune) {
  return tag("button", { type: "button", class: "link", onclick: () => app.select({ kind: "commune", commune }) },
    bdi(app.data.communes.name[commune], 60));
}

/** A list of some first entries, and the others on demand. */
export function shortened(entries, most, label) {
  if (entries.length <= most) return tag("ul", { class: "plain" }, entries.map((entry) => tag("li", null, entry)));
  return [tag("ul", { class: "plain" }, entries.slice(0, most).map((entry) => tag("li", null, entry))),
    tag("details", null, tag("summary", null, label(entries.length - most)),
      tag("ul", { class: "plain" }, entries.slice(most).map((entry) => tag("li", null, entry))))
  ];
}

/** How many entries of a list are left. */
export const others = (count) => say(`et ${showNumber(count)} de plus`, `and ${showNumber(count)} more`);
