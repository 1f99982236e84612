// Contracts of a CSV file, taken into the scenario.
import { tag, refill, bdi } from "../words/dom.js";
import { say, counted } from "../words/words.js";
import { extension } from "../question/links.js";
import { readContracts } from "./contracts.js";
import { shortened } from "../sheets/sheet.js";
import { communesWord } from "../sheets/gazetteer.js";

/** Reads a file of contracts, and says what it holds. */
export async function takeContractsFile(panel, file) {
  if (!file) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder("windows-1252").decode(bytes);
  }
  panel.file.value = "";
  previewContracts(panel, panel.fileReport, text, file.name);
}

/** Says what a table of contracts holds; it is taken on demand. */
export function previewContracts(panel, box, text, name) {
  const read = readContracts(panel.app.gazetteer, text);
  const more = (count) => say(`et ${count} de plus`, `and ${count} more`);
  const heading = name === "" ? "" : [bdi(name, 80), say(" : ", ": ")];
  if (read.isOther || read.contracts.length + read.refused.length === 0) {
    refill(box, tag("p", { class: "error" }, heading,
      read.isOther || say("Ce tableau est vide.", "This table is empty.")));
    return;
  }
  const scenario = structuredClone(panel.app.state.scenario);
  for (const contract of read.contracts) takeContract(panel, scenario, contract, read);
  const add = tag("button", {
    type: "button",
    class: "main",
    onclick: () => {
      refill(box, tag("p", null, counted(read.contracts.length, "contrat ajouté au scénario.",
        "contrats ajoutés au scénario.", "contract added to the scenario.", "contracts added to the scenario.")));
      panel.change(scenario);
    }
  }, say("Ajouter", "Add"));
  refill(box, tag("p", null, heading, counted(read.contracts.length, "contrat lu", "contrats lus", "contract read",
      "contracts read"), ", ", counted(read.refused.length, "ligne non comprise", "lignes non comprises",
      "row not understood", "rows not understood"), "."),
    read.contracts.length > 0 ? shortened(read.contracts.map((one) => [bdi(one.name || one.id ||
      panel.freshName(one.atoms), 90), ` (${one.type ?? panel.app.state.question.types[0]}, `,
      communesWord(panel.app.data, one.atoms), ")"]), 8, more) : null,
    read.refused.length > 0 ? [tag("p", { class: "label" }, say("Lignes non comprises", "Rows not understood")),
      shortened(read.refused.map((one) => [tag("strong", null, say(`Ligne ${one.line} : `, `Row ${one.line}: `)),
        one.why, " ; ", tag("span", { class: "muted" }, bdi(one.text, 90))
      ]), 20, more)] : null,
    read.notes.length > 0 ? shortened(read.notes.map((note) => bdi(note, 160)), 8, more) : null,
    tag("p", { class: "button-row" }, read.contracts.length > 0 ? add : null, tag("button", { type: "button",
      onclick: () => refill(box) }, say("Ne rien ajouter", "Add nothing"))));
  if (read.contracts.length > 0) add.focus({ preventScroll: true });
}

/** A contract of a file: one more, or one that the inventory has already, changed. */
function takeContract(panel, scenario, contract, read) {
  const { data, state, gazetteer } = panel.app;
  const known = gazetteer.schemes.get(contract.id);
  if (known === undefined) {
    const type = contract.type ?? state.question.types[0];
    scenario.added.push({
      id: contract.id || panel.freshId(scenario, type),
      type,
      name: contract.name || panel.freshName(contract.atoms),
      atoms: contract.atoms,
      start: contract.start ?? state.question.day,
      end: contract.end
    });
    return;
  }
  const own = new Set(data.schemes[known].atoms);
  const more = contract.atoms.filter((atom) => !own.has(atom));
  const isSmaller = data.schemes[known].atoms.length + more.length > contract.atoms.length;
  if (isSmaller) {
    read.notes.push(say(
      `Ligne ${contract.line} : ${contract.id} est déjà dans l'inventaire, avec un périmètre plus large, gardé.`,
      `Row ${contract.line}: ${contract.id} is in the inventory already, with a larger perimeter, which is kept.`
      ));
  }
  scenario.extended = scenario.extended.filter((one) => one.scheme !== known);
  scenario.extended.push(extension(known, contract.end, more));
}
