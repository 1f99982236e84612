// The head of the page: title, headline, completeness, and the key figures with their spans.
import { tag, svgTag, refill, byId, setText } from "../words/dom.js";
import { say, showNumber, showPercent, longDay, typeset, unknownWord, counted } from "../words/words.js";
import { headlineParts, wholeOf, zoningWords, stateRange, ruleRange, stateSpanText, ruleSpanText } from "./headline.js";
import { nothingKnown, unknownSentences, completenessText, populationRanges, shareOfZones } from "./headline.js";
import { shareOfPeople, withUndecided } from "./headline.js";
import { questionText } from "./questions.js";

/** Writes the head for the answer. */
export function drawHead(app) {
  const { data, state, answer } = app;
  const zoning = data.zonings[state.question.zoning];
  const total = wholeOf(answer);
  const name = typeset(total.level === "nation" ? data.payload.title : total.name);
  const title = say(`${name}, au ${longDay(state.question.day)}`, `${name}, on ${longDay(state.question.day)}`);
  setText(byId("title"), title);
  document.title = title;
  setText(byId("kind"), say(
    `${zoning.many} et ${state.question.types.join(", ")} : qui est couvert, qui ne l'est pas`,
    `${zoning.many} and ${state.question.types.join(", ")}: what is covered, what is not`));
  const parts = headlineParts(data, state.question, answer, app.base ? state.scenario : null);
  refill(byId("headline"), parts.map((part, at) => [at > 0 ? " " : "", tag("span", null, typeset(part))]));
  refill(byId("completeness"), typeset(completenessText(data, total)), " ", questionText(app), ".");
  drawFigures(app, total, zoning);
}

function drawFigures(app, total, zoning) {
  const { answer } = app;
  const words = zoningWords(zoning);
  const isSilent = nothingKnown(total);
  const decided = total.zones - total.undecided;
  const [low, high] = stateRange(total);
  const rules = ruleRange(answer, total.retained);
  const missing = total.zones - total.retained - total.undecided;
  const people = total.population;
  const retained = total.populationRetained;
  const ranges = people > 0 ? populationRanges(answer, people) : null;
  const cards = [
    card(`${zoning.many} ${words.retained(2)}`, isSilent || total.zones === 0 ? (total.zones === 0 ? "0" :
        words.undecided(2)) : showNumber(total.retained),
      total.zones === 0 ? words.none + " " + zoning.one : say(`sur ${showNumber(total.zones)}`,
        `of ${showNumber(total.zones)}`) +
      (isSilent || decided === 0 ? "" : say(" ; ", "; ") + shareOfZones(total)),
      total.zones > 0 ? spanBar(total.retained / total.zones, low / total.zones, high / total.zones, total
        .undecided / total.zones) : null,
      total.zones > 0 ? [stateSpanText(total), ruleSpanText(answer, total) + withUndecided(total, zoning)] : []),
    card(say("habitants dans ces zones", "inhabitants of these zones"), showNumber(retained),
      people === null ? say("population des zones inconnue", "population of the zones unknown") :
      say(`sur ${showNumber(people)}`, `of ${showNumber(people)}`) +
      (zoning.populationVintage ? ` (${zoning.populationVintage})` : "") +
      (shareOfPeople(total) === "" ? "" : say(" ; ", "; ") + shareOfPeople(total)),
      ranges?.byState && retained !== null ? spanBar(retained / people, ranges.byState[0], ranges.byState[1], total
        .populationUndecided / people) : null,
      [ranges?.byState && ranges.byState[0] !== ranges.byState[1] ? say(
          `de ${showPercent(ranges.byState[0])} à ${showPercent(ranges.byState[1])} selon l'état des dispositifs`,
          `from ${showPercent(ranges.byState[0])} to ${showPercent(ranges.byState[1])} by the state of the schemes`
          ) + withUndecided(total, zoning) : null,
        total.zonesWithoutPopulation > 0 ? counted(total.zonesWithoutPopulation, "zone", "zones", "zone", "zones") +
        say(" sans population connue", " without a known population") : null
      ]),
    card(`${zoning.many} ${words.notRetained(2)}`, isSilent ? words.undecided(2) : showNumber(missing), total.undecided >
      0 ?
      say(`et ${showNumber(total.undecided)} ${words.undecided(total.undecided)}`,
        `and ${showNumber(total.undecided)} undecided`) : say("aucune zone indéterminée", "no zone undecided"), null,
      [total.fragile > 0 ? counted(total.fragile, "verdict fragile", "verdicts fragiles", "fragile verdict",
          "fragile verdicts") +
        say(" : le verdict change avec une tolérance de 1 à 10 %, repose sur une bande plus mince que la précision des "
          + "contours, ou une part de la zone est hors de toute commune",
        ": the verdict changes with a tolerance of 1 to 10%, hangs on a strip narrower than the outlines are precise, "
          + "or a part of the zone lies in no commune") : null
      ],
      tag("button", { type: "button", class: "link", onclick: () => app.openTab("missing") }, say("Voir la liste",
        "See the list"))),
    card(say(`${app.state.question.types.join(" + ")} en vigueur`,
        `${app.state.question.types.join(" + ")} in force`),
      total.isInventoryReached ? showNumber(total.schemes) : unknownWord(), total.isInventoryReached ?
      say(
        `${showNumber(total.schemesCertain)} de façon certaine, `
          + `${showNumber(total.schemesPossible)} avec les possibles`,
        `${showNumber(total.schemesCertain)} for certain, ${showNumber(total.schemesPossible)} with possible ones`
        ) :
      say("l'inventaire n'en dit rien ici", "the inventory says nothing of them here"), null,
      [answer.totals.withoutPerimeter > 0 ? say(
          `${showNumber(answer.totals.withoutPerimeter)} sans périmètre connu`,
          `${showNumber(answer.totals.withoutPerimeter)} without a known perimeter`) : null,
        answer.totals.cofundedKnown === 0 && total.schemes > 0 ? say("cofinancement non renseigné",
          "co-funding not stated") : null
      ],
      tag("button", { type: "button", class: "link", onclick: () => app.openTab("schemes") }, say(
        "Voir les dispositifs", "See the schemes"))),
  ];
  const unknown = unknownSentences(app.data, app.state.question, answer);
  refill(byId("figures"), tag("h2", { id: "figures-title", class: "offscreen" }, say("Chiffres clés", "Key figures")),
    tag("div", { class: "figures" }, cards), unknown.length > 0 ? tag("details", {
      class: "unknowns",
      ".open": app.isUnknownOpen,
      ontoggle: (event) => { app.isUnknownOpen = event.target.open; }
    }, tag("summary", null,
      say("Ce qu'on ne sait pas", "What is not known")), tag("ul", null, unknown.map((one) => tag("li", null,
      one)))) : null);
  return rules;
}

function card(label, value, more, bar, spans, link) {
  return tag("div", { class: "figure" }, tag("p", { class: "figure-label" }, label), tag(
    "p", { class: "figure-value" }, value),
    tag("p", { class: "figure-more" }, more), bar, tag("p", { class: "figure-span" }, spans.filter(Boolean).join(
      say(" ; ", "; "))), link);
}

/** A share from 0 to 1: what is retained, the span around it, and what is undecided, hatched. */
export function spanBar(share, low, high, undecided) {
  const x = (value) => Math.min(1, Math.max(0, value)) * 200;
  return svgTag("svg", { viewBox: "0 0 200 14", class: "span-bar", "aria-hidden": "true",
    preserveAspectRatio: "none" },
    svgTag("rect", { x: 0, y: 3, width: 200, height: 8, class: "track" }),
    svgTag("rect", { x: 0, y: 3, width: x(share), height: 8, class: "fill" }),
    undecided > 0 ? svgTag("rect", { x: x(share), y: 3, width: Math.max(0, x(share + undecided) - x(share)),
      height: 8, class: "undecided" }) : null,
    low !== high ? [svgTag("line", { x1: x(low), x2: x(high), y1: 7, y2: 7, class: "span" }),
      svgTag("line", { x1: x(low), x2: x(low), y1: 1, y2: 13, class: "span" }),
      svgTag("line", { x1: x(high), x2: x(high), y1: 1, y2: 13, class: "span" })
    ] : null);
}
