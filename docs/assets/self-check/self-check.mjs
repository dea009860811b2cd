// <self-check>: keeps the answers of a check list in this browser, judges figures, counts verdicts, exports the record.
// The list itself is complete without it (macros/to_site/templates/checklist.html).

import { ActionList } from "./action-list.mjs";
import { AfterPicture } from "./after-picture.mjs";
import { AssessmentList } from "./assessment-list.mjs";
import { Actions } from "./actions.mjs";
import { Answering } from "./answering.mjs";
import { current, withAssessment } from "../assessment/envelope.mjs";
import { keepOffline, reloadWhenTakenOver } from "./kept-offline.mjs";
import { noticeButton, showEdition, showFault } from "./notices.mjs";
import { PageTexts } from "./page-texts.mjs";
import { QuestionField } from "./question-field.mjs";
import { showCovers } from "./cover-fields.mjs";
import { drawnAlone, drawQuestions } from "./drawn-alone.mjs";
import { isBlank } from "../assessment/records.mjs";
import { ResultsPanel, setText } from "./results-panel.mjs";
import { WhenWanted } from "./when-wanted.mjs";
import { WayThrough } from "./way-through.mjs";
import { AnswerStore, isOurKey } from "../assessment/storage.mjs";
import { TextShelf } from "../assessment/texts.mjs";
import { cameUp } from "../site/came-up.mjs";

export class SelfCheck extends HTMLElement {
  #stop = new AbortController();
  #isKept = false;
  #hasTexts = false;
  /** Put back into a page, the element still has what could not be written. @type {AnswerStore | undefined} */
  store;
  /** How many questions the last change drew anew. */
  redrawn = 0;

  connectedCallback() {
    const words = /** @type {Record<string, string>} */ (
      JSON.parse(this.querySelector(".check-words")?.textContent ?? "{}")
    );
    this.words = words;
    this.standard = this.dataset.standard ?? "";
    /** The standards that are checked, each with its edition. @type {Record<string, string>} */
    this.editions = JSON.parse(this.dataset.standards ?? "null") ?? { [this.standard]: this.dataset.edition ?? "" };
    this.fields = [.../** @type {NodeListOf<HTMLFieldSetElement>} */ (this.querySelectorAll("fieldset.question"))].map(
      (fieldset) => new QuestionField(fieldset, words),
    );
    this.byId = new Map(this.fields.map((field) => [field.fieldset.id, field]));
    this.byPlace = new Map(this.fields.map((field) => [placeKey(this.place(field)), field]));
    this.covers = /** @type {HTMLInputElement[]} */ ([...this.querySelectorAll("[data-cover]")]);
    this.panel = new ResultsPanel(this, this.fields, words);
    this.store ??= new AnswerStore(() => localStorage);
    this.store.reload();
    this.shelf = new TextShelf(() => localStorage);
    this.texts = new PageTexts(this, this.shelf);
    this.list = new AssessmentList(this, this.store, words);
    this.follow = new ActionList(this, this.store, this.shelf, words);
    this.way = new WayThrough(this);
    this.wanted = new WhenWanted(this);
    this.answering = new Answering(this);
    this.actions = new Actions(this);
    this.#listen();
    this.later = new AfterPicture((fields) => this.#settle(fields), this.#stop.signal);
    this.show();
    this.way.begin();
    this.#keep();
    cameUp(this);
  }

  /** As soon as there is something to lose. */
  #keep() {
    if (this.#isKept || !this.store || isBlank(current(this.store.envelope))) return;
    this.#isKept = true;
    keepOffline(this, () => this.say(this.words?.newVersion ?? "", "takeOver"));
  }

  disconnectedCallback() {
    this.#stop.abort();
  }

  #listen() {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.addEventListener("input", (event) => this.#onInput(event), { signal });
    this.addEventListener("tiaowen:follow-up", ({ target }) => this.#showOne(target), { signal });
    this.addEventListener("change", (event) => this.#onChange(event), { signal });
    this.addEventListener("focusout", (event) => this.#onFocusOut(event), { signal });
    this.addEventListener("click", (event) => this.#onClick(event), { signal });
    this.addEventListener("submit", (event) => event.preventDefault(), { signal });
    reloadWhenTakenOver(signal);
    addEventListener("hashchange", () => this.way?.toAddress(), { signal });
    addEventListener("beforeunload", (event) => this.#onLeaving(event), { signal });
    addEventListener(
      "storage",
      (event) => {
        if (!isOurKey(event.key)) return;
        this.store?.reload();
        this.show();
      },
      { signal },
    );
  }

  /** Everything that is typed or ticked is kept at once. @param {Event} event */
  #onInput({ target }) {
    const isField = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement].some((kind) => target instanceof kind);
    if (!isField) return;
    this.answering?.onField(/** @type {HTMLInputElement} */ (target), new Date().toISOString());
  }

  /** @param {Event} event */
  async #onChange({ target }) {
    if (target instanceof HTMLSelectElement && target.name.startsWith("filter:")) this.panel?.filter();
    if (target instanceof HTMLSelectElement && target.name === "view") this.way?.choose(target.value);
    if (target instanceof HTMLSelectElement && target.name === "assessment") this.actions?.switchTo(target.value);
    if (target instanceof HTMLInputElement && target.dataset.evidence !== undefined)
      await this.wanted?.files?.add(target);
    else if (target instanceof HTMLInputElement && target.type === "file" && target.files?.[0]) {
      const [file] = target.files;
      const fault = await (await this.wanted?.preview())?.open(file);
      this.say(fault ? (this.words?.[fault] ?? "") : "");
      target.value = "";
    }
  }

  /** What was left alone while it was typed in is shown as it is kept. @param {FocusEvent} event */
  #onFocusOut({ target }) {
    if (target instanceof HTMLInputElement && ["radio", "checkbox"].includes(target.type)) return;
    const field = this.field(target instanceof Element ? target.closest("fieldset.question")?.id : undefined);
    if (field) queueMicrotask(() => this.#showFields([field]));
  }

  /** @param {MouseEvent} event */
  #onClick({ target }) {
    const button = target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest("[data-do]")) : null;
    if (button) this.later?.now();
    if (button) this.actions?.byName[button.dataset.do ?? ""]?.(button);
  }

  /** What could not be kept is not left behind without a word. @param {BeforeUnloadEvent} event */
  #onLeaving(event) {
    if (this.store?.isUnwritten && this.list?.isUnexported()) event.preventDefault();
  }

  /** @param {EventTarget | null} target */
  #showOne(target) {
    const field = this.field(target instanceof Element ? target.id : "");
    if (field) this.#showFields([field]);
  }

  /**
   * Changes the assessment on the screen and draws what depends on it.
   * @param {(assessment: import("../assessment/envelope.mjs").Assessment) =>
   * import("../assessment/envelope.mjs").Assessment} change
   * @param {QuestionField[]} fields
   */
  change(change, fields) {
    const store = /** @type {AnswerStore} */ (this.store);
    const shown = current(store.envelope);
    const { foreign } = store;
    store.change((envelope) => {
      const stored = envelope.assessments.find(({ id }) => id === shown.id);
      const kept = isBlank(shown) ? current(envelope) : shown; // another tab began one, or deleted this one
      return withAssessment(envelope, change(stored ?? kept));
    });
    if (store.foreign !== foreign) this.show();
    else this.#showChange(fields);
  }

  show() {
    if (!this.store) return;
    this.#showFields(this.fields ?? []);
    this.#showCovers();
    this.list?.show();
    this.wanted?.show();
    showEdition(this);
    showFault(this);
  }

  /** What the reader sees of it at once; the rest follows its picture. @param {QuestionField[]} fields */
  #showChange(fields) {
    if (fields.length) this.#draw(fields);
    else {
      this.#showCovers();
      this.list?.show();
      this.wanted?.show();
    }
    this.later?.owe(fields);
    showFault(this);
  }

  /** @param {QuestionField[]} fields */
  #showFields(fields) {
    this.#draw(fields);
    this.#showSums(fields);
  }

  /** @param {QuestionField[]} fields */
  #draw(fields) {
    const assessment = current(/** @type {AnswerStore} */ (this.store).envelope);
    const texts = /** @type {PageTexts} */ (this.texts);
    drawQuestions(fields, assessment, (field) => this.place(field), texts);
    this.redrawn = fields.length;
    this.way?.show();
  }

  /** @param {QuestionField[]} fields */
  #showSums(fields) {
    for (const field of fields) drawnAlone(() => field.showFollowUp());
    this.wanted?.showAt(fields);
    this.panel?.show(fields);
    this.follow?.show();
  }

  /** @param {QuestionField[]} fields  that changed since the last picture */
  #settle(fields) {
    this.#keepTexts(fields);
    if (fields.length) this.#showSums(fields);
    this.list?.remind();
    this.wanted?.soon();
    this.#keep();
  }

  /** First of all that is answered: a tab that was closed by force had no time to. @param {QuestionField[]} fields */
  #keepTexts(fields) {
    const answered = (this.fields ?? []).filter(({ verdict: { state } }) => !["open", "review"].includes(state));
    const wanted = this.#hasTexts ? fields : [...new Set([...fields, ...answered])];
    this.texts?.keep(wanted, (field) => this.place(field).standard);
    this.#hasTexts = true;
  }

  #showCovers() {
    showCovers(this.covers ?? [], current(/** @type {AnswerStore} */ (this.store).envelope));
  }

  /** Tells what was done, where the reader is. @param {string} text @param {string} [action]  of a button beside it */
  say(text, action = "") {
    const done = this.querySelector(this.list?.dialog.open ? ".list-done" : ".check-done");
    setText(done, text);
    if (action) done?.append(" ", noticeButton(action, this.words?.[action] ?? ""));
  }

  /** @param {string | undefined} id  of its fieldset */
  field(id) {
    return this.byId?.get(id ?? "");
  }

  /** @param {{standard: string, question: string}} place */
  fieldAt(place) {
    return this.byPlace?.get(placeKey(place));
  }

  /** @param {QuestionField} field */
  place({ standard, question, fingerprint, bound }) {
    return { standard: standard || (this.standard ?? ""), question, fingerprint, bound };
  }
}

/** @param {{standard: string, question: string}} place */
function placeKey({ standard, question }) {
  return `${standard}/${question}`;
}

customElements.define("self-check", SelfCheck);
