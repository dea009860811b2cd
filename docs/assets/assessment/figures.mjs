// Figures: what a reader typed → a number; a threshold → met, not met or not decided, with the sum. No DOM here.
// macros/clauses/thresholds.py is the canonical judge; tests/cases/twins/thresholds.txt holds both to it.

/**
 * @typedef {{measure: string, per?: string, min?: number, over?: number, max?: number, under?: number}} Condition
 * @typedef {{all?: Condition[], any?: Condition[]}} Threshold
 * @typedef {{condition: Condition, value: number | null, dividend: number | null, divisor: number | null,
 * comparison: "min" | "over" | "max" | "under", bound: number, order: number | null, isMet: boolean | null}} Comparison
 * @typedef {{isMet: boolean | null, comparisons: Comparison[], isByOne: boolean}} Judgement
 */

/**
 * The number that was typed: full width and thousands separators are understood; null where it is none.
 * @param {string} typed
 */
export function numberFrom(typed) {
  const plain = typed
    .normalize("NFKC")
    .replace(/[\s_]/gu, "")
    .replace(/(\d),(?=\d{3}(?:\D|$))/gu, "$1");
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
  const comparison = COMPARISONS.find((word) => condition[word] !== undefined) ?? "min";
  const bound = condition[comparison] ?? 0;
  const dividend = figure(condition.measure);
  const divisor = condition.per === undefined ? null : figure(condition.per);
  const isKnown = dividend !== null && (condition.per === undefined || Boolean(divisor));
  const value = isKnown ? dividend / (divisor ?? 1) : null;
  const order = isKnown ? orderOf(dividend, divisor ?? 1, bound) : null;
  return {
    condition,
    value,
    dividend,
    divisor,
    comparison,
    bound,
    order,
    isMet: order === null ? null : HOLDS[comparison](order),
  };
}

const COMPARISONS = /** @type {const} */ (["min", "over", "max", "under"]);

/** @type {Record<typeof COMPARISONS[number], (order: number) => boolean>} */
const HOLDS = {
  min: (order) => order >= 0,
  over: (order) => order > 0,
  max: (order) => order <= 0,
  under: (order) => order < 0,
};

/**
 * Whether dividend ÷ divisor is less than (-1), equal to (0) or more than (1) the bound, in decimals as they are
 * written:
 * 70.088 ÷ 876.1 is 0.08, not a little less.
 * @param {number} dividend @param {number} divisor  not 0 @param {number} bound
 */
function orderOf(dividend, divisor, bound) {
  const [a, d, b] = [dividend, divisor, bound].map(decimal);
  const difference = a.digits * 10n ** (d.scale + b.scale) - b.digits * d.digits * 10n ** a.scale;
  const order = difference > 0n ? 1 : difference < 0n ? -1 : 0;
  return d.digits < 0n ? -order : order;
}

/** A number as digits divided by a power of ten. @param {number} value @returns {{digits: bigint, scale: bigint}} */
function decimal(value) {
  const [, sign, whole, part = "", power = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(String(value)) ?? [
    "",
    "",
    "0",
  ];
  const scale = part.length - Number(power);
  const digits = BigInt(sign + whole + part);
  return scale >= 0 ? { digits, scale: BigInt(scale) } : { digits: digits * 10n ** BigInt(-scale), scale: 0n };
}
