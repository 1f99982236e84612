// The page: its state, what changes it, and what is drawn again when it does.
import { ask, daysOfChange } from "./engine.js";
import { readData, initialQuestion, isoOf, addMonths } from "./data.js";
import { createMap } from "./map.js";
import { byId, tag, refill, setText, announce, handOver, copyText, bdi } from "./dom.js";
import { setLanguage, say, typeset, showNumber, showPercent, longDay, counted } from "./words.js";
import { makeGazetteer, placesByName, atomsOfPlace, atomsOfCommunes } from "./gazetteer.js";
import { linkOf, readLink, isEmptyScenario, tabNames } from "./links.js";
import { drawHead } from "./figures.js";
import { makeQuestions, makeTerritoryFilter, commandText, monthOf } from "./questions.js";
import { makeSearch } from "./search.js";
import { makeScenario } from "./scenario.js";
import { drawSheet, closeSheet } from "./sheet.js";
import { drawCharts } from "./charts.js";
import { drawLegend, mapView } from "./picture.js";
import { createTable } from "./table.js";
import { csvText } from "./csv.js";
import { zoneTable, schemeTable, territoryTable, endTable, givenTable } from "./tables.js";
import { makePrint, methodSection } from "./print.js";
import { headlineText } from "./headline.js";
import { verdictLabel } from "./labels.js";

/** Tabs of tables that the data carry. */
const givenTabs = ["overlaps", "completeness", "issues"];

/** Starts the page; whatever fails is said in a sentence. */
function startPage() {
  try {
    const payload = JSON.parse(byId("maillage-data").textContent);
    setLanguage(payload.lang);
    document.documentElement.lang = payload.lang === "en" ? "en" : "fr";
    new Page(readData(payload)).start();
  } catch (error) {
    console.error(error);
    const failure = byId("failure");
    failure.hidden = false;
    byId("main").hidden = true;
    setText(failure, say(`La page n'a pas pu s'ouvrir (${error?.message ?? error}). Refaites-la avec la commande maillage report, ou ouvrez-la dans un navigateur plus récent.`,
      `The page could not open (${error?.message ?? error}). Make it again with the command maillage report, or open it in a newer browser.`));
  }
}

class Page {
  constructor(data) {
    this.data = data;
    this.gazetteer = makeGazetteer(data);
    const read = readLink(this.gazetteer, location.hash);
    this.state = { question: read.question, tab: read.tab, selected: read.selected, scenario: read.scenario, endMonths: 12,
      layers: { zones: true, communes: false, epci: true, departements: true, types: {} } };
    this.unread = read.unread;
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
      onPick: (target) => this.picked(target), onHover: (target, point) => this.hovered(target, point),
      onSelection: (atoms) => this.scenario.pick(atoms, true),
    });
    this.print = makePrint(this);
    this.setQuestion = makeQuestions(this);
    this.setTerritory = makeTerritoryFilter(this);
    this.scenario = makeScenario(this);
    makeSearch(this.gazetteer, (place) => this.goTo(place));
    this.drawActions();
    this.drawTabs();
    if (!isEmptyScenario(this.state.scenario)) byId("scenario-panel").open = true;
    this.compute();
    this.drawAll(true);
    if (this.unread.length > 0) {
      announce(say(`Une partie du lien n'a pas été comprise : ${this.unread.join(", ")}.`, `A part of the link was not understood: ${this.unread.join(", ")}.`));
      this.notice(say(`Une partie du lien n'a pas été comprise (${this.unread.join(", ")}) ; le reste est repris.`,
        `A part of the link was not understood (${this.unread.join(", ")}); the rest is taken.`));
    }
    window.addEventListener("popstate", () => this.followLink());
    window.addEventListener("hashchange", () => this.followLink());
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.state.selected && !document.querySelector("dialog[open]")) closeSheet(this);
    });
    if (this.state.selected) this.zoomToSelected();
    setTimeout(() => placesByName(this.gazetteer), 2500);
  }

  notice(text) {
    const failure = byId("failure");
    failure.hidden = false;
    setText(failure, text);
  }

  // What is computed

  compute() {
    const { question, scenario } = this.state;
    const isChanged = !isEmptyScenario(scenario);
    this.answer = ask(this.data, question, isChanged ? scenario : null);
    this.base = isChanged ? ask(this.data, question, null) : null;
    this.months = null;
    this.hereKey = null;
    this.rowOfZone = null;
  }

  /** Months in which the state of a scheme asked about may change, sorted. */
  changeMonths() {
    if (!this.months) {
      const { question, scenario } = this.state;
      const days = daysOfChange(this.data, question, isEmptyScenario(scenario) ? null : scenario);
      this.months = [...new Set(days.map(monthOf))].sort((a, b) => a - b);
    }
    return this.months;
  }

  /** From the first to the last month that the slider reaches. */
  monthSpan() {
    const months = this.changeMonths();
    const now = monthOf(this.state.question.day);
    const reference = monthOf(this.data.payload.inventoryDay);
    const near = months.filter((month) => month > reference - 12 * 30 && month < reference + 12 * 15);
    const low = Math.min(near[0] ?? now, reference - 24, now);
    const high = Math.max(near[near.length - 1] ?? now, reference + 24, now);
    return [Math.floor(low / 12) * 12, Math.ceil((high + 1) / 12) * 12];
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
    return scheme.atoms.some((atom) => this.hereAtoms.has(atom)) || scheme.possible.some((atom) => this.hereAtoms.has(atom))
      || scheme.probable.some((atom) => this.hereAtoms.has(atom));
  }

  command() {
    return commandText(this);
  }

  explainCommand(code) {
    const words = this.command().split(" ");
    const at = words.indexOf("coverage");
    if (at === -1) return null;
    words.splice(at, 1, "explain", /^[\w:-]+$/.test(code) ? code : `'${code.replaceAll("'", "'\\''")}'`);
    return tag("p", { class: "help" }, say("Le détail complet : ", "The whole detail: "), tag("code", { class: "wrap" }, words.join(" ")));
  }

  fileStem() {
    const { question } = this.state;
    return `${this.data.zonings[question.zoning].id}-${question.types.join("-").toLowerCase()}-${isoOf(question.day)}`;
  }

  // What changes the state

  /** Another question. `how`: `replace` for steps of a slider. */
  ask(changes, how) {
    this.state.question = { ...this.state.question, ...changes };
    this.compute();
    this.drawAll(false);
    this.keepLink(how);
    clearTimeout(this.telling);
    this.telling = setTimeout(() => announce(headlineText(this.data, this.state.question, this.answer)), 700);
  }

  setScenario(scenario) {
    this.state.scenario = scenario;
    this.compute();
    this.drawAll(false);
    this.keepLink();
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
    switch (place.kind) {
      case "zone":
        if (place.zoning !== this.state.question.zoning) this.ask({ zoning: place.zoning, rule: null });
        this.select({ kind: "zone", zoning: place.zoning, zone: place.index });
        break;
      case "scheme": this.select({ kind: "scheme", id: place.code }); break;
      case "commune": case "part": this.select({ kind: "commune", commune: place.index }); break;
      default: this.select({ kind: "territory", level: place.kind, code: place.code });
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
    this.drawTabs();
    this.drawTab();
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
    if (location.hash === this.ownLink) return;
    this.ownLink = location.hash;
    const read = readLink(this.gazetteer, location.hash);
    Object.assign(this.state, { question: read.question, tab: read.tab, selected: read.selected, scenario: read.scenario });
    this.compute();
    this.drawTabs();
    this.drawAll(true);
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
    const legend = JSON.stringify([question.zoning, question.types, question.inForce, this.base !== null, this.state.layers]);
    if (legend !== this.legendKey) drawLegend(this);
    this.legendKey = legend;
    if (this.territoryKey !== undefined && this.territoryKey !== territory) this.zoomToTerritory();
    this.territoryKey = territory;
    this.scenario.draw();
    drawSheet(this, isNew && Boolean(this.state.selected));
    // Charts and tables follow, when the rest has been painted.
    clearTimeout(this.later);
    this.later = setTimeout(() => {
      this.drawTab();
      this.laterStill = setTimeout(() => drawCharts(this), 60);
    }, 0);
    clearTimeout(this.laterStill);
  }

  zoomToTerritory() {
    const { emphasis } = mapView(this);
    if (emphasis && JSON.stringify(this.state.question.territory) !== JSON.stringify(initialQuestion(this.data).territory)) this.map.zoomToAtoms(emphasis);
    else this.map.whole();
  }

  drawActions() {
    const button = (label, action) => tag("button", { type: "button", class: "quiet", onclick: action }, label);
    refill(byId("actions"), button(say("Copier le lien", "Copy the link"), async () => announce(await copyText(location.href)
      ? say("Lien copié.", "Link copied.") : say("La copie a échoué.", "Copying failed."))),
    button(say("Imprimer le résumé", "Print the summary"), () => this.print(false)),
    button(say("Tout imprimer", "Print everything"), () => this.print(true)));
    refill(byId("foot"), tag("p", null, `${this.data.payload.tool}. `, say("Cette page se suffit à elle-même : elle ne télécharge et n'envoie rien.",
      "This page is self-contained: it downloads and sends nothing."), " ", button(say("Méthode et sources", "Method and sources"), () => this.openTab("method"))));
  }

  tabLabels() {
    const labels = [["zones", say("Toutes les zones", "All zones")], ["missing", say("Zones non retenues", "Zones not retained")],
      ["schemes", say("Dispositifs", "Schemes")], ["territories", say("Territoires", "Territories")], ["ends", say("Ce qui prend fin", "What ends")],
      ["overlaps", say("Chevauchements", "Overlaps")], ["completeness", say("Complétude", "Completeness")], ["issues", say("Signalements", "Issues")],
      ["method", say("Méthode et sources", "Method and sources")]];
    return labels.filter(([name]) => !givenTabs.includes(name) || this.given(name));
  }

  /** The table of the data that a tab shows as it is. */
  given(name) {
    const names = name === "overlaps" ? ["overlaps", "pairs"] : [name];
    return this.data.payload.tables.find((table) => names.includes(table.name));
  }

  drawTabs() {
    const labels = this.tabLabels();
    const buttons = labels.map(([name, label]) => tag("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": "tab-panel",
      "aria-selected": String(name === this.state.tab), tabindex: name === this.state.tab ? "0" : "-1", onclick: () => this.setTab(name),
      onkeydown: (event) => {
        const names = labels.map(([one]) => one);
        const at = names.indexOf(name);
        const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: names.length - 1 }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        const next = names[(to + names.length) % names.length];
        this.setTab(next);
        byId(`tab-${next}`).focus();
      } }, label));
    const hadFocus = byId("tabs").contains(document.activeElement);
    refill(byId("tabs"), buttons);
    byId("tabs").setAttribute("aria-label", say("Tableaux", "Tables"));
    byId("tab-panel").setAttribute("aria-labelledby", `tab-${this.state.tab}`);
    if (hadFocus) byId(`tab-${this.state.tab}`).focus({ preventScroll: true });
  }

  tableOf(name) {
    switch (name) {
      case "zones": return zoneTable(this, false);
      case "missing": return zoneTable(this, true);
      case "schemes": return schemeTable(this);
      case "territories": return territoryTable(this);
      case "ends": return endTable(this, addMonths(this.state.question.day, this.state.endMonths));
      default: return givenTable(this.given(name));
    }
  }

  drawTab() {
    const isThere = tabNames.includes(this.state.tab) && (!givenTabs.includes(this.state.tab) || this.given(this.state.tab));
    const name = isThere ? this.state.tab : "zones";
    const isMethod = name === "method";
    refill(byId("method"), isMethod ? methodSection(this) : null);
    byId("tab-table").hidden = isMethod;
    refill(byId("tab-note"), isMethod ? null : this.noteOf(name));
    if (isMethod) return;
    const made = this.tableOf(name);
    const key = JSON.stringify([name, made.columns.map((column) => [column.name, column.heading, column.isDetail])]);
    if (this.currentKey === key) {
      this.currentTable.options.caption = made.caption;
      setText(this.currentTable.table.querySelector("caption"), made.caption);
      this.currentTable.columns = made.columns;
      const shown = new Set(this.currentTable.shown.map((column) => column.name));
      this.currentTable.shown = made.columns.filter((column) => shown.has(column.name));
      this.currentTable.setRows(made.rows);
    } else {
      this.currentTable = createTable(byId("tab-table"), { ...made, onOpen: this.rowOpener(name), isOpen: (row) => this.isOpen(name, row) });
      const save = (dialect) => handOver(`${made.file}-${this.fileStem()}${dialect === "fr" ? "" : "-machine"}.csv`,
        csvText(this.currentTable.columns, this.currentTable.currentRows(), dialect), "text/csv;charset=utf-8");
      this.currentTable.tools.append(tag("button", { type: "button", class: "quiet", onclick: () => save("fr") }, say("CSV pour Excel", "CSV for Excel")),
        tag("button", { type: "button", class: "quiet", onclick: () => save("standard") }, say("CSV pour machine", "CSV for programs")));
    }
    this.currentKey = key;
  }

  noteOf(name) {
    const { data, state } = this;
    if (name === "ends") {
      const select = tag("select", { onchange: () => {
        state.endMonths = Number(select.value);
        this.drawTab();
      } }, [6, 12, 24, 36, 60].map((months) => tag("option", { value: months, ".selected": months === state.endMonths }, counted(months, "mois", "mois", "months", "months"))));
      return tag("p", { class: "note" }, say(`Dispositifs comptés au ${longDay(state.question.day)} qui prennent fin dans les `, `Schemes counted on ${longDay(state.question.day)} that end within `),
        tag("label", null, tag("span", { class: "offscreen" }, say("Durée", "Time")), select), say(" ; les zones perdues sont celles qu'aucun autre ne retient. ",
          "; zones lost are those that no other retains. "), tag("button", { type: "button", class: "link", onclick: () => this.scenario.endAll() },
          say("Voir l'effet de toutes les fins d'ici 12 mois", "See the effect of all ends within 12 months")));
    }
    if (givenTabs.includes(name)) {
      return tag("p", { class: "note" }, say("Ce tableau répond à la question de la ligne de commande ; il ne suit ni les filtres ni le scénario de la page.",
        "This table answers the question of the command line; it follows neither the filters nor the scenario of the page."));
    }
    if (name === "missing") {
      return tag("p", { class: "note" }, say("Zones que la règle ne retient pas, puis celles dont le verdict est inconnu, les plus peuplées d'abord. « Aucun dispositif recensé » ne dit pas qu'il n'y en a aucun : l'inventaire peut être partiel.",
        "Zones that the rule does not retain, then those of unknown verdict, the most populated first. “No scheme on record” does not say that there is none: the inventory may be partial."));
    }
    return name === "zones" && data.zonings[state.question.zoning].listsCommunes ? tag("p", { class: "note" }, typeset(data.zonings[state.question.zoning].label)) : null;
  }

  rowOpener(name) {
    const zoning = () => this.state.question.zoning;
    switch (name) {
      case "zones": case "missing": return (row) => this.select({ kind: "zone", zoning: zoning(), zone: row.zone });
      case "schemes": return (row) => this.select({ kind: "scheme", id: row.scheme.id });
      case "ends": return (row) => this.select({ kind: "scheme", id: row.found.id });
      case "territories": return (row) => row.level === "nation" || this.select({ kind: "territory", level: row.level, code: row.code });
      default: return undefined;
    }
  }

  isOpen(name, row) {
    const selected = this.state.selected;
    if (!selected) return false;
    if (selected.kind === "zone") return (name === "zones" || name === "missing") && row.zone === selected.zone;
    if (selected.kind === "scheme") return (name === "schemes" && row.scheme.id === selected.id) || (name === "ends" && row.found.id === selected.id);
    return name === "territories" && row.code === selected.code && row.level === selected.level;
  }

  /** What is under the pointer, in a few lines beside it. */
  hovered(target, point) {
    const tip = byId("tip");
    tip.hidden = !target;
    if (!target) return;
    const { data, answer, state } = this;
    const lines = [];
    if (target.kind === "zone") {
      const zoning = data.zonings[state.question.zoning];
      this.rowOfZone ??= new Map(answer.zones.map((one) => [one.zone, one]));
      const row = this.rowOfZone.get(target.zone);
      lines.push(tag("strong", null, bdi(zoning.name[target.zone], 60)), `${zoning.one} ${zoning.code[target.zone]}`);
      if (row) {
        lines.push(verdictLabel(row.retained, zoning.feminine) + (row.areaShare === null ? "" : ` (${showPercent(row.areaShare)})`)
          + (row.population === null ? "" : `, ${showNumber(row.population)} ${say("hab.", "inh.")}`));
        for (const held of row.held.slice(0, 3)) lines.push(bdi(answer.schemes[held.scheme].name || answer.schemes[held.scheme].id, 60));
      }
    } else {
      const commune = data.communeOfAtom[target.atom];
      lines.push(tag("strong", null, bdi(data.nameOfAtom(target.atom), 60)), data.codeOfAtom(target.atom));
      const held = answer.counted.filter((at) => answer.schemes[at].atoms.includes(target.atom));
      const epci = data.levels.epci.names[data.communes.epci[commune]];
      if (epci) lines.push(bdi(epci, 60));
      for (const at of held.slice(0, 4)) lines.push(bdi(`${answer.schemes[at].type} ${answer.schemes[at].name}`, 70));
      if (held.length === 0) lines.push(say("aucun dispositif compté", "no scheme counted"));
    }
    refill(tip, lines.map((line) => tag("div", null, line)));
    const box = byId("map").getBoundingClientRect();
    const wide = tip.offsetWidth;
    tip.style.left = `${Math.max(4, Math.min(point.x + 14, box.width - wide - 6))}px`;
    tip.style.top = `${point.y + 16 + tip.offsetHeight > box.height ? Math.max(4, point.y - tip.offsetHeight - 10) : point.y + 16}px`;
  }
}

startPage();
