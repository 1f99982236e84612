// What the map shows for an answer, its legend, and the map as a picture to keep.
import { tag, refill, byId, handOver, announce } from "../words/dom.js";
import { say, typeset, longDay } from "../words/words.js";
import { wholeOf, zoningWords } from "../question/headline.js";
import { ruleName } from "../words/labels.js";
import { atomsOfCommunes, atomsOfPlace, communeInTerritory } from "../sheets/gazetteer.js";
import { changeOf } from "../tables/zone-table.js";
import { proposedAtoms } from "../scenario/effect.js";

/** How a zone is drawn: an unknown verdict never looks like "none". */
export function zoneStatus(row) {
  if (row.retained === null) return "unknown";
  if (row.class !== "not_computable") return row.class;
  return row.retained === true ? "entirely" : "not_covered";
}

/** The view of the map for the state of the page. */
export function mapView(app) {
  const { data, state, answer, base } = app;
  const before = base ? new Map(base.zones.map((row) => [row.zone, row])) : null;
  const order = new Map(data.payload.types.map((type, at) => [type.code, at]));
  const selected = state.selected;
  return {
    zoning: state.question.zoning,
    zones: answer.zones.map((row) => ({ zone: row.zone, status: zoneStatus(row), fragile: row.fragile,
      change: before ? changeOf(before, row) : null })),
    schemes: answer.counted.map((at) => ({
      scheme: at,
      type: answer.schemes[at].type,
      atoms: answer.schemes[at].atoms,
      part: answer.schemes[at].part,
      isDoubtful: answer.states[at] === "possible"
    })).sort((a, b) => order.get(a.type) - order.get(b.type)),
    emphasis: emphasis(app),
    proposed: proposedAtoms(app),
    selected: outlined(app),
    layers: state.layers,
  };
}

/** What is selected, as the map outlines it: a zone, or all atoms of a commune, a territory or a scheme. */
function outlined(app) {
  const { data, state, gazetteer } = app;
  const { selected } = state;
  switch (selected?.kind) {
    case undefined:
      return null;
    case "zone":
      return selected.zoning === state.question.zoning ? { kind: "zone", zone: selected.zone } : null;
    case "commune":
      return { kind: "atoms", atoms: atomsOfCommunes(data, [selected.commune]), key: `c${selected.commune}` };
    case "territory": {
      const place = gazetteer.places.find((one) => one.kind === selected.level && one.code === selected.code);
      return place ? { kind: "atoms", atoms: atomsOfPlace(gazetteer, place), key: selected.level + selected.code } : null;
    }
    default: {
      const at = app.answer.schemes.findIndex((scheme) => scheme.id === selected.id);
      return at < 0 ? null : app.answer.counted.includes(at) ? { kind: "scheme", scheme: at } :
        { kind: "atoms", atoms: [...app.answer.schemes[at].atoms], key: `s${selected.id}` };
    }
  }
}

/** Atoms of the territory asked about; `null` if that is all there is. */
function emphasis(app) {
  const { data, state } = app;
  const key = JSON.stringify(state.question.territory);
  if (app.emphasisKey !== key) {
    const inside = [];
    const communes = data.communes.code.map((_, commune) => communeInTerritory(data, state.question.territory,
      commune));
    for (let atom = 0; atom < data.atomCount; atom++)
      if (communes[data.communeOfAtom[atom]]) inside.push(atom);
    app.emphasisKey = key;
    app.emphasisAtoms = inside.length === data.atomCount ? null : inside;
  }
  return app.emphasisAtoms;
}

/** The legend: symbols, and layers that it turns on and off. */
export function drawLegend(app) {
  const { data, state } = app;
  const zoning = data.zonings[state.question.zoning];
  const layer = (isOn, label, symbol, toggle) => tag("label", { class: "legend-line" }, tag("input", {
    type: "checkbox",
    ".checked": isOn,
    onchange: (event) => toggle(event.target.checked)
  }), symbol ? symbolCanvas(app, symbol) : null, tag("span", null, label));
  const line = (symbol, label) => tag("li", { class: "legend-line" }, symbolCanvas(app, symbol), tag("span", null,
    label));
  const set = (changes) => app.setLayers({ ...state.layers, ...changes });
  refill(byId("legend"), tag("details", { class: "legend", ".open": app.isLegendOpen ?? window.innerWidth > 700,
        ontoggle: (event) => { app.isLegendOpen = event.target.open; } },
      tag("summary", null, say("Légende et couches", "Legend and layers")), tag("div", { class: "legend-groups" },
        tag("div", null, layer(state.layers.zones, zoning.many, null, (isOn) => set({ zones: isOn })),
          tag("ul", { class: "plain" }, zoneSymbols(app).map(([symbol, label]) => line(symbol, label)))),
        tag("div", null, tag("p", { class: "label" }, say("Périmètres en vigueur", "Perimeters in force")), state
          .question.types.map((type) =>
            layer(state.layers.types[type] !== false, type, `type:${type}`, (isOn) => set({ types: { ...state.layers
                .types, [type]: isOn } }))),
          tag("ul", { class: "plain" }, schemeSymbols(app).map(([symbol, label]) => line(symbol, label)))),
        tag("div", null, tag("p", { class: "label" }, say("Limites", "Borders")), layer(state.layers.departements,
            say("départements", "départements"), "border:departement",
            (isOn) => set({ departements: isOn })), layer(state.layers.epci, "EPCI", "border:epci", (isOn) =>
        set({ epci: isOn })),
          layer(state.layers.communes, "communes", "border:commune", (isOn) => set({ communes: isOn }))))),
    tag("p", { class: "button-row" }, tag("button", { type: "button", class: "quiet", onclick: () => saveSvg(app) },
        say("Carte en SVG", "Map as SVG")),
      tag("button", { type: "button", class: "quiet", onclick: () => savePng(app) }, say("Carte en PNG",
        "Map as PNG"))));
}

function zoneSymbols(app) {
  const zoning = app.data.zonings[app.state.question.zoning];
  const e = zoning.feminine ? "e" : "";
  const prefix = zoning.listsCommunes ? "communes:" : "";
  const lines = [
    [`${prefix}entirely`, say(`entièrement couvert${e}`, "entirely covered")],
    [`${prefix}partly`, say(`partiellement couvert${e}`, "partly covered")],
    [`${prefix}not_covered`, say(`non couvert${e}`, "not covered")],
    [`${prefix}unknown`, say(`indéterminé${e}`, "undecided")]
  ];
  if (app.answer.zones.some((row) => row.fragile)) lines.push(["fragile", say("verdict fragile", "fragile verdict")]);
  if (app.base) lines.push(["gain", say(`gagné${e} par le scénario`, "gained by the scenario")], ["loss", say(
    `perdu${e} par le scénario`, "lost by the scenario")]);
  return lines;
}

function schemeSymbols(app) {
  const { state, answer } = app;
  const types = state.question.types;
  const lines = [];
  types.forEach((a, at) => types.slice(at + 1).forEach((b) => lines.push([`overlap:${a}+${b}`, say(
    `${a} et ${b} ensemble`, `${a} and ${b} together`)])));
  if (state.question.inForce === "possible") {
    for (const type of types) lines.push([`possible:${type}`, say(`${type} seulement possible`,
      `${type} only possible`)]);
  }
  if (state.scenario.added.length + state.scenario.extended.length > 0) lines.push(["proposed", say(
    "ajouté par le scénario", "added by the scenario")]);
  return lines.filter(([symbol]) => app.map.legendSymbols.includes(symbol) || answer === null);
}

function symbolCanvas(app, symbol) {
  const canvas = tag("canvas", { class: "symbol", width: "28", height: "20", "aria-hidden": "true" });
  try {
    app.map.drawSymbol(canvas, symbol);
  } catch {
    // A map without this symbol: the label says it.
  }
  return canvas;
}

/** The map as a picture: title, legend, date and source inside. */
export function mapPicture(app, isWhole = false) {
  const { data, state, answer } = app;
  const zoning = data.zonings[state.question.zoning];
  const total = wholeOf(answer);
  const words = zoningWords(zoning);
  const name = typeset(total.level === "nation" ? data.payload.title : total.name);
  const legend = [...zoneSymbols(app), ...state.question.types.map((type) => [`type:${type}`, say(
      `${type} en vigueur`, `${type} in force`)]), ...schemeSymbols(app)]
    .map(([symbol, label]) => ({ symbol, label }));
  const sources = (data.payload.texts?.sources ?? []).filter((source) => ["zoning", "schemes", "communes"].includes(
      source.role))
    .map((source) => [source.title, source.vintage].filter(Boolean).join(", "));
  return {
    isWhole,
    title: say(`${name} : ${zoning.many} et ${state.question.types.join(", ")} au ${longDay(state.question.day)}`,
      `${name}: ${zoning.many} and ${state.question.types.join(", ")} on ${longDay(state.question.day)}`),
    subtitle: say(`${total.retained} ${zoning.many} ${words.retained(total.retained)} sur ${total.zones}`,
        `${total.retained} of ${total.zones} ${zoning.many} retained`) +
      (total.undecided > 0 ? `, ${total.undecided} ${words.undecided(total.undecided)}` : "") + say(
        ` (règle : ${ruleName(answer.rule)})`, ` (rule: ${ruleName(answer.rule)})`) +
      (app.base ? say(", avec un scénario", ", with a scenario") : ""),
    legend,
    source: typeset(say("Sources : ", "Sources: ") + sources.join(" ; ") + `. ${data.payload.tool}.`)
  };
}

function saveSvg(app) {
  handOver(`carte-${app.fileStem()}.svg`, app.map.svg(mapPicture(app)), "image/svg+xml");
}

async function savePng(app) {
  try {
    handOver(`carte-${app.fileStem()}.png`, await app.map.png(mapPicture(app), 2), "image/png");
  } catch {
    announce(say("L'image n'a pas pu être faite.", "The picture could not be made."));
  }
}
