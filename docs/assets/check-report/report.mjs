// What a report says, part by part; the page and the Word file are made from it. No DOM here.

import { counted } from "../assessment/verdicts.mjs";
import { filled, verdictSentence } from "../assessment/sentences.mjs";
import { chaptersTable, clauseName, coverTable, figuresOf, followedLines } from "./tables.mjs";

/**
 * @typedef {import("../assessment/result-rows.mjs").ResultRow} ResultRow
 * @typedef {{heading: string, paragraphs: string[], table?: import("./tables.mjs").Table, widths?: number[],
 *            hasHead?: boolean}} Section
 *   `hasHead`: false where the heads of a table stand at the side
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
      { heading: "", paragraphs: [], table: cover, widths: [1, 4], hasHead: false },
      {
        heading: words.results,
        paragraphs: [verdictSentence(counted(rows.map((row) => row.verdict)), words)],
        table: chaptersTable(list, rows, words),
        widths: [4, 1, 1, 1, 1, 1.3, 1, 1, 1],
      },
      ...LISTED.map(([word, isMeant]) => section(words[word], rows.filter(isMeant), words)),
      ...rows.filter(isFollowed).map((row, i) => findingReport(list, row, i + 1, words)),
    ].filter((one) => one !== null),
  };
}

/** A finding that binds, or one that something was filled in for. @param {ResultRow} row */
function isFollowed({ verdict, followUp }) {
  return ["nonconformity", "notCarriedOut"].includes(verdict.finding) || followUp !== undefined;
}

/**
 * The report of one finding: criterion, finding, evidence, what becomes of it, room for signatures.
 * @param {import("../assessment/result-rows.mjs").QuestionList} list @param {ResultRow} row @param {number} serial
 * @param {Record<string, string>} words @returns {Section}
 */
function findingReport({ criteria = {} }, row, serial, words) {
  const { question, finding, reason, note, evidence } = row;
  return {
    heading: filled(words.findingReport, { serial, clause: clauseName(row, words) }),
    paragraphs: [],
    hasHead: false,
    widths: [1.4, 4],
    table: [
      [words.criterion, [criteria[question.fingerprint], question.address].filter(Boolean).join("\n")],
      [words.ask, question.ask],
      [words.told, [finding, figuresOf(row, words), reason, note].filter(Boolean).join("\n")],
      [words.evidence, evidence],
      ...followedLines(row, words),
      [words.signedAssessor, ""],
      [words.signedOrganisation, ""],
    ],
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
    [
      row.finding,
      .../** @type {const} */ (["reason", "note", "evidence"]).map(
        (name) => row[name] && `${words[name]}${words.colon}${row[name]}`,
      ),
    ]
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
