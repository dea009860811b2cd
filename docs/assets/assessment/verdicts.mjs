// The verdict of a question by its provision type, and the counts of many. No DOM here.

/**
 * @typedef {"conforms" | "fails" | "not-applicable" | "open" | "review"} State
 * @typedef {"" | "nonconformity" | "notCarriedOut" | "departure" | "departureUnexplained" | "notMet" | "naUnexplained"}
 * Finding
 * @typedef {{type: string, state: State, finding: Finding}} Verdict
 * @typedef {{total: number, conforms: number, failed: number, notCarriedOut: number, departed: number, notMet: number,
 * notApplicable: number,
 *            open: number, review: number, unexplained: number}} Counts
 */

/**
 * @param {string} type  provision type of what the question asks about
 * @param {import("./envelope.mjs").Answer} answer
 * @param {boolean} isOld  whether the clause changed since it was answered
 * @param {import("./figures.mjs").Judgement | null} judgement  of the figures, for a measured question
 * @returns {Verdict}
 */
export function verdict(type, answer, isOld, judgement) {
  const state = isOld ? "review" : stateOf(answer, judgement);
  return { type, state, finding: findingOf(type, state, Boolean(answer.reason?.trim())) };
}

/**
 * @param {import("./envelope.mjs").Answer} answer
 * @param {import("./figures.mjs").Judgement | null} judgement
 * @returns {State}
 */
function stateOf(answer, judgement) {
  if (answer.answer === "not-applicable") return "not-applicable";
  if (judgement) return judgement.isMet === null ? "open" : judgement.isMet ? "conforms" : "fails";
  return answer.answer || "open";
}

/**
 * An unmet requirement is a nonconformity, an instruction is carried out or not; an unmet recommendation and
 * not-applicable want a reason.
 * @param {string} type
 * @param {State} state
 * @param {boolean} hasReason
 * @returns {Finding}
 */
function findingOf(type, state, hasReason) {
  if (state === "not-applicable") return hasReason ? "" : "naUnexplained";
  if (state !== "fails") return "";
  if (type === "requirement") return "nonconformity";
  if (type === "instruction") return "notCarriedOut";
  if (type === "recommendation") return hasReason ? "departure" : "departureUnexplained";
  return "notMet";
}

/** @param {Verdict[]} verdicts @returns {Counts} */
export function counted(verdicts) {
  const count = (/** @type {(verdict: Verdict) => boolean} */ isMeant) => verdicts.filter(isMeant).length;
  return {
    total: verdicts.length,
    conforms: count(({ state }) => state === "conforms"),
    failed: count(({ finding }) => finding === "nonconformity"),
    notCarriedOut: count(({ finding }) => finding === "notCarriedOut"),
    departed: count(({ finding }) => finding.startsWith("departure")),
    notMet: count(({ finding }) => finding === "notMet"),
    notApplicable: count(({ state }) => state === "not-applicable"),
    open: count(({ state }) => state === "open"),
    review: count(({ state }) => state === "review"),
    unexplained: count(({ finding }) => finding.endsWith("Unexplained")),
  };
}

/** Whether a verdict belongs to what the reader wants to see. @param {Verdict} verdict @param {string} wanted */
export function isOfKind({ state, finding }, wanted) {
  switch (wanted) {
    case "open":
      return state === "open";
    case "failed":
      return state === "fails";
    case "reason":
      return finding.endsWith("Unexplained");
    case "review":
      return state === "review";
    default:
      return true;
  }
}
