// The way through a long list, above all on a phone: how far one is, the next open question, back; one chapter at a
// time; the head of the list folded once it is filled.

import { current } from "../assessment/envelope.mjs";
import { nameOf } from "../assessment/handing-over.mjs";
import { isBlank } from "../assessment/records.mjs";
import { filled } from "../assessment/sentences.mjs";
import { setText } from "./results-panel.mjs";

/**
 * @typedef {import("./self-check.mjs").SelfCheck} SelfCheck
 * @typedef {import("./question-field.mjs").QuestionField} QuestionField
 */

const PHONE = "(max-width: 40rem)";

export class WayThrough {
  /** Where the reader was before each leap. @type {QuestionField[]} */
  #before = [];
  /** The question that was last answered or gone to. @type {QuestionField | undefined} */
  #at;

  /** @param {SelfCheck} element  set up */
  constructor(element) {
    this.element = element;
    this.fields = element.fields ?? [];
    this.bar = /** @type {HTMLElement} */ (element.querySelector(".check-bar"));
    this.line = /** @type {HTMLElement} */ (element.querySelector(".head-line"));
    this.view = /** @type {HTMLSelectElement} */ (element.querySelector("[name=view]"));
    this.bar.hidden = false;
    if (!matchMedia(PHONE).matches) return;
    const tools = /** @type {HTMLDetailsElement} */ (element.querySelector(".check-more-tools"));
    tools.open = false;
    /** @type {HTMLElement} */ (element.querySelector(".check-begin")).hidden = false;
  }

  /** What a phone shows first: the chapter that is not finished, or the one that the address names. */
  begin() {
    if (matchMedia(PHONE).matches) this.#beginOnPhone();
    const [came] = performance.getEntriesByType("navigation");
    const isNew = !(came instanceof PerformanceNavigationTiming) || came.type === "navigate";
    if (isNew) requestAnimationFrame(() => this.#target()?.scrollIntoView()); // setting up has moved it
  }

  #beginOnPhone() {
    const { store } = this.element;
    if (store && !isBlank(current(store.envelope))) this.fold(true);
    const first = this.#named() ?? this.fields.find(isOpen) ?? this.fields[0];
    if (first) this.#only(first.chapter);
    this.toAddress();
  }

  /** What an address leads to is shown, whatever was filtered. */
  toAddress() {
    const target = this.#target();
    if (!target?.closest("[data-filtered]")) return;
    this.#only(this.#named()?.chapter ?? "");
    target.scrollIntoView();
  }

  /** How far it is. */
  show() {
    const open = this.fields.filter(isOpen).length;
    const total = this.fields.length;
    setText(this.bar.querySelector(".bar-done"), filled(this.words.answered, { done: total - open, total }));
    const { store } = this.element;
    if (store) setText(this.line, filled(this.words.headLine, { name: nameOf(current(store.envelope), this.words) }));
  }

  /** @param {QuestionField} field  that the reader answers */
  isAt(field) {
    this.#at = field;
  }

  next() {
    const after = this.#at ? this.fields.indexOf(this.#at) + 1 : this.#firstInSight();
    const next = [...this.fields.slice(after), ...this.fields.slice(0, after)].find(isOpen);
    if (!next) {
      this.element.say(this.words.allAnswered);
      return;
    }
    const from = this.#at ?? this.fields[Math.min(after, this.fields.length - 1)];
    this.#before.push(from);
    this.#goTo(next);
  }

  back() {
    const before = this.#before.pop();
    if (before) this.#goTo(before);
  }

  /** @param {string} chosen  `chapter:4`, `state:open`, or nothing for all */
  choose(chosen) {
    const [kind, value = ""] = chosen.split(":");
    this.#filter("chapter", kind === "chapter" ? value : "");
    this.#filter("state", kind === "state" ? value : "");
    this.element.panel?.filter();
    this.view.value = chosen;
    this.element.querySelector(".check-chapter:not([data-filtered])")?.scrollIntoView();
  }

  /** @param {boolean} isFolded */
  fold(isFolded) {
    for (const one of [this.element, this.element.closest("main")]) one?.toggleAttribute("data-head-folded", isFolded);
    if (isFolded) this.line.hidden = false;
    this.line.setAttribute("aria-expanded", String(!isFolded));
  }

  get words() {
    return this.element.words ?? {};
  }

  /** @param {QuestionField} field */
  #goTo(field) {
    if (field.fieldset.closest("[data-filtered]")) this.#only(field.chapter);
    this.#at = field;
    /** @type {HTMLButtonElement} */ (this.bar.querySelector("[data-do=back]")).disabled = !this.#before.length;
    field.fieldset.scrollIntoView({ block: "start" });
    const input = field.figures[0] ?? field.radios.find((radio) => !radio.disabled);
    input?.focus({ preventScroll: true });
  }

  /** @param {string} chapter  empty for all */
  #only(chapter) {
    this.#filter("chapter", chapter);
    this.#filter("state", "");
    this.#filter("type", "");
    this.element.panel?.filter();
    this.view.value = chapter ? `chapter:${chapter}` : "";
  }

  /** @param {string} name @param {string} value */
  #filter(name, value) {
    /** @type {HTMLSelectElement} */ (this.element.querySelector(`[name="filter:${name}"]`)).value = value;
  }

  #target() {
    const id = decodeURIComponent(location.hash.slice(1));
    return id ? this.element.querySelector(`#${CSS.escape(id)}`) : null;
  }

  /** A question of the chapter that the address leads to. */
  #named() {
    const chapter = /** @type {HTMLElement | null} */ (this.#target()?.closest("[data-chapter]"))?.dataset.chapter;
    return this.fields.find((field) => field.chapter === chapter);
  }

  #firstInSight() {
    return Math.max(
      0,
      this.fields.findIndex(({ fieldset }) => fieldset.getBoundingClientRect().bottom > 0),
    );
  }
}

/** @param {QuestionField} field */
function isOpen({ verdict: { state } }) {
  return state === "open" || state === "review";
}
