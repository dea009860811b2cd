// How one assessment is written on the shelf: a plain answer, which most are, takes a few characters. No DOM here.

/**
 * @typedef {import("./envelope.mjs").Assessment} Assessment
 * @typedef {import("./envelope.mjs").Answer} Answer
 */

const LETTERS = { c: "conforms", f: "fails", n: "not-applicable", "-": "" };

/**
 * How an answer was read or written before: answers are values, and one key changes one of a thousand.
 * @type {WeakMap<Answer, string | Answer>}
 */
const WRITTEN = new WeakMap();

/**
 * `{answer: "conforms", changed: "2026-11-21T…Z"}` → `c mhx3k2ab`; an answer that says more stays as it is.
 * @param {Assessment} assessment
 */
export function packed(assessment) {
  return JSON.stringify({ ...assessment, answers: eachAnswer(assessment.answers, packedAnswer) });
}

/** @param {any} stored  what `packed` wrote, parsed; damaged parts stay as they are @returns {any} */
export function unpacked(stored) {
  if (!isObject(stored)) return stored;
  return { ...stored, answers: eachAnswer(stored.answers, unpackedAnswer) };
}

/** @param {any} answers @param {(answer: any) => any} change @returns {any} */
function eachAnswer(answers, change) {
  const each = (/** @type {any} */ parts, /** @type {(part: any) => any} */ make) =>
    isObject(parts) ? Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, make(part)])) : parts;
  return each(answers, (questions) => each(questions, (prints) => each(prints, change)));
}

/** @param {Answer} answer */
function packedAnswer(answer) {
  const known = WRITTEN.get(answer);
  if (known !== undefined) return known;
  const text = shortened(answer);
  WRITTEN.set(answer, text);
  return text;
}

/** @param {Answer} answer */
function shortened(answer) {
  const letter = Object.entries(LETTERS).find(([, value]) => value === answer.answer)?.[0];
  const time = Date.parse(answer.changed ?? "");
  const isPlain =
    Object.keys(answer).length === 2 &&
    letter &&
    !Number.isNaN(time) &&
    new Date(time).toISOString() === answer.changed;
  return isPlain ? `${letter} ${time.toString(36)}` : answer;
}

/** @param {unknown} value */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {any} stored @returns {any}  what is no answer stays as it is: sound-record.mjs tells it */
function unpackedAnswer(stored) {
  const [letter, time] = /^[cfn-] [0-9a-z]{1,8}$/u.test(stored) ? [stored[0], parseInt(stored.slice(2), 36)] : ["", 0];
  if (typeof stored !== "string" || !letter) return stored;
  const said = LETTERS[/** @type {keyof typeof LETTERS} */ (letter)];
  const answer = { answer: /** @type {Answer["answer"]} */ (said), changed: new Date(time).toISOString() };
  WRITTEN.set(answer, stored);
  return answer;
}
