// One spelling for queries and texts: half width, lower case, one kind of dash. No DOM here.

// macros/to_site/search/spelling.py is the canonical one; tests/cases/twins/spelling.txt holds both to it.

import { SPACES } from "../language/spaces.mjs";

const DASHES = /[‐-―−﹘﹣]/gu;
const SQUARE_METRES = /平方米|平米|(^|[^a-z])sq(?:uare)?\.? ?m(?:et(?:re|er)s?)?(?![a-z])/gu;
/** 1,200 and 1 200, which are looked for as 1200. */
const GROUPED = /(^|[^0-9.,])([0-9]{1,3}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+))(?![0-9])/gu;
/** A full-width comma is punctuation and groups nothing: 1,200，300 are two figures. */
const BETWEEN_FIGURES = /([0-9０-９])，(?=[0-9０-９])/gu;
const BETWEEN_LETTERS = /([a-z])[-'’](?=[a-z])/gu;

/** @param {string} text */
export function normalised(text) {
  const written = text.replace(BETWEEN_FIGURES, "$1, ").normalize("NFKC").toLowerCase();
  return written
    .replace(DASHES, "-")
    .replace(SPACES, " ")
    .replace(/^ | $/gu, "")
    .replace(GROUPED, (_, before, figure) => before + figure.replace(/[ ,]/gu, ""))
    .replace(/(\d)。(?=\d)/gu, "$1.")
    .replace(SQUARE_METRES, "$1m2")
    .replace(/(\d ?)m 2(?!\d)/gu, "$1m2");
}

/**
 * The matches of a pattern before which no Latin letter stands; a lookbehind would keep older iPhones out.
 * @param {string} text
 * @param {RegExp} pattern  global
 */
export function* atWordStart(text, pattern) {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (/[a-z]/u.test(text[match.index - 1] ?? "")) pattern.lastIndex = match.index + 1;
    else yield match;
  }
}

/**
 * Without spaces and slashes, so that `GB/T 18883`, `GBT18883` and `gb/t18883` are one; and `live-stream` is
 * `livestream`.
 * @param {string} text
 */
export function squeezed(text) {
  return normalised(text).replace(BETWEEN_LETTERS, "$1").replace(/[ /]/gu, "");
}

/**
 * The squeezed text and, for each of its characters, where it began and ended in the original, for marking words there.
 * @param {string} text
 * @returns {{text: string, starts: number[], ends: number[]}}
 */
export function squeezedWithOrigins(text) {
  let out = "";
  /** @type {number[]} */ const starts = [];
  /** @type {number[]} */ const ends = [];
  const joints = groupJoints(text);
  let position = 0;
  for (const character of text) {
    const isJoint =
      joints.has(position) ||
      (/[-'’]/u.test(character) &&
        /[a-z]/iu.test(text[position - 1] ?? "") &&
        /[a-z]/iu.test(text[position + 1] ?? ""));
    const written = isJoint ? "" : squeezed(character);
    for (let i = 0; i < written.length; i += 1) {
      starts.push(position);
      ends.push(position + character.length);
    }
    out += written;
    position += character.length;
  }
  return { text: out, starts, ends };
}

/**
 * Where `word` stands in a text from `from` on, or -1; figures are not found inside longer ones.
 * @param {string} text @param {string} word @param {number} [from]
 */
export function indexOfWord(text, word, from = 0) {
  let at = text.indexOf(word, from);
  while (at >= 0 && cutsANumber(text, word, at)) at = text.indexOf(word, at + 1);
  return at;
}

/**
 * Where a Latin word begins in a normalised text, or -1; `park` is found in `parks`, not in `spark`.
 * @param {string} text @param {string} word @param {number} [from]
 */
export function indexOfLatin(text, word, from = 0) {
  let at = text.indexOf(word, from);
  while (at > 0 && /[a-z]/u.test(text[at - 1])) at = text.indexOf(word, at + 1);
  return at;
}

/**
 * Where a Latin word stands whole or in the plural, or -1; `shop` is found in `shops`, not in `shopping`.
 * @param {string} text @param {string} word @param {number} [from]
 */
export function indexOfWholeLatin(text, word, from = 0) {
  let at = indexOfLatin(text, word, from);
  while (at >= 0 && !/^(?:e?s)?(?![a-z])/u.test(text.slice(at + word.length, at + word.length + 3)))
    at = indexOfLatin(text, word, at + 1);
  return at;
}

/** Where the commas stand that group a figure. @param {string} text */
function groupJoints(text) {
  const joints = new Set();
  for (const match of text.matchAll(GROUPED)) {
    const from = (match.index ?? 0) + match[1].length;
    for (let at = match[2].indexOf(","); at >= 0; at = match[2].indexOf(",", at + 1)) joints.add(from + at);
  }
  return joints;
}

/** @param {string} text @param {string} word @param {number} at */
function cutsANumber(text, word, at) {
  const before = text[at - 1] ?? "";
  const after = text.slice(at + word.length, at + word.length + 2);
  const first = /^\d/u.test(word) && /[\d.]/u.test(before);
  // GB 13495 finds its parts
  const last = /\d$/u.test(word) && (/\d{4}$/u.test(word) ? /^\d/u : /^(?:\d|\.\d)/u).test(after);
  return first || last;
}
