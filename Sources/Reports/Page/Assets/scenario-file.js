// Contracts of a CSV file, taken into the scenario.
import { tag, refill, bdi } from "./dom.js";
import { say, counted } from "./words.js";
import { extension } from "./links.js";
import { readContracts } from "./paste.js";
import { shortened } from "./sheet.js";

/** Takes the contracts of a file, and says which rows were not understood. */
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
  const read = readContracts(panel.app.gazetteer, text);
  const scenario = structuredClone(panel.app.state.scenario);
  for (const contract of read.contracts) takeContract(panel, scenario, contract, read);
  if (read.contracts.length > 0) panel.change(scenario);
  refill(panel.message, tag("p", null, bdi(file.name, 80), say(
      ` : ${counted(read.contracts.length, "contrat lu", "contrats lus", "", "")}, ` +
      `${counted(read.refused.length, "ligne non comprise", "lignes non comprises", "", "")}.`,
      `: ${read.contracts.length} contracts read, ${read.refused.length} rows not understood.`)),
    read.refused.length > 0 ? shortened(read.refused.map((one) => [tag("strong", null, say(
        `Ligne ${one.line} : `, `Row ${one.line}: `)), one.why,
      " ; ", tag("span", { class: "muted" }, bdi(one.text, 90))
    ]), 20, (count) => say(`et ${count} de plus`, `and ${count} more`)) : null,
    read.notes.length > 0 ? shortened(read.notes.map((note) => bdi(note, 160)), 8, (count) => say(
      `et ${count} de plus`, `and ${count} more`)) : null);
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
