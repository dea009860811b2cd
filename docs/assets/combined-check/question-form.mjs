// A question made from the form that the page holds for its type: what stands in the HTML of a list, filled here.

/**
 * @typedef {import("./order.mjs").Unit} Unit
 * @typedef {import("./order.mjs").ListQuestion} ListQuestion
 * @typedef {import("./order.mjs").Said} Said
 * @typedef {NonNullable<ListQuestion["measures"]>[number]} Measure
 */

/**
 * @param {HTMLTemplateElement} form @param {Unit} unit @param {ListQuestion} question
 * @param {(measure: string) => string} sameAs  where a figure is asked for before; empty where it is not
 * @returns {HTMLFieldSetElement}
 */
export function questionFrom(form, { list }, question, sameAs) {
  const fieldset = /** @type {HTMLFieldSetElement} */ (
    document.importNode(form.content, true).querySelector("fieldset.question")
  );
  const id = `${list.standard}:${question.id}`;
  const said = list.said[question.id] ?? { ask: question.ask };
  name(fieldset, id, { standard: list.standard, short: list.short, question });
  at(fieldset, "legend").textContent = said.ask;
  fill(at(fieldset, ".applies-if"), said.applies);
  fill(at(fieldset, ".evidence"), said.evidence);
  if (!said.isDrafted) at(fieldset, ".to-be-edited").remove();
  fillMeasures(fieldset, id, question, said, sameAs);
  fillParts(fieldset, id, question);
  return fieldset;
}

/**
 * @param {HTMLFieldSetElement} fieldset @param {string} id
 * @param {{standard: string, short: string, question: ListQuestion}} place
 */
function name(fieldset, id, { standard, short, question }) {
  const pattern = fieldset.id;
  fieldset.id = id;
  const { fingerprint, threshold, bound } = question;
  Object.assign(fieldset.dataset, { standard, short, question: question.id, fingerprint });
  delete fieldset.dataset.threshold;
  delete fieldset.dataset.bound;
  if (threshold) Object.assign(fieldset.dataset, { threshold: JSON.stringify(threshold), bound });
  for (const field of fieldset.querySelectorAll("[name]"))
    field.setAttribute("name", id + (field.getAttribute("name") ?? "").slice(pattern.length));
}

/**
 * @param {HTMLFieldSetElement} fieldset @param {string} id @param {ListQuestion} question @param {Said} said
 * @param {(measure: string) => string} sameAs
 */
function fillMeasures(fieldset, id, { measures = [] }, { bound }, sameAs) {
  const place = at(fieldset, ".measures");
  const pattern = at(place, ".measure");
  const told = at(place, ".bound");
  told.id = `${id}-bound`;
  fill(told, bound);
  pattern.before(...measures.map((measure) => measureFrom(pattern, id, measure, sameAs(measure.id))));
  pattern.remove();
  if (!measures.length) place.remove();
}

/** @param {HTMLElement} pattern @param {string} id @param {Measure} measure @param {string} same */
function measureFrom(pattern, id, measure, same) {
  const line = /** @type {HTMLElement} */ (pattern.cloneNode(true));
  const input = /** @type {HTMLInputElement} */ (line.querySelector("input"));
  const label = /** @type {HTMLLabelElement} */ (line.querySelector("label"));
  const { kind, unit, units = [], atMost } = /** @type {Measure & {units?: string[]}} */ (measure);
  input.id = input.name = label.htmlFor = `${id}:${measure.id}`;
  input.setAttribute("inputmode", kind === "count" ? "numeric" : "decimal");
  input.setAttribute("aria-describedby", `${id}-bound`);
  Object.assign(input.dataset, { measure: measure.id, kind, unit, units: units.join("|") });
  if (atMost) input.dataset.atMost = atMost;
  label.textContent = measure.label;
  at(line, ".unit").textContent = unit;
  if (same) at(line, ".same-as").textContent = same;
  else at(line, ".same-as").remove();
  return line;
}

/** @param {HTMLFieldSetElement} fieldset @param {string} id @param {ListQuestion} question */
function fillParts(fieldset, id, { parts = [] }) {
  const place = at(fieldset, ".parts");
  const pattern = at(place, ".part");
  place.append(
    ...parts.map((part) => {
      const label = /** @type {HTMLElement} */ (pattern.cloneNode(true));
      Object.assign(/** @type {HTMLInputElement} */ (label.querySelector("input")), {
        name: `${id}:part`,
        value: part.id,
      });
      at(label, "span").textContent = part.label;
      return label;
    }),
  );
  pattern.remove();
  if (!parts.length) place.remove();
}

/**
 * Puts a text where the form has its gap; without one the line goes.
 * @param {HTMLElement} line @param {string} [text]
 */
function fill(line, text) {
  const gap = line.lastChild;
  if (!text) line.remove();
  else if (gap) gap.textContent = (gap.textContent ?? "").replace(/–\s*$/u, () => text);
}

/** @param {HTMLElement} within @param {string} selector @returns {HTMLElement} */
function at(within, selector) {
  return /** @type {HTMLElement} */ (within.querySelector(selector));
}
