// Places read from a list: taken into the selection, with an account of the rest.
import { tag, refill, bdi } from "../words/dom.js";
import { say, showNumber } from "../words/words.js";
import { atomsOfPlace } from "../sheets/gazetteer.js";
import { placeWords } from "./paste.js";
import { shortened } from "../sheets/sheet.js";

/** Takes what was read, and lists the rest: nothing is dropped in silence. */
export function takePlaces(panel, read, box, done) {
  const { app } = panel;
  const atoms = new Set(panel.picked);
  for (const one of read.found)
    for (const atom of atomsOfPlace(app.gazetteer, one.place)) atoms.add(atom);
  if (read.found.length > 0) {
    done();
    panel.pick([...atoms]);
  }
  const notes = read.found.filter((one) => one.note);
  const lines = [tag("p", null, say(
    `Lus : ${showNumber(read.found.length)} ; ambigus : ${showNumber(read.ambiguous.length)} ; inconnus : ` +
    `${showNumber(read.unknown.length)}.`,
    `Read: ${showNumber(read.found.length)}; ambiguous: ${showNumber(read.ambiguous.length)}; unknown: ` +
    `${showNumber(read.unknown.length)}.`))];
  const choices = (entry, places) => places.map((place) => [tag("button", {
    type: "button",
    class: "link",
    onclick: () => {
      panel.pick([...panel.picked, ...atomsOfPlace(app.gazetteer, place)]);
      entry.remove();
    }
  }, bdi(placeWords(place), 90)), " "]);
  const lineWord = (one) => say(`ligne ${one.line} : `, `line ${one.line}: `);
  if (read.ambiguous.length > 0) {
    lines.push(tag("p", { class: "label" }, say("Lequel ?", "Which one?")), tag("ul", { class: "plain" },
      read.ambiguous.slice(0, 100).map((one) => {
        const entry = tag("li", null, lineWord(one), bdi(one.text, 60), " ");
        entry.append(...choices(entry, one.places.slice(0, 30)).flat());
        return entry;
      })));
  }
  if (read.unknown.length > 0) {
    lines.push(tag("p", { class: "label" }, say("Lignes non comprises", "Lines not understood")),
      shortened(read.unknown.map((one) => {
        const entry = tag("span", null, lineWord(one), bdi(one.text, 80), one.why ? ` (${one.why})` : "");
        if (one.near.length > 0) {
          entry.append(say(" ; vouliez-vous dire ", "; did you mean "), ...choices(entry, one.near).flat(), "?");
        }
        return entry;
      }), 12, (count) => say(`et ${count} de plus`, `and ${count} more`)));
  }
  if (notes.length > 0) {
    lines.push(tag("p", { class: "label" }, say("À vérifier", "To check")), shortened(notes.map((one) => [say(
          `ligne ${one.line} : `, `line ${one.line}: `),
        bdi(one.text, 60), " → ", bdi(placeWords(one.place), 90), one.note ? ` (${one.note})` : ""
      ]), 12,
      (count) => say(`et ${count} de plus`, `and ${count} more`)));
  }
  refill(box, lines);
}
