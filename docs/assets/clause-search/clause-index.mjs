// The data of the search, whole or in shards, behind one way to ask. No DOM here.

import { entries, search } from "./ranking.mjs";

/**
 * @typedef {{hits: import("./ranking.mjs").Hit[], count: number, all: import("./ranking.mjs").Entry[]}} Answer
 *   best first; how many there are, or about; the rows at hand
 * @typedef {object} ClauseIndex
 * @property {import("./ranking.mjs").SearchData} data  without clauses where they are in shards
 * @property {(query: string, filters?: import("./ranking.mjs").Filters) => Promise<Answer>} find
 * @property {(standard: number) => Promise<import("./ranking.mjs").Row[]>} [rowsOf]  where the clauses are in shards
 */

/** @param {string} address  of `clauses.json` @returns {Promise<ClauseIndex>} */
export async function openIndex(address) {
  const data = await json(address);
  if (data.clauses) return wholeIndex(data);
  const { Shards } = await import("./shards.mjs");
  return new Shards(data, address, json);
}

/** @param {import("./ranking.mjs").SearchData} data @returns {ClauseIndex} */
function wholeIndex(data) {
  const all = entries(data);
  return {
    data,
    find: async (query, filters) => {
      const hits = search(all, data, query, filters);
      return { hits, count: hits.length, all };
    },
  };
}

/** @param {string} address */
export async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
