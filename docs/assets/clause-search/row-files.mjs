// The clauses of a large site, a few to a file, and in which order they are read. macros/to_site/search/data.py writes
// the files. No DOM here.

import { entries } from "./ranking.mjs";

/**
 * @typedef {import("./ranking.mjs").Row} Row
 * @typedef {import("./ranking.mjs").Entry} Entry
 */

/** Rows that may be read to prove which come first. */
const PROVING = 60;

export class RowFiles {
  /** @type {Map<Row, Entry>} */
  #prepared = new Map();

  /**
   * @param {import("./shards.mjs").Head} head @param {import("./ranking.mjs").SearchData} data
   * @param {string} folder  its address @param {(url: string) => Promise<any>} read
   */
  constructor(head, data, folder, read) {
    this.head = head;
    this.data = data;
    this.folder = folder;
    this.read = read;
  }

  /** @param {number[]} places  of rows @returns {Promise<Entry[]>} */
  async entriesAt(places) {
    const rows = await Promise.all(
      places.map(async (at) => (await this.#file(Math.floor(at / this.head.rowsAFile)))[at % this.head.rowsAFile]),
    );
    for (const row of rows) {
      if (!this.#prepared.has(row)) this.#prepared.set(row, entries({ ...this.data, clauses: [row] })[0]);
    }
    return rows.map((row) => /** @type {Entry} */ (this.#prepared.get(row)));
  }

  /** All rows of one standard. @param {number} standard @returns {Promise<Row[]>} */
  async ofStandard(standard) {
    const { standards, count, rowsAFile } = this.head;
    const [from, to] = [standards[standard][2], standards[standard + 1]?.[2] ?? count];
    const first = Math.floor(from / rowsAFile);
    const files = Array.from({ length: Math.floor((to - 1) / rowsAFile) - first + 1 }, (_, i) => this.#file(first + i));
    return (await Promise.all(files)).flat().filter((row) => row[0] === standard);
  }

  /** @param {number} file @returns {Promise<Row[]>} */
  #file(file) {
    return this.read(`${this.folder}${file}.json`);
  }
}

/**
 * Up to where rows are to be read so that none of the others can come before the last of the first; 0 where that is too
 * far.
 * @param {number[]} order @param {Float32Array} most @param {number} last  its score
 */
export function proving(order, most, last) {
  const to = order.findIndex((at) => most[at] <= last);
  const all = to < 0 ? order.length : to;
  return all <= PROVING ? all : 0;
}

/** The highest of the scores of each row. @param {Float32Array[]} sums @param {number} count */
export function highest(sums, count) {
  if (sums.length === 1) return sums[0];
  return Float32Array.from({ length: count }, (_, at) => Math.max(0, ...sums.map((sum) => sum[at])));
}

/**
 * Rows by what they can be given, the highest first, in reading order where equal.
 * @param {Float32Array} most
 * @param {(at: number) => boolean} within
 */
export function best(most, within) {
  /** @type {number[]} */ const found = [];
  most.forEach((score, at) => {
    if (score > 0 && within(at)) found.push(at);
  });
  return found.sort((a, b) => most[b] - most[a] || a - b);
}
