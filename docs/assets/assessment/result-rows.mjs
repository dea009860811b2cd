// The questions of a list with the answers of one assessment: the rows of paper, report and files. No DOM here.

import { answerTo } from "./envelope.mjs";
import { fileNames } from "./evidence-files.mjs";
import { gradeOf } from "./follow-up.mjs";
import { figureFrom, judged, withinLimits } from "./figures.mjs";
import { answerByParts, missingParts, tickedParts } from "./question-parts.mjs";
import { filled, sumSentence } from "./sentences.mjs";
import { takenSentence } from "./taken-over.mjs";
import { verdict } from "./verdicts.mjs";

/**
 * What the page tells of a list (macros/to_site/checklists/sheet_questions.py).
 * @typedef {{id: string, label: string, unit: string, units?: string[], kind?: string, atMost?: string}} Measure
 * @typedef {{id: string, serial: number, chapter: string, clause: string, part: string, label: string, type: string,
 *            fingerprint: string, ask: string, address: string, bound?: string,
 *            threshold?: import("./figures.mjs").Threshold,
 *            parts?: {id: string, label: string}[], measures?: Measure[]}} ListQuestion
 * @typedef {{standard: string, title: string, edition: string, editionName?: string,
 *            criteria?: Record<string, string>, chapters: {number: string, title:
 * string}[],
 *            questions: ListQuestion[]}} QuestionList
 *
 * `criteria`: fingerprint → what the clause says, for reports of findings
 *
 * @typedef {{id: string, label: string, value: string, unit: string}} FigureRow
 * @typedef {{question: ListQuestion, verdict: import("./verdicts.mjs").Verdict, figures: FigureRow[],
 *            parts: string[], finding: string, reason: string, note: string, evidence: string, changed: string,
 *            takenFrom: import("./taken-over.mjs").TakenFrom[], grade: string,
 *            followUp?: import("./follow-up.mjs").FollowUp}} ResultRow
 *   `grade`: of a finding; empty where there is none
 */

/**
 * @param {QuestionList} list @param {import("./envelope.mjs").Assessment} assessment
 * @param {Record<string, string>} words  of the page, for the sentences @returns {ResultRow[]}
 */
export function resultRows(list, assessment, words) {
  return list.questions.map((question) => resultRow(list.standard, question, assessment, words));
}

/**
 * @param {string} standard @param {ListQuestion} question @param {import("./envelope.mjs").Assessment} assessment
 * @param {Record<string, string>} words
 * @returns {ResultRow}
 */
function resultRow(standard, question, assessment, words) {
  const { answer, isOld } = answerTo(assessment, {
    standard,
    question: question.id,
    fingerprint: question.fingerprint,
    bound: question.bound,
  });
  const typed = (/** @type {string} */ measure) => String(assessment.figures[measure]?.value ?? "");
  const judgement = question.threshold ? judged(question.threshold, figuresOf(question, assessment)) : null;
  const parts = (question.parts ?? []).map(({ id }) => id);
  const found = verdict(question.type, answerByParts(parts, answer), isOld, judgement);
  const measures = question.measures ?? [];
  const unit = (/** @type {string} */ measure) => measures.find(({ id }) => id === measure)?.unit ?? "";
  const taken = sources(answer, measures, assessment).map((one) => `（${takenSentence(one, words)}）`);
  const sum = judgement && found.state !== "not-applicable" ? sumSentence(judgement, unit, words) : "";
  return {
    question,
    verdict: found,
    figures: measures.map(({ id, label, unit: own }) => ({ id, label, value: typed(id), unit: own })),
    parts: tickedParts(parts, answer),
    finding: [
      sum,
      found.state === "review" ? words.changed : (words[found.finding] ?? ""),
      missing(question, missingParts(parts, answer, found.state), words),
    ]
      .filter(Boolean)
      .join(" · "),
    reason: text(answer, "reason"),
    note: text(answer, "note"),
    evidence: [
      text(answer, "evidence"),
      text(answer, "seenOn"),
      text(answer, "link"),
      fileNames(answer.files),
      ...taken,
    ]
      .filter(Boolean)
      .join(" "),
    takenFrom: sources(answer, measures, assessment),
    changed: answer.changed ?? "",
    grade: found.state === "fails" || answer.followUp ? gradeOf(question.type, answer.followUp) : "",
    ...(answer.followUp ? { followUp: answer.followUp } : {}),
  };
}

/**
 * Where the answer and the figures of a question were taken from.
 * @param {import("./envelope.mjs").Answer} answer @param {Measure[]} measures
 * @param {import("./envelope.mjs").Assessment} assessment
 */
function sources({ takenFrom }, measures, { figures }) {
  return [takenFrom, ...measures.map(({ id }) => figures[id]?.takenFrom)].filter((one) => one !== undefined);
}

/** @param {ListQuestion} question @param {string[]} parts @param {Record<string, string>} words */
function missing(question, parts, words) {
  const named = (question.parts ?? []).filter(({ id }) => parts.includes(id)).map(({ label }) => label);
  return named.length ? filled(words.partsMissing ?? "", { parts: named.join(words.partsComma) }) : "";
}

/**
 * What a question judges by: the number of each of its measures; null where none is given that can be
 * read, or that can be.
 * @param {ListQuestion} question
 * @param {import("./envelope.mjs").Assessment} assessment
 * @returns {(measure: string) => number | null}
 */
export function figuresOf({ measures = [] }, assessment) {
  const known = (/** @type {string} */ measure) => measures.find(({ id }) => id === measure);
  const typed = (/** @type {string} */ measure) =>
    figureFrom(String(assessment.figures[measure]?.value ?? ""), known(measure) ?? {}).number;
  return withinLimits(typed, (measure) => known(measure)?.atMost);
}

/** A field that an answer may have or not. @param {object} answer @param {string} field */
function text(answer, field) {
  return String(/** @type {Record<string, unknown>} */ (answer)[field] ?? "").trim();
}

/** Whether a question has an answer that counts. @param {ResultRow} row */
export function isAnswered({ verdict: { state } }) {
  return state !== "open" && state !== "review";
}
