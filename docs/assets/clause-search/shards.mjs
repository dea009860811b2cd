// The search of many clauses: words say which clauses may answer, their rows are fetched, and the ranking orders them.
// macros/to_site/search_data.py writes the files. No DOM here.

import { MOST_PIECES, isExact, loosened, pieces, terms } from "./query.mjs";
import { entries, rarityOf, search } from "./ranking.mjs";
import { normalised, squeezed } from "./spelling.mjs";

/**
 * `clauses.json` of a large site: standards (id, short title, position of the first row), clauses in all, rows in a file,
 * files of words, and where those are.
 * @typedef {{version: number, standards: [string, string, number][], count: number, rowsAFile: number, shards: number, words: string}} Head
 * @typedef {import("./ranking.mjs").Row} Row
 * @typedef {import("./ranking.mjs").Entry} Entry
 * @typedef {import("./ranking.mjs").Filters} Filters
 * @typedef {import("./query.mjs").Term} Term
 * @typedef {{heads: number[], texts: number[]}} Places
 */

const SEEN = 20;
const FARTHEST = 200;
const MOST_PAIRS = 12;
const [EXACT, HEAD, TEXT, NAMED] = [100, 3, 1, 0.1];
const HAN_RUN = /\p{Script=Han}+/gu;

export class Shards {
  /** @type {Map<string, Promise<any>>} */
  #fetched = new Map();

  /** @param {Head} head @param {string} address  of `clauses.json` @param {(url: string) => Promise<any>} read  JSON at an address */
  constructor(head, address, read) {
    this.head = head;
    this.address = address;
    this.read = read;
    /** @type {import("./ranking.mjs").SearchData} */
    this.data = { version: head.version, standards: head.standards.map(([id, name]) => [id, name]), clauses: [] };
    this.names = head.standards.map(([, name]) => squeezed(name));
  }

  /**
   * The best clauses, in the order of the ranking, and about how many there are.
   * @param {string} query @param {Filters} [filters]
   * @returns {Promise<{hits: import("./ranking.mjs").Hit[], count: number, all: Entry[]}>}
   */
  async find(query, filters = {}) {
    const wanted = terms(query);
    if (!wanted.length) return { hits: [], count: 0, all: [] };
    const within = await this.#within(filters);
    const found = await this.#seenThrough(await this.#holdingAll(wanted, within), query, filters);
    return found.hits.length ? found : this.#holdingSome(loosened(wanted), within, query, filters);
  }

  /**
   * Reads rows until enough of them prove to hold the query; their words alone may stand apart.
   * @param {number[]} order  rows, the best first @param {string} query @param {Filters} filters
   */
  async #seenThrough(order, query, filters) {
    /** @type {Entry[]} */ let all = [];
    /** @type {import("./ranking.mjs").Hit[]} */ let hits = [];
    for (let from = 0; from < order.length && from < FARTHEST && hits.length < SEEN / 2; from += SEEN) {
      all = all.concat(await this.#entriesAt(order.slice(from, from + SEEN)));
      hits = search(all, this.data, query, filters);
    }
    return { hits, count: all.length < order.length ? order.length : hits.length, all };
  }

  /** All rows of one standard. @param {number} standard @returns {Promise<Row[]>} */
  async rowsOf(standard) {
    const { standards, count, rowsAFile } = this.head;
    const [from, to] = [standards[standard][2], standards[standard + 1]?.[2] ?? count];
    const files = Array.from({ length: Math.floor((to - 1) / rowsAFile) - Math.floor(from / rowsAFile) + 1 }, (_, i) => i + Math.floor(from / rowsAFile));
    return (await Promise.all(files.map((file) => this.#rows(file)))).flat().filter((row) => row[0] === standard);
  }

  /** The rows that hold the words of every term, not only by the name of their standard. @param {Term[]} wanted @param {(at: number) => boolean} within */
  async #holdingAll(wanted, within) {
    const scores = await Promise.all(wanted.map((term) => this.#scores(term)));
    const sums = new Float32Array(this.head.count);
    for (let at = 0; at < sums.length; at += 1) {
      if (scores.every((score) => score[at])) sums[at] = scores.reduce((sum, score) => sum + score[at], 0);
    }
    return best(sums, (at) => sums[at] >= TEXT && within(at));
  }

  /**
   * The clauses that hold the most telling pieces, where none holds all.
   * @param {Term[]} wanted @param {(at: number) => boolean} within @param {string} query @param {Filters} filters
   */
  async #holdingSome(wanted, within, query, filters) {
    const parts = pieces(wanted).slice(0, MOST_PIECES);
    const exact = await Promise.all(wanted.filter(isExact).map((term) => this.#scores(term)));
    const scores = await Promise.all(parts.map((part) => this.#scores(part)));
    const possible = Array.from({ length: this.head.count }, (_, at) => at).filter((at) => within(at) && exact.every((score) => score[at] > NAMED));
    const weights = scores.map((score) => rarityOf(possible.filter((at) => score[at] > NAMED).length, possible.length));
    const sums = new Float32Array(this.head.count);
    for (const at of possible) {
      scores.forEach((score, i) => { if (score[at] > NAMED) sums[at] += weights[i] * (score[at] >= HEAD ? 1.2 : 1); });
    }
    const order = best(sums, () => true).slice(0, SEEN);
    const all = await this.#entriesAt(order);
    const rarity = (/** @type {Term} */ part) => weights[parts.findIndex((one) => one.text === part.text)];
    const hits = search(all, this.data, query, filters, rarity);
    return { hits, count: hits.length, all };
  }

  /** Whether a row passes the filters. @param {Filters} filters @returns {Promise<(at: number) => boolean>} */
  async #within({ standard, type }) {
    const { standards, count } = this.head;
    const place = standard ? standards.findIndex(([id]) => id === standard) : -1;
    const [from, to] = place < 0 ? [0, count] : [standards[place][2], standards[place + 1]?.[2] ?? count];
    const typed = type ? new Set((await this.#places(`type:${type}`)).heads) : undefined;
    return (at) => at >= from && at < to && (!typed || typed.has(at));
  }

  /** How well each row answers a term, by its words alone. @param {Term} term */
  async #scores(term) {
    const score = new Float32Array(this.head.count);
    const raise = (/** @type {number} */ at, /** @type {number} */ to) => { score[at] = Math.max(score[at], to); };
    this.head.standards.forEach(([, , start], i) => {
      if (term.forms.some((form) => this.names[i].includes(form))) score.fill(NAMED, start, this.head.standards[i + 1]?.[2] ?? this.head.count);
    });
    const [words, exact] = await Promise.all([this.#together(wordsOf(term)), this.#places(term.number ? `#${term.number}` : `=${term.forms[0]}`)]);
    for (const at of words.texts) raise(at, TEXT);
    for (const at of words.heads) raise(at, HEAD);
    for (const at of exact.texts) raise(at, EXACT / 2);
    for (const at of exact.heads) raise(at, term.number ? EXACT : HEAD * 2);
    return score;
  }

  /** The rows that hold all of the words, in the heading or anywhere. @param {string[]} words @returns {Promise<Places>} */
  async #together(words) {
    if (!words.length) return { heads: [], texts: [] };
    const places = await Promise.all(words.map((word) => this.#places(word)));
    const heads = places.map((place) => new Set(place.heads));
    const anywhere = places.map((place, i) => new Set([...heads[i], ...place.texts]));
    const both = [...anywhere[0]].filter((at) => anywhere.every((one) => one.has(at)));
    return { heads: both.filter((at) => heads.every((one) => one.has(at))), texts: both };
  }

  /** Where a word stands; of a Latin word of three letters and more, all that begin with it. @param {string} word @returns {Promise<Places>} */
  async #places(word) {
    const shard = await this.#json(new URL(`${this.head.words}${shardOf(word, this.head.shards)}.json`, this.address).href);
    const isBeginning = /^[a-z]{3,}$/u.test(word);
    const found = isBeginning ? Object.keys(shard).filter((key) => key.startsWith(word)) : [word];
    const lists = found.map((key) => shard[key]).filter(Array.isArray);
    return { heads: lists.flatMap(([heads]) => positions(heads)), texts: lists.flatMap(([, texts]) => positions(texts)) };
  }

  /** @param {number[]} places  of rows @returns {Promise<Entry[]>} */
  async #entriesAt(places) {
    const rows = await Promise.all(places.map(async (at) => (await this.#rows(Math.floor(at / this.head.rowsAFile)))[at % this.head.rowsAFile]));
    return entries({ ...this.data, clauses: rows });
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

/** The words a row must hold to hold the term. Of a long phrase, pairs side by side rather than overlapping. @param {Term} term */
export function wordsOf(term) {
  if (term.kind === "word") return [term.forms.reduce((short, form) => (form.length < short.length ? form : short))];
  const text = normalised(term.kind === "code" ? (term.forms.at(-1) ?? "") : term.text);
  const figures = text.match(/\d+(?:\.\d+)*/gu) ?? [];
  const words = [...figures, ...(text.match(HAN_RUN) ?? []).flatMap(pairs)];
  return words.length ? words.slice(0, MOST_PAIRS) : (text.match(/[a-z]+/gu) ?? []);
}

/** @param {string} run  of Han characters */
function pairs(run) {
  if (run.length < 2) return [run];
  const step = run.length > 6 ? 2 : 1;
  const found = [];
  for (let at = 0; at < run.length - 1; at += step) found.push(run.slice(at, at + 2));
  return [...new Set([...found, run.slice(-2)])];
}

/** The file that holds a word; the same as in search_data.py. @param {string} word @param {number} shards */
export function shardOf(word, shards) {
  let hash = 0;
  for (const character of /^[a-z]/u.test(word) && !word.includes(":") ? word.slice(0, 3) : word) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % shards;
}

/** @param {number[]} steps */
function positions(steps) {
  let at = 0;
  return steps.map((step) => (at += step));
}

/** Rows by their sums, the highest first, in reading order where equal. @param {Float64Array} sums @param {(at: number) => boolean} isWanted */
function best(sums, isWanted) {
  /** @type {number[]} */ const found = [];
  sums.forEach((sum, at) => { if (sum > 0 && isWanted(at)) found.push(at); });
  return found.sort((a, b) => sums[b] - sums[a] || a - b);
}
