// <check-report>: the open assessment as a report, to print or to keep as Word, and as files for other programs.

import { current } from "../assessment/envelope.mjs";
import { readableRecord } from "../assessment/readable-record.mjs";
import { recordText } from "../assessment/records.mjs";
import { AnswerStore } from "../assessment/storage.mjs";
import { TextShelf, textsOf } from "../assessment/texts.mjs";
import { docxBytes } from "../office-files/docx.mjs";
import { earlReport } from "./earl.mjs";
import { fileName, handOver } from "./files.mjs";
import { oscalResults } from "./oscal.mjs";
import { isPlanned, oscalPlan } from "./poam.mjs";
import { report } from "./report.mjs";
import { resultRows } from "../assessment/result-rows.mjs";
import { answersTable, chaptersTable, coverTable, csvText } from "./tables.mjs";
import { xlsxBytes } from "../office-files/xlsx.mjs";
import { whosePaper } from "../assessment/whose-paper.mjs";
import { cameUp } from "../site/came-up.mjs";

export class CheckReport extends HTMLElement {
  #stop = new AbortController();
  /** @type {Record<string, string>} */
  words = {};

  connectedCallback() {
    const json = (/** @type {string} */ selector) => JSON.parse(this.querySelector(selector)?.textContent ?? "{}");
    this.words = json(".check-words");
    this.list = /** @type {import("../assessment/result-rows.mjs").QuestionList} */ (json(".sheet-questions"));
    this.#stop = new AbortController();
    this.addEventListener("click", (event) => this.#onClick(event), { signal: this.#stop.signal });
    /** @type {HTMLElement} */ (this.querySelector(".report-tools")).hidden = false;
    this.#show();
    cameUp(this);
  }

  disconnectedCallback() {
    document.documentElement.style.removeProperty("--page-whose");
    this.#stop.abort();
  }

  /** @param {MouseEvent} event */
  #onClick({ target }) {
    const button = target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest("[data-file]")) : null;
    if (button?.dataset.file === "print") print();
    else if (button) this.#save(button.dataset.file ?? "");
  }

  #show() {
    const { sections } = this.#report();
    const place = /** @type {HTMLElement} */ (this.querySelector(".report-text"));
    place.replaceChildren(...sections.flatMap((section) => sectionElements(section)));
    const { assessment, words } = this.#parts();
    document.documentElement.style.setProperty("--page-whose", cssText(whosePaper(assessment, words)));
  }

  #report() {
    const { list, rows, assessment, words } = this.#parts();
    return report(list, rows, assessment, words);
  }

  #parts() {
    const { words } = this;
    const list = /** @type {import("../assessment/result-rows.mjs").QuestionList} */ (this.list);
    const assessment = current(new AnswerStore(() => localStorage).envelope);
    return { words, list, assessment, rows: resultRows(list, assessment, words) };
  }

  /** @param {string} format */
  async #save(format) {
    const { list, rows, assessment, words } = this.#parts();
    const place = {
      catalog: new URL(this.dataset.catalog ?? "", location.href).href,
      checklist: new URL("../", location.href).href,
    };
    const pretty = (/** @type {unknown} */ value) => `${JSON.stringify(value, null, 1)}\n`;
    const record = recordText([assessment], textsOf(new TextShelf(() => localStorage).texts, assessment));
    /** @type {Record<string, () => string | Uint8Array<ArrayBuffer> | Promise<string>>} */
    const made = {
      docx: () => docxBytes(report(list, rows, assessment, words), whosePaper(assessment, words)),
      csv: () => csvText(answersTable(list, rows, words)),
      xlsx: () =>
        xlsxBytes([
          {
            name: words.answers,
            table: answersTable(list, rows, words),
            widths: [6, 18, 18, 46, 10, 12, 30, 24, 24, 24, 24, 24, ...Array(11).fill(16), 12, 30, 24, 16],
          },
          { name: words.results, table: chaptersTable(list, rows, words), widths: [28] },
          { name: words.cover, table: coverTable(list, assessment, words), widths: [16, 60], hasHead: false },
        ]),
      "oscal.json": () =>
        pretty(oscalResults(list, rows, assessment, { ...place, now: new Date().toISOString(), uuid: newUuid, words })),
      "poam.json": () => pretty(oscalPlan(list, rows, assessment, { now: new Date().toISOString(), uuid: newUuid })),
      "earl.jsonld": () => pretty(earlReport(list, rows, assessment, place.catalog)),
      json: () => record,
      html: () =>
        readableRecord(report(list, rows, assessment, words), record, {
          language: document.documentElement.lang,
          note: words.readableNote,
        }),
    };
    if (format === "poam.json" && !rows.some(isPlanned)) {
      this.#say(words.noPlan);
      return;
    }
    const name = fileName(list.standard, assessment, format);
    handOver(name, await made[format]());
    this.#say(words.exported.replace("{name}", name));
  }

  /** @param {string} text */
  #say(text) {
    const said = this.querySelector(".report-done");
    if (said) said.textContent = text;
  }
}

/** A text as CSS writes it. @param {string} text */
function cssText(text) {
  return `"${text.replace(/["\\\p{Cc}]/gu, (one) => `\\${one.codePointAt(0)?.toString(16)} `)}"`;
}

/** @param {import("./report.mjs").Section} section @returns {HTMLElement[]} */
function sectionElements({ heading, paragraphs, table, hasHead = true }) {
  const title = heading ? [element("h2", heading)] : [];
  return [
    ...title,
    ...paragraphs.map((text) => element("p", text)),
    ...(table ? [tableElement(table, heading, hasHead)] : []),
  ];
}

/**
 * @param {import("./tables.mjs").Table} table
 * @param {string} heading
 * @param {boolean} hasHead  else the heads stand at the side
 */
function tableElement(table, heading, hasHead) {
  const made = document.createElement("table");
  const [body, head] = [made.createTBody(), hasHead ? made.createTHead() : null];
  table.forEach((row, i) => {
    const line = (head && i === 0 ? head : body).insertRow();
    row.forEach((value, j) => {
      const isHead = head ? i === 0 : j === 0;
      const cell = element(isHead ? "th" : "td", String(value));
      if (isHead) cell.setAttribute("scope", head ? "col" : "row");
      line.append(cell);
    });
  });
  if (!hasHead) made.className = heading ? "report-finding" : "report-cover";
  const scroll = element("div", "");
  scroll.className = "table-scroll";
  scroll.tabIndex = 0;
  if (heading) {
    scroll.setAttribute("role", "region");
    scroll.setAttribute("aria-label", heading);
  }
  scroll.append(made);
  return scroll;
}

/** @param {string} name @param {string} text */
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** A random UUID; also where the page is not served securely, and `crypto.randomUUID` is missing. */
function newUuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
}

customElements.define("check-report", CheckReport);
