// One question on the page: the fieldset that the server wrote, read and filled in.

import { showEarlier } from "./earlier-answers.mjs";
import { showFollowUp } from "./follow-up-box.mjs";
import { figureFrom, isTooLarge, judged, withinLimits } from "../assessment/figures.mjs";
import { setValue } from "./set-value.mjs";
import { TEXTS } from "../assessment/both-texts.mjs";
import { answerByParts, givenParts, missingParts, tickedParts } from "../assessment/question-parts.mjs";
import { filled, sumSentence } from "../assessment/sentences.mjs";
import { takenSentence } from "../assessment/taken-over.mjs";
import { verdict } from "../assessment/verdicts.mjs";

/**
 * @typedef {import("../assessment/envelope.mjs").Answer} Answer
 * @typedef {import("../assessment/verdicts.mjs").Verdict} Verdict
 * @typedef {{was: string, is: string, language: string}} Texts
 */

export class QuestionField {
  /** @type {Verdict} */
  verdict = { type: "", state: "open", finding: "" };
  /** Whether something is still to be done about its finding. */
  hasOpenAction = false;
  /** What becomes of its finding, as it was last drawn. @type {Answer["followUp"]} */
  followUp;
  /** The texts that were last shown or written here. @type {Answer} */
  shown = {};

  /** @param {HTMLFieldSetElement} fieldset @param {Record<string, string>} words */
  constructor(fieldset, words) {
    this.fieldset = fieldset;
    this.words = words;
    this.question = fieldset.dataset.question ?? fieldset.id;
    /** Where questions of several standards stand on one page: its own. */
    this.standard = fieldset.dataset.standard ?? "";
    this.fingerprint = fieldset.dataset.fingerprint ?? "";
    this.type = fieldset.dataset.type ?? "";
    this.chapter = /** @type {HTMLElement | null} */ (fieldset.closest("[data-chapter]"))?.dataset.chapter ?? "";
    this.clause = /** @type {HTMLElement | null} */ (fieldset.closest(".check-clause"));
    /** @type {import("../assessment/figures.mjs").Threshold | null} */
    this.threshold = fieldset.dataset.threshold ? JSON.parse(fieldset.dataset.threshold) : null;
    this.bound = fieldset.dataset.bound;
    this.figures = /** @type {HTMLInputElement[]} */ ([...fieldset.querySelectorAll("[data-measure]")]);
    this.parts = /** @type {HTMLInputElement[]} */ ([...fieldset.querySelectorAll("[data-part]")]);
    this.partIds = this.parts.map(({ value }) => value);
    this.radios = /** @type {HTMLInputElement[]} */ ([...fieldset.querySelectorAll("input[type=radio]")]);
    this.reason = /** @type {HTMLTextAreaElement} */ (fieldset.querySelector(".reason textarea"));
    this.note = /** @type {HTMLTextAreaElement} */ (fieldset.querySelector(".note-field textarea"));
    this.evidence = /** @type {HTMLTextAreaElement} */ (fieldset.querySelector(".proof textarea"));
    this.seenOn = /** @type {HTMLInputElement} */ (fieldset.querySelector(".seen-field input"));
    this.link = /** @type {HTMLInputElement} */ (fieldset.querySelector(".link-field input"));
    this.finding = /** @type {HTMLElement} */ (fieldset.querySelector(".finding"));
    this.more = /** @type {HTMLButtonElement} */ (fieldset.querySelector(".more-button"));
    this.more.hidden = false;
    if (this.threshold) this.#letFiguresJudge();
  }

  /** What is asked, in the words of the page. */
  get asked() {
    return this.fieldset.querySelector("legend")?.textContent?.replace(/\s+/gu, " ").trim() ?? "";
  }

  /** Notes and evidence are opened when wanted. @param {boolean} [isOpen] */
  toggleMore(isOpen = !this.fieldset.hasAttribute("data-more")) {
    this.fieldset.toggleAttribute("data-more", isOpen);
    this.more.setAttribute("aria-expanded", String(isOpen));
  }

  /** What the reader has put in. @param {EventTarget | null} [changed]  the last field @returns {Answer} */
  given(changed) {
    const chosen = this.radios.find((radio) => radio.checked)?.value ?? "";
    const isTick = this.parts.some((part) => part === changed);
    const ticked = this.parts.filter((part) => part.checked).map(({ value }) => value);
    const whole = this.parts.length
      ? givenParts(this.partIds, ticked, chosen, isTick)
      : { answer: this.threshold && chosen !== "not-applicable" ? "" : chosen, ticked };
    const { answer } = whole;
    return {
      ...(this.parts.length ? { parts: whole.ticked.join(" ") } : {}),
      answer: /** @type {Answer["answer"]} */ (answer),
      reason: this.reason.value,
      note: this.note.value,
      evidence: this.evidence.value,
      seenOn: this.seenOn.value,
      link: this.link.value,
    };
  }

  /**
   * Shows an answer and its verdict. What is being typed in is left alone.
   * @param {Answer} answer @param {boolean} isOld @param {(measure: string) => string} figure  as typed
   * @param {import("./earlier-answers.mjs").OldFigure[]} figures  that were replaced
   * @param {() => Texts} texts  of the clause, when it was answered and now
   */
  show(answer, isOld, figure, figures, texts) {
    this.#showTexts(answer);
    if (answer.note || answer.evidence || answer.seenOn || answer.link || answer.files?.length) this.toggleMore(true);
    this.#showLink(answer.link ?? "");
    const number = (/** @type {string} */ measure) => this.#read(measure, figure(measure)).number;
    for (const field of this.figures) this.#showFigure(field, figure(field.dataset.measure ?? ""), number);
    const judgement =
      this.threshold &&
      judged(
        this.threshold,
        withinLimits(number, (one) => this.#atMost(one)),
      );
    this.verdict = verdict(this.type, answerByParts(this.partIds, answer), isOld, judgement);
    this.#showParts(answer);
    const shown = isOld
      ? (answer.answer ?? "")
      : { conforms: "conforms", fails: "fails", "not-applicable": "not-applicable", open: "", review: "" }[
          this.verdict.state
        ];
    for (const radio of this.radios) radio.checked = radio.value === shown;
    this.#tell(judgement, isOld, answer);
    this.followUp = answer.followUp;
    showEarlier(this.finding, [...(answer.earlier ?? []), ...figures], this.words);
    this.#showChanged(isOld, texts);
  }

  /** Below the answer: not part of the first picture of a tap. */
  showFollowUp() {
    showFollowUp(this, this.followUp);
  }

  /** @param {Answer} answer */
  #showTexts(answer) {
    for (const key of TEXTS) {
      const text = answer[key] ?? "";
      setValue(this[key], text);
      if (this[key].value === text) this.shown = { ...this.shown, [key]: text };
    }
  }

  /** @param {Answer} answer */
  #showParts(answer) {
    const ticked = tickedParts(this.partIds, answer);
    for (const part of this.parts) part.checked = ticked.includes(part.value);
  }

  /** @param {Answer} answer */
  #missing(answer) {
    const missing = missingParts(this.partIds, answer, this.verdict.state);
    const named = this.parts
      .filter(({ value }) => missing.includes(value))
      .map(({ labels }) => labels?.[0]?.textContent);
    return named.length ? filled(this.words.partsMissing, { parts: named.join(this.words.partsComma) }) : "";
  }

  /**
   * @param {import("../assessment/figures.mjs").Judgement | null} judgement
   * @param {boolean} isOld
   * @param {Answer} answer
   */
  #tell(judgement, isOld, answer) {
    const { state, finding } = this.verdict;
    const sum =
      judgement && state !== "not-applicable"
        ? sumSentence(judgement, (measure) => this.#unit(measure), this.words)
        : "";
    this.fieldset.dataset.state = state;
    this.fieldset.toggleAttribute("data-wants-reason", !["", "nonconformity", "notCarriedOut"].includes(finding));
    const taken = [answer.takenFrom].map((one) => takenSentence(one, this.words));
    const told = [sum, isOld ? this.words.changed : (this.words[finding] ?? ""), this.#missing(answer), ...taken]
      .filter(Boolean)
      .join(" · ");
    if (this.finding.dataset.told === told) return;
    this.finding.dataset.told = told;
    this.finding.textContent = told;
    if (isOld) this.finding.append(" ", this.#stillHolds());
  }

  /**
   * Both texts of the clause, while the answer waits to be looked at again.
   * @param {boolean} isOld
   * @param {() => Texts} texts
   */
  #showChanged(isOld, texts) {
    const shown = this.fieldset.querySelector(".changed-text");
    if (isOld && !shown) this.#addChanged(texts);
    if (!isOld) shown?.remove();
  }

  /** What compares the texts is fetched when there is something to look at again. @param {() => Texts} texts */
  async #addChanged(texts) {
    const came = await import("./changed-text.mjs").catch(() => undefined); // without a net the finding alone tells it
    const isWanted = this.verdict.state === "review" && !this.fieldset.querySelector(".changed-text");
    if (came && isWanted) this.finding.after(came.changedText(texts(), this.words));
  }

  /** An address that can be opened gets a link; what is typed stays as it is. @param {string} typed */
  #showLink(typed) {
    const open = /** @type {HTMLAnchorElement} */ (this.fieldset.querySelector(".proof a"));
    const isAddress = /^https?:\/\/[^\s/]+/iu.test(typed.trim());
    open.hidden = !isAddress;
    if (isAddress) Object.assign(open, { href: typed.trim(), target: "_blank", rel: "noopener noreferrer" });
    const isWrong = typed.trim() !== "" && !isAddress;
    this.link.setAttribute("aria-invalid", String(isWrong));
    /** @type {HTMLElement} */ (this.link.closest("label")).dataset.problem = isWrong ? this.words.noLink : "";
  }

  #stillHolds() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.dataset.do = "still-holds";
    button.textContent = this.words.stillHolds;
    return button;
  }

  /**
   * @param {HTMLInputElement} field @param {string} typed
   * @param {(measure: string) => number | null} number  of all that are typed
   */
  #showFigure(field, typed, number) {
    setValue(field, typed);
    const { measure = "", unit = "", atMost = "" } = field.dataset;
    const isOver = isTooLarge(measure, number, (one) => this.#atMost(one));
    const found = isOver ? "tooLarge" : this.#read(measure, typed).problem;
    const isWrong = found !== "";
    const whole = this.#input(atMost)?.labels?.[0]?.textContent ?? "";
    const problem = filled(this.words[found] ?? "", { unit, whole });
    field.setAttribute("aria-invalid", String(isWrong));
    field.setCustomValidity(isWrong ? problem : "");
    const told = /** @type {HTMLElement} */ (field.closest(".measure"));
    told.dataset.problem = isWrong ? problem : "";
  }

  /** Figures decide between conforms and fails; only not-applicable and its taking back are left to the reader. */
  #letFiguresJudge() {
    for (const radio of this.radios) radio.disabled = radio.value === "conforms" || radio.value === "fails";
  }

  /** @param {string} measure @param {string} typed */
  #read(measure, typed) {
    const { units = "", kind } = this.#input(measure)?.dataset ?? {};
    return figureFrom(typed, { units: units.split("|"), kind });
  }

  /** @param {string} measure */
  #unit(measure) {
    return this.#input(measure)?.dataset.unit ?? "";
  }

  /** @param {string} measure */
  #atMost(measure) {
    return this.#input(measure)?.dataset.atMost;
  }

  /** @param {string} measure */
  #input(measure) {
    return this.figures.find((field) => field.dataset.measure === measure);
  }
}
