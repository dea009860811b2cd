// A record as one HTML file: it reads and prints by itself on any machine, without script, holds the record, and
// tells by its digest whether somebody changed it. No DOM here.

import { sha256 } from "./digest.mjs";

/**
 * Whether the file is as the site wrote it; `unknown` where there is no digest or the browser cannot reckon one.
 * @typedef {"whole" | "changed" | "unknown"} Seal
 */

const OPENS = '<script type="application/json" id="tiaowen-record" data-sha256="';
const BODY = ["<!--report-->", "<!--/report-->"];

const STYLE = [
  "body{font:16px/1.6 system-ui,'Noto Sans SC','Microsoft YaHei',sans-serif}",
  "body{max-width:60rem;margin:2rem auto;padding:0 1rem}",
  "h1{font-size:1.5rem}h2{font-size:1.125rem;margin:2rem 0 .5rem;break-after:avoid}",
  "table{border-collapse:collapse;width:100%;font-size:.875rem}tr{break-inside:avoid}",
  "td{border:1px solid #777;padding:.3rem .5rem;vertical-align:top;white-space:pre-line;overflow-wrap:anywhere}",
  "td.head{font-weight:600;background:#f3f3f0}",
  "@media print{body{margin:0;max-width:none;font-size:10pt}td{padding:.8mm 1.2mm;font-size:9pt}}",
].join("");

/**
 * @param {import("../check-report/report.mjs").Report} report @param {string} record  the text of the record
 * @param {{language: string, note: string}} settings  `note`: how the file is used, for whoever opens it
 * @returns {Promise<string>}
 */
export async function readableRecord({ title, sections }, record, { language, note }) {
  const body = [`<h1>${escaped(title)}</h1>`, `<p>${escaped(note)}</p>`, ...sections.map(sectionHtml)].join("\n");
  const kept = record.replace(/</gu, "\\u003c");
  return [
    `<!doctype html>\n<html lang="${escaped(language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(title)}</title><style>${STYLE}</style></head><body>`,
    `${BODY[0]}${body}${BODY[1]}`,
    `${OPENS}${await digestOf(body + kept)}">${kept}</script>`,
    "</body></html>\n",
  ].join("\n");
}

/**
 * The text of the record in a file, and whether the file was changed; any other text stays as it is.
 * @param {string} text
 * @returns {Promise<{text: string, seal?: Seal}>}
 */
export async function recordIn(text) {
  const start = text.indexOf(OPENS);
  if (start < 0) return { text };
  const [digest, rest] = cut(text.slice(start + OPENS.length), '">');
  const [kept] = cut(rest, "</script>");
  const [, after] = cut(text, BODY[0]);
  const [body] = cut(after, BODY[1]);
  const found = await digestOf(body + kept);
  if (!digest || !found) return { text: kept, seal: "unknown" };
  return { text: kept, seal: found === digest ? "whole" : "changed" };
}

/** @param {import("../check-report/report.mjs").Section} section */
function sectionHtml({ heading, paragraphs, table, hasHead = true }) {
  const rows = (table ?? []).map((row, i) => {
    const isHead = (/** @type {number} */ j) => (hasHead ? i === 0 : j === 0);
    return `<tr>${row.map((cell, j) => `<td${isHead(j) ? ' class="head"' : ""}>${escaped(cell)}</td>`).join("")}</tr>`;
  });
  const lines = paragraphs.map((text) => `<p>${escaped(text)}</p>`);
  return [
    heading ? `<h2>${escaped(heading)}</h2>` : "",
    ...lines,
    table ? `<table>${rows.join("\n")}</table>` : "",
  ].join("\n");
}

/** Text stays text. @param {string | number} text */
function escaped(text) {
  const marks = /** @type {Record<string, string>} */ ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" });
  return String(text).replace(/[&<>"]/gu, (mark) => marks[mark]);
}

/** @param {string} text @param {string} mark @returns {[string, string]}  before and after the first mark */
function cut(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** SHA-256, hexadecimal; empty where the page is not served securely. @param {string} text */
async function digestOf(text) {
  return sha256(new TextEncoder().encode(text.replace(/\r\n/gu, "\n")));
}
