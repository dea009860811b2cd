// Somebody typed in the same field in another tab: what stands there is kept as an earlier answer. No DOM here.

/**
 * @typedef {import("./envelope.mjs").Answer} Answer
 */

/** What of an answer is written in words. */
export const TEXTS = /** @type {const} */ (["reason", "note", "evidence", "seenOn", "link"]);

/**
 * The answer that is given now, with the texts that it would write over unseen.
 * @param {Answer} stored  as it stands, by whichever tab
 * @param {Answer} shown  the texts that this tab last showed or wrote
 * @param {Answer} given
 * @returns {Answer}
 */
export function withBothTexts(stored, shown, given) {
  const unseen = TEXTS.filter((key) => isUnseen(stored[key] ?? "", shown[key] ?? "", given[key] ?? ""));
  if (!unseen.length) return given;
  const lost = Object.fromEntries(unseen.map((key) => [key, stored[key] ?? ""]));
  const before = stored.earlier ?? [];
  const others = before.filter((one) => !isBeginning(one, lost));
  const when = stored.changed ? { changed: stored.changed } : {};
  return { ...given, earlier: [...others, { ...lost, ...when }] };
}

/** @param {string} stored @param {string} shown @param {string} given */
function isUnseen(stored, shown, given) {
  return stored !== shown && stored !== "" && !given.includes(stored);
}

/**
 * Whether an earlier answer is nothing but the beginning of what is kept now.
 * @param {Answer} one
 * @param {Answer} whole
 */
function isBeginning(one, whole) {
  return (
    !one.answer &&
    TEXTS.every(
      (key) => (one[key] ?? "") === "" || ((whole[key] ?? "") !== "" && whole[key]?.startsWith(one[key] ?? "")),
    )
  );
}
