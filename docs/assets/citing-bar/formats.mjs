// A clause as an entry of CSL-JSON → the files that reference managers read: RIS, BibTeX, CSL-JSON. No DOM here.

/**
 * @typedef {{id: string, type: string, title: string, section: string, language: string, number?: string,
 *   edition?: string,
 *   publisher?: string, status?: string, URL?: string, issued?: {"date-parts": number[][]}}} Entry
 */

/** RIS; a line a field, each ended as its readers want it. @param {Entry} entry @param {Date} [today] */
export function ris(entry, today = new Date()) {
  const date = entry.issued?.["date-parts"][0] ?? [];
  const fields = [
    ["TY", "STAND"],
    ["ID", entry.id],
    ["TI", `${entry.title} ${entry.section}`],
    ["A1", entry.publisher],
    ["PB", entry.publisher],
    ["PY", date[0] && String(date[0])],
    ["DA", date[0] && `${[0, 1, 2].map((part) => (date[part] ? padded(date[part]) : "")).join("/")}/`],
    ["ET", entry.edition],
    ["SN", entry.number],
    ["SE", entry.section],
    ["LA", entry.language],
    ["UR", entry.URL],
    ["Y2", entry.URL && `${dayOf(today).replaceAll("-", "/")}/`],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}  - ${oneLine(String(value ?? ""))}`);
  return [...lines, "ER  - ", ""].join("\r\n");
}

/** BibTeX, which knows no standards: a manual of an organization. @param {Entry} entry @param {Date} [today] */
export function bibtex(entry, today = new Date()) {
  const date = entry.issued?.["date-parts"][0] ?? [];
  const fields = [
    ["title", `{${escaped(entry.title)}}`],
    ["organization", entry.publisher && escaped(entry.publisher)],
    ["number", entry.number && escaped(entry.number)],
    ["edition", entry.edition && escaped(entry.edition)],
    ["year", date[0] && String(date[0])],
    ["month", date[1] && String(date[1])],
    ["note", escaped(entry.section)],
    ["language", entry.language],
    ["url", entry.URL],
    ["urldate", entry.URL && dayOf(today)],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${oneLine(String(value ?? ""))}}`);
  return `@manual{${entry.id.replace(/[^\w.:-]/gu, "_")},\n${lines.join(",\n")}\n}\n`;
}

/** CSL-JSON 1.0.2: a list of one. @param {Entry} entry @param {Date} [today] */
export function cslJson(entry, today = new Date()) {
  const accessed = entry.URL ? { accessed: { "date-parts": [dayOf(today).split("-").map(Number)] } } : {};
  return `${JSON.stringify([{ ...entry, ...accessed }], null, 2)}\n`;
}

/** @param {number} figure */
function padded(figure) {
  return String(figure).padStart(2, "0");
}

/** The day where the reader is, `2026-11-28`. @param {Date} date */
export function dayOf(date) {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(padded).join("-");
}

/** @param {string} text */
function oneLine(text) {
  return text.replace(/\s+/gu, " ").trim();
}

/** What TeX would take for a command. @param {string} text */
function escaped(text) {
  return text.replace(
    /[\\{}&%$#_~^]/gu,
    (mark) =>
      ({ "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" })[mark] ?? `\\${mark}`,
  );
}
