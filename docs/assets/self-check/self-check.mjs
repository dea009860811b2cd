// <self-check>: keeps the answers of a check list in this browser, judges figures, counts verdicts, exports the record.
// The list itself is complete without it (macros/to_site/templates/checklist.html).

import { answerTo, current, newAssessment, withAnswer, withAssessment, withCover, withFigure, withoutAssessment } from "./envelope.mjs";
import { QuestionField, setValue } from "./question-field.mjs";
import { ImportPreview, download, exportRecord, nameOf } from "./record-exchange.mjs";
import { isBlank } from "./records.mjs";
import { ResultsPanel, setText } from "./results-panel.mjs";
import { filled } from "./sentences.mjs";
import { AnswerStore, KEY } from "./storage.mjs";

export class SelfCheck extends HTMLElement {
  #stop = new AbortController();
  /** @type {import("./envelope.mjs").Assessment | undefined} */
  #deleted;

  connectedCallback() {
    this.words = /** @type {Record<string, string>} */ (JSON.parse(this.querySelector(".check-words")?.textContent ?? "{}"));
    this.standard = this.dataset.standard ?? "";
    const words = this.words;
    this.fields = [.../** @type {NodeListOf<HTMLFieldSetElement>} */ (this.querySelectorAll("fieldset.question"))].map((fieldset) => new QuestionField(fieldset, words));
    this.covers = /** @type {HTMLInputElement[]} */ ([...this.querySelectorAll("[data-cover]")]);
    this.panel = new ResultsPanel(this, this.fields, words);
    this.store = new AnswerStore(() => localStorage);
    this.preview = new ImportPreview(this, this.store, words, (question) => this.#field(question)?.fieldset.querySelector("legend")?.textContent?.trim());
    this.#listen();
    this.#show();
  }

  disconnectedCallback() {
    this.#stop.abort();
  }

  #listen() {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.addEventListener("input", (event) => this.#onInput(event), { signal });
    this.addEventListener("change", (event) => this.#onChange(event), { signal });
    this.addEventListener("focusout", () => queueMicrotask(() => this.#show()), { signal });
    this.addEventListener("click", (event) => this.#onClick(event), { signal });
    this.addEventListener("submit", (event) => event.preventDefault(), { signal });
    addEventListener("storage", (event) => {
      if (event.key !== KEY) return;
      this.store?.reload();
      this.#show();
    }, { signal });
  }

  /** @param {Event} event */
  #onInput({ target }) {
    const now = new Date().toISOString();
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || target.closest("dialog") || target.type === "file") return;
    const field = this.#field(target.closest("fieldset.question")?.id);
    if (target.dataset.cover !== undefined) this.#change((assessment) => withCover(assessment, target.name, target.value));
    else if (target.dataset.measure) this.#change((assessment) => withFigure(assessment, target.dataset.measure ?? "", target.value, now));
    else if (field) this.#change((assessment) => withAnswer(assessment, this.#place(field), field.given(), now));
  }

  /** @param {Event} event */
  async #onChange({ target }) {
    if (target instanceof HTMLSelectElement && target.name.startsWith("filter:")) this.panel?.filter();
    if (target instanceof HTMLSelectElement && target.name === "assessment") {
      const id = target.value;
      this.store?.change((envelope) => ({ ...envelope, current: id }));
      this.#show();
    }
    if (target instanceof HTMLInputElement && target.type === "file" && target.files?.[0]) {
      const fault = await this.preview?.open(target.files[0]);
      this.#say(fault ? (this.words?.[fault] ?? "") : "");
      target.value = "";
    }
  }

  /** @param {MouseEvent} event */
  #onClick({ target }) {
    const button = target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest("[data-do]")) : null;
    if (!button || !this.store || !this.words) return;
    const { words, store } = this;
    /** @type {Record<string, () => void>} */
    const deeds = {
      export: () => this.#say(filled(words.exported, { name: exportRecord(store, this.standard ?? "") })),
      import: () => /** @type {HTMLInputElement} */ (this.querySelector("input[type=file]")).click(),
      print: () => print(),
      new: () => this.#open(newAssessment()),
      delete: () => this.#delete(),
      undo: () => this.#undo(),
      merge: () => { this.preview?.merge(); this.#say(words.imported); this.#show(); },
      cancel: () => this.preview?.close(),
      "still-holds": () => this.#stillHolds(this.#field(button.closest("fieldset.question")?.id)),
      "download-damaged": () => download("self-check-damaged.txt", store.damaged),
    };
    deeds[button.dataset.do ?? ""]?.();
  }

  /** @param {(assessment: import("./envelope.mjs").Assessment) => import("./envelope.mjs").Assessment} change */
  #change(change) {
    const { id } = current(/** @type {AnswerStore} */ (this.store).envelope);
    this.store?.change((envelope) => {
      const stored = envelope.assessments.find((assessment) => assessment.id === id) ?? { ...newAssessment(), id };
      return withAssessment(envelope, change(stored));
    });
    this.#show();
  }

  /** @param {import("./envelope.mjs").Assessment} assessment */
  #open(assessment) {
    this.store?.change((envelope) => withAssessment(envelope, assessment));
    this.#show();
    this.covers?.[0]?.focus();
  }

  #delete() {
    const assessment = current(/** @type {AnswerStore} */ (this.store).envelope);
    if (isBlank(assessment)) return;
    this.#deleted = assessment;
    this.store?.change((envelope) => withoutAssessment(envelope, assessment.id));
    this.#show();
    this.#say(this.words?.deleted ?? "", "undo");
  }

  #undo() {
    const assessment = this.#deleted;
    if (!assessment) return;
    this.store?.change((envelope) => {
      const present = current(envelope);
      const others = isBlank(present) ? { ...envelope, assessments: envelope.assessments.filter((one) => one !== present) } : envelope;
      return withAssessment(others, assessment);
    });
    this.#show();
    this.#say(this.words?.undone ?? "");
  }

  /** The reader has looked at the changed clause: the old answer counts for it, too. @param {QuestionField | undefined} field */
  #stillHolds(field) {
    if (!field) return;
    const now = new Date().toISOString();
    this.#change((assessment) => {
      const { earlier, ...answer } = answerTo(assessment, this.#place(field)).answer;
      return withAnswer(assessment, this.#place(field), answer, now);
    });
    field.radios.find((radio) => radio.checked)?.focus();
  }

  #show() {
    if (!this.store) return;
    const assessment = current(this.store.envelope);
    const figure = (/** @type {string} */ measure) => String(assessment.figures[measure]?.value ?? "");
    for (const field of this.fields ?? []) {
      const { answer, isOld } = answerTo(assessment, this.#place(field));
      field.show(answer, isOld, figure);
    }
    for (const cover of this.covers ?? []) {
      setValue(cover, String(assessment.cover[cover.name] ?? ""));
      cover.toggleAttribute("data-empty", cover.value === "");
    }
    this.panel?.show();
    this.#showAssessments();
    this.#showFault();
  }

  #showAssessments() {
    const { assessments } = /** @type {AnswerStore} */ (this.store).envelope;
    const choice = /** @type {HTMLSelectElement} */ (this.querySelector("[name=assessment]"));
    /** @type {HTMLElement} */ (choice.closest("label")).hidden = assessments.length < 2;
    const options = assessments.map((assessment) => new Option(nameOf(assessment, this.words ?? {}), assessment.id));
    const isSame = options.map((option) => option.text + option.value).join() === [...choice.options].map((option) => option.text + option.value).join();
    if (!isSame) choice.replaceChildren(...options);
    choice.value = current(/** @type {AnswerStore} */ (this.store).envelope).id;
  }

  #showFault() {
    const message = /** @type {HTMLElement} */ (this.querySelector(".check-message"));
    const fault = this.store?.fault ?? "";
    if ((message.dataset.fault ?? "") === fault) return;
    message.dataset.fault = fault;
    message.textContent = fault ? (this.words?.[`fault${fault[0].toUpperCase()}${fault.slice(1)}`] ?? "") : "";
    if (this.store?.damaged && fault) message.append(" ", button("download-damaged", this.words?.download ?? ""));
  }

  /** @param {string} text @param {string} [deed]  of a button beside it */
  #say(text, deed = "") {
    const done = this.querySelector(".check-done");
    setText(done, text);
    if (deed) done?.append(" ", button(deed, this.words?.[deed] ?? ""));
  }

  /** @param {string | undefined} question */
  #field(question) {
    return this.fields?.find((field) => field.question === question);
  }

  /** @param {QuestionField} field */
  #place({ question, fingerprint }) {
    return { standard: this.standard ?? "", question, fingerprint };
  }
}

/** @param {string} deed @param {string} text */
function button(deed, text) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button";
  made.dataset.do = deed;
  made.textContent = text;
  return made;
}

customElements.define("self-check", SelfCheck);
