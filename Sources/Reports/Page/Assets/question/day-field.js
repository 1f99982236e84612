// The day asked about: a field, a slider with marks where something changes, and buttons that go to the next change.
import { addMonths, dayOf, isoOf } from "../engine/data.js";
import { tag, refill, setText, announce } from "../words/dom.js";
import { say, longDay, longMonth, civil, dayNumber } from "../words/words.js";
import { field, fault } from "./fields.js";
import { beyondKnown } from "./timeline.js";
import { checkedDay } from "./links.js";

/** Makes the field; `set` puts a question in it. */
export function dayField(app, ask) {
  const input = tag("input", {
    type: "date",
    onchange: () => {
      const day = checkedDay(input.value);
      if (day !== null && civil(day)[0] >= 1900 && civil(day)[0] <= 2200) ask({ day });
      else wrong.show();
    }
  });
  const wrong = fault(input, () => say(
    `Cette date est vide, incomplète ou impossible ; la réponse reste celle du ${longDay(app.state.question.day)}.`,
    `This date is empty, incomplete or impossible; the answer stays that of ${longDay(app.state.question.day)}.`));
  const about = tag("p", { class: "help" });
  const slider = tag("input", {
    type: "range",
    step: "1",
    class: "slider",
    "aria-label": say("Date, mois par mois", "Date, month by month"),
    oninput: () => ask({ day: snapped(app, slider) }, "replace"),
    onkeydown: (event) => {
      const months = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 12, PageDown: -12 }[event.key];
      if (months === undefined) return;
      event.preventDefault();
      const day = addMonths(app.state.question.day, months);
      if (day >= Number(slider.min) && day <= Number(slider.max)) ask({ day }, "replace");
    }
  });
  const marks = tag("canvas", { class: "marks", height: "14", "aria-hidden": "true" });
  const ends = tag("div", { class: "slider-ends", "aria-hidden": "true" });
  const jump = (direction) => app.timeline.findChange("jump", app.state.question.day, direction, true, (day) => {
    if (day !== undefined) {
      ask({ day });
      return;
    }
    const text = direction > 0 ? say("Rien ne change plus après cette date pour cette question.",
      "Nothing changes after that day for this question.") : say("Rien ne change avant cette date pour cette question.",
      "Nothing changes before that day for this question.");
    setText(about, text);
    announce(text);
  });
  const before = tag("button", { type: "button", class: "quiet", onclick: () => jump(-1) },
    say("◀ changement précédent", "◀ previous change"));
  const after = tag("button", { type: "button", class: "quiet", onclick: () => jump(1) },
    say("changement suivant ▶", "next change ▶"));
  const reference = () => app.data.payload.inventoryDay;
  const today = tag("button", { type: "button", class: "quiet", onclick: () => ask({ day: reference() }) },
    say("date de référence", "reference date"));
  const element = tag("div", { class: "day-field" }, field(say("À la date du", "On"), input, [wrong.element, about]),
    tag("div", { class: "slider-box" }, marks, slider, ends), tag("div", { class: "slider-steps" }, before, today,
      after));
  return {
    element,
    set: (question) => {
      const days = app.timeline.days();
      const [low, high] = app.timeline.span();
      slider.min = low;
      slider.max = high;
      slider.value = question.day;
      slider.setAttribute("aria-valuetext", longDay(question.day));
      if (checkedDay(input.value) !== question.day) input.value = isoOf(question.day);
      wrong.clear();
      setText(about, [outsideZoning(app), beyondKnown(app)].filter(Boolean).join(" "));
      before.disabled = !days.some((day) => day < question.day);
      after.disabled = !days.some((day) => day > question.day);
      refill(ends, tag("span", null, String(civil(low)[0])), tag("span", null, longMonth(question.day)),
        tag("span", null, String(civil(high)[0])));
      requestAnimationFrame(() => drawDayMarks(marks, days, low, high));
    }
  };
}

/** The day of the slider: a day of change where one is near, else the first of the month. */
function snapped(app, slider) {
  const day = Number(slider.value);
  const reach = (Number(slider.max) - Number(slider.min)) / Math.max(100, slider.clientWidth);
  const near = app.timeline.days().filter((one) => Math.abs(one - day) <= reach);
  if (near.length > 0) return near.reduce((best, one) => (Math.abs(one - day) < Math.abs(best - day) ? one : best));
  const [year, month] = civil(day);
  return dayNumber(year, month, 1);
}

/** Where the zones asked about were not yet, or no longer, in force on the day, a sentence; else an empty text. */
export function outsideZoning(app) {
  const { question } = app.state;
  const { validFrom = null, validTo = null, label } = app.data.zonings[question.zoning];
  const day = longDay(question.day);
  if (validFrom !== null && question.day < validFrom) {
    return say(`Zonage « ${label} », valable depuis le ${longDay(validFrom)} : appliqué ici au ${day}.`,
      `Zoning “${label}”, valid since ${longDay(validFrom)}: applied here on ${day}.`);
  }
  if (validTo !== null && question.day > validTo) {
    return say(`Zonage « ${label} », valable jusqu'au ${longDay(validTo)} : appliqué ici au ${day}.`,
      `Zoning “${label}”, valid until ${longDay(validTo)}: applied here on ${day}.`);
  }
  return "";
}

function drawDayMarks(canvas, days, low, high) {
  const width = Math.max(50, canvas.clientWidth || 280);
  canvas.width = width;
  const paper = canvas.getContext("2d");
  const at = (day) => 8 + ((day - low) / Math.max(1, high - low)) * (width - 16);
  paper.fillStyle = "#c9d1d9";
  for (let year = civil(low)[0] + 1; year <= civil(high)[0]; year++) {
    paper.fillRect(Math.round(at(dayOf(`${year}-01-01`))), 11, 1, 3);
  }
  paper.fillStyle = "#1d5d8f";
  for (const day of days) if (day >= low && day <= high) paper.fillRect(at(day) - 0.5, 3, 1.2, 8);
}
