// <standard-choice>: around a <select> of standards. Of a few it stays what it is; of many it becomes a field in which
// a standard is found by words of its title or by its number, and chosen from the list below it. The select keeps the
// choice.

import { normalised, squeezed } from "../clause-search/spelling.mjs";

/** Standards up to which a plain list is quicker. */
const FEW = 12;
/** Entries that are listed at a time; who has more types on. */
const LISTED = 100;

/** @typedef {[id: string, title: string, start: number, number: string]} Offered */

/**
 * The standards that hold every word of what is typed: first those that have all in the title, then those that have
 * some in number or id; each in the order of the site.
 * @param {Offered[]} standards @param {string} typed
 */
export function holding(standards, typed) {
  const words = normalised(typed).split(" ").map(squeezed).filter(Boolean);
  const holds = (/** @type {string} */ said) => words.every((word) => squeezed(said).includes(word));
  const byTitle = standards.filter(([, title]) => holds(title));
  const others = standards.filter(([id, title, , number]) => !holds(title) && holds(`${title} ${number} ${id}`));
  return [...byTitle, ...others];
}

export class StandardChoice extends HTMLElement {
  /** @type {Offered[]} */
  #standards = [];
  #active = -1;

  /** @param {Offered[]} standards */
  offer(standards) {
    this.select = /** @type {HTMLSelectElement} */ (this.querySelector("select"));
    this.#standards = standards;
    for (const [id, title] of standards) this.select.add(new Option(title, id));
    if (standards.length > FEW && !this.field) this.#becomeField(this.select);
  }

  /** @param {HTMLSelectElement} select */
  #becomeField(select) {
    select.hidden = true;
    this.field = document.createElement("input");
    this.list = document.createElement("ul");
    this.field.type = "text";
    this.field.autocomplete = "off";
    this.field.spellcheck = false;
    this.field.placeholder = select.options[0].text;
    const says = { role: "combobox", "aria-autocomplete": "list", "aria-controls": "standard-options" };
    for (const [name, value] of Object.entries(says)) this.field.setAttribute(name, value);
    for (const one of [this.field, this.list]) one.setAttribute("aria-label", select.getAttribute("aria-label") ?? "");
    this.list.id = "standard-options";
    this.list.setAttribute("role", "listbox");
    this.append(this.field, this.list);
    this.#close();
    this.field.addEventListener("input", (event) => this.#onInput(event));
    this.field.addEventListener("click", () => this.#open(""));
    this.field.addEventListener("keydown", (event) => this.#onKey(event));
    this.field.addEventListener("blur", () => this.#close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    this.list.addEventListener("click", (event) => this.#onClick(event));
  }

  /** @param {Event} event */
  #onInput(event) {
    event.stopPropagation(); // nothing is chosen yet
    this.#open(this.field?.value ?? "");
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    event.stopPropagation();
    const entry = /** @type {Element} */ (event.target).closest("[role=option]");
    if (entry) this.#choose(/** @type {HTMLElement} */ (entry));
  }

  /** Arrows choose, Enter takes, Escape leaves things as they are. @param {KeyboardEvent} event */
  #onKey(event) {
    const [isOpen, step] = [!this.list?.hidden, { ArrowDown: 1, ArrowUp: -1 }[event.key]];
    const isOurs = step || (isOpen && (event.key === "Enter" || event.key === "Escape"));
    if (event.isComposing || !isOurs) return;
    event.preventDefault();
    event.stopPropagation();
    if (step && !isOpen) this.#open("");
    else if (step) this.#activate(this.#active + step);
    else if (event.key === "Enter") this.#choose(this.#options()[this.#active]);
    else this.#close();
  }

  /** Show what may be chosen. @param {string} typed */
  #open(typed) {
    const found = holding(this.#standards, typed);
    const all = /** @type {HTMLSelectElement} */ (this.select).options[0].text;
    const entries = found.slice(0, LISTED).map(([id, title, , number]) => entry(id, title, number));
    if (!normalised(typed)) entries.unshift(entry("", all, ""));
    if (found.length > LISTED || !found.length) entries.push(told(found.length ? "…" : (this.dataset.none ?? "")));
    for (const [position, one] of entries.entries()) one.id = `standard-option-${position}`;
    this.list?.replaceChildren(...entries);
    if (this.list) this.list.hidden = false;
    this.field?.setAttribute("aria-expanded", "true");
    const chosen = this.#options().findIndex((one) => one.dataset.standard === this.select?.value);
    this.#activate(Math.max(0, chosen));
  }

  /** Close the list; the field says what is chosen. */
  #close() {
    const chosen = this.select?.selectedOptions[0];
    if (this.field) this.field.value = chosen?.value ? chosen.text : "";
    if (this.list) this.list.hidden = true;
    this.field?.setAttribute("aria-expanded", "false");
    this.field?.removeAttribute("aria-activedescendant");
  }

  /** @param {HTMLElement | undefined} option */
  #choose(option) {
    if (!option || !this.select) return;
    this.select.value = option.dataset.standard ?? "";
    this.#close();
    this.select.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #options() {
    return /** @type {HTMLElement[]} */ ([...(this.list?.querySelectorAll("[role=option]") ?? [])]);
  }

  /** @param {number} position */
  #activate(position) {
    const options = this.#options();
    this.#active = options.length ? (position + options.length) % options.length : -1;
    for (const [at, option] of options.entries()) option.setAttribute("aria-selected", String(at === this.#active));
    const active = options[this.#active];
    active?.scrollIntoView({ block: "nearest" });
    if (active) this.field?.setAttribute("aria-activedescendant", active.id);
    else this.field?.removeAttribute("aria-activedescendant");
  }
}

/** @param {string} id @param {string} title @param {string} number */
function entry(id, title, number) {
  const option = document.createElement("li");
  option.setAttribute("role", "option");
  option.dataset.standard = id;
  option.textContent = title;
  if (number) {
    const small = document.createElement("small");
    small.textContent = number;
    option.append(" ", small);
  }
  return option;
}

/** A line that cannot be chosen. @param {string} sentence */
function told(sentence) {
  const line = document.createElement("li");
  line.setAttribute("role", "presentation");
  line.textContent = sentence;
  return line;
}

if (!customElements.get("standard-choice")) customElements.define("standard-choice", StandardChoice);
