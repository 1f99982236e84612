import { addedTerm, rewrittenTerm } from "./days.js";
import { hasPossible } from "./territories.js";

// The schemes as a scenario has them.

const NOTHING = { added: [], extended: [], ended: [] };

/** The schemes as a scenario has them: with other ends, more communes, and those that it adds, last. */
export function schemesOf(data, scenario) {
  const { added, extended, ended } = scenario ?? NOTHING;
  if (added.length + extended.length + ended.length === 0) return data.schemes;
  const schemes = data.schemes.slice();
  for (const change of [...extended, ...ended]) {
    const scheme = schemes[change.scheme];
    const atoms = new Set([...scheme.atoms, ...(change.atoms ?? [])]);
    const isLonger = atoms.size > scheme.atoms.length;
    const end = change.end === undefined ? scheme.term.end : change.end;
    schemes[change.scheme] = {
      ...scheme, term: rewrittenTerm(scheme, end, data.payload.question.day), isChanged: true, territories: {},
      atoms: isLonger ? Int32Array.from(atoms).sort() : scheme.atoms, isEmpty: scheme.isEmpty && !isLonger,
    };
  }
  for (const contract of added) {
    const months = data.types.find((type) => type.code === contract.type)?.months ?? null;
    schemes.push({
      index: schemes.length, id: contract.id, type: contract.type, name: contract.name, carrier: "", status: "signed",
      statusLabel: "", cofunded: null, themes: "", targeted: [], source: "", note: "", evidence: "", part: -1,
      atoms: Int32Array.from(contract.atoms).sort(), possible: new Int32Array(0), probable: new Int32Array(0),
      isEmpty: contract.atoms.length === 0, hasPossible: false, hasUnsurePlaces: false, isAdded: true,
      tokens: "", unread: "", file: "", row: 0, replacedBy: "",
      term: addedTerm(contract.start, contract.end, months),
    });
  }
  return schemes;
}
