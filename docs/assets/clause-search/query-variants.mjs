// What was typed, and the same with the words of the standards in place of other words for a thing. No DOM here.

import { LONGEST, figureAsked, terms } from "./query.mjs";
import { atWordStart, normalised } from "./spelling.mjs";

/**
 * Words that people type, and what the standards say for it: an entry of standards/synonyms.yaml in one language.
 * @typedef {[string[], string[]]} Synonym
 * @typedef {object} QueryVariant
 * @property {string} text  to be found
 * @property {import("./query.mjs").Term[]} terms
 * @property {RegExp} [figure]  what answers the question for a figure
 * @property {[string, string][]} instead  pairs of a word as typed and the word sought in its place; none as typed
 * @typedef {{from: number, to: number, said: string[]}} Replaceable
 */

const MOST_WORDS = 3;
const MOST_VARIANTS = 7;

/**
 * What to look for: first as typed, then with ever more words replaced. Where a Latin word was replaced, it comes first
 * as a whole word and last as the beginning of others, lest `shop` lead to Shopee before it leads to stores.
 * @param {string} query @param {Synonym[]} [synonyms] @returns {QueryVariant[]}
 */
export function queryVariants(query, synonyms = []) {
  const text = normalised(query.slice(0, LONGEST));
  const places = replaceable(text, synonyms);
  const figure = figureAsked(query);
  const typed = { text: query, terms: terms(query), figure, instead: [] };
  const latin = new Set(places.flatMap(({ from, to }) => text.slice(from, to).match(/[a-z]+/gu) ?? []));
  const asWhole = { ...typed, terms: typed.terms.map((term) => (latin.has(term.text) ? whole(term) : term)) };
  return [
    asWhole,
    ...inOtherWords(text, places).map((one) => ({ ...one, figure, terms: terms(one.text) })),
    ...(latin.size ? [typed] : []),
  ];
}

/** @param {import("./query.mjs").Term} term  a Latin word; its forms are itself and the singular */
function whole(term) {
  return {
    ...term,
    isWhole: true,
    forms: term.forms.filter((form) => /^(?:['’]?e?s)?$/u.test(term.text.slice(form.length))),
  };
}

/** The text with words replaced in every way, the fewest first. @param {string} text @param {Replaceable[]} places */
function inOtherWords(text, places) {
  /** @type {{begun: string, at: number, instead: [string, string][]}[]} */
  let ways = [{ begun: "", at: 0, instead: [] }];
  for (const { from, to, said } of places) {
    const replaced = ways.flatMap(({ begun, at, instead }) =>
      said.map((word) => ({
        begun: begun + text.slice(at, from) + word,
        at: to,
        instead: [...instead, /** @type {[string, string]} */ ([text.slice(from, to), word])],
      })),
    );
    ways = [...ways, ...replaced];
  }
  ways.sort((a, b) => a.instead.length - b.instead.length);
  return ways.slice(1, MOST_VARIANTS).map(({ begun, at, instead }) => ({ text: begun + text.slice(at), instead }));
}

/**
 * The other words in a text, in order and apart, the longest before those within them.
 * @param {string} text
 * @param {Synonym[]} synonyms
 */
function replaceable(text, synonyms) {
  const known = synonyms.flatMap(([typed, said]) => typed.map((word) => ({ word, said: said.slice(0, MOST_WORDS) })));
  known.sort((a, b) => b.word.length - a.word.length);
  /** @type {Replaceable[]} */ const found = [];
  for (const { word, said } of known) {
    const match = firstMatch(word, text);
    const [from, to] = match ? [match.index, match.index + match[0].length] : [0, 0];
    if (match && found.every((other) => to <= other.from || from >= other.to)) found.push({ from, to, said });
  }
  return found.sort((a, b) => a.from - b.from).slice(0, MOST_WORDS);
}

/**
 * Han words stand anywhere; Latin ones are whole, perhaps in the plural, and may have a hyphen for a space.
 * @param {string} word
 * @param {string} text
 */
function firstMatch(word, text) {
  const escaped = word.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&").replace(/[ -]/gu, "[ -]?");
  if (!/[a-z]/u.test(word)) return new RegExp(escaped, "u").exec(text);
  return atWordStart(text, new RegExp(`${escaped}(?:e?s)?(?![a-z])`, "gu")).next().value;
}
