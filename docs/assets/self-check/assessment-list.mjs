// The dialog with all assessments of this browser: open, rename, duplicate, export, delete, undo.

import { current, isUnexported } from "./envelope.mjs";
import { nameOf } from "./record-exchange.mjs";
import { filled } from "./sentences.mjs";

/**
 * @typedef {import("./envelope.mjs").Assessment} Assessment
 * @typedef {import("./storage.mjs").AnswerStore} AnswerStore
 */

export class AssessmentList {
  /** @param {HTMLElement} root  the <self-check> @param {AnswerStore} store @param {Record<string, string>} words */
  constructor(root, store, words) {
    this.root = root;
    this.store = store;
    this.words = words;
    this.dialog = /** @type {HTMLDialogElement} */ (root.querySelector(".check-list"));
    this.choice = /** @type {HTMLSelectElement} */ (root.querySelector("[name=assessment]"));
  }

  open() {
    this.dialog.showModal();
    this.show();
  }

  /** The choice above the questions, the reminder beside it and, where it is open, the dialog. */
  show() {
    const { assessments } = this.store.envelope;
    const shown = current(this.store.envelope);
    const options = assessments.map((assessment) => ({ text: nameOf(assessment, this.words), value: assessment.id }));
    const isSame = JSON.stringify(options) === JSON.stringify([...this.choice.options].map(({ text, value }) => ({ text, value })));
    if (!isSame) this.choice.replaceChildren(...options.map(({ text, value }) => new Option(text, value)));
    /** @type {HTMLElement} */ (this.choice.closest("label")).hidden = assessments.length < 2;
    this.choice.value = shown.id;
    this.remind();
    if (this.dialog.open) this.#showRows(assessments, shown);
  }

  /** Says whether the record is exported as it stands. */
  remind() {
    const place = /** @type {HTMLElement} */ (this.root.querySelector(".check-reminder"));
    const text = this.isUnexported() ? this.words.unexported : "";
    if (place.textContent !== text) place.textContent = text;
  }

  /** Whether the assessment on the screen was changed since it was last exported. */
  isUnexported() {
    return isUnexported(this.store.envelope, current(this.store.envelope));
  }

  /** The assessment whose row a button stands in. @param {Element} within */
  idAt(within) {
    return /** @type {HTMLElement | null} */ (within.closest("[data-assessment]"))?.dataset.assessment ?? "";
  }

  /** @param {Assessment[]} assessments @param {Assessment} shown */
  #showRows(assessments, shown) {
    const rows = /** @type {HTMLElement} */ (this.dialog.querySelector(".list-rows"));
    const template = /** @type {HTMLTemplateElement} */ (this.dialog.querySelector("template"));
    while (rows.children.length > assessments.length) rows.lastElementChild?.remove();
    while (rows.children.length < assessments.length) rows.append(template.content.cloneNode(true));
    assessments.forEach((assessment, i) => this.#showRow(/** @type {HTMLElement} */ (rows.children[i]), assessment, assessment === shown));
  }

  /** @param {HTMLElement} row @param {Assessment} assessment @param {boolean} isShown */
  #showRow(row, assessment, isShown) {
    const name = /** @type {HTMLInputElement} */ (row.querySelector("input"));
    row.dataset.assessment = assessment.id;
    row.toggleAttribute("data-current", isShown);
    name.placeholder = nameOf({ ...assessment, cover: { ...assessment.cover, name: "" } }, this.words);
    if (name !== document.activeElement) name.value = assessment.cover.name ?? "";
    const { organisation, site, assessor, date } = assessment.cover;
    const against = Object.entries(assessment.editions ?? {}).map(([standard, edition]) => [standard, edition].filter(Boolean).join(" "));
    const about = [organisation, site, assessor, date, ...against].filter(Boolean).join(" · ");
    const states = [isShown ? this.words.isOpen : "", filled(this.words.answersGiven, { answers: answersIn(assessment) }), isUnexported(this.store.envelope, assessment) ? this.words.unexportedShort : ""];
    /** @type {HTMLElement} */ (row.querySelector(".row-about")).textContent = about;
    /** @type {HTMLElement} */ (row.querySelector(".row-state")).textContent = states.filter(Boolean).join(" · ");
    for (const button of row.querySelectorAll("button")) button.setAttribute("aria-label", `${button.textContent} ${nameOf(assessment, this.words)}`);
  }
}

/** How many answers it holds, also to other standards. @param {Assessment} assessment */
function answersIn({ answers, figures }) {
  const questions = Object.values(answers).flatMap((ofStandard) => Object.values(ofStandard));
  const given = questions.filter((prints) => Object.values(prints).some(({ answer }) => answer)).length;
  return given + Object.values(figures).filter(({ value }) => value).length;
}
