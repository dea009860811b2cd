// The combined list as HTML: sections, clauses with what is linked to them, the rows of the results.

import { filled } from "../assessment/sentences.mjs";
import { besides } from "./order.mjs";
import { questionFrom } from "./question-form.mjs";

/**
 * @typedef {import("./order.mjs").Section} Section
 * @typedef {import("./order.mjs").Unit} Unit
 */

const SIDES = {
  stricter: "besideStricter",
  laxer: "besideLaxer",
  "same-subject": "besideSame",
  conflicts: "besideConflicts",
};

export class Sections {
  /** Measure → the clause that asked for it first. @type {Map<string, string>} */
  #measures = new Map();

  /**
   * @param {HTMLElement} element  the <combined-check>
   * @param {Section[]} sections @param {Record<string, string>} words
   */
  constructor(element, sections, words) {
    this.sections = sections;
    this.words = words;
    this.home = element.dataset.home ?? "";
    this.units = new Map(sections.flatMap(({ units }) => units).map((unit) => [unit.key, unit]));
    const forms = /** @type {HTMLTemplateElement[]} */ ([...element.querySelectorAll("template.question-form")]);
    this.forms = new Map(forms.map((form) => [form.dataset.type ?? "", form]));
  }

  /** Puts all into a form that holds none yet. @param {HTMLElement} form  the <self-check> */
  fill(form) {
    form.querySelector(".combined-sections")?.replaceWith(...this.sections.map((section) => this.#section(section)));
    const rows = form.querySelector(".check-results tbody");
    const types = [...form.querySelectorAll(".check-results tfoot [data-type]")];
    for (const { key, title } of this.sections) {
      for (const select of form.querySelectorAll("[name='filter:chapter'], [name=view]")) {
        const isView = select.getAttribute("name") === "view";
        const option = new Option(title, isView ? `chapter:${key}` : key);
        const first = isView ? select.querySelector("[value^='state:']") : null;
        select.insertBefore(option, first);
      }
      const row = made("tr", "", "");
      row.dataset.chapter = key;
      const head = made("th", "", "");
      head.scope = "row";
      head.append(Object.assign(made("a", "", title), { href: `#chapter-${key}` }));
      row.append(head);
      rows?.append(row, ...types.map((type) => ofChapter(type, key)));
    }
  }

  /** @param {Section} section */
  #section({ key, title, units }) {
    const section = made("section", "check-chapter", "");
    section.id = `chapter-${key}`;
    section.dataset.chapter = key;
    const [progress, chart] = [made("p", "check-progress", ""), made("div", "check-chart", "")];
    progress.hidden = chart.hidden = true;
    section.append(made("h2", "", title), progress, chart, ...units.map((unit) => this.#unit(unit)));
    return section;
  }

  /** @param {Unit} unit */
  #unit(unit) {
    const { list, part, key, label, questions } = unit;
    const clause = made("section", "check-clause combined-unit", "");
    clause.id = `for-${key}`;
    const margin = made("div", "margin", "");
    margin.append(made("p", "clause-verdict", ""));
    const source = made("p", "combined-source", "");
    source.append(
      Object.assign(made("a", "number", `${list.short} ${label}`), { href: `${this.home}${list.standard}/#${part}` }),
    );
    const body = made("div", "questions", "");
    body.append(source, ...this.#besides(unit), ...this.#text(unit));
    for (const question of questions) {
      const form = this.forms.get(question.type);
      if (form) body.append(questionFrom(form, unit, question, (measure) => this.#sameAs(measure, unit)));
    }
    clause.append(margin, body);
    return clause;
  }

  /** What is linked to a clause, in a line; opened, the reasons. @param {Unit} unit */
  #besides(unit) {
    const found = besides(unit, this.units);
    if (!found.length) return [];
    const box = made("details", "combined-beside", "");
    const said = found.map(({ side, unit: other }) => {
      const line = made("span", "", filled(this.words[SIDES[side]], { label: `${other.list.short} ${other.label}` }));
      line.dataset.side = side;
      return line;
    });
    const summary = made("summary", "", "");
    summary.append(...said.flatMap((line, i) => (i ? [" · ", line] : [line])));
    const reasons = found.map(({ reason, unit: other }) => {
      const line = made("p", "", `${reason} `);
      const label = `${other.list.short} ${other.label}`;
      line.append(Object.assign(made("a", "", label), { href: `#for-${other.key}` }));
      return line;
    });
    box.append(summary, ...reasons);
    return [box];
  }

  /** @param {Unit} unit */
  #text({ list, questions: [{ fingerprint }] }) {
    const text = list.texts[fingerprint];
    if (!text) return [];
    const box = made("details", "clause-text", "");
    box.append(made("summary", "", this.words.clauseText), made("div", "body combined-text", text));
    return [box];
  }

  /** @param {string} measure @param {Unit} unit */
  #sameAs(measure, { list, label }) {
    const here = `${list.short} ${label}`;
    const first = this.#measures.get(measure) ?? here;
    this.#measures.set(measure, first);
    return first === here ? "" : filled(this.words.sameFigure, { label: first });
  }
}

/** The hidden row of a type in a section. @param {Element} pattern @param {string} key */
function ofChapter(pattern, key) {
  const row = /** @type {HTMLElement} */ (pattern.cloneNode(true));
  row.dataset.chapter = key;
  return row;
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} name @param {string} className @param {string} text @returns {HTMLElementTagNameMap[T]}
 */
function made(name, className, text) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}
