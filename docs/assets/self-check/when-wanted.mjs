// What an operator does not need on the first evening is fetched when it is wanted: what other lists have answered,
// photos, a record from a file. All come from what is kept for working without a net.

import { answerTo, current } from "../assessment/envelope.mjs";
import { ofSameSite } from "../assessment/same-site.mjs";

/**
 * @typedef {import("./self-check.mjs").SelfCheck} SelfCheck
 * @typedef {import("./question-field.mjs").QuestionField} QuestionField
 */

/** Milliseconds. */
const PAUSE = 300;

export class WhenWanted {
  /** @type {import("./offers.mjs").Offers | undefined} */
  offers;
  /** @type {import("./evidence-box.mjs").EvidenceBoxes | undefined} */
  files;
  /** @type {import("./import-preview.mjs").ImportPreview | undefined} */
  #preview;
  /** @type {Promise<void> | undefined} */
  #coming;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #soon;

  /** @param {SelfCheck} element  set up */
  constructor(element) {
    this.element = element;
  }

  /** Everything is drawn anew. */
  async show() {
    if (!this.offers && this.#isAnsweredElsewhere()) {
      const came = await import("./offers.mjs").catch(() => undefined); // without a net nothing is offered
      if (came) this.offers ??= new came.Offers(this.element);
    }
    this.offers?.show();
  }

  /** Where several standards are checked, an answer here may be offered there; looked for when typing has paused. */
  soon() {
    if (Object.keys(this.element.editions ?? {}).length < 2) return;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.show(), PAUSE);
  }

  /** @param {QuestionField[]} fields  drawn anew, or opened */
  showAt(fields) {
    this.offers?.showAt(fields);
    if (this.files) this.files.showAt(fields);
    else if (fields.some((field) => this.#hasFiles(field))) this.#withFiles().then(() => this.files?.showAt(fields));
  }

  /** What shows a record from a file before it changes anything. */
  async preview() {
    const { ImportPreview } = await import("./import-preview.mjs");
    this.#preview ??= new ImportPreview(this.element);
    return this.#preview;
  }

  /** The content of the files, for export and import. */
  async store() {
    await this.#withFiles();
    return this.files?.store;
  }

  /** @param {string[]} digests  that nothing may name any more */
  async sweep(digests) {
    if (!digests.length) return;
    await this.#withFiles();
    await this.files?.sweep(digests);
  }

  async #withFiles() {
    this.#coming ??= import("./evidence-box.mjs").then(
      ({ EvidenceBoxes }) => {
        this.files = new EvidenceBoxes(this.element);
      },
      () => {
        this.#coming = undefined; // asked for again next time
      },
    );
    await this.#coming;
  }

  /** @param {QuestionField} field */
  #hasFiles(field) {
    const { store } = this.element;
    const isOpen = field.fieldset.hasAttribute("data-more");
    return (
      isOpen || Boolean(store && answerTo(current(store.envelope), this.element.place(field)).answer.files?.length)
    );
  }

  #isAnsweredElsewhere() {
    const { store, editions = {} } = this.element;
    const standards = Object.keys(editions);
    const assessments = store ? ofSameSite(store.envelope.assessments, current(store.envelope)) : [];
    const isOther = (/** @type {string} */ one) => standards.length > 1 || one !== standards[0];
    return assessments.some(({ answers }) => Object.keys(answers).some(isOther));
  }
}
