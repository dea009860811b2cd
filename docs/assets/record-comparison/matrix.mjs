// Several records side by side: sites against clauses, the chapters with most failures, what changed, where two
// assessors
// differ. Answers to another text of a clause are told by their fingerprint and never counted. No DOM here.

import { judged } from "../assessment/figures.mjs";
import { readRecord } from "../assessment/records.mjs";
import { pathsIn } from "../assessment/sentences.mjs";
import { verdict } from "../assessment/verdicts.mjs";
import { figuresOf, resultRows } from "../assessment/result-rows.mjs";

/**
 * @typedef {import("../assessment/envelope.mjs").Assessment} Assessment
 * @typedef {import("../assessment/result-rows.mjs").QuestionList} QuestionList
 * @typedef {import("../assessment/result-rows.mjs").ListQuestion} ListQuestion
 * @typedef {{file: string, assessment: Assessment}} Chosen
 * @typedef {"nonconformity" | "notCarriedOut" | "departure" | "review" | "open" | "not-applicable" | "conforms"}
 * CellState
 * @typedef {{state: CellState, count: number}} Cell  the gravest state of the questions of a clause, and how many have
 * it
 * @typedef {{clause: string, label: string, chapter: string, cells: Cell[]}} Line
 * @typedef {{number: string, title: string, nonconformities: number, departures: number, answered: number}} ChapterLine
 * @typedef {{question: ListQuestion, before: CellState, after: CellState}} Difference
 * @typedef {{before: Assessment, after: Assessment, kind: "change" | "disagreement", differences: Difference[], moved:
 * number}} Pair
 *   `moved`: questions that the two answered for different texts of the clause
 */

const GRAVEST = /** @type {const} */ ([
  "nonconformity",
  "notCarriedOut",
  "departure",
  "review",
  "open",
  "conforms",
  "not-applicable",
]);

/**
 * @param {{name: string, text: string}[]} files
 * @returns {{chosen: Chosen[], faults: {file: string, fault: string, paths: string}[]}}
 */
export function readFiles(files) {
  const read = files.map(({ name, text }) => ({ file: name, ...readRecord(text) }));
  return {
    chosen: read.flatMap(({ file, assessments }) => assessments.map((assessment) => ({ file, assessment }))),
    faults: read.flatMap(({ file, fault, faults, hidden }) => [
      ...(fault || faults.length ? [{ file, fault: fault || "partRecord", paths: pathsIn(faults) }] : []),
      ...(hidden.length ? [{ file, fault: "hiddenInRecord", paths: pathsIn(hidden) }] : []),
    ]),
  };
}

/**
 * The lists of which any of the records answers something.
 * @param {QuestionList[]} lists
 * @param {Assessment[]} assessments
 */
export function listsIn(lists, assessments) {
  const isIn = (/** @type {QuestionList} */ list) =>
    assessments.some((assessment) =>
      list.questions.some((question) => Object.keys(assessment.answers[list.standard]?.[question.id] ?? {}).length > 0),
    );
  return lists.filter(isIn);
}

/**
 * A line a clause, a cell an assessment.
 * @param {QuestionList} list
 * @param {Assessment[]} assessments
 * @returns {Line[]}
 */
export function matrix(list, assessments) {
  const states = assessments.map((assessment) => statesOf(list, assessment));
  const clauses = [...new Map(list.questions.map((question) => [question.clause, question])).values()];
  return clauses.map(({ clause, chapter }) => {
    const places = list.questions.flatMap((question, i) => (question.clause === clause ? [i] : []));
    const label = list.questions[places[0]].label.split(/[ ,]/u)[0];
    return { clause, label, chapter, cells: states.map((of) => gravest(places.map((place) => of[place]))) };
  });
}

/**
 * The chapters with what was not met, the worst first.
 * @param {QuestionList} list
 * @param {Assessment[]} assessments
 * @returns {ChapterLine[]}
 */
export function worstChapters(list, assessments) {
  const states = assessments.flatMap((assessment) =>
    statesOf(list, assessment).map((state, i) => ({ state, chapter: list.questions[i].chapter })),
  );
  const lines = list.chapters.map(({ number, title }) => {
    const own = states.filter(({ chapter }) => chapter === number).map(({ state }) => state);
    const count = (/** @type {CellState} */ wanted) => own.filter((state) => state === wanted).length;
    return {
      number,
      title,
      nonconformities: count("nonconformity"),
      departures: count("notCarriedOut") + count("departure"),
      answered: own.length - count("open") - count("review"),
    };
  });
  return lines.sort((a, b) => b.nonconformities - a.nonconformities || b.departures - a.departures);
}

/**
 * Assessments of one site, in the order of their dates, by pairs: of one year by two assessors a disagreement, else a
 * change.
 * @param {QuestionList} list @param {Assessment[]} assessments @returns {Pair[]}
 */
export function pairs(list, assessments) {
  /** @type {Map<string, Assessment[]>} */
  const bySite = new Map();
  for (const one of assessments.filter(siteOf)) bySite.set(siteOf(one), [...(bySite.get(siteOf(one)) ?? []), one]);
  return [...bySite.values()].flatMap((ofSite) => {
    const inOrder = [...ofSite].sort((a, b) => ((a.cover.date ?? "") < (b.cover.date ?? "") ? -1 : 1));
    return inOrder.slice(1).map((after, i) => pair(list, inOrder[i], after));
  });
}

/** @param {QuestionList} list @param {Assessment} before @param {Assessment} after @returns {Pair} */
function pair(list, before, after) {
  const given = list.questions.map((question) => ({
    question,
    before: answered(list, question, before),
    after: answered(list, question, after),
  }));
  const both = given.filter((one) => one.before && one.after);
  const same = both.filter((one) => one.before?.fingerprint === one.after?.fingerprint);
  const isOneYear = (before.cover.date ?? "").slice(0, 4) === (after.cover.date ?? "").slice(0, 4);
  const isTwo = (before.cover.assessor ?? "").trim() !== (after.cover.assessor ?? "").trim();
  return {
    before,
    after,
    kind: isOneYear && isTwo ? "disagreement" : "change",
    moved: both.length - same.length,
    differences: same
      .map((one) => ({ question: one.question, before: stateAs(one.before), after: stateAs(one.after) }))
      .filter((one) => one.before !== one.after),
  };
}

/**
 * @typedef {{fingerprint: string, state: CellState}} Given
 * @param {Given | null} given
 * @returns {CellState}
 */
const stateAs = (given) => given?.state ?? "open";

/**
 * What was answered, for whatever text of the clause; null where nothing was.
 * @param {QuestionList} list
 * @param {ListQuestion} question
 * @param {Assessment} assessment
 * @returns {Given | null}
 */
function answered({ standard }, question, assessment) {
  const given = Object.entries(assessment.answers[standard]?.[question.id] ?? {});
  const [fingerprint, answer] = given.find(([print]) => print === question.fingerprint) ??
    given.sort(([, a], [, b]) => ((a.changed ?? "") < (b.changed ?? "") ? 1 : -1))[0] ?? [question.fingerprint, {}];
  const found = verdict(
    question.type,
    answer,
    false,
    question.threshold ? judged(question.threshold, figuresOf(question, assessment)) : null,
  );
  return found.state === "open" ? null : { fingerprint, state: cellState(found) };
}

/** @param {QuestionList} list @param {Assessment} assessment */
function statesOf(list, assessment) {
  return resultRows(list, assessment, WORDLESS).map((row) => cellState(row.verdict));
}

/** The sentences of the rows are not wanted here. @type {Record<string, string>} */
const WORDLESS = new Proxy({}, { get: () => "" });

/** @param {import("../assessment/verdicts.mjs").Verdict} verdict @returns {CellState} */
function cellState({ state, finding }) {
  if (state !== "fails") return state;
  return finding === "nonconformity" || finding === "notCarriedOut" ? finding : "departure";
}

/** @param {CellState[]} states @returns {Cell} */
function gravest(states) {
  const state = GRAVEST.find((one) => states.includes(one)) ?? "open";
  return { state, count: states.filter((one) => one === state).length };
}

/** The site that an assessment is of; empty where its cover does not say. @param {Assessment} assessment */
function siteOf({ cover }) {
  return [cover.organisation, cover.site]
    .map((part) => (part ?? "").trim())
    .filter(Boolean)
    .join(" · ");
}

/**
 * The records in the order that is wanted; those that are alike in it stay as they were chosen.
 * @param {QuestionList} list @param {Chosen[]} chosen @param {string} order  `date`, `name`, `worst`, or as chosen
 * @returns {Chosen[]}
 */
export function inOrder(list, chosen, order) {
  const failing = new Map(chosen.map(({ assessment }) => [assessment, requirementsOf(list, assessment).failing]));
  /** @type {Record<string, (one: Chosen) => string | number>} */
  const keys = {
    date: ({ assessment }) => assessment.cover.date ?? "",
    name: ({ assessment }) => siteOf(assessment),
    worst: ({ assessment }) => -(failing.get(assessment) ?? 0),
  };
  const key = keys[order];
  if (!key) return chosen;
  return [...chosen].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The lines in which not all records say the same. @param {Line[]} lines */
export function differing(lines) {
  return lines.filter(({ cells }) => cells.some(({ state }) => state !== cells[0].state));
}

/**
 * The clauses that records do not conform to, and how many do not; the most first.
 * @param {Line[]} lines
 */
export function worstClauses(lines) {
  const counts = lines.map(({ label, cells }) => ({
    label,
    records: cells.filter(({ state }) => state === "nonconformity").length,
  }));
  return counts.filter(({ records }) => records > 0).sort((a, b) => b.records - a.records);
}

/**
 * Of the sites with two dated records or more: how many of the requirements that were judged are met, by date.
 * @param {QuestionList} list @param {Assessment[]} assessments
 * @returns {{site: string, points: {date: string, share: number}[]}[]}
 */
export function trends(list, assessments) {
  /** @type {Map<string, {date: string, share: number}[]>} */
  const bySite = new Map();
  for (const one of assessments) {
    const { met, failing } = requirementsOf(list, one);
    const { date } = one.cover;
    if (!date || !siteOf(one) || met + failing === 0) continue;
    bySite.set(siteOf(one), [...(bySite.get(siteOf(one)) ?? []), { date, share: met / (met + failing) }]);
  }
  return [...bySite]
    .filter(([, points]) => points.length > 1)
    .map(([site, points]) => ({ site, points: points.sort((a, b) => (a.date < b.date ? -1 : 1)) }));
}

/** @param {QuestionList} list @param {Assessment} assessment */
function requirementsOf(list, assessment) {
  const states = statesOf(list, assessment).filter((_, i) => list.questions[i].type === "requirement");
  const count = (/** @type {CellState} */ wanted) => states.filter((state) => state === wanted).length;
  return { met: count("conforms"), failing: count("nonconformity") };
}
