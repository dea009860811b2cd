// The search of many clauses: words say which clauses may answer, their rows are fetched, and the ranking orders them.
// macros/to_site/search/data.py writes the files. No DOM here.

import { queryVariants } from "./query-variants.mjs";
import { isExact, loosened, pieces } from "./query.mjs";
import {
  ANSWERS,
  ENOUGH,
  EXACT_NUMBER,
  HEADING,
  heldHits,
  MOST_OF_TEXT,
  NEAREST,
  NUMBER_PREFIX,
  OF_NEARNESS,
  partHits,
  rarityOf,
  STANDARD_NAME,
  TEXT,
} from "./ranking.mjs";
import { best, highest, proving, RowFiles } from "./row-files.mjs";
import { squeezed } from "./spelling.mjs";
import { WordFiles, wordsOf } from "./word-files.mjs";

/**
 * `clauses.json` of a large site: standards (id, short title, position of the first row, number), clauses in all, rows
 * in a file, files of words; the folders of both, named after what they hold; other words for a thing.
 * @typedef {{version: number, standards: [string, string, number, string][], count: number, rowsAFile: number,
 *   shards: number, rows: string, words: string, topics?: [string, string][],
 *   synonyms: import("./query-variants.mjs").Synonym[]}} Head
 * @typedef {import("./ranking.mjs").Row} Row
 * @typedef {import("./ranking.mjs").Entry} Entry
 * @typedef {import("./ranking.mjs").Hit} Hit
 * @typedef {import("./ranking.mjs").QueryVariant} QueryVariant
 * @typedef {import("./ranking.mjs").Filters} Filters
 * @typedef {import("./clause-index.mjs").Answer} Answer
 * @typedef {import("./query.mjs").Term} Term
 * Rows to read, the likeliest first; the most that the ranking can give each row of the site; and the ranking.
 * @typedef {{order: number[], most: Float32Array, rank: (all: Entry[]) => Hit[]}} Step
 */

const SEEN = 12;
const FARTHEST = 200;
/** The first so many are those that all rows would give, where a few rows can prove it. */
const PROVED = 3;

export class Shards {
  /** What the terms of one query can give each row. @type {Map<string, Promise<Float32Array>>} */
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
      standards: head.standards,
      clauses: [],
      topics: head.topics,
      synonyms: head.synonyms,
    };
    this.names = head.standards.map(([, name]) => squeezed(name));
    this.starts = new Set(head.standards.map(([, , start]) => start));
    this.words = new WordFiles(new URL(head.words, address).href, head.shards, read);
    this.rows = new RowFiles(head, this.data, new URL(head.rows, address).href, read);
  }

  /**
   * The best clauses, in the order of the ranking, and about how many there are.
   * @param {string} query @param {Filters} [filters] @returns {Promise<Answer>}
   */
  async find(query, filters = {}) {
    const asked = this.#variants(query);
    const whole = await this.#holding(asked, filters);
    if (!asked.length || whole.hits.some((hit) => hit.isSaid)) return whole;
    const some = await this.#holdingSome(asked, await this.#within(filters), filters);
    const parts = await this.#read([some], rowsIn(whole.hits), whole.all);
    return { ...parts, hits: [...whole.hits, ...parts.hits] };
  }

  /**
   * The clauses that hold all of the query.
   * @param {string} query @param {Filters} [filters] @returns {Promise<Answer>}
   */
  holding(query, filters = {}) {
    return this.#holding(this.#variants(query), filters);
  }

  /** @param {string} query */
  #variants(query) {
    this.#scored = new Map();
    return queryVariants(query, this.data.synonyms).filter((one) => one.terms.length);
  }

  /** @param {QueryVariant[]} asked @param {Filters} filters */
  async #holding(asked, filters) {
    const [within, most] = await Promise.all([
      this.#within(filters),
      Promise.all(asked.map((one) => this.#holdingAll(one))),
    ]);
    /** @type {(some: QueryVariant[], most: Float32Array[]) => Step} */
    const step = (some, sums) => {
      const most = highest(sums, this.head.count);
      return {
        most,
        order: best(most, within),
        rank: (/** @type {Entry[]} */ all) => heldHits(all, this.data, some, filters),
      };
    };
    const [typed, ...others] = most;
    return this.#read(typed ? [step(asked.slice(0, 1), [typed]), step(asked.slice(1), others)] : []);
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
    for (const step of steps) {
      const [found, read] = await this.#readThrough(step, shown, hits.length);
      hits.push(...found);
      all.push(...read);
      rest.push({ ...step, order: step.order.slice(read.length) });
      for (const hit of found) shown.add(hit.entry.row);
    }
    const left = rest.reduce((sum, step) => sum + step.order.length, 0);
    return { hits, count: shown.size + left, all, next: left ? () => this.#read(rest, shown, all) : undefined };
  }

  /**
   * @param {Step} step
   * @param {Set<Row>} shown
   * @param {number} before  hits of the steps before
   * @returns {Promise<[Hit[], Entry[]]>}
   */
  async #readThrough({ order, most, rank }, shown, before) {
    /** @type {Entry[]} */ const read = [];
    /** @type {Hit[]} */ let found = [];
    const isEnough = () => found.length >= SEEN / 2 - before || read.length >= FARTHEST;
    for (let size = SEEN; read.length < order.length; size *= 2) {
      const to = isEnough() ? proving(order, most, found[PROVED - before - 1]?.score ?? 0) : read.length + size;
      if (isEnough() && (before >= PROVED || to <= read.length)) break;
      read.push(...(await this.rows.entriesAt(order.slice(read.length, to))));
      found = rank(read).filter((hit) => !shown.has(hit.entry.row));
    }
    return [found, read];
  }

  /**
   * The most that the ranking can give each row for all of the terms; 0 where one is missing.
   * @param {QueryVariant} asked
   */
  async #holdingAll({ terms, figure }) {
    const scores = await Promise.all(terms.map((term) => this.#most(term)));
    const beside = (terms.length > 1 ? TEXT : 0) + (figure ? HEADING : 0);
    const sums = new Float32Array(this.head.count);
    for (let at = 0; at < sums.length; at += 1) {
      const isSaid = this.starts.has(at) || scores.some((score) => score[at] > STANDARD_NAME);
      if (isSaid && scores.every((score) => score[at]))
        sums[at] = scores.reduce((sum, score) => sum + score[at], beside);
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
    const sums = await Promise.all(asked.map((one) => this.#shares(one, within, rarities)));
    const most = highest(sums, this.head.count);
    return {
      most,
      order: best(most, within),
      rank: (all) => partHits(all, this.data, asked, filters, (part) => rarities.get(part.text)),
    };
  }

  /**
   * The most that the ranking can give each row for the pieces that it holds, 0 where they are too few.
   * @param {QueryVariant} asked
   * @param {(at: number) => boolean} within
   * @param {Map<string, number>} rarities  filled
   */
  async #shares({ terms, figure }, within, rarities) {
    const wanted = loosened(terms);
    const parts = pieces(wanted);
    const [exact, scores] = await Promise.all(
      [wanted.filter(isExact), parts].map((some) => Promise.all(some.map((term) => this.#most(term)))),
    );
    const possible = Array.from({ length: this.head.count }, (_, at) => at).filter(
      (at) => !this.starts.has(at) && within(at) && exact.every((score) => score[at]),
    );
    const isHeld = (/** @type {Float32Array} */ score, /** @type {number} */ at) => score[at] > STANDARD_NAME;
    const weights = scores.map((score) => rarityOf(possible.filter((at) => isHeld(score, at)).length, possible.length));
    for (const [i, part] of parts.entries()) rarities.set(part.text, weights[i]);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const known = weights.filter(Boolean).length / parts.length;
    const shares = new Float32Array(this.head.count);
    for (const at of possible) {
      const share = weights.reduce((sum, weight, i) => sum + (isHeld(scores[i], at) ? weight : 0), 0) / all;
      const nearness = scores.reduce((sum, score) => sum + Math.min(score[at], NEAREST), 0) / parts.length;
      if (share >= ENOUGH) shares[at] = (share + (figure ? ANSWERS : 0) + nearness / OF_NEARNESS) * known;
    }
    return shares;
  }

  /** Whether a row passes the filters. @param {Filters} filters @returns {Promise<(at: number) => boolean>} */
  async #within({ standard, type }) {
    const { standards, count } = this.head;
    const place = standard ? standards.findIndex(([id]) => id === standard) : -1;
    const [from, to] = place < 0 ? [0, count] : [standards[place][2], standards[place + 1]?.[2] ?? count];
    const typed = type ? (await this.words.places(`type:${type}`)).heads : undefined;
    return (at) => at >= from && at < to && (!typed || typed.has(at));
  }

  /** The most that the ranking can give each row for a term, by its words alone. @param {Term} term */
  #most(term) {
    const key = `${term.kind} ${term.isWhole ?? false} ${term.text}`;
    const known = this.#scored.get(key) ?? this.#mostOf(term);
    this.#scored.set(key, known);
    return known;
  }

  /** @param {Term} term */
  async #mostOf(term) {
    const score = new Float32Array(this.head.count);
    const raise = (/** @type {number} */ at, /** @type {number} */ to) => {
      score[at] = Math.max(score[at], to);
    };
    this.head.standards.forEach(([, , start], i) => {
      if (term.forms.some((form) => this.names[i].includes(form)))
        score.fill(STANDARD_NAME, start, this.head.standards[i + 1]?.[2] ?? this.head.count);
    });
    const [words, numbered] = await Promise.all([
      this.words.together(wordsOf(term), term.isWhole),
      Promise.all((term.numbers ?? []).map((number) => this.words.places(`#${number}`))),
    ]);
    const [longest] = term.forms.map((form) => form.length).sort((a, b) => b - a);
    for (const at of words.texts) raise(at, MOST_OF_TEXT);
    for (const [at, length] of words.heads) {
      const share = Math.round(100 * Math.min(1, longest / Math.max(1, length)));
      raise(at, term.kind === "code" && this.starts.has(at) ? EXACT_NUMBER : HEADING + share + MOST_OF_TEXT);
    }
    for (const at of numbered[0]?.texts ?? []) raise(at, NUMBER_PREFIX);
    for (const { heads } of numbered) for (const at of heads.keys()) raise(at, EXACT_NUMBER);
    return score;
  }
}

/** @param {Hit[]} hits */
function rowsIn(hits) {
  return new Set(hits.map((hit) => hit.entry.row));
}
