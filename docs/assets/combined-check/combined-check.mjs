// <combined-check>: the lists of the standards that the reader chooses as one list, by topic. What is answered stands
// where each single list keeps it; the list itself is a <self-check>. Without script the page says what is asked.

import { current } from "../assessment/envelope.mjs";
import { isBlank } from "../assessment/records.mjs";
import { filled } from "../assessment/sentences.mjs";
import { AnswerStore } from "../assessment/storage.mjs";
import { keepChosen } from "../self-check/kept-offline.mjs";
import { cameUp } from "../site/came-up.mjs";
import { holding } from "../standard-choice/standard-choice.mjs";
import { sectionsOf } from "./order.mjs";
import { paperOf } from "./paper.mjs";
import { Sections } from "./sections.mjs";

/** @typedef {import("./order.mjs").CombinedList} CombinedList */

const DATA = ["checklist/questions.json", "checklist/elsewhere.json"];

export class CombinedCheck extends HTMLElement {
  #stop = new AbortController();
  /** @type {Map<string, CombinedList>} */
  #lists = new Map();
  /** @type {Record<string, string>} */
  #words = {};
  /** How often the choice changed: what comes for an earlier one is late. */
  #choice = 0;
  /** What was answered before, with what is to be told of it. @type {AnswerStore | undefined} */
  #store;

  connectedCallback() {
    this.#words = JSON.parse(this.querySelector(".check-words")?.textContent ?? "{}");
    this.boxes = /** @type {HTMLInputElement[]} */ ([...this.querySelectorAll("input[name=standard]")]);
    this.place = /** @type {HTMLElement} */ (this.querySelector(".combined-place"));
    this.plain = /** @type {HTMLElement} */ (this.querySelector(".combined-plain"));
    this.chooser = /** @type {HTMLDetailsElement} */ (this.querySelector(".combined-choice"));
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.chooser.addEventListener("change", () => this.#show(), { signal });
    this.chooser.addEventListener("input", (event) => this.#narrow(event), { signal });
    addEventListener("beforeprint", () => this.#onPaper(), { signal });
    this.#chooseAsBefore();
    cameUp(this);
    this.#show();
  }

  disconnectedCallback() {
    this.#stop.abort();
  }

  /** What the address names, else what was answered before. */
  #chooseAsBefore() {
    const named = new URLSearchParams(location.search).get("standards");
    this.#store = new AnswerStore(() => localStorage);
    const present = current(this.#store.envelope);
    const chosen = new Set(named?.split(",") ?? Object.keys(present.answers));
    for (const box of this.boxes ?? []) box.checked = chosen.has(box.value);
    if (this.chooser && chosen.size > 1 && !isBlank(present)) this.chooser.open = false;
  }

  /** @param {Event} event */
  #narrow({ target }) {
    if (!(target instanceof HTMLInputElement) || target.type !== "search") return;
    const rows = this.boxes?.map((box) => /** @type {HTMLElement} */ (box.closest("li"))) ?? [];
    const offered = (this.boxes ?? []).map((box, i) => {
      const title = box.nextElementSibling?.textContent ?? "";
      return /** @type {[string, string, number, string]} */ ([box.value, title, 0, rows[i].textContent ?? ""]);
    });
    const found = new Set(holding(offered, target.value).map(([id]) => id));
    for (const [i, [id]] of offered.entries()) rows[i].hidden = !found.has(id);
  }

  /** The list of what is chosen now. */
  async #show() {
    const chosen = this.boxes?.filter(({ checked }) => checked) ?? [];
    const ids = chosen.map(({ value }) => value);
    this.#choice += 1;
    const choice = this.#choice;
    this.#name(ids);
    const [missing] = await Promise.all([this.#fetch(ids), ids.length ? import("../self-check/self-check.mjs") : null]);
    if (choice !== this.#choice || !this.isConnected) return;
    const titles = chosen.filter(({ value }) => missing.includes(value)).map(({ dataset }) => dataset.short);
    const told = titles.length ? filled(this.#words.noList, { titles: titles.join(this.#words.comma) }) : "";
    /** @type {HTMLElement} */ (this.querySelector(".combined-said")).textContent = told;
    const lists = ids.flatMap((id) => this.#lists.get(id) ?? []);
    const found = lists.length ? [this.#list(lists)] : [];
    this.place?.replaceChildren(...found);
    if (this.plain) this.plain.hidden = found.length > 0;
    keepChosen(ids.flatMap((id) => DATA.map((name) => this.#address(id, name))));
  }

  /** In the address, so that a link or a bookmark leads to it, and beside the heading. @param {string[]} ids */
  #name(ids) {
    const address = new URL(location.href);
    if (ids.length) address.searchParams.set("standards", ids.join(","));
    else address.searchParams.delete("standards");
    history.replaceState(history.state, "", address.href.replaceAll("%2C", ","));
    const count = this.querySelector(".combined-chosen");
    if (count) count.textContent = ids.length ? filled(this.#words.chosen, { count: ids.length }) : "";
  }

  /** @param {string[]} ids @returns {Promise<string[]>}  those that did not come */
  async #fetch(ids) {
    const wanted = ids.filter((id) => !this.#lists.has(id));
    const came = wanted.map(async (id) => {
      try {
        const answer = await fetch(this.#address(id, DATA[0]));
        if (!answer.ok) return [id];
        this.#lists.set(id, await answer.json());
        return [];
      } catch {
        return [id];
      }
    });
    return (await Promise.all(came)).flat();
  }

  /** @param {string} standard @param {string} name */
  #address(standard, name) {
    return new URL(`${this.dataset.home}${standard}/${name}`, location.href).href;
  }

  /** @param {CombinedList[]} lists */
  #list(lists) {
    const form = /** @type {HTMLTemplateElement} */ (this.querySelector("template.combined-form"));
    const before = /** @type {import("../self-check/self-check.mjs").SelfCheck | null} */ (
      this.place?.querySelector("self-check") ?? null
    );
    const list = /** @type {import("../self-check/self-check.mjs").SelfCheck} */ (
      document.importNode(form.content, true).querySelector("self-check")
    );
    list.store = before?.store ?? this.#store; // what could not be written is still there
    list.dataset.standards = JSON.stringify(Object.fromEntries(lists.map((one) => [one.standard, one.edition])));
    const texts = Object.assign({}, ...lists.map((one) => one.texts));
    /** @type {HTMLElement} */ (list.querySelector(".check-texts")).textContent = JSON.stringify(texts);
    list.querySelector(".against-all")?.append(...this.#against(lists));
    new Sections(this, sectionsOf(lists, this.#topics()), this.#words).fill(list);
    return list;
  }

  /** What is printed, made of the list as it stands. */
  #onPaper() {
    const list = /** @type {import("../self-check/self-check.mjs").SelfCheck | null} */ (
      this.place?.querySelector("self-check") ?? null
    );
    const form = /** @type {HTMLTemplateElement | null} */ (this.querySelector("template.combined-sheet"));
    this.querySelector(".combined-paper")?.remove();
    const heading = this.closest("main")?.querySelector("h1");
    heading?.classList.toggle("sheet-heading", Boolean(list)); // the paper has a title of its own
    if (!list?.store || !form) return;
    const lists = Object.keys(list.editions ?? {}).flatMap((id) => this.#lists.get(id) ?? []);
    const sections = sectionsOf(lists, this.#topics());
    const paper = paperOf(form, sections, lists, current(list.store.envelope), this.#words);
    paper.querySelector(".paper-against")?.append(...this.#against(lists));
    paper.classList.add("combined-paper");
    this.place?.after(paper);
  }

  /** The standards with their editions, as paper names them. @param {CombinedList[]} lists */
  #against(lists) {
    return lists.flatMap(({ standard, title }, i) => {
      const box = this.boxes?.find(({ value }) => value === standard);
      const link = Object.assign(document.createElement("a"), {
        href: `${this.dataset.home}${standard}/`,
        textContent: title,
      });
      return [...(i ? [document.createElement("br")] : []), link, ` ${box?.dataset.standing ?? ""}`];
    });
  }

  /** The order in which the page names what is asked. */
  #topics() {
    return [...this.querySelectorAll(".combined-topic")].map((section) => ({
      id: /** @type {HTMLElement} */ (section).dataset.topic ?? "",
      title: section.querySelector("h2")?.textContent ?? "",
      parts: [...section.querySelectorAll("[data-part]")].map(
        (part) => /** @type {HTMLElement} */ (part).dataset.part ?? "",
      ),
    }));
  }
}

if (!customElements.get("combined-check")) customElements.define("combined-check", CombinedCheck);
