// Files that a page makes, and how the reader gets them.

/** @type {Record<string, string>} */
const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  html: "text/html;charset=utf-8",
  csv: "text/csv;charset=utf-8",
};

/**
 * `incubator_甲公司_2026-11-21.xlsx`.
 * @param {string} standard
 * @param {import("../assessment/envelope.mjs").Assessment} assessment
 * @param {string} format
 */
export function fileName(standard, { cover }, format) {
  const parts = [standard, cover.organisation, cover.site, cover.date || new Date().toISOString().slice(0, 10)];
  return `${parts
    .filter(Boolean)
    .join("_")
    .replace(/[\s/\\:*?"<>|]+/gu, "-")}.${format}`;
}

/** Hands the reader a file. @param {string} name @param {string | Uint8Array<ArrayBuffer>} content */
export function handOver(name, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(
    new Blob([content], { type: TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "application/json" }),
  );
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
