import { drawCharts } from "./question/charts.js";
import { openConsole } from "./engine/console.js";
import { initialQuestion, isoOf, readData } from "./engine/data.js";
import { announce, byId, copyLink, refill, setText, tag } from "./words/dom.js";
import { effectText } from "./scenario/effect.js";
import { ask } from "./engine/engine.js";
import { drawHead } from "./question/figures.js";
import { atomsOfCommunes, atomsOfPlace, makeGazetteer, placesByName } from "./sheets/gazetteer.js";
import { headlineText, wholeOf } from "./question/headline.js";
import { isEmptyScenario, linkOf, linkWord, readLink } from "./question/links.js";
import { createMap } from "./map/map.js";
import { drawLegend, mapView } from "./print/picture.js";
import { makePrint } from "./print/print.js";
import { commandText, makeQuestions, makeTerritoryFilter } from "./question/questions.js";
import { makeScenario } from "./scenario/scenario.js";
import { makeSearch } from "./sheets/search.js";
import { closeSheet, drawSheet } from "./sheets/sheet.js";
import { drawTab, drawTabs } from "./tables/tabs.js";
import { drawNextChange, Timeline } from "./question/timeline.js";
import { drawTip } from "./sheets/tip.js";
import { folded, say, setLanguage } from "./words/words.js";
// The page: its state, what changes it, and what is drawn again when it does.

/** Starts the page; whatever fails is said in a sentence. */
function startPage() {
  try {
    const payload = JSON.parse(byId("maillage-data").textContent);
    setLanguage(payload.lang);
    document.documentElement.lang = payload.lang === "en" ? "en" : "fr";
    const data = readData(payload);
    openConsole(data);
    new Page(data).start();
  } catch (error) {
    console.error(error);
    const failure = byId("failure");
    failure.hidden = false;
    byId("main").hidden = true;
    setText(failure, say(
      `La page n'a pas pu s'ouvrir (${error?.message ?? error}). Refaites-la avec la commande maillage report, `
      + "ou ouvrez-la dans un navigateur plus récent.",
      `The page could not open (${error?.message ?? error}). Make it again with the command maillage report, `
      + "or open it in a newer browser."
      ));
  }
}

class Page {
  constructor(data) {
    this.data = data;
    this.gazetteer = makeGazetteer(data);
    const read = readLink(this.gazetteer, location.hash);
    this.state = {
      question: read.question,
      tab: read.tab,
      selected: read.selected,
      scenario: read.scenario,
      endMonths: 12,
      layers: { zones: true, communes: false, epci: true, departements: true, types: {} }
    };
    this.unread = read.unread;
    this.timeline = new Timeline(this);
    this.tables = new Map();
    this.isUnknownOpen = false;
  }

  start() {
    document.documentElement.classList.add("ready");
    setText(byId("skip"), say("Aller au contenu", "Skip to content"));
    byId("main").hidden = false;
    setText(byId("question-title"), say("Question", "Question"));
    setText(byId("scenario-title"), say("Et si…", "What if…"));
    setText(byId("map-title"), say("Carte", "Map"));
    setText(byId("charts-title"), say("Dans le temps et par territoire", "Over time and by territory"));
    setText(byId("tables-title"), say("Tableaux", "Tables"));
    byId("territory").setAttribute("aria-label", say("Filtre par territoire", "Filter by territory"));
    byId("panels").setAttribute("aria-label", say("Question et scénario", "Question and scenario"));
    this.map = createMap(byId("map"), this.data, this.data.payload.lang, {
      onPick: (target) => this.picked(target),
      onHover: (target, point) => drawTip(this, target, point),
      onSelection: (atoms) => this.scenario.pick(atoms, true),
    });
    this.print = makePrint(this);
    this.setQuestion = makeQuestions(this);
    this.setTerritory = makeTerritoryFilter(this);
    this.scenario = makeScenario(this);
    makeSearch(this.gazetteer, (place) => this.goTo(place));
    this.drawActions();
    drawTabs(this);
    if (!isEmptyScenario(this.state.scenario)) byId("scenario-panel").open = true;
    this.compute();
    this.drawAll(true);
    this.tellUnread(this.unread);
    window.addEventListener("popstate", () => this.followLink());
    window.addEventListener("hashchange", () => this.followLink());
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.state.selected && !document.querySelector("dialog[open]")) closeSheet(
        this);
    });
    if (this.state.selected) this.zoomToSelected();
    else if (!this.isWholeTerritory()) this.zoomToTerritory();
    setTimeout(() => placesByName(this.gazetteer), 2500);
  }

  /** What of a link was not understood, a sentence above the page; nothing where all was. */
  tellUnread(unread) {
    const failure = byId("failure");
    failure.hidden = unread.length === 0;
    if (unread.length === 0) return;
    const parts = unread.map(linkWord).join(", ");
    const text = say(`Une partie du lien n'a pas été comprise (${parts}) : la page garde là ce qu'elle demande d'ordinaire, ` +
      "et reprend le reste du lien.",
    `A part of the link was not understood (${parts}): there the page keeps what it asks as a rule, ` +
      "and takes the rest of the link.");
    setText(failure, text);
    announce(text);
  }

  // What is computed

  compute() {
    const { question, scenario } = this.state;
    const isChanged = !isEmptyScenario(scenario);
    this.answer = ask(this.data, question, isChanged ? scenario : null);
    this.base = isChanged ? ask(this.data, question, null) : null;
    this.hereKey = null;
    this.rowOfZone = null;
  }

  /** Whether a scheme has to do with the territory asked about. */
  touches(scheme) {
    const key = JSON.stringify(this.state.question.territory);
    if (this.hereKey !== key) {
      this.hereKey = key;
      const view = mapView(this);
      this.hereAtoms = view.emphasis ? new Set(view.emphasis) : null;
      this.countedSet = new Set(this.answer.counted);
    }
    if (!this.hereAtoms || this.countedSet.has(scheme.index)) return true;
    return scheme.atoms.some((atom) => this.hereAtoms.has(atom)) || scheme.possible.some((atom) => this.hereAtoms
        .has(atom)) ||
      scheme.probable.some((atom) => this.hereAtoms.has(atom));
  }

  command() {
    return commandText(this);
  }

  explainCommand(code) {
    const words = this.command().split(" ");
    const at = words.indexOf("coverage");
    if (at === -1) return null;
    words.splice(at, 1, "explain", /^[\w:-]+$/.test(code) ? code : `'${code.replaceAll("'", "'\\''")}'`);
    return tag("p", { class: "help" }, say("Le détail complet : ", "The whole detail: "), tag(
    "code", { class: "wrap" }, words.join(" ")));
  }

  fileStem() {
    const { question } = this.state;
    const total = wholeOf(this.answer);
    const title = total.level === "nation" ? this.data.payload.title : total.name;
    const name = folded(title).replace(/ /g, "-").slice(0, 40);
    return [name, this.data.zonings[question.zoning].id, question.types.join("-").toLowerCase(), isoOf(question.day),
      this.base ? "scenario" : ""].filter(Boolean).join("-");
  }

  // What changes the state

  /** Another question. `how`: `replace` for steps of a slider. */
  ask(changes, how) {
    this.state.question = { ...this.state.question, ...changes };
    this.compute();
    this.drawAll(false);
    this.keepLink(how);
    clearTimeout(this.telling);
    this.telling = setTimeout(() => announce(headlineText(this.data, this.state.question, this.answer,
      this.base ? this.state.scenario : null)), 700);
  }

  setScenario(scenario) {
    this.state.scenario = scenario;
    this.compute();
    this.drawAll(false);
    this.keepLink();
    announce(effectText(this));
  }

  setLayers(layers) {
    this.state.layers = layers;
    this.map.show(mapView(this));
  }

  select(selected) {
    this.state.selected = selected;
    drawSheet(this, Boolean(selected));
    this.map.show(mapView(this));
    this.currentTable?.draw(true);
    if (selected) this.zoomToSelected();
    this.keepLink();
  }

  zoomToSelected() {
    const selected = this.state.selected;
    const { data } = this;
    if (selected.kind === "zone") this.map.zoomToZone(selected.zoning, selected.zone);
    else if (selected.kind === "commune") this.map.zoomToAtoms(atomsOfCommunes(data, [selected.commune]));
    else if (selected.kind === "scheme") {
      const atoms = this.answer.schemes.find((scheme) => scheme.id === selected.id)?.atoms ?? [];
      if (atoms.length > 0) this.map.zoomToAtoms([...atoms]);
    } else {
      const place = this.gazetteer.places.find((one) => one.kind === selected.level && one.code === selected.code);
      if (place) this.map.zoomToAtoms(atomsOfPlace(this.gazetteer, place));
    }
  }

  goTo(place) {
    byId("map").scrollIntoView({ block: "nearest" });
    switch (place.kind) {
      case "zone":
        if (place.zoning !== this.state.question.zoning) this.ask({ zoning: place.zoning, rule: null });
        this.select({ kind: "zone", zoning: place.zoning, zone: place.index });
        break;
      case "scheme":
        this.select({ kind: "scheme", id: place.code });
        break;
      case "commune":
      case "part":
        this.select({ kind: "commune", commune: place.index });
        break;
      default:
        this.select({ kind: "territory", level: place.kind, code: place.code });
    }
  }

  picked(target) {
    const { data, state } = this;
    if (target.kind === "zone") this.select({ kind: "zone", zoning: state.question.zoning, zone: target.zone });
    else this.select({ kind: "commune", commune: data.communeOfAtom[target.atom] });
  }

  openTab(name) {
    this.setTab(name);
    byId(`tab-${name}`).focus({ preventScroll: true });
    byId("tables").scrollIntoView({ block: "start" });
  }

  setTab(name) {
    this.state.tab = name;
    drawTabs(this);
    drawTab(this);
    this.keepLink();
  }

  openPanel(id) {
    byId(id).open = true;
  }

  // The address

  keepLink(how) {
    const link = "#" + linkOf(this.data, this.state);
    if (link === (location.hash || "#")) return;
    this.ownLink = link;
    try {
      if (how === "replace") history.replaceState(null, "", link);
      else history.pushState(null, "", link);
    } catch {
      // A browser that refuses: the page works without.
    }
  }

  followLink() {
    // The link to the content, for keyboards, is no question.
    if (location.hash === this.ownLink || location.hash === "#main") return;
    this.ownLink = location.hash;
    const read = readLink(this.gazetteer, location.hash);
    Object.assign(this.state, { question: read.question, tab: read.tab, selected: read.selected, scenario: read
        .scenario });
    this.compute();
    drawTabs(this);
    this.drawAll(true);
    this.tellUnread(read.unread);
    if (read.selected) this.zoomToSelected();
  }

  // What is drawn

  drawAll(isNew) {
    const { question } = this.state;
    drawHead(this);
    this.setQuestion(question, this.answer);
    const territory = JSON.stringify(question.territory);
    this.setTerritory(question);
    this.map.show(mapView(this));
    const legend = JSON.stringify([question.zoning, question.types, question.inForce, this.base !== null, this.state
      .layers
    ]);
    if (legend !== this.legendKey) drawLegend(this);
    this.legendKey = legend;
    if (this.territoryKey !== undefined && this.territoryKey !== territory) this.zoomToTerritory();
    this.territoryKey = territory;
    this.scenario.draw();
    drawSheet(this, isNew && Boolean(this.state.selected));
    // Charts and tables follow, when the rest has been painted.
    clearTimeout(this.later);
    this.later = setTimeout(() => {
      drawTab(this);
      drawNextChange(this);
      this.laterStill = setTimeout(() => drawCharts(this), 60);
    }, 0);
    clearTimeout(this.laterStill);
  }

  /** Nothing is filtered by territory. */
  isWholeTerritory() {
    return JSON.stringify(this.state.question.territory) === JSON.stringify(initialQuestion(this.data).territory);
  }

  zoomToTerritory() {
    const { emphasis } = mapView(this);
    if (emphasis && !this.isWholeTerritory()) this.map.zoomToAtoms(emphasis);
    else this.map.whole();
  }

  drawActions() {
    const button = (label, action) => tag("button", { type: "button", class: "quiet", onclick: action }, label);
    refill(byId("actions"), button(say("Copier le lien", "Copy the link"), () => copyLink()),
      button(say("Imprimer le résumé", "Print the summary"), () => this.print(false)),
      button(say("Tout imprimer", "Print everything"), () => this.print(true)));
    refill(byId("foot"), tag("p", null, `${this.data.payload.tool}. `, say(
      "Cette page se suffit à elle-même : elle ne télécharge et n'envoie rien.",
      "This page is self-contained: it downloads and sends nothing."), " ", button(say("Méthode et sources",
      "Method and sources"), () => this.openTab("method"))));
  }

}

startPage();
