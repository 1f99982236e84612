// The sentence that opens the answer, the same as the command line's, for the question asked in the page.
import { say, showNumber, showPercent, longDay, counted, unknownWord } from "../words/words.js";
import { unknownReasons, unknownReasonLabel } from "../words/labels.js";

/** What the zones of a zoning are called, and the words that agree with them. */
export function zoningWords(zoning) {
  const e = zoning.feminine ? "e" : "";
  return {
    one: zoning.one,
    many: zoning.many,
    retained: (count) => say(`retenu${e}${count > 1 ? "s" : ""}`, "retained"),
    notRetained: (count) => say(`non retenu${e}${count > 1 ? "s" : ""}`, "not retained"),
    undecided: (count) => say(`indéterminé${e}${count > 1 ? "s" : ""}`, "undecided"),
    none: say(zoning.feminine ? "aucune" : "aucun", "no"),
  };
}

/** The territory asked about as one row: several of its level add up zone by zone. */
export function wholeOf(answer) {
  const level = answer.summary[0].level;
  const rows = answer.summary.filter((row) => row.level === level);
  if (rows.length === 1 || level === "nation") return answer.summary[0];
  const total = { ...rows[0], name: rows.map((row) => row.name).join(" + ") };
  const added = ["zones", "entirely", "partly", "notCovered", "notComputable", "retained", "retainedCertain",
    "retainedPossible", "undecided", "undecidedCertain", "undecidedPossible", "fragile", "zonesWithoutPopulation",
    "populationUndecided"
  ];
  for (const row of rows.slice(1)) {
    for (const name of added) total[name] += row[name] ?? 0;
    for (const name of ["population", "populationRetained", "populationApportioned"]) {
      if (row[name] !== null && row[name] !== undefined) total[name] = (total[name] ?? 0) + row[name];
    }
  }
  total.isInventoryReached = rows.some((row) => row.isInventoryReached);
  total.schemes = answer.totals.counted;
  total.schemesCertain = answer.totals.certain;
  total.schemesPossible = answer.totals.possible;
  return total;
}

/** `complete`, `partial` or `unknown`: what is known of the inventory behind the answer. */
export function inventoryLevel(data, row) {
  if (row?.inventory) return row.inventory;
  const sources = data.payload.texts?.sources ?? [];
  return sources.find((source) => source.role === "schemes")?.completeness ?? "unknown";
}

/** What a retained count can be: for sure with certain schemes, at most with possible ones. */
export function stateRange(total) {
  return [total.retainedCertain, total.retainedPossible + total.undecidedPossible];
}

/** From the least that one rule retains for sure to the most that one may retain. */
export function ruleRange(answer, retained) {
  const known = answer.rules.filter((rule) => rule.zones !== null);
  if (known.length === 0) return [retained, retained];
  return [Math.min(...known.map((rule) => rule.zones)), Math.max(...known.map((rule) => rule.zones + rule
    .notComputable))];
}

/** No verdict at all is known. */
export function nothingKnown(total) {
  return total.zones > 0 && total.undecided === total.zones;
}

/** Why zones are undecided, each reason with its number of zones. */
export function undecidedReasons(answer) {
  const apart = answer.zones.filter((zone) => zone.retained === null);
  return unknownReasons
    .map((word) => ({ word, label: unknownReasonLabel(word), count: apart.filter((z) => z.reasons.includes(word))
        .length }))
    .filter((reason) => reason.count > 0);
}

/** What a scenario changes, counted. Example: `1 contrat ajouté, 2 finis`. */
export function scenarioCounts({ added, extended, ended }) {
  const parts = [
    added.length > 0 && counted(added.length, "contrat ajouté", "contrats ajoutés",
      "contract added", "contracts added"),
    extended.length > 0 && counted(extended.length, "contrat prolongé ou étendu", "contrats prolongés ou étendus",
      "contract extended", "contracts extended"),
    ended.length > 0 && counted(ended.length, "contrat fini plus tôt", "contrats finis plus tôt",
      "contract ended early", "contracts ended early")
  ];
  return parts.filter(Boolean).join(", ");
}

/** The answer in sentences: contracts, zones, people. */
export function headlineParts(data, question, answer, scenario = null) {
  const total = wholeOf(answer);
  const zoning = data.zonings[question.zoning];
  const counts = scenario === null ? "" : scenarioCounts(scenario);
  const opening = counts === "" ? say(`Au ${longDay(question.day)}, ${total.name} : `,
    `On ${longDay(question.day)}, ${total.name}: `) :
    say(`Avec le scénario (${counts}) : au ${longDay(question.day)}, ${total.name}, `,
      `With the scenario (${counts}): on ${longDay(question.day)}, ${total.name}, `);
  const parts = [opening + schemesPart(data, question, answer, total) + ".", zonesPart(answer, total, zoning)];
  if (total.zones > 0) parts.push(populationPart(answer, total, zoning));
  return parts;
}

export function headlineText(data, question, answer, scenario = null) {
  return headlineParts(data, question, answer, scenario).join(" ");
}

function upperFirst(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function schemesPart(data, question, answer, total) {
  const nouns = question.types.map((code) => data.payload.types.find((type) => type.code === code)?.plural ?? code);
  const level = {
    complete: say("inventaire complet", "complete inventory"),
    partial: say("inventaire partiel", "partial inventory"),
    unknown: say("complétude de l'inventaire inconnue", "inventory of unknown completeness"),
  } [inventoryLevel(data, total)];
  if (!total.isInventoryReached) {
    return say(`l'inventaire ne dit rien des ${nouns.join(" + ")} de ce territoire`,
      `the inventory says nothing of the ${nouns.join(" + ")} of this territory`);
  }
  const totals = answer.totals;
  const cofunded = total.schemes === 0 ? "" :
    totals.cofundedKnown === 0 ? say(", cofinancement non renseigné", ", co-funding not stated") :
    say(`, dont ${totals.cofunded} cofinancé${totals.cofunded > 1 ? "s" : ""}`,
      `, ${totals.cofunded} of them co-funded`);
  const nowhere = totals.withoutPerimeter === 0 ? "" :
    say(`, ${totals.withoutPerimeter} sans périmètre connu`,
    `, ${totals.withoutPerimeter} without a known perimeter`);
  return say(
    `${total.schemes} ${nouns.join(" + ")} recensé${total.schemes > 1 ? "s" : ""} en vigueur (${level} ; ` +
    `${total.schemesCertain} de façon certaine, ${total.schemesPossible} avec les possibles)`,
    `${total.schemes} ${nouns.join(" + ")} on record in force (${level}; ` +
    `${total.schemesCertain} for certain, ${total.schemesPossible} with possible ones)`) + cofunded + nowhere;
}

/** What it retains is a lower bound: the inventory is partial, and some zone is left. */
function leastWord(data, total) {
  const isLeast = total.inventory === "partial" && total.retained > 0 && total.retained < total.zones;
  return isLeast ? say("au moins ", "at least ") : "";
}

function zonesPart(answer, total, zoning) {
  const words = zoningWords(zoning);
  if (total.zones === 0) return upperFirst(`${words.none} ${words.one}.`);
  const all = showNumber(total.zones);
  const reasons = undecidedReasons(answer);
  const details = reasons.length === 0 ? "" :
    ` (${reasons.map((reason) => reason.count === total.undecided ? reason.label
      : reason.label + say(" : ", ": ") + showNumber(reason.count)).join(", ")})`;
  const apart = total.undecided === 0 ? "" :
    `, ${showNumber(total.undecided)} ${words.undecided(total.undecided)}${details}`;
  if (nothingKnown(total)) {
    const which = zoning.feminine ? "lesquelles" : "lesquels";
    return upperFirst(say(`on ne sait pas ${which} des ${all} ${words.many} sont ` +
      words.retained(2), `which of the ${all} ${words.many} are retained is unknown`) + apart + ".");
  }
  const share = total.zones === total.undecided ? "" : ` (${shareOfZones(total)})`;
  return upperFirst(leastWord(null, total) + say(
      `${showNumber(total.retained)} des ${all} ${words.many} ${words.retained(total.zones)}`,
      `${showNumber(total.retained)} of ${all} ${words.many} retained`) + share + apart +
    `${say(" ; ", "; ")}${stateSpanText(total)}, ${ruleSpanText(answer, total)}${withUndecided(total, zoning)}.`);
}

/** A share with what it is of. Example: `51,2 % des 129 dont le verdict est connu`. */
export function shareOfZones(total) {
  const decided = total.zones - total.undecided;
  const share = showPercent(total.retained / decided);
  return total.undecided === 0 ? share : say(`${share} des ${showNumber(decided)} dont le verdict est connu`,
    `${share} of the ${showNumber(decided)} with a verdict`);
}

/** The same of people; an empty text where it is not known. */
export function shareOfPeople(total) {
  if (total.population === null || total.populationRetained === null) return "";
  const decided = total.population - total.populationUndecided;
  if (decided <= 0) return "";
  const share = showPercent(total.populationRetained / decided);
  return total.populationUndecided === 0 ? say(`${share} des ${showNumber(decided)} habitants des zones`,
    `${share} of the ${showNumber(decided)} inhabitants of the zones`) :
    say(`${share} des ${showNumber(decided)} habitants dont le verdict est connu`,
      `${share} of the ${showNumber(decided)} inhabitants with a verdict`);
}

/** Spans count what is undecided at their upper end. */
export function withUndecided(total, zoning) {
  if (total.undecided === 0) return "";
  return say(`, indéterminé${zoning.feminine ? "es comprises" : "s compris"}`, ", undecided ones included");
}

export function stateSpanText(total) {
  const [low, high] = stateRange(total);
  return low === high ? say("quel que soit l'état des dispositifs", "whatever the state of the schemes") :
    say(`de ${showNumber(low)} à ${showNumber(high)} selon l'état des dispositifs`,
      `from ${showNumber(low)} to ${showNumber(high)} by the state of the schemes`);
}

export function ruleSpanText(answer, total) {
  const [low, high] = ruleRange(answer, total.retained);
  return low === high && low === total.retained ? say("quelle que soit la règle", "whatever the rule") :
    say(`de ${showNumber(low)} à ${showNumber(high)} selon la règle`,
      `from ${showNumber(low)} to ${showNumber(high)} by the rule`);
}

/** The shares of the population that certain to possible schemes, and all rules, give. */
export function populationRanges(answer, people) {
  const known = (isCounted) => answer.zones.filter(isCounted).reduce((sum, zone) => sum + (zone.population ?? 0), 0);
  const byState = [known((zone) => zone.retainedCertain === true), known((zone) => zone.retainedPossible !== false)];
  const byRule = answer.rules.filter((rule) => rule.population !== null)
    .flatMap((rule) => [rule.population, rule.population + (rule.populationUndecided ?? 0)]);
  const range = (values) => values.length === 0 ? null : [Math.min(...values) / people, Math.max(...values) / people];
  return { byState: range(byState), byRule: range(byRule) };
}

function populationPart(answer, total, zoning) {
  const people = total.population;
  const covered = total.populationRetained;
  if (people === null || people === undefined) {
    return say("Population des zones : inconnue dans les données.", "Population of the zones: unknown in the data.");
  }
  if (covered === null || covered === undefined || people === 0) {
    return say("Leur population : inconnue.", "Their population: unknown.");
  }
  const vintage = zoning.populationVintage ? ` (${zoning.populationVintage})` : "";
  const share = shareOfPeople(total);
  const ranges = populationRanges(answer, people);
  const spans = [
      [ranges.byState, say("selon l'état", "by the state")],
      [ranges.byRule, say("selon la règle", "by the rule")]
    ]
    .filter(([range]) => range && range[0] !== range[1])
    .map(([range, why]) => say(`de ${showPercent(range[0])} à ${showPercent(range[1])} ${why}`,
      `from ${showPercent(range[0])} to ${showPercent(range[1])} ${why}`));
  const span = spans.length === 0 ? "" : (total.populationUndecided === 0 ? say(" ; ", "; ") :
    say(` ; des ${showNumber(people)} en tout, `, `; of all ${showNumber(people)}, `)) +
    spans.join(", ") + withUndecided(total, zoning);
  const more = total.populationUndecided > 0 ?
    say(`, et ${showNumber(total.populationUndecided)} de plus dans les ${zoningWords(zoning).undecided(2)}`,
      `, and ${showNumber(total.populationUndecided)} more in the undecided ones`) : "";
  const missing = total.zonesWithoutPopulation > 0 ?
    say(" ; ", "; ") + counted(total.zonesWithoutPopulation, "zone", "zones", "zone", "zones") +
    say(" sans population connue", " without a known population") : "";
  return upperFirst(leastWord(null, total) +
    say(`${showNumber(covered)} habitants${vintage} dans les zones retenues`,
      `${showNumber(covered)} inhabitants${vintage} in the zones retained`) + (share ? `, ${share}` : "") +
    more + span + missing + ".");
}

/** What is not known, one sentence each: said beside the figures, never left out. */
export function unknownSentences(data, question, answer) {
  const total = wholeOf(answer);
  const words = zoningWords(data.zonings[question.zoning]);
  const sentences = [];
  const types = question.types.join(", ");
  const silent = answer.summary.filter((row) => row.level === "region" && !row.isInventoryReached);
  if (silent.length > 0) {
    const zones = silent.reduce((sum, row) => sum + row.zones, 0);
    sentences.push(say(
      `L'inventaire ne dit rien des ${types} de ${silent.length} région${silent.length > 1 ? "s" : ""} ` +
      `(${silent.map((row) => row.name).join(", ")}) ; ` + counted(zones, "zone y est indéterminée.",
        "zones y sont indéterminées.", "", ""),
      `The inventory says nothing of the ${types} of ${silent.length} région${silent.length > 1 ? "s" : ""} ` +
      `(${silent.map((row) => row.name).join(", ")}); ` +
      `${showNumber(zones)} zone${zones === 1 ? "" : "s"} there undecided.`));
  }
  if (total.undecided > 0) {
    sentences.push(`${showNumber(total.undecided)} ${words.many} ${words.undecided(total.undecided)}` +
      say(" : ", ": ") + undecidedReasons(answer).map((reason) => `${reason.label} (${showNumber(reason.count)})`)
      .join(", ") +
      ".");
  }
  if (answer.totals.withoutPerimeter > 0) {
    sentences.push(counted(answer.totals.withoutPerimeter, "dispositif en vigueur n'a pas",
      "dispositifs en vigueur n'ont pas",
      "scheme in force has no", "schemes in force have no") + say(
      " de périmètre connu : compté nulle part sur la carte.",
      " known perimeter: counted nowhere on the map."));
  }
  if (total.zonesWithoutPopulation > 0) {
    sentences.push(counted(total.zonesWithoutPopulation, "zone n'a pas", "zones n'ont pas", "zone has no",
        "zones have no") +
      say(" de population connue.", " known population."));
  }
  if (total.isInventoryReached && answer.totals.possible > answer.totals.counted && question.inForce !== "possible") {
    const more = answer.totals.possible - answer.totals.counted;
    sentences.push(counted(more, "dispositif de plus est seulement possible",
        "dispositifs de plus sont seulement possibles",
        "more scheme is only possible", "more schemes are only possible") +
      say(" à cette date (sans date, ou au-delà de la durée présumée).",
        " on that day (undated, or past the presumed duration)."));
  }
  return sentences;
}

/** How complete the inventory is, as its source says. */
export function completenessText(data, total) {
  const source = (data.payload.texts?.sources ?? []).find((found) => found.role === "schemes");
  const sentence = source?.sentence ?? source?.completeness_sentence;
  // Without the words of the command line.
  if (sentence) return sentence.replace(/\s*\((rôle|role) [^)]*\)/g, "");
  return {
    complete: say("Inventaire complet.", "Complete inventory."),
    partial: say("Inventaire partiel.",
      "Partial inventory.")
  } [inventoryLevel(data, total)] ??
  say(`Complétude de l'inventaire : ${unknownWord()}e.`, "Completeness of the inventory: unknown.");
}
