// Finds and orders clauses: exact number before number prefix before heading before text. No DOM here.

import { numberKey } from "./article-numbers.mjs";
import { queryVariants } from "./query-variants.mjs";
import { isExact, loosened, pieces } from "./query.mjs";
import { indexOfLatin, indexOfWholeLatin, indexOfWord, normalised, squeezed } from "./spelling.mjs";

/**
 * A row of search/clauses.json (macros/to_site/search/data.py): standard, id, number, heading, text, the same in the
 * other language, provision types as bits, words that stand elsewhere: cited titles and the evidence of the check list.
 * @typedef {[number, string, string, string, string, string, string, number, string]} Row
 * @typedef {{version: number, standards: [string, string, number, string][], clauses: Row[],
 *   topics?: [string, string][], synonyms?: import("./query-variants.mjs").Synonym[], sounds?: Record<string, string>,
 *   characters?: string, facts?: string, factFiles?: number}} SearchData
 * @typedef {{headings: string[], texts: string[], standard: string, also: string}} Haystack
 * @typedef {{row: Row, number: string, squeezed: Haystack, spaced: Haystack}} Entry
 * @typedef {{entry: Entry, score: number, isSaid: boolean, asked: QueryVariant}} Hit  `isSaid`: the clause says itself
 *   what was asked
 * @typedef {import("./query-variants.mjs").QueryVariant} QueryVariant
 * @typedef {{standard?: string, type?: number}} Filters  `type` is a bit, `standard` an id
 * @typedef {import("./query.mjs").Term} Term
 */

export const EXACT_NUMBER = 1000;
export const NUMBER_PREFIX = 700;
export const HEADING = 300;
export const TEXT = 100;
export const STANDARD_NAME = 10;
const ALSO = 40;
const MOST_TIMES = 5;
const EARLY = 20;
const WITHOUT_HYPHEN = 7;
export const ENOUGH = 0.4;
/** The most that a text gives. */
export const MOST_OF_TEXT = TEXT + 4 * MOST_TIMES + EARLY;
/** Where no clause holds all: what a figure that answers gives, and as how near one piece counts at most. */
export const ANSWERS = 0.3;
export const NEAREST = HEADING + TEXT;
/** Scores by which nearness counts as a whole share. */
export const OF_NEARNESS = 2000;

/** Prepare the rows once. @param {SearchData} data @returns {Entry[]} */
export function entries(data) {
  return data.clauses.map((row) => ({
    row,
    number: numberKey(row[2]),
    squeezed: haystack(row, data, squeezed),
    spaced: haystack(row, data, apart),
  }));
}

/** @param {string} text */
function apart(text) {
  return normalised(text).replace(/([a-z])-(?=[a-z])/gu, "$1 ");
}

/**
 * The row of a standard is also found by its number.
 * @param {Row} row
 * @param {SearchData} data
 * @param {(text: string) => string} spelt
 * @returns {Haystack}
 */
function haystack(row, data, spelt) {
  const number = row[1] ? [] : [spelt(row[2])];
  return {
    headings: [spelt(row[3]), spelt(row[5]), ...number],
    texts: [spelt(row[4]), spelt(row[6])],
    standard: spelt(data.standards[row[0]][1]),
    also: spelt(row[8] ?? ""),
  };
}

/**
 * The clauses that hold every term of the query, best first, those with other words for it last; where none says it
 * itself, then those that hold the most telling pieces of it.
 * @param {Entry[]} all @param {SearchData} data @param {string} query @param {Filters} [filters]
 * @returns {Hit[]}
 */
export function search(all, data, query, filters = {}) {
  const asked = queryVariants(query, data.synonyms);
  const whole = wholeHits(all, data, asked, filters);
  return whole.some((hit) => hit.isSaid) ? whole : once([...whole, ...partHits(all, data, asked, filters)]);
}

/**
 * The clauses that hold every term, those that hold it as typed first.
 * @param {Entry[]} all
 * @param {SearchData} data
 * @param {QueryVariant[]} asked
 * @param {Filters} filters
 * @returns {Hit[]}
 */
export function wholeHits(all, data, asked, filters) {
  return once([...heldHits(all, data, asked.slice(0, 1), filters), ...heldHits(all, data, asked.slice(1), filters)]);
}

/**
 * The clauses that hold every term of one of these ways to ask, the best first.
 * @param {Entry[]} all @param {SearchData} data @param {QueryVariant[]} asked @param {Filters} filters
 */
export function heldHits(all, data, asked, filters) {
  const among = filtered(all, data, filters);
  return once(sorted(asked.flatMap((one) => holdingAll(among, one))));
}

/** @param {Entry[]} among @param {QueryVariant} asked @returns {Hit[]} */
function holdingAll(among, asked) {
  const wanted = asked.terms;
  if (!wanted.length) return [];
  const phrase = wanted.map((term) => term.forms[0]).join("");
  return sorted(
    among.map((entry) => {
      const score = scoreOfAll(entry, wanted, phrase, asked.figure);
      return { entry, score, isSaid: score >= TEXT * wanted.length, asked };
    }),
  );
}

/**
 * The clauses that hold the most telling pieces of what was typed, or of the same in other words.
 * @param {Entry[]} all @param {SearchData} data @param {QueryVariant[]} asked @param {Filters} filters
 * @param {(piece: Term) => number | undefined} [rarity]  of a piece, where it is known from more than `all`
 * @returns {Hit[]}
 */
export function partHits(all, data, asked, filters, rarity = () => undefined) {
  const among = filtered(all, data, filters);
  return once(sorted(asked.flatMap((one) => holdingSome(among, one, rarity))));
}

/** Each clause once, where it stands highest. @param {Hit[]} hits */
function once(hits) {
  /** @type {Set<Entry>} */ const seen = new Set();
  return hits.filter(({ entry }) => !seen.has(entry) && seen.add(entry));
}

/** @param {Entry[]} all @param {SearchData} data @param {Filters} filters */
function filtered(all, data, filters) {
  return all.filter((entry) => isWanted(entry.row, data, filters));
}

/** @param {Row} row @param {SearchData} data @param {Filters} filters */
function isWanted(row, data, filters) {
  const inStandard = !filters.standard || data.standards[row[0]][0] === filters.standard;
  return inStandard && (!filters.type || (row[7] & filters.type) !== 0);
}

/** @param {Hit[]} hits */
function sorted(hits) {
  return hits.filter((hit) => hit.score > 0).sort((a, b) => b.score - a.score); // stable: reading order where equal
}

/**
 * @param {Entry} entry
 * @param {Term[]} wanted
 * @param {string} phrase
 * @param {RegExp} [figure]  that answers the question
 */
function scoreOfAll(entry, wanted, phrase, figure) {
  const scores = wanted.map((term) => scoreOfTerm(entry, term));
  const isOnlyNamed = scores.every((score) => score <= STANDARD_NAME) && entry.row[1];
  if (scores.includes(0) || isOnlyNamed) return 0;
  const together = wanted.length > 1 && entry.squeezed.texts.some((text) => indexOfWord(text, phrase) >= 0) ? TEXT : 0;
  const answers = figure && entry.squeezed.texts.some((text) => figure.test(text)) ? HEADING : 0;
  return scores.reduce((sum, score) => sum + score, together + answers);
}

/** @param {Entry} entry @param {Term} term */
function scoreOfTerm(entry, term) {
  const isClause = entry.row[1] !== "";
  if (term.kind === "number" && isClause) {
    if (term.numbers?.includes(entry.number)) return EXACT_NUMBER;
    if (entry.number.startsWith(`${term.numbers?.[0]}.`)) return NUMBER_PREFIX - entry.number.length;
  }
  if (term.kind === "code" && !isClause && term.forms.some((form) => entry.number.startsWith(form)))
    return EXACT_NUMBER;
  return Math.max(...term.forms.map((form, later) => Math.max(0, scoreOfForm(entry, term, form) - 3 * later)));
}

/** @param {Entry} entry @param {Term} term @param {string} form */
function scoreOfForm(entry, term, form) {
  const isWord = term.kind === "word";
  const { headings, texts, standard, also } = isWord ? entry.spaced : entry.squeezed;
  const find = term.isWhole ? indexOfWholeLatin : isWord ? indexOfLatin : indexOfWord;
  const inHeadings = Math.max(...headings.map((heading, other) => headingScore(find, heading, form) - other));
  const inTexts = Math.max(...texts.map((text, other) => textScore(find, text, form) - other));
  const said = Math.max(0, inHeadings) + Math.max(0, inTexts);
  if (said) return said;
  if (find(also, form) >= 0) return ALSO;
  if (find(standard, form) >= 0) return STANDARD_NAME;
  return isWord &&
    !term.isWhole &&
    form.length >= WITHOUT_HYPHEN &&
    entry.squeezed.texts.some((text) => text.includes(form))
    ? ALSO
    : 0;
}

/** @typedef {(text: string, word: string, from?: number) => number} Find */

/** A shorter heading is the closer one. @param {Find} find @param {string} heading @param {string} form */
function headingScore(find, heading, form) {
  return find(heading, form) < 0 ? 0 : HEADING + Math.round((100 * form.length) / heading.length);
}

/**
 * Said more than once counts a little, and so does said early.
 * @param {Find} find
 * @param {string} text
 * @param {string} form
 */
function textScore(find, text, form) {
  const first = find(text, form);
  if (first < 0) return 0;
  let times = 0;
  for (let at = first; at >= 0 && times < MOST_TIMES; at = find(text, form, at + form.length)) times += 1;
  return TEXT + 4 * times + Math.max(0, EARLY - first / 10);
}

/**
 * Clauses by the rarity of the pieces that they hold, those in headings a little more. Codes and figures must be there.
 * What more of its pieces is known in the texts tells more.
 * @param {Entry[]} among
 * @param {QueryVariant} asked
 * @param {(piece: Term) => number | undefined} rarity
 * @returns {Hit[]}
 */
function holdingSome(among, asked, rarity) {
  const wanted = loosened(asked.terms);
  const exact = wanted.filter(isExact);
  const parts = pieces(wanted);
  const possible = among.filter((entry) => entry.row[1] && exact.every((term) => scoreOfTerm(entry, term) > 0));
  const held = parts.map((piece) => possible.map((entry) => scoreOfTerm(entry, piece)));
  const weights = parts.map(
    (piece, i) => rarity(piece) ?? rarityOf(held[i].filter((score) => score > STANDARD_NAME).length, possible.length),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const known = weights.filter(Boolean).length;
  if (!known || known < parts.length / 4) return [];
  return sorted(
    possible.map((entry, at) => {
      const share = held.reduce((sum, scores, i) => sum + (scores[at] > STANDARD_NAME ? weights[i] : 0), 0) / all;
      const nearness = held.reduce((sum, scores) => sum + Math.min(scores[at], NEAREST), 0) / held.length;
      const answers = asked.figure && entry.squeezed.texts.some((text) => asked.figure?.test(text)) ? ANSWERS : 0;
      const score = share >= ENOUGH ? (share + answers + nearness / OF_NEARNESS) * (known / parts.length) : 0;
      return { entry, score, isSaid: false, asked };
    }),
  );
}

/** @param {number} holding @param {number} all  how many clauses hold it, of how many */
export function rarityOf(holding, all) {
  return holding ? Math.log(1 + all / holding) : 0;
}
