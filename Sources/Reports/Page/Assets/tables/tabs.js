// The tabs of tables, and the table of the tab that is open.
import { addMonths } from "../engine/data.js";
import { byId, tag, refill, setText, handOver } from "../words/dom.js";
import { say, typeset, longDay, counted } from "../words/words.js";
import { tabNames } from "../question/links.js";
import { createTable } from "./table.js";
import { csvText } from "./csv.js";
import { zoneTable } from "./zone-table.js";
import { schemeTable, territoryTable, endTable, givenTable } from "./tables.js";
import { givenRows } from "../scenario/given-rows.js";
import { methodSection } from "../print/method.js";

/** Tabs of tables that the data carry. */
const givenTabs = ["overlaps", "completeness", "issues"];

function tabLabels(app) {
  const labels = [
    ["zones", say("Toutes les zones", "All zones")],
    ["missing", say("Zones non retenues", "Zones not retained")],
    ["undecided", say("Zones indéterminées", "Undecided zones")],
    ["schemes", say("Dispositifs", "Schemes")],
    ["territories", say("Territoires", "Territories")],
    ["ends", say("Ce qui prend fin", "What ends")],
    ["overlaps", say("Chevauchements", "Overlaps")],
    ["completeness", say("Complétude", "Completeness")],
    ["issues", say("Signalements", "Issues")],
    ["method", say("Méthode et sources", "Method and sources")]
  ];
  return labels.filter(([name]) => !givenTabs.includes(name) || given(app, name));
}

/** The table of the data that a tab shows as it is. */
function given(app, name) {
  const names = name === "overlaps" ? ["overlaps", "pairs"] : [name];
  return app.data.payload.tables.find((table) => names.includes(table.name));
}

export function drawTabs(app) {
  const labels = tabLabels(app);
  const buttons = labels.map(([name, label]) => tag("button", {
    type: "button",
    role: "tab",
    id: `tab-${name}`,
    "aria-controls": "tab-panel",
    "aria-selected": String(name === app.state.tab),
    tabindex: name === app.state.tab ? "0" : "-1",
    onclick: () => app.setTab(name),
    onkeydown: (event) => {
      const names = labels.map(([one]) => one);
      const at = names.indexOf(name);
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: names.length - 1 } [event.key];
      if (to === undefined) return;
      event.preventDefault();
      const next = names[(to + names.length) % names.length];
      app.setTab(next);
      byId(`tab-${next}`).focus();
    }
  }, label));
  const hadFocus = byId("tabs").contains(document.activeElement);
  refill(byId("tabs"), buttons);
  byId("tabs").setAttribute("aria-label", say("Tableaux", "Tables"));
  byId("tab-panel").setAttribute("aria-labelledby", `tab-${app.state.tab}`);
  if (hadFocus) byId(`tab-${app.state.tab}`).focus({ preventScroll: true });
}

function tableOf(app, name) {
  switch (name) {
    case "zones":
      return zoneTable(app);
    case "missing":
    case "undecided":
      return zoneTable(app, name);
    case "schemes":
      return schemeTable(app);
    case "territories":
      return territoryTable(app);
    case "ends":
      return endTable(app, addMonths(app.state.question.day, app.state.endMonths));
    default:
      return givenTable(given(app, name), givenRows(app, given(app, name)));
  }
}

export function drawTab(app) {
  const isThere = tabNames.includes(app.state.tab) && (!givenTabs.includes(app.state.tab) || given(app, app.state.tab));
  const name = isThere ? app.state.tab : "zones";
  const isMethod = name === "method";
  refill(byId("method"), isMethod ? methodSection(app) : null);
  byId("tab-table").hidden = isMethod;
  refill(byId("tab-note"), isMethod ? null : noteOf(app, name));
  if (isMethod) return;
  const made = tableOf(app, name);
  const key = JSON.stringify([name, made.columns.map((column) => [column.name, column.heading, column
  .isDetail])]);
  if (app.currentKey === key) {
    app.currentTable.options.caption = made.caption;
    setText(app.currentTable.table.querySelector("caption"), made.caption);
    app.currentTable.columns = made.columns;
    const shown = new Set(app.currentTable.shown.map((column) => column.name));
    app.currentTable.shown = made.columns.filter((column) => shown.has(column.name));
    app.currentTable.setRows(made.rows);
  } else {
    app.currentTable = createTable(byId("tab-table"), { ...made, onOpen: rowOpener(app, name), isOpen: (row) =>
        isOpen(app, name, row) });
    const save = (dialect) => handOver(`${made.file}-${app.fileStem()}${dialect === "fr" ? "" : "-machine"}.csv`,
      csvText(app.currentTable.columns, app.currentTable.currentRows(), dialect), "text/csv;charset=utf-8");
    app.currentTable.tools.append(tag("button", { type: "button", class: "quiet", onclick: () => save("fr") },
        say("CSV pour Excel", "CSV for Excel")),
      tag("button", { type: "button", class: "quiet", onclick: () => save("standard") }, say("CSV pour machine",
        "CSV for programs")));
  }
  app.currentKey = key;
}

function noteOf(app, name) {
  const { data, state } = app;
  if (name === "ends") {
    const select = tag("select", {
      onchange: () => {
        state.endMonths = Number(select.value);
        drawTab(app);
      }
    }, [6, 12, 24, 36, 60].map((months) => tag("option", { value: months, ".selected": months === state
        .endMonths }, counted(months, "mois", "mois", "months", "months"))));
    return tag("p", { class: "note" }, say(
        `Dispositifs comptés au ${longDay(state.question.day)} qui prennent fin dans les `,
        `Schemes counted on ${longDay(state.question.day)} that end within `),
      tag("label", null, tag("span", { class: "offscreen" }, say("Durée", "Time")), select), say(
        " : leur fin est connue, ou présumée par la durée de leur type, ou plus aucune source n'est assez récente " +
          "pour les dire en vigueur. Les zones perdues sont celles qu'aucun autre ne retient. ",
        ": their end is known, or presumed by the duration of their type, or no source is recent enough any more " +
          "to say that they are in force. Zones lost are those that no other retains. "), tag("button", { type: "button", class: "link",
          onclick: () => app.scenario.endAll() },
        say("Voir l'effet de toutes les fins d'ici 12 mois", "See the effect of all ends within 12 months")));
  }
  if (givenTabs.includes(name)) {
    return tag("p", { class: "note" }, say(
      "Ce tableau répond à la question de départ : il ne suit ni la date, ni les dispositifs, ni le scénario choisis " +
        "ici. ",
      "This table answers the first question: it follows neither the day, nor the schemes, nor the scenario of here. "),
      app.isWholeTerritory() ? null : say(
        "Ses lignes sont celles du territoire filtré, et celles qui n'ont pas de lieu.", "Its rows are those of the territory of the filter, and those without a place."));
  }
  if (name === "missing") {
    return tag("p", { class: "note" }, say(
      "Zones que la règle ne retient pas, les plus peuplées d'abord ; les indéterminées ont leur propre tableau. " +
        "« Aucun dispositif recensé » ne dit pas qu'il n'y en a aucun : l'inventaire peut être partiel.",
      "Zones that the rule does not retain, the most populated first; undecided ones have a table of their own. " +
        "“No scheme on record” does not say that there is none: the inventory may be partial."
      ));
  }
  if (name === "undecided") {
    return tag("p", { class: "note" }, say(
      "Zones dont ce qu'on sait ne permet de dire ni qu'elles sont retenues, ni qu'elles ne le sont pas.",
      "Zones of which what is known allows to say neither that they are retained nor that they are not."));
  }
  return name === "zones" && data.zonings[state.question.zoning].listsCommunes ? tag("p", { class: "note" },
    typeset(data.zonings[state.question.zoning].label)) : null;
}

function rowOpener(app, name) {
  const zoning = () => app.state.question.zoning;
  switch (name) {
    case "zones":
    case "missing":
    case "undecided":
      return (row) => app.select({ kind: "zone", zoning: zoning(), zone: row.zone });
    case "schemes":
      return (row) => app.select({ kind: "scheme", id: row.scheme.id });
    case "ends":
      return (row) => app.select({ kind: "scheme", id: row.found.id });
    case "territories":
      return (row) => row.level === "nation" || app.select({ kind: "territory", level: row.level, code: row
          .code });
    default:
      return undefined;
  }
}

function isOpen(app, name, row) {
  const selected = app.state.selected;
  if (!selected) return false;
  if (selected.kind === "zone") return ["zones", "missing", "undecided"].includes(name) && row.zone === selected.zone;
  if (selected.kind === "scheme") return (name === "schemes" && row.scheme.id === selected.id) || (name ===
    "ends" && row.found.id === selected.id);
  return name === "territories" && row.code === selected.code && row.level === selected.level;
}
