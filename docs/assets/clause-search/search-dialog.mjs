// The search dialog: a field, two filters, a list of results that can be read on. Its HTML and words are in the page,
// in a template.

import "../standard-choice/standard-choice.mjs";
import { NotFetched, openIndex } from "./clause-index.mjs";
import { builtNow } from "./clause-search.mjs";
import { addResults } from "./results.mjs";

/** Milliseconds between two looks for a newer build. */
const SELDOM = 3000;

export class SearchDialog {
  /** @type {import("./clause-index.mjs").ClauseIndex | undefined} */
  #index;
  /** @type {Promise<Response> | undefined} */
  #coming;
  /** @type {Promise<string> | undefined} */
  #built;
  /** @type {import("./clause-index.mjs").Answer["next"]} */
  #next;
  #active = -1;
  #asked = 0;
  /** Id of the build whose data these are, and when it was last asked for. */
  #build = "";
  #looked = Date.now();

  /**
   * @param {HTMLElement} host  the <clause-search>, which holds the template and the addresses
   * @param {Promise<Response>} coming  the data, asked for with the code
   * @param {Promise<string>} built  the id of their build, asked for before them
   */
  constructor(host, coming, built) {
    this.host = host;
    this.#coming = coming;
    this.#built = built;
    const template = /** @type {HTMLTemplateElement} */ (host.querySelector("template"));
    this.dialog = /** @type {HTMLDialogElement} */ (template.content.firstElementChild?.cloneNode(true));
    this.words = this.dialog.dataset;
    this.field = /** @type {HTMLInputElement} */ (this.dialog.querySelector("input"));
    this.standard = /** @type {HTMLSelectElement} */ (this.dialog.querySelector("[name=standard]"));
    this.choice = /** @type {import("../standard-choice/standard-choice.mjs").StandardChoice} */ (
      this.dialog.querySelector("standard-choice")
    );
    this.type = /** @type {HTMLSelectElement} */ (this.dialog.querySelector("[name=type]"));
    this.list = /** @type {HTMLElement} */ (this.dialog.querySelector("[role=listbox]"));
    this.status = /** @type {HTMLElement} */ (this.dialog.querySelector("[role=status]"));
    this.help = /** @type {HTMLElement} */ (this.dialog.querySelector(".search-help"));
    this.more = /** @type {HTMLButtonElement} */ (this.dialog.querySelector(".search-more"));
    this.dialog.addEventListener("input", () => this.#find());
    this.dialog.addEventListener("keydown", (event) => this.#onKey(event));
    this.dialog.addEventListener("click", (event) => this.#onClick(event));
    host.append(this.dialog);
  }

  open() {
    if (!this.dialog.open) this.dialog.showModal();
    this.field.focus();
    this.field.select();
    if (this.#index) this.#find();
    else this.#load();
  }

  remove() {
    this.dialog.remove();
  }

  /** The site may have been built anew since the data were read: then they are read anew, as a whole. */
  async #watchBuild() {
    if (Date.now() - this.#looked < SELDOM) return;
    this.#looked = Date.now();
    const build = await builtNow(this.host);
    if (build && this.#build && build !== this.#build && (await this.#readAnew())) await this.#find();
  }

  /** Whether the data could be read anew, past what the browser keeps. */
  async #readAnew() {
    const address = new URL(this.host.dataset.index ?? "", document.baseURI).href;
    try {
      const build = await builtNow(this.host);
      this.#index = await openIndex(address, fetch(address, { cache: "no-cache" }));
      this.#build = build;
      return true;
    } catch {
      return false;
    }
  }

  async #load() {
    this.status.textContent = this.words.loading ?? "";
    this.list.setAttribute("aria-busy", "true");
    const [built, coming] = [this.#built ?? builtNow(this.host), this.#coming];
    this.#built = this.#coming = undefined; // opened again after a failure, the search asks anew
    try {
      this.#index = await openIndex(new URL(this.host.dataset.index ?? "", document.baseURI).href, coming);
      built.then((build) => (this.#build = build));
      this.choice.offer(this.#index.data.standards);
      await this.#find();
    } catch (fault) {
      this.#tell(fault);
    }
  }

  /** What did not come is told here; an error of ours is told by site/guard.js. @param {unknown} fault */
  #tell(fault) {
    const isOurs = !(fault instanceof NotFetched);
    this.status.textContent = isOurs ? "" : (this.words.failed ?? "");
    if (isOurs) throw fault;
  }

  /**
   * Show the clauses for what is typed; an answer that comes after the next key is dropped. A file that is gone may
   * belong to a build that is: what is served now is read, and asked once more.
   */
  async #find(isAnew = false) {
    if (!this.#index) return;
    this.#watchBuild();
    this.#asked += 1;
    const asked = this.#asked;
    const query = this.field.value.trim();
    const filters = { standard: this.standard.value, type: Number(this.type.value) };
    try {
      const answer = query ? await this.#index.find(query, filters) : { hits: [], count: 0, all: [] };
      if (asked === this.#asked) this.#show(query, answer);
      if (asked === this.#asked && query && !answer.hits.length) await this.#showNothing(query, filters);
    } catch (fault) {
      if (!isAnew && fault instanceof NotFetched && (await this.#readAnew())) await this.#find(true);
      else this.#tell(fault);
    }
  }

  /**
   * Where nothing answers, what is near and where else to look.
   * @param {string} query
   * @param {import("./ranking.mjs").Filters} filters
   */
  async #showNothing(query, filters) {
    const [asked, index] = [this.#asked, /** @type {import("./clause-index.mjs").ClauseIndex} */ (this.#index)];
    const { nearest, showNothingFound } = await import("./nothing-found.mjs");
    const near = await nearest(index, query, filters);
    if (asked === this.#asked) showNothingFound(this.help, index.data, near, query, this.host.dataset.home ?? "");
  }

  /** Read on: the next results, the first of which becomes the chosen one. */
  async #showMore() {
    const [asked, next, before] = [this.#asked, this.#next, this.list.childElementCount];
    if (!next) return;
    this.#next = undefined; // asked for once
    this.list.setAttribute("aria-busy", "true");
    try {
      const answer = await next();
      if (asked !== this.#asked) return;
      this.#add(answer);
      if (this.list.childElementCount > before) this.#activate(before);
    } catch (fault) {
      this.#next = next;
      if (fault instanceof NotFetched && (await this.#readAnew())) await this.#find(true);
      else this.#tell(fault);
    }
  }

  /** @param {string} query @param {import("./clause-index.mjs").Answer} answer */
  #show(query, answer) {
    for (const line of document.querySelectorAll(".page-fault[data-kind=missing]"))
      line.toggleAttribute("hidden", true);
    this.list.replaceChildren();
    this.list.dataset.query = query;
    this.#add(answer);
    this.help.hidden = answer.hits.length > 0;
    for (const place of this.help.querySelectorAll("section")) place.hidden = true;
    this.field.setAttribute("aria-expanded", String(answer.hits.length > 0));
    this.list.scrollTop = 0;
    this.#activate(answer.hits.length ? 0 : -1);
  }

  /** @param {import("./clause-index.mjs").Answer} answer */
  #add({ hits, count, all, next }) {
    const query = this.list.dataset.query ?? "";
    const index = { data: /** @type {import("./clause-index.mjs").ClauseIndex} */ (this.#index).data, all };
    addResults(
      this.list,
      hits,
      index,
      { home: this.host.dataset.home ?? "", instead: this.words.instead ?? "" },
      this.type,
    );
    this.#next = next;
    if (!next && this.more === document.activeElement) this.list.focus();
    this.more.hidden = !next;
    this.list.setAttribute("aria-busy", "false");
    this.status.textContent = query ? this.#count(count) : "";
  }

  /** @param {number} count */
  #count(count) {
    const shown = this.list.childElementCount;
    const sentence =
      count === 0 ? this.words.none : count > shown ? this.words.many : count === 1 ? this.words.one : this.words.count;
    return (sentence ?? "").replace("{count}", String(count)).replace("{shown}", String(shown));
  }

  /** @param {number} position */
  #activate(position) {
    const options = this.list.querySelectorAll("[role=option]");
    options[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = position;
    const option = options[position];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    for (const holder of [this.field, this.list]) {
      if (option) holder.setAttribute("aria-activedescendant", option.id);
      else holder.removeAttribute("aria-activedescendant");
    }
  }

  /** Arrows choose, and lead on past the last result; Enter opens. @param {KeyboardEvent} event */
  #onKey(event) {
    const options = /** @type {NodeListOf<HTMLAnchorElement>} */ (this.list.querySelectorAll("[role=option]"));
    const isHere = event.target === this.field || event.target === this.list;
    if (event.isComposing || !isHere || !options.length) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (step === 1 && this.#active === options.length - 1 && this.#next) this.#showMore();
      else if (this.list.getAttribute("aria-busy") !== "true")
        this.#activate((this.#active + step + options.length) % options.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      options[this.#active]?.click();
    }
  }

  /**
   * A result on this very page only moves to the clause: close. So does a click beside the dialog.
   * @param {MouseEvent} event
   */
  #onClick(event) {
    const target = /** @type {Element} */ (event.target);
    const isBeside = target === this.dialog;
    if (target === this.more) this.#showMore();
    if (isBeside || target.closest("[role=option], .search-help a, .search-close")) this.dialog.close();
  }
}
