// The data of the search, whole or in shards, behind one way to ask. No DOM here.

import { entries, search } from "./ranking.mjs";

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

/** Data did not come: the connection, or the server. */
export class NotFetched extends Error {}

/** @param {string} address  of `clauses.json` @param {Promise<Response>} [coming]  its answer, where it has been asked for @returns {Promise<ClauseIndex>} */
export async function openIndex(address, coming = fetch(address)) {
  const data = await jsonOf(coming, address);
  if (data.clauses) return wholeIndex(data);
  const { Shards } = await import("./shards.mjs");
  return new Shards(data, address, (url) => jsonOf(fetch(url), url));
}

/** @param {import("./ranking.mjs").SearchData} data @returns {ClauseIndex} */
function wholeIndex(data) {
  const all = entries(data);
  return { data, find: async (query, filters) => answer(search(all, data, query, filters), all) };
}

/** Some of the hits, and the rest when asked. @param {import("./ranking.mjs").Hit[]} hits @param {import("./ranking.mjs").Entry[]} all @returns {Answer} */
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
