// What was taken over from an answer to another list: it says where it came from as long as it stands as it was taken.
// No DOM here.

import { filled } from "./sentences.mjs";

/**
 * @typedef {import("./envelope.mjs").Answer} Answer
 * @typedef {object} TakenFrom
 * @property {string} assessment  id
 * @property {string} standard
 * @property {string} questions  ids, with a space between them; of a figure the measure
 * @property {string} label  as people read it: `《……》7.2.1`
 * @property {string} took  which fields of the answer, with a space between them
 * @property {string} [answered]  when it was answered there, ISO 8601
 */

/** What can be taken over, in the order in which it is told. */
export const TAKEN = /** @type {const} */ (["answer", "evidence", "seenOn", "link", "files"]);

/**
 * Where a changed answer still comes from; nothing where nothing of it is left as it was taken.
 * @param {Answer} before @param {Answer} after
 * @returns {TakenFrom | undefined}
 */
export function stillTaken(before, after) {
  const { takenFrom } = after;
  if (!takenFrom || before.takenFrom !== takenFrom) return takenFrom;
  const left = takenFrom.took.split(" ").filter((name) => isKept(name, before, after));
  if (!left.length) return undefined;
  return left.join(" ") === takenFrom.took ? takenFrom : { ...takenFrom, took: left.join(" ") };
}

/**
 * Whether a field stands as it was; a text that was added to stands, too.
 * @param {string} name @param {Answer} before @param {Answer} after
 */
function isKept(name, before, after) {
  const field = TAKEN.find((one) => one === name);
  if (!field) return false;
  if (field === "files") return Boolean(after.files?.length);
  const [was, is] = [String(before[field] ?? ""), String(after[field] ?? "")];
  return field === "evidence" ? is.includes(was) && is !== "" : is === was;
}

/**
 * `结论、证据取自《……》7.2.1，2026-11-28`.
 * @param {TakenFrom | undefined} taken @param {Record<string, string>} words
 */
export function takenSentence(taken, words) {
  if (!taken) return "";
  const names = taken.took.split(" ").map((name) => words[`took-${name}`] ?? "");
  return filled(words.takenSentence ?? "", {
    what: names.filter(Boolean).join(words.listed),
    label: taken.label,
    when: taken.answered?.slice(0, 10) ?? "",
  });
}
