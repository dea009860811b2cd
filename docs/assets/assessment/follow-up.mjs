// What becomes of a finding: how grave it is, what is done about it, by whom, until when; and whether it is closed.
// A state is never written down: it follows from what was filled in. No DOM here.

import { today } from "./dates.mjs";

/**
 * @typedef {object} FollowUp
 * @property {"major" | "minor" | "observation"} [grade]  where it is not the one by rule
 * @property {string} [gradeReason]
 * @property {string} [cause]
 * @property {string} [correction]  what was put right at once
 * @property {string} [action]  what removes the cause
 * @property {string} [owner]
 * @property {string} [due]  ISO 8601 date, as are the next ones
 * @property {string} [doneOn]
 * @property {string} [verifiedBy]
 * @property {string} [verifiedOn]
 * @property {string} [since]  when it was begun, ISO 8601: what the next assessment carries on is the same action
 *
 * @typedef {"noAction" | "underWay" | "done" | "closed"} ActionState
 * @typedef {import("./envelope.mjs").Assessment} Assessment
 * @typedef {{assessment: Assessment, standard: string, question: string, followUp: FollowUp, state: ActionState,
 *            isOverdue: boolean}} Action
 */

/** What people fill in, in the order in which they do. */
export const FOLLOWED = /** @type {const} */ ([
  "grade",
  "gradeReason",
  "cause",
  "correction",
  "action",
  "owner",
  "due",
  "doneOn",
  "verifiedBy",
  "verifiedOn",
]);

/** The grade by rule: a requirement binds, an instruction guides, the rest is advice. @type {Record<string, string>} */
const BY_TYPE = { requirement: "major", instruction: "minor" };

/** @param {string} type  of the provision @param {FollowUp} [followUp] */
export function gradeOf(type, followUp = {}) {
  return followUp.grade || gradeByRule(type);
}

/** @param {string} type */
export function gradeByRule(type) {
  return BY_TYPE[type] ?? "observation";
}

/** @param {FollowUp} followUp @returns {ActionState} */
export function actionState({ action, correction, owner, due, doneOn, verifiedBy, verifiedOn }) {
  if (verifiedBy && verifiedOn) return "closed";
  if (doneOn) return "done";
  return action || correction || owner || due ? "underWay" : "noAction";
}

/** Whether its day has passed and it is not done. @param {FollowUp} followUp @param {string} [day]  ISO 8601 date */
export function isOverdue(followUp, day = today()) {
  return Boolean(followUp.due) && String(followUp.due) < day && !["done", "closed"].includes(actionState(followUp));
}

/**
 * With one entry changed; nothing is left where nothing is filled in.
 * @param {FollowUp | undefined} followUp @param {string} name @param {string} value @param {string} now
 * @returns {FollowUp | undefined}
 */
export function followed(followUp, name, value, now) {
  const { since = now, ...given } = { ...followUp, [name]: value };
  const filled = Object.fromEntries(Object.entries(given).filter(([, one]) => one));
  return Object.keys(filled).length ? { ...filled, since } : undefined;
}

/**
 * The actions of all assessments, those that are due first at the top; one that was carried on stands once, as it was
 * left last.
 * @param {Assessment[]} assessments @param {string} [day] @returns {Action[]}
 */
export function allActions(assessments, day = today()) {
  /** @type {Map<string, {action: Action, changed: string}>} */
  const found = new Map();
  for (const assessment of assessments) {
    for (const { standard, question, answer } of followedAnswers(assessment)) {
      const { followUp, changed = "" } = answer;
      const key = [standard, question, followUp.since].join("/");
      if ((found.get(key)?.changed ?? "") > changed) continue;
      const action = { assessment, standard, question, followUp };
      found.set(key, {
        action: { ...action, state: actionState(followUp), isOverdue: isOverdue(followUp, day) },
        changed,
      });
    }
  }
  const last = "9999";
  return [...found.values()]
    .map(({ action }) => action)
    .sort((a, b) => ((a.followUp.due ?? last) < (b.followUp.due ?? last) ? -1 : 1));
}

/**
 * The answers of an assessment that begins with what another one left open: the actions, and no answer yet.
 * @param {Assessment} before @returns {Assessment["answers"]}
 */
export function carriedOn(before) {
  /** @type {Assessment["answers"]} */
  const answers = {};
  for (const { standard, question, fingerprint, answer } of followedAnswers(before)) {
    const { followUp, changed } = answer;
    if (actionState(followUp) === "closed") continue;
    answers[standard] ??= {};
    answers[standard][question] = { [fingerprint]: { answer: "", followUp, ...(changed ? { changed } : {}) } };
  }
  return answers;
}

/** @param {Assessment} assessment */
function* followedAnswers({ answers }) {
  for (const [standard, questions] of Object.entries(answers)) {
    for (const [question, prints] of Object.entries(questions)) {
      for (const [fingerprint, answer] of Object.entries(prints)) {
        const { followUp } = answer;
        if (followUp) yield { standard, question, fingerprint, answer: { ...answer, followUp } };
      }
    }
  }
}
