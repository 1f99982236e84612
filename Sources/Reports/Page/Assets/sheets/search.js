// The search box: communes, zones, EPCI, départements and schemes; accents, case and hyphens do not matter.
import { tag, refill, byId, bdi, setText } from "../words/dom.js";
import { say, showNumber } from "../words/words.js";
import { findPlaces, placeKind } from "./gazetteer.js";

/** Makes the box; `onChoose` gets the place. */
export function makeSearch(gazetteer, onChoose) {
  const list = tag("ul", { id: "search-list", role: "listbox", "aria-label": say("Résultats", "Results"),
    hidden: true });
  const input = tag("input", {
    id: "search-input",
    type: "text",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": "search-list",
    placeholder: say("Commune, quartier, EPCI, département, dispositif, code…",
      "Commune, neighbourhood, EPCI, département, scheme, code…"),
  });
  const status = tag("p", { class: "offscreen", role: "status" });
  let found = [];
  let active = -1;
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (place) => {
    input.value = place.name.slice(0, 200);
    close();
    onChoose(place);
  };
  const mark = (at) => {
    active = at;
    [...list.children].forEach((line, position) => line.setAttribute("aria-selected", String(position === at)));
    const line = list.children[at];
    if (line) {
      input.setAttribute("aria-activedescendant", line.id);
      line.scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };
  const show = () => {
    found = findPlaces(gazetteer, input.value);
    if (input.value.trim() === "") {
      setText(status, "");
      close();
      return;
    }
    setText(status, found.length === 0 ? say("Aucun résultat.", "No result.") :
      say(`${showNumber(found.length)} résultats, flèches pour choisir.`,
        `${showNumber(found.length)} results, arrows to choose.`));
    refill(list, found.length === 0 ?
      tag("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false",
          id: "search-none" },
        say("Aucun résultat. Essayez un code INSEE ou SIREN.", "No result. Try an INSEE or SIREN code.")) :
      found.map((place, at) => tag("li", {
          id: `search-${at}`,
          role: "option",
          "aria-selected": "false",
          onpointerdown: (event) => event.preventDefault(),
          onclick: () => choose(place)
        },
        bdi(place.name, 90), " ", tag("span", { class: "muted" }, bdi(`${placeKind(place)} · ${place.code}`,
          60)))));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark(found.length > 0 ? 0 : -1);
  };
  input.addEventListener("input", show);
  input.addEventListener("focus", () => { if (input.value.trim() !== "" && list.hidden) input.select(); });
  input.addEventListener("blur", () => setTimeout(close, 150));
  input.addEventListener("keydown", (event) => {
    const most = found.length - 1;
    switch (event.key) {
      case "ArrowDown":
        event.preventDefault();
        if (list.hidden) show();
        else mark(Math.min(most, active + 1));
        break;
      case "ArrowUp":
        event.preventDefault();
        mark(Math.max(0, active - 1));
        break;
      case "Enter":
        if (!list.hidden && found[active]) {
          event.preventDefault();
          choose(found[active]);
        }
        break;
      case "Escape":
        if (list.hidden) input.value = "";
        close();
        event.stopPropagation();
        break;
      default:
    }
  });
  refill(byId("search"), tag("label", { for: "search-input" }, say("Chercher", "Search")),
    tag("div", { class: "search-box" }, input, list), status);
  return input;
}
