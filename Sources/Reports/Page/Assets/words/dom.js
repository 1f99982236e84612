// Elements made and files handed over. Texts are always set as text, never as markup.
import { say } from "./words.js";

/** The element of an id of the page. */
export function byId(id) {
  return document.getElementById(id);
}

/**
 * Makes an element. `props`: attributes, or properties where they begin with a dot, or listeners (`onclick: f`).
 * Children: elements, texts, or arrays of them; `null` and `false` are left out.
 */
export function tag(name, props, ...children) {
  const element = document.createElement(name);
  setProps(element, props);
  append(element, children);
  return element;
}

/** The same for SVG. */
export function svgTag(name, props, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  setProps(element, props);
  append(element, children);
  return element;
}

function setProps(element, props) {
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key.startsWith(".")) element[key.slice(1)] = value;
    else element.setAttribute(key, value === true ? "" : String(value));
  }
}

function append(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child);
    else if (child !== null && child !== undefined && child !== false) element.append(child);
  }
}

/** Empties an element and fills it again. */
export function refill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

const openStates = new Map();

/** Details that stay open or shut, as one left them, when they are drawn again. */
export function keptDetails(key, isOpen, summary, ...children) {
  return tag("details", {
    ".open": openStates.get(key) ?? isOpen,
    ontoggle: (event) => { if (event.target.isConnected) openStates.set(key, event.target.open); }
  }, tag("summary", null, summary), children);
}

/** Sets a text, only if it changes: readers of live regions are not told the same thing twice. */
export function setText(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}

/** A name from the data, kept apart from the direction of the text around it. */
export function bdi(text, limit = 0) {
  const whole = String(text ?? "");
  const isCut = limit > 0 && whole.length > limit;
  return tag("bdi", isCut ? { title: cutText(whole, 400) } : null, isCut ? cutText(whole, limit) : whole);
}

/** The beginning of a long text, with an ellipsis. */
export function cutText(text, limit) {
  const whole = String(text ?? "");
  return whole.length > limit ? whole.slice(0, limit - 1).trimEnd() + "…" : whole;
}

/** Hands over a file. */
export function handOver(name, content, type) {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const address = URL.createObjectURL(blob);
  const link = tag("a", { href: address, download: fileName(name) });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  toast(say(`Fichier téléchargé : ${link.download}`, `File downloaded: ${link.download}`));
}

/** Letters, digits, dots and hyphens only. */
function fileName(name) {
  return name.normalize("NFD").replace(/[\u0300-\u036F]/g, "").replace(/[^A-Za-z0-9.]+/g, "-").slice(0, 120);
}

/** Copies a text, and says whether it could. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = tag("textarea", { class: "offscreen", ".value": text });
    document.body.append(field);
    field.select();
    const isDone = document.execCommand("copy");
    field.remove();
    return isDone;
  }
}

/** Copies the address of the page, and says what it needs. */
export async function copyLink() {
  toast(await copyText(location.href) ?
    say("Lien copié. Il n'ouvre rien sans ce fichier : envoyez aussi le fichier de la page.",
      "Link copied. It opens nothing without this file: send the file of the page as well.") :
    say("La copie a échoué.", "Copying failed."));
}

let toasting = 0;

/** A short message in sight, and said to those who do not see it. */
export function toast(text) {
  const box = byId("toast");
  clearTimeout(toasting);
  setText(box, text);
  box.hidden = false;
  announce(text);
  toasting = setTimeout(() => { box.hidden = true; }, 6000);
}

let announcing = 0;

/** Says a result to those who do not see it. */
export function announce(text) {
  clearTimeout(announcing);
  announcing = setTimeout(() => setText(byId("live"), text), 150);
}

/** A link to a web page if the text is the address of one (http or https, nothing else); else the text. */
export function sourceLink(text) {
  const whole = String(text ?? "");
  if (!/^https?:\/\/[^\s<>"]+$/i.test(whole)) return bdi(whole);
  return tag("a", { href: whole, rel: "noopener noreferrer", target: "_blank" }, bdi(cutText(whole, 90)));
}
