// What the site judges in the browser, answered line by line for the tests: {name, calls} in, the results out.

import { createInterface } from "node:readline";

const assets = new URL("../../docs/assets/", import.meta.url);
const load = (/** @type {string} */ module) => import(new URL(module, assets).href);
const [diff, figures, spelling, query, words, lexicon, respelling, hidden, tables, language, articles] = await Promise.all(
  [
    "assessment/word-diff.mjs",
    "assessment/figures.mjs",
    "clause-search/spelling.mjs",
    "clause-search/query.mjs",
    "clause-search/word-files.mjs",
    "clause-search/lexicon.mjs",
    "clause-search/respelling.mjs",
    "assessment/hidden-characters.mjs",
    "check-report/tables.mjs",
    "language/spaces.mjs",
    "clause-search/article-numbers.mjs",
  ].map(load),
);

/** @type {Record<string, (...given: any[]) => unknown>} */
const judgements = {
  marked: (old, present) => diff.marked(old, present),
  met: (threshold, given) => figures.judged(threshold, (/** @type {string} */ measure) => given[measure] ?? null).isMet,
  kept: (atMost, given) =>
    Object.keys(given)
      .filter((one) => figures.withinLimits((/** @type {string} */ measure) => given[measure] ?? null, (/** @type {string} */ measure) => atMost[measure])(one) !== null)
      .sort(),
  number: (typed) => figures.numberFrom(typed),
  spelt: (text) => [spelling.normalised(text), spelling.squeezed(text)],
  documents: (text) =>
    query
      .terms(text)
      .filter((/** @type {{kind: string}} */ term) => term.kind === "code")
      .map((/** @type {{forms: string[]}} */ term) => term.forms[0]),
  numberKey: (label) => articles.numberKey(label),
  numeral: (written) => respelling.chineseValue(written),
  hidden: (text) => hidden.hiddenSigns(text),
  cell: (text) => tables.unlikeAFormula(text),
  spaces: (last) =>
    Array.from({ length: last }, (_, code) => code).filter((code) => String.fromCharCode(code).replace(language.SPACES, "") === ""),
  smallWords: () => [...query.SMALL_WORDS].sort(),
  shard: (word, count) => words.shardOf(word, count),
  fact: (key, count) => lexicon.fileOf(key, count),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { name, calls } = JSON.parse(line);
  console.log(JSON.stringify(calls.map((/** @type {unknown[]} */ given) => judgements[name](...given))));
}
