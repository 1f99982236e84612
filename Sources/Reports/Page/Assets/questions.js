// The questions asked in the page: what is counted, by which rule, on which day. Each change is answered at once.
import { RULES, IN_FORCE, initialQuestion, isoOf, dayOf } from "./data.js";
import { commandOf } from "./scenario-table.js";
import { tag, refill, byId, copyText, announce, setText } from "./dom.js";
import { say, typeset, longDay, longMonth, civil, dayNumber, showNumber, listed } from "./words.js";
import { inForceLabel, ruleName, ruleMeaning, levelLabel } from "./labels.js";
import { isEmptyScenario } from "./links.js";
import { folded } from "./words.js";

/** Makes the panel; returns what sets its fields to a question. */
export function makeQuestions(app) {
  const panel = byId("questions");
  const ask = (changes, how) => app.ask(changes, how);
  const zoning = choice(say("Zones", "Zones"), app.data.zonings.map((one, at) => [String(at), typeset(one.label)]),
    (value) => ask({ zoning: Number(value), rule: null }));
  const types = boxes(say("Dispositifs", "Schemes"), app.data.payload.types.map((type) => [type.code, type.plural,
    typeset(type.label)
  ]), (codes) => codes.length > 0 && ask({ types: codes }));
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

let fieldCount = 0;

function field(label, control, help) {
  control.id ||= `field-${++fieldCount}`;
  return tag("div", { class: "field" }, tag("label", { for: control.id }, label), control, help ?? null);
}

function choice(label, options, onChange) {
  const select = tag("select", { onchange: () => onChange(select.value) },
    options.map(([value, text]) => tag("option", { value }, text)));
  return { element: field(label, select), set: (value) => { select.value = value; }, select };
}

function boxes(label, options, onChange) {
  const inputs = options.map(([value, , title]) => tag("input", {
    type: "checkbox",
    value,
    title,
    onchange: () => {
      const codes = inputs.filter((input) => input.checked).map((input) => input.value);
      // One at least stays.
      if (codes.length === 0) inputs.find((input) => input.value === value).checked = true;
      else onChange(codes);
    }
  }));
  return {
    element: tag("fieldset", { class: "field boxes" }, tag("legend", null, label),
      options.map(([, text, title], at) => tag("label", { title }, inputs[at], " ", text))),
    set: (values) => { for (const input of inputs) input.checked = values.includes(input.value); }
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
  const choose = () => {
    const kind = select.value;
    const part = Math.min(100, Math.max(0, Number(share.value) || 50)) / 100;
    ask({ rule: kind === "" ? null : kind === "area" || kind === "population" ? `${kind}:${part}` : kind });
  };
  return {
    element: field(say("Règle", "Rule"), select, [unit, help]),
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
  const input = tag("input", {
    type: "number",
    min: "0",
    max: "49",
    step: "any",
    class: "short",
    onchange: () => {
      const value = Number(String(input.value).replace(",", "."));
      if (input.value !== "" && value >= 0 && value < 50) ask({ tolerance: Math.round(value * 1e6) / 1e8 });
    }
  });
  const element = field(say("Tolérance (%)", "Tolerance (%)"), input);
  return {
    element,
    set: (share) => {
      if (document.activeElement !== input) input.value = String(Math.round(share * 1e6) / 1e4);
    }
  };
}

/** The day: a field, and a slider over the months with marks where something changes. */
function dayField(app, ask) {
  const input = tag("input", {
    type: "date",
    onchange: () => {
      if (/^\d{4}-\d\d-\d\d$/.test(input.value)) ask({ day: dayOf(input.value) });
    }
  });
  const slider = tag("input", {
    type: "range",
    step: "1",
    class: "slider",
    "aria-label": say("Date, mois par mois", "Date, month by month"),
    oninput: () => ask({ day: dayOfMonth(Number(slider.value)) }, "replace")
  });
  const marks = tag("canvas", { class: "marks", height: "14", "aria-hidden": "true" });
  const ends = tag("div", { class: "slider-ends", "aria-hidden": "true" });
  const jump = (direction) => {
    const months = app.changeMonths();
    const now = monthOf(app.state.question.day);
    const next = direction > 0 ? months.find((month) => month > now) : months.filter((month) => month < now).pop();
    if (next !== undefined) ask({ day: dayOfMonth(next) });
  };
  const before = tag("button", { type: "button", class: "quiet", onclick: () => jump(-1) },
    say("◀ changement précédent", "◀ previous change"));
  const after = tag("button", { type: "button", class: "quiet", onclick: () => jump(1) },
    say("changement suivant ▶", "next change ▶"));
  const today = tag("button", { type: "button", class: "quiet", onclick: () => ask({ day: app.data.payload
          .inventoryDay }) },
    say("date de référence", "reference date"));
  const element = tag("div", { class: "day-field" }, field(say("À la date du", "On"), input),
    tag("div", { class: "slider-box" }, marks, slider, ends), tag("div", { class: "slider-steps" }, before, today,
      after));
  return {
    element,
    set: (question) => {
      const months = app.changeMonths();
      const [low, high] = app.monthSpan();
      slider.min = low;
      slider.max = high;
      const now = monthOf(question.day);
      if (document.activeElement !== slider) slider.value = now;
      slider.setAttribute("aria-valuetext", longDay(question.day));
      if (document.activeElement !== input) input.value = isoOf(question.day);
      before.disabled = !months.some((month) => month < now);
      after.disabled = !months.some((month) => month > now);
      refill(ends, tag("span", null, String(Math.floor(low / 12))), tag("span", null, longMonth(question.day)),
        tag("span", null, String(Math.floor(high / 12))));
      requestAnimationFrame(() => drawMonthMarks(marks, months, low, high));
    }
  };
}

/** Months since year 0, and their first day. */
export function monthOf(day) {
  const [year, month] = civil(day);
  return year * 12 + month - 1;
}

export function dayOfMonth(month) {
  return dayNumber(Math.floor(month / 12), (month % 12) + 1, 1);
}

function drawMonthMarks(canvas, months, low, high) {
  const width = Math.max(50, canvas.clientWidth || 280);
  canvas.width = width;
  const paper = canvas.getContext("2d");
  const at = (month) => 8 + ((month - low) / Math.max(1, high - low)) * (width - 16);
  paper.strokeStyle = "#9aa5b1";
  for (let year = Math.ceil(low / 12); year * 12 <= high; year++) {
    paper.fillStyle = "#c9d1d9";
    paper.fillRect(Math.round(at(year * 12)), 11, 1, 3);
  }
  paper.fillStyle = "#1d5d8f";
  for (const month of months)
    if (month >= low && month <= high) paper.fillRect(at(month) - 0.5, 3, 1.2, 8);
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
      if (question.statuses || question.cofunded || question.themes.length > 0) element.open = true;
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

/** What is asked, in a few words. Example: `QPV, CLS certains et présumés, une part suffit…, tolérance 5 %`. */
export function questionText(app) {
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
  return say(
    `${zoning.many} et ${types} (${states}) ; règle « ${app.answer.rule} » : ${meaning} ; tolérance ${tolerance} %`,
    `${zoning.many} and ${types} (${states}); rule "${app.answer.rule}": ${meaning}; tolerance ${tolerance}%`);
}

export function commandText(app) {
  const { data, state } = app;
  return commandOf(data, state.question, isEmptyScenario(state.scenario) ? null : state.scenario);
}
