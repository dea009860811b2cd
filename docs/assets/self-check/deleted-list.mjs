// The deleted assessments at the end of the dialog with all assessments: bring back, clear for good.

import { filled } from "../assessment/sentences.mjs";

export class DeletedList {
  /**
   * @param {HTMLElement} section
   * @param {import("../assessment/trash.mjs").Trash} trash
   * @param {Record<string, string>} words
   * @param {(assessment: import("../assessment/envelope.mjs").Assessment) => {name: string, about: string, answers:
   * number}} told
   */
  constructor(section, trash, words, told) {
    this.section = section;
    this.trash = trash;
    this.words = words;
    this.told = told;
  }

  show() {
    const { deleted, unsound } = this.trash;
    this.section.hidden = deleted.length + unsound === 0;
    const told = /** @type {HTMLElement} */ (this.section.querySelector(".deleted-unsound"));
    told.textContent = unsound ? filled(this.words.deletedUnsound, { count: unsound }) : "";
    this.section.querySelector("ul")?.replaceChildren(...deleted.map((one) => this.#row(one)));
  }

  /** The key of what a button stands beside. @param {Element} within */
  keyAt(within) {
    return /** @type {HTMLElement | null} */ (within.closest("[data-deleted]"))?.dataset.deleted ?? "";
  }

  /** @param {import("../assessment/trash.mjs").Deleted} one */
  #row({ key, deleted, assessment }) {
    const template = /** @type {HTMLTemplateElement} */ (this.section.querySelector("template"));
    const row = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
    const { name, about, answers } = this.told(assessment);
    const state = [
      filled(this.words.deletedOn, { when: new Date(deleted).toLocaleString(document.documentElement.lang) }),
      filled(this.words.answersGiven, { answers }),
    ];
    row.dataset.deleted = key;
    /** @type {HTMLElement} */ (row.querySelector(".row-name")).textContent = name;
    /** @type {HTMLElement} */ (row.querySelector(".row-about")).textContent = about === name ? "" : about;
    /** @type {HTMLElement} */ (row.querySelector(".row-state")).textContent = state.join(" · ");
    for (const button of row.querySelectorAll("button"))
      button.setAttribute("aria-label", `${button.textContent} ${name}`);
    return row;
  }
}
