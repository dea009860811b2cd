// Two tabs wrote the same assessment at once: of each answer, figure and entry of the cover the later one counts; the
// files of an answer are those of both. No DOM here.

import { withFilesOfBoth } from "./evidence-files.mjs";

/** @typedef {import("./envelope.mjs").Assessment} Assessment */

/**
 * What is stored, with what this tab gave later than that. The same object where there is nothing to add.
 * @param {Assessment} stored @param {Assessment} mine @returns {Assessment}
 */
export function mergedTabs(stored, mine) {
  const answers = laterOf(stored.answers, mine.answers, 3);
  const figures = laterOf(stored.figures, mine.figures, 1);
  const isCoverMine = (mine.coverChanged ?? "") > (stored.coverChanged ?? "");
  if (answers === stored.answers && figures === stored.figures && !isCoverMine) return stored;
  const cover = isCoverMine ? { cover: mine.cover, coverChanged: mine.coverChanged } : {};
  return { ...stored, answers, figures, ...cover, changed: later(stored.changed, mine.changed) };
}

/** @param {Record<string, any>} stored @param {Record<string, any>} mine @param {number} depth @returns {any} */
function laterOf(stored, mine, depth) {
  let both = stored;
  for (const [key, given] of Object.entries(mine)) {
    const there = stored[key];
    if (there === given) continue;
    const kept = depth > 1 ? laterOf(there ?? {}, given, depth - 1) : laterOne(there, given);
    if (kept !== there && (there || depth === 1 || Object.keys(kept).length)) both = { ...both, [key]: kept };
  }
  return both;
}

/** The later of two answers, with the files of both; of two figures the later. @param {any} there @param {any} given */
function laterOne(there, given) {
  if (!there) return given;
  return isLater(given, there) ? withFilesOfBoth(given, there) : withFilesOfBoth(there, given);
}

/** An answer that keeps more earlier ones came out of an import, and counts. @param {any} given @param {any} there */
function isLater(given, there) {
  const [own, other] = [given, there].map(({ earlier }) => earlier?.length ?? 0);
  return own >= other && (given.changed ?? "") > (there.changed ?? "");
}

/** @param {string | undefined} one @param {string | undefined} other */
function later(one, other) {
  return (one ?? "") > (other ?? "") ? one : other;
}
