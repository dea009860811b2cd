// The answers as tables: one for CSV, three for XLSX. A table is a list of rows, the first one its head. No DOM here.

import { counted } from "../assessment/verdicts.mjs";
import { FOLLOWED, actionState, isOverdue } from "../assessment/follow-up.mjs";
import { filled } from "../assessment/sentences.mjs";

/**
 * @typedef {(string | number)[][]} Table
 * @typedef {import("../assessment/result-rows.mjs").ResultRow} ResultRow
 * @typedef {import("../assessment/result-rows.mjs").QuestionList} QuestionList
 * @typedef {Record<string, string>} Words
 */

/** @typedef {(typeof FOLLOWED)[number] | "actionState"} FollowedColumn */

/** What people fill in, with the state that follows from it behind the day on which it is due. */
const FOLLOWED_COLUMNS = FOLLOWED.flatMap(
  (name) => /** @type {FollowedColumn[]} */ (name === "due" ? ["due", "actionState"] : [name]),
);

/**
 * What becomes of a finding, in the order of its columns.
 * @param {ResultRow} row
 * @param {Words} words
 * @returns {string[]}
 */
export function followedCells({ grade, followUp }, words) {
  const state = followUp ? words[actionState(followUp)] + (isOverdue(followUp) ? ` · ${words.overdue}` : "") : "";
  const told = { ...followUp, grade: words[grade] ?? "", actionState: state };
  return FOLLOWED_COLUMNS.map((name) => told[name] ?? "");
}

/** Their names and what stands there, for a report of one finding. @param {ResultRow} row @param {Words} words */
export function followedLines(row, words) {
  const cells = followedCells(row, words);
  return FOLLOWED_COLUMNS.map((name, i) => [words[name], cells[i]]);
}

/** The columns of the table of answers, by the words of their heads. */
const ANSWER_COLUMNS = [
  ...["serial", "chapter", "clause", "ask", "type", "answer", "finding", "reason", "note", "evidence", "takenFrom"],
  "figures",
  ...FOLLOWED_COLUMNS,
  ...["answeredOn", "address", "question", "fingerprint"],
];

/** A row a question. @param {QuestionList} list @param {ResultRow[]} rows @param {Words} words @returns {Table} */
export function answersTable(list, rows, words) {
  return [
    ANSWER_COLUMNS.map((name) => words[name]),
    ...rows.map((row) => [
      row.question.serial,
      chapterName(list, row.question.chapter),
      clauseName(row, words),
      row.question.ask,
      words[row.question.type],
      words[row.verdict.state],
      row.finding,
      row.reason,
      row.note,
      row.evidence,
      row.takenFrom.map(({ label, answered = "" }) => `${label} ${answered.slice(0, 10)}`.trim()).join("; "),
      figuresOf(row, words),
      ...followedCells(row, words),
      row.changed,
      row.question.address,
      `${list.standard}/${row.question.id}`,
      row.question.fingerprint,
    ]),
  ];
}

/** @param {QuestionList} list @param {ResultRow[]} rows @param {Words} words @returns {Table} */
export function chaptersTable(list, rows, words) {
  const names = [
    "chapter",
    "total",
    "conforms",
    "nonconformities",
    "notCarriedOuts",
    "departures",
    "not-applicable",
    "open",
    "unexplained",
  ];
  const line = (/** @type {string} */ name, /** @type {ResultRow[]} */ of) => {
    const { total, conforms, failed, notCarriedOut, departed, notMet, notApplicable, open, review, unexplained } =
      counted(of.map((row) => row.verdict));
    return [name, total, conforms, failed, notCarriedOut, departed + notMet, notApplicable, open + review, unexplained];
  };
  return [
    names.map((name) => words[name]),
    ...list.chapters.map(({ number }) =>
      line(
        chapterName(list, number),
        rows.filter((row) => row.question.chapter === number),
      ),
    ),
    line(words.all, rows),
  ];
}

/**
 * @param {QuestionList} list
 * @param {import("../assessment/envelope.mjs").Assessment} assessment
 * @param {Words} words
 * @returns {Table}
 */
export function coverTable(list, assessment, words) {
  const cover = ["name", "organisation", "site", "assessor", "date"].filter((name) => assessment.cover[name]);
  return [
    [words.standard, list.title],
    [words.edition, list.editionName ?? list.edition],
    ...cover.map((name) => [words[name], assessment.cover[name]]),
  ];
}

/**
 * `条款4.10`: without a word before it, a spreadsheet takes 4.10 for 4.1 and 4.1.2 for a date.
 * @param {ResultRow} row
 * @param {Words} words
 */
export function clauseName({ question }, words) {
  return filled(words.clauseName, { label: question.label });
}

/** @param {QuestionList} list @param {string} number */
function chapterName(list, number) {
  const title = list.chapters.find((chapter) => chapter.number === number)?.title ?? "";
  return `${number} ${title}`.trim();
}

/** @param {ResultRow} row @param {Words} words */
export function figuresOf({ figures }, words) {
  return figures
    .filter(({ value }) => value)
    .map(({ label, value, unit }) => `${label}${words.colon}${value} ${unit}`)
    .join("; ");
}

/** The table as CSV: UTF-8 with a byte order mark, without which Excel reads Chinese as noise. @param {Table} table */
export function csvText(table) {
  const field = (/** @type {string | number} */ value) => `"${unlikeAFormula(value).replace(/"/gu, '""')}"`;
  return `\ufeff${table.map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;
}

/**
 * With an apostrophe before it where a spreadsheet would run it.
 * macros/to_site/files/csv_file.py is the canonical side; tests/cases/twins/formulas.txt holds both to it.
 * @param {string | number} value
 */
export function unlikeAFormula(value) {
  const formula = /^(?:[\p{Cc}\p{Cf}\p{Z}]*[-=+@＝＋－＠]|[\t\r\n])/u;
  return formula.test(String(value)) ? `'${value}` : String(value);
}
