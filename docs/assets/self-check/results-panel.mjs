// The verdict of each clause, each chapter and the standard, by provision type: sentences, a table, a chart; the
// filters.

import { bar, patterns, showBar } from "./chart.mjs";
import { clauseVerdict, countsSentence, filled, typeSentence, verdictSentence } from "../assessment/sentences.mjs";
import { counted, isOfKind } from "../assessment/verdicts.mjs";

/** @typedef {import("./question-field.mjs").QuestionField} QuestionField */

const TYPES = ["requirement", "instruction", "recommendation", "permission", "possibility", "statement"];

export class ResultsPanel {
  /**
   * @param {HTMLElement} root  the <self-check>
   * @param {QuestionField[]} fields
   * @param {Record<string, string>} words
   */
  constructor(root, fields, words) {
    this.root = root;
    this.fields = fields;
    this.words = words;
    this.panel = /** @type {HTMLElement} */ (root.querySelector(".check-panel"));
    this.panel.hidden = false;
    if (!root.querySelector(".check-patterns")) this.panel.append(patterns());
    this.ofChapter = grouped(fields, (field) => field.chapter);
    this.ofClause = grouped(fields, (field) => field.clause);
  }

  /** Shows what depends on these questions, and nothing else. @param {QuestionField[]} [changed] */
  show(changed = this.fields) {
    for (const clause of new Set(changed.map((field) => field.clause))) this.#showClause(clause);
    for (const chapter of new Set(changed.map((field) => field.chapter))) this.#showChapter(chapter);
    this.#showRows("", this.fields);
    const whole = TYPES.map((type) => this.#sentence(type, this.fields)).filter(Boolean);
    setText(this.panel.querySelector(".check-by-type"), whole.join(" "));
    this.#showStandards();
    setText(this.panel.querySelector(".check-sentence"), verdictSentence(countsOf(this.fields), this.words));
  }

  /** Where several standards are checked at once, the verdict of each. */
  #showStandards() {
    const list = this.panel.querySelector(".check-by-standard");
    if (!list) return;
    const lines = [...grouped(this.fields, (field) => field.standard).values()].map((fields) => {
      const title = fields[0].fieldset.dataset.short ?? fields[0].standard;
      return filled(this.words.ofStandard, { title, sentence: verdictSentence(countsOf(fields), this.words) });
    });
    for (const [i, line] of lines.entries())
      setText(list.children[i] ?? list.appendChild(document.createElement("li")), line);
  }

  /** Only when the reader changes a filter: nothing moves while answering. */
  filter() {
    const [chapter, type, state] = ["chapter", "type", "state"].map((name) => this.#choice(name));
    let shown = 0;
    for (const field of this.fields) {
      const isShown =
        (!chapter || field.chapter === chapter) && (!type || field.type === type) && isMeant(field, state);
      field.fieldset.toggleAttribute("data-filtered", !isShown);
      shown += Number(isShown);
    }
    for (const part of this.root.querySelectorAll(".check-clause, .check-chapter")) {
      part.toggleAttribute("data-filtered", !part.querySelector(".question:not([data-filtered])"));
    }
    const isFiltered = Boolean(chapter || type || state);
    setText(
      this.panel.querySelector(".check-shown"),
      isFiltered ? filled(this.words.shown, { shown, total: this.fields.length }) : "",
    );
  }

  /** @param {string} name */
  #choice(name) {
    return /** @type {HTMLSelectElement} */ (this.panel.querySelector(`[name="filter:${name}"]`)).value;
  }

  /** @param {string} type @param {QuestionField[]} fields */
  #sentence(type, fields) {
    const ofType = fields.filter((field) => field.type === type);
    return ofType.length ? typeSentence(type, countsOf(ofType), this.words) : "";
  }

  /** @param {HTMLElement | null} clause */
  #showClause(clause) {
    const verdict = clause?.querySelector(".clause-verdict");
    if (!clause || !verdict) return;
    setText(verdict, clauseVerdict(countsOf(this.ofClause.get(clause) ?? []), this.words));
  }

  /** @param {string} number */
  #showChapter(number) {
    const fields = this.ofChapter.get(number) ?? [];
    this.#showRows(number, fields);
    const chapter = this.root.querySelector(`.check-chapter[data-chapter="${CSS.escape(number)}"]`);
    const progress = chapter?.querySelector(".check-progress");
    const chart = chapter?.querySelector(".check-chart");
    if (!(progress instanceof HTMLElement) || !(chart instanceof HTMLElement)) return;
    const { total, open, review } = countsOf(fields);
    progress.hidden = chart.hidden = false;
    setText(progress, filled(this.words.progress, { done: total - open - review, total }));
    this.#showChart(chart, fields);
  }

  /** @param {HTMLElement} chart @param {QuestionField[]} fields */
  #showChart(chart, fields) {
    for (const type of TYPES) {
      const ofType = fields.filter((field) => field.type === type);
      if (!ofType.length) continue;
      const row = chart.querySelector(`[data-type=${type}]`) ?? this.#chartRow(chart, type);
      const counts = countsOf(ofType);
      showBar(/** @type {SVGElement} */ (row.querySelector("svg")), counts, typeSentence(type, counts, this.words));
      setText(row.querySelector(".bar-counts"), countsSentence(type, counts, this.words));
    }
  }

  /** @param {HTMLElement} chart @param {string} type */
  #chartRow(chart, type) {
    const row = document.createElement("div");
    row.dataset.type = type;
    const [name, counts] = ["bar-type", "bar-counts"].map((part) =>
      Object.assign(document.createElement("span"), { className: part }),
    );
    for (const part of [name, counts]) part.setAttribute("aria-hidden", "true");
    name.textContent = this.words[type] ?? type;
    row.append(name, bar(), counts);
    chart.append(row);
    return row;
  }

  /**
   * The rows of the table: one for all questions, one for each type.
   * @param {string} chapter
   * @param {QuestionField[]} fields
   */
  #showRows(chapter, fields) {
    for (const row of /** @type {NodeListOf<HTMLTableRowElement>} */ (
      this.panel.querySelectorAll(`tr[data-chapter="${CSS.escape(chapter)}"]`)
    )) {
      const type = row.dataset.type;
      const meant = type ? fields.filter((field) => field.type === type) : fields;
      row.hidden = meant.length === 0;
      showCounts(row, countsOf(meant));
    }
  }
}

/** @param {HTMLTableRowElement} row @param {import("../assessment/verdicts.mjs").Counts} counts */
function showCounts(
  row,
  { total, conforms, failed, notCarriedOut, departed, notMet, notApplicable, open, review, unexplained },
) {
  [total, conforms, failed, notCarriedOut, departed + notMet, notApplicable, review, open, unexplained].forEach(
    (count, i) => {
      const cell = row.cells[i + 1] ?? row.insertCell();
      setText(cell, String(count));
      cell.toggleAttribute("data-none", count === 0);
    },
  );
}

/** @param {QuestionField} field @param {string} state  that is wanted */
function isMeant(field, state) {
  return state === "action" ? field.hasOpenAction : isOfKind(field.verdict, state);
}

/** @param {QuestionField[]} fields */
function countsOf(fields) {
  return counted(fields.map((field) => field.verdict));
}

/**
 * @template K
 * @param {QuestionField[]} fields
 * @param {(field: QuestionField) => K} key
 * @returns {Map<K, QuestionField[]>}
 */
function grouped(fields, key) {
  const groups = new Map();
  for (const field of fields) {
    if (groups.has(key(field))) groups.get(key(field)).push(field);
    else groups.set(key(field), [field]);
  }
  return groups;
}

/**
 * The text of an element that holds nothing else. A text that is there is written anew, for a new one would have every
 * rule with `:has()` asked again.
 * @param {Element | null} element @param {string} text
 */
export function setText(element, text) {
  if (!element || element.textContent === text) return;
  const { firstChild } = element;
  if (text && firstChild instanceof Text && !firstChild.nextSibling) firstChild.data = text;
  else element.textContent = text;
}
