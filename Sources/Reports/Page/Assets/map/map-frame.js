// The elements of the map: canvases, buttons, scale bar, status line; and their style sheet.
import {mapWords} from "./map-words.js";

const MAP_SHEET = `
.mlm{position:relative;overflow:hidden;background:#e9eef1;min-height:20rem;isolation:isolate}
.mlm canvas{position:absolute;left:0;top:0;width:100%;height:100%;display:block}
.mlm-base{transform-origin:0 0;pointer-events:none}
.mlm-top{touch-action:none;cursor:grab;outline:none}
.mlm-top.is-moving{cursor:grabbing}
.mlm-top.is-over{cursor:pointer}
.mlm-top.is-select,.mlm-top.is-lasso{cursor:crosshair}
.mlm-top:focus-visible{box-shadow:inset 0 0 0 3px #00538a,inset 0 0 0 5px #fff}
.mlm-zoom{position:absolute;right:10px;top:10px;display:flex;flex-direction:column;gap:4px}
.mlm-places{position:absolute;left:10px;top:10px;right:56px;display:flex;gap:4px;flex-wrap:wrap;pointer-events:none}
.mlm button{font:inherit;font-size:13px;line-height:1;color:#1c2429;background:#fff;border:1px solid #6f7f8a;
border-radius:4px;cursor:pointer;padding:0 8px;height:28px;white-space:nowrap;pointer-events:auto}
.mlm-zoom button{width:34px;height:34px;padding:0;display:grid;place-items:center}
.mlm button:hover{background:#e6eef3}
.mlm button:focus-visible{outline:3px solid #00538a;outline-offset:1px}
.mlm-scale{position:absolute;right:12px;bottom:10px;font-size:12px;line-height:1.2;color:#1c2429;text-align:right;
pointer-events:none;background:rgba(255,255,255,.85);padding:2px 4px}
.mlm-bar{border:solid #1c2429;border-width:0 2px 2px;height:5px;margin-left:auto}
.mlm-status{position:absolute;left:10px;bottom:10px;margin:0;max-width:calc(100% - 190px);font-size:13px;
line-height:1.35;max-height:4.2em;overflow:hidden;background:#fff;border:1px solid #6f7f8a;border-radius:4px;
padding:4px 8px;pointer-events:none}
.mlm-status:empty{border:0;padding:0}
.mlm-quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;margin:0}
@media (max-width:640px){.mlm-places{flex-wrap:nowrap;overflow-x:auto;pointer-events:auto;padding:3px;
scrollbar-width:none}}
@media (forced-colors:active){.mlm button{border-color:ButtonText}}
@media print{.mlm-zoom,.mlm-places,.mlm-status{display:none}}
`;

/** Puts the style sheet of the map in the document, once. A constructed sheet passes a strict policy. */
function adoptMapSheet() {
  const owner = /** @type {any} */ (document);
  if (owner.maillageMapSheet) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(MAP_SHEET);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  owner.maillageMapSheet = true;
}

/**
 * An icon as SVG elements.
 * @param {string} d
 */
function mapIcon(d) {
  const ns = "http://www.w3.org/2000/svg", svg = document.createElementNS(ns, "svg");
  const path = document.createElementNS(ns, "path");
  for (const [name, value] of [["viewBox", "0 0 16 16"], ["width", "16"], ["height", "16"], ["aria-hidden", "true"]]) {
    svg.setAttribute(name, value);
  }
  for (const [name, value] of [["d", d], ["fill", "none"], ["stroke", "currentColor"], ["stroke-width", "1.8"]]) {
    path.setAttribute(name, value);
  }
  svg.append(path);
  return svg;
}

let mapFrameCount = 0;

/**
 * Makes the elements of the map.
 * @param {HTMLElement} container
 * @param {string} lang
 * @param {string} name     of the map, for screen readers
 * @param {{id:string, label:string}[]} places   buttons of places to go to
 * @param {{zoom:(factor:number) => void, whole:() => void, place:(id:string) => void}} actions
 */
export function makeMapFrame(container, lang, name, places, actions) {
  adoptMapSheet();
  const words = mapWords(lang), number = ++mapFrameCount;
  container.classList.add("mlm");
  const base = document.createElement("canvas"), top = document.createElement("canvas");
  base.className = "mlm-base";
  base.setAttribute("aria-hidden", "true");
  top.className = "mlm-top";
  top.tabIndex = 0;
  top.setAttribute("role", "application");
  top.setAttribute("aria-roledescription", words.map.toLowerCase());
  top.setAttribute("aria-label", name);
  const keys = document.createElement("p");
  keys.className = "mlm-quiet";
  keys.id = "mlm-keys-" + number;
  keys.textContent = words.keys;
  top.setAttribute("aria-describedby", keys.id);
  const button = (/** @type {string} */ label, /** @type {string|null} */ icon, /** @type {() => void} */ act) => {
    const made = document.createElement("button");
    made.type = "button";
    if (icon) {
      made.append(mapIcon(icon));
      made.setAttribute("aria-label", label);
      made.title = label;
    } else made.textContent = label;
    made.addEventListener("click", act);
    return made;
  };
  const zoom = document.createElement("div");
  zoom.className = "mlm-zoom";
  zoom.append(button(words.zoomIn, "M8 2V14M2 8H14", () => actions.zoom(2)),
    button(words.zoomOut, "M2 8H14", () => actions.zoom(0.5)),
    button(words.whole, "M2 6V2H6M10 2H14V6M14 10V14H10M6 14H2V10", actions.whole));
  const goTo = document.createElement("div");
  goTo.className = "mlm-places";
  goTo.setAttribute("role", "group");
  goTo.setAttribute("aria-label", words.goTo);
  for (const place of places) goTo.append(button(place.label, null, () => actions.place(place.id)));
  const scale = document.createElement("div"), length = document.createElement("span");
  const bar = document.createElement("div");
  scale.className = "mlm-scale";
  bar.className = "mlm-bar";
  scale.append(length, bar);
  const status = document.createElement("p");
  status.className = "mlm-status";
  status.setAttribute("role", "status");
  status.setAttribute("aria-live", "polite");
  container.append(base, top, ...(places.length ? [goTo] : []), zoom, scale, status, keys);
  return {base, top, status, length, bar, elements: [base, top, goTo, zoom, scale, status, keys]};
}
