// The menu of a column: sort, filter by values, by a span of numbers or by a text, hide.
import { tag, refill } from "../words/dom.js";
import { say, showNumber, folded } from "../words/words.js";
import { cellText, isNumeric } from "./table.js";

/** Most values that are listed one by one. */
const mostValues = 60;

/** Opens the menu under the button of the column. */
export function openColumnMenu(table, column, button) {
  const dialog = tag("dialog", {
    class: "column-menu",
    "aria-label": say(`Colonne ${column.heading}`, `Column ${column.heading}`),
    onclick: (event) => { if (event.target === dialog) dialog.close(); },
    onclose: () => {
      dialog.remove();
      table.head.querySelector(`[data-key="${CSS.escape("menu-" + column.name)}"]`)?.focus();
    },
  });
  const act = (label, action) => tag("button", {
    type: "button",
    class: "quiet",
    onclick: () => {
      action();
      dialog.close();
    }
  }, label);
  const isNumber = isNumeric(column);
  refill(dialog, tag("div", { class: "menu-body" },
    tag("p", { class: "menu-title" }, column.heading),
    act(isNumber ? say("Trier du plus petit au plus grand", "Sort from smallest to largest") : say(
        "Trier de A à Z", "Sort A to Z"),
      () => table.setSort(column.name, 1)),
    act(isNumber ? say("Trier du plus grand au plus petit", "Sort from largest to smallest") : say(
        "Trier de Z à A", "Sort Z to A"),
      () => table.setSort(column.name, -1)),
    act(say("Masquer la colonne", "Hide the column"), () => table.setShown(column.name, false)),
    filterForm(table, column, dialog)));
  document.body.append(dialog);
  dialog.showModal();
  const place = button.getBoundingClientRect();
  const width = Math.min(300, window.innerWidth - 16);
  dialog.style.width = width + "px";
  dialog.style.left = Math.max(8, Math.min(place.left, window.innerWidth - width - 8)) + "px";
  dialog.style.top = Math.max(8, Math.min(place.bottom + 4, window.innerHeight - dialog.offsetHeight - 8)) + "px";
}

function filterForm(table, column, dialog) {
  const form = tag("form", { method: "dialog" });
  const apply = (filter) => {
    table.setFilter(column.name, filter);
    dialog.close();
  };
  const old = table.filters.get(column.name);
  const content = isNumeric(column) ? spanFields(old) : valueFields(table, column, old) ?? textField(old);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    apply(content.read());
  });
  refill(form, content.element, tag("div", { class: "menu-actions" },
    tag("button", { type: "submit" }, say("Filtrer", "Filter")),
    tag("button", { type: "button", class: "quiet", onclick: () => apply(null) }, say("Tout montrer", "Show all"))
    ));
  return form;
}

/** From one number to another; both may be missing. */
function spanFields(old) {
  const field = (label, value) => {
    const input = tag("input", { type: "text", inputmode: "decimal", ".value": value ?? "" });
    return [tag("label", null, label, input), input];
  };
  const [from, fromInput] = field(say("Au moins", "At least"), old?.low);
  const [to, toInput] = field(say("Au plus", "At most"), old?.high);
  const number = (text) => {
    const clean = text.replace(/[\s\u00A0\u202F%]/g, "").replace(",", ".");
    return clean === "" || !Number.isFinite(Number(clean)) ? null : Number(clean);
  };
  return {
    element: tag("div", { class: "menu-span" }, from, to),
    read: () => {
      const [low, high] = [number(fromInput.value), number(toInput.value)];
      if (low === null && high === null) return null;
      return {
        low: fromInput.value,
        high: toInput.value,
        accepts: (column, row) => {
          const value = column.raw(row);
          if (value === null || value === undefined) return false;
          const seen = column.kind === "percent" ? value * 100 : value;
          return (low === null || seen >= low) && (high === null || seen <= high);
        }
      };
    }
  };
}

/** The values of the column with their numbers of rows; `null` where there are too many. */
function valueFields(table, column, old) {
  const counts = new Map();
  for (const row of table.rows) {
    const value = cellText(column, row);
    counts.set(value, (counts.get(value) ?? 0) + 1);
    if (counts.size > mostValues) return null;
  }
  const values = [...counts].sort((a, b) => (folded(a[0]) < folded(b[0]) ? -1 : 1));
  const boxes = values.map(([value]) => tag("input", { type: "checkbox", ".checked": !old || (old.values?.has(
      value) ?? true) }));
  const all = tag("input", {
    type: "checkbox",
    ".checked": boxes.every((box) => box.checked),
    onchange: () => {
      for (const box of boxes) box.checked = all.checked;
    }
  });
  return {
    element: tag("div", { class: "menu-values" },
      tag("label", { class: "all" }, all, " ", say("Tout", "All")),
      values.map(([value, count], at) => tag("label", null, boxes[at], " ", tag("bdi", null, value || say("(vide)",
          "(empty)")),
        tag("span", { class: "muted" }, ` ${showNumber(count)}`)))),
    read: () => {
      const chosen = new Set(values.filter((_, at) => boxes[at].checked).map(([value]) => value));
      if (chosen.size === values.length) return null;
      return { values: chosen, accepts: (found, row) => chosen.has(cellText(found, row)) };
    }
  };
}

function textField(old) {
  const input = tag("input", { type: "search", ".value": old?.text ?? "" });
  return {
    element: tag("label", { class: "menu-text" }, say("Contient", "Contains"), input),
    read: () => {
      const words = folded(input.value).split(" ").filter(Boolean);
      if (words.length === 0) return null;
      return {
        text: input.value,
        accepts: (column, row) => {
          const text = folded(cellText(column, row));
          return words.every((word) => text.includes(word));
        }
      };
    }
  };
}
