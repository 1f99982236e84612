// The sheets of a commune and of a territory.
import { tag, bdi } from "../words/dom.js";
import { say, showNumber, unknownWord, counted } from "../words/words.js";
import { verdictLabel, stateLabel, stateReason, levelLabel } from "../words/labels.js";
import { zoningWords } from "../question/headline.js";
import { territoryName, atomsOfCommunes } from "./gazetteer.js";
import { facts, sheetPart, schemeButton, zoneButton, shortened, others } from "./sheet.js";

export function communeSheet(app, { commune }) {
  const { data, answer, state } = app;
  const { communes, levels } = data;
  const atoms = new Set(atomsOfCommunes(data, [commune]));
  const zoning = data.zonings[state.question.zoning];
  const zones = answer.zones.filter((row) => zoning.commune[row.zone] === communes.code[commune] ||
    zoning.atomsOfZone(row.zone).some((atom) => atoms.has(atom)));
  const schemes = answer.schemes.map((scheme, at) => ({ scheme, at })).filter(({ scheme }) => scheme.atoms.some((
      atom) => atoms.has(atom)))
    .map(({ at }) => at).sort((a, b) => stateRank(answer.states[a]) - stateRank(answer.states[b]));
  const epci = levels.epci.codes[communes.epci[commune]];
  const body = [facts([
      ["Code", communes.code[commune]],
      ["Population", communes.population[commune] === null ? unknownWord() : showNumber(communes.population[
        commune])],
      ["EPCI", epci ? tag("button", {
        type: "button",
        class: "link",
        onclick: () => app.select({ kind: "territory", level: "epci", code: epci })
      }, bdi(territoryName(data, "epci", epci))) : say("aucun", "none")],
      [say("Département", "Département"), levels.departement.names[communes.departement[commune]] ?? ""],
    ]), sheetPart(say("Dispositifs, à toute date", "Schemes, on any day"), schemes.length === 0 ?
      tag("p", null, say("Aucun dispositif recensé ne couvre cette commune.",
        "No scheme on record holds this commune.")) :
      tag("ul", { class: "evidence" }, schemes.map((at) => tag("li", null, schemeButton(app, at), " ",
        tag("span", { class: `state ${answer.states[at]}` }, stateLabel(answer.states[at])), tag("br"),
        tag("span", { class: "muted" }, `${answer.schemes[at].type} ; ${stateReason(answer.reasons[at])}`))))),
    sheetPart(zoning.many, zones.length === 0 ? tag("p", null, say(
      `Aucune zone (${zoning.many}) du territoire demandé ne s'y trouve.`,
      `No zone (${zoning.many}) of the territory asked lies in it.`)) : shortened(zones.map((row) => [zoneButton(
        app, row.zone), " ",
      tag("span", { class: "muted" }, verdictLabel(row.retained, zoning.feminine))
    ]), 12, others)),
    sheetPart(say("Et si…", "What if…"), tag("p", { class: "button-row" }, tag("button", {
      type: "button",
      onclick: () => app.scenario.pick([...atoms])
    }, say("La prendre dans un nouveau contrat", "Put it in a new contract"))))
  ];
  return { kind: "Commune", title: bdi(communes.name[commune], 120), body };
}

/** States in the order in which they are listed. */
const stateRank = (state) => ["certain", "presumed", "possible", "planned", "out"].indexOf(state);

export function territorySheet(app, { level, code }) {
  const { data, answer, state } = app;
  const { communes, levels } = data;
  const at = levels[level].codes.indexOf(code);
  const own = [];
  communes[level].forEach((one, commune) => { if (one === at) own.push(commune); });
  const zoning = data.zonings[state.question.zoning];
  const zones = answer.zones.filter((row) => zoning[level][row.zone] === code);
  const count = (wanted) => zones.filter((row) => row.retained === wanted).length;
  const people = own.map((commune) => communes.population[commune]);
  const territory = { region: [], departement: [], epci: [], commune: [], [level]: [code] };
  const atoms = new Set(atomsOfCommunes(data, own));
  const counted_ = answer.counted.filter((one) => answer.schemes[one].atoms.some((atom) => atoms.has(atom)));
  const body = [tag("p", { class: "button-row" },
      tag("button", { type: "button", onclick: () => app.ask({ territory }) }, say(
        "Filtrer la page sur ce territoire", "Filter the page on this territory")),
      tag("button", { type: "button", onclick: () => app.scenario.pick([...atoms]) }, say(
        "Le prendre dans un nouveau contrat", "Put it in a new contract"))),
    facts([
      ["Code", code],
      ["Communes", showNumber(own.length)],
      ["Population", people.some((one) => one === null) ? say(
        `${showNumber(people.reduce((a, b) => a + (b ?? 0), 0))} au moins`,
        `${showNumber(people.reduce((a, b) => a + (b ?? 0), 0))} at least`) : showNumber(people.reduce((a, b) =>
        a + b, 0))],
      [zoning.many, zones.length === 0 ? say("aucune zone ici dans la question posée",
          "no zone here in the question asked") :
        say(
          `${zones.length}, dont ` + [[true, "retained"], [false, "notRetained"], [null, "undecided"]]
            .map(([wanted, word]) => `${count(wanted)} ${zoningWords(zoning)[word](count(wanted))}`).join(", "),
          `${zones.length}: ${count(true)} retained, ${count(false)} not retained, ${count(null)} undecided`)
      ]
    ]),
    sheetPart(say("Dispositifs comptés", "Schemes counted"), counted_.length === 0 ? tag("p", null, say("Aucun.",
        "None.")) :
      shortened(counted_.map((one) => [schemeButton(app, one), " ", tag("span", { class: "muted" }, answer.schemes[
        one].type)]), 12, others)),
    zones.length > 0 ? sheetPart(zoning.many, shortened(zones.map((row) => [zoneButton(app, row.zone), " ",
      tag("span", { class: "muted" }, verdictLabel(row.retained, zoning.feminine))
    ]), 12, others)) : null
  ];
  return { kind: levelLabel(level), title: bdi(territoryName(data, level, code), 120), body };
}
