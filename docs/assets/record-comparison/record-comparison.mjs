// <record-comparison>: exported records, chosen or dropped, side by side. They are read here and sent nowhere.

import { openedFile } from "../assessment/opened-file.mjs";
import { placeName } from "../assessment/same-site.mjs";
import { filled } from "../assessment/sentences.mjs";
import {
  differing,
  inOrder,
  listsIn,
  matrix,
  pairs,
  readFiles,
  trends,
  worstChapters,
  worstClauses,
} from "./matrix.mjs";
import {
  cellWords,
  element,
  nameWithAssessor,
  pairSections,
  SIGNS,
  signs,
  table,
  trendSection,
} from "./comparison-view.mjs";
import { fetchLists } from "./question-files.mjs";
import { csvText } from "../check-report/tables.mjs";
import { handOver } from "../check-report/files.mjs";
import { cameUp } from "../site/came-up.mjs";

/** @typedef {import("../assessment/result-rows.mjs").QuestionList} QuestionList */
/** @typedef {import("./question-files.mjs").QuestionFile} QuestionFile */

/** From how many records on the columns are numbered. */
const MANY = 8;

export class RecordComparison extends HTMLElement {
  /** The table that stands there, for a file. @type {(string | number)[][]} */
  #told = [];
  #stop = new AbortController();
  /** @type {import("./matrix.mjs").Chosen[]} */
  #chosen = [];
  /** @type {{file: string, fault: string, paths: string}[]} */
  #faults = [];
  /** Where the questions of each list are, in the order of the site. @type {QuestionFile[]} */
  #files = [];
  /** Those that were fetched, by standard. @type {Map<string, QuestionList>} */
  #lists = new Map();
  /** @type {Record<string, string>} */
  words = {};

  connectedCallback() {
    const json = (/** @type {string} */ selector) => JSON.parse(this.querySelector(selector)?.textContent ?? "{}");
    this.words = json(".check-words");
    this.#files = json(".question-files");
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    /** @type {HTMLElement} */ (this.querySelector(".compare-choose")).hidden = false;
    this.addEventListener("change", (event) => this.#onChange(event), { signal });
    this.addEventListener(
      "click",
      ({ target }) => {
        if (target instanceof Element && target.closest("[data-do=clear]")) this.#clear();
        if (target instanceof Element && target.closest("[data-do=csv]"))
          handOver(`${this.words.matrix}.csv`, csvText(this.#told));
      },
      { signal },
    );
    this.addEventListener("dragover", (event) => event.preventDefault(), { signal });
    this.addEventListener(
      "drop",
      (event) => {
        event.preventDefault();
        this.#add([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    const input = /** @type {HTMLInputElement | null} */ (this.querySelector("input[type=file]"));
    cameUp(this);
    if (input?.files?.length) this.#add([...input.files]); // chosen before this script was there
  }

  disconnectedCallback() {
    this.#stop.abort();
  }

  /** @param {Event} event */
  async #onChange({ target }) {
    if (target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === "checkbox"))
      this.#show();
    if (target instanceof HTMLInputElement && target.type === "file") {
      await this.#add([...(target.files ?? [])]);
      target.value = "";
    }
  }

  /** @param {File[]} files */
  async #add(files) {
    const texts = await Promise.all(
      files.map(async (file) => ({ name: file.name, text: (await openedFile(file))?.text ?? "" })),
    );
    const { chosen, faults } = readFiles(texts);
    const known = new Set(this.#chosen.map(({ assessment }) => JSON.stringify(assessment)));
    this.#chosen = [...this.#chosen, ...chosen.filter(({ assessment }) => !known.has(JSON.stringify(assessment)))];
    const assessments = this.#chosen.map(({ assessment }) => assessment);
    const missing = await fetchLists(this.#files, assessments, this.#lists);
    this.#faults = [...faults, ...missing.map((file) => ({ file, fault: "noQuestions", paths: "" }))];
    this.#show();
  }

  #clear() {
    [this.#chosen, this.#faults] = [[], []];
    this.#show();
  }

  #show() {
    const { words } = this;
    const ofSite = this.#ofSite();
    const assessments = ofSite.map(({ assessment }) => assessment);
    const lists = listsIn(
      this.#files.flatMap(({ standard }) => this.#lists.get(standard) ?? []),
      assessments,
    );
    this.#part(".compare-faults").replaceChildren(
      ...this.#faults.map(({ file, fault, paths }) => element("li", filled(words[fault], { file, paths }))),
    );
    this.#part(".compare-files").textContent = this.#chosen.length
      ? filled(words.records, { count: this.#chosen.length })
      : "";
    this.#part("[data-do=clear]").hidden = !this.#chosen.length;
    this.#part(".compare-view").hidden = this.#chosen.length < 2;
    const select = /** @type {HTMLSelectElement} */ (this.#part(".compare-standard select"));
    const before = select.value;
    select.replaceChildren(...lists.map((list) => new Option(list.title, list.standard)));
    if (lists.some((list) => list.standard === before)) select.value = before;
    this.#part(".compare-standard").hidden = lists.length < 2;
    const list = lists.find((one) => one.standard === select.value) ?? lists[0];
    const isEmpty = this.#chosen.length > 0 && !list;
    this.#part(".compare-text").replaceChildren(
      ...(list ? this.#sections(list, ofSite) : isEmpty ? [element("p", words.nothing)] : []),
    );
  }

  /** The records of the site that is chosen; all of them where none is. */
  #ofSite() {
    const select = /** @type {HTMLSelectElement} */ (this.#part("[name=site]"));
    const names = [...new Set(this.#chosen.map(({ assessment }) => placeName(assessment)))].filter(Boolean).sort();
    const before = select.value;
    const all = new Option(this.words.everySite, "");
    select.replaceChildren(all, ...names.map((name) => new Option(name, name)));
    if (names.includes(before)) select.value = before;
    /** @type {HTMLElement} */ (select.closest("label")).hidden = names.length < 2;
    return this.#chosen.filter(({ assessment }) => !select.value || placeName(assessment) === select.value);
  }

  /**
   * @param {QuestionList} list
   * @param {import("./matrix.mjs").Chosen[]} chosen
   * @returns {Element[]}
   */
  #sections(list, chosen) {
    const { words } = this;
    const order = /** @type {HTMLSelectElement} */ (this.#part("[name=order]")).value;
    const shown = inOrder(list, chosen, order);
    const assessments = shown.map(({ assessment }) => assessment);
    const names = shown.map(({ assessment, file }) =>
      [assessment.cover.organisation, assessment.cover.site].some(Boolean) ? nameWithAssessor(assessment, words) : file,
    );
    const ofSites = pairs(list, assessments);
    const chapters = worstChapters(list, assessments).map((one) => [
      `${one.number} ${one.title}`,
      one.nonconformities,
      one.departures,
      one.answered,
    ]);
    return [
      element("h2", words.worst),
      table([[words.chapter, words.nonconformities, words.departures, words.answered], ...chapters]),
      ...["change", "disagreement"].flatMap((kind) =>
        pairSections(
          kind,
          ofSites.filter((one) => one.kind === kind),
          words,
        ),
      ),
      ...trendSection(trends(list, assessments), words),
      ...this.#matrix(matrix(list, assessments), names),
    ];
  }

  /**
   * Each clause against each record: many records are numbered, and their cells hold the sign alone.
   * @param {import("./matrix.mjs").Line[]} all
   * @param {string[]} names
   */
  #matrix(all, names) {
    const { words } = this;
    const isOnly = /** @type {HTMLInputElement} */ (this.#part("[name=only-differing]")).checked;
    const lines = isOnly ? differing(all) : all;
    const isMany = names.length > MANY;
    const cells = lines.map(({ cells: of }) => of.map((cell) => (isMany ? SIGNS[cell.state] : cellWords(cell, words))));
    this.#told = [
      [words.clause, ...names],
      ...lines.map(({ label, cells: of }) => [label, ...of.map((one) => cellWords(one, words))]),
    ];
    const heads = isMany ? names.map((_, i) => String(i + 1)) : names;
    const key = isMany ? [table([[words.number, words.record], ...names.map((name, i) => [i + 1, name])])] : [];
    const grid = table(
      [[words.clause, ...heads], ...lines.map(({ label }, i) => [label, ...cells[i]])],
      (cell, i, j) => {
        if (j > 0) Object.assign(cell, { title: cellWords(lines[i - 1].cells[j - 1], words) });
        if (j > 0) cell.dataset.state = lines[i - 1].cells[j - 1].state;
      },
    );
    grid.classList.toggle("many", isMany);
    const worst = worstClauses(all).map(({ label, records }) => [label, `${records} / ${names.length}`]);
    return [
      ...(worst.length
        ? [element("h2", words.worstClauses), table([[words.clause, words.nonconformities], ...worst])]
        : []),
      element("h2", words.matrix),
      element("p", words.legend),
      ...(isMany ? [element("p", signs(words))] : []),
      ...key,
      grid,
    ];
  }

  /** @param {string} selector */
  #part(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }
}

customElements.define("record-comparison", RecordComparison);
