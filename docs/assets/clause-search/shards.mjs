// The search of many clauses: words say which clauses may answer, their rows are fetched, and the ranking orders them.
// macros/to_site/search_data.py writes the files. No DOM here.

import { isExact, loosened, pieces, terms } from "./query.mjs";
import { ENOUGH, entries, partHits, rarityOf, wholeHits } from "./ranking.mjs";
import { squeezed } from "./spelling.mjs";
import { WordFiles, wordsOf } from "./word-files.mjs";

/**
 * `clauses.json` of a large site: standards (id, short title, position of the first row), clauses in all, rows in a file,
 * files of words, and where those are.
 * @typedef {{version: number, standards: [string, string, number][], count: number, rowsAFile: number, shards: number, words: string}} Head
 * @typedef {import("./ranking.mjs").Row} Row
 * @typedef {import("./ranking.mjs").Entry} Entry
 * @typedef {import("./ranking.mjs").Hit} Hit
 * @typedef {import("./ranking.mjs").Asked} Asked
 * @typedef {import("./ranking.mjs").Filters} Filters
 * @typedef {import("./clause-index.mjs").Answer} Answer
 * @typedef {import("./query.mjs").Term} Term
 * @typedef {{order: number[], rank: (all: Entry[]) => Hit[]}} Step  rows to read, the likeliest first, and how they are judged
 */

const SEEN = 12;
const FARTHEST = 200;
const [EXACT, HEAD, TEXT, NAMED] = [100, 3, 1, 0.125]; // whole in 32 bits

export class Shards {
  /** @type {Map<string, Promise<any>>} */
  #fetched = new Map();
  /** @type {Map<Row, Entry>} */
  #prepared = new Map();

  /** @param {Head} head @param {string} address  of `clauses.json` @param {(url: string) => Promise<any>} read  JSON at an address */
  constructor(head, address, read) {
    this.head = head;
    this.address = address;
    this.read = read;
    this.words = new WordFiles(new URL(head.words, address).href, head.shards, (url) => this.#json(url));
    /** @type {import("./ranking.mjs").SearchData} */
    this.data = { version: head.version, standards: head.standards.map(([id, name]) => [id, name]), clauses: [] };
    this.names = head.standards.map(([, name]) => squeezed(name));
  }

  /**
   * The best clauses, in the order of the ranking, and about how many there are.
   * @param {string} query @param {Filters} [filters] @returns {Promise<Answer>}
   */
  async find(query, filters = {}) {
    const asked = { text: query, terms: terms(query) };
    if (!asked.terms.length) return { hits: [], count: 0, all: [] };
    const [within, sums] = await Promise.all([this.#within(filters), this.#holdingAll(asked.terms)]);
    const order = best(sums, (at) => sums[at] >= TEXT && within(at));
    const whole = await this.#read([{ order, rank: (all) => wholeHits(all, this.data, asked, filters) }]);
    if (whole.hits.some((hit) => hit.isSaid)) return whole;
    const parts = await this.#read([await this.#holdingSome(asked, within, filters)], rowsIn(whole.hits), whole.all);
    return { ...parts, hits: [...whole.hits, ...parts.hits] };
  }

  /** All rows of one standard. @param {number} standard @returns {Promise<Row[]>} */
  async rowsOf(standard) {
    const { standards, count, rowsAFile } = this.head;
    const [from, to] = [standards[standard][2], standards[standard + 1]?.[2] ?? count];
    const files = Array.from({ length: Math.floor((to - 1) / rowsAFile) - Math.floor(from / rowsAFile) + 1 }, (_, i) => i + Math.floor(from / rowsAFile));
    return (await Promise.all(files.map((file) => this.#rows(file)))).flat().filter((row) => row[0] === standard);
  }

  /**
   * Reads rows until a page of them proves to answer; their words alone may stand apart. Each time twice as many.
   * @param {Step[]} steps @param {Set<Row>} [shown] @param {Entry[]} [before] @returns {Promise<Answer>}
   */
  async #read(steps, shown = new Set(), before = []) {
    /** @type {Hit[]} */ const hits = [];
    /** @type {Step[]} */ const rest = [];
    const all = [...before];
    for (const { order, rank } of steps) {
      const [found, read] = await this.#readThrough({ order, rank }, shown, SEEN / 2 - hits.length);
      hits.push(...found);
      all.push(...read);
      rest.push({ order: order.slice(read.length), rank });
      found.forEach((hit) => shown.add(hit.entry.row));
    }
    const left = rest.reduce((sum, step) => sum + step.order.length, 0);
    return { hits, count: shown.size + left, all, next: left ? () => this.#read(rest, shown, all) : undefined };
  }

  /** @param {Step} step @param {Set<Row>} shown @param {number} wanted  hits that are enough @returns {Promise<[Hit[], Entry[]]>} */
  async #readThrough({ order, rank }, shown, wanted) {
    /** @type {Entry[]} */ const read = [];
    /** @type {Hit[]} */ let found = [];
    for (let size = SEEN; read.length < Math.min(order.length, FARTHEST) && found.length < wanted; size *= 2) {
      read.push(...(await this.#entriesAt(order.slice(read.length, read.length + size))));
      found = rank(read).filter((hit) => !shown.has(hit.entry.row));
    }
    return [found, read];
  }

  /** What the words of every term say of each row; 0 where one is missing. @param {Term[]} wanted */
  async #holdingAll(wanted) {
    const scores = await Promise.all(wanted.map((term) => this.#scores(term)));
    const sums = new Float32Array(this.head.count);
    for (let at = 0; at < sums.length; at += 1) {
      if (scores.every((score) => score[at])) sums[at] = scores.reduce((sum, score) => sum + score[at], 0);
    }
    return sums;
  }

  /**
   * The rows that hold the most telling pieces, where none holds all.
   * @param {Asked} asked @param {(at: number) => boolean} within @param {Filters} filters @returns {Promise<Step>}
   */
  async #holdingSome(asked, within, filters) {
    const wanted = loosened(asked.terms);
    const parts = pieces(wanted);
    const [exact, scores] = await Promise.all([wanted.filter(isExact), parts].map((some) => Promise.all(some.map((term) => this.#scores(term)))));
    const possible = Array.from({ length: this.head.count }, (_, at) => at).filter((at) => within(at) && exact.every((score) => score[at] > NAMED));
    const weights = scores.map((score) => rarityOf(possible.filter((at) => score[at] > NAMED).length, possible.length));
    const least = ENOUGH * weights.reduce((sum, weight) => sum + weight, 0);
    const sums = new Float32Array(this.head.count);
    for (const at of possible) {
      scores.forEach((score, i) => { if (score[at] > NAMED) sums[at] += weights[i] * (score[at] >= HEAD ? 1.2 : 1); });
    }
    const rarity = (/** @type {Term} */ part) => weights[parts.findIndex((one) => one.text === part.text)];
    return { order: best(sums, (at) => sums[at] >= least), rank: (all) => partHits(all, this.data, asked, filters, rarity) };
  }

  /** Whether a row passes the filters. @param {Filters} filters @returns {Promise<(at: number) => boolean>} */
  async #within({ standard, type }) {
    const { standards, count } = this.head;
    const place = standard ? standards.findIndex(([id]) => id === standard) : -1;
    const [from, to] = place < 0 ? [0, count] : [standards[place][2], standards[place + 1]?.[2] ?? count];
    const typed = type ? new Set((await this.words.places(`type:${type}`)).heads) : undefined;
    return (at) => at >= from && at < to && (!typed || typed.has(at));
  }

  /** How well each row answers a term, by its words alone. @param {Term} term */
  async #scores(term) {
    const score = new Float32Array(this.head.count);
    const raise = (/** @type {number} */ at, /** @type {number} */ to) => { score[at] = Math.max(score[at], to); };
    this.head.standards.forEach(([, , start], i) => {
      if (term.forms.some((form) => this.names[i].includes(form))) score.fill(NAMED, start, this.head.standards[i + 1]?.[2] ?? this.head.count);
    });
    const [words, exact] = await Promise.all([this.words.together(wordsOf(term)), this.#exactly(term)]);
    for (const at of words.texts) raise(at, TEXT);
    for (const at of words.heads) raise(at, HEAD);
    for (const at of exact.texts) raise(at, EXACT / 2);
    for (const at of exact.heads) raise(at, term.number ? EXACT : HEAD * 2);
    return score;
  }

  /** Where the term is the number, or all of a heading; no document has its number for a heading. @param {Term} term */
  async #exactly(term) {
    if (term.kind === "code") return { heads: [], texts: [] };
    return this.words.places(term.number ? `#${term.number}` : `=${term.forms[0]}`);
  }

  /** @param {number[]} places  of rows @returns {Promise<Entry[]>} */
  async #entriesAt(places) {
    const rows = await Promise.all(places.map(async (at) => (await this.#rows(Math.floor(at / this.head.rowsAFile)))[at % this.head.rowsAFile]));
    for (const row of rows) {
      if (!this.#prepared.has(row)) this.#prepared.set(row, entries({ ...this.data, clauses: [row] })[0]);
    }
    return rows.map((row) => /** @type {Entry} */ (this.#prepared.get(row)));
  }

  /** @param {number} file @returns {Promise<Row[]>} */
  #rows(file) {
    return this.#json(new URL(`rows/${file}.json`, this.address).href);
  }

  /** @param {string} url */
  #json(url) {
    const known = this.#fetched.get(url);
    if (known) return known;
    const coming = this.read(url);
    this.#fetched.set(url, coming);
    coming.catch(() => this.#fetched.delete(url));
    return coming;
  }
}

/** @param {Hit[]} hits */
function rowsIn(hits) {
  return new Set(hits.map((hit) => hit.entry.row));
}

/** Rows by their sums, the highest first, in reading order where equal. @param {Float32Array} sums @param {(at: number) => boolean} isWanted */
function best(sums, isWanted) {
  /** @type {number[]} */ const found = [];
  sums.forEach((sum, at) => { if (sum > 0 && isWanted(at)) found.push(at); });
  return found.sort((a, b) => sums[b] - sums[a] || a - b);
}
