// What if: contracts added, extended or ended, and what that changes beside the present state.
import { ending } from "./engine.js";
import { scenarioTable } from "./scenario-table.js";
import { isoOf, dayOf, addMonths } from "./data.js";
import { tag, refill, byId, bdi, handOver, copyText, announce, setText } from "./dom.js";
import { say, showNumber, showChange, showPercent, longDay, shortDay, counted, typeset } from "./words.js";
import { emptyScenario, extension } from "./links.js";
import { communesOfAtoms } from "./gazetteer.js";
import { wholeOf, zoningWords } from "./headline.js";
import { changeOf, peopleOf } from "./tables.js";
import { readPlaces, readContracts, placeWords } from "./paste.js";
import { atomsOfPlace } from "./gazetteer.js";
import { shortened } from "./sheet.js";

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
    this.type = tag("select", null, types.map((type) => tag("option", { value: type.code }, `${type.code} (${typeset(type.label)})`)));
    this.name = tag("input", { type: "text", maxlength: "200", autocomplete: "off" });
    this.start = tag("input", { type: "date" });
    this.end = tag("input", { type: "date" });
    this.status = tag("p", { class: "picked", role: "status" });
    this.message = tag("div", { class: "message", role: "status" });
    this.modes = ["browse", "select", "lasso"].map((mode) => tag("button", { type: "button", "aria-pressed": String(mode === "browse"),
      onclick: () => this.setMode(mode) }, { browse: say("Parcourir", "Browse"), select: say("Cliquer des communes", "Click communes"),
      lasso: say("Entourer au lasso", "Draw a lasso") }[mode]));
    this.place = tag("input", { type: "text", list: "scenario-places", autocomplete: "off",
      placeholder: say("EPCI, commune ou code", "EPCI, commune or code"), onkeydown: (event) => { if (event.key === "Enter") this.addPlace(); } });
    const epcis = app.gazetteer.places.filter((place) => place.kind === "epci").map((place) => tag("option", { value: place.name }));
    this.paste = tag("textarea", { rows: "4", spellcheck: "false", placeholder: "83137\n83069\tHyères\nCC Vallée du Gapeau" });
    this.file = tag("input", { type: "file", accept: ".csv,.txt,text/csv,text/plain", onchange: () => this.takeFile(this.file.files[0]) });
    this.list = tag("div", { class: "scenario-list" });
    this.emptyPicked = tag("button", { type: "button", class: "quiet", onclick: () => this.pick([]) }, say("Vider la sélection", "Clear"));
    this.add = tag("button", { type: "button", class: "main", onclick: () => this.addContract() }, say("Ajouter le contrat", "Add the contract"));
    const label = (text, control, more) => tag("label", { class: "field" }, tag("span", null, text), control, more ?? null);
    this.drop = tag("div", { class: "drop", ondragover: (event) => event.preventDefault(), ondrop: (event) => {
      event.preventDefault();
      if (event.dataTransfer?.files?.[0]) this.takeFile(event.dataTransfer.files[0]);
    } }, label(say("Un tableau de contrats (CSV : id, type, name, perimeter, start, end), à déposer ici ou à choisir",
      "A table of contracts (CSV: id, type, name, perimeter, start, end), to drop here or choose"), this.file));
    refill(byId("scenario"), this.list, this.message, tag("h3", null, say("Ajouter un contrat", "Add a contract")),
      tag("ol", { class: "steps" }, tag("li", null, tag("p", { class: "step" }, say("Choisir son territoire", "Choose its territory")),
        tag("div", { class: "modes", role: "group", "aria-label": say("Choix sur la carte", "Choice on the map") }, this.modes),
        label(say("ou par son nom", "or by its name"), tag("span", { class: "with-button" }, this.place, tag("button", { type: "button",
          onclick: () => this.addPlace() }, say("Prendre", "Take"))), tag("datalist", { id: "scenario-places" }, epcis)),
        tag("details", null, tag("summary", null, say("ou coller une colonne d'Excel", "or paste a column of Excel")), label(
          say("Codes ou noms de communes ou d'EPCI, un par ligne", "Codes or names of communes or EPCI, one a line"), this.paste),
        tag("button", { type: "button", onclick: () => this.readPasted() }, say("Lire la liste", "Read the list"))),
        this.status), tag("li", null, tag("p", { class: "step" }, say("Dire ce qu'il est", "Say what it is")),
        label("Type", this.type), label(say("Nom (facultatif)", "Name (optional)"), this.name),
        tag("div", { class: "two" }, label(say("Début", "Start"), this.start), label(say("Fin (facultative)", "End (optional)"), this.end)),
        tag("p", { class: "button-row" }, this.add, this.emptyPicked))),
      tag("h3", null, say("Ou encore", "Or else")), tag("p", { class: "button-row" }, tag("button", { type: "button", onclick: () => this.endAll() },
        say("Laisser finir tout ce qui prend fin d'ici 12 mois", "Let all that ends within 12 months end"))),
      tag("p", { class: "help" }, say("Pour prolonger, étendre ou faire finir un contrat existant, ouvrez sa fiche.",
        "To extend or end an existing contract, open its sheet.")), this.drop);
  }

  setMode(mode) {
    ["browse", "select", "lasso"].forEach((one, at) => this.modes[at].setAttribute("aria-pressed", String(one === mode)));
    this.app.map.setMode(mode);
    document.body.classList.toggle("picking", mode !== "browse");
    if (mode !== "browse") announce(say("Cliquez sur la carte pour prendre ou laisser des communes.", "Click on the map to take or leave communes."));
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
    for (let zone = 0; zone < zoning.count; zone++) if (zoning.atomsOfZone(zone).some((atom) => this.picked.has(atom))) zones.push(zone);
    setText(this.status, communes.length === 0 ? say("Aucune commune choisie.", "No commune chosen.")
      : `${counted(communes.length, "commune choisie", "communes choisies", "commune chosen", "communes chosen")} : ${showNumber(sum)} `
        + say("habitants", "inhabitants") + (people.includes(null) ? say(" au moins", " at least") : "")
        + `, ${showNumber(zones.length)} ${zones.length === 1 ? zoning.one : zoning.many}`);
    this.add.disabled = communes.length === 0;
    this.emptyPicked.hidden = communes.length === 0;
  }

  addPlace() {
    const read = readPlaces(this.app.gazetteer, this.place.value);
    this.take(read, () => { this.place.value = ""; });
  }

  readPasted() {
    this.take(readPlaces(this.app.gazetteer, this.paste.value), () => {});
  }

  /** Takes what was read, and lists the rest: nothing is dropped in silence. */
  take(read, done) {
    const { app } = this;
    const atoms = new Set(this.picked);
    for (const one of read.found) for (const atom of atomsOfPlace(app.gazetteer, one.place)) atoms.add(atom);
    if (read.found.length > 0) {
      done();
      this.pick([...atoms]);
    }
    const notes = read.found.filter((one) => one.note);
    const lines = [tag("p", null, say(`Lus : ${showNumber(read.found.length)} ; ambigus : ${showNumber(read.ambiguous.length)} ; inconnus : `
      + `${showNumber(read.unknown.length)}.`, `Read: ${showNumber(read.found.length)}; ambiguous: ${showNumber(read.ambiguous.length)}; unknown: `
      + `${showNumber(read.unknown.length)}.`))];
    if (read.ambiguous.length > 0) {
      lines.push(tag("p", { class: "label" }, say("Lequel ?", "Which one?")), tag("ul", { class: "plain" }, read.ambiguous.slice(0, 100).map((one) => {
        const entry = tag("li", null, bdi(one.text, 60), say(` (ligne ${one.line}) : `, ` (line ${one.line}): `), one.places.slice(0, 30).map((place) => [
          tag("button", { type: "button", class: "link", onclick: () => {
            this.pick([...this.picked, ...atomsOfPlace(app.gazetteer, place)]);
            entry.remove();
          } }, bdi(placeWords(place), 90)), " "]));
        return entry;
      })));
    }
    if (read.unknown.length > 0) {
      lines.push(tag("p", { class: "label" }, say("Lignes non comprises", "Lines not understood")), shortened(read.unknown.map((one) =>
        [say(`ligne ${one.line} : `, `line ${one.line}: `), bdi(one.text, 80)]), 12, (count) => say(`et ${count} de plus`, `and ${count} more`)));
    }
    if (notes.length > 0) {
      lines.push(tag("p", { class: "label" }, say("À vérifier", "To check")), shortened(notes.map((one) => [say(`ligne ${one.line} : `, `line ${one.line}: `),
        bdi(one.text, 60), " → ", bdi(placeWords(one.place), 90), one.note ? ` (${one.note})` : ""]), 12,
      (count) => say(`et ${count} de plus`, `and ${count} more`)));
    }
    refill(this.message, lines);
  }

  async takeFile(file) {
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text;
    try {
      text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      text = new TextDecoder("windows-1252").decode(bytes);
    }
    this.file.value = "";
    const read = readContracts(this.app.gazetteer, text);
    const scenario = structuredClone(this.app.state.scenario);
    for (const contract of read.contracts) this.takeContract(scenario, contract, read);
    if (read.contracts.length > 0) this.change(scenario);
    refill(this.message, tag("p", null, bdi(file.name, 80), say(` : ${counted(read.contracts.length, "contrat lu", "contrats lus", "", "")}, `
      + `${counted(read.refused.length, "ligne non comprise", "lignes non comprises", "", "")}.`,
    `: ${read.contracts.length} contracts read, ${read.refused.length} rows not understood.`)),
    read.refused.length > 0 ? shortened(read.refused.map((one) => [tag("strong", null, say(`Ligne ${one.line} : `, `Row ${one.line}: `)), one.why,
      " ; ", tag("span", { class: "muted" }, bdi(one.text, 90))]), 20, (count) => say(`et ${count} de plus`, `and ${count} more`)) : null,
    read.notes.length > 0 ? shortened(read.notes.map((note) => bdi(note, 160)), 8, (count) => say(`et ${count} de plus`, `and ${count} more`)) : null);
  }

  /** A contract of a file: one more, or one that the inventory has already, changed. */
  takeContract(scenario, contract, read) {
    const { data, state, gazetteer } = this.app;
    const known = gazetteer.schemes.get(contract.id);
    if (known === undefined) {
      const type = contract.type ?? state.question.types[0];
      scenario.added.push({ id: contract.id || this.freshId(scenario, type), type, name: contract.name || this.freshName(contract.atoms),
        atoms: contract.atoms, start: contract.start ?? state.question.day, end: contract.end });
      return;
    }
    const own = new Set(data.schemes[known].atoms);
    const more = contract.atoms.filter((atom) => !own.has(atom));
    const isSmaller = data.schemes[known].atoms.length + more.length > contract.atoms.length;
    if (isSmaller) {
      read.notes.push(say(`Ligne ${contract.line} : ${contract.id} est déjà dans l'inventaire avec un périmètre plus large ; il est gardé.`,
        `Row ${contract.line}: ${contract.id} is in the inventory already, with a larger perimeter, which is kept.`));
    }
    scenario.extended = scenario.extended.filter((one) => one.scheme !== known);
    scenario.extended.push(extension(known, contract.end, more));
  }

  addContract() {
    const { state } = this.app;
    const start = dayOfInput(this.start) ?? state.question.day;
    const end = dayOfInput(this.end);
    if (end !== null && end < start) {
      refill(this.message, tag("p", { class: "error" }, say("La fin est avant le début.", "The end is before the start.")));
      return;
    }
    const scenario = structuredClone(state.scenario);
    const atoms = [...this.picked].sort((a, b) => a - b);
    scenario.added.push({ id: this.freshId(scenario, this.type.value), type: this.type.value, atoms, start, end,
      name: this.name.value.trim() || this.freshName(atoms) });
    this.name.value = "";
    this.setMode("browse");
    this.pick([]);
    this.change(scenario);
    const hint = [];
    if (!state.question.types.includes(this.type.value)) {
      hint.push(say(`Ce ${this.type.value} n'est pas compté : la question ne porte que sur ${state.question.types.join(", ")}.`,
        `This ${this.type.value} is not counted: the question is about ${state.question.types.join(", ")} only.`));
    }
    if (start > state.question.day) {
      hint.push(say(`Il commence le ${shortDay(start)}, après la date demandée.`, `It starts on ${shortDay(start)}, after the day asked about.`));
    }
    refill(this.message, hint.map((one) => tag("p", null, one)));
  }

  freshId(scenario, type) {
    const used = new Set([...this.app.data.schemes.map((scheme) => scheme.id), ...scenario.added.map((added) => added.id)]);
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
  extend(at) {
    const { data, state } = this.app;
    const scheme = data.schemes[at];
    const end = tag("input", { type: "date", ".value": isoOf(addMonths(state.question.day, 36)) });
    const with_ = tag("input", { type: "checkbox", ".checked": false, ".disabled": this.picked.size === 0 });
    this.ask(say("Prolonger ou étendre", "Extend"), scheme.name, [tag("label", { class: "field" }, tag("span", null,
      say("Jusqu'au (vide : fin inchangée)", "Until (empty: end unchanged)")), end), tag("label", null, with_, say(
      ` y ajouter les ${showNumber(communesOfAtoms(data, this.picked).length)} communes choisies sur la carte`,
      ` add the ${showNumber(communesOfAtoms(data, this.picked).length)} communes chosen on the map`))], () => {
      const scenario = structuredClone(state.scenario);
      const own = new Set(scheme.atoms);
      scenario.ended = scenario.ended.filter((one) => one.scheme !== at);
      scenario.extended = scenario.extended.filter((one) => one.scheme !== at);
      scenario.extended.push(extension(at, dayOfInput(end), with_.checked ? [...this.picked].filter((atom) => !own.has(atom)) : []));
      if (with_.checked) this.pick([]);
      this.change(scenario);
    });
  }

  /** Asks when a contract ends. */
  end(at) {
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
    const form = tag("form", { method: "dialog", onsubmit: (event) => {
      event.preventDefault();
      dialog.close();
      action();
    } }, tag("h2", null, title), tag("p", null, bdi(name, 160)), fields, tag("p", { class: "button-row" },
      tag("button", { type: "submit", class: "main" }, say("Voir l'effet", "See the effect")),
      tag("button", { type: "button", onclick: () => dialog.close() }, say("Annuler", "Cancel"))));
    dialog.append(form);
    document.body.append(dialog);
    dialog.showModal();
  }

  /** All that ends within 12 months has ended already. */
  endAll() {
    const { data, state } = this.app;
    const found = ending(data, state.question, addMonths(state.question.day, 12));
    const scenario = structuredClone(state.scenario);
    const given = new Set([...scenario.ended, ...scenario.extended].map((one) => one.scheme));
    let count = 0;
    for (const one of found) {
      if (given.has(one.scheme)) continue;
      scenario.ended.push({ scheme: one.scheme, end: state.question.day - 1 });
      count++;
    }
    if (count > 0) this.change(scenario);
    refill(this.message, tag("p", null, count === 0 ? say("Rien de plus ne prend fin d'ici 12 mois.", "Nothing more ends within 12 months.")
      : say(`${counted(count, "contrat tenu", "contrats tenus", "", "")} pour fini la veille du ${longDay(state.question.day)} : c'est ce qui reste si rien n'est renouvelé.`,
        `${count} contracts taken as ended on the eve of ${longDay(state.question.day)}: what is left if nothing is renewed.`)));
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
    const without = (name, at) => () => this.change({ ...scenario, [name]: scenario[name].filter((_, one) => one !== at) });
    const remove = (action) => tag("button", { type: "button", class: "quiet", onclick: action }, say("retirer", "remove"));
    const lines = [
      ...scenario.added.map((added, at) => tag("li", null, tag("strong", null, say("Ajouté : ", "Added: ")), bdi(added.name, 80),
        ` (${added.type}, ${counted(communesOfAtoms(data, added.atoms).length, "commune", "communes", "commune", "communes")}, ${shortDay(added.start)} → `
        + `${added.end === null ? say("sans fin dite", "no stated end") : shortDay(added.end)}) `, remove(without("added", at)))),
      ...scenario.extended.map((extended, at) => tag("li", null, tag("strong", null, say("Prolongé : ", "Extended: ")),
        bdi(data.schemes[extended.scheme].name, 80), " (", [extended.end === undefined ? "" : say(`jusqu'au ${shortDay(extended.end)}`,
          `until ${shortDay(extended.end)}`), extended.atoms.length === 0 ? "" : say(`${communesOfAtoms(data, extended.atoms).length} communes de plus`,
          `${communesOfAtoms(data, extended.atoms).length} more communes`)].filter(Boolean).join(", "), ") ", remove(without("extended", at)))),
      ...scenario.ended.map((ended, at) => tag("li", null, tag("strong", null, say("Fini : ", "Ended: ")), bdi(data.schemes[ended.scheme].name, 80),
        say(` (dernier jour ${shortDay(ended.end)}) `, ` (last day ${shortDay(ended.end)}) `), remove(without("ended", at)))),
    ];
    refill(this.list, lines.length === 0 ? tag("p", { class: "help" }, say(
      "Ajoutez, prolongez ou faites finir des contrats : la carte, les chiffres et les tableaux disent aussitôt ce qui serait gagné ou perdu.",
      "Add, extend or end contracts: the map, the figures and the tables say at once what would be gained or lost."))
      : [shortened(lines.map((line) => [...line.childNodes]), 6, (count) => say(`et ${count} de plus`, `and ${count} more`)), scenarioActions(this)]);
    if (!this.start.value) this.start.value = isoOf(state.question.day);
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
    tag("button", { type: "button", onclick: () => panel.undo(), ".disabled": panel.past.length === 0 }, say("Annuler le dernier", "Undo")),
    tag("button", { type: "button", onclick: () => panel.change(emptyScenario()) }, say("Tout effacer", "Empty")),
    tag("button", { type: "button", onclick: () => handOver("scenario.csv", scenarioTable(app.data, app.state.scenario), "text/csv;charset=utf-8") },
      say("Télécharger (scenario.csv)", "Download (scenario.csv)")),
    tag("button", { type: "button", onclick: async () => announce(await copyText(location.href) ? say("Lien copié.", "Link copied.")
      : say("La copie a échoué.", "Copying failed.")) }, say("Copier le lien", "Copy the link")));
}

/** Gains and losses beside the present state: the strip under the headline. */
function drawEffect(app) {
  const strip = byId("effect");
  strip.hidden = !app.base;
  if (!app.base) return;
  const zoning = app.data.zonings[app.state.question.zoning];
  const words = zoningWords(zoning);
  const [before, after] = [wholeOf(app.base), wholeOf(app.answer)];
  const { gains, losses } = changes(app);
  const moved = app.answer.summary.filter((row) => {
    const old = app.base.summary.find((one) => one.level === row.level && one.code === row.code);
    return row.level !== after.level && old && old.retained !== row.retained;
  });
  const figure = (label, value, more) => tag("div", { class: "figure" }, tag("p", { class: "figure-value" }, value), tag("p", { class: "figure-label" }, label),
    tag("p", { class: "figure-span" }, more));
  const people = before.populationRetained === null || after.populationRetained === null ? null : after.populationRetained - before.populationRetained;
  const list = (zones, label, kind) => zones.length === 0 ? null : tag("details", { open: zones.length <= 8 }, tag("summary", null,
    tag("span", { class: `change ${kind}` }, kind === "gain" ? "+ " : "− "), `${label} (${showNumber(zones.length)})`),
  shortened(zones.map((zone) => [tag("button", { type: "button", class: "link", onclick: () => app.select({ kind: "zone",
    zoning: app.state.question.zoning, zone }) }, bdi(zoning.name[zone], 80)), " ", tag("span", { class: "muted" }, `${zoning.code[zone]}, `
    + `${zoning.population[zone] === null ? say("population inconnue", "unknown population") : `${showNumber(zoning.population[zone])} hab.`}`)]), 40,
  (count) => say(`et ${count} de plus`, `and ${count} more`)));
  refill(strip, tag("h2", null, say("Effet du scénario", "Effect of the scenario")), tag("div", { class: "figures" },
    figure(say(`${zoning.many} ${words.retained(2)}`, `${zoning.many} retained`), showChange(after.retained - before.retained),
      say(`${showNumber(before.retained)} aujourd'hui, ${showNumber(after.retained)} avec le scénario`,
        `${showNumber(before.retained)} at present, ${showNumber(after.retained)} with the scenario`)),
    figure(say("habitants dans les zones retenues", "inhabitants of zones retained"), showChange(people), people === null ? ""
      : `${showPercent(peopleShare(before))} → ${showPercent(peopleShare(after))}`),
    figure(say("territoires où cela change", "territories where it changes"), showNumber(moved.length), moved.slice(0, 4).map((row) => row.name).join(", ")),
    figure(say("dispositifs comptés", "schemes counted"), showChange(after.schemes - before.schemes), say(`${before.schemes} → ${after.schemes}`,
      `${before.schemes} → ${after.schemes}`))),
  gains.length + losses.length === 0 ? tag("p", null, say("Aucune zone ne change de verdict à cette date.", "No zone changes its verdict on that day."))
    : tag("div", { class: "changes" }, list(gains, say("Gagnées", "Gained"), "gain"), list(losses, say("Perdues", "Lost"), "loss")));
}

/** The people of zones retained among those of zones with a verdict. */
function peopleShare(total) {
  const people = (total.population ?? 0) - total.populationUndecided;
  return people > 0 && total.populationRetained !== null ? total.populationRetained / people : null;
}

/** Zones that the scenario gains and loses, the largest first. */
export function changes(app) {
  const zoning = app.data.zonings[app.state.question.zoning];
  const before = new Map(app.base.zones.map((row) => [row.zone, row]));
  const of = (kind) => app.answer.zones.filter((row) => changeOf(before, row) === kind).map((row) => row.zone)
    .sort((a, b) => (zoning.population[b] ?? 0) - (zoning.population[a] ?? 0));
  const [gains, losses] = [of("gain"), of("loss")];
  return { gains, losses, peopleGained: peopleOf(zoning, gains), peopleLost: peopleOf(zoning, losses) };
}

/** Communes of the whole territory that a scenario adds. */
export function proposedAtoms(app) {
  const { scenario } = app.state;
  return [...new Set([...scenario.added, ...scenario.extended].flatMap((one) => [...one.atoms]))];
}
