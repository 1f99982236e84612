import { looksLikeContracts } from "./contracts.js";
import { addMonths, dayOf, isoOf } from "../engine/data.js";
import { announce, bdi, byId, copyLink, handOver, refill, setText, tag } from "../words/dom.js";
import { drawEffect } from "./effect.js";
import { fault } from "../question/fields.js";
import { communesOfAtoms, communesWord } from "../sheets/gazetteer.js";
import { emptyScenario, extension } from "../question/links.js";
import { takePlaces } from "./paste-report.js";
import { readPlaces } from "./paste.js";
import { previewContracts, takeContractsFile } from "./scenario-file.js";
import { scenarioTable } from "../engine/scenario-table.js";
import { ending } from "../engine/series.js";
import { shortened } from "../sheets/sheet.js";
import { endKind } from "../tables/tables.js";
import { counted, longDay, say, shortDay, showNumber, typeset } from "../words/words.js";
// What if: contracts added, extended or ended, and what that changes beside the present state.

/** Makes the panel and what other parts of the page call. */
export function makeScenario(app) {
  return new ScenarioPanel(app);
}

class ScenarioPanel {
  constructor(app) {
    this.app = app;
    this.picked = new Set();
    this.past = [];
    this.read = null;
    this.build();
  }

  build() {
    const { app } = this;
    const types = app.data.payload.types;
    this.type = tag("select", { onchange: () => { this.isTypeOwn = true; } },
      types.map((type) => tag("option", { value: type.code },
      `${type.code} (${typeset(type.label)})`)));
    this.name = tag("input", { type: "text", maxlength: "200", autocomplete: "off" });
    this.start = tag("input", { type: "date", onchange: () => { this.isStartOwn = this.start.value !== ""; } });
    this.end = tag("input", { type: "date" });
    this.wrongDates = fault(this.end, () => this.start.validity.badInput || this.end.validity.badInput ?
      say("Une de ces dates est incomplète ou impossible : rien n'est ajouté.",
        "One of these dates is incomplete or impossible: nothing is added.") :
      say("La fin est avant le début : rien n'est ajouté.", "The end is before the start: nothing is added."));
    this.status = tag("p", { class: "picked", role: "status" });
    const report = (name) => tag("div", { class: `message ${name}`, role: "status" });
    this.message = report("said");
    this.placeReport = report("place-report");
    this.pasteReport = report("paste-report");
    this.fileReport = report("file-report");
    this.modes = ["browse", "select", "lasso"].map((mode) => tag("button", {
      type: "button",
      "aria-pressed": String(mode === "browse"),
      onclick: () => this.setMode(mode)
    }, {
      browse: say("Parcourir", "Browse"),
      select: say("Cliquer des communes", "Click communes"),
      lasso: say("Entourer au lasso", "Draw a lasso")
    } [mode]));
    this.place = tag("input", {
      type: "text",
      list: "scenario-places",
      autocomplete: "off",
      placeholder: say("EPCI, commune ou code", "EPCI, commune or code"),
      onkeydown: (event) => { if (event.key === "Enter") this.addPlace(); }
    });
    const epcis = app.gazetteer.places.filter((place) => place.kind === "epci").map((place) => tag(
    "option", { value: place.name }));
    this.paste = tag("textarea", { rows: "4", spellcheck: "false",
      placeholder: "83137\n83069\tHyères\nCC Vallée du Gapeau" });
    this.file = tag("input", { type: "file", accept: ".csv,.txt,text/csv,text/plain",
      onchange: () => takeContractsFile(this,
        this.file.files[0]) });
    this.list = tag("div", { class: "scenario-list" });
    this.emptyPicked = tag("button", { type: "button", class: "quiet", onclick: () => this.pick([]) }, say(
      "Vider la sélection", "Clear"));
    this.add = tag("button", { type: "button", class: "main", onclick: () => this.addContract() }, say(
      "Ajouter le contrat", "Add the contract"));
    const label = (text, control, more) => tag("label", { class: "field" }, tag("span", null, text), control,
      more ?? null);
    this.drop = tag("div", {
      class: "drop",
      ondragover: (event) => event.preventDefault(),
      ondrop: (event) => {
        event.preventDefault();
        if (event.dataTransfer?.files?.[0]) takeContractsFile(this, event.dataTransfer.files[0]);
      }
    }, label(say(
      "Un tableau de contrats (CSV), à déposer ici ou à choisir. Colonnes : celles de scenario.csv (id, type, name, " +
        "perimeter, date_start, date_end) ou identifiant, type, nom, périmètre, début, fin",
      "A table of contracts (CSV), to drop here or choose. Columns: those of scenario.csv (id, type, name, " +
        "perimeter, date_start, date_end), or French ones (identifiant, type, nom, périmètre, début, fin)"), this.file));
    refill(byId("scenario"), this.list, this.message, tag("h3", null, say("Ajouter un contrat", "Add a contract")),
      tag("ol", { class: "steps" }, tag("li", null, tag("p", { class: "step" }, say("Choisir son territoire",
          "Choose its territory")),
        tag("div", { class: "modes", role: "group", "aria-label": say("Choix sur la carte",
            "Choice on the map") }, this.modes),
        label(say("ou par son nom", "or by its name"), tag("span", { class: "with-button" }, this.place, tag(
          "button", {
            type: "button",
            onclick: () => this.addPlace()
          }, say("Prendre", "Take"))), this.placeReport, tag("datalist", { id: "scenario-places" }, epcis)),
        tag("details", null, tag("summary", null, say("ou coller une colonne d'Excel",
            "or paste a column of Excel")), label(
            say("Codes ou noms de communes ou d'EPCI, un par ligne",
              "Codes or names of communes or EPCI, one a line"), this.paste),
          tag("button", { type: "button", onclick: () => this.readPasted() }, say("Lire la liste",
            "Read the list")), this.pasteReport),
        this.status), tag("li", null, tag("p", { class: "step" }, say("Dire ce qu'il est", "Say what it is")),
        label("Type", this.type), label(say("Nom (facultatif)", "Name (optional)"), this.name),
        tag("div", { class: "two" }, label(say("Début", "Start"), this.start), label(say("Fin (facultative)",
          "End (optional)"), this.end)), this.wrongDates.element,
        tag("p", { class: "button-row" }, this.add, this.emptyPicked))),
      tag("h3", null, say("Ou encore", "Or else")), tag("p", { class: "button-row" }, tag(
        "button", { type: "button", onclick: () => this.endAll() },
        say("Laisser finir tout ce qui finit d'ici 12 mois", "Let all that ends within 12 months end"))),
      tag("p", { class: "help" }, say(
        "Pour prolonger, étendre ou faire finir un contrat existant, ouvrez sa fiche.",
        "To extend or end an existing contract, open its sheet.")), this.drop, this.fileReport);
  }

  setMode(mode) {
    ["browse", "select", "lasso"].forEach((one, at) => this.modes[at].setAttribute("aria-pressed", String(one ===
      mode)));
    this.app.map.setMode(mode);
    document.body.classList.toggle("picking", mode !== "browse");
    if (mode !== "browse") announce(say("Cliquez sur la carte pour prendre ou laisser des communes.",
      "Click on the map to take or leave communes."));
  }

  /** The communes chosen so far; the map shows them. */
  pick(atoms, isFromMap = false) {
    this.picked = new Set(atoms);
    if (!isFromMap) this.app.map.setSelection([...this.picked]);
    if (!isFromMap && atoms.length > 0) {
      if (this.app.state.selected) this.app.select(null);
      this.app.openPanel("scenario-panel");
      this.app.map.zoomToAtoms([...this.picked]);
    }
    this.drawPicked();
  }

  drawPicked() {
    const { data, state } = this.app;
    const communes = communesOfAtoms(data, this.picked);
    const zoning = data.zonings[state.question.zoning];
    const people = communes.map((commune) => data.communes.population[commune]);
    const sum = people.reduce((a, b) => a + (b ?? 0), 0);
    const zones = [];
    for (let zone = 0; zone < zoning.count; zone++)
      if (zoning.atomsOfZone(zone).some((atom) => this.picked.has(atom))) zones.push(zone);
    setText(this.status, communes.length === 0 ? say("Aucune commune choisie.", "No commune chosen.") :
      counted(communes.length, "commune choisie", "communes choisies", "commune chosen", "communes chosen") +
      say(" : ", ": ") + `${showNumber(sum)} ` +
      say("habitants", "inhabitants") + (people.includes(null) ? say(" au moins", " at least") : "") +
      `, ${showNumber(zones.length)} ${zones.length === 1 ? zoning.one : zoning.many}`);
    this.add.disabled = communes.length === 0;
    this.emptyPicked.hidden = communes.length === 0;
  }

  addPlace() {
    const read = readPlaces(this.app.gazetteer, this.place.value);
    takePlaces(this, read, this.placeReport, () => { this.place.value = ""; });
  }

  readPasted() {
    if (looksLikeContracts(this.paste.value)) previewContracts(this, this.pasteReport, this.paste.value, "");
    else takePlaces(this, readPlaces(this.app.gazetteer, this.paste.value), this.pasteReport, () => {});
  }

  addContract() {
    const { state } = this.app;
    const start = dayOfInput(this.start) ?? state.question.day;
    const end = dayOfInput(this.end);
    if (this.start.validity.badInput || this.end.validity.badInput || (end !== null && end < start)) {
      this.wrongDates.show();
      return;
    }
    this.wrongDates.clear();
    const scenario = structuredClone(state.scenario);
    const atoms = [...this.picked].sort((a, b) => a - b);
    scenario.added.push({
      id: this.freshId(scenario, this.type.value),
      type: this.type.value,
      atoms,
      start,
      end,
      name: this.name.value.trim() || this.freshName(atoms)
    });
    this.name.value = "";
    refill(this.placeReport);
    refill(this.pasteReport);
    this.setMode("browse");
    this.pick([]);
    this.change(scenario);
    const hint = [];
    if (!state.question.types.includes(this.type.value)) {
      hint.push(say(
        `Ce ${this.type.value} n'est pas compté : la question ne porte que sur ${state.question.types.join(", ")}.`,
        `This ${this.type.value} is not counted: the question is about ${state.question.types.join(", ")} only.`
        ));
    }
    if (start > state.question.day) {
      hint.push(say(`Il commence le ${shortDay(start)}, après la date demandée.`,
        `It starts on ${shortDay(start)}, after the day asked about.`));
    }
    refill(this.message, hint.map((one) => tag("p", null, one)));
  }

  freshId(scenario, type) {
    const used = new Set([...this.app.data.schemes.map((scheme) => scheme.id), ...scenario.added.map((added) =>
      added.id)]);
    let number = 1;
    while (used.has(`${type}-SCENARIO-${number}`)) number++;
    return `${type}-SCENARIO-${number}`;
  }

  freshName(atoms) {
    const { data } = this.app;
    const communes = communesOfAtoms(data, atoms);
    const epcis = new Set(communes.map((commune) => data.communes.epci[commune]));
    const [epci] = epcis;
    if (epcis.size === 1 && epci >= 0) {
      const all = data.communes.epci.filter((one) => one === epci).length;
      if (all === communes.length) return data.levels.epci.names[epci];
    }
    const first = data.communes.name[communes[0]] ?? "";
    return communes.length > 1 ? say(`${first} et ${communes.length - 1} autre${communes.length > 2 ? "s" : ""}`,
      `${first} and ${communes.length - 1} more`) : first;
  }

  /** Asks how far a contract is extended. */
  extendScheme(at) {
    const { data, state } = this.app;
    const scheme = data.schemes[at];
    const lastDay = Math.max(state.question.day, scheme.term.end ?? scheme.term.presumedEnd ?? 0);
    const end = tag("input", { type: "date", ".value": isoOf(addMonths(lastDay, 36)) });
    const with_ = tag("input", { type: "checkbox", ".checked": false, ".disabled": this.picked.size === 0 });
    this.ask(say("Prolonger ou étendre", "Extend"), scheme.name, [tag("label", { class: "field" }, tag("span", null,
      say("Jusqu'au (vide : fin inchangée)", "Until (empty: end unchanged)")), end), tag("label", null, with_,
      say(
        ` y ajouter les ${showNumber(communesOfAtoms(data, this.picked).length)} communes choisies sur la carte`,
        ` add the ${showNumber(communesOfAtoms(data, this.picked).length)} communes chosen on the map`))],
  () => {
      const scenario = structuredClone(state.scenario);
      const own = new Set(scheme.atoms);
      scenario.ended = scenario.ended.filter((one) => one.scheme !== at);
      scenario.extended = scenario.extended.filter((one) => one.scheme !== at);
      scenario.extended.push(extension(at, dayOfInput(end), with_.checked ? [...this.picked].filter((atom) => !
        own.has(atom)) : []));
      if (with_.checked) this.pick([]);
      this.change(scenario);
    });
  }

  /** Asks when a contract ends. */
  endScheme(at) {
    const { state, data } = this.app;
    const end = tag("input", { type: "date", required: true, ".value": isoOf(state.question.day - 1) });
    this.ask(say("Faire finir", "End"), data.schemes[at].name, [tag("label", { class: "field" }, tag("span", null,
      say("Dernier jour", "Last day")), end)], () => {
      const day = dayOfInput(end);
      if (day === null) return;
      const scenario = structuredClone(state.scenario);
      scenario.extended = scenario.extended.filter((one) => one.scheme !== at);
      scenario.ended = scenario.ended.filter((one) => one.scheme !== at);
      scenario.ended.push({ scheme: at, end: day });
      this.change(scenario);
    });
  }

  ask(title, name, fields, action) {
    const dialog = tag("dialog", { class: "ask", "aria-label": title, onclose: () => dialog.remove() });
    const form = tag("form", {
      method: "dialog",
      onsubmit: (event) => {
        event.preventDefault();
        dialog.close();
        action();
      }
    }, tag("h2", null, title), tag("p", null, bdi(name, 160)), fields, tag("p", { class: "button-row" },
      tag("button", { type: "submit", class: "main" }, say("Voir l'effet", "See the effect")),
      tag("button", { type: "button", onclick: () => dialog.close() }, say("Annuler", "Cancel"))));
    dialog.append(form);
    document.body.append(dialog);
    dialog.showModal();
  }

  /** All that ends within 12 months, for whatever reason, has ended already. */
  endAll() {
    const { data, state } = this.app;
    const until = addMonths(state.question.day, 12);
    const scenario = structuredClone(state.scenario);
    const given = new Set([...scenario.ended, ...scenario.extended].map((one) => one.scheme));
    const found = ending(data, state.question, until).filter((one) => !given.has(one.scheme));
    for (const one of found) scenario.ended.push({ scheme: one.scheme, end: state.question.day - 1 });
    if (found.length > 0) this.change(scenario);
    const kinds = ["stated", "presumed", "dated"]
      .map((kind) => [kind, found.filter((one) => one.kind === kind).length]).filter(([, count]) => count > 0)
      .map(([kind, count]) => `${endKind(kind)}${say(" : ", ": ")}${showNumber(count)}`);
    refill(this.message, tag("p", null, found.length === 0 ?
      say(`Rien de plus ne prend fin d'ici le ${longDay(until)}.`, `Nothing more ends until ${longDay(until)}.`) :
      say(counted(found.length, "contrat prend fin", "contrats prennent fin", "", "") + ` d'ici le ${longDay(until)} ` +
        `(${kinds.join(" ; ")}). La page montre ce qui reste comme si ces contrats n'étaient déjà plus en vigueur ` +
        `le ${longDay(state.question.day)}, rien n'étant renouvelé.`,
      counted(found.length, "", "", "contract ends", "contracts end") + ` until ${longDay(until)} ` +
        `(${kinds.join("; ")}). The page shows what is left as if these contracts were no longer in force on ` +
        `${longDay(state.question.day)}, none of them renewed.`)));
  }

  change(scenario) {
    this.past.push(this.app.state.scenario);
    this.app.setScenario(scenario);
    this.app.openPanel("scenario-panel");
  }

  undo() {
    const old = this.past.pop();
    this.app.setScenario(old ?? emptyScenario());
  }

  /** The list of what the scenario changes, and what one does with it. */
  draw() {
    const { app } = this;
    const { data, state } = app;
    const scenario = state.scenario;
    const without = (name, at) => () => this.change({ ...scenario, [name]: scenario[name].filter((_, one) => one !==
        at) });
    const remove = (action) => tag("button", { type: "button", class: "quiet", onclick: action }, say("retirer",
      "remove"));
    const lines = [
      ...scenario.added.map((added, at) => tag("li", null, tag("strong", null, say("Ajouté : ", "Added: ")), bdi(
          added.name, 80),
        ` (${added.type}, ` + communesWord(data, added.atoms) +
        `, ${shortDay(added.start)} → ` +
        `${added.end === null ? say("sans fin dite, donc compté comme présumé", "no stated end, so counted as presumed")
          : shortDay(added.end)}) `,
        added.start > state.question.day ? tag("em", null, say("commence après la date demandée : sans effet ici ",
          "starts after the day asked about: no effect here ")) : "",
        remove(without("added", at)))),
      ...scenario.extended.map((extended, at) => tag("li", null, tag("strong", null, say("Prolongé : ",
          "Extended: ")),
        bdi(data.schemes[extended.scheme].name, 80), " (", [extended.end === undefined ? "" : say(
          `jusqu'au ${shortDay(extended.end)}`,
          `until ${shortDay(extended.end)}`), extended.atoms.length === 0 ? "" : say(
          counted(communesOfAtoms(data, extended.atoms).length, "commune de plus", "communes de plus", "", ""),
          counted(communesOfAtoms(data, extended.atoms).length, "", "", "more commune", "more communes"))].filter(Boolean).join(", "), ") ",
        remove(without("extended", at)))),
      ...scenario.ended.map((ended, at) => tag("li", null, tag("strong", null, say("Fini : ", "Ended: ")), bdi(
          data.schemes[ended.scheme].name, 80),
        say(` (dernier jour ${shortDay(ended.end)}) `, ` (last day ${shortDay(ended.end)}) `), remove(without(
          "ended", at)))),
    ];
    refill(this.list, lines.length === 0 ? tag("p", { class: "help" }, say(
        "Ajoutez, prolongez ou faites finir des contrats : la carte, les chiffres et les tableaux disent aussitôt " +
        "ce qui serait gagné ou perdu.",
        "Add, extend or end contracts: the map, the figures and the tables say at once what would be gained or lost."
        )) :
      [shortened(lines.map((line) => [...line.childNodes]), 6, (count) => say(`et ${count} de plus`,
        `and ${count} more`)), scenarioActions(this)]);
    if (!this.isStartOwn) this.start.value = isoOf(state.question.day);
    if (!this.isTypeOwn) this.type.value = state.question.types[0];
    this.drawPicked();
    drawEffect(app);
  }
}

function dayOfInput(input) {
  return /^\d{4}-\d\d-\d\d$/.test(input.value) ? dayOf(input.value) : null;
}

function scenarioActions(panel) {
  const { app } = panel;
  return tag("p", { class: "button-row" },
    tag("button", { type: "button", onclick: () => panel.undo(), ".disabled": panel.past.length === 0 }, say(
      "Annuler le dernier", "Undo")),
    tag("button", { type: "button", onclick: () => panel.change(emptyScenario()) }, say("Tout effacer", "Empty")),
    tag("button", { type: "button", onclick: () => handOver("scenario.csv", scenarioTable(app.data, app.state
          .scenario), "text/csv;charset=utf-8") },
      say("Télécharger (scenario.csv)", "Download (scenario.csv)")),
    tag("button", { type: "button", onclick: () => copyLink() }, say("Copier le lien", "Copy the link")));
}
