// In which clauses a word stands, read from the files that macros/to_site/search/data.py writes. No DOM here.

import { SMALL_WORDS } from "./query.mjs";
import { normalised } from "./spelling.mjs";

/**
 * Rows that have a word in the heading → how long the shortest such heading is; and rows that have it elsewhere.
 * @typedef {{heads: Map<number, number>, texts: number[]}} Places
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
    /** @type {Places} */ const places = { heads: new Map(), texts: [] };
    for (const [heads, texts, lengths] of found.map((key) => shard[key]).filter(Array.isArray)) {
      positions(heads).forEach((row, at) => {
        places.heads.set(row, Math.min(lengths[at], places.heads.get(row) ?? lengths[at]));
      });
      places.texts.push(...positions(texts));
    }
    return places;
  }

  /**
   * The rows that hold all of the words, in the heading or anywhere.
   * @param {string[]} words
   * @param {boolean} [isWhole]
   * @returns {Promise<Places>}
   */
  async together(words, isWhole) {
    if (!words.length) return { heads: new Map(), texts: [] };
    const places = await Promise.all(words.map((word) => this.places(word, isWhole)));
    const anywhere = places.map(({ heads, texts }) => new Set([...heads.keys(), ...texts]));
    const all = [...anywhere[0]].filter((at) => anywhere.every((one) => one.has(at)));
    const heads = all.filter((at) => places.every((place) => place.heads.has(at)));
    return {
      heads: new Map(heads.map((at) => [at, Math.max(...places.map((place) => place.heads.get(at) ?? 0))])),
      texts: all,
    };
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
  const latin = (text.match(/[a-z]+/gu) ?? []).filter((word) => !SMALL_WORDS.has(word));
  const words = [...figures, ...(text.match(HAN_RUN) ?? []).flatMap(pairs), ...(term.kind === "code" ? [] : latin)];
  return words.length ? words.slice(0, MOST_PAIRS) : latin;
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
  const begun = word.replace(/^#+/u, "");
  if (begun.includes(":")) return begun;
  if (/^[a-z]/u.test(begun)) return [...begun].slice(0, 3);
  return (begun[0] ?? "") > "⺀" ? [...begun].slice(0, 2) : begun;
}

/** @param {number[]} steps */
function positions(steps) {
  let at = 0;
  return steps.map((step) => (at += step));
}
