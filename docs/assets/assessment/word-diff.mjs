// The diff of two texts, word by word: what stayed, what is gone, what is new. Han by character, Latin by word.
// macros/clauses/text/word_diff.py is the canonical one; tests/cases/twins/word-diff.txt holds both to it. No DOM here.

import { SPACES } from "../language/spaces.mjs";

/**
 * @typedef {{text: string, state: "same" | "removed" | "added"}} Piece
 * @typedef {{old: string[], new: string[], isSame: boolean}} Step
 */

const SPACE = String.raw`\t\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000`;
const LETTER = String.raw`A-Za-z\u00c0-\u024f0-9²³`;
const TOKEN = new RegExp(String.raw`[${LETTER}]+(?:[./:’'—–\-][${LETTER}]+)*|\n|[${SPACE}]+|[^\n]`, "gu");
const HAN = /[\u3400-\u9fff\u{20000}-\u{3ffff}]/gu;
const LATIN = new RegExp(`[${LETTER}]`, "gu");
const DASHES = /[‐-―−－]+/gu;
const LEAST_ALIKE = 0.3;
const MOST_CELLS = 2_250_000;

/** @param {string} old @param {string} present @returns {Piece[]} */
export function marked(old, present) {
  if (folded(old) === folded(present)) return present ? [{ text: present, state: "same" }] : [];
  const [before, after] = [old, present].map((text) => text.match(TOKEN) ?? []);
  let steps = stepsBetween(before, after);
  const same = steps.reduce((sum, step) => sum + (step.isSame ? step.old.length : 0), 0);
  if (2 * same < LEAST_ALIKE * (before.length + after.length)) steps = [{ old: before, new: after, isSame: false }];
  return joined(steps).flatMap(pieces);
}

/** Without spaces, in half-width forms, with one kind of dash. @param {string} text */
function folded(text) {
  return text.normalize("NFKC").replace(DASHES, "-").replace(SPACES, "");
}

/** @param {string[]} before @param {string[]} after @returns {Step[]} */
function stepsBetween(before, after) {
  const [was, now] = [before, after].map((tokens) => tokens.map((token) => (token === "\n" ? token : folded(token))));
  const start = sharedStart(was, now);
  const end = sharedStart(was.slice(start).reverse(), now.slice(start).reverse());
  const [left, right] = [was.length - end, now.length - end];
  /** @type {Step[]} */
  const steps = [];
  add(steps, before.slice(0, start), after.slice(0, start), true);
  if ((left - start + 1) * (right - start + 1) > MOST_CELLS) {
    add(steps, before.slice(start, left), after.slice(start, right), false);
  } else {
    walk(was.slice(start, left), now.slice(start, right), (i, oldCount, j, newCount) => {
      const old = before.slice(start + i, start + i + oldCount);
      add(steps, old, after.slice(start + j, start + j + newCount), oldCount === newCount);
    });
  }
  add(steps, before.slice(left), after.slice(right), true);
  return steps;
}

/** @param {string[]} was @param {string[]} now */
function sharedStart(was, now) {
  let count = 0;
  while (count < Math.min(was.length, now.length) && was[count] === now[count]) count += 1;
  return count;
}

/**
 * Each word that stayed, is gone or is new, along the longest common sequence.
 * @param {string[]} was @param {string[]} now
 * @param {(i: number, oldCount: number, j: number, newCount: number) => void} tell
 */
function walk(was, now, tell) {
  const lengths = commonLengths(was, now);
  let [i, j] = [0, 0];
  while (i < was.length || j < now.length) {
    if (i < was.length && j < now.length && was[i] === now[j]) {
      tell(i, 1, j, 1);
      i += 1;
      j += 1;
    } else if (j === now.length || (i < was.length && lengths[i + 1][j] >= lengths[i][j + 1])) {
      tell(i, 1, j, 0);
      i += 1;
    } else {
      tell(i, 0, j, 1);
      j += 1;
    }
  }
}

/** How long the longest common sequence of both is from [i][j] on. @param {string[]} was @param {string[]} now */
function commonLengths(was, now) {
  const lengths = Array.from({ length: was.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = was.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const longer = Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      lengths[i][j] = was[i] === now[j] ? lengths[i + 1][j + 1] + 1 : longer;
    }
  }
  return lengths;
}

/** @param {Step[]} steps @param {string[]} old @param {string[]} present @param {boolean} isSame */
function add(steps, old, present, isSame) {
  if (!old.length && !present.length) return;
  const last = steps[steps.length - 1];
  if (last?.isSame === isSame) {
    last.old = last.old.concat(old);
    last.new = last.new.concat(present);
  } else steps.push({ old, new: present, isSame });
}

/** Changes with no more than a splinter between them become one. @param {Step[]} steps */
function joined(steps) {
  /** @type {Step[]} */
  const found = [];
  for (const step of steps) {
    const [first, between] = found.slice(-2);
    if (between && !step.isSame && isSplinter(between)) {
      const old = [first.old, between.old, step.old].flat();
      found.splice(-2, 2, { old, new: [first.new, between.new, step.new].flat(), isSame: false });
    } else found.push(step);
  }
  return found;
}

/** @param {Step} step */
function isSplinter(step) {
  const text = step.new.join("");
  if (!step.isSame || text.includes("\n")) return false;
  const [han, latin] = [HAN, LATIN].map((kind) => text.match(kind)?.length ?? 0);
  return latin ? han === 0 && latin <= 3 : han <= 1;
}

/** @param {Step} step @returns {Piece[]} */
function pieces(step) {
  const [old, present] = [step.old.join(""), step.new.join("")];
  if (step.isSame) return [{ text: present, state: "same" }];
  /** @type {Piece[]} */
  const both = [
    { text: old, state: "removed" },
    { text: present, state: "added" },
  ];
  return both.filter(({ text }) => text);
}
