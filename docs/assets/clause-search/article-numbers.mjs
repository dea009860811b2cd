// Numbers of rules as the search knows them: 第十二条, 第12条 and Article 12 are 12条, 第三章 is 3章. No DOM here.
// macros/to_site/search/spelling.py makes the same of the number of a row; tests/twins hold both to it.

import { chineseValue } from "./respelling.mjs";
import { squeezed } from "./spelling.mjs";

const NUMERAL = "[一二三四五六七八九十百千零〇\\d]{1,7}";
const CHINESE = new RegExp(`^第?(${NUMERAL})([章节条])(?:之(${NUMERAL}))?$`, "u");
const ENGLISH = /^(article|chapter|section)(\d{1,3})(-\d{1,2})?$/u;
const UNITS = { article: "条", chapter: "章", section: "节" };
const WITHIN = new RegExp(
  `(第?${NUMERAL}条(?:之${NUMERAL})?)第${NUMERAL}款(?:第?[(（]?${NUMERAL}[)）]?项)?(?:第?${NUMERAL}目)?` +
    `|(第?${NUMERAL}条(?:之${NUMERAL})?)第?[(（]?${NUMERAL}[)）]?项`,
  "gu",
);
const IN_A_ROW = new RegExp(`第${NUMERAL}[章条](?:之${NUMERAL})?`, "gu");

/**
 * The number and the unit of a chapter or article; nothing where the text is no such number.
 * @param {string} text @returns {[string, string] | undefined}
 */
function parsed(text) {
  const chinese = CHINESE.exec(text);
  if (chinese) return [figureOf(chinese[1]) + (chinese[3] ? `-${figureOf(chinese[3])}` : ""), chinese[2]];
  const english = ENGLISH.exec(text);
  if (english) return [english[2] + (english[3] ?? ""), UNITS[/** @type {keyof UNITS} */ (english[1])]];
}

/** @param {string} numeral */
function figureOf(numeral) {
  return /^\d+$/u.test(numeral) ? numeral : String(chineseValue(numeral));
}

/** What the number of a row is compared by: 12条, 3章, else the number as it is. @param {string} label */
export function numberKey(label) {
  const found = parsed(squeezed(label));
  return found ? found.join("") : squeezed(label);
}

/**
 * The keys that a number in a query may be: 12 is clause 12 or article 12, 4.2.2 is no article and costs no file more.
 * @param {string} word @param {string} number  as a number of a standard
 */
export function keysOf(word, number) {
  const found = parsed(word);
  const unit = found?.[1] ?? "条";
  if (found) return [found[0], found[0] + unit];
  return /^\d+(?:-\d+)?$/u.test(number) ? [number, number + unit] : [number];
}

/** Whether the word is a number of rules. @param {string} word */
export function isOfRules(word) {
  return parsed(word) !== undefined;
}

/** The query with each article apart, without what is cited within it: 管理办法第十二条第二款. @param {string} text */
export function withArticlesApart(text) {
  return text
    .replace(/\b(article|chapter)\s(?=\d)/gu, "$1")
    .replace(WITHIN, "$1$2 ")
    .replace(IN_A_ROW, " $& ");
}
