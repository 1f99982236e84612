import { dayOf, initialQuestion, isoOf } from "./data.js";
import { ask } from "./engine.js";
import { commandOf, scenarioTable } from "./scenario-table.js";
import { series } from "./series.js";
/**
 * Lets who checks the page ask its engine from the console of the browser, where an answer is a value, and the command
 * line that must give the same. Example: `maillage.ask({...maillage.question(), rule: "all-communes"}).rules`.
 */
export function openConsole(data) {
  globalThis.maillage = {
    data, dayOf, isoOf, question: () => initialQuestion(data),
    ask: (question, scenario = null) => ask(data, question, scenario),
    series: (question, days, scenario = null) => series(data, question, days, scenario),
    commandOf: (question, scenario = null) => commandOf(data, question, scenario),
    scenarioTable: (scenario) => scenarioTable(data, scenario),
  };
}
