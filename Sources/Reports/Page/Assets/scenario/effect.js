// What a scenario changes: gains and losses beside the present state.
import { tag, refill, byId, bdi, keptDetails } from "../words/dom.js";
import { say, showNumber, showChange, showPercent, counted } from "../words/words.js";
import { wholeOf, zoningWords } from "../question/headline.js";
import { changeOf } from "../tables/zone-table.js";
import { peopleOf } from "../tables/tables.js";
import { shortened } from "../sheets/sheet.js";
import { communeNameOf, territoryName } from "../sheets/gazetteer.js";

/** Gains and losses beside the present state: the strip under the headline. */
export function drawEffect(app) {
  const strip = byId("effect");
  strip.hidden = !app.base;
  if (!app.base) return;
  const zoning = app.data.zonings[app.state.question.zoning];
  const words = zoningWords(zoning);
  const [before, after] = [wholeOf(app.base), wholeOf(app.answer)];
  const { gains, losses } = changes(app);
  const moved = movedTerritories(app, [...gains, ...losses]);
  const figure = (label, value, more) => tag("div", { class: "figure" }, tag("p", { class: "figure-value" }, value),
    tag("p", { class: "figure-label" }, label),
    tag("p", { class: "figure-span" }, more));
  const people = before.populationRetained === null || after.populationRetained === null ? null : after
    .populationRetained - before.populationRetained;
  const list = (zones, label, kind) => zones.length === 0 ? null : keptDetails(kind, zones.length <= 8,
    [tag("span", { class: `change ${kind}` }, kind === "gain" ? "+ " : "− "), `${label} (${showNumber(zones.length)})`],
    shortened(zones.map((zone) => [tag("button", {
        type: "button",
        class: "link",
        onclick: () => app.select({
          kind: "zone",
          zoning: app.state.question.zoning,
          zone
        })
      }, bdi(zoning.name[zone], 80)), " ", tag("span", { class: "muted" },
      bdi(communeNameOf(app.data, zoning, zone), 60), `, ${zoning.code[zone]}, ` +
        (zoning.population[zone] === null ? say("population inconnue", "unknown population")
          : `${showNumber(zoning.population[zone])} ${say("hab.", "inh.")}`)
        )]), 40,
      (count) => say(`et ${count} de plus`, `and ${count} more`)));
  refill(strip, tag("h2", { id: "effect-title" }, say("Effet du scénario", "Effect of the scenario")), tag(
      "div", { class: "figures" },
      figure(say(`${zoning.many} ${words.retained(2)}`, `${zoning.many} retained`), showChange(after.retained -
          before.retained),
        say(`${showNumber(before.retained)} sans le scénario, ${showNumber(after.retained)} avec`,
          `${showNumber(before.retained)} without the scenario, ${showNumber(after.retained)} with it`)),
      figure(say("habitants dans les zones retenues", "inhabitants of zones retained"), showChange(people),
        people === null ? "" :
        `${showPercent(peopleShare(before))} → ${showPercent(peopleShare(after))} ` +
        say("de ceux dont le verdict est connu", "of those with a verdict")),
      figure(say("départements où cela change", "départements where it changes"), showNumber(moved.length),
        moved.slice(0, 4).join(", ") + (moved.length > 4 ? "…" : "")),
      figure(say("dispositifs comptés", "schemes counted"), showChange(after.schemes - before.schemes), say(
        `${before.schemes} → ${after.schemes}`,
        `${before.schemes} → ${after.schemes}`))),
    gains.length + losses.length === 0 ? tag("p", null, say("Aucune zone ne change de verdict à cette date.",
      "No zone changes its verdict on that day.")) :
    tag("div", { class: "changes" }, list(gains, say("Gagnées", "Gained"), "gain"), list(losses, say("Perdues",
      "Lost"), "loss")));
}

/** Names of the départements of some zones, each once. */
function movedTerritories(app, zones) {
  const zoning = app.data.zonings[app.state.question.zoning];
  const codes = [...new Set(zones.map((zone) => zoning.departement[zone]))].filter(Boolean).sort();
  return codes.map((code) => territoryName(app.data, "departement", code));
}

/** The effect in a sentence, for those who do not see it. */
export function effectText(app) {
  if (!app.base) {
    return say("Scénario vide : la situation telle que recensée.", "Empty scenario: the situation on record.");
  }
  const { gains, losses } = changes(app);
  return say("Scénario : " + counted(gains.length, "zone gagnée", "zones gagnées", "", "") + ", " +
    counted(losses.length, "zone perdue", "zones perdues", "", "") + ".",
    `Scenario: ${showNumber(gains.length)} zones gained, ${showNumber(losses.length)} lost.`);
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

/** Atoms that a scenario adds to perimeters. */
export function proposedAtoms(app) {
  const { scenario } = app.state;
  return [...new Set([...scenario.added, ...scenario.extended].flatMap((one) => [...one.atoms]))];
}
