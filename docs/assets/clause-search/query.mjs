// What a reader typed → the terms that a clause has to hold. No DOM here.

import { normalised, squeezed } from "./spelling.mjs";

/**
 * @typedef {object} Term
 * @property {"number" | "code" | "word" | "other"} kind  `word` is a Latin word; `other` is Han, a figure or a mix
 * @property {string} [number]  of a clause, where it may be one
 * @property {string[]} forms  spellings, the best first; one of them has to be found
 */

// A number of a document: series, figures, perhaps a year. `gb/t 18883-2022`, `t/ccpitcsc 111`, `gb3096`.
const SERIES = String.raw`(?:[a-z]{1,10}\d{0,4}\s?/\s?[a-z]{1,10}|(?:gbt?|gbz|iso|iec|hj|jgj|sb|hs|sn|wb|yz|jr|jt|lb))`;
const FIGURES = String.raw`\d{1,6}(?:\.\d{1,3})?(?:\s?-\s?(?:19|20)\d{2})?(?!\d)`;
const CODE = new RegExp(String.raw`(?<![a-z])(?:${SERIES}\s?${FIGURES}|[a-z]{2,10}\d{2}${FIGURES})`, "gu");
const NUMBER = /^(?:第|附录)?([a-z]?\d{0,2}(?:\.\d{1,3})*|[a-z])(?:章|条)?$/u;
const BETWEEN = /[\s,，、;；。“”"‘’《》()（）]+/u;
const HAN = /\p{Script=Han}/u;

/** @param {string} query @returns {Term[]} */
export function terms(query) {
  const text = normalised(query);
  const codes = (text.match(CODE) ?? []).map(codeTerm);
  return [...codes, ...text.replace(CODE, " ").split(BETWEEN).filter(Boolean).map(term)];
}

/** @param {string} code @returns {Term} */
function codeTerm(code) {
  const whole = squeezed(code);
  return { kind: "code", forms: [...new Set([whole, whole.replace(/-\d{4}$/u, "")])] };
}

/** @param {string} word @returns {Term} */
function term(word) {
  const number = NUMBER.exec(word);
  if (number && /\d|^附录/u.test(word)) return { kind: "number", number: number[1], forms: [squeezed(word)] };
  if (/^[a-z][a-z'’-]*$/u.test(word)) return { kind: "word", forms: [...new Set([word, singular(word)])] };
  return { kind: "other", forms: [squeezed(word)] };
}

/** @param {string} word */
function singular(word) {
  return word.replace(/ies$/u, "y").replace(/(?<=[a-z]{3})s$/u, "");
}

/** Pairs of neighbouring Han characters, for a phrase that no clause holds as it is. @param {Term[]} wanted */
export function bigrams(wanted) {
  const phrases = wanted.filter((term) => term.kind === "other" && HAN.test(term.forms[0])).map((term) => term.forms[0]);
  return phrases.flatMap((phrase) => Array.from({ length: phrase.length - 1 }, (_, i) => phrase.slice(i, i + 2)));
}
