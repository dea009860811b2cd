// The exported file, which is the record: writing it, reading it, comparing and merging. Nothing is dropped. No DOM
// here.

import { SAID, VERSION } from "./envelope.mjs";
import { fileNames } from "./evidence-files.mjs";
import { FOLLOWED } from "./follow-up.mjs";
import { soundRecord } from "./sound-record.mjs";

/**
 * @typedef {import("./envelope.mjs").Assessment} Assessment
 * @typedef {import("./envelope.mjs").Answer} Answer
 * @typedef {{standard: string, question: string, fingerprint: string, mine: Answer, theirs: Answer}} Difference
 * @typedef {{answers: number, figures: number, added: number, same: number, differing: Difference[],
 *            differingFigures: number}} Comparison
 */

const FORMAT = "tiaowen-self-check";

/**
 * The text of the file: keys in one order, so that the same answers give the same bytes.
 * @param {Assessment[]} assessments
 * @param {import("./texts.mjs").Texts} [texts]  what clauses and questions said
 */
export function recordText(assessments, texts) {
  const kept = texts && Object.keys(texts.clauses).length + Object.keys(texts.questions).length ? { texts } : {};
  return `${JSON.stringify(ordered({ format: FORMAT, version: VERSION, assessments, ...kept }), null, 1)}\n`;
}

/** @param {any} value @returns {any} */
function ordered(value) {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, ordered(value[key])]),
  );
}

/**
 * Reads a file. What is not as the schema says is left out, and its path told; the rest counts, without characters
 * that nobody sees, whose paths are `hidden`.
 * @param {string} text
 * @returns {{assessments: Assessment[], texts?: unknown, faults: string[], hidden: string[],
 *   fault: "" | "notRecord" | "newerRecord"}}
 */
export function readRecord(text) {
  const value = parsed(text);
  if (value?.format !== FORMAT) return { assessments: [], faults: [], hidden: [], fault: "notRecord" };
  if (typeof value.version === "number" && value.version > VERSION)
    return { assessments: [], faults: [], hidden: [], fault: "newerRecord" };
  const { sound, faults, hidden } = soundRecord(value);
  return sound
    ? { assessments: sound.assessments, texts: sound.texts, faults, hidden, fault: "" }
    : { assessments: [], faults, hidden, fault: "notRecord" };
}

/** @param {string} text @returns {any} */
function parsed(text) {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    return undefined;
  }
}

/** What an import would bring. @param {Assessment} mine @param {Assessment} theirs @returns {Comparison} */
export function comparedWith(mine, theirs) {
  const places = [...answersOf(theirs)].filter(({ answer }) => !isEmpty(answer));
  const known = places.filter((place) => mineAt(mine, place));
  const differing = known.filter((place) => !isSame(mineAt(mine, place), place.answer));
  const figures = Object.keys(theirs.figures);
  return {
    answers: places.length,
    figures: figures.length,
    added: places.length - known.length + figures.filter((measure) => !mine.figures[measure]).length,
    same:
      known.length -
      differing.length +
      figures.filter((measure) => mine.figures[measure]?.value === theirs.figures[measure].value).length,
    differing: differing.map(({ standard, question, fingerprint, answer }) => ({
      standard,
      question,
      fingerprint,
      mine: mineAt(mine, { standard, question, fingerprint }) ?? {},
      theirs: answer,
    })),
    differingFigures: figures.filter(
      (measure) => mine.figures[measure] && mine.figures[measure].value !== theirs.figures[measure].value,
    ).length,
  };
}

/**
 * Both in one; where they differ, one side counts and the other stays as an earlier answer.
 * @param {Assessment} mine
 * @param {Assessment} theirs
 * @param {"mine" | "theirs"} preferred
 * @returns {Assessment}
 */
export function merged(mine, theirs, preferred) {
  const answers = /** @type {Assessment["answers"]} */ (JSON.parse(JSON.stringify(mine.answers)));
  for (const place of answersOf(theirs)) {
    const { standard, question, fingerprint, answer } = place;
    const ofQuestion = ownAt(ownAt(answers, standard), question);
    ofQuestion[fingerprint] = mergedOne(ofQuestion[fingerprint], answer, preferred, isSame);
  }
  const figures = { ...mine.figures };
  for (const [measure, figure] of Object.entries(theirs.figures)) {
    figures[measure] = mergedOne(figures[measure], figure, preferred, (a, b) => a?.value === b?.value);
  }
  const [kept, other] = preferred === "mine" ? [mine, theirs] : [theirs, mine];
  const cover = { ...other.cover, ...filledIn(kept.cover) };
  const isLost = Object.entries(filledIn(other.cover)).some(([name, value]) => cover[name] !== value);
  const earlierCovers = [...(mine.earlierCovers ?? []), ...(isLost ? [other.cover] : [])];
  return { ...theirs, ...mine, cover, figures, answers, ...(earlierCovers.length ? { earlierCovers } : {}) };
}

/** What stands at a key of the object itself, begun where nothing does: a question may be named `toString`.
 * @template T @param {Record<string, T>} object @param {string} key */
function ownAt(object, key) {
  if (!Object.getOwnPropertyDescriptor(object, key)) object[key] = /** @type {T} */ ({});
  return object[key];
}

/**
 * @template {{earlier?: any[]}} T
 * @param {T | undefined} mine @param {T} theirs @param {"mine" | "theirs"} preferred
 * @param {(mine: T | undefined, theirs: T) => boolean} isEqual @returns {T}
 */
function mergedOne(mine, theirs, preferred, isEqual) {
  if (!mine || isEmpty(mine)) return theirs;
  if (isEmpty(theirs) || isEqual(mine, theirs)) return mine;
  const [kept, other] = preferred === "mine" ? [mine, theirs] : [theirs, mine];
  const { earlier: before = [], ...alone } = other;
  return { ...kept, earlier: [...(kept.earlier ?? []), ...before, alone] };
}

/** @param {Assessment} assessment */
function* answersOf(assessment) {
  for (const [standard, questions] of Object.entries(assessment.answers)) {
    for (const [question, prints] of Object.entries(questions)) {
      for (const [fingerprint, answer] of Object.entries(prints)) yield { standard, question, fingerprint, answer };
    }
  }
}

/** @param {Assessment} assessment @param {{standard: string, question: string, fingerprint: string}} place */
function mineAt(assessment, { standard, question, fingerprint }) {
  const answer = assessment.answers[standard]?.[question]?.[fingerprint];
  return answer && !isEmpty(answer) ? answer : undefined;
}

/** Whether nothing was said. @param {any} given  an answer or a figure */
export function isEmpty(given) {
  return ![...SAID, "value", "earlier", "files"].some((key) => given[key]?.length) && !given.followUp;
}

/** Whether an assessment holds nothing yet. @param {Assessment} assessment */
export function isBlank(assessment) {
  const answers = [...answersOf(assessment)].map(({ answer }) => answer);
  return (
    [...answers, ...Object.values(assessment.figures)].every(isEmpty) && !Object.values(assessment.cover).some(Boolean)
  );
}

/** @param {Answer | undefined} a @param {Answer | undefined} b */
function isSame(a, b) {
  const isSameFollowUp = FOLLOWED.every((key) => (a?.followUp?.[key] ?? "") === (b?.followUp?.[key] ?? ""));
  return (
    isSameFollowUp &&
    fileNames(a?.files) === fileNames(b?.files) &&
    SAID.every((key) => /** @type {any} */ (a?.[key] ?? "") === /** @type {any} */ (b?.[key] ?? ""))
  );
}

/** @param {Record<string, string>} cover */
function filledIn(cover) {
  return Object.fromEntries(Object.entries(cover).filter(([, value]) => value));
}
