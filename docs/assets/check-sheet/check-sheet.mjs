// <check-sheet>: fills the paper check list with the answers of the open assessment, and prints it. The empty paper is
// complete without it (macros/to_site/templates/sheet.html).

import { current } from "../assessment/envelope.mjs";
import { nameOf } from "../assessment/handing-over.mjs";
import { AnswerStore } from "../assessment/storage.mjs";
import { counted } from "../assessment/verdicts.mjs";
import { resultRows } from "../assessment/result-rows.mjs";
import { whosePaper } from "../assessment/whose-paper.mjs";
import { cameUp } from "../site/came-up.mjs";

/** @typedef {import("../assessment/result-rows.mjs").ResultRow} ResultRow */

export class CheckSheet extends HTMLElement {
  #stop = new AbortController();
  /** The counts as the empty paper has them. @type {string[] | undefined} */
  empty;

  connectedCallback() {
    this.words = /** @type {Record<string, string>} */ (this.#json(".check-words"));
    this.list = /** @type {import("../assessment/result-rows.mjs").QuestionList} */ (this.#json(".sheet-questions"));
    const parts = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll(".sheet-answers, [data-do=print]"));
    for (const part of parts) part.hidden = false;
    // not on the paper, which has a title of its own
    this.closest("main")?.querySelector("h1")?.classList.add("sheet-heading");
    this.empty ??= [...this.querySelectorAll("[data-count]")].map((place) => place.textContent ?? "");
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.addEventListener("change", () => this.#show(), { signal });
    this.addEventListener(
      "click",
      ({ target }) => target instanceof Element && target.closest("[data-do=print]") && print(),
      { signal },
    );
    if (location.hash === "#filled")
      /** @type {HTMLInputElement} */ (this.querySelector("[name=answers][value=filled]")).checked = true;
    this.#show();
    cameUp(this);
  }

  disconnectedCallback() {
    this.#stop.abort();
  }

  #show() {
    this.#showChoices();
    const isFilled = this.querySelector("[name=answers][value=filled]:checked") !== null;
    const assessment = isFilled
      ? current(new AnswerStore(() => localStorage).envelope)
      : { id: "", cover: {}, figures: {}, answers: {} };
    const rows = this.list && this.words ? resultRows(this.list, assessment, this.words) : [];
    const byQuestion = new Map(rows.map((row) => [row.question.id, row]));
    for (const line of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-question]"))) {
      const row = byQuestion.get(line.dataset.question ?? "");
      if (row) this.#fill(line, row);
    }
    this.#showCounts(isFilled ? rows : null);
    this.#showCover(assessment, isFilled);
  }

  /** What is chosen above, as the style sheet reads it where it has no `:has`. */
  #showChoices() {
    for (const choice of /** @type {NodeListOf<HTMLInputElement>} */ (this.querySelectorAll("input:checked"))) {
      this.dataset[choice.name] = choice.value;
    }
  }

  /** @param {import("../assessment/envelope.mjs").Assessment} assessment @param {boolean} isFilled */
  #showCover(assessment, isFilled) {
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-cover]"))) {
      place.textContent = String(assessment.cover[place.dataset.cover ?? ""] ?? "");
    }
    const identity = isFilled ? whosePaper(assessment, this.words ?? {}) : "";
    for (const line of this.querySelectorAll(".sheet-identity")) line.textContent = identity;
    const name = this.querySelector(".sheet-name");
    if (name) name.textContent = isFilled && this.words ? nameOf(assessment, this.words) : "";
  }

  /** @param {HTMLElement} line @param {ResultRow} row */
  #fill(line, row) {
    for (const box of /** @type {NodeListOf<HTMLElement>} */ (line.querySelectorAll("[data-answer]"))) {
      const isChosen = box.dataset.answer === row.verdict.state;
      box.toggleAttribute("data-chosen", isChosen);
      box.textContent = isChosen ? "✓" : "";
    }
    for (const box of /** @type {NodeListOf<HTMLElement>} */ (line.querySelectorAll("[data-part]"))) {
      box.textContent = row.parts.includes(box.dataset.part ?? "") ? "✓" : "";
    }
    for (const found of /** @type {NodeListOf<HTMLElement>} */ (line.querySelectorAll("[data-measure]"))) {
      found.textContent = row.figures.find((figure) => figure.id === found.dataset.measure)?.value ?? "";
    }
    const written = line.querySelector(".written");
    if (written) written.textContent = [row.finding, row.reason, row.note, row.evidence].filter(Boolean).join("\n");
  }

  /** The counts of the answers, or the gaps to write them in. @param {ResultRow[] | null} rows */
  #showCounts(rows) {
    const counts =
      rows && /** @type {Record<string, number>} */ (/** @type {unknown} */ (counted(rows.map((row) => row.verdict))));
    [.../** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-count]"))].forEach((place, i) => {
      const gap = this.empty?.[i] ?? "";
      const name = place.dataset.count ?? "";
      place.hidden = counts ? name === "notMet" && !counts.notMet : ["open", "review", "notMet"].includes(name);
      place.textContent = counts ? gap.replace("____", ` ${counts[name]} `).trim() : gap;
    });
  }

  /** @param {string} selector */
  #json(selector) {
    return JSON.parse(this.querySelector(selector)?.textContent ?? "{}");
  }
}

customElements.define("check-sheet", CheckSheet);
