import { changeDays } from "../engine/days.js";
import { ask } from "../engine/engine.js";
import { holdersOfZone } from "../engine/holders.js";
import { inForceLabel, ruleName } from "../words/labels.js";
import { isEmptyScenario } from "../question/links.js";
import { nearestScheme } from "./nearest.js";
import { longDay, say, shortDay, showNumber, showPercent } from "../words/words.js";
// What a verdict rests on: schemes that hold a zone on any day, and what would change the verdict.

/**
 * Schemes that hold a zone on any day, each with its state on the day asked about and its share of the zone.
 * @returns {{scheme: number, state: string, reason: any, share: number|null, why: string}[]}
 */
export function schemesEverIn(app, zoning, zone) {
  const { data, answer, state } = app;
  const holders = holdersOfZone(data, data.zonings[zoning], zone);
  const shares = new Map(holders.held.map((one) => [one.scheme, one.share]));
  const unsure = new Set(holders.unsure.filter((one) => !shares.has(one)));
  const row = zoning === state.question.zoning ? answer.zones.find((one) => one.zone === zone) : undefined;
  for (const held of row?.held ?? []) shares.set(held.scheme, held.share);
  const order = ["certain", "presumed", "possible", "planned", "out"];
  return [...shares.keys(), ...unsure].map((at) => ({
      scheme: at,
      state: answer.states[at],
      reason: answer.reasons[at],
      share: shares.get(at) ?? null,
      why: [unsure.has(at) ? say("périmètre incertain ici", "uncertain perimeter here") : "",
        whyLeftOut(app, at)
      ].filter(Boolean).join(" ; ")
    }))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (b.share ?? 0) - (a.share ?? 0));
}

/** Why a scheme in force is not counted: another type, or left out by the filters asked for. */
function whyLeftOut(app, at) {
  const { answer, state } = app;
  const question = state.question;
  const scheme = answer.schemes[at];
  const running = ["certain", "presumed", "possible"].includes(answer.states[at]);
  if (answer.counted.includes(at) || !running) return "";
  if (!question.types.includes(scheme.type)) return say(`${scheme.type} : type non demandé`,
    `${scheme.type}: type not asked for`);
  if (question.statuses && !question.statuses.includes(scheme.status)) return say("statut non demandé",
    "status not asked for");
  if (question.cofunded && scheme.cofunded !== true) return say("non cofinancé, ou on ne sait pas",
    "not co-funded, or not known");
  if (question.themes.length > 0) return say("écarté par le thème demandé", "left out by the theme asked for");
  return say("trop incertain pour compter", "too uncertain to count");
}

/** Other rules, states, tolerances and days that give another verdict, one sentence each. */
export function nearMisses(app, row) {
  const { data, answer, state } = app;
  const question = state.question;
  const sentences = [];
  const would = row.retained === true ? say("ne serait plus retenue", "would no longer be retained") : say(
    "serait retenue", "would be retained");
  const differs = (verdict) => (row.retained === true ? verdict === false : verdict === true);
  const rules = answer.rules.filter((rule, at) => rule.rule !== answer.rule && differs(row.verdicts[at]));
  if (rules.length > 0) {
    sentences.push(say(
      `Avec une autre règle (${rules.map((rule) => ruleName(rule.rule)).join(" ; ")}), elle ${would}.`,
      `By another rule (${rules.map((rule) => ruleName(rule.rule)).join("; ")}), it ${would}.`));
  }
  for (const [filter, verdict] of [
      ["certain", row.retainedCertain],
      ["possible", row.retainedPossible]
    ]) {
    if (filter !== question.inForce && differs(verdict)) {
      sentences.push(say(`En comptant les dispositifs ${inForceLabel(filter)}, elle ${would}.`,
        `Counting ${inForceLabel(filter)} schemes, it ${would}.`));
    }
  }
  if (answer.rule === "overlap" && row.areaShare !== null && row.areaShare > 0 && row.areaShare < 0.5) {
    sentences.push(row.retained === true ?
      say(`À partir d'une tolérance de ${showPercent(row.areaShare)}, elle ne serait plus retenue.`,
        `From a tolerance of ${showPercent(row.areaShare)} on, it would no longer be retained.`) :
      say(`Sous une tolérance de ${showPercent(row.areaShare)}, elle serait retenue.`,
        `Below a tolerance of ${showPercent(row.areaShare)}, it would be retained.`));
  }
  sentences.push(...otherDays(app, row, differs, would));
  const near = row.retained === true ? null : nearestScheme(app, row);
  if (near) {
    const scheme = answer.schemes[near.scheme];
    sentences.push(say(
      `Dispositif compté le plus proche : ${scheme.name || scheme.id}, à environ ${showNumber(near.km, 1)} km.`,
      `Nearest scheme counted: ${scheme.name || scheme.id}, at about ${showNumber(near.km, 1)} km.`));
  }
  return sentences;
}

/** The nearest days before and after on which the verdict differs, as schemes of the zone begin and end. */
function otherDays(app, row, differs, would) {
  const { data, answer, state } = app;
  const question = state.question;
  const days = new Set();
  for (const { scheme } of schemesEverIn(app, question.zoning, row.zone)) {
    if (question.types.includes(answer.schemes[scheme].type))
      for (const day of changeDays(answer.schemes[scheme].term, app.data.payload.inventoryDay)) days.add(day);
  }
  const sorted = [...days].filter((day) => day !== question.day).sort((a, b) => a - b);
  const before = sorted.filter((day) => day < question.day).reverse().slice(0, 8);
  const after = sorted.filter((day) => day > question.day).slice(0, 8);
  const commune = data.zonings[question.zoning].commune[row.zone];
  const territory = { region: [], departement: [], epci: [], commune: commune ? [commune] : [] };
  const scenario = isEmptyScenario(state.scenario) ? null : state.scenario;
  const find = (list, shift) => {
    for (const day of list) {
      const on = day + shift;
      const found = ask(data, { ...question, territory, day: on }, scenario).zones.find((one) => one.zone === row
        .zone);
      if (found && differs(found.retained)) return on;
    }
    return null;
  };
  const sentences = [];
  const past = find(before, -1);
  const next = find(after, 0);
  if (past !== null) sentences.push(say(
    `Au ${longDay(past)}, elle ${row.retained === true ? "n'était pas" : "était"} retenue.`,
    `On ${longDay(past)}, it was ${row.retained === true ? "not " : ""}retained.`));
  if (next !== null) sentences.push(say(`À partir du ${shortDay(next)}, elle ${would} si rien ne change d'ici là.`,
    `From ${shortDay(next)} on, it ${would} if nothing changes until then.`));
  return sentences;
}
