// Answers to one question that an import or another tab replaced: kept, and shown where they were given.

import { TEXTS } from "../assessment/both-texts.mjs";
import { filled } from "../assessment/sentences.mjs";

/**
 * @typedef {import("../assessment/envelope.mjs").Answer} Answer
 * @typedef {{value: string, changed?: string}} OldFigure
 */

/**
 * Shows them below an answer, folded; takes them away where there are none.
 * @param {HTMLElement} after
 * @param {(Answer | OldFigure)[]} earlier
 * @param {Record<string, string>} words
 */
export function showEarlier(after, earlier, words) {
  const fieldset = /** @type {HTMLElement} */ (after.closest("fieldset"));
  const shown = /** @type {HTMLElement | null} */ (fieldset.querySelector(".earlier-answers"));
  const told = JSON.stringify(earlier);
  if ((shown?.dataset.told ?? "[]") === told) return;
  shown?.remove();
  if (!earlier.length) return;
  const box = document.createElement("details");
  box.className = "earlier-answers";
  box.dataset.told = told;
  const list = document.createElement("ul");
  list.append(...earlier.map((one) => Object.assign(document.createElement("li"), { textContent: said(one, words) })));
  const summary = document.createElement("summary");
  summary.textContent = filled(words.earlierAnswers, { count: earlier.length });
  box.append(summary, list);
  after.after(box);
}

/** @param {Answer | OldFigure} one @param {Record<string, string>} words */
export function said(one, words) {
  const when = one.changed?.slice(0, 16).replace("T", " ");
  const parts =
    "value" in one ? [one.value] : [one.answer ? words[one.answer] : "", ...TEXTS.map((key) => one[key] ?? "")];
  return [when ? `${when} UTC` : "", ...parts].filter(Boolean).join(" · ");
}

/**
 * The figures of a question that an import replaced.
 * @param {import("../assessment/envelope.mjs").Assessment} assessment
 * @param {import("./question-field.mjs").QuestionField} field
 */
export function oldFigures({ figures }, field) {
  return field.figures.flatMap((input) => figures[input.dataset.measure ?? ""]?.earlier ?? []);
}
