// What a report says, part by part; the page and the Word file are made from it. No DOM here.

import { counted } from "../assessment/verdicts.mjs";
import { verdictSentence } from "../assessment/sentences.mjs";
import { chaptersTable, clauseName, coverTable, figuresOf } from "./tables.mjs";

/**
 * @typedef {import("../assessment/result-rows.mjs").ResultRow} ResultRow
 * @typedef {{heading: string, paragraphs: string[], table?: import("./tables.mjs").Table, widths?: number[]}} Section
 * @typedef {{title: string, sections: Section[]}} Report
 */

/**
 * Which rows the sections list, in their order, by the word of the heading.
 * @type {[string, (row: ResultRow) => boolean][]}
 */
const LISTED = [
  ["nonconformities", ({ verdict }) => verdict.finding === "nonconformity"],
  ["notCarriedOuts", ({ verdict }) => verdict.finding === "notCarriedOut"],
  [
    "departures",
    ({ verdict }) => verdict.state === "fails" && !["nonconformity", "notCarriedOut"].includes(verdict.finding),
  ],
  ["not-applicable", ({ verdict }) => verdict.state === "not-applicable"],
  ["review", ({ verdict }) => verdict.state === "review"],
  ["open", ({ verdict }) => verdict.state === "open"],
  ["conforms", ({ verdict }) => verdict.state === "conforms"],
];

/**
 * @param {import("../assessment/result-rows.mjs").QuestionList} list @param {ResultRow[]} rows
 * @param {import("../assessment/envelope.mjs").Assessment} assessment
 * @param {Record<string, string>} words
 * @returns {Report}
 */
export function report(list, rows, assessment, words) {
  const cover = coverTable(list, assessment, words);
  return {
    title: `${list.title} ${words.reportTitle}`,
    sections: [
      { heading: "", paragraphs: [], table: cover, widths: [1, 4] },
      {
        heading: words.results,
        paragraphs: [verdictSentence(counted(rows.map((row) => row.verdict)), words)],
        table: chaptersTable(list, rows, words),
        widths: [4, 1, 1, 1, 1, 1.3, 1, 1, 1],
      },
      ...LISTED.map(([word, isMeant]) => section(words[word], rows.filter(isMeant), words)),
    ].filter((one) => one !== null),
  };
}

/**
 * A table of answers; none where there are none.
 * @param {string} heading
 * @param {ResultRow[]} rows
 * @param {Record<string, string>} words
 * @returns {Section | null}
 */
function section(heading, rows, words) {
  if (!rows.length) return null;
  const told = (/** @type {ResultRow} */ row) =>
    [row.finding, row.reason && `${words.reason}${words.colon}${row.reason}`, row.note, row.evidence]
      .filter(Boolean)
      .join("\n");
  const table = rows.map((row) => [
    clauseName(row, words),
    row.question.ask,
    words[row.question.type],
    told(row) || figuresOf(row, words),
  ]);
  return {
    heading: `${heading} · ${rows.length}`,
    paragraphs: [],
    table: [[words.clause, words.ask, words.type, words.told], ...table],
    widths: [1.5, 4, 1, 4],
  };
}
