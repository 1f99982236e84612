// The sheet beside the map: of a zone, a scheme, a commune or a territory, with what the verdict rests on.
import { tag, refill, byId, bdi, sourceLink, cutText } from "./dom.js";
import { say, typeset, showNumber, showPercent, shortDay, longDay, writtenDate, unknownWord, yesNo } from "./words.js";
import { counted } from "./words.js";
import { classLabel, verdictLabel, stateLabel, stateReason, ruleName, unknownReasonLabel } from "./labels.js";
import { populationSourceLabel, attributeLabel, levelLabel } from "./labels.js";
import { communesOfAtoms, territoryName, atomsOfCommunes } from "./gazetteer.js";
import { missingReason, heldCommunes, shownAttributes } from "./tables.js";
import { schemesEverIn, nearMisses } from "./evidence.js";

/** Draws the sheet of what is selected, or hides it. */
export function drawSheet(app, isNew) {
  const panel = byId("sheet");
  const selected = app.state.selected;
  const wasHidden = panel.hidden;
  if (!selected && wasHidden) return;
  // The page makes room for the sheet; what one looks at stays where it was.
  const anchor = [byId("map"), byId("tab-panel")].find((element) => isInView(element));
  const top = anchor?.getBoundingClientRect().top;
  panel.hidden = !selected;
  document.body.classList.toggle("has-sheet", Boolean(selected));
  if (anchor && wasHidden !== panel.hidden) {
    window.scrollBy({ top: anchor.getBoundingClientRect().top - top, behavior: "instant" });
  }
  if (!selected) return;
  if (isNew && wasHidden) app.opener = document.activeElement;
  const content = { zone: zoneSheet, scheme: schemeSheet, commune: communeSheet, territory: territorySheet }[selected.kind](app, selected);
  const title = tag("h2", { id: "sheet-title", tabindex: "-1" }, content.title);
  const close = tag("button", { type: "button", class: "close", "aria-label": say("Fermer la fiche", "Close the sheet"),
    onclick: () => closeSheet(app) }, "×");
  const scroll = panel.scrollTop;
  const onMap = tag("button", { type: "button", class: "quiet", onclick: () => {
    app.zoomToSelected();
    byId("map").scrollIntoView({ block: "center" });
  } }, say("Voir sur la carte", "See on the map"));
  refill(panel, tag("div", { class: "sheet-head" }, tag("p", { class: "sheet-kind" }, content.kind), onMap, close), title, content.body);
  if (isNew) {
    panel.scrollTop = 0;
    title.focus({ preventScroll: true });
  } else {
    panel.scrollTop = scroll;
  }
}

function isInView(element) {
  const box = element.getBoundingClientRect();
  return box.bottom > window.innerHeight * 0.25 && box.top < window.innerHeight * 0.75;
}

export function closeSheet(app) {
  const opener = app.opener;
  app.select(null);
  if (opener?.isConnected) opener.focus({ preventScroll: true });
  else byId("map").querySelector("canvas, [tabindex='0']")?.focus({ preventScroll: true });
}

/** Names and values. */
export function facts(rows) {
  return tag("dl", { class: "facts" }, rows.filter(Boolean).map(([name, value]) =>
    [tag("dt", null, name), tag("dd", null, value instanceof Node || Array.isArray(value) ? value : bdi(value))]));
}

function part(title, ...content) {
  return tag("section", null, tag("h3", null, title), content);
}

/** Long texts: their beginning, and the whole on demand. */
function longText(text, limit = 300) {
  const whole = String(text ?? "");
  if (whole.length <= limit) return bdi(whole);
  return tag("details", { class: "long" }, tag("summary", null, bdi(cutText(whole, limit))), tag("p", null, bdi(whole)));
}

function schemeButton(app, at) {
  const scheme = app.answer.schemes[at];
  return tag("button", { type: "button", class: "link", onclick: () => app.select({ kind: "scheme", id: scheme.id }) },
    bdi(scheme.name || scheme.id, 90));
}

function zoneButton(app, zone) {
  const at = app.state.question.zoning;
  return tag("button", { type: "button", class: "link", onclick: () => app.select({ kind: "zone", zoning: at, zone }) },
    bdi(app.data.zonings[at].name[zone], 80));
}

function communeButton(app, commune) {
  return tag("button", { type: "button", class: "link", onclick: () => app.select({ kind: "commune", commune }) },
    bdi(app.data.communes.name[commune], 60));
}

/** A list of some first entries, and the others on demand. */
export function shortened(entries, most, label) {
  if (entries.length <= most) return tag("ul", { class: "plain" }, entries.map((entry) => tag("li", null, entry)));
  return [tag("ul", { class: "plain" }, entries.slice(0, most).map((entry) => tag("li", null, entry))),
    tag("details", null, tag("summary", null, label(entries.length - most)),
      tag("ul", { class: "plain" }, entries.slice(most).map((entry) => tag("li", null, entry))))];
}

const others = (count) => say(`et ${showNumber(count)} de plus`, `and ${showNumber(count)} more`);

function zoneSheet(app, { zoning: at, zone }) {
  const { data, answer, state } = app;
  const zoning = data.zonings[at];
  const row = at === state.question.zoning ? answer.zones.find((one) => one.zone === zone) : undefined;
  const communes = communesOfAtoms(data, zoning.atomsOfZone(zone));
  const people = zoning.population[zone];
  const body = [];
  if (row) {
    const status = row.retained === true ? "yes" : row.retained === false ? "no" : "maybe";
    body.push(tag("p", { class: `verdict ${status}` }, tag("strong", null, verdictLabel(row.retained, zoning.feminine)), " ",
      say(`au ${longDay(state.question.day)}, ${classLabel(row.class)}`, `on ${longDay(state.question.day)}, ${classLabel(row.class)}`),
      row.fragile ? [" · ", tag("span", { class: "fragile" }, say("verdict fragile", "fragile verdict"))] : null));
    const why = [];
    if (row.retained !== true) why.push(missingReason(app, row));
    if (row.areaShare !== null) {
      why.push(say(`${showPercent(row.areaShare)} de sa surface dans un périmètre`,
        `${showPercent(row.areaShare)} of its area in a perimeter`));
    }
    if (row.retained === null) why.push(...row.reasons.map(unknownReasonLabel));
    body.push(tag("p", null, [...new Set(why)].join(" ; "), "."));
  } else {
    body.push(tag("p", { class: "help" }, say("Cette zone n'est pas dans la question posée (autre zonage ou autre territoire).",
      "This zone is not in the question asked (another zoning or territory).")));
  }
  body.push(facts([
    ["Code", zoning.code[zone]],
    [communes.length > 1 ? "Communes" : "Commune", communes.length === 0 ? unknownWord()
      : shortened(communes.map((commune) => communeButton(app, commune)), 8, others)],
    ["EPCI", territoryName(data, "epci", zoning.epci[zone]) || unknownWord()],
    [say("Département", "Département"), `${zoning.departement[zone]} ${territoryName(data, "departement", zoning.departement[zone])}`],
    ["Population", people === null || people === undefined ? unknownWord()
      : showNumber(people) + (zoning.populationVintage ? ` (${zoning.populationVintage}, ${populationSourceLabel(zoning.populationSource[zone])})` : "")],
    zoning.areaKm2[zone] !== null ? [say("Surface", "Area"), showNumber(zoning.areaKm2[zone], 2) + "\u202Fkm²"] : null,
    ...shownAttributes(zoning).map((name) => {
      const value = zoning.attributes[name][zone];
      return [attributeLabel(name), value === null || value === undefined || value === "" ? unknownWord()
        : typeof value === "number" ? showNumber(value, Number.isInteger(value) ? 0 : 1) : value];
    }),
  ]));
  if (row) {
    body.push(part(say("Part de chaque dispositif compté", "Share of each scheme counted"), row.held.length === 0
      ? tag("p", null, say("Aucun dispositif compté ne la tient.", "No scheme counted holds it."))
      : tag("ul", { class: "plain" }, row.held.slice().sort((a, b) => (b.share ?? 0) - (a.share ?? 0)).map((held) =>
        tag("li", null, schemeButton(app, held.scheme), " ", tag("span", { class: "muted" }, held.share === null
          ? say("part inconnue", "unknown share") : showPercent(held.share)))))));
    if (row.perhaps.length > 0) {
      body.push(part(say("Peut-être dans", "Perhaps in"), tag("ul", { class: "plain" }, row.perhaps.map((one) =>
        tag("li", null, schemeButton(app, one), " ", tag("span", { class: "muted" },
          say("périmètre inconnu ou incertain", "unknown or uncertain perimeter")))))));
    }
    const misses = nearMisses(app, row);
    body.push(part(row.retained === true ? say("Ce qui changerait le verdict", "What would change the verdict")
      : say("Ce qui a manqué de peu", "What came nearest"), misses.length === 0
      ? tag("p", null, say("Rien de ce que la page sait : ni autre règle, ni autre état, ni autre date.",
        "Nothing that the page knows of: no other rule, state or date.")) : tag("ul", null, misses.map((miss) => tag("li", null, miss)))));
    body.push(part(say("Ce que dit chaque règle", "What each rule says"), tag("table", { class: "small" }, tag("thead", null,
      tag("tr", null, tag("th", { scope: "col" }, say("règle", "rule")), tag("th", { scope: "col" }, say("verdict", "verdict")))),
    tag("tbody", null, answer.rules.map((rule, position) => tag("tr", null, tag("th", { scope: "row" }, ruleName(rule.rule)),
      tag("td", null, verdictLabel(row.verdicts[position], zoning.feminine))))))));
  }
  const ever = schemesEverIn(app, at, zone);
  body.push(part(say("Tous les dispositifs qui la tiennent, à toute date", "All schemes that hold it, on any day"),
    ever.length === 0 ? tag("p", null, say("Aucun dispositif recensé n'a jamais tenu sa commune.",
      "No scheme on record ever held its commune.")) : tag("ul", { class: "evidence" }, ever.map((found) => tag("li", null,
      schemeButton(app, found.scheme), " ", tag("span", { class: `state ${found.state}` }, stateLabel(found.state)), tag("br"),
      tag("span", { class: "muted" }, stateReason(found.reason), found.share === null ? ""
        : say(` ; ${showPercent(found.share)} de la zone`, `; ${showPercent(found.share)} of the zone`),
      found.why ? ` ; ${found.why}` : ""))))));
  body.push(part("Source", tag("p", null, bdi(typeset(zoning.source)), say(`, ligne de code ${zoning.code[zone]}.`,
    `, row of code ${zoning.code[zone]}.`)), app.explainCommand(zoning.code[zone])));
  return { kind: zoning.one, title: bdi(zoning.name[zone], 160), body };
}

function schemeSheet(app, { id }) {
  const { data, answer, state } = app;
  const at = answer.schemes.findIndex((one) => one.id === id);
  if (at === -1) return { kind: "", title: bdi(id, 100), body: tag("p", null, say("Dispositif inconnu.", "Unknown scheme.")) };
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
    tag("p", { class: `verdict ${isCounted ? "yes" : "no"}` }, tag("strong", null, isCounted ? say("compté", "counted")
      : say("non compté", "not counted")), " ", say(`au ${longDay(state.question.day)} : `, `on ${longDay(state.question.day)}: `),
    stateLabel(answer.states[at]), answer.reasons[at] ? ` (${stateReason(answer.reasons[at])})` : ""),
    isOurs ? tag("p", { class: "help" }, say("Contrat du scénario : il n'est pas dans l'inventaire.",
      "A contract of the scenario: not in the inventory.")) : null,
    facts([
      ["Id", scheme.id], ["Type", `${scheme.type}${type ? ` (${typeset(type.label)})` : ""}`],
      [say("Début", "Start"), writtenDate(scheme.start) || say("non dit", "not said")],
      [say("Fin", "End"), writtenDate(scheme.end) || (scheme.months ? say(`${scheme.months} mois après le début`,
        `${scheme.months} months after the start`) : say("non dite", "not said"))],
      ["Signature", writtenDate(scheme.signature) || say("non dite", "not said")],
      [say("Statut publié", "Published status"), (typeset(scheme.statusLabel) || say("non dit", "not said"))
        + (scheme.statusDate ? say(` (au ${writtenDate(scheme.statusDate)})`, ` (as of ${writtenDate(scheme.statusDate)})`) : "")],
      [say("Porteur", "Carrier"), longText(scheme.carrier || say("non dit", "not said"))],
      [say("Cofinancé", "Co-funded"), yesNo(scheme.cofunded)],
      scheme.themes ? [say("Thèmes", "Themes"), longText(scheme.themes)] : null,
      scheme.replacedBy ? [say("Remplacé par", "Replaced by"), data.schemes.some((one) => one.id === scheme.replacedBy)
        ? tag("button", { type: "button", class: "link", onclick: () => app.select({ kind: "scheme", id: scheme.replacedBy }) },
          bdi(scheme.replacedBy)) : scheme.replacedBy] : null,
    ]),
    part(say("Périmètre", "Perimeter"), tag("p", null, number === null
      ? scheme.part >= 0 ? say("Périmètre dessiné.", "Drawn perimeter.")
        : say("Périmètre inconnu : le dispositif n'est compté nulle part sur la carte.", "Unknown perimeter: counted nowhere on the map.")
      : counted(number, "commune", "communes", "commune", "communes") + (isWhole && sum !== null
        ? say(`, ${showNumber(sum)} habitants`, `, ${showNumber(sum)} inhabitants`) : "")
        + (scheme.isKnownInPart ? say(" ; connu en partie seulement", "; known in part only") : "") + "."),
    scheme.possible.length > 0 ? tag("p", null, say("Dont possibles : ", "Possible ones: "),
      communesOfAtoms(data, scheme.possible).slice(0, 12).map((commune) => data.communes.name[commune]).join(", "), ".") : null,
    communes.length > 0 ? shortened(communes.map((commune) => communeButton(app, commune)), 10, others) : null,
    scheme.tokens ? facts([[say("Comme écrit", "As written"), longText(scheme.tokens, 160)]]) : null),
    part(say(`${zoning.many} tenus`, `${zoning.many} held`), tag("p", null, isCounted
      ? say(`${counted(held.length, "zone", "zones")}, dont ${showNumber(alone)} qu'aucun autre ne retient.`,
        `${showNumber(held.length)} zones, ${showNumber(alone)} of them retained by no other.`)
      : say("Il n'est pas compté à cette date ; il ne retient aucune zone.", "Not counted on that day; it retains no zone.")),
    held.length > 0 ? shortened(held.map((row) => [zoneButton(app, row.zone), " ", tag("span", { class: "muted" },
      showPercent(row.held.find((one) => one.scheme === at).share))]), 12, others) : null),
    part(say("Preuve et source", "Evidence and source"), facts([
      scheme.evidence ? [say("Preuve", "Evidence"), longText(scheme.evidence)] : null,
      ["Source", scheme.source ? sourceLink(scheme.source) : say("non dite", "not said")],
      scheme.note ? ["Note", longText(scheme.note)] : null,
      scheme.file ? [say("Ligne", "Row"), `${scheme.file}${scheme.row ? say(`, ligne ${scheme.row}`, `, row ${scheme.row}`) : ""}`] : null,
    ])),
  ];
  if (!isOurs) {
    body.push(part(say("Et si…", "What if…"), tag("p", { class: "button-row" },
      tag("button", { type: "button", onclick: () => app.scenario.extend(at) }, say("Le prolonger ou l'étendre", "Extend it")),
      tag("button", { type: "button", onclick: () => app.scenario.end(at) }, say("Le faire finir", "End it")))));
  }
  return { kind: type ? typeset(type.label) : scheme.type, title: bdi(scheme.name || scheme.id, 200), body };
}

function communeSheet(app, { commune }) {
  const { data, answer, state } = app;
  const { communes, levels } = data;
  const atoms = new Set(atomsOfCommunes(data, [commune]));
  const zoning = data.zonings[state.question.zoning];
  const zones = answer.zones.filter((row) => zoning.commune[row.zone] === communes.code[commune]
    || zoning.atomsOfZone(row.zone).some((atom) => atoms.has(atom)));
  const schemes = answer.schemes.map((scheme, at) => ({ scheme, at })).filter(({ scheme }) => scheme.atoms.some((atom) => atoms.has(atom)))
    .map(({ at }) => at).sort((a, b) => rank(answer.states[a]) - rank(answer.states[b]));
  const epci = levels.epci.codes[communes.epci[commune]];
  const body = [facts([
    ["Code", communes.code[commune]],
    ["Population", communes.population[commune] === null ? unknownWord() : showNumber(communes.population[commune])],
    ["EPCI", epci ? tag("button", { type: "button", class: "link",
      onclick: () => app.select({ kind: "territory", level: "epci", code: epci }) }, bdi(territoryName(data, "epci", epci))) : say("aucun", "none")],
    [say("Département", "Département"), levels.departement.names[communes.departement[commune]] ?? ""],
  ]), part(say("Dispositifs, à toute date", "Schemes, on any day"), schemes.length === 0
    ? tag("p", null, say("Aucun dispositif recensé ne tient cette commune.", "No scheme on record holds this commune."))
    : tag("ul", { class: "evidence" }, schemes.map((at) => tag("li", null, schemeButton(app, at), " ",
      tag("span", { class: `state ${answer.states[at]}` }, stateLabel(answer.states[at])), tag("br"),
      tag("span", { class: "muted" }, `${answer.schemes[at].type} ; ${stateReason(answer.reasons[at])}`))))),
  part(zoning.many, zones.length === 0 ? tag("p", null, say(`Aucune zone (${zoning.many}) du territoire demandé ne s'y trouve.`,
    `No zone (${zoning.many}) of the territory asked lies in it.`)) : shortened(zones.map((row) => [zoneButton(app, row.zone), " ",
    tag("span", { class: "muted" }, verdictLabel(row.retained, zoning.feminine))]), 12, others)),
  part(say("Et si…", "What if…"), tag("p", { class: "button-row" }, tag("button", { type: "button",
    onclick: () => app.scenario.pick([...atoms]) }, say("La prendre dans un nouveau contrat", "Put it in a new contract"))))];
  return { kind: "Commune", title: bdi(communes.name[commune], 120), body };
}

const rank = (state) => ["certain", "presumed", "possible", "planned", "out"].indexOf(state);

function territorySheet(app, { level, code }) {
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
    tag("button", { type: "button", onclick: () => app.ask({ territory }) }, say("Filtrer la page sur ce territoire", "Filter the page on this territory")),
    tag("button", { type: "button", onclick: () => app.scenario.pick([...atoms]) }, say("Le prendre dans un nouveau contrat", "Put it in a new contract"))),
  facts([["Code", code], ["Communes", showNumber(own.length)],
    ["Population", people.some((one) => one === null) ? say(`${showNumber(people.reduce((a, b) => a + (b ?? 0), 0))} au moins`,
      `${showNumber(people.reduce((a, b) => a + (b ?? 0), 0))} at least`) : showNumber(people.reduce((a, b) => a + b, 0))],
    [zoning.many, zones.length === 0 ? say("aucune zone ici dans la question posée", "no zone here in the question asked")
      : say(`${zones.length}, dont ${count(true)} retenus, ${count(false)} non retenus, ${count(null)} indéterminés`,
        `${zones.length}: ${count(true)} retained, ${count(false)} not retained, ${count(null)} undecided`)]]),
  part(say("Dispositifs comptés", "Schemes counted"), counted_.length === 0 ? tag("p", null, say("Aucun.", "None."))
    : shortened(counted_.map((one) => [schemeButton(app, one), " ", tag("span", { class: "muted" }, answer.schemes[one].type)]), 12, others)),
  zones.length > 0 ? part(zoning.many, shortened(zones.map((row) => [zoneButton(app, row.zone), " ",
    tag("span", { class: "muted" }, verdictLabel(row.retained, zoning.feminine))]), 12, others)) : null];
  return { kind: levelLabel(level), title: bdi(territoryName(data, level, code), 120), body };
}

/** A day of an end, in words. */
export function endWords(day) {
  return day === null ? say("sans fin", "without end") : shortDay(day);
}
