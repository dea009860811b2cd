// The parts of a question that are ticked one by one: which are ticked, what that makes of its answer. No DOM here.

/**
 * @typedef {import("./envelope.mjs").Answer} Answer
 */

/**
 * The parts that are ticked: those that the answer names; all of a question that was answered before it had parts.
 * @param {string[]} parts  ids @param {Answer} answer
 */
export function tickedParts(parts, answer) {
  if (answer.parts === undefined) return answer.answer === "conforms" ? parts : [];
  const named = answer.parts.split(" ");
  return parts.filter((part) => named.includes(part));
}

/**
 * The answer as it counts: a question conforms by all its parts, and a part that came later leaves it open.
 * @param {string[]} parts @param {Answer} answer
 * @returns {Answer}
 */
export function answerByParts(parts, answer) {
  const isShort = answer.answer === "conforms" && tickedParts(parts, answer).length < parts.length;
  return isShort ? { ...answer, answer: "" } : answer;
}

/**
 * What is given after a tick or a choice. All ticked conform; one taken back leaves the question open, till the reader
 * says that it fails; who chooses `conforms` ticks all, who takes the answer back takes them back.
 * @param {string[]} parts @param {string[]} ticked @param {string} chosen  answer @param {boolean} isTick
 * @returns {{answer: string, ticked: string[]}}
 */
export function givenParts(parts, ticked, chosen, isTick) {
  const isWhole = ticked.length === parts.length;
  if (!isTick && chosen === "conforms") return { answer: chosen, ticked: parts };
  if (!isTick) return { answer: chosen, ticked: isWhole && !chosen ? [] : ticked };
  if (isWhole) return { answer: "conforms", ticked };
  return { answer: chosen === "conforms" ? "" : chosen, ticked };
}

/**
 * The parts that a question fails by; none where the reader has ticked none of them.
 * @param {string[]} parts @param {Answer} answer @param {string} state
 */
export function missingParts(parts, answer, state) {
  const ticked = tickedParts(parts, answer);
  return state === "fails" && ticked.length ? parts.filter((part) => !ticked.includes(part)) : [];
}
