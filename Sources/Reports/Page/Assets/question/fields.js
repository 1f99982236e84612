// Fields of the panels: a label and what one sets, and why a value is refused.
import { tag, setText } from "../words/dom.js";
import { say } from "../words/words.js";

let fieldCount = 0;

export function field(label, control, help) {
  control.id ||= `field-${++fieldCount}`;
  return tag("div", { class: "field" }, tag("label", { for: control.id }, label), control, help ?? null);
}

export function choice(label, options, onChange) {
  const select = tag("select", { onchange: () => onChange(select.value) },
    options.map(([value, text]) => tag("option", { value }, text)));
  return { element: field(label, select), set: (value) => { select.value = value; }, select };
}

/** Boxes of which one at least stays checked. */
export function boxes(label, options, onChange) {
  const inputs = options.map(([value, , title]) => tag("input", {
    type: "checkbox",
    value,
    title,
    onchange: () => {
      const codes = inputs.filter((input) => input.checked).map((input) => input.value);
      if (codes.length > 0) {
        wrong.clear();
        onChange(codes);
        return;
      }
      inputs.find((input) => input.value === value).checked = true;
      wrong.show();
    }
  }));
  const wrong = fault(null, () => say("Une case au moins reste cochée : sans elle, il n'y a plus de question.",
    "One box at least stays checked: without it there is no question."));
  return {
    element: tag("fieldset", { class: "field boxes" }, tag("legend", null, label),
      options.map(([, text, title], at) => tag("label", { title }, inputs[at], " ", text)), wrong.element),
    set: (values) => {
      wrong.clear();
      for (const input of inputs) input.checked = values.includes(input.value);
    }
  };
}

/** A sentence beside a field that says why what it holds is refused. */
export function fault(input, sentence) {
  const element = tag("p", { class: "error", id: `fault-${++fieldCount}`, role: "alert", hidden: true });
  return {
    element,
    show: () => {
      element.hidden = false;
      setText(element, sentence());
      input?.setAttribute("aria-invalid", "true");
      input?.setAttribute("aria-describedby", element.id);
    },
    clear: () => {
      if (element.hidden) return;
      element.hidden = true;
      setText(element, "");
      input?.removeAttribute("aria-invalid");
      input?.removeAttribute("aria-describedby");
    }
  };
}
