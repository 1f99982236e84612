// The questions asked in the page: what is counted, by which rule, on which day. Each change is answered at once.
import { RULES, IN_FORCE, initialQuestion } from "../engine/data.js";
import { commandOf } from "../engine/scenario-table.js";
import { tag, refill, byId, copyText, announce, setText } from "../words/dom.js";
import { say, typeset, showNumber, showPercent, listed } from "../words/words.js";
import { inForceLabel, ruleName, ruleMeaning, levelLabel } from "../words/labels.js";
import { isEmptyScenario } from "./links.js";
import { folded } from "../words/words.js";
import { field, choice, boxes, fault } from "./fields.js";
import { dayField } from "./day-field.js";

/** Makes the panel; returns what sets its fields to a question. */
export function makeQuestions(app) {
  const panel = byId("questions");
  const ask = (changes, how) => app.ask(changes, how);
  const zoning = choice(say("Zones", "Zones"), app.data.zonings.map((one, at) => [String(at), typeset(one.label)]),
    (value) => ask({ zoning: Number(value), rule: null }));
  const types = boxes(say("Dispositifs", "Schemes"), app.data.payload.types.map((type) => [type.code, type.plural,
    typeset(type.label)
  ]), (codes) => ask({ types: codes }));
  const state = choice(say("États comptés", "States counted"), IN_FORCE.map((filter) => [filter, inForceLabel(
      filter)]),
    (value) => ask({ inForce: value }));
  const rule = ruleField(ask);
  const tolerance = toleranceField(ask);
  const day = dayField(app, ask);
  const more = moreFields(app, ask);
  const command = commandField(app);
  const reset = tag("button", { type: "button", class: "quiet", onclick: () => app.ask(initialQuestion(app.data)) },
    say("Revenir à la question de départ", "Back to the first question"));
  refill(panel, day.element, tag("div", { class: "fields" }, zoning.element, types.element, state.element, rule
    .element,
    tolerance.element), more.element, tag("p", { class: "field-actions" }, reset), command.element);
  return (question, answer) => {
    zoning.set(String(question.zoning));
    types.set(question.types);
    state.set(question.inForce);
    rule.set(question, app.data.zonings[question.zoning], answer);
    tolerance.set(question.tolerance);
    day.set(question);
    more.set(question);
    command.set();
    reset.disabled = JSON.stringify(question) === JSON.stringify(initialQuestion(app.data));
  };
}

/** The rules side by side, and shares of one's own. */
function ruleField(ask) {
  const share = tag("input", {
    type: "number",
    min: "1",
    max: "100",
    step: "1",
    "aria-label": say("Seuil en %", "Threshold in %"),
    class: "short",
    onchange: () => choose()
  });
  const unit = tag("span", { class: "unit" }, share, say(" %", "%").replace(/^ /, "\u202F"));
  const kinds = [
    ["", say("règle usuelle du zonage", "usual rule of the zoning")], ...RULES.map((rule) => [rule.split(":")[0],
      rule.includes(":") ? (rule.startsWith("area") ? say("part de la surface…", "share of the area…") :
        say("part des habitants…", "share of the inhabitants…")) : ruleName(rule)
    ])
  ];
  const select = tag("select", { onchange: () => choose() }, kinds.map(([value, text]) => tag("option", { value },
    text)));
  const help = tag("p", { class: "help" });
  const wrong = fault(share, () => say("Le seuil est un nombre de 1 à 100 ; la réponse garde le précédent.",
    "The threshold is a number from 1 to 100; the answer keeps the one before."));
  const choose = () => {
    const kind = select.value;
    if (kind !== "area" && kind !== "population") {
      wrong.clear();
      ask({ rule: kind === "" ? null : kind });
      return;
    }
    if (unit.hidden) share.value = "50";
    const part = Number(share.value.replace(",", "."));
    if (share.value === "" || !(part >= 1 && part <= 100)) {
      wrong.show();
      return;
    }
    wrong.clear();
    ask({ rule: `${kind}:${Math.round(part * 10) / 1000}` });
  };
  return {
    element: field(say("Règle", "Rule"), select, [unit, wrong.element, help]),
    set: (question, zoning, answer) => {
      const [kind, part] = (question.rule ?? "").split(":");
      select.value = kind;
      unit.hidden = part === undefined;
      if (part !== undefined && document.activeElement !== share) share.value = String(Math.round(Number(part) *
        1000) / 10);
      const e = zoning.feminine ? "e" : "";
      setText(help, say(`${cap(zoning.one)} retenu${e} quand ${ruleMeaning(answer.rule)}.`,
        `Retained when ${ruleMeaning(answer.rule)}.`));
    }
  };
}

function cap(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function toleranceField(ask) {
  let kept = 0.05;
  const input = tag("input", {
    type: "number",
    min: "0",
    max: "49",
    step: "any",
    class: "short",
    onchange: () => {
      const value = Number(String(input.value).replace(",", "."));
      if (input.value !== "" && value >= 0 && value < 50) ask({ tolerance: Math.round(value * 1e6) / 1e8 });
      else wrong.show();
    }
  });
  const wrong = fault(input, () => say(
    `La tolérance va de 0 à moins de 50 % ; la réponse garde ${showPercent(kept, 1).replace(/,0(?=\D)/, "")}.`,
    `The tolerance goes from 0 to less than 50%; the answer keeps ${showPercent(kept, 1).replace(".0", "")}.`));
  const element = field(say("Tolérance (%)", "Tolerance (%)"), input, wrong.element);
  return {
    element,
    set: (share) => {
      kept = share;
      wrong.clear();
      if (document.activeElement !== input) input.value = String(Math.round(share * 1e6) / 1e4);
    }
  };
}

/** Statuses, co-funding, themes: asked more rarely. */
function moreFields(app, ask) {
  const { schemes } = app.data;
  const labels = new Map(schemes.map((scheme) => [scheme.status, scheme.statusLabel || scheme.status]));
  const statuses = [...labels].filter(([word]) => word).sort((a, b) => (a[1] < b[1] ? -1 : 1));
  const status = boxes(say("Statut publié", "Published status"), statuses.map(([word, label]) => [word, typeset(
      label), ""
    ]),
    (words) => ask({ statuses: words.length === statuses.length ? null : words }));
  const cofunded = tag("input", { type: "checkbox", onchange: () => ask({ cofunded: cofunded.checked }) });
  const known = schemes.filter((scheme) => scheme.cofunded !== null).length;
  const words = new Map();
  for (const scheme of schemes) {
    for (const theme of String(scheme.themes ?? "").split(/[;,|/]/).map((one) => one.trim()).filter(Boolean)) {
      if (!words.has(folded(theme))) words.set(folded(theme), theme);
    }
  }
  const themes = [...words.values()].sort((a, b) => (folded(a) < folded(b) ? -1 : 1)).slice(0, 200);
  const theme = choice(say("Thème", "Theme"), [
      ["", say("tous", "all")], ...themes.map((one) => [one, typeset(one)])
    ],
    (value) => ask({ themes: value === "" ? [] : [value] }));
  const summary = tag("summary", null, say("Statut, cofinancement, thème", "Status, co-funding, theme"));
  let wasAsked = false;
  const element = tag("details", { class: "more" }, summary, statuses.length > 1 ? status.element : null,
    tag("label", { class: "field" }, cofunded, say(" cofinancés seulement ", " co-funded only "),
      tag("span", { class: "help" }, say(
        `(renseigné pour ${showNumber(known)} dispositifs sur ${showNumber(schemes.length)})`,
        `(stated for ${showNumber(known)} schemes of ${showNumber(schemes.length)})`))),
    themes.length > 0 ? theme.element : null);
  return {
    element,
    set: (question) => {
      status.set(question.statuses ?? statuses.map(([word]) => word));
      cofunded.checked = question.cofunded;
      theme.set(question.themes[0] ?? "");
      const isAsked = Boolean(question.statuses || question.cofunded || question.themes.length > 0);
      if (isAsked && !wasAsked) element.open = true;
      wasAsked = isAsked;
    }
  };
}

/** The command that gives the same answer. */
function commandField(app) {
  const code = tag("code", { tabindex: "0" });
  const note = tag("p", { class: "help" });
  const copy = tag("button", {
    type: "button",
    class: "quiet",
    onclick: async () => {
      announce(await copyText(code.textContent) ? say("Commande copiée.", "Command copied.") :
        say("La copie a échoué.", "Copying failed."));
    }
  }, say("Copier", "Copy"));
  return {
    element: tag("div", { class: "command" }, tag("p", { class: "command-title" },
      say("La commande qui donne la même réponse", "The command that gives the same answer"), copy), code, note),
    set: () => {
      setText(code, app.command());
      setText(note, isEmptyScenario(app.state.scenario) ? "" :
        say("Le fichier du scénario se télécharge sous « Et si… ».",
          "Download the file of the scenario under “What if…”."));
    }
  };
}

/** The filter by territory, shared by the map, the charts, the tables and the figures. */
export function makeTerritoryFilter(app) {
  const { data } = app;
  const { levels, communes } = data;
  const first = initialQuestion(data).territory;
  const used = { region: new Set(communes.region), departement: new Set(communes.departement), epci: new Set(communes
      .epci) };
  const selects = {};
  const set = (level, code) => {
    const territory = { region: [], departement: [], epci: [], commune: [] };
    if (code !== "") territory[level] = [code];
    else if (level === "epci" && selects.departement.value) territory.departement = [selects.departement.value];
    else if (level !== "region" && selects.region?.value) territory.region = [selects.region.value];
    const isNothing = Object.values(territory).every((codes) => codes.length === 0);
    app.ask({ territory: isNothing ? first : territory });
  };
  const box = byId("territory");
  for (const level of ["region", "departement", "epci"]) {
    selects[level] = tag("select", { onchange: () => set(level, selects[level].value) });
  }
  const all = tag("button", { type: "button", class: "quiet", onclick: () => app.ask({ territory: first }) },
    say("Tout le territoire", "Whole territory"));
  const hasRegions = used.region.size > 1 && first.region.length === 0;
  refill(box, hasRegions ? field(cap(levelLabel("region")), selects.region) : null,
    field(cap(levelLabel("departement")), selects.departement), field("EPCI", selects.epci), all);
  const sortNames = new Map();
  const sortName = (name) => {
    if (!sortNames.has(name)) sortNames.set(name, folded(name));
    return sortNames.get(name);
  };
  /** Fills a list with what lies in the territory above it. */
  const fill = (level, value, keep) => {
    const options = levels[level].codes.map((code, at) => [code, levels[level].names[at], at])
      .filter(([, , at]) => used[level].has(at) && keep(at))
      .sort((a, b) => (level === "departement" ? (a[0] < b[0] ? -1 : 1) : sortName(a[1]) < sortName(b[1]) ? -1 :
      1));
    const text = ([code, name]) => (level === "departement" ? `${code} ${name}` : name);
    const none = { region: say("toutes", "all"), departement: say("tous", "all"), epci: say("tous", "all") } [
    level];
    refill(selects[level], tag("option", { value: "" }, none), options.map((one) => tag("option", { value: one[0] },
      text(one))));
    selects[level].value = value;
  };
  const inside = (level, above, code) => {
    const held = new Set();
    communes[above].forEach((at, commune) => { if (levels[above].codes[at] === code) held.add(communes[level][
        commune
      ]); });
    return (at) => held.has(at);
  };
  let shown = "";
  return (question) => {
    const territory = question.territory;
    const key = JSON.stringify(territory);
    if (key === shown) return;
    shown = key;
    let [region, departement] = [territory.region[0] ?? "", territory.departement[0] ?? ""];
    const epci = territory.epci[0] ?? "";
    const at = epci ? communes.epci.indexOf(levels.epci.codes.indexOf(epci)) : -1;
    if (at !== -1) departement = levels.departement.codes[communes.departement[at]];
    if (departement && !region) {
      const own = communes.departement.indexOf(levels.departement.codes.indexOf(departement));
      region = own === -1 ? "" : levels.region.codes[communes.region[own]];
    }
    const isTop = first.region.length > 0 ? inside("departement", "region", first.region[0]) : () => true;
    fill("region", region, () => true);
    fill("departement", departement, hasRegions && region ? inside("departement", "region", region) : isTop);
    fill("epci", epci, departement ? inside("epci", "departement", departement) :
      region ? inside("epci", "region", region) : () => true);
    all.disabled = key === JSON.stringify(first);
  };
}

/**
 * What is asked, in a few words; `isPlain`: without those of the command line.
 * Example: `QPV et CLS (certains et présumés) ; règle « overlap » : une part… ; tolérance 5 %`.
 */
export function questionText(app, isPlain = false) {
  const question = app.state.question;
  const zoning = app.data.zonings[question.zoning];
  const filters = [];
  if (question.statuses) filters.push(say("statut ", "status ") + listed(question.statuses));
  if (question.cofunded) filters.push(say("cofinancés", "co-funded"));
  if (question.themes.length > 0) filters.push(say("thème ", "theme ") + listed(question.themes));
  const types = listed(question.types);
  const states = [inForceLabel(question.inForce), ...filters].join(", ");
  const tolerance = showNumber(question.tolerance * 100, 1).replace(/[,.]0$/, "");
  const meaning = ruleMeaning(app.answer.rule);
  if (isPlain) {
    return say(`${zoning.many} et ${types} (${states}), ${zoning.feminine ? "retenues" : "retenus"} quand ${meaning} ` +
      `(tolérance ${tolerance} %)`, `${zoning.many} and ${types} (${states}), retained when ${meaning} ` +
      `(tolerance ${tolerance}%)`);
  }
  return say(
    `${zoning.many} et ${types} (${states}) ; règle « ${app.answer.rule} » : ${meaning} ; tolérance ${tolerance} %`,
    `${zoning.many} and ${types} (${states}); rule "${app.answer.rule}": ${meaning}; tolerance ${tolerance}%`);
}

export function commandText(app) {
  const { data, state } = app;
  return commandOf(data, state.question, isEmptyScenario(state.scenario) ? null : state.scenario);
}
