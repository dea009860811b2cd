// The dialog with the actions of all assessments of this browser: what is open, what is overdue, where it stands.

import { allActions } from "../assessment/follow-up.mjs";
import { nameOf } from "../assessment/handing-over.mjs";
import { filled } from "../assessment/sentences.mjs";
import { setText } from "./results-panel.mjs";

/**
 * @typedef {import("../assessment/follow-up.mjs").Action} Action
 */

export class ActionList {
  /**
   * @param {HTMLElement} root  the <self-check> @param {import("../assessment/storage.mjs").AnswerStore} store
   * @param {import("../assessment/texts.mjs").TextShelf} shelf @param {Record<string, string>} words
   */
  constructor(root, store, shelf, words) {
    this.root = root;
    this.store = store;
    this.shelf = shelf;
    this.words = words;
    this.dialog = /** @type {HTMLDialogElement} */ (root.querySelector(".check-actions"));
  }

  open() {
    this.#showRows();
    this.dialog.showModal();
  }

  /** How many are open, at the head of the list. */
  show() {
    const actions = this.#open();
    const overdue = actions.filter(({ isOverdue }) => isOverdue).length;
    const line = /** @type {HTMLElement} */ (this.root.querySelector(".open-actions"));
    line.hidden = actions.length === 0;
    const late = overdue ? filled(this.words.actionsOverdue, { overdue }) : "";
    setText(line.querySelector("span"), filled(this.words.actionsOpen, { open: actions.length }) + late);
  }

  #open() {
    return allActions(this.store.envelope.assessments).filter(({ state }) => state !== "closed");
  }

  #showRows() {
    const actions = allActions(this.store.envelope.assessments);
    const sorted = [...actions.filter(({ state }) => state !== "closed"), ...actions.filter(isClosed)];
    this.dialog.querySelector("ul")?.replaceChildren(...sorted.map((action) => this.#row(action)));
    setText(this.dialog.querySelector(".actions-none"), sorted.length ? "" : this.words.actionsNone);
  }

  /** @param {Action} action */
  #row(action) {
    const { assessment, standard, question, followUp, state, isOverdue } = action;
    const { words } = this;
    const row = document.createElement("li");
    row.toggleAttribute("data-overdue", isOverdue);
    const language = document.documentElement.lang.startsWith("en") ? "en" : "zh";
    const texts = this.shelf.texts.questions[`${standard}/${question}`] ?? {};
    const asked = texts[language] ?? texts.zh ?? texts.en ?? question;
    const about = [
      words[state] + (isOverdue ? ` · ${words.overdue}` : ""),
      followUp.due && `${words.due} ${followUp.due}`,
      followUp.owner,
      nameOf(assessment, words),
    ];
    row.append(
      line("row-name", asked),
      line("row-about", followUp.action || followUp.correction || ""),
      line("row-state", about.filter(Boolean).join(" · ")),
    );
    const place = new URL(`${this.root.dataset.home}${standard}/checklist/#${question}`, location.href);
    const link = Object.assign(document.createElement("a"), { href: place.href, textContent: words.goThere });
    link.dataset.do = "action-open";
    link.dataset.assessment = assessment.id;
    row.append(link);
    return row;
  }
}

/** @param {Action} action */
function isClosed({ state }) {
  return state === "closed";
}

/** @param {string} name @param {string} text */
function line(name, text) {
  return Object.assign(document.createElement("p"), { className: name, textContent: text });
}
