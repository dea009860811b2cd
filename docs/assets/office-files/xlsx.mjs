// Tables → the bytes of an Excel workbook (ECMA-376, SpreadsheetML): texts and numbers, a head that stays, nothing that
// computes. No DOM here.

import { xml, zipped } from "./zip.mjs";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * @typedef {{name: string, table: import("../check-report/tables.mjs").Table, widths?: number[], hasHead?: boolean}}
 * Sheet
 */

/** @param {Sheet[]} sheets */
export function xlsxBytes(sheets) {
  const numbers = sheets.map((_, i) => i + 1);
  const parts = numbers
    .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`)
    .join("");
  const relations = numbers
    .map((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)
    .join("");
  const names = sheets
    .map(({ name }, i) => `<sheet name="${xml(sheetName(name))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join("");
  return zipped({
    "[Content_Types].xml": [
      `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
      `<Default Extension="xml" ContentType="application/xml"/>`,
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`,
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${parts}</Types>`,
    ].join(""),
    "_rels/.rels": [
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`,
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ].join(""),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": [
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations}`,
      `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/>`,
      `</Relationships>`,
    ].join(""),
    "xl/styles.xml": STYLES,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
  });
}

/** Format 0: wrapped text; format 1: the head, bold. */
const STYLES = [
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="10"/><name val="Arial"/></font>`,
  `<font><b/><sz val="10"/><name val="Arial"/>`,
  `</font></fonts><fills count="2"><fill><patternFill patternType="none"/>`,
  `</fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/>`,
  `</borders><cellStyleXfs count="1"><xf/></cellStyleXfs>`,
  `<cellXfs count="2"><xf fontId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
  `<xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
  `</cellXfs></styleSheet>`,
].join("");

/** Printed on A4 across, at most two sheets wide, as low as it comes. */
const PAPER = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="2" fitToHeight="0"/>';
const PAPER_IS_FITTED = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** @param {Sheet} sheet */
function sheetXml({ table, widths = [], hasHead = true }) {
  const view = hasHead
    ? [
        '<sheetViews><sheetView workbookViewId="0">',
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
      ].join("")
    : "";
  const columns = widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  const rows = table
    .map((row, i) => {
      const cells = row.map((value, j) => cell(value, `${columnOf(j)}${i + 1}`, hasHead && i === 0));
      return `<row r="${i + 1}">${cells.join("")}</row>`;
    })
    .join("");
  const last = columnOf((table[0]?.length ?? 1) - 1);
  const filter = hasHead ? `<autoFilter ref="A1:${last}${table.length}"/>` : "";
  return [
    `${HEAD}<worksheet xmlns="${MAIN}">${PAPER_IS_FITTED}${view}${columns ? `<cols>${columns}</cols>` : ""}`,
    `<sheetData>${rows}</sheetData>${filter}${PAPER}</worksheet>`,
  ].join("");
}

/** @param {string | number} value @param {string} place @param {boolean} isHead */
function cell(value, place, isHead) {
  if (value === "") return "";
  if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
  const limited = value.slice(0, 32_767); // as much as a cell holds
  return [
    `<c r="${place}" t="inlineStr"${isHead ? ' s="1"' : ""}>`,
    `<is><t xml:space="preserve">${xml(limited)}</t></is></c>`,
  ].join("");
}

/** The name of a column: 0 → A, 26 → AA. @param {number} column @returns {string} */
function columnOf(column) {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnOf(Math.floor(column / 26) - 1) + last;
}

/** A name that Excel takes: 31 characters, without those it uses in formulas. @param {string} name */
function sheetName(name) {
  return name
    .replace(/[\\/?*[\]:']/gu, " ")
    .slice(0, 31)
    .trim();
}
