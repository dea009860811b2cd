// In which clauses a word stands, read from the files that macros/to_site/search/data.py writes. No DOM here.

import { normalised } from "./spelling.mjs";

/**
 * Rows that have a word in the heading, and rows that have it elsewhere.
 * @typedef {{heads: number[], texts: number[]}} Places
 * @typedef {import("./query.mjs").Term} Term
 */

const MOST_PAIRS = 8;
const HAN_RUN = /\p{Script=Han}+/gu;

export class WordFiles {
  /**
   * @param {string} folder  its address
   * @param {number} shards  how many files
   * @param {(url: string) => Promise<any>} read
   */
  constructor(folder, shards, read) {
    this.folder = folder;
    this.shards = shards;
    this.read = read;
  }

  /**
   * Where a word stands; of a Latin word of three letters and more, all that begin with it.
   * @param {string} word
   * @param {boolean} [isWhole]
   * @returns {Promise<Places>}
   */
  async places(word, isWhole) {
    const shard = await this.read(`${this.folder}${shardOf(word, this.shards)}.json`);
    const isBeginning = /^[a-z]{3,}$/u.test(word) && !isWhole;
    const found = isBeginning
      ? Object.keys(shard).filter((key) => key.startsWith(word))
      : isWhole
        ? [word, `${word}s`, `${word}es`]
        : [word];
    const lists = found.map((key) => shard[key]).filter(Array.isArray);
    return {
      heads: lists.flatMap(([heads]) => positions(heads)),
      texts: lists.flatMap(([, texts]) => positions(texts)),
    };
  }

  /**
   * The Latin words of three letters and more that begin so, the most frequent first.
   * @param {string} beginning  three letters
   */
  async beginningWith(beginning) {
    const shard = await this.read(`${this.folder}${shardOf(beginning, this.shards)}.json`);
    const words = Object.keys(shard).filter((key) => key.startsWith(beginning));
    const times = (/** @type {string} */ word) =>
      shard[word].reduce((/** @type {number} */ sum, /** @type {number[]} */ rows) => sum + rows.length, 0);
    return words.sort((a, b) => times(b) - times(a));
  }

  /** The phrases that stand under a key, such as `~tousu`. @param {string} key @returns {Promise<string[]>} */
  async phrases(key) {
    const shard = await this.read(`${this.folder}${shardOf(key, this.shards)}.json`);
    return shard[key] ?? [];
  }

  /**
   * The rows that hold all of the words, in the heading or anywhere.
   * @param {string[]} words
   * @param {boolean} [isWhole]
   * @returns {Promise<Places>}
   */
  async together(words, isWhole) {
    if (!words.length) return { heads: [], texts: [] };
    const places = await Promise.all(words.map((word) => this.places(word, isWhole)));
    const heads = places.map((place) => new Set(place.heads));
    const anywhere = places.map((place, i) => new Set([...heads[i], ...place.texts]));
    const both = [...anywhere[0]].filter((at) => anywhere.every((one) => one.has(at)));
    return { heads: both.filter((at) => heads.every((one) => one.has(at))), texts: both };
  }
}

/**
 * The words a row must hold to hold the term. Of a long phrase, a few pairs of neighbours rather than all.
 * @param {Term} term
 */
export function wordsOf(term) {
  if (term.kind === "word") return [term.forms.reduce((short, form) => (form.length < short.length ? form : short))];
  const text = normalised(term.kind === "code" ? (term.forms[term.forms.length - 1] ?? "") : term.text);
  const figures = text.match(/\d+(?:\.\d+)*/gu) ?? [];
  const words = [...figures, ...(text.match(HAN_RUN) ?? []).flatMap(pairs)];
  return words.length ? words.slice(0, MOST_PAIRS) : (text.match(/[a-z]+/gu) ?? []);
}

/** @param {string} run  of Han characters */
function pairs(run) {
  if (run.length < 2) return [run];
  const step = Math.max(run.length > 6 ? 2 : 1, Math.ceil((run.length - 1) / MOST_PAIRS));
  const found = [];
  for (let at = 0; at < run.length - 1; at += step) found.push(run.slice(at, at + 2));
  return [...new Set([...found, run.slice(-2)])];
}

/**
 * The file that holds a word; macros/to_site/search/data.py files it so, tests/twins hold both.
 * @param {string} word
 * @param {number} shards
 */
export function shardOf(word, shards) {
  let hash = 0;
  for (const character of leading(word)) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % shards;
}

/** What of a word decides its file. @param {string} word */
function leading(word) {
  const begun = word.replace(/^[=#]+/u, "");
  if (begun.includes(":")) return begun;
  if (/^[a-z]/u.test(begun)) return [...begun].slice(0, 3);
  return (begun[0] ?? "") > "⺀" ? [...begun].slice(0, 2) : begun;
}

/** @param {number[]} steps */
function positions(steps) {
  let at = 0;
  return steps.map((step) => (at += step));
}
