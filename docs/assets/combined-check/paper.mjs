// The combined list on paper: the sheet that the page holds empty, with a row a question by topic; what was answered is
// filled in. Made when something is printed.

import { resultRows } from "../assessment/result-rows.mjs";
import { filled, verdictSentence } from "../assessment/sentences.mjs";
import { counted } from "../assessment/verdicts.mjs";
import { isBlank } from "../assessment/records.mjs";
import { whosePaper } from "../assessment/whose-paper.mjs";

/**
 * @typedef {import("./order.mjs").Section} Section
 * @typedef {import("./order.mjs").Unit} Unit
 * @typedef {import("./order.mjs").CombinedList} CombinedList
 * @typedef {import("../assessment/envelope.mjs").Assessment} Assessment
 * @typedef {import("../assessment/result-rows.mjs").ResultRow} ResultRow
 */

const BOXES = ["conforms", "fails", "not-applicable"];

/**
 * @param {HTMLTemplateElement} form  the empty sheet
 * @param {Section[]} sections @param {CombinedList[]} lists @param {Assessment} assessment
 * @param {Record<string, string>} words
 * @returns {HTMLElement}
 */
export function paperOf(form, sections, lists, assessment, words) {
  const sheet = /** @type {HTMLElement} */ (document.importNode(form.content, true).querySelector(".sheet"));
  const rows = lists.map((list) => ({ list, rows: resultRows(list, assessment, words) }));
  const isFilled = !isBlank(assessment);
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (sheet.querySelectorAll("[data-cover]")))
    place.textContent = String(assessment.cover[place.dataset.cover ?? ""] ?? "");
  const identity = isFilled ? whosePaper(assessment, words) : "";
  for (const line of sheet.querySelectorAll(".sheet-identity")) line.textContent = identity;
  const said = isFilled ? rows.map((one) => resultOf(one, words)) : [];
  sheet.querySelector(".paper-results")?.replaceChildren(...said.map((line) => made("p", "", line)));
  const byPlace = new Map(
    rows.flatMap(({ list, rows: of }) => of.map((row) => [`${list.standard}/${row.question.id}`, row])),
  );
  sheet.querySelector(".sheet-table")?.append(...bodies(sections, byPlace, isFilled, words));
  return sheet;
}

/**
 * @param {Section[]} sections @param {Map<string, ResultRow>} byPlace
 * @param {boolean} isFilled @param {Record<string, string>} words
 */
function bodies(sections, byPlace, isFilled, words) {
  let serial = 0;
  const clause = (/** @type {Unit} */ unit) => {
    const body = made("tbody", "sheet-clause", "");
    for (const question of unit.questions) {
      const row = byPlace.get(`${unit.list.standard}/${question.id}`);
      serial += 1;
      if (row) body.append(questionRow(unit, row, serial, isFilled, words));
    }
    return body;
  };
  return sections.flatMap(({ title, units }) => [topicRow(title), ...units.map(clause)]);
}

/** @param {{list: CombinedList, rows: ResultRow[]}} one @param {Record<string, string>} words */
function resultOf({ list, rows }, words) {
  const sentence = verdictSentence(counted(rows.map(({ verdict }) => verdict)), words);
  return filled(words.ofStandard, { title: list.short, sentence });
}

/** @param {string} title */
function topicRow(title) {
  const body = made("tbody", "sheet-chapter", "");
  const head = made("th", "", title);
  head.colSpan = 7;
  head.scope = "rowgroup";
  const row = made("tr", "", "");
  row.append(head);
  body.append(row);
  return body;
}

/**
 * @param {Unit} unit @param {ResultRow} row @param {number} serial  running through the paper
 * @param {boolean} isFilled @param {Record<string, string>} words
 */
function questionRow({ list, label, questions }, row, serial, isFilled, words) {
  const line = made("tr", "sheet-question", "");
  const isFirst = row.question === questions[0];
  const number = made("td", `sheet-number${isFirst ? " first" : ""}`, `${list.short} ${label}`);
  const boxes = BOXES.map((state) => {
    const cell = made("td", "sheet-box", "");
    cell.append(box(isFilled && row.verdict.state === state));
    return cell;
  });
  const record = made("td", "sheet-record", "");
  record.append(...figures(row, isFilled, words));
  const written = isFilled ? [row.finding, row.reason, row.note, row.evidence].filter(Boolean).join("\n") : "";
  record.append(made("p", "written", written));
  line.append(number, made("td", "sheet-serial", String(serial)), asked(list, row, words), ...boxes, record);
  return line;
}

/** @param {CombinedList} list @param {ResultRow} row @param {Record<string, string>} words */
function asked(list, { question, parts }, words) {
  const said = list.said[question.id] ?? { ask: question.ask };
  const cell = made("td", "sheet-ask", "");
  const ask = made("p", "", `${said.ask} `);
  ask.append(made("span", `sheet-type ${question.type}`, words[`sheet-${question.type}`] ?? ""));
  cell.append(ask);
  const ticks = (question.parts ?? []).map((part) => {
    const tick = made("span", "sheet-part", "");
    tick.append(box(parts.includes(part.id)), ` ${part.label}`);
    return tick;
  });
  if (ticks.length) {
    const line = made("p", "sheet-parts", "");
    line.append(...ticks);
    cell.append(line);
  }
  const lines = /** @type {const} */ ([
    ["small", words.sheetApplies, said.applies],
    ["small bound", words.sheetBound, said.bound],
    ["small", words.sheetEvidence, said.evidence],
  ]);
  for (const [className, name, text] of lines)
    if (text) cell.append(made("p", className, `${name}${words.colon}${text}`));
  return cell;
}

/** @param {ResultRow} row @param {boolean} isFilled @param {Record<string, string>} words */
function figures({ figures: found }, isFilled, words) {
  return found.map(({ label, value, unit }) => {
    const line = made("p", "small figure", `${label}${words.colon}`);
    line.append(made("span", "found", isFilled ? value : ""), ` ${unit}`);
    return line;
  });
}

/** @param {boolean} isChosen */
function box(isChosen) {
  return made("span", "box", isChosen ? "✓" : "");
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} name @param {string} className @param {string} text @returns {HTMLElementTagNameMap[T]}
 */
function made(name, className, text) {
  return Object.assign(document.createElement(name), { className, textContent: text });
}
