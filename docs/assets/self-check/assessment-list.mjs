// The dialog with all assessments of this browser: open, rename, duplicate, export, delete, bring back.

import { DeletedList } from "./deleted-list.mjs";
import { current, isForADay, isUnexported } from "../assessment/envelope.mjs";
import { nameOf } from "../assessment/handing-over.mjs";
import { filled } from "../assessment/sentences.mjs";

/**
 * @typedef {import("../assessment/envelope.mjs").Assessment} Assessment
 * @typedef {import("../assessment/storage.mjs").AnswerStore} AnswerStore
 */

export class AssessmentList {
  /** @param {HTMLElement} root  the <self-check> @param {AnswerStore} store @param {Record<string, string>} words */
  constructor(root, store, words) {
    this.root = root;
    this.store = store;
    this.words = words;
    this.dialog = /** @type {HTMLDialogElement} */ (root.querySelector(".check-list"));
    this.choice = /** @type {HTMLSelectElement} */ (root.querySelector("[name=assessment]"));
    const told = (/** @type {Assessment} */ one) => ({
      name: nameOf(one, words),
      about: aboutOf(one),
      answers: answersIn(one),
    });
    this.trash = new DeletedList(
      /** @type {HTMLElement} */ (root.querySelector(".list-deleted")),
      store.trash,
      words,
      told,
    );
  }

  open() {
    this.dialog.showModal();
    this.show();
  }

  /** Where it is open, the focus goes to something in it: what had it may be gone. @param {string} selector */
  focus(selector) {
    if (!this.dialog.open) return;
    const place = this.dialog.querySelector(selector) ?? this.dialog.querySelector("[data-do=list-close]");
    /** @type {HTMLElement | null} */ (place)?.focus();
  }

  /** The choice above the questions, the reminder beside it and, where it is open, the dialog. */
  show() {
    const { assessments } = this.store.envelope;
    const shown = current(this.store.envelope);
    const options = assessments.map((assessment) => ({ text: nameOf(assessment, this.words), value: assessment.id }));
    const isSame =
      JSON.stringify(options) === JSON.stringify([...this.choice.options].map(({ text, value }) => ({ text, value })));
    if (!isSame) this.choice.replaceChildren(...options.map(({ text, value }) => new Option(text, value)));
    /** @type {HTMLElement} */ (this.choice.closest("label")).hidden = assessments.length < 2;
    this.choice.value = shown.id;
    this.remind();
    if (!this.dialog.open) return;
    this.#showRows(assessments, shown);
    this.trash.show();
  }

  /** Says whether the record is exported as it stands. */
  remind() {
    const place = /** @type {HTMLElement} */ (this.root.querySelector(".check-reminder"));
    const isLate = this.isUnexported() && isForADay(this.store.envelope, current(this.store.envelope));
    const told = isLate ? this.words.unexportedDay : this.words.unexported;
    const text = this.isUnexported() ? told : "";
    place.toggleAttribute("data-late", isLate);
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
    for (const [i, assessment] of assessments.entries()) {
      this.#showRow(/** @type {HTMLElement} */ (rows.children[i]), assessment, assessment === shown);
    }
  }

  /** @param {HTMLElement} row @param {Assessment} assessment @param {boolean} isShown */
  #showRow(row, assessment, isShown) {
    const name = /** @type {HTMLInputElement} */ (row.querySelector("input"));
    row.dataset.assessment = assessment.id;
    row.toggleAttribute("data-current", isShown);
    name.placeholder = nameOf({ ...assessment, cover: { ...assessment.cover, name: "" } }, this.words);
    if (name !== document.activeElement) name.value = assessment.cover.name ?? "";
    const states = [
      isShown ? this.words.isOpen : "",
      filled(this.words.answersGiven, { answers: answersIn(assessment) }),
      isUnexported(this.store.envelope, assessment) ? this.words.unexportedShort : "",
    ];
    /** @type {HTMLElement} */ (row.querySelector(".row-about")).textContent = aboutOf(assessment);
    /** @type {HTMLElement} */ (row.querySelector(".row-state")).textContent = states.filter(Boolean).join(" · ");
    for (const button of row.querySelectorAll("button"))
      button.setAttribute("aria-label", `${button.textContent} ${nameOf(assessment, this.words)}`);
  }
}

/** Whose it is, and what it was answered against. @param {Assessment} assessment */
function aboutOf({ cover: { organisation, site, assessor, date }, editions = {} }) {
  const against = Object.entries(editions).map(([standard, edition]) => [standard, edition].filter(Boolean).join(" "));
  return [organisation, site, assessor, date, ...against].filter(Boolean).join(" · ");
}

/** How many answers it holds, also to other standards. @param {Assessment} assessment */
function answersIn({ answers, figures }) {
  const questions = Object.values(answers).flatMap((ofStandard) => Object.values(ofStandard));
  const given = questions.filter((prints) => Object.values(prints).some(({ answer }) => answer)).length;
  return given + Object.values(figures).filter(({ value }) => value).length;
}
