// What is printed: a few pages, or everything. Built when printing begins, taken away when it ends.
import { tag, refill, byId, bdi } from "../words/dom.js";
import { say, typeset, showNumber, longDay, unknownWord, counted, dayNumber } from "../words/words.js";
import { headlineParts, wholeOf, zoningWords, unknownSentences, completenessText, stateSpanText } from "../question/headline.js";
import { ruleSpanText, shareOfZones, shareOfPeople, withUndecided, scenarioCounts } from "../question/headline.js";
import { beyondKnown } from "../question/timeline.js";
import { outsideZoning } from "../question/day-field.js";
import { communeNameOf } from "../sheets/gazetteer.js";
import { zoneTable } from "../tables/zone-table.js";
import { schemeTable, territoryTable, givenTable } from "../tables/tables.js";
import { cellText, isNumeric } from "../tables/table.js";
import { questionText } from "../question/questions.js";
import { changes } from "../scenario/effect.js";
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

/** Rows of the table of contracts in the summary. */
const MOST_SCHEMES = 14;

/** The key figures: name, value, and from what to what. */
function figureRows(app, total, zoning) {
  const { answer } = app;
  const words = zoningWords(zoning);
  const isKnown = total.zones > total.undecided;
  return [
    [`${zoning.many} ${words.retained(2)}`, isKnown ?
      `${showNumber(total.retained)} ${say("sur", "of")} ${showNumber(total.zones)} (${shareOfZones(total)})` :
      words.undecided(2),
    total.zones > 0 ? `${stateSpanText(total)} ; ${ruleSpanText(answer, total)}${withUndecided(total, zoning)}` : ""],
    [say("habitants dans ces zones", "inhabitants of these zones"), showNumber(total.populationRetained) +
      (total.population === null ? "" : ` ${say("sur", "of")} ${showNumber(total.population)}`),
    [shareOfPeople(total), zoning.populationVintage ?? ""].filter(Boolean).join(" ; ")],
    [`${zoning.many} ${words.notRetained(2)}`, isKnown ? showNumber(total.zones - total.retained - total.undecided) :
      words.undecided(2),
    total.undecided > 0 ? `${showNumber(total.undecided)} ${words.undecided(total.undecided)}` :
      say("aucune zone indéterminée", "no zone undecided")],
    [say("dispositifs en vigueur", "schemes in force"), total.isInventoryReached ? showNumber(total.schemes) :
      unknownWord(), total.isInventoryReached ?
      say(`${counted(total.schemesCertain, "certain", "certains", "", "")}, ` +
        `${showNumber(total.schemesPossible)} avec les possibles`,
      `${showNumber(total.schemesCertain)} certain, ${showNumber(total.schemesPossible)} with possible ones`) : ""],
  ];
}

/** The curve of the page, its pattern under a name of its own. */
function curveElement(app) {
  const svg = app.figure?.querySelector("svg")?.cloneNode(true);
  if (!svg) return null;
  svg.querySelector("pattern")?.setAttribute("id", "doubt-printed");
  for (const path of svg.querySelectorAll(".doubt")) path.setAttribute("fill", "url(#doubt-printed)");
  return tag("figure", { class: "print-curve" }, tag("figcaption", null,
    app.figure.querySelector("figcaption")?.textContent ?? ""), svg,
  app.figure.querySelector(".chart-key")?.cloneNode(true));
}

/** The foot of each page, where the browser has room for one: the margin boxes of a page know no other text. */
function setPageFoot(text) {
  const safe = text.replace(/[\\"\n]/g, " ");
  const page = say(" sur ", " of ");
  try {
    const sheet = document.styleSheets[0];
    if (setPageFoot.rule !== undefined) sheet.deleteRule(setPageFoot.rule);
    setPageFoot.rule = undefined;
    setPageFoot.rule = sheet.insertRule(`@page { @bottom-left { content: "${safe}"; font-size: 8pt; } ` +
      `@bottom-right { content: counter(page) "${page}" counter(pages); font-size: 8pt; } }`, sheet.cssRules.length);
  } catch {
    // A browser without them: the first page says the same.
  }
}

function buildPrint(app, isWhole) {
  const { data, state, answer } = app;
  const total = wholeOf(answer);
  const zoning = data.zonings[state.question.zoning];
  const words = zoningWords(zoning);
  const name = typeset(total.level === "nation" ? data.payload.title : total.name);
  const title = say(`${name}, au ${longDay(state.question.day)}`, `${name}, on ${longDay(state.question.day)}`);
  const now = new Date();
  const printed = say(`imprimé le ${longDay(dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate()))}`,
    `printed on ${longDay(dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate()))}`);
  const scenario = app.base ? say(", avec un scénario", ", with a scenario") : "";
  setPageFoot(`${title}${scenario} · ${data.payload.tool}, ${printed}`);
  const territories = territoryTable(app);
  // Of France, a hundred départements would take two pages of the summary.
  if (total.level === "nation" && !isWhole) territories.rows = territories.rows.filter((row) => row.level !== "departement");
  const missing = zoneTable(app, "missing");
  const largest = missing.rows.filter((row) => row.retained === false)
    .sort((a, b) => (b.population ?? -1) - (a.population ?? -1)).slice(0, 10);
  const schemes = schemeTable(app);
  const inForce = schemes.rows.filter((row) => answer.counted.includes(row.at));
  const pick = (table, names) => ({ ...table, columns: names.map((one) => table.columns.find((column) => column
      .name === one)).filter(Boolean) });
  const unknown = unknownSentences(data, state.question, answer);
  const about = [outsideZoning(app), beyondKnown(app)].filter(Boolean).join(" ");
  const parts = headlineParts(data, state.question, answer, app.base ? state.scenario : null);
  const sheets = [
    tag("section", { class: "print-page" }, tag("p", { class: "print-kind" }, byId("kind").textContent, " · ", printed),
      tag("h1", null, title), app.base ? scenarioBanner(app) : null,
      parts.map((part) => tag("p", { class: "print-headline" }, typeset(part))),
      tag("p", null, typeset(completenessText(data, total)), " ", questionText(app, true), ". ", about),
      plainTable(say("Chiffres clés", "Key figures"), [say("chiffre", "figure"), say("valeur", "value"), say(
        "de quoi à quoi", "span")], figureRows(app, total, zoning)),
      tag("h2", null, say("Carte", "Map")), tag("div", { class: "print-map" },
        mapElement(app) ?? tag("p", null, say("La carte n'a pas pu être dessinée.", "The map could not be drawn.")))),
    tag("section", { class: "print-page" }, curveElement(app), rowsTable(pick(territories, ["name", "zones",
      "zones_retained", "zones_retained_before", "share_retained", "zones_unknown", "zones_not_covered", "population",
      "population_retained", "schemes"
    ])), unknown.length > 0 ? [tag("h2", null, say("Ce qu'on ne sait pas", "What is not known")), tag("ul", null,
      unknown.map((one) => tag("li", null, one)))] : null),
    tag("section", { class: "print-page" }, app.base ? changesTables(app) : null, rowsTable({
      ...pick(missing, ["name", "code", "commune", "departement", "population", "reason"]),
      rows: largest,
      caption: say(
        `Les dix ${zoning.many} ${words.notRetained(2)} les plus ${zoning.feminine ? "peuplées" : "peuplés"}`,
        `The ten largest ${zoning.many} not retained`)
    }), rowsTable({
      ...pick(schemes, ["name", "type", "state", "reason", "zones"]),
      rows: inForce.slice().sort((a, b) => zonesHeld(answer, b.at) - zonesHeld(answer, a.at)).slice(0, MOST_SCHEMES),
      caption: inForce.length > MOST_SCHEMES ? say(
        `Dispositifs en vigueur : les ${MOST_SCHEMES} qui couvrent le plus de zones, sur ${showNumber(inForce.length)}`,
        `Schemes in force: the ${MOST_SCHEMES} with the most zones, of ${showNumber(inForce.length)}`) :
        say("Dispositifs en vigueur", "Schemes in force")
    })),
    methodSection(app, "h2"),
  ];
  if (isWhole) {
    sheets.push(tag("section", { class: "print-page" }, rowsTable(shownColumns(zoneTable(app)))),
      tag("section", { class: "print-page" }, rowsTable(shownColumns(missing))),
      tag("section", { class: "print-page" }, rowsTable(shownColumns(schemes))),
      ...data.payload.tables.map((given) => tag("section", { class: "print-page" }, rowsTable(shownColumns(
        givenTable(given))))));
  }
  const box = byId("print");
  refill(box, sheets);
  box.hidden = false;
}

function zonesHeld(answer, scheme) {
  return answer.zones.filter((row) => row.held.some((one) => one.scheme === scheme)).length;
}

/** What the scenario is, and what it changes: nobody takes the page for the present state. */
function scenarioBanner(app) {
  const { gains, losses, peopleGained, peopleLost } = changes(app);
  const [before, after] = [wholeOf(app.base), wholeOf(app.answer)];
  const zoning = app.data.zonings[app.state.question.zoning];
  const names = [...app.state.scenario.added.map((one) => one.name),
    ...[...app.state.scenario.extended, ...app.state.scenario.ended].map((one) => app.data.schemes[one.scheme].name)];
  const list = names.slice(0, 8).join(", ") + (names.length > 8 ? "…" : "");
  const people = (count) => (count === null ? say("nombre d'habitants inconnu", "unknown number of inhabitants") :
    counted(count, "habitant", "habitants", "inhabitant", "inhabitants"));
  return tag("div", { class: "print-scenario" }, tag("p", null, tag("strong", null,
    say("Avec un scénario, et non la situation recensée : ", "With a scenario, not the situation on record: ")),
  scenarioCounts(app.state.scenario), " (", bdi(list, 400), ")."),
  tag("p", null, tag("strong", null, say("Effet : ", "Effect: ")),
    say(`${showNumber(before.retained)} → ${showNumber(after.retained)} ${zoning.many} ` +
      `${zoningWords(zoning).retained(2)} ; `, `${showNumber(before.retained)} → ${showNumber(after.retained)} ` +
      `${zoning.many} retained; `),
    counted(gains.length, "zone gagnée", "zones gagnées", "zone gained", "zones gained"),
    ` (${people(peopleGained)}), `,
    counted(losses.length, "zone perdue", "zones perdues", "zone lost", "zones lost"), ` (${people(peopleLost)}).`));
}

/** Zones that the scenario gains and loses. */
function changesTables(app) {
  const zoning = app.data.zonings[app.state.question.zoning];
  const { gains, losses } = changes(app);
  const table = (caption, zones) => zones.length === 0 ? null : plainTable(`${caption} (${showNumber(zones.length)})`,
    [zoning.one, "code", "commune", "population"], zones.slice(0, 40).map((zone) => [zoning.name[zone],
      zoning.code[zone], communeNameOf(app.data, zoning, zone), showNumber(zoning.population[zone])
    ]));
  return [table(say("Zones gagnées par le scénario", "Zones gained by the scenario"), gains),
    table(say("Zones perdues par le scénario", "Zones lost by the scenario"), losses)
  ];
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
