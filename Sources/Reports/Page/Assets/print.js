// What is printed: a few pages, or everything. Built when printing begins, taken away when it ends.
import { tag, refill, byId, bdi } from "./dom.js";
import { say, typeset, showNumber, showPercent, longDay, unknownWord } from "./words.js";
import { headlineText, wholeOf, zoningWords, unknownSentences, completenessText, stateSpanText } from "./headline.js";
import { ruleSpanText } from "./headline.js";
import { zoneTable } from "./zone-table.js";
import { schemeTable, territoryTable, givenTable } from "./tables.js";
import { cellText, isNumeric } from "./table.js";
import { questionText } from "./questions.js";
import { changes } from "./effect.js";
import { mapPicture } from "./picture.js";
import { methodSection } from "./method.js";

/** Prepares for the browser's own print and for the buttons of the page. */
export function makePrint(app) {
  let isWhole = false;
  window.addEventListener("beforeprint", () => buildPrint(app, isWhole));
  window.addEventListener("afterprint", () => {
    isWhole = false;
    const box = byId("print");
    box.hidden = true;
    refill(box);
  });
  return (whole) => {
    isWhole = whole;
    window.print();
  };
}

/** The map as elements: a picture of vectors, with its text. */
function mapElement(app) {
  try {
    const text = app.map.svg(mapPicture(app, app.isWholeTerritory()));
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    const svg = parsed.documentElement;
    if (svg.nodeName !== "svg" || parsed.querySelector("parsererror, script, foreignObject")) return null;
    return document.importNode(svg, true);
  } catch {
    return null;
  }
}

function buildPrint(app, isWhole) {
  const { data, state, answer } = app;
  const total = wholeOf(answer);
  const zoning = data.zonings[state.question.zoning];
  const words = zoningWords(zoning);
  const name = typeset(total.level === "nation" ? data.payload.title : total.name);
  const decided = total.zones - total.undecided;
  const figures = [
    [`${zoning.many} ${words.retained(2)}`,
      `${showNumber(total.retained)} ${say("sur", "of")} ${showNumber(total.zones)}` +
      (decided > 0 ? ` (${showPercent(total.retained / decided)})` : ""), total.zones > 0 ?
      `${stateSpanText(total)} ; ${ruleSpanText(answer, total)}` : ""
    ],
    [say("habitants dans ces zones", "inhabitants of these zones"), showNumber(total.populationRetained) +
      (total.population === null ? "" : ` ${say("sur", "of")} ${showNumber(total.population)}`), zoning
      .populationVintage ?? ""
    ],
    [`${zoning.many} ${words.notRetained(2)}`, showNumber(total.zones - total.retained - total.undecided),
      total.undecided > 0 ? `${showNumber(total.undecided)} ${words.undecided(total.undecided)}` : say(
        "aucun verdict inconnu", "no unknown verdict")
    ],
    [say("dispositifs en vigueur", "schemes in force"), total.isInventoryReached ? showNumber(total.schemes) :
      unknownWord(), total.isInventoryReached ?
      say(`${showNumber(total.schemesCertain)} certains, ${showNumber(total.schemesPossible)} avec les possibles`,
        `${showNumber(total.schemesCertain)} certain, ${showNumber(total.schemesPossible)} with possible ones`) : ""
    ],
  ];
  const territories = territoryTable(app);
  // Of France, a hundred départements would take two pages of the summary.
  if (total.level === "nation" && !isWhole) territories.rows = territories.rows.filter((row) => row.level !== "departement");
  const missing = zoneTable(app, "missing");
  const largest = missing.rows.filter((row) => row.retained === false)
    .sort((a, b) => (b.population ?? -1) - (a.population ?? -1)).slice(0, 10);
  const pick = (table, names) => ({ ...table, columns: names.map((one) => table.columns.find((column) => column
      .name === one)).filter(Boolean) });
  const unknown = unknownSentences(data, state.question, answer);
  const sheets = [
    tag("section", { class: "print-page" }, tag("p", { class: "print-kind" }, byId("kind").textContent),
      tag("h1", null, say(`${name}, au ${longDay(state.question.day)}`,
        `${name}, on ${longDay(state.question.day)}`)),
      tag("p", { class: "print-headline" }, typeset(headlineText(data, state.question, answer, app.base ? state.scenario : null))),
      tag("p", null, typeset(completenessText(data, total)), " ", questionText(app), "."),
      app.base ? tag("p", { class: "print-scenario" }, say("Avec un scénario : ", "With a scenario: "),
        scenarioWords(app)) : null,
      plainTable(say("Chiffres clés", "Key figures"), [say("chiffre", "figure"), say("valeur", "value"), say(
        "de quoi à quoi", "span")], figures),
      unknown.length > 0 ? [tag("h2", null, say("Ce qu'on ne sait pas", "What is not known")), tag("ul", null,
        unknown.map((one) => tag("li", null, one)))] : null,
      rowsTable(pick(territories, ["name", "zones", "zones_retained", "zones_retained_before", "share_retained",
        "zones_unknown", "zones_entirely", "zones_partly", "zones_not_covered", "population",
        "population_retained", "schemes"
      ]))),
    tag("section", { class: "print-page" }, tag("h2", null, say("Carte", "Map")),
      mapElement(app) ?? tag("p", null, say("La carte n'a pas pu être dessinée.", "The map could not be drawn."))),
    tag("section", { class: "print-page" }, app.base ? changesTables(app) : null, rowsTable({
      ...pick(missing, ["name", "code", "commune", "departement", "population", "reason"]),
      rows: largest,
      caption: say(
        `Les dix ${zoning.many} ${words.notRetained(2)} les plus ${zoning.feminine ? "peuplées" : "peuplés"}`,
        `The ten largest ${zoning.many} not retained`)
    })),
    methodSection(app, "h2"),
  ];
  if (isWhole) {
    sheets.push(tag("section", { class: "print-page" }, rowsTable(shownColumns(zoneTable(app)))),
      tag("section", { class: "print-page" }, rowsTable(shownColumns(missing))),
      tag("section", { class: "print-page" }, rowsTable(shownColumns(schemeTable(app)))),
      ...data.payload.tables.map((given) => tag("section", { class: "print-page" }, rowsTable(shownColumns(
        givenTable(given))))));
  }
  const box = byId("print");
  refill(box, sheets);
  box.hidden = false;
}

/** Zones that the scenario gains and loses. */
function changesTables(app) {
  const zoning = app.data.zonings[app.state.question.zoning];
  const { gains, losses } = changes(app);
  const table = (caption, zones) => zones.length === 0 ? null : plainTable(`${caption} (${showNumber(zones.length)})`,
    [zoning.one, "code", "population"], zones.slice(0, 60).map((zone) => [zoning.name[zone], zoning.code[zone],
      showNumber(zoning.population[zone])
    ]));
  return [table(say("Zones gagnées par le scénario", "Zones gained by the scenario"), gains),
    table(say("Zones perdues par le scénario", "Zones lost by the scenario"), losses)
  ];
}

function scenarioWords(app) {
  const { added, extended, ended } = app.state.scenario;
  return [added.length > 0 ? say(`${added.length} contrat(s) ajouté(s) : ${added.map((one) => one.name).join(", ")}`,
      `${added.length} contract(s) added: ${added.map((one) => one.name).join(", ")}`) : "",
    extended.length > 0 ? say(`${extended.length} prolongé(s)`, `${extended.length} extended`) : "",
    ended.length > 0 ? say(`${ended.length} tenu(s) pour fini(s)`, `${ended.length} taken as ended`) : ""
  ].filter(Boolean).join(say(" ; ", "; ")) + ".";
}

function shownColumns(table) {
  return { ...table, columns: table.columns.filter((column) => !column.isDetail) };
}

function plainTable(caption, headings, rows) {
  return tag("table", { class: "print-table" }, tag("caption", null, caption), tag("thead", null, tag("tr", null,
    headings.map((heading) =>
      tag("th", { scope: "col" }, heading)))), tag("tbody", null, rows.map((row) => tag("tr", null, row.map((cell,
      at) =>
    (at === 0 ? tag("th", { scope: "row" }, cell) : tag("td", null, cell)))))));
}

function rowsTable(table) {
  return tag("table", { class: "print-table" }, tag("caption", null,
      `${table.caption} (${showNumber(table.rows.length)})`), tag("thead", null, tag("tr", null,
      table.columns.map((column) => tag("th", { scope: "col", class: isNumeric(column) ? "number" : null }, column
        .heading)))),
    tag("tbody", null, table.rows.map((row) => tag("tr", null, table.columns.map((column) =>
      tag("td", { class: isNumeric(column) ? "number" : column.kind === "code" && cellText(column, row)
            .length < 14 ? "code" : null },
        bdi(cellText(column, row), 160)))))));
}
