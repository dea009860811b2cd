// Figures: what a reader typed → a number; a threshold → met, not met or not decided, with the sum. No DOM here.

/**
 * @typedef {{measure: string, per?: string, min?: number, over?: number, max?: number, under?: number}} Condition
 * @typedef {{all?: Condition[], any?: Condition[]}} Threshold
 * @typedef {{condition: Condition, value: number | null, dividend: number | null, divisor: number | null,
 *            comparison: "min" | "over" | "max" | "under", bound: number, isMet: boolean | null}} Comparison
 * @typedef {{isMet: boolean | null, comparisons: Comparison[], isByOne: boolean}} Judgement
 */

/** The number that was typed: full width and thousands separators are understood; null where it is none. @param {string} typed */
export function numberFrom(typed) {
  const plain = typed.normalize("NFKC").replace(/[\s_]/gu, "").replace(/(\d),(?=\d{3}(?:\D|$))/gu, "$1");
  return /^\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null;
}

/** @param {number} value */
export function written(value) {
  return String(Math.round(value * 1e6) / 1e6);
}

/**
 * Judges a threshold. `any` is met by one, and unmet only when all are; a figure that is missing leaves it undecided
 * where it could still decide.
 * @param {Threshold} threshold @param {(measure: string) => number | null} figure @returns {Judgement}
 */
export function judged(threshold, figure) {
  const isAny = threshold.any !== undefined;
  const comparisons = (threshold.any ?? threshold.all ?? []).map((condition) => compared(condition, figure));
  const results = comparisons.map((comparison) => comparison.isMet);
  const isMet = results.includes(isAny) ? isAny : results.includes(null) ? null : !isAny;
  return { isMet, comparisons, isByOne: isAny && comparisons.length > 1 };
}

/** @param {Condition} condition @param {(measure: string) => number | null} figure @returns {Comparison} */
function compared(condition, figure) {
  const comparison = /** @type {const} */ (["min", "over", "max", "under"]).find((word) => condition[word] !== undefined) ?? "min";
  const bound = condition[comparison] ?? 0;
  const dividend = figure(condition.measure);
  const divisor = condition.per === undefined ? null : figure(condition.per);
  const value = condition.per === undefined ? dividend : dividend === null || !divisor ? null : dividend / divisor;
  return { condition, value, dividend, divisor, comparison, bound, isMet: value === null ? null : holds(value, comparison, bound) };
}

/** @param {number} value @param {string} comparison @param {number} bound */
function holds(value, comparison, bound) {
  const difference = Math.round((value - bound) * 1e9) / 1e9; // 0.1 + 0.2 is 0.3 here
  return { min: difference >= 0, over: difference > 0, max: difference <= 0, under: difference < 0 }[comparison] ?? false;
}
