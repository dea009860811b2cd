// Offered at an open question: what was answered at another list about the same thing, for this organisation and site.
// Nothing is taken over before the reader says so.

import { figuresOffered, offersFor, takeable, takenOver } from "../assessment/answered-elsewhere.mjs";
import { answerTo, current } from "../assessment/envelope.mjs";
import { ofSameSite } from "../assessment/same-site.mjs";
import { nameOf } from "../assessment/handing-over.mjs";
import { filled } from "../assessment/sentences.mjs";

/**
 * @typedef {import("./self-check.mjs").SelfCheck} SelfCheck
 * @typedef {import("./question-field.mjs").QuestionField} QuestionField
 * @typedef {import("../assessment/answered-elsewhere.mjs").Offer} Offer
 * @typedef {ReturnType<typeof figuresOffered>} Figures
 */

const SHORT = 40;

export class Offers {
  /** By standard. @type {Map<string, import("../assessment/answered-elsewhere.mjs").Elsewhere> | undefined} */
  #elsewhere;
  #isFetching = false;
  /** By standard and question. @type {Map<string, Map<string, Offer[]>>} */
  #offers = new Map();
  /** @type {Figures} */
  #figures = new Map();

  /** @param {SelfCheck} element  set up */
  constructor(element) {
    this.element = element;
    this.words = element.words ?? {};
  }

  /** Looks at what this browser holds; what joins the lists is fetched first. */
  show() {
    if (!this.#elsewhere) {
      this.#fetch();
      return;
    }
    const assessments = this.#assessments();
    const lists = [...this.#elsewhere];
    this.#offers = new Map(lists.map(([standard, one]) => [standard, offersFor(one, assessments, this.words)]));
    this.#figures = new Map(lists.flatMap(([, one]) => [...figuresOffered(one, assessments)]));
    this.showAt(this.element.fields ?? []);
  }

  /** @param {QuestionField[]} fields  drawn anew */
  showAt(fields) {
    if (this.#elsewhere) for (const field of fields) this.#showOne(field);
  }

  /** @param {HTMLElement} button */
  take(button) {
    const field = this.element.field(button.closest("fieldset.question")?.id);
    const offer = field && this.#offersAt(field)[Number(button.dataset.offer)];
    const { store } = this.element;
    if (!field || !offer || !store) return;
    const question = { parts: field.partIds, isMeasured: Boolean(field.threshold) };
    this.element.answering?.answer(field, takenOver(this.#own(field), offer, question), new Date().toISOString());
    field.radios.find((radio) => radio.checked)?.focus();
    this.element.say(this.words.tookOver);
  }

  /** @param {HTMLElement} button */
  takeFigure({ dataset: { measure = "" } }) {
    const offered = this.#figures.get(measure);
    if (!offered) return;
    const { value, changed, assessment } = offered;
    const from = { assessment: assessment.id, standard: "", questions: measure, took: "figure" };
    const label = nameOf(assessment, this.words);
    this.#figures.delete(measure);
    this.element.answering?.measure(measure, value, new Date().toISOString(), { ...from, label, answered: changed });
    this.element.say(this.words.tookOver);
  }

  #assessments() {
    const { store } = this.element;
    return store ? ofSameSite(store.envelope.assessments, current(store.envelope)) : [];
  }

  async #fetch() {
    if (this.#isFetching) return;
    this.#isFetching = true;
    const standards = Object.keys(this.element.editions ?? {});
    const came = await Promise.all(standards.map((standard) => this.#fetched(standard)));
    this.#isFetching = false;
    this.#elsewhere = new Map(came.flat());
    if (this.#elsewhere.size) this.show();
    else this.#elsewhere = undefined;
  }

  /**
   * @param {string} standard
   * @returns {Promise<[string, import("../assessment/answered-elsewhere.mjs").Elsewhere][]>}
   */
  async #fetched(standard) {
    try {
      const address = `${this.element.dataset.home}${standard}/checklist/elsewhere.json`;
      const answer = await fetch(new URL(address, location.href).href);
      return answer.ok ? [[standard, await answer.json()]] : [];
    } catch {
      return []; // without a net, before the list was kept: nothing is offered
    }
  }

  /** @param {QuestionField} field */
  #offersAt(field) {
    return this.#offers.get(this.element.place(field).standard)?.get(field.question) ?? [];
  }

  /** @param {QuestionField} field */
  #showOne(field) {
    const isOpen = field.verdict.state === "open";
    const offers = isOpen ? this.#offersAt(field) : [];
    const measures = field.figures.filter(({ value }) => !value).map(({ dataset }) => dataset.measure ?? "");
    const figures = measures.filter((measure) => this.#figures.has(measure));
    const shown = /** @type {HTMLElement | null} */ (field.fieldset.querySelector(".elsewhere"));
    const { evidence, seenOn, link } = offers.length ? this.#own(field) : {};
    const about = offers.map((offer) => [offer.link.label, offer.answered]);
    const told = about.length + figures.length ? JSON.stringify([evidence, seenOn, link, about, figures]) : "";
    if ((shown?.dataset.told ?? "") === told) return;
    shown?.remove();
    if (!offers.length && !figures.length) return;
    const box = Object.assign(document.createElement("div"), { className: "elsewhere" });
    box.dataset.told = told;
    box.append(
      ...offers.map((offer, i) => this.#offer(field, offer, i)),
      ...figures.map((measure) => this.#figure(field, measure)),
    );
    field.fieldset.querySelector(".answer-row")?.before(box);
  }

  /** @param {QuestionField} field @param {Offer} offer @param {number} serial */
  #offer(field, offer, serial) {
    const { words } = this;
    const line = Object.assign(document.createElement("div"), { className: "offer" });
    const details = document.createElement("details");
    details.append(made("summary", this.#said(offer)));
    for (const row of offer.rows) details.append(made("p", asked(row, words)));
    details.append(made("p", filled(words.offeredReason, { reason: offer.link.reason })));
    line.append(details);
    const took = takeable(this.#own(field), offer, Boolean(field.threshold));
    const label = took.includes("answer") ? words.takeOverOffer : words.takeEvidence;
    if (took.length) line.append(this.#button("take-over", label, { offer: String(serial) }));
    if (!took.includes("answer"))
      details.append(made("p", offer.link.relation === "laxer" ? words.onlyStricter : words.onlyShown));
    return line;
  }

  /** @param {QuestionField} field */
  #own(field) {
    const { store } = this.element;
    return store ? answerTo(current(store.envelope), this.element.place(field)).answer : {};
  }

  /** @param {Offer} offer */
  #said({ title, link, rows, given, answer }) {
    const { words } = this;
    const label = `${title} ${link.label}`;
    const answers = [...new Set(rows.map(({ verdict }) => words[verdict.state]))].join(words.listed);
    const evidence = (given.evidence ?? "").replace(/\s+/gu, " ");
    const short = evidence.length > SHORT ? `${evidence.slice(0, SHORT)}…` : evidence;
    return (
      (answer
        ? filled(words.offered, { label, answer: words[answer] })
        : filled(words.offeredMixed, { label, answers })) +
      (short ? filled(words.offeredEvidence, { evidence: short }) : "")
    );
  }

  /** @param {QuestionField} field @param {string} measure */
  #figure(field, measure) {
    const { value = "", assessment } = this.#figures.get(measure) ?? {};
    const unit = field.figures.find(({ dataset }) => dataset.measure === measure)?.dataset.unit ?? "";
    const label = assessment ? nameOf(assessment, this.words) : "";
    const line = Object.assign(document.createElement("div"), { className: "offer" });
    line.append(
      made("p", filled(this.words.offeredFigure, { label, value, unit })),
      this.#button("take-figure", this.words.takeOverOffer, { measure }),
    );
    return line;
  }

  /** @param {string} action @param {string} label @param {Record<string, string>} dataset */
  #button(action, label, dataset) {
    const button = made("button", label);
    button.type = "button";
    button.className = "button";
    Object.assign(button.dataset, { do: action, ...dataset });
    return button;
  }
}

/** @param {import("../assessment/result-rows.mjs").ResultRow} row @param {Record<string, string>} words */
function asked({ question, verdict, evidence, reason }, words) {
  const told = [words[verdict.state], reason, evidence].filter(Boolean).join(" · ");
  return `${question.ask} — ${told}`;
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} name @param {string} text
 * @returns {HTMLElementTagNameMap[T]}
 */
function made(name, text) {
  return Object.assign(document.createElement(name), { textContent: text });
}
