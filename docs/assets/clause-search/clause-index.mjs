// The data of the search, whole or in shards, behind one way to ask. No DOM here.

import { queryVariants } from "./query-variants.mjs";
import { entries, search, wholeHits } from "./ranking.mjs";
import { respelt, withFigures } from "./respelling.mjs";

/**
 * @typedef {object} Answer
 * @property {import("./ranking.mjs").Hit[]} hits  the best first
 * @property {number} count  how many there are in all, or about
 * @property {import("./ranking.mjs").Entry[]} all  the rows at hand
 * @property {() => Promise<Answer>} [next]  reads on; missing where nothing follows
 *
 * @typedef {(query: string, filters?: import("./ranking.mjs").Filters) => Promise<Answer>} Ask
 *
 * @typedef {object} Exact  asked as the standards write
 * @property {import("./ranking.mjs").SearchData} data  without clauses where they are in shards
 * @property {Ask} find
 * @property {Ask} holding  the clauses that hold all of the query, none that hold a part
 * @property {(standard: number) => Promise<import("./ranking.mjs").Row[]>} [rowsOf]  where the clauses are in shards
 *
 * @typedef {Exact & {lexicon: () => Promise<import("./guesses.mjs").Lexicon>}} ClauseIndex  asked as people write
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
  const read = once((url) => jsonOf(fetch(url), url));
  const known = async () => new (await import("./lexicon.mjs")).Lexicon(data, address, read);
  if (data.clauses) return forgiving(wholeIndex(data), data, known);
  const { Shards } = await import("./shards.mjs");
  return forgiving(new Shards(data, address, read), data, known);
}

/**
 * An index that is asked as the standards write and, where no clause says it, what may have been meant.
 * @param {Exact} index
 * @param {import("./ranking.mjs").SearchData} data
 * @param {() => Promise<import("./guesses.mjs").Lexicon>} lexicon
 * @returns {ClauseIndex}
 */
function forgiving(index, data, lexicon) {
  /** @type {Promise<import("./guesses.mjs").Lexicon> | undefined} */ let known;
  const syllables = new Set(Object.keys(data.sounds ?? {}));
  const opened = () => {
    known ??= lexicon();
    const coming = known;
    coming.catch(() => (known = undefined)); // the next key asks anew
    return coming;
  };
  /** @type {ClauseIndex["find"]} */
  const find = async (query, filters) => {
    const written = respelt(query, data.characters);
    const text = withFigures(written);
    const answer = await firstSaid(index, [...new Set([written, text])], filters);
    const isSpelledOut = / /u.test(text) && text.split(" ").every((word) => syllables.has(word)); // tou su
    if (!text || (isSaid(answer) && !isSpelledOut)) return answer;
    const coming = opened();
    const { guesses } = await import("./guesses.mjs");
    return guessed(index, await guesses(text, await coming), filters, answer);
  };
  return {
    data: index.data,
    find,
    holding: index.holding.bind(index),
    lexicon: opened,
    rowsOf: index.rowsOf?.bind(index),
  };
}

/** @param {Answer} answer */
function isSaid(answer) {
  return answer.hits.some((hit) => hit.isSaid);
}

/**
 * The answer to the first of the texts that a clause says, else to the last.
 * @param {Exact} index
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
 * @param {Exact} index
 * @param {import("./guesses.mjs").Guess[]} likely
 * @param {import("./ranking.mjs").Filters | undefined} filters
 * @param {Answer} answer
 */
async function guessed(index, likely, filters, answer) {
  const doubtful = answer.hits.length ? MOST_DOUBTFUL : likely.length;
  const tried = likely.filter((one, at) => one.isSure || at < doubtful);
  for (const guess of tried) {
    const other = await index.holding(guess.text, filters);
    if (isSaid(other)) return taken(other, guess);
  }
  for (const guess of tried.filter((one) => !one.isOnlySaid && (one.isSure || !answer.hits.length))) {
    const other = await index.find(guess.text, filters);
    if (other.hits.length) return taken(other, guess);
  }
  return answer;
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

/** @param {import("./ranking.mjs").SearchData} data @returns {Exact} */
function wholeIndex(data) {
  const all = entries(data);
  const variants = (/** @type {string} */ query) => queryVariants(query, data.synonyms);
  return {
    data,
    find: async (query, filters) => answer(search(all, data, query, filters), all),
    holding: async (query, filters) => answer(wholeHits(all, data, variants(query), filters ?? {}), all),
  };
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

/** Each URL is read once, unless it failed. @param {(url: string) => Promise<any>} read */
function once(read) {
  /** @type {Map<string, Promise<any>>} */ const fetched = new Map();
  return (/** @type {string} */ url) => {
    const coming = fetched.get(url) ?? read(url);
    fetched.set(url, coming);
    coming.catch(() => fetched.delete(url));
    return coming;
  };
}
