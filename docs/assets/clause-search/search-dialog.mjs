// The search dialog: a field, two filters, a list of results. Its HTML and words are in the page, in a template.

import { openIndex } from "./clause-index.mjs";
import { showResults } from "./results.mjs";

const SHOWN = 40;

export class SearchDialog {
  /** @type {import("./clause-index.mjs").ClauseIndex | undefined} */
  #index;
  #active = -1;
  #asked = 0;

  /** @param {HTMLElement} host  the <clause-search>, which holds the template and the addresses */
  constructor(host) {
    this.host = host;
    const template = /** @type {HTMLTemplateElement} */ (host.querySelector("template"));
    this.dialog = /** @type {HTMLDialogElement} */ (template.content.firstElementChild?.cloneNode(true));
    this.words = this.dialog.dataset;
    this.field = /** @type {HTMLInputElement} */ (this.dialog.querySelector("input"));
    this.standard = /** @type {HTMLSelectElement} */ (this.dialog.querySelector("[name=standard]"));
    this.type = /** @type {HTMLSelectElement} */ (this.dialog.querySelector("[name=type]"));
    this.list = /** @type {HTMLElement} */ (this.dialog.querySelector("[role=listbox]"));
    this.status = /** @type {HTMLElement} */ (this.dialog.querySelector("[role=status]"));
    this.help = /** @type {HTMLElement} */ (this.dialog.querySelector(".search-help"));
    this.dialog.addEventListener("input", () => this.#find());
    this.dialog.addEventListener("keydown", (event) => this.#onKey(event));
    this.dialog.addEventListener("click", (event) => this.#onClick(event));
    host.append(this.dialog);
  }

  open() {
    if (!this.dialog.open) this.dialog.showModal();
    this.field.focus();
    this.field.select();
    if (!this.#index) this.#load();
  }

  remove() {
    this.dialog.remove();
  }

  async #load() {
    this.status.textContent = this.words.loading ?? "";
    this.list.setAttribute("aria-busy", "true");
    try {
      this.#index = await openIndex(new URL(this.host.dataset.index ?? "", document.baseURI).href);
      for (const [id, name] of this.#index.data.standards) this.standard.add(new Option(name, id));
      await this.#find();
    } catch {
      this.status.textContent = this.words.failed ?? "";
    }
  }

  /** Show the clauses for what is typed; an answer that comes after the next key is dropped. */
  async #find() {
    if (!this.#index) return;
    const asked = (this.#asked += 1);
    const query = this.field.value.trim();
    const filters = { standard: this.standard.value, type: Number(this.type.value) };
    try {
      const answer = query ? await this.#index.find(query, filters) : { hits: [], count: 0, all: [] };
      if (asked === this.#asked) this.#show(query, answer);
    } catch {
      this.status.textContent = this.words.failed ?? "";
    }
  }

  /** @param {string} query @param {import("./clause-index.mjs").Answer} answer */
  #show(query, { hits, count, all }) {
    const index = { data: /** @type {import("./clause-index.mjs").ClauseIndex} */ (this.#index).data, all };
    showResults(this.list, hits.slice(0, SHOWN), index, { query, home: this.host.dataset.home ?? "" }, this.type);
    this.list.dataset.query = query;
    this.list.setAttribute("aria-busy", "false");
    this.status.textContent = query ? this.#count(count) : "";
    this.help.hidden = hits.length > 0;
    this.field.setAttribute("aria-expanded", String(hits.length > 0));
    this.list.scrollTop = 0;
    this.#activate(hits.length ? 0 : -1);
  }

  /** @param {number} count */
  #count(count) {
    const sentence = count === 0 ? this.words.none : count > this.list.childElementCount ? this.words.many : count === 1 ? this.words.one : this.words.count;
    return (sentence ?? "").replace("{count}", String(count)).replace("{shown}", String(Math.min(SHOWN, this.list.childElementCount)));
  }

  /** @param {number} position */
  #activate(position) {
    const options = this.list.querySelectorAll("[role=option]");
    options[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = position;
    const option = options[position];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.field.setAttribute("aria-activedescendant", option.id);
    else this.field.removeAttribute("aria-activedescendant");
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const options = /** @type {NodeListOf<HTMLAnchorElement>} */ (this.list.querySelectorAll("[role=option]"));
    if (event.isComposing || event.target !== this.field || !options.length) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      this.#activate((this.#active + step + options.length) % options.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      options[this.#active]?.click();
    }
  }

  /** A result on this very page only moves to the clause: close. So does a click beside the dialog. @param {MouseEvent} event */
  #onClick(event) {
    const target = /** @type {Element} */ (event.target);
    const isBeside = target === this.dialog;
    if (isBeside || target.closest("[role=option], .search-close")) this.dialog.close();
  }
}
