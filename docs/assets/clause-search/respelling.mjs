// What people type in another writing → the writing of the standards: traditional characters, numerals, units, numbers
// of clauses and documents. Nothing is guessed here; every rule has one outcome. No DOM here.

import { normalised } from "./spelling.mjs";

const DIGITS = "〇一二三四五六七八九";
const DIGIT_BY_DIGIT = /^[〇零一二两三四五六七八九]+$/u;
const DIGIT = "[一二三四五六七八九两]";
const SECTION = `((?:${DIGIT}?千)?[零〇]?(?:${DIGIT}?百)?[零〇]?(?:${DIGIT}?十)?[零〇]?${DIGIT}?)`;
const WHOLE = new RegExp(`^(?:${SECTION}亿)?(?:${SECTION}万)?${SECTION}$`, "u");
const NUMERAL = "[〇零一二两三四五六七八九十百千万]";
const COUNTED = "m2|平方米|平米|平方|平|个|家|名|人|次|间|套|项|年|月|日|天|周|小时|分钟|公里|千米|米|元|万元|%";
const AREA = /(\d)\s?(?:平方米|平米|平方|平)(?![均台安时面方米])/gu;
const OF_DOCUMENT =
  /(?:推荐性|强制性)?(?:国标|国家标准|行标|行业标准|团标|团体标准|地标|地方标准)\s?(?:第|号)?\s?(?=[a-z/ ]*\d{3,})/gu;
const HYPHENED = /(^|[^a-z])(gb ?\/? ?[tz]?)-(?=\d{3,})/gu;

/**
 * The query as the standards would write it, but for figures in words, which a text may have as well.
 * @param {string} query @param {string} [characters]  pairs of a traditional or variant character and the standard one
 */
export function respelt(query, characters = "") {
  const standard = inStandardCharacters(normalised(query), characters);
  return withPlainNumbers(standard).replace(OF_DOCUMENT, "").replace(HYPHENED, "$1$2 ").replace(/\s+/gu, " ").trim();
}

/** @param {string} text @param {string} characters */
function inStandardCharacters(text, characters) {
  if (!characters) return text;
  const pairs = Array.from(characters);
  return Array.from(text, (sign) => {
    const at = pairs.indexOf(sign);
    return at >= 0 && at % 2 === 0 ? pairs[at + 1] : sign;
  }).join("");
}

/**
 * With figures for words: 百分之五十 and 50 percent are 50%, 两百平 is 200m2, 一年十二次 每年 12次; a small count such as 一个 stays.
 * @param {string} text
 */
export function withFigures(text) {
  return text
    .replace(new RegExp(`百分之(${NUMERAL}+|\\d+(?:\\.\\d+)?)`, "gu"), (_, share) => `${figure(share)}%`)
    .replace(/(\d)\s?per\s?cent(?![a-z])/gu, "$1%")
    .replace(
      new RegExp(`(^|[^第〇零一二两三四五六七八九十百千万])(${NUMERAL}{1,9})(?=${COUNTED})`, "gu"),
      (_, before, numeral) => before + figure(numeral),
    )
    .replace(/(\d)\s?([千百])(?=平|家|人|个|名|次)/gu, (_, digit, power) => `${digit}${power === "千" ? "000" : "00"}`)
    .replace(AREA, "$1m2")
    .replace(/一(年|月|周|天)(?=\d+次)/gu, "每$1 ");
}

/** @param {string} written  in digits or as a numeral */
function figure(written) {
  const value = chineseValue(written);
  return value > 1 || /[十百千万]/u.test(written) ? String(value) : written;
}

/**
 * What a Chinese numeral stands for, 三十, 一百二十, 两万, also digit by digit, 二〇二四; 0 where it is none.
 * macros/clauses/text/numerals.py is the canonical side; tests/cases/twins/numerals.txt holds both to it.
 * @param {string} written
 */
export function chineseValue(written) {
  if (written.length > 1 && DIGIT_BY_DIGIT.test(written)) return Number(Array.from(written, digitOf).join(""));
  const [, hundredMillions = "", tenThousands = "", rest = ""] = WHOLE.exec(written) ?? [];
  return section(hundredMillions) * 10 ** 8 + section(tenThousands) * 10 ** 4 + section(rest);
}

/** @param {string} written  below ten thousand */
function section(written) {
  let [total, digit] = [0, 0];
  for (const sign of written) {
    const power = "十百千".indexOf(sign);
    [total, digit] = power < 0 ? [total, digitOf(sign)] : [total + (digit || 1) * 10 ** (power + 1), 0];
  }
  return total + digit;
}

/** @param {string} sign */
function digitOf(sign) {
  return DIGITS.indexOf(sign.replace("零", "〇").replace("两", "二"));
}

/** §4.2.2, 4-2-2, 四.二.二, 条款4.2.2, 第四章第二节 and 第4章第2条 are 4.2.2, 4.2. @param {string} text */
function withPlainNumbers(text) {
  const digits = (/** @type {string} */ part) => (/^\d+$/u.test(part) ? part : String(chineseValue(part)));
  const [part, joint] = [`(?:\\d{1,2}|${NUMERAL}{1,3})`, "[章节条款]"];
  const chain = new RegExp(
    `第\\s?(${part})\\s?章(?:\\s?第?\\s?(${part})\\s?${joint})(?:\\s?第?\\s?(${part})\\s?${joint})?`,
    "gu",
  );
  return text
    .replace(chain, (_, ...parts) => parts.slice(0, 3).filter(Boolean).map(digits).join("."))
    .replace(new RegExp(`第\\s?(${NUMERAL}{1,3})\\s?(?=[章条])`, "gu"), (_, one) => `第${digits(one)}`)
    .replace(
      new RegExp(`(^|[^一-鿿])(${NUMERAL}{1,3}(?:[.点·。]${NUMERAL}{1,3})+)(?![一-鿿])`, "gu"),
      (_, before, run) =>
        before +
        run
          .split(/[.点·。]/u)
          .map(digits)
          .join("."),
    )
    .replace(/(^|[^\d-])(\d{1,2}(?:-\d{1,2}){1,4})(?![\d-])/gu, (_, before, run) => before + run.replace(/-/gu, "."))
    .replace(/(?:§+|条款|条文|章节|款)\s?(?=\d{1,2}(?:\.\d|$|\s))/gu, "")
    .replace(/(\d{1,2}(?:\.\d{1,2})+)[.。]+(?=\s|$)/gu, "$1");
}
