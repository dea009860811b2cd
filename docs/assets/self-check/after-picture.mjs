// What may wait until the picture of a tap is there: the sums, the texts of the clauses, reminders. The answer itself
// is drawn and written at once: whoever sees the tick has it kept.

/** @typedef {import("./question-field.mjs").QuestionField} QuestionField */

export class AfterPicture {
  /** @type {Set<QuestionField>} */
  #owed = new Set();
  #isAsked = false;

  /** @param {(fields: QuestionField[]) => void} settle  told once of all that changed @param {AbortSignal} signal */
  constructor(settle, signal) {
    this.settle = settle;
    document.addEventListener("visibilitychange", () => this.now(), { signal });
    for (const moment of ["pagehide", "beforeprint"]) addEventListener(moment, () => this.now(), { signal });
  }

  /** @param {QuestionField[]} fields */
  owe(fields) {
    for (const field of fields) this.#owed.add(field);
    if (this.#isAsked) return;
    this.#isAsked = true;
    if (document.hidden) setTimeout(() => this.now());
    else requestAnimationFrame(() => setTimeout(() => this.now()));
  }

  /** Whatever is owed: the page is printed or left, or somebody asks for the sums. */
  now() {
    if (!this.#isAsked) return;
    const fields = [...this.#owed];
    this.#owed.clear();
    this.#isAsked = false;
    this.settle(fields);
  }
}
