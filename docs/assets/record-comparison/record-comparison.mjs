// <record-comparison>: exported records, chosen or dropped, side by side. They are read here and sent nowhere.

import { recordIn } from "../assessment/readable-record.mjs";
import { nameOf } from "../assessment/handing-over.mjs";
import { filled } from "../assessment/sentences.mjs";
import { listsIn, matrix, pairs, readFiles, worstChapters } from "./matrix.mjs";
import { cameUp } from "../site/came-up.mjs";

/** @typedef {import("../assessment/result-rows.mjs").QuestionList} QuestionList */

/** @type {Record<string, string>} */
const SIGNS = {
  nonconformity: "✕",
  notCarriedOut: "✕",
  departure: "≠",
  review: "↻",
  open: "□",
  "not-applicable": "–",
  conforms: "✓",
};

export class RecordComparison extends HTMLElement {
  #stop = new AbortController();
  /** @type {import("./matrix.mjs").Chosen[]} */
  #chosen = [];
  /** @type {{file: string, fault: string, paths: string}[]} */
  #faults = [];
  /** @type {Record<string, string>} */
  words = {};

  connectedCallback() {
    const json = (/** @type {string} */ selector) => JSON.parse(this.querySelector(selector)?.textContent ?? "{}");
    this.words = json(".check-words");
    this.lists = /** @type {QuestionList[]} */ (json(".sheet-questions"));
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    /** @type {HTMLElement} */ (this.querySelector(".compare-choose")).hidden = false;
    this.addEventListener("change", (event) => this.#onChange(event), { signal });
    this.addEventListener(
      "click",
      ({ target }) => target instanceof Element && target.closest("[data-do=clear]") && this.#clear(),
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
    if (target instanceof HTMLSelectElement) this.#show();
    if (target instanceof HTMLInputElement && target.type === "file") {
      await this.#add([...(target.files ?? [])]);
      target.value = "";
    }
  }

  /** @param {File[]} files */
  async #add(files) {
    const texts = await Promise.all(
      files.map(async (file) => ({ name: file.name, text: (await recordIn(await file.text())).text })),
    );
    const { chosen, faults } = readFiles(texts);
    const known = new Set(this.#chosen.map(({ assessment }) => JSON.stringify(assessment)));
    this.#chosen = [...this.#chosen, ...chosen.filter(({ assessment }) => !known.has(JSON.stringify(assessment)))];
    this.#faults = faults;
    this.#show();
  }

  #clear() {
    [this.#chosen, this.#faults] = [[], []];
    this.#show();
  }

  #show() {
    const { words } = this;
    const assessments = this.#chosen.map(({ assessment }) => assessment);
    const lists = listsIn(this.lists ?? [], assessments);
    this.#part(".compare-faults").replaceChildren(
      ...this.#faults.map(({ file, fault, paths }) => element("li", filled(words[fault], { file, paths }))),
    );
    this.#part(".compare-files").textContent = this.#chosen.length
      ? filled(words.records, { count: this.#chosen.length })
      : "";
    this.#part("[data-do=clear]").hidden = !this.#chosen.length;
    const select = /** @type {HTMLSelectElement} */ (this.#part("select"));
    const before = select.value;
    select.replaceChildren(...lists.map((list) => new Option(list.title, list.standard)));
    if (lists.some((list) => list.standard === before)) select.value = before;
    this.#part(".compare-standard").hidden = lists.length < 2;
    const list = lists.find((one) => one.standard === select.value) ?? lists[0];
    const isEmpty = this.#chosen.length > 0 && !list;
    this.#part(".compare-text").replaceChildren(
      ...(list ? this.#sections(list, assessments) : isEmpty ? [element("p", words.nothing)] : []),
    );
  }

  /**
   * @param {QuestionList} list
   * @param {import("./matrix.mjs").Chosen["assessment"][]} assessments
   * @returns {HTMLElement[]}
   */
  #sections(list, assessments) {
    const { words } = this;
    const names = this.#chosen.map(({ assessment, file }) =>
      [assessment.cover.organisation, assessment.cover.site].some(Boolean)
        ? [nameOf(assessment, words), assessment.cover.assessor].filter(Boolean).join(" · ")
        : file,
    );
    const ofSites = pairs(list, assessments);
    const lines = matrix(list, assessments);
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
        this.#pairs(
          kind,
          ofSites.filter((one) => one.kind === kind),
        ),
      ),
      element("h2", words.matrix),
      element("p", words.legend),
      table(
        [
          [words.clause, ...names],
          ...lines.map(({ label, cells }) => [label, ...cells.map((cell) => this.#said(cell))]),
        ],
        (cell, i, j) => {
          if (j > 0) cell.dataset.state = lines[i - 1].cells[j - 1].state;
        },
      ),
    ];
  }

  /** @param {string} kind @param {import("./matrix.mjs").Pair[]} found */
  #pairs(kind, found) {
    const { words } = this;
    if (!found.length) return [];
    return [
      element("h2", words[kind]),
      ...found.flatMap(({ before, after, differences, moved }) => {
        const name = (/** @type {typeof before} */ one) =>
          [nameOf(one, words), one.cover.assessor].filter(Boolean).join(" · ");
        const rows = differences.map((one) => [
          one.question.label,
          one.question.ask,
          words[one.before],
          words[one.after],
        ]);
        return [
          element("h3", `${name(before)} → ${name(after)}`),
          element(
            "p",
            [
              differences.length ? filled(words.differ, { count: differences.length }) : words.same,
              moved ? filled(words.moved, { count: moved }) : "",
            ].join(""),
          ),
          ...(rows.length ? [table([[words.clause, words.ask, words.before, words.after], ...rows])] : []),
        ];
      }),
    ];
  }

  /** @param {import("./matrix.mjs").Cell} cell */
  #said({ state, count }) {
    const { words } = this;
    const isCounted = ["nonconformity", "notCarriedOut", "departure", "review"].includes(state);
    return `${SIGNS[state]} ${words[state]}${isCounted ? ` ${count}` : ""}`;
  }

  /** @param {string} selector */
  #part(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }
}

/**
 * A table whose first row and first column are heads.
 * @param {(string | number)[][]} rows @param {(cell: HTMLElement, row: number, column: number) => void} [mark]
 */
function table(rows, mark = () => {}) {
  const made = document.createElement("table");
  const [head, body] = [made.createTHead(), made.createTBody()];
  rows.forEach((row, i) => {
    const line = (i ? body : head).insertRow();
    row.forEach((value, j) => {
      const cell = element(i && j ? "td" : "th", String(value));
      if (!i || !j) cell.setAttribute("scope", i ? "row" : "col");
      if (i) mark(cell, i, j);
      line.append(cell);
    });
  });
  const scroll = element("div", "");
  scroll.className = "table-scroll";
  scroll.tabIndex = 0;
  scroll.append(made);
  return scroll;
}

/** @param {string} name @param {string} text */
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

customElements.define("record-comparison", RecordComparison);
