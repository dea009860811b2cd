// Finds and orders clauses: exact number before number prefix before heading before text. No DOM here.

import { bigrams, terms } from "./query.mjs";
import { indexOfLatin, indexOfWord, normalised, squeezed } from "./spelling.mjs";

/**
 * A row of search/clauses.json (macros/to_site/search_data.py): standard, id, number, heading, text, the same in the
 * other language, provision types as bits.
 * @typedef {[number, string, string, string, string, string, string, number]} Row
 * @typedef {{version: number, standards: [string, string][], clauses: Row[]}} SearchData
 * @typedef {{headings: string[], texts: string[], standard: string}} Haystack
 * @typedef {{row: Row, number: string, squeezed: Haystack, spaced: Haystack}} Entry
 * @typedef {{entry: Entry, score: number}} Hit
 * @typedef {{standard?: string, type?: number}} Filters  `type` is a bit, `standard` an id
 * @typedef {import("./query.mjs").Term} Term
 */

const EXACT_NUMBER = 1000;
const NUMBER_PREFIX = 700;
const HEADING = 300;
const TEXT = 100;
const STANDARD_NAME = 10;
const ENOUGH_BIGRAMS = 0.6;

/** Prepare the rows once. @param {SearchData} data @returns {Entry[]} */
export function entries(data) {
  return data.clauses.map((row) => ({
    row,
    number: squeezed(row[2]),
    squeezed: haystack(row, data, squeezed),
    spaced: haystack(row, data, normalised),
  }));
}

/** @param {Row} row @param {SearchData} data @param {(text: string) => string} spelt @returns {Haystack} */
function haystack(row, data, spelt) {
  return {
    headings: [spelt(row[3]), spelt(row[5])],
    texts: [spelt(row[4]), spelt(row[6])],
    standard: spelt(data.standards[row[0]][1]),
  };
}

/**
 * The clauses that hold every term of the query, best first; where none does, those that hold most of its pairs of Han.
 * @param {Entry[]} all @param {SearchData} data @param {string} query @param {Filters} [filters]
 * @returns {Hit[]}
 */
export function search(all, data, query, filters = {}) {
  const wanted = terms(query);
  if (!wanted.length) return [];
  const among = all.filter((entry) => isWanted(entry.row, data, filters));
  const hits = scored(among, (entry) => scoreOfAll(entry, wanted, squeezed(query)));
  return hits.length ? hits : scored(among, (entry) => scoreOfBigrams(entry, wanted));
}

/** @param {Row} row @param {SearchData} data @param {Filters} filters */
function isWanted(row, data, filters) {
  const inStandard = !filters.standard || data.standards[row[0]][0] === filters.standard;
  return inStandard && (!filters.type || (row[7] & filters.type) !== 0);
}

/** @param {Entry[]} among @param {(entry: Entry) => number} score @returns {Hit[]} */
function scored(among, score) {
  const hits = among.map((entry) => ({ entry, score: score(entry) })).filter((hit) => hit.score > 0);
  return hits.sort((a, b) => b.score - a.score); // stable: reading order where equal
}

/** @param {Entry} entry @param {Term[]} wanted @param {string} phrase */
function scoreOfAll(entry, wanted, phrase) {
  const scores = wanted.map((term) => scoreOfTerm(entry, term));
  const isOnlyNamed = scores.every((score) => score <= STANDARD_NAME) && entry.row[1];
  if (scores.includes(0) || isOnlyNamed) return 0;
  const together = wanted.length > 1 && entry.squeezed.texts.some((text) => indexOfWord(text, phrase) >= 0) ? TEXT : 0;
  return scores.reduce((sum, score) => sum + score, together);
}

/** @param {Entry} entry @param {Term} term */
function scoreOfTerm(entry, term) {
  const isClause = entry.row[1] !== "";
  if (term.kind === "number" && isClause) {
    if (entry.number === term.number) return EXACT_NUMBER;
    if (entry.number.startsWith(`${term.number}.`)) return NUMBER_PREFIX - entry.number.length;
  }
  if (term.kind === "code" && !isClause && term.forms.some((form) => entry.number.startsWith(form))) return EXACT_NUMBER;
  return Math.max(...term.forms.map((form, later) => Math.max(0, scoreOfForm(entry, term, form) - later)));
}

/** @param {Entry} entry @param {Term} term @param {string} form */
function scoreOfForm(entry, term, form) {
  const isWord = term.kind === "word";
  const { headings, texts, standard } = isWord ? entry.spaced : entry.squeezed;
  const find = isWord ? indexOfLatin : indexOfWord;
  const inHeadings = Math.max(...headings.map((heading, other) => headingScore(find, heading, form) - other));
  const inTexts = Math.max(...texts.map((text, other) => textScore(find, text, form) - other));
  return Math.max(0, inHeadings) + Math.max(0, inTexts) || (find(standard, form) >= 0 ? STANDARD_NAME : 0);
}

/** @typedef {(text: string, word: string, from?: number) => number} Find */

/** A shorter heading is the closer one. @param {Find} find @param {string} heading @param {string} form */
function headingScore(find, heading, form) {
  return find(heading, form) < 0 ? 0 : HEADING + Math.round((100 * form.length) / heading.length);
}

/** Said more than once counts a little, and so does said early. @param {Find} find @param {string} text @param {string} form */
function textScore(find, text, form) {
  const first = find(text, form);
  if (first < 0) return 0;
  let times = 0;
  for (let at = first; at >= 0 && times < 5; at = find(text, form, at + form.length)) times += 1;
  return TEXT + 4 * times + Math.max(0, 20 - first / 10);
}

/** @param {Entry} entry @param {Term[]} wanted */
function scoreOfBigrams(entry, wanted) {
  const pairs = bigrams(wanted);
  const others = wanted.filter((term) => !bigrams([term]).length);
  if (!pairs.length || others.some((term) => scoreOfTerm(entry, term) === 0)) return 0;
  const [headings, texts] = [entry.squeezed.headings.join("\n"), entry.squeezed.texts.join("\n")];
  const share = (/** @type {(pair: string) => boolean} */ isThere) => pairs.filter(isThere).length / pairs.length;
  const whole = share((pair) => headings.includes(pair) || texts.includes(pair));
  return whole >= ENOUGH_BIGRAMS ? whole + share((pair) => headings.includes(pair)) : 0;
}
