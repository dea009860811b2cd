// The clauses of a large site, a few to a file. macros/to_site/search/data.py writes the files. No DOM here.

import { entries } from "./ranking.mjs";

/**
 * @typedef {import("./ranking.mjs").Row} Row
 * @typedef {import("./ranking.mjs").Entry} Entry
 */

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
