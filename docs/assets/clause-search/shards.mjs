// The search of many clauses: words say which clauses may answer, their rows are fetched, and the ranking orders them.
// macros/to_site/search/data.py writes the files. No DOM here.

import { queryVariants } from "./query-variants.mjs";
import { isExact, loosened, pieces } from "./query.mjs";
import { ENOUGH, partHits, rarityOf, wholeHits } from "./ranking.mjs";
import { RowFiles } from "./row-files.mjs";
import { squeezed } from "./spelling.mjs";
import { WordFiles, wordsOf } from "./word-files.mjs";

/**
 * `clauses.json` of a large site: standards (id, short title, position of the first row), clauses in all, rows in a
 * file, files of words; the folders of both, named after what they hold; other words for a thing.
 * @typedef {{version: number, standards: [string, string, number][], count: number, rowsAFile: number, shards: number,
 *   rows: string, words: string, topics?: [string, string][],
 *   synonyms: import("./query-variants.mjs").Synonym[]}} Head
 * @typedef {import("./ranking.mjs").Row} Row
 * @typedef {import("./ranking.mjs").Entry} Entry
 * @typedef {import("./ranking.mjs").Hit} Hit
 * @typedef {import("./ranking.mjs").QueryVariant} QueryVariant
 * @typedef {import("./ranking.mjs").Filters} Filters
 * @typedef {import("./clause-index.mjs").Answer} Answer
 * @typedef {import("./query.mjs").Term} Term
 * @typedef {{order: number[], rank: (all: Entry[]) => Hit[]}} Step  rows to read, the likeliest first, and how they are
 *   judged
 */

const SEEN = 12;
const FARTHEST = 200;
const [EXACT, HEAD, TEXT, NAMED] = [100, 3, 1, 0.125]; // whole in 32 bits

export class Shards {
  /** Scores of the terms of one query. @type {Map<string, Promise<Float32Array>>} */
  #scored = new Map();

  /**
   * @param {Head} head
   * @param {string} address  of `clauses.json`
   * @param {(url: string) => Promise<any>} read  JSON at an address
   */
  constructor(head, address, read) {
    this.head = head;
    /** @type {import("./ranking.mjs").SearchData} */
    this.data = {
      version: head.version,
      standards: head.standards.map(([id, name]) => [id, name]),
      clauses: [],
      topics: head.topics,
      synonyms: head.synonyms,
    };
    this.names = head.standards.map(([, name]) => squeezed(name));
    const readOnce = kept(read);
    this.words = new WordFiles(new URL(head.words, address).href, head.shards, readOnce);
    this.rows = new RowFiles(head, this.data, new URL(head.rows, address).href, readOnce);
  }

  /**
   * The best clauses, in the order of the ranking, and about how many there are.
   * @param {string} query @param {Filters} [filters] @returns {Promise<Answer>}
   */
  async find(query, filters = {}) {
    const asked = queryVariants(query, this.data.synonyms).filter((one) => one.terms.length);
    if (!asked.length) return { hits: [], count: 0, all: [] };
    this.#scored = new Map();
    const [within, sums] = await Promise.all([
      this.#within(filters),
      Promise.all(asked.map((one) => this.#holdingAll(one.terms))),
    ]);
    const steps = [asked.slice(0, 1), asked.slice(1)].map((some, i) => ({
      order: best(
        highest(i ? sums.slice(1) : sums.slice(0, 1), this.head.count),
        (at, sum) => sum >= TEXT && within(at),
      ),
      rank: (/** @type {Entry[]} */ all) => wholeHits(all, this.data, some, filters),
    }));
    const whole = await this.#read(steps);
    if (whole.hits.some((hit) => hit.isSaid)) return whole;
    const parts = await this.#read([await this.#holdingSome(asked, within, filters)], rowsIn(whole.hits), whole.all);
    return { ...parts, hits: [...whole.hits, ...parts.hits] };
  }

  /** All rows of one standard. @param {number} standard @returns {Promise<Row[]>} */
  rowsOf(standard) {
    return this.rows.ofStandard(standard);
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
      for (const hit of found) shown.add(hit.entry.row);
    }
    const left = rest.reduce((sum, step) => sum + step.order.length, 0);
    return { hits, count: shown.size + left, all, next: left ? () => this.#read(rest, shown, all) : undefined };
  }

  /**
   * @param {Step} step
   * @param {Set<Row>} shown
   * @param {number} wanted  hits that are enough
   * @returns {Promise<[Hit[], Entry[]]>}
   */
  async #readThrough({ order, rank }, shown, wanted) {
    /** @type {Entry[]} */ const read = [];
    /** @type {Hit[]} */ let found = [];
    for (let size = SEEN; read.length < Math.min(order.length, FARTHEST) && found.length < wanted; size *= 2) {
      read.push(...(await this.rows.entriesAt(order.slice(read.length, read.length + size))));
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
   * @param {QueryVariant[]} asked
   * @param {(at: number) => boolean} within
   * @param {Filters} filters
   * @returns {Promise<Step>}
   */
  async #holdingSome(asked, within, filters) {
    /** @type {Map<string, number>} */ const rarities = new Map();
    const sums = await Promise.all(asked.map((one) => this.#shares(loosened(one.terms), within, rarities)));
    const rarity = (/** @type {Term} */ part) => rarities.get(part.text);
    return {
      order: best(highest(sums, this.head.count), () => true),
      rank: (all) => partHits(all, this.data, asked, filters, rarity),
    };
  }

  /**
   * How much of the pieces each row holds, 0 where it is too little.
   * @param {Term[]} wanted
   * @param {(at: number) => boolean} within
   * @param {Map<string, number>} rarities  filled
   */
  async #shares(wanted, within, rarities) {
    const parts = pieces(wanted);
    const [exact, scores] = await Promise.all(
      [wanted.filter(isExact), parts].map((some) => Promise.all(some.map((term) => this.#scores(term)))),
    );
    const possible = Array.from({ length: this.head.count }, (_, at) => at).filter(
      (at) => within(at) && exact.every((score) => score[at] > NAMED),
    );
    const weights = scores.map((score) => rarityOf(possible.filter((at) => score[at] > NAMED).length, possible.length));
    for (const [i, part] of parts.entries()) rarities.set(part.text, weights[i]);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const shares = new Float32Array(this.head.count);
    for (const at of possible) {
      scores.forEach((score, i) => {
        if (score[at] > NAMED) shares[at] += (weights[i] * (score[at] >= HEAD ? 1.2 : 1)) / all;
      });
    }
    const known = weights.filter(Boolean).length / parts.length;
    return shares.map((share) => (share >= ENOUGH ? share * known : 0));
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
  #scores(term) {
    const key = `${term.kind} ${term.isWhole ?? false} ${term.text}`;
    const known = this.#scored.get(key) ?? this.#score(term);
    this.#scored.set(key, known);
    return known;
  }

  /** @param {Term} term */
  async #score(term) {
    const score = new Float32Array(this.head.count);
    const raise = (/** @type {number} */ at, /** @type {number} */ to) => {
      score[at] = Math.max(score[at], to);
    };
    this.head.standards.forEach(([, , start], i) => {
      if (term.forms.some((form) => this.names[i].includes(form)))
        score.fill(NAMED, start, this.head.standards[i + 1]?.[2] ?? this.head.count);
    });
    const [words, exact] = await Promise.all([this.words.together(wordsOf(term), term.isWhole), this.#exactly(term)]);
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
}

/** @param {Hit[]} hits */
function rowsIn(hits) {
  return new Set(hits.map((hit) => hit.entry.row));
}

/** Each URL is read once, unless it failed. @param {(url: string) => Promise<any>} read */
function kept(read) {
  /** @type {Map<string, Promise<any>>} */ const fetched = new Map();
  return (/** @type {string} */ url) => {
    const coming = fetched.get(url) ?? read(url);
    fetched.set(url, coming);
    coming.catch(() => fetched.delete(url));
    return coming;
  };
}

/** The highest of the sums of each row. @param {Float32Array[]} sums @param {number} count */
function highest(sums, count) {
  if (sums.length === 1) return sums[0];
  return Float32Array.from({ length: count }, (_, at) => Math.max(0, ...sums.map((sum) => sum[at])));
}

/**
 * Rows by their sums, the highest first, in reading order where equal.
 * @param {Float32Array} sums
 * @param {(at: number, sum: number) => boolean} isWanted
 */
function best(sums, isWanted) {
  /** @type {number[]} */ const found = [];
  sums.forEach((sum, at) => {
    if (sum > 0 && isWanted(at, sum)) found.push(at);
  });
  return found.sort((a, b) => sums[b] - sums[a] || a - b);
}
