// What the comparison of records shows: its tables, its pairs of records, its years, and the words of a cell.

import { nameOf } from "../assessment/handing-over.mjs";
import { filled } from "../assessment/sentences.mjs";
import { trendPlot } from "./trend.mjs";

/** @typedef {Record<string, string>} Words */
/** @typedef {ReturnType<typeof import("./matrix.mjs").trends>} Trends */
/** @typedef {import("../assessment/envelope.mjs").Assessment} Assessment */

/** @type {Words} */
export const SIGNS = {
  nonconformity: "✕",
  notCarriedOut: "✕",
  departure: "≠",
  review: "↻",
  open: "□",
  "not-applicable": "–",
  conforms: "✓",
};

/** What the signs mean, where they stand alone. @param {Words} words */
export function signs(words) {
  return Object.entries(SIGNS)
    .map(([state, sign]) => `${sign} ${words[state]}`)
    .join(" · ");
}

/** A cell in words, `✕ Nonconformity 2`. @param {import("./matrix.mjs").Cell} cell @param {Words} words */
export function cellWords({ state, count }, words) {
  const isCounted = ["nonconformity", "notCarriedOut", "departure", "review"].includes(state);
  return `${SIGNS[state]} ${words[state]}${isCounted ? ` ${count}` : ""}`;
}

/** The name of a record, and who made it. @param {Assessment} one @param {Words} words */
export function nameWithAssessor(one, words) {
  return [nameOf(one, words), one.cover.assessor].filter(Boolean).join(" · ");
}

/** How each site changed over the years. @param {Trends} sites @param {Words} words */
export function trendSection(sites, words) {
  if (!sites.length) return [];
  const rows = sites.flatMap(({ site, points }) =>
    points.map(({ date, share }) => [site, date, `${Math.round(share * 1000) / 10}%`]),
  );
  return [
    element("h2", words.trend),
    trendPlot(sites, words.trend),
    table([[words.place, words.day, words.share], ...rows]),
  ];
}

/** How many pairs stand open one below the other; of more, each tells how much differs and is opened when wanted. */
const OPEN_PAIRS = 8;

/**
 * What differs between two records of one site: earlier and later, or of two assessors.
 * @param {string} kind @param {import("./matrix.mjs").Pair[]} found @param {Words} words
 */
export function pairSections(kind, found, words) {
  if (!found.length) return [];
  const isFolded = found.length > OPEN_PAIRS;
  return [element("h2", words[kind]), ...found.flatMap((pair) => pairSection(pair, words, isFolded))];
}

/** @param {import("./matrix.mjs").Pair} pair @param {Words} words @param {boolean} isFolded */
function pairSection({ before, after, differences, moved }, words, isFolded) {
  const rows = differences.map((one) => [one.question.label, one.question.ask, words[one.before], words[one.after]]);
  const told = [
    differences.length ? filled(words.differ, { count: differences.length }) : words.same,
    moved ? filled(words.moved, { count: moved }) : "",
  ];
  const title = element("h3", `${nameWithAssessor(before, words)} → ${nameWithAssessor(after, words)}`);
  if (!rows.length) return [title, element("p", told.join(""))];
  const changes = table([[words.clause, words.ask, words.before, words.after], ...rows]);
  return isFolded ? [title, folded(told.join(""), changes)] : [title, element("p", told.join("")), changes];
}

/** Closed, it is not printed. @param {string} told @param {HTMLElement} content */
function folded(told, content) {
  const made = document.createElement("details");
  made.append(element("summary", told), content);
  return made;
}

/**
 * A table whose first row and first column are heads.
 * @param {(string | number)[][]} rows @param {(cell: HTMLElement, row: number, column: number) => void} [mark]
 */
export function table(rows, mark = () => {}) {
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
export function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
