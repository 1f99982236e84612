// A table of any length: rows are drawn as they come into view; sort, filter by text and by column, choice of columns.
import { tag, refill, setText, bdi, cutText } from "../words/dom.js";
import { say, showNumber, showPercent, shortDay, folded, yesNo, unknownWord } from "../words/words.js";
import { openColumnMenu } from "./columnmenu.js";

/**
 * @typedef {object} Column
 * @property {string} name as in files
 * @property {string} heading
 * @property {"text"|"code"|"number"|"percent"|"day"|"boolean"|"words"} kind
 * @property {(row: any) => any} raw the value as files have it; `null` is unknown
 * @property {(row: any) => string} [text] what people read, where it is not the value
 * @property {number} [places] decimals
 * @property {(row: any) => any} [order] what rows are sorted by, where it is not the value
 * @property {boolean} [isDetail] not shown at first
 * @property {boolean} [isPlain] what people read is the value, but for its typography
 * @property {boolean} [isBlankWhenUnknown] an empty cell, not *inconnu*, stands for none
 */

const rowHeight = 34;

/** What a cell shows. */
export function cellText(column, row) {
  if (column.text) return column.text(row);
  const value = column.raw(row);
  if (value === null || value === undefined || value === "") {
    return column.isBlankWhenUnknown || column.kind === "text" || column.kind === "code" ? "" : unknownWord();
  }
  switch (column.kind) {
    case "number":
      return showNumber(value, column.places ?? 0);
    case "percent":
      return showPercent(value);
    case "day":
      return typeof value === "number" ? shortDay(value) : String(value);
    case "boolean":
      return yesNo(value);
    default:
      return Array.isArray(value) ? value.join(", ") : String(value);
  }
}

/**
 * A table in a container.
 * @param {{caption: string, columns: Column[], rows: any[], onOpen?: (row: any) => void,
 *   isOpen?: (row: any) => boolean, sortBy?: [string, number]}} options
 */
export function createTable(container, options) {
  const table = new VirtualTable(container, options);
  table.setRows(options.rows);
  return table;
}

class VirtualTable {
  constructor(container, options) {
    this.options = options;
    this.columns = options.columns;
    this.shown = this.columns.filter((column) => !column.isDetail);
    this.sort = options.sortBy ?? null;
    this.filters = new Map();
    this.query = "";
    this.rows = [];
    this.view = [];
    this.active = 0;
    this.keys = new Map();
    this.texts = null;
    this.build(container);
  }

  build(container) {
    const options = this.options;
    this.search = tag("input", {
      type: "search",
      "aria-label": say("Filtrer les lignes", "Filter the rows"),
      placeholder: say("Filtrer les lignes…", "Filter the rows…"),
      autocomplete: "off",
      oninput: () => {
        this.query = this.search.value;
        this.refresh(true);
      },
    });
    this.count = tag("p", { class: "table-count", role: "status" });
    this.clear = tag("button", { type: "button", class: "quiet", hidden: true, onclick: () => this.clearFilters() },
      say("Lever les filtres", "Clear the filters"));
    this.columnList = tag("div", { class: "column-list" });
    const chooser = tag("details", { class: "column-chooser" },
      tag("summary", null, say("Colonnes", "Columns")), this.columnList);
    this.tools = tag("div", { class: "table-tools" }, this.search, this.count, this.clear, chooser);
    this.head = tag("thead");
    this.body = tag("tbody", { onclick: (event) => this.clicked(event), onkeydown: (event) => this.pressed(
      event) });
    this.group = tag("colgroup");
    this.table = tag("table", { class: "data" }, tag("caption", null, options.caption), this.group, this.head, this
      .body);
    this.scroller = tag("div", {
      class: "table-scroll",
      tabindex: "0",
      role: "region",
      "aria-label": options.caption,
      onscroll: () => this.scrolled(),
    }, this.table);
    refill(container, this.tools, this.scroller);
    this.drawColumnList();
    if (typeof ResizeObserver !== "undefined") new ResizeObserver(() => this.draw()).observe(this.scroller);
  }

  /** New rows; sort and filters stay. */
  setRows(rows) {
    this.rows = rows;
    this.keys.clear();
    this.texts = null;
    this.widths = null;
    this.refresh(false);
  }

  column(name) {
    return this.columns.find((column) => column.name === name);
  }

  /** What rows are sorted by, one key a row: numbers as they are, words folded. */
  sortKeys(column) {
    let keys = this.keys.get(column.name);
    if (keys) return keys;
    const keyOf = (row) => {
      const value = column.order ? column.order(row) : column.raw(row);
      if (value === null || value === undefined || value === "") return null;
      if (column.order || column.kind === "day" || (isNumeric(column) && typeof value === "number")) return value;
      return column.kind === "boolean" ? Number(value) : this.fold(searchText(column, row));
    };
    keys = new Map();
    for (const row of this.rows) keys.set(row, keyOf(row));
    this.keys.set(column.name, keys);
    return keys;
  }

  /** A text folded; the same words come back often. */
  fold(text) {
    this.folds ??= new Map();
    let found = this.folds.get(text);
    if (found === undefined) {
      if (this.folds.size > 100000) this.folds.clear();
      found = folded(text);
      this.folds.set(text, found);
    }
    return found;
  }

  /** All that the cells of a row say, folded, for the filter by text. */
  rowText(row) {
    this.texts ??= new Map();
    let text = this.texts.get(row);
    if (text === undefined) {
      text = this.shown.map((column) => this.fold(searchText(column, row))).join(" ");
      this.texts.set(row, text);
    }
    return text;
  }

  refresh(isFromTop) {
    const words = folded(this.query).split(" ").filter(Boolean);
    let view = this.rows;
    if (words.length > 0) view = view.filter((row) => words.every((word) => this.rowText(row).includes(word)));
    for (const [name, filter] of this.filters) {
      const column = this.column(name);
      view = view.filter((row) => filter.accepts(column, row));
    }
    if (this.sort) {
      const [name, direction] = this.sort;
      const column = this.column(name);
      if (column) {
        const keys = this.sortKeys(column);
        view = view.slice().sort((a, b) => compareKeys(keys.get(a), keys.get(b), direction));
      }
    }
    this.view = view;
    this.active = Math.min(this.active, Math.max(0, view.length - 1));
    if (isFromTop) {
      this.active = 0;
      this.scroller.scrollTop = 0;
    }
    const isFiltered = words.length > 0 || this.filters.size > 0;
    setText(this.count, isFiltered ?
      say(`${showNumber(view.length)} lignes sur ${showNumber(this.rows.length)}`,
        `${showNumber(view.length)} rows of ${showNumber(this.rows.length)}`) :
      say(`${showNumber(view.length)} ligne${view.length > 1 ? "s" : ""}`, `${showNumber(view.length)} rows`));
    this.clear.hidden = !isFiltered;
    this.drawHead();
    this.draw(true);
  }

  clearFilters() {
    this.query = "";
    this.search.value = "";
    this.filters.clear();
    this.refresh(true);
    this.search.focus();
  }

  setSort(name, direction) {
    const [old, was] = this.sort ?? [null, 1];
    const isNumber = ["number", "percent"].includes(this.column(name)?.kind);
    this.sort = [name, direction ?? (old === name ? -was : isNumber ? -1 : 1)];
    this.refresh(true);
  }

  setFilter(name, filter) {
    if (filter) this.filters.set(name, filter);
    else this.filters.delete(name);
    this.refresh(true);
  }

  setShown(name, isShown) {
    const names = new Set(this.shown.map((column) => column.name));
    if (isShown) names.add(name);
    else if (names.size > 1) names.delete(name);
    this.shown = this.columns.filter((column) => names.has(column.name));
    this.texts = null;
    this.widths = null;
    this.drawColumnList();
    this.refresh(false);
  }

  drawColumnList() {
    const shown = new Set(this.shown);
    refill(this.columnList, this.columns.map((column) => tag("label", null, tag("input", {
      type: "checkbox",
      ".checked": shown.has(column),
      onchange: (event) => this.setShown(column.name, event.target.checked),
    }), " ", column.heading)));
  }

  drawHead() {
    const [sorted, direction] = this.sort ?? [null, 1];
    const focused = this.head.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    refill(this.head, tag("tr", { "aria-rowindex": "1" }, this.shown.map((column) => {
      const isSorted = column.name === sorted;
      const isFiltered = this.filters.has(column.name);
      const arrow = isSorted ? (direction > 0 ? " ▲" : " ▼") : "";
      return tag("th", {
        scope: "col",
        class: isNumeric(column) ? "number" : null,
        "aria-sort": isSorted ? (direction > 0 ? "ascending" : "descending") : null,
      }, tag("div", { class: "th" }, tag("button", {
        type: "button",
        class: "sort",
        "data-key": "sort-" + column.name,
        title: say("Trier", "Sort"),
        onclick: () => this.setSort(column.name),
      }, column.heading, tag("span", { "aria-hidden": "true" }, arrow)), tag("button", {
        type: "button",
        class: isFiltered ? "menu filtered" : "menu",
        "data-key": "menu-" + column.name,
        "aria-haspopup": "dialog",
        "aria-label": say(`Filtrer et trier : ${column.heading}`,
          `Filter and sort: ${column.heading}`),
        onclick: (event) => openColumnMenu(this, column, event.currentTarget),
      }, isFiltered ? "◉" : "▾")));
    })));
    if (focused) this.head.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }

  /** Widths of the columns in characters, from headings and some rows, so that they do not move in scrolling. */
  setWidths() {
    if (this.widths) return;
    const step = Math.max(1, Math.floor(this.rows.length / 150));
    this.widths = this.shown.map((column) => {
      let width = column.heading.length + 6;
      for (let at = 0; at < this.rows.length; at += step) width = Math.max(width, cellText(column, this.rows[
        at]).length + 2);
      return Math.min(column.kind === "text" || column.kind === "words" ? (window.innerWidth < 640 ? 17 : 28) : 22,
        Math.max(7, width));
    });
    refill(this.group, this.widths.map((width) => {
      const element = tag("col");
      element.style.width = width * 0.5 + 0.9 + "rem";
      return element;
    }));
    this.table.style.width = this.widths.reduce((sum, width) => sum + width * 0.5 + 0.9, 0) + "rem";
  }

  scrolled() {
    if (this.waiting) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      this.draw();
    });
  }

  draw(isForced = false) {
    this.setWidths();
    const height = this.scroller.clientHeight || 480;
    const first = Math.max(0, Math.floor(this.scroller.scrollTop / rowHeight) - 8);
    const last = Math.min(this.view.length, first + Math.ceil(height / rowHeight) + 16);
    if (!isForced && first === this.first && last === this.last) return;
    const hadFocus = this.body.contains(document.activeElement);
    this.first = first;
    this.last = last;
    this.table.setAttribute("aria-rowcount", String(this.view.length + 1));
    const lines = [];
    if (first > 0) lines.push(this.spacer(first * rowHeight));
    for (let at = first; at < last; at++) lines.push(this.line(at));
    if (last < this.view.length) lines.push(this.spacer((this.view.length - last) * rowHeight));
    if (this.view.length === 0) {
      lines.push(tag("tr", null, tag("td", { colspan: this.shown.length, class: "none" }, this.rows.length === 0 ?
        say("Aucune ligne.", "No row.") : say("Aucune ligne ne passe les filtres.",
          "No row passes the filters."))));
    }
    refill(this.body, lines);
    if (hadFocus) this.focusActive();
  }

  spacer(height) {
    const row = tag("tr", { class: "spacer", "aria-hidden": "true" }, tag("td", { colspan: this.shown.length }));
    row.firstChild.style.height = height + "px";
    return row;
  }

  line(at) {
    const row = this.view[at];
    const isOpen = this.options.isOpen?.(row);
    return tag("tr", { "aria-rowindex": at + 2, "data-at": at, class: isOpen ? "open" : null }, this.shown.map((column,
      position) => {
      const whole = cellText(column, row);
      const text = bdi(cutText(whole, 160));
      const isUnknown = whole === unknownWord();
      const props = {
        class: [isNumeric(column) ? "number" : "", isUnknown ? "unknown" : ""].join(" ").trim() || null,
        title: whole.length > 34 ? cutText(whole, 400) : null,
      };
      if (position > 0 || !this.options.onOpen) return tag(position > 0 ? "td" : "th", position > 0 ? props :
      { ...props, scope: "row" }, text);
      return tag("th", { ...props, scope: "row" },
        tag("button", { type: "button", class: "row-link", tabindex: at === this.active ? "0" : "-1" },
          text));
    }));
  }

  clicked(event) {
    const line = event.target.closest("tr[data-at]");
    const selection = window.getSelection();
    const isSelecting = selection && !selection.isCollapsed && this.body.contains(selection.anchorNode);
    if (!line || !this.options.onOpen || isSelecting) return;
    this.active = Number(line.dataset.at);
    this.options.onOpen(this.view[this.active]);
  }

  pressed(event) {
    const page = Math.max(1, Math.floor(this.scroller.clientHeight / rowHeight) - 2);
    const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -this.view.length, End: this
        .view.length };
    const move = moves[event.key];
    if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.active = Math.min(this.view.length - 1, Math.max(0, this.active + move));
    const top = this.active * rowHeight;
    const visible = this.scroller.clientHeight - 2 * rowHeight;
    if (top < this.scroller.scrollTop) this.scroller.scrollTop = top;
    else if (top > this.scroller.scrollTop + visible) this.scroller.scrollTop = top - visible;
    this.draw(true);
    this.focusActive();
  }

  focusActive() {
    this.body.querySelector(`tr[data-at="${this.active}"] .row-link`)?.focus({ preventScroll: true });
  }

  /** Rows as they are shown: filtered and sorted. */
  currentRows() {
    return this.view;
  }
}

/** What is sorted by and searched: what people read, without its typography where that is all the difference. */
function searchText(column, row) {
  const isValue = column.isPlain || (!column.text && (column.kind === "text" || column.kind === "code"));
  if (!isValue) return cellText(column, row);
  const value = column.raw(row);
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}

export function isNumeric(column) {
  return column.kind === "number" || column.kind === "percent";
}

/** Unknown comes last, whatever the direction. */
function compareKeys(a, b, direction) {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  return (a < b ? -1 : 1) * direction;
}
