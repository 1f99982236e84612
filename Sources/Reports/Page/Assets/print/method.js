// Method, sources and what the words mean: for the page and for the print.
import { tag, bdi } from "../words/dom.js";
import { say, typeset } from "../words/words.js";
import { completenessLabel } from "../words/labels.js";
import { questionText } from "../question/questions.js";

/** @param {string} level of the headings */
export function methodSection(app, level = "h3") {
  const { data } = app;
  const texts = data.payload.texts ?? {};
  // The headline itself opens the page already.
  const first = [...(texts.headlines ?? []).filter((text) => !/^(Au|On) \S+ \S+ \d{4}, /.test(text)), ...(texts
    .method ?? [])];
  return tag("section", { class: "method print-page" },
    tag(level, null, say("Méthode", "Method")), tag("p", null, questionText(app), "."),
    tag(level, null, say("La commande qui donne la même réponse", "The command that gives the same answer")),
    tag("p", null, tag("code", { class: "wrap" }, app.command())),
    first.length > 0 ? [
      tag(level, null, say("Ce que dit la ligne de commande de la question de départ",
        "What the command line says of the first question")),
      tag("ul", null, first.map((text) => tag("li", null, bdi(typeset(text))))),
    ] : null,
    tag(level, null, say("Ce que veulent dire les mots", "What the words mean")), wordList(),
    tag(level, null, "Sources"), sourceTable(texts.sources ?? []),
    tag("p", { class: "muted print-foot" }, `${data.payload.tool}. `, say(
      "Page faite pour être lue hors ligne : elle ne télécharge et n'envoie rien.",
      "A page to be read offline: it downloads and sends nothing.")));
}

/** The words that decide what is counted. */
function wordList() {
  const words = [
    [say("certain", "certain"), say(
      "le dispositif a commencé, il est signé, et sa fin connue n'est pas passée, ou il est publié " +
      "comme en vigueur ce jour-là ou plus tard",
      "the scheme has started, is signed, and its known end has not passed, or it " +
      "is published as in force on that day or later")],
    [say("présumé", "presumed"), say(
      "commencé et signé, sans fin connue, dans la durée présumée de son type ; ou dit en vigueur " +
      "par une source datée de moins d'un an",
      "started and signed, no end known, within the presumed duration of its type; or " +
      "said to be in force by a source dated within a year")],
    [say("possible", "possible"), say("sans date, ou au-delà de la durée présumée sans que rien ne le dise fini",
      "undated, or past the presumed duration with nothing that says it ended")],
    [say("entièrement, partiellement, non couvert", "entirely, partly, not covered"), say(
      "selon la part de la zone dans un " +
      "périmètre, à la tolérance près", "by the share of the zone in a perimeter, within the tolerance")],
    [say("retenu", "retained"), say(
      "la règle choisie le compte ; « non retenu » ne dit pas qu'il n'existe rien, si l'inventaire " +
      "est partiel",
      "the rule chosen counts it; “not retained” does not say that there is nothing, where the inventory is partial"
      )],
    [say("indéterminé", "undecided"), say(
      "ce qu'on sait ne permet de dire ni oui ni non ; ce n'est jamais compté comme un non",
      "what is known allows neither yes nor no; never counted as a no")],
    [say("fragile", "fragile"), say(
      "le verdict change avec une tolérance de 1 à 10 %, ou repose sur une bande plus mince que la précision des " +
      "contours, ou une part de la zone est hors de toute commune",
      "the verdict changes with a tolerance of 1 to 10%, or hangs on a strip narrower than the outlines are precise, " +
      "or a part of the zone lies in no commune")],
  ];
  return tag("dl", { class: "facts" }, words.map(([word, meaning]) => [tag("dt", null, word), tag("dd", null, meaning,
    ".")]));
}

function sourceTable(sources) {
  const headings = [say("source", "source"), say("millésime", "vintage"), say("complétude", "completeness"),
    say("ce qui en est dit", "what is said of it")
  ];
  return tag("table", { class: "small print-table" },
    tag("thead", null, tag("tr", null, headings.map((heading) => tag("th", { scope: "col" }, heading)))),
    tag("tbody", null, sources.map((source) => tag("tr", null, tag("th", { scope: "row" }, bdi(typeset(source
        .title))),
      tag("td", null, typeset(source.vintage)), tag("td", null, completenessLabel(source.completeness)),
      tag("td", null, typeset(source.sentence ?? source.completeness_sentence))))));
}
