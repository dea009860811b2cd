// Verdicts and sums in words; the words come from the page, in its language. No DOM here.

import { written } from "./figures.mjs";

/** @typedef {Record<string, string>} Words */

const HOLDS = { min: "≥", over: "＞", max: "≤", under: "＜" };
const FAILS = { min: "＜", over: "≤", max: "＞", under: "≥" };

const PATHS_TOLD = 5;

/** The first of the places in a record that are left out. @param {string[]} faults */
export function pathsIn(faults) {
  return faults.slice(0, PATHS_TOLD).join(", ") + (faults.length > PATHS_TOLD ? ` … (${faults.length})` : "");
}

/**
 * A sentence of the page with its gaps filled.
 * @param {string} sentence
 * @param {Record<string, string | number>} values
 */
export function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/gu, (gap, name) => String(values[name] ?? gap));
}

/**
 * `180 m² ＜ 200 m²：未达到`; `80 家 ≤ 100 家，且 230 人 ＞ 200 人：达到（满足其一）`.
 * @param {import("./figures.mjs").Judgement} judgement @param {(measure: string) => string} unit @param {Words} words
 */
export function sumSentence(judgement, unit, words) {
  const known = judgement.comparisons.filter((comparison) => comparison.value !== null);
  if (!known.length)
    return judgement.comparisons.some(({ dividend, divisor }) => dividend !== null && divisor === 0)
      ? words.byZero
      : "";
  const sums = known.map((comparison) => sum(comparison, unit)).join(words.and);
  const isMetByOne = judgement.isMet && judgement.isByOne;
  const result =
    judgement.isMet === null
      ? words.undecided
      : isMetByOne
        ? words.metByOne
        : judgement.isMet
          ? words.met
          : words.unmet;
  return `${sums}${words.colon}${result}`;
}

/** @param {import("./figures.mjs").Comparison} comparison @param {(measure: string) => string} unit */
function sum({ condition, value, dividend, divisor, comparison, bound, order, isMet }, unit) {
  const sign = (isMet ? HOLDS : FAILS)[comparison];
  const own = unit(condition.measure);
  if (condition.per === undefined) return `${written(value ?? 0)} ${own} ${sign} ${written(bound)} ${own}`;
  const share = `${percent(value ?? 0, order === 0 ? null : bound)} ${sign} ${percent(bound)}`;
  return `${written(dividend ?? 0)} ${own} ÷ ${written(divisor ?? 0)} ${unit(condition.per)} = ${share}`;
}

/**
 * With two decimals, or as many as tell it from a bound that it does not reach or passes.
 * @param {number} share
 * @param {number | null} [bound]
 */
function percent(share, bound = null) {
  const rounded = (/** @type {number} */ part, /** @type {number} */ decimals) =>
    String(Number((part * 100).toFixed(decimals)));
  let decimals = 2;
  while (bound !== null && decimals < 12 && rounded(share, decimals) === rounded(bound, decimals)) decimals += 1;
  return `${rounded(share, decimals)}%`;
}

/**
 * What the answers amount to, in a few short sentences.
 * @param {import("./verdicts.mjs").Counts} counts
 * @param {Words} words
 */
export function verdictSentence(counts, words) {
  const answered = counts.total - counts.open;
  if (answered === 0) return words.sentenceNone;
  const whole = counts.open + counts.review ? words.sentenceSoFar : words.sentenceAll;
  const sentences = [
    counts.failed ? words.sentenceFailed : counts.notCarriedOut ? "" : whole,
    counts.notCarriedOut ? words.sentenceNotCarriedOut : "",
    counts.departed ? words.sentenceDeparted : "",
    counts.unexplained ? words.sentenceReason : "",
    counts.review ? words.sentenceReview : "",
    counts.open ? words.sentenceOpen : "",
  ];
  return filled(sentences.join(""), counts).trim();
}

/**
 * The states of questions with their counts, in the order of the chart.
 * @param {import("./verdicts.mjs").Counts} counts
 * @returns {[string, number][]}
 */
export function states({ conforms, failed, notCarriedOut, departed, notMet, notApplicable, review, open }) {
  return [
    ["conforms", conforms],
    ["fails", failed + notCarriedOut + departed + notMet],
    ["not-applicable", notApplicable],
    ["review", review],
    ["open", open],
  ];
}

/**
 * `符合 8，不符合 1，未查 3`; an instruction is not carried out, a recommendation not followed.
 * @param {string} type
 * @param {import("./verdicts.mjs").Counts} counts
 * @param {Words} words
 */
export function countsSentence(type, counts, words) {
  const fails = { requirement: words.fails, instruction: words.notCarried }[type] ?? words.notFollowed;
  const conforms = type === "instruction" ? words.carriedOut : words.conforms;
  const called = {
    conforms,
    fails,
    "not-applicable": words["not-applicable"],
    review: words.toReview,
    open: words.empty,
  };
  const told = states(counts).filter(([, count]) => count > 0);
  return told
    .map(([state, count]) => `${called[/** @type {keyof typeof called} */ (state)]} ${count}`)
    .join(words.comma);
}

/**
 * `要求 12 项：符合 8，不符合 1，未查 3。`
 * @param {string} type
 * @param {import("./verdicts.mjs").Counts} counts
 * @param {Words} words
 */
export function typeSentence(type, counts, words) {
  return filled(words.typeSentence, {
    type: words[type] ?? type,
    total: counts.total,
    counts: countsSentence(type, counts, words),
  });
}

/**
 * The verdict of one clause: a sign, then the gravest that is to be said.
 * @param {import("./verdicts.mjs").Counts} counts
 * @param {Words} words
 */
export function clauseVerdict({ total, failed, notCarriedOut, departed, notMet, review, open, notApplicable }, words) {
  const number = (/** @type {number} */ count) => (count === total ? "" : ` ${count}`);
  if (failed) return `✕ ${words.fails}${number(failed)}`;
  if (notCarriedOut) return `✕ ${words.notCarried}${number(notCarriedOut)}`;
  if (departed + notMet) return `✕ ${words.notFollowed}${number(departed + notMet)}`;
  if (review) return `↻ ${words.toReview}${number(review)}`;
  if (open) return `– ${words.empty}${number(open)}`;
  return notApplicable === total ? `– ${words["not-applicable"]}` : `✓ ${words.conforms}`;
}
