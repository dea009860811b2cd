// What a reader put in before the script was there: the form is open as soon as it is on the page, on a slow line for seconds.

import { SAID, withAnswer, withCover, withFigure } from "../assessment/envelope.mjs";

/**
 * @typedef {import("../assessment/envelope.mjs").Answer} Answer
 * @typedef {import("../assessment/envelope.mjs").Assessment} Assessment
 * @typedef {import("./question-field.mjs").QuestionField} QuestionField
 * @typedef {{standard: string, question: string, fingerprint: string}} Place
 * @typedef {{answers: {field: QuestionField, place: Place, said: Partial<Answer>}[], figures: Record<string, string>,
 *            cover: Record<string, string>}} Early
 */

/**
 * What stands in the fields that the page did not come with; undefined where that is nothing.
 * @param {import("./self-check.mjs").SelfCheck} element @param {(field: QuestionField) => Place} placeOf
 * @returns {Early | undefined}
 */
export function earlyIn(element, placeOf) {
  const filledIn = /** @type {HTMLInputElement[]} */ ([...element.querySelectorAll("form input, form textarea")]).filter(isFilledIn);
  if (!filledIn.length) return undefined;
  const fields = new Set(filledIn.map((control) => element.field(control.closest("fieldset.question")?.id)));
  const answers = [...fields].flatMap((field) => (field ? [{ field, place: placeOf(field), said: saidIn(field.given()) }] : []));
  return {
    answers: answers.filter(({ said }) => Object.keys(said).length > 0),
    figures: valuesOf(filledIn, ({ dataset }) => dataset.measure),
    cover: valuesOf(filledIn, ({ name, dataset }) => (dataset.cover === undefined ? undefined : name)),
  };
}

/** @param {HTMLInputElement} control */
function isFilledIn(control) {
  if (control.type === "file" || control.closest("dialog")) return false;
  return control.type === "radio" ? control.checked && !control.defaultChecked : control.value !== control.defaultValue;
}

/** @param {HTMLInputElement[]} controls @param {(control: HTMLInputElement) => string | undefined} nameOf */
function valuesOf(controls, nameOf) {
  const named = controls.filter((control) => nameOf(control) !== undefined);
  return Object.fromEntries(named.map((control) => [nameOf(control), control.value]));
}

/** @param {Answer} given @returns {Partial<Answer>}  only what says something: the reader did not see what was stored */
function saidIn(given) {
  return Object.fromEntries(SAID.filter((key) => given[key]).map((key) => [key, given[key]]));
}

/**
 * The assessment with what was given early; stored answers and figures that it replaces stay beside it as earlier ones.
 * @param {Assessment} assessment @param {Early} early @param {string} now @returns {Assessment}
 */
export function withEarly(assessment, early, now) {
  let whole = assessment;
  for (const { place, said } of early.answers) whole = withAnswer(whole, place, besideEarlier(storedAt(assessment, place), said), now);
  for (const [measure, value] of Object.entries(early.figures)) whole = withFigureBeside(whole, measure, value, now);
  for (const [name, value] of Object.entries(early.cover)) whole = withCover(whole, name, value, now);
  const isCoverReplaced = Object.keys(early.cover).some((name) => isReplaced(assessment.cover[name], early.cover[name]));
  return isCoverReplaced ? { ...whole, earlierCovers: [...(assessment.earlierCovers ?? []), assessment.cover] } : whole;
}

/** Whether something stored gave way to what was given early. @param {Assessment} assessment @param {Early} early */
export function isReplacing(assessment, { answers, figures, cover }) {
  return answers.some(({ place, said }) => SAID.some((key) => isReplaced(storedAt(assessment, place)?.[key], said[key])))
    || Object.entries(figures).some(([measure, value]) => isReplaced(assessment.figures[measure]?.value, value))
    || Object.entries(cover).some(([name, value]) => isReplaced(assessment.cover[name], value));
}

/** @param {Answer | undefined} stored @param {Partial<Answer>} said @returns {Answer} */
function besideEarlier(stored, said) {
  if (!stored || !SAID.some((key) => isReplaced(stored[key], said[key]))) return said;
  const { earlier = [], ...alone } = stored;
  return { ...said, earlier: [...earlier, alone] };
}

/** @param {Assessment} assessment @param {string} measure @param {string} value @param {string} now */
function withFigureBeside(assessment, measure, value, now) {
  const { earlier = [], ...stored } = assessment.figures[measure] ?? { value: "" };
  const changed = withFigure(assessment, measure, value, now);
  if (!isReplaced(stored.value, value)) return changed;
  return { ...changed, figures: { ...changed.figures, [measure]: { ...changed.figures[measure], earlier: [...earlier, stored] } } };
}

/** @param {Assessment} assessment @param {Place} place */
function storedAt(assessment, { standard, question, fingerprint }) {
  return assessment.answers[standard]?.[question]?.[fingerprint];
}

/** @param {string | undefined} stored @param {string | undefined} given */
function isReplaced(stored, given) {
  return Boolean(stored) && Boolean(given) && stored !== given;
}
