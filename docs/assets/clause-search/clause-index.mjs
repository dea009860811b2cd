// The data of the search, whole or in shards, behind one way to ask. No DOM here.

import { entries, search } from "./ranking.mjs";
import { respelt, withFigures } from "./respelling.mjs";

/**
 * @typedef {object} Answer
 * @property {import("./ranking.mjs").Hit[]} hits  the best first
 * @property {number} count  how many there are in all, or about
 * @property {import("./ranking.mjs").Entry[]} all  the rows at hand
 * @property {() => Promise<Answer>} [next]  reads on; missing where nothing follows
 *
 * @typedef {object} ClauseIndex
 * @property {import("./ranking.mjs").SearchData} data  without clauses where they are in shards
 * @property {(query: string, filters?: import("./ranking.mjs").Filters) => Promise<Answer>} find
 * @property {(standard: number) => Promise<import("./ranking.mjs").Row[]>} [rowsOf]  where the clauses are in shards
 */

const SHOWN = 40;
/** Guesses that are tried where parts of the query have an answer as they stand; each one may read rows. */
const MOST_DOUBTFUL = 3;

/** Data did not come: the connection, or the server. */
export class NotFetched extends Error {}

/**
 * @param {string} address  of `clauses.json`
 * @param {Promise<Response>} [coming]  its answer, where it has been asked for
 * @returns {Promise<ClauseIndex>}
 */
export async function openIndex(address, coming = fetch(address)) {
  const data = await jsonOf(coming, address);
  if (data.clauses)
    return forgiving(wholeIndex(data), data, async () => (await import("./whole-lexicon.mjs")).wholeLexicon(data));
  const { Shards } = await import("./shards.mjs");
  const shards = new Shards(data, address, (url) => jsonOf(fetch(url), url));
  return forgiving(shards, data, async () =>
    (await import("./shard-lexicon.mjs")).shardLexicon(shards.words, new Map(Object.entries(data.sounds ?? {}))),
  );
}

/**
 * An index that is asked as the standards write and, where no clause says it, what may have been meant.
 * @param {ClauseIndex} index
 * @param {import("./ranking.mjs").SearchData} data
 * @param {() => Promise<import("./guesses.mjs").Lexicon>} lexicon
 * @returns {ClauseIndex}
 */
function forgiving(index, data, lexicon) {
  /** @type {Promise<import("./guesses.mjs").Lexicon> | undefined} */ let known;
  const syllables = new Set(Object.keys(data.sounds ?? {}));
  /** @type {ClauseIndex["find"]} */
  const find = async (query, filters) => {
    const written = respelt(query, data.characters);
    const text = withFigures(written);
    const answer = await firstSaid(index, [...new Set([written, text])], filters);
    const isSpelledOut = / /u.test(text) && text.split(" ").every((word) => syllables.has(word)); // tou su
    if (!text || (isSaid(answer) && !isSpelledOut)) return answer;
    known ??= lexicon();
    const coming = known;
    coming.catch(() => (known = undefined)); // the next key asks anew
    const { guesses } = await import("./guesses.mjs");
    return guessed(index, await guesses(text, await coming), filters, answer);
  };
  return { data: index.data, find, rowsOf: index.rowsOf?.bind(index) };
}

/** @param {Answer} answer */
function isSaid(answer) {
  return answer.hits.some((hit) => hit.isSaid);
}

/**
 * The answer to the first of the texts that a clause says, else to the last.
 * @param {ClauseIndex} index
 * @param {string[]} texts
 * @param {import("./ranking.mjs").Filters} [filters]
 */
async function firstSaid(index, texts, filters) {
  const [first, ...others] = texts;
  const answer = await index.find(first, filters);
  return isSaid(answer) || !others.length ? answer : index.find(others[0], filters);
}

/**
 * The answer to the first guess that a clause says; else to the first that answers at all, where `answer` does not.
 * @param {ClauseIndex} index
 * @param {import("./guesses.mjs").Guess[]} likely
 * @param {import("./ranking.mjs").Filters | undefined} filters
 * @param {Answer} answer
 */
async function guessed(index, likely, filters, answer) {
  let best = answer;
  const doubtful = answer.hits.length ? MOST_DOUBTFUL : likely.length;
  for (const guess of likely.filter((one, at) => one.isSure || at < doubtful)) {
    const other = await index.find(guess.text, filters);
    if (isSaid(other)) return taken(other, guess);
    const isBetter = other.hits.length && (guess.isSure || !answer.hits.length);
    if (best === answer && isBetter) best = taken(other, guess);
  }
  return best;
}

/**
 * The answer to a guess, which tells what was taken for what.
 * @param {Answer} answer
 * @param {import("./guesses.mjs").Guess} guess
 * @returns {Answer}
 */
function taken(answer, guess) {
  const told = (/** @type {import("./ranking.mjs").Hit} */ hit) => ({
    ...hit,
    asked: { ...hit.asked, instead: [...guess.instead, ...hit.asked.instead] },
  });
  const { next } = answer;
  return { ...answer, hits: answer.hits.map(told), next: next && (async () => taken(await next(), guess)) };
}

/** @param {import("./ranking.mjs").SearchData} data @returns {ClauseIndex} */
function wholeIndex(data) {
  const all = entries(data);
  return { data, find: async (query, filters) => answer(search(all, data, query, filters), all) };
}

/**
 * Some of the hits, and the rest when asked.
 * @param {import("./ranking.mjs").Hit[]} hits
 * @param {import("./ranking.mjs").Entry[]} all
 * @returns {Answer}
 */
function answer(hits, all, from = 0) {
  const to = from + SHOWN;
  const next = to < hits.length ? async () => answer(hits, all, to) : undefined;
  return { hits: hits.slice(from, to), count: hits.length, all, next };
}

/** @param {Promise<Response>} coming @param {string} address */
async function jsonOf(coming, address) {
  const response = await coming.catch(() => undefined);
  if (!response?.ok) throw new NotFetched(`${address}: ${response?.status ?? "no answer"}`);
  return response.json().catch(() => Promise.reject(new NotFetched(`${address}: broken off`)));
}
