// What a reader typed → the terms that a clause has to hold. No DOM here.

import { isOfRules, keysOf, withArticlesApart } from "./article-numbers.mjs";
import { atWordStart, normalised, squeezed } from "./spelling.mjs";

/**
 * @typedef {object} Term
 * @property {"number" | "code" | "word" | "other"} kind  `word` is a Latin word; `other` is Han, a figure or a mix
 * @property {string} text  as typed, normalised
 * @property {string[]} [numbers]  of a clause, where it may be one: as a number of standards, and of rules
 * @property {string[]} forms  spellings, the best first; one of them has to be found
 * @property {boolean} [isWhole]  a Latin word that counts only as it is or in the plural, not as the beginning of
 *   another
 */

// A number of a document: series, figures, perhaps a year. `gb/t 18883-2022`, `t/ccpitcsc 111`, `gb3096`, `iso
// 9001:2015`. macros/clauses/text/references.py is the canonical one; tests/cases/twins/documents.txt holds both to it.
const ALONE = "gb ?[tz]?|iso|iec|hj|jgj|cjj|sb|hs|sn|wb|yz|jr|jt|lb|ga";
const SERIES = String.raw`(?:[a-z]{1,10}\d{0,4}\s?/\s?[a-z]{1,10}|(?:${ALONE}))`;
const FIGURES = String.raw`\d{1,6}(?:\.\d{1,3})?(?:(?:\s?-{1,2}\s?|:)(?:19|20)\d{2})?(?!\d)`;
const CODE = new RegExp(String.raw`(?:${SERIES}\s?${FIGURES}|[a-z]{2,10}\d{2}${FIGURES})`, "gu");
const NUMBER = /^(?:第|附录)?([a-z]?\d{0,2}(?:\.\d{1,3})*|[a-z])(?:章|条)?$/u;
const BETWEEN = /[\s,，、;；:。“”"‘《》〈〉()!?？！[\]{}|*+^$\\~`<>=#&@]+/u;
const HAN = /\p{Script=Han}/u;
export const LONGEST = 200;
const MOST_TERMS = 24;
export const MOST_PIECES = 8;

const BEFORE_NUMBER = /(第|附录|\p{Script=Han})(?=\d{1,2}(?:\.\d{1,3})+(?![\d\p{Script=Han}]))/gu;

// What one asks with, and no clause has to hold.
const ASKING =
  /^(?:什么是|何为|请问)|(?:的)?(?:是什么|是指什么|有哪些|怎么办|怎么|如何|吗|呢)$|的(?:定义|规定|要求)$/gu;
const HOW_MUCH =
  /(?:至少|最少|最多|需要|要求|要|应|是)?(?:有)?(?:多大|多少|多长|多高|多久|多远|几(?=[个家名人次间天年]))(?:的)?(?:[个家名人次间天年](?![\u4e00-\u9fff]))?/gu;
const SMALL =
  "a an and are be by clause definition do does for from how in is it many much must number of on or section shall " +
  "should the to what when where which who with";
export const SMALL_WORDS = new Set(SMALL.split(" "));
const SMALL_BEHIND_HOW = /\bhow (?:big|large|often|long|high|far)\b/gu;

/** Figures that answer a question for one. @type {[RegExp, RegExp][]} */
const FIGURES_ASKED = [
  [/多大|how (?:big|large)/u, /\d ?k?m2|%/u],
  [
    /多久|几次|how often/u,
    /\d ?(?:次|times)|每[年月周季]|\b(?:once|twice|annually|every|each (?:year|month|quarter))/u,
  ],
  [/多长|几天|how long/u, /\d ?(?:个工作日|个月|日|天|小时|年|working days?|days?|months?|hours?|years?)/u],
  [/多少|几[个家名人间年]|how (?:many|much)|多高|多远/u, /\d/u],
];

/**
 * What a clause has to say that answers how much, how many, how big; nothing where the query does not ask so.
 * @param {string} query
 */
export function figureAsked(query) {
  const text = normalised(query);
  return FIGURES_ASKED.find(([asked]) => asked.test(text))?.[1];
}

/** @param {string} query @returns {Term[]} */
export function terms(query) {
  const text = normalised(query.slice(0, LONGEST))
    .replace(SMALL_BEHIND_HOW, " ")
    .replace(HOW_MUCH, (asked, _, all) => (asked.length < all.length ? " " : asked));
  const codes = Array.from(atWordStart(text, CODE), (match) => match[0]);
  const words = parted(withArticlesApart(without(text, codes))).map((word) => word.replace(ASKING, "") || word);
  const all = [...codes.map(codeTerm), ...words.filter(Boolean).map(term)].filter((term) =>
    /[\p{L}\p{N}%]/u.test(term.forms[0]),
  );
  const telling = all.filter((term) => term.kind !== "word" || !SMALL_WORDS.has(term.text));
  return (telling.length ? telling : all).slice(0, MOST_TERMS);
}

/**
 * The text with a space for each of its pieces, which stand in it in this order.
 * @param {string} text
 * @param {string[]} found
 */
function without(text, found) {
  let [out, from] = ["", 0];
  for (const piece of found) {
    const to = text.indexOf(piece, from);
    out += `${text.slice(from, to)} `;
    from = to + piece.length;
  }
  return out + text.slice(from);
}

/** The words of a text. A dash between letters parts them, an apostrophe does not. @param {string} text */
function parted(text) {
  const isLetter = (/** @type {string | undefined} */ character) => /[a-z]/u.test(character ?? "");
  return text
    .replace(BEFORE_NUMBER, (before) => (/^(?:第|附录)$/u.test(before) ? before : `${before} `))
    .replace(/['’]/gu, (mark, at, all) => (isLetter(all[at - 1]) && isLetter(all[at + 1]) ? mark : " "))
    .replace(/([a-z])-(?=[a-z])/gu, "$1 ")
    .replace(/(\p{Script=Han})[/·.](?=\p{Script=Han})/gu, "$1 ")
    .split(BETWEEN);
}

/** @param {string} code @returns {Term} */
function codeTerm(code) {
  const whole = squeezed(code).replace(/:|--/u, "-");
  const undated = whole.replace(/-\d{4}$/u, "");
  return {
    kind: "code",
    text: code,
    forms: [
      ...new Set([whole, undated, undated.replace(/^gb(?=\d)/u, "gbt"), undated.replace(/^gb[tz](?=\d)/u, "gb")]),
    ],
  };
}

/** @param {string} word @returns {Term} */
function term(word) {
  const number = NUMBER.exec(word);
  if ((number && /\d|^附录/u.test(word)) || isOfRules(word))
    return { kind: "number", text: word, numbers: keysOf(word, number?.[1] ?? ""), forms: [squeezed(word)] };
  if (/^[a-z]+(?:['’][a-z]+)*$/u.test(word))
    return { kind: "word", text: word, forms: [...new Set([word, singular(word), stem(word)])] };
  return { kind: "other", text: word, forms: [squeezed(word)] };
}

/** @param {string} word */
function singular(word) {
  return word
    .replace(/(?:'s|’s)$/u, "")
    .replace(/ies$/u, "y")
    .replace(/([a-z]{3})s$/u, "$1");
}

/**
 * What the forms of an English word share, so that `detector` finds detection; at least five letters.
 * @param {string} word
 */
function stem(word) {
  return singular(word).replace(/([a-z]{5})(?:ations?|ions?|ors?|ers?|ing|ed|e|y)$/u, "$1");
}

/** The terms with figures parted from the Han around them: 场地100m2 is 场地 and 100m2. @param {Term[]} wanted */
export function loosened(wanted) {
  return wanted.flatMap((one) =>
    one.kind === "other" && !isExact(one)
      ? (one.text.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []).map(term)
      : [one],
  );
}

/**
 * The pieces of the terms that may be missing: pairs of neighbouring Han characters, and words. What holds a figure may
 * not.
 * @param {Term[]} wanted @returns {Term[]}
 */
export function pieces(wanted) {
  const found = wanted
    .filter((term) => !isExact(term))
    .flatMap((term) => (term.kind === "word" ? [term] : bigrams([term]).map(piece)));
  return found.filter((_, i) => found.length <= MOST_PIECES || i % Math.ceil(found.length / MOST_PIECES) === 0);
}

/** @param {string} pair @returns {Term} */
function piece(pair) {
  return { kind: "other", text: pair, forms: [pair] };
}

/** Codes, numbers and figures are found as they are or not at all. @param {Term} term */
export function isExact(term) {
  return term.kind === "code" || term.kind === "number" || (term.kind === "other" && !HAN.test(term.forms[0]));
}

/** Pairs of neighbouring Han characters, for a phrase that no clause holds as it is. @param {Term[]} wanted */
export function bigrams(wanted) {
  const phrases = wanted
    .filter((term) => term.kind === "other")
    .flatMap((term) => term.forms[0].match(/\p{Script=Han}{2,}/gu) ?? []);
  return phrases.flatMap((phrase) => Array.from({ length: phrase.length - 1 }, (_, i) => phrase.slice(i, i + 2)));
}
