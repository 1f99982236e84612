// The sheet of a scheme: its period, its state on the day and why, its perimeter, its zones and its evidence.
import { tag, bdi, sourceLink } from "../words/dom.js";
import { say, typeset, showNumber, showPercent, longDay, writtenDate, yesNo, counted } from "../words/words.js";
import { stateLabel, stateReason } from "../words/labels.js";
import { communesOfAtoms, atomsOfCommunes } from "./gazetteer.js";
import { heldCommunes } from "../tables/tables.js";
import { facts, sheetPart, longText, zoneButton, communeButton, shortened, others } from "./sheet.js";

export function schemeSheet(app, { id }) {
  const { data, answer, state } = app;
  const at = answer.schemes.findIndex((one) => one.id === id);
  if (at === -1) return { kind: "", title: bdi(id, 100), body: tag("p", null, say("Dispositif inconnu.",
      "Unknown scheme.")) };
  const scheme = answer.schemes[at];
  const zoning = data.zonings[state.question.zoning];
  const isCounted = answer.counted.includes(at);
  const type = data.payload.types.find((one) => one.code === scheme.type);
  const communes = communesOfAtoms(data, scheme.atoms);
  const held = answer.zones.filter((row) => row.held.some((one) => one.scheme === at));
  const alone = held.filter((row) => row.held.length === 1 && row.retained === true).length;
  const isOurs = at >= data.schemes.length;
  const number = heldCommunes(data, scheme);
  const people = communes.map((commune) => data.communes.population[commune]);
  const sum = people.some((one) => one === null) ? null : people.reduce((a, b) => a + b, 0);
  const isWhole = communes.length > 0 && atomsOfCommunes(data, communes).length === scheme.atoms.length;
  const body = [
    tag("p", { class: `verdict ${isCounted ? "yes" : "no"}` }, tag("strong", null, isCounted ? say("compté",
          "counted") :
        say("non compté", "not counted")), " ", say(`au ${longDay(state.question.day)} : `,
        `on ${longDay(state.question.day)}: `),
      stateLabel(answer.states[at]), answer.reasons[at] ? ` (${stateReason(answer.reasons[at])})` : ""),
    isOurs ? tag("p", { class: "help" }, say("Contrat du scénario : il n'est pas dans l'inventaire.",
      "A contract of the scenario: not in the inventory.")) : null,
    facts([
      ["Id", scheme.id],
      ["Type", `${scheme.type}${type ? ` (${typeset(type.label)})` : ""}`],
      [say("Début", "Start"), writtenDate(scheme.start) || say("non dit", "not said")],
      [say("Fin", "End"), writtenDate(scheme.end) || (scheme.months ? say(`${scheme.months} mois après le début`,
        `${scheme.months} months after the start`) : say("non dite", "not said"))],
      ["Signature", writtenDate(scheme.signature) || say("non dite", "not said")],
      [say("Statut publié", "Published status"), (typeset(scheme.statusLabel) || say("non dit", "not said")) +
        (scheme.statusDate ? say(` (au ${writtenDate(scheme.statusDate)})`,
          ` (as of ${writtenDate(scheme.statusDate)})`) : "")
      ],
      [say("Porteur", "Carrier"), longText(scheme.carrier || say("non dit", "not said"))],
      [say("Cofinancé", "Co-funded"), yesNo(scheme.cofunded)],
      scheme.themes ? [say("Thèmes", "Themes"), longText(scheme.themes)] : null,
      scheme.replacedBy ? [say("Remplacé par", "Replaced by"), data.schemes.some((one) => one.id === scheme
          .replacedBy) ?
        tag("button", { type: "button", class: "link", onclick: () => app.select({ kind: "scheme", id: scheme
                .replacedBy }) },
          bdi(scheme.replacedBy)) : scheme.replacedBy
      ] : null,
    ]),
    sheetPart(say("Périmètre", "Perimeter"), tag("p", null, number === null ?
        scheme.part >= 0 ? say("Périmètre dessiné.", "Drawn perimeter.") :
        say("Périmètre inconnu : le dispositif n'est compté nulle part sur la carte.",
          "Unknown perimeter: counted nowhere on the map.") :
        counted(number, "commune", "communes", "commune", "communes") + (isWhole && sum !== null ?
          say(`, ${showNumber(sum)} habitants`, `, ${showNumber(sum)} inhabitants`) : "") +
        (scheme.isKnownInPart ? say(" ; connu en partie seulement", "; known in part only") : "") + "."),
      scheme.possible.length > 0 ? tag("p", null, say("Dont possibles : ", "Possible ones: "),
        communesOfAtoms(data, scheme.possible).slice(0, 12).map((commune) => data.communes.name[commune]).join(
        ", "), ".") : null,
      communes.length > 0 ? shortened(communes.map((commune) => communeButton(app, commune)), 10, others) : null,
      scheme.tokens ? facts([
        [say("Comme écrit", "As written"), longText(scheme.tokens, 160)]
      ]) : null),
    sheetPart(say(`${zoning.many} dans son périmètre`, `${zoning.many} in its perimeter`), tag("p", null, isCounted ?
        say(`${counted(held.length, "zone", "zones")}, dont ${showNumber(alone)} qu'aucun autre ne retient.`,
          `${counted(held.length, "", "", "zone", "zones")}, ${showNumber(alone)} of them retained by no other.`) :
        say("Il n'est pas compté à cette date ; il ne retient aucune zone.",
          "Not counted on that day; it retains no zone.")),
      held.length > 0 ? shortened(held.map((row) => [zoneButton(app, row.zone), " ", tag("span", { class: "muted" },
        showPercent(row.held.find((one) => one.scheme === at).share))]), 12, others) : null),
    sheetPart(say("Preuve et source", "Evidence and source"), facts([
      scheme.evidence ? [say("Preuve", "Evidence"), longText(scheme.evidence)] : null,
      ["Source", scheme.source ? sourceLink(scheme.source) : say("non dite", "not said")],
      scheme.note ? ["Note", longText(scheme.note)] : null,
      scheme.file ? [say("Ligne", "Row"),
        `${scheme.file}${scheme.row ? say(`, ligne ${scheme.row}`, `, row ${scheme.row}`) : ""}`
      ] : null,
    ])),
  ];
  if (!isOurs) {
    body.push(sheetPart(say("Et si…", "What if…"), tag("p", { class: "button-row" },
      tag("button", { type: "button", onclick: () => app.scenario.extendScheme(at) }, say("Le prolonger ou l'étendre",
        "Extend it")),
      tag("button", { type: "button", onclick: () => app.scenario.endScheme(at) }, say("Le faire finir", "End it")))));
  }
  return { kind: type ? typeset(type.label) : scheme.type, title: bdi(scheme.name || scheme.id, 200), body };
}
