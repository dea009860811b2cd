// Above the questions: the sentence, the table by chapter, the progress of each, the filters.

import { counted, isOfKind } from "./verdicts.mjs";
import { filled, verdictSentence } from "./sentences.mjs";

/** @typedef {import("./question-field.mjs").QuestionField} QuestionField */

export class ResultsPanel {
  /** @param {HTMLElement} root  the <self-check> @param {QuestionField[]} fields @param {Record<string, string>} words */
  constructor(root, fields, words) {
    this.root = root;
    this.fields = fields;
    this.words = words;
    this.panel = /** @type {HTMLElement} */ (root.querySelector(".check-panel"));
    this.panel.hidden = false;
  }

  show() {
    for (const row of /** @type {NodeListOf<HTMLTableRowElement>} */ (this.panel.querySelectorAll("tr[data-chapter]"))) {
      this.#showCounts(row, this.#counts(row.dataset.chapter ?? ""));
    }
    for (const chapter of /** @type {NodeListOf<HTMLElement>} */ (this.root.querySelectorAll(".check-chapter"))) this.#showProgress(chapter);
    setText(this.panel.querySelector(".check-sentence"), verdictSentence(this.#counts(""), this.words));
  }

  /** Only when the reader changes a filter: nothing moves while answering. */
  filter() {
    const [chapter, type, state] = ["chapter", "type", "state"].map((name) => this.#choice(name));
    let shown = 0;
    for (const field of this.fields) {
      const isShown = (!chapter || field.chapter === chapter) && (!type || field.type === type) && isOfKind(field.verdict, state);
      field.fieldset.toggleAttribute("data-filtered", !isShown);
      shown += Number(isShown);
    }
    for (const part of this.root.querySelectorAll(".check-clause, .check-chapter")) {
      part.toggleAttribute("data-filtered", !part.querySelector(".question:not([data-filtered])"));
    }
    const isFiltered = Boolean(chapter || type || state);
    setText(this.panel.querySelector(".check-shown"), isFiltered ? filled(this.words.shown, { shown, total: this.fields.length }) : "");
  }

  /** @param {string} name */
  #choice(name) {
    return /** @type {HTMLSelectElement} */ (this.panel.querySelector(`[name="filter:${name}"]`)).value;
  }

  /** @param {string} chapter  all of them where empty */
  #counts(chapter) {
    return counted(this.fields.filter((field) => !chapter || field.chapter === chapter).map((field) => field.verdict));
  }

  /** @param {HTMLTableRowElement} row @param {import("./verdicts.mjs").Counts} counts */
  #showCounts(row, counts) {
    const { total, conforms, failed, departed, notMet, notApplicable, open, review, unexplained } = counts;
    [total, conforms, failed, departed + notMet, notApplicable, open + review, unexplained].forEach((count, i) => {
      const cell = row.cells[i + 1] ?? row.insertCell();
      cell.textContent = String(count);
      cell.toggleAttribute("data-none", count === 0);
    });
  }

  /** @param {HTMLElement} chapter */
  #showProgress(chapter) {
    const { total, open, review } = this.#counts(chapter.dataset.chapter ?? "");
    const progress = /** @type {HTMLElement} */ (chapter.querySelector(".check-progress"));
    progress.hidden = false;
    progress.style.setProperty("--done", `${(100 * (total - open - review)) / total}%`);
    setText(progress, filled(this.words.progress, { done: total - open - review, total }));
  }
}

/** @param {Element | null} element @param {string} text */
export function setText(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}
