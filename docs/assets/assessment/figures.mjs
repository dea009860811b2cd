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

const SQUARE_METRES = ["m2", "平方米", "平米"];

/**
 * The figure that was typed in a field: its own unit may stand behind it, and 1.5万 is 15000.
 * @param {string} typed
 * @param {{units?: string[], kind?: string}} measure  its units in all languages; `count`: whole numbers
 * @returns {{number: number | null, problem: "" | "noNumber" | "noCount" | "noUnit" | "noNumerals"}}
 *   null and why, where it is none
 */
export function figureFrom(typed, { units = [], kind }) {
  const plain = typed.normalize("NFKC").trim();
  if (!plain) return { number: null, problem: "" };
  const [, digits, thousands, unit] = /^([\d.,\s_]+)(万?)\s*(\D*\d?)$/u.exec(plain) ?? [];
  if (digits === undefined)
    return {
      number: null,
      problem: /^[零〇一二两三四五六七八九十百千万亿点]+\D*$/u.test(plain) ? "noNumerals" : "noNumber",
    };
  const number = numberFrom(digits);
  const known = units.map((one) => one.normalize("NFKC").toLowerCase().trim());
  const own = known.includes("m2") ? [...known, ...SQUARE_METRES] : known;
  if (number === null) return { number: null, problem: "noNumber" };
  if (unit && !own.includes(unit.toLowerCase().trim())) return { number: null, problem: "noUnit" };
  const value = thousands ? Math.round(number * 1e10) / 1e6 : number;
  return kind === "count" && !Number.isInteger(value)
    ? { number: null, problem: "noCount" }
    : { number: value, problem: "" };
}

/**
 * The figures that can be: one that is larger than the measure that holds it is none, and judges nothing.
 * @param {(measure: string) => number | null} figure
 * @param {(measure: string) => string | undefined} atMost  the measure that holds another, where there is one
 * @returns {(measure: string) => number | null}
 */
export function withinLimits(figure, atMost) {
  return (measure) => (isTooLarge(measure, figure, atMost) ? null : figure(measure));
}

/**
 * @param {string} measure
 * @param {(measure: string) => number | null} figure
 * @param {(measure: string) => string | undefined} atMost
 */
export function isTooLarge(measure, figure, atMost) {
  const [own, whole] = [figure(measure), figure(atMost(measure) ?? "")];
  return own !== null && whole !== null && own > whole;
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
