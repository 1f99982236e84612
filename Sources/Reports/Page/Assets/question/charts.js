// Charts: what is retained over time, and by territory. Each with its numbers in a table.
import { tag, svgTag, refill, byId, bdi, keptDetails } from "../words/dom.js";
import { say, showNumber, showPercent, longDay, civil, dayNumber } from "../words/words.js";
import { zoningWords } from "./headline.js";

/** Draws both charts for the answer: the bars at once, the timeline as its points are computed. */
export function drawCharts(app) {
  const box = byId("charts");
  app.figure ??= tag("figure", null, tag("figcaption", null, timelineTitle(app)));
  if (!box.firstChild) refill(box, tag("div", { class: "chart-pair" }, app.figure, tag("figure")));
  box.firstChild.lastChild.replaceWith(barChart(app));
  const { days, isThinned } = app.timeline.curveDays();
  const points = [];
  app.timeline.find("curve", days, (day) => (points.push(app.timeline.point(day)), false),
    () => refill(app.figure, timelineFigure(app, points, isThinned)));
}

function timelineTitle(app) {
  const zoning = app.data.zonings[app.state.question.zoning];
  return say(`${zoning.many} ${zoningWords(zoning).retained(2)} et dispositifs comptés, dans le temps`,
    `${zoning.many} retained and schemes counted, over time`);
}

function timelineFigure(app, points, isThinned) {
  const zoning = app.data.zonings[app.state.question.zoning];
  const words = zoningWords(zoning);
  const total = app.answer.zones.length;
  const title = timelineTitle(app);
  const [width, height] = [560, 260];
  const [left, right, top, bottom] = [48, 44, 16, 26];
  const [first, last] = [points[0].day, points[points.length - 1].day];
  const x = (day) => left + ((day - first) / Math.max(1, last - first)) * (width - left - right);
  const most = Math.max(1, ...points.map((point) => point.retained + point.undecided)) * 1.08;
  const mostSchemes = Math.max(1, ...points.map((point) => point.schemes)) * 1.08;
  const y = (value) => height - bottom - (value / most) * (height - top - bottom);
  const z = (value) => height - bottom - (value / mostSchemes) * (height - top - bottom);
  const steps = (read) => points.map((point, at) => (at === 0 ?
    `M${x(point.day).toFixed(1)} ${read(point).toFixed(1)}` :
    `H${x(point.day).toFixed(1)}V${read(point).toFixed(1)}`)).join("");
  const back = (read) => points.slice().reverse().map((point, at, all) => (at === 0 ?
    `L${x(point.day).toFixed(1)} ${read(point).toFixed(1)}` :
    `V${read(point).toFixed(1)}H${x(point.day).toFixed(1)}`) + (at === all.length - 1 ? "Z" : "")).join("");
  const hasDoubt = points.some((point) => point.undecided > 0);
  const years = [];
  const [from, to] = [civil(first)[0], civil(last)[0]];
  const every = Math.max(1, Math.ceil((to - from) / 9));
  for (let year = Math.ceil(from / every) * every; year <= to; year += every) {
    const day = dayNumber(year, 1, 1);
    if (day >= first && day <= last) years.push([year, x(day)]);
  }
  const levels = niceLevels(most);
  const asked = x(app.state.question.day);
  const svg = svgTag("svg", {
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": `${title}. ${timelineSummary(app, points)}`,
      class: "chart"
    },
    svgTag("defs", null, svgTag("pattern", { id: "doubt", width: 6, height: 6, patternUnits: "userSpaceOnUse",
        patternTransform: "rotate(45)" },
      svgTag("rect", { width: 6, height: 6, fill: "#fff" }), svgTag("rect", { width: 2, height: 6,
        fill: "#767676" }))),
    levels.map((level) => [svgTag("line", { x1: left, x2: width - right, y1: y(level), y2: y(level),
        class: "grid" }),
      svgTag("text", { x: left - 6, y: y(level) + 4, class: "tick end" }, showNumber(level))
    ]),
    years.map(([year, at]) => [svgTag("line", { x1: at, x2: at, y1: height - bottom, y2: height - bottom + 4,
        class: "axis" }),
      svgTag("text", { x: at, y: height - 8, class: "tick middle" }, String(year))
    ]),
    hasDoubt ? svgTag("path", {
      d: steps((point) => y(point.retained + point.undecided)) + back((point) => y(point.retained)),
      fill: "url(#doubt)",
      class: "doubt"
    }) : null,
    svgTag("path", { d: `${steps((point) => y(point.retained))}V${height - bottom}H${left}Z`, class: "area" }),
    svgTag("path", { d: steps((point) => y(point.retained)), class: "line zones" }),
    svgTag("path", { d: steps((point) => z(point.schemes)), class: "line schemes" }),
    niceLevels(mostSchemes).map((level) => svgTag("text", { x: width - right + 6, y: z(level) + 4,
      class: "tick right" }, showNumber(level))),
    svgTag("line", { x1: asked, x2: asked, y1: top - 6, y2: height - bottom, class: "asked" }),
    svgTag("text", { x: asked + (asked > width * 0.65 ? -5 : 5), y: top + 3,
        class: `tick ${asked > width * 0.65 ? "end" : ""}` },
      longDay(app.state.question.day)));
  const key = tag("p", { class: "chart-key" }, tag("span", { class: "swatch zones", "aria-hidden": "true" }),
    say(`${zoning.many} ${words.retained(2)} (échelle de gauche, sur ${showNumber(total)})`,
      `${zoning.many} retained (left scale, of ${showNumber(total)})`), hasDoubt ? [tag(
      "span", { class: "swatch doubt", "aria-hidden": "true" }),
      words.undecided(2)
    ] : null, tag("span", { class: "swatch schemes", "aria-hidden": "true" }),
    say("dispositifs comptés (trait tireté, échelle de droite)", "schemes counted (dashed line, right scale)"),
    isThinned ? say(" ; de tous les jours de changement, une partie", "; some of all days of change") : null);
  const rows = points.filter((point, at) => at === 0 || at === points.length - 1 || point.day === app.state.question
    .day ||
    point.retained !== points[at - 1].retained || point.schemes !== points[at - 1].schemes || point.undecided !==
    points[at - 1].undecided);
  return [tag("figcaption", null, title), svg, key, chartTable(say("Les nombres de la courbe",
      "The numbers of the curve"),
    [say("jour", "day"), words.retained(2), words.undecided(2), say("dispositifs", "schemes")],
    rows.map((point) => [longDay(point.day), showNumber(point.retained), showNumber(point.undecided), showNumber(
      point.schemes)]))];
}

function timelineSummary(app, points) {
  const high = points.reduce((best, point) => (point.retained > best.retained ? point : best));
  const now = points.find((point) => point.day === app.state.question.day) ?? high;
  const [here, most] = [showNumber(now.retained), showNumber(high.retained)];
  return say(`Au ${longDay(now.day)} : ${here} ; au plus ${most}, au ${longDay(high.day)}.`,
    `On ${longDay(now.day)}: ${here}; at most ${most}, on ${longDay(high.day)}.`);
}

/** Round numbers from 0 on, four or five of them. */
export function niceLevels(most) {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = Math.max(1, [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? power);
  const levels = [];
  for (let level = 0; level <= most; level += step) levels.push(level);
  return levels;
}

/** Retained, undecided and not retained zones of each territory, as bars of the same scale. */
export function barChart(app) {
  const { answer, data } = app;
  const zoning = data.zonings[app.state.question.zoning];
  const words = zoningWords(zoning);
  const has = (level) => answer.summary.filter((row) => row.level === level && row.zones > 0);
  const rows = has("region").length > 1 ? has("region") : has("departement").length > 0 ? has("departement") : has(
    "epci");
  const title = say(`${zoning.many} par ${rows[0]?.level === "region" ? "région" : "département"}`,
    `${zoning.many} by ${rows[0]?.level === "region" ? "région" : "département"}`);
  const most = Math.max(1, ...rows.map((row) => row.zones));
  const list = tag("ul", { class: "bars" }, rows.map((row) => {
    const missing = row.zones - row.retained - row.undecided;
    const piece = (count, kind) => {
      if (count === 0) return null;
      const bar = tag("span", { class: `bar ${kind}` });
      bar.style.width = `${(count / most) * 100}%`;
      return bar;
    };
    const low = showNumber((row.retained / row.zones) * 100, 0);
    const high = showPercent((row.retained + row.undecided) / row.zones, 0);
    const share = row.undecided === 0 ? say(` ; ${high}`, `; ${high}`) :
      say(` ; ${low} à ${high}, ${showNumber(row.undecided)} ${words.undecided(row.undecided)}`,
        `; ${low} to ${high}, ${showNumber(row.undecided)} undecided`);
    const text = row.undecided === row.zones ? `${showNumber(row.zones)} ${words.undecided(row.zones)}` :
      say(`${showNumber(row.retained)} sur ${showNumber(row.zones)}${share}`,
        `${showNumber(row.retained)} of ${showNumber(row.zones)}${share}`);
    return tag("li", null, tag("button", {
        type: "button",
        class: "link bar-name",
        onclick: () => app.select({ kind: "territory", level: row.level, code: row.code })
      }, bdi(row.name, 60)),
      tag("span", { class: "bar-track", "aria-hidden": "true" }, piece(row.retained, "yes"), piece(row
        .undecided, "maybe"), piece(missing, "no")),
      tag("span", { class: "bar-text" }, text));
  }));
  const key = tag("p", { class: "chart-key" }, tag("span", { class: "swatch yes", "aria-hidden": "true" }), words
    .retained(2),
    tag("span", { class: "swatch maybe", "aria-hidden": "true" }), words.undecided(2),
    tag("span", { class: "swatch no", "aria-hidden": "true" }), words.notRetained(2));
  return tag("figure", null, tag("figcaption", null, title), list, key);
}

function chartTable(summary, headings, rows) {
  const details = keptDetails("curve", false, summary, tag("div", {
    class: "chart-scroll",
    tabindex: "0",
    role: "region",
    "aria-label": summary
  }, tag("table", { class: "small" }, tag("thead", null, tag("tr", null,
    headings.map((heading) => tag("th", { scope: "col" }, heading)))), tag("tbody", null, rows.map((row) =>
    tag("tr", null,
      row.map((cell, at) => (at === 0 ? tag("th", { scope: "row" }, cell) : tag("td", { class: "number" },
        cell)))))))));
  details.classList.add("chart-table");
  return details;
}
