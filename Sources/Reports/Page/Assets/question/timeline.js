import { addMonths } from "../engine/data.js";
import { byId, refill, tag } from "../words/dom.js";
import { zoningWords } from "./headline.js";
import { isEmptyScenario } from "./links.js";
import { daysOfChange, series } from "../engine/series.js";
import { longDay, say, showChange, showNumber } from "../words/words.js";
// What changes over time for the question asked: the days on which verdicts or contracts change, searched in turns.

/** The longest turn, in milliseconds: the page answers in between. */
const TURN = 25;
/** Days of a curve at most. */
const MOST_DAYS = 200;
const MONTHS_AHEAD = 36;

/** The counts of a question by day. They are the same from one day of change to the next. */
export class Timeline {
  constructor(app) {
    this.app = app;
    this.key = null;
  }

  /** Forgets what was found for another question; the day asked about does not matter. */
  refresh() {
    const { question, scenario } = this.app.state;
    const key = JSON.stringify([{ ...question, day: 0 }, scenario]);
    if (key === this.key) return;
    this.key = key;
    this.points = new Map();
    this.given = isEmptyScenario(scenario) ? null : scenario;
    const days = new Set(daysOfChange(this.app.data, question, this.given));
    for (const total of this.app.data.payload.totals) {
      if (!question.types.includes(total.type)) continue;
      for (const day of [total.day, total.until]) if (day !== null) days.add(day);
    }
    this.list = [...days].sort((a, b) => a - b);
  }

  /** Days on which something may change, sorted. */
  days() {
    this.refresh();
    return this.list;
  }

  /** The counts on a day. */
  point(day) {
    const days = this.days();
    const last = days.findLast((one) => one <= day) ?? -Infinity;
    if (!this.points.has(last)) {
      this.points.set(last, series(this.app.data, this.app.state.question, [day], this.given)[0]);
    }
    return { ...this.points.get(last), day };
  }

  /** Whether another day has other verdicts than the day before; with `isWide`, or another number of contracts. */
  isChange(day, isWide) {
    const [before, after] = [this.point(day - 1), this.point(day)];
    return before.verdicts !== after.verdicts || (isWide && before.schemes !== after.schemes);
  }

  /** The first day that holds, of a list, looked at in turns; `done` gets it, or `undefined`. */
  find(name, days, holds, done) {
    const run = { key: (this.refresh(), this.key) };
    (this.runs ??= {})[name] = run;
    let at = 0;
    const turn = () => {
      if (this.runs[name] !== run) return;
      this.refresh();
      if (this.key !== run.key) return;
      const begin = performance.now();
      while (at < days.length) {
        if (holds(days[at])) {
          done(days[at]);
          return;
        }
        at += 1;
        if (performance.now() - begin > TURN) break;
      }
      if (at < days.length) setTimeout(turn, 0);
      else done(undefined);
    };
    turn();
  }

  /** The nearest day after (1) or before (-1) one on which something changes. */
  findChange(name, day, direction, isWide, done) {
    const days = direction > 0 ? this.days().filter((one) => one > day)
      : this.days().filter((one) => one < day).reverse();
    this.find(name, days, (one) => this.isChange(one, isWide), done);
  }

  /** From the first to the last day that the slider and the curve reach. */
  span() {
    const days = this.days();
    const now = this.app.state.question.day;
    const reference = this.app.data.payload.inventoryDay;
    const near = days.filter((day) => day > addMonths(reference, -360) && day < addMonths(reference, 180));
    const low = Math.min(near[0] ?? now, addMonths(reference, -24), now);
    const high = Math.max(near[near.length - 1] ?? now, addMonths(reference, 24), now);
    return [low - 31, high + 31];
  }

  /** Days of the curve: those of change, the day asked about, and both ends. `isThinned`: of too many, one in some. */
  curveDays() {
    const [low, high] = this.span();
    const inside = this.days().filter((day) => day >= low && day <= high);
    const every = Math.ceil(inside.length / MOST_DAYS);
    const days = new Set([low, high, this.app.state.question.day, ...inside.filter((_, at) => at % every === 0)]);
    return { days: [...days].sort((a, b) => a - b), isThinned: every > 1 };
  }
}

/** Where the day asked about lies beyond what the data say something of, a sentence; else an empty text. */
export function beyondKnown(app, day = app.state.question.day) {
  const days = app.timeline.days();
  if (days.length === 0 || (day >= days[0] && day <= days[days.length - 1])) return "";
  const [first, last] = [longDay(days[0]), longDay(days[days.length - 1])];
  return say(`Hors de la période connue de l'inventaire : le premier changement connu est au ${first}, ` +
    `le dernier au ${last}.`,
  `Outside the period that the inventory knows: the first known change is on ${first}, the last on ${last}.`);
}

/** The line under the key figures: when the verdicts change next, and a button that goes there. */
export function drawNextChange(app) {
  const line = byId("next-change");
  const asked = app.state.question.day;
  const last = addMonths(asked, MONTHS_AHEAD);
  const days = app.timeline.days().filter((day) => day > asked && day <= last);
  const label = say("Prochain changement : ", "Next change: ");
  refill(line, label, "…");
  app.timeline.find("next", days, (day) => app.timeline.isChange(day, false), (day) => {
    if (day === undefined) {
      refill(line, say(`Aucun changement de verdict connu d'ici le ${longDay(last)}, si rien n'est signé ni renouvelé.`,
        `No known change of a verdict until ${longDay(last)}, if nothing is signed or renewed.`));
      return;
    }
    refill(line, label, tag("strong", null, say(`le ${longDay(day)}`, `on ${longDay(day)}`)),
      ` (${changeWords(app, day)}) `, tag("button", { type: "button", class: "quiet", onclick: () => app.ask({ day }) },
        say("Aller à cette date", "Go to that day")));
  });
}

/** Example: `64 QPV retenus, −2 ; 8 indéterminés, +2`. */
function changeWords(app, day) {
  const zoning = app.data.zonings[app.state.question.zoning];
  const words = zoningWords(zoning);
  const [before, after] = [app.timeline.point(day - 1), app.timeline.point(day)];
  const part = (field, name) => after[field] === before[field] ? ""
    : `${name}, ${showChange(after[field] - before[field])}`;
  const parts = [part("retained", `${showNumber(after.retained)} ${zoning.many} ${words.retained(after.retained)}`),
    part("undecided", `${showNumber(after.undecided)} ${words.undecided(after.undecided)}`)].filter(Boolean);
  return parts.join(say(" ; ", "; ")) || say("d'autres zones, en même nombre", "other zones, as many");
}
