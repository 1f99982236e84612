// The sheet of a zone: its verdict and why, who holds it, what came nearest, and the evidence.
import { tag, bdi } from "../words/dom.js";
import { say, typeset, showNumber, showPercent, longDay, unknownWord, counted } from "../words/words.js";
import { classLabel, verdictLabel, stateLabel, stateReason, ruleName, unknownReasonLabel } from "../words/labels.js";
import { populationSourceLabel, attributeLabel } from "../words/labels.js";
import { communesOfAtoms, territoryName } from "./gazetteer.js";
import { missingReason, possibleSchemes, shownAttributes } from "../tables/zone-table.js";
import { schemesEverIn, nearMisses } from "./evidence.js";
import { facts, sheetPart, schemeButton, communeButton, shortened, others } from "./sheet.js";

export function zoneSheet(app, { zoning: at, zone }) {
  const { data, answer, state } = app;
  const zoning = data.zonings[at];
  const row = at === state.question.zoning ? answer.zones.find((one) => one.zone === zone) : undefined;
  const communes = communesOfAtoms(data, zoning.atomsOfZone(zone));
  const people = zoning.population[zone];
  const body = [];
  if (row) {
    const status = row.retained === true ? "yes" : row.retained === false ? "no" : "maybe";
    body.push(tag("p", { class: `verdict ${status}` }, tag("strong", null, verdictLabel(row.retained, zoning
        .feminine)), " ",
      say(`au ${longDay(state.question.day)}, ${classLabel(row.class)}`,
        `on ${longDay(state.question.day)}, ${classLabel(row.class)}`),
      row.fragile ? [" · ", tag("span", { class: "fragile" }, say("verdict fragile", "fragile verdict"))] : null));
    const why = [];
    if (row.retained !== true) why.push(missingReason(app, row), ...possibleSchemes(app, zone));
    if (row.areaShare !== null) {
      why.push(say(`${showPercent(row.areaShare)} de sa surface dans un périmètre`,
        `${showPercent(row.areaShare)} of its area in a perimeter`));
    }
    if (row.retained === null) why.push(...row.reasons.map(unknownReasonLabel));
    body.push(tag("p", null, [...new Set(why)].join(" ; "), "."));
  } else {
    body.push(tag("p", { class: "help" }, say(
      "Cette zone n'est pas dans la question posée (autre zonage ou autre territoire).",
      "This zone is not in the question asked (another zoning or territory).")));
  }
  body.push(facts([
    ["Code", zoning.code[zone]],
    [communes.length > 1 ? "Communes" : "Commune", communes.length === 0 ? unknownWord() :
      shortened(communes.map((commune) => communeButton(app, commune)), 8, others)
    ],
    ["EPCI", territoryName(data, "epci", zoning.epci[zone]) || unknownWord()],
    [say("Département", "Département"),
      `${zoning.departement[zone]} ${territoryName(data, "departement", zoning.departement[zone])}`
    ],
    ["Population", people === null || people === undefined ? unknownWord() :
      showNumber(people) + (zoning.populationVintage ?
        ` (${zoning.populationVintage}, ${populationSourceLabel(zoning.populationSource[zone])})` : "")
    ],
    zoning.areaKm2[zone] !== null ? [say("Surface", "Area"), showNumber(zoning.areaKm2[zone], 2) +
    "\u202Fkm²"] : null,
    ...shownAttributes(zoning).map((name) => {
      const value = zoning.attributes[name][zone];
      return [attributeLabel(name), value === null || value === undefined || value === "" ? unknownWord() :
        typeof value === "number" ? showNumber(value, Number.isInteger(value) ? 0 : 1) : value
      ];
    }),
  ]));
  if (row) {
    body.push(sheetPart(say("Part de chaque dispositif compté", "Share of each scheme counted"), row.held.length ===
      0 ?
      tag("p", null, say("Aucun dispositif compté ne la couvre, même en partie.",
        "No scheme counted holds any part of it.")) :
      tag("ul", { class: "plain" }, row.held.slice().sort((a, b) => (b.share ?? 0) - (a.share ?? 0)).map((held) =>
        tag("li", null, schemeButton(app, held.scheme), " ", tag("span", { class: "muted" }, held.share ===
          null ?
          say("part inconnue", "unknown share") : showPercent(held.share)))))));
    if (row.perhaps.length > 0) {
      body.push(sheetPart(say("Peut-être dans", "Perhaps in"), tag("ul", { class: "plain" }, row.perhaps.map((one) =>
        tag("li", null, schemeButton(app, one), " ", tag("span", { class: "muted" },
          say("périmètre inconnu ou incertain", "unknown or uncertain perimeter")))))));
    }
    const misses = nearMisses(app, row);
    body.push(sheetPart(row.retained === true ? say("Ce qui changerait le verdict", "What would change the verdict") :
      say("Ce qui a manqué de peu", "What came nearest"), misses.length === 0 ?
      tag("p", null, say("Rien de ce que la page sait : ni autre règle, ni autre état, ni autre date.",
        "Nothing that the page knows of: no other rule, state or date.")) : tag("ul", null, misses.map((miss) =>
        tag("li", null, miss)))));
    body.push(sheetPart(say("Ce que dit chaque règle", "What each rule says"), tag("table", { class: "small" }, tag(
        "thead", null,
        tag("tr", null, tag("th", { scope: "col" }, say("règle", "rule")), tag("th", { scope: "col" }, say(
          "verdict", "verdict")))),
      tag("tbody", null, answer.rules.map((rule, position) => tag("tr", null, tag("th", { scope: "row" },
          ruleName(rule.rule)),
        tag("td", null, verdictLabel(row.verdicts[position], zoning.feminine))))))));
  }
  const ever = schemesEverIn(app, at, zone);
  body.push(sheetPart(say("Tous les dispositifs qui la couvrent, même en partie, à toute date",
      "All schemes that hold it, on any day"),
    ever.length === 0 ? tag("p", null, say("Aucun dispositif recensé n'a jamais couvert sa commune.",
      "No scheme on record ever held its commune.")) : tag("ul", { class: "evidence" }, ever.map((found) => tag(
      "li", null,
      schemeButton(app, found.scheme), " ", tag("span", { class: `state ${found.state}` }, stateLabel(found
        .state)), tag("br"),
      tag("span", { class: "muted" }, stateReason(found.reason), found.share === null ? "" :
        say(` ; ${showPercent(found.share)} de la zone`, `; ${showPercent(found.share)} of the zone`),
        found.why ? ` ; ${found.why}` : ""))))));
  body.push(sheetPart("Source", tag("p", null, bdi(typeset(zoning.source)), say(
    `, ligne de code ${zoning.code[zone]}.`,
    `, row of code ${zoning.code[zone]}.`)), app.explainCommand(zoning.code[zone])));
  return { kind: zoning.one, title: bdi(zoning.name[zone], 160), body };
}
