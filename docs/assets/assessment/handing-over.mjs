// What leaves the browser by the reader's hand: a record as a file, and what it is called.

import { withExported } from "./envelope.mjs";
import { filesOf } from "./evidence-files.mjs";
import { recordText } from "./records.mjs";
import { textsOf } from "./texts.mjs";

/**
 * @typedef {import("./envelope.mjs").Assessment} Assessment
 * @typedef {import("./storage.mjs").AnswerStore} AnswerStore
 */

/**
 * Hands the reader a file.
 * @param {string} name @param {string | Uint8Array<ArrayBuffer>} content @param {string} [type]
 */
export function download(name, content, type = "application/json") {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * Exports an assessment, with the texts that it answers; with its photos and files in one zip, where it has any.
 * @param {AnswerStore} store
 * @param {string} standard
 * @param {Assessment} assessment
 * @param {import("./texts.mjs").Texts} texts
 * @param {import("./evidence-store.mjs").EvidenceStore} [evidence]  where it has photos or files
 * @returns {Promise<{name: string, missing: string[]}>}  of the file; of what this browser does not hold
 */
export async function exportRecord(store, standard, assessment, texts, evidence) {
  const record = recordText([assessment], textsOf(texts, assessment));
  const named = filesOf(assessment);
  const files = await contentOf(named, evidence);
  const zip = named.length ? await import("./record-zip.mjs").catch(() => undefined) : undefined;
  const name = `${nameOfFile(standard, assessment)}.${zip ? "zip" : "json"}`;
  if (zip) download(name, await zip.recordZip(record, files), "application/zip");
  else download(name, record);
  store.change((envelope) => withExported(envelope, assessment));
  const sent = zip ? files.map(({ file }) => file) : [];
  return { name, missing: named.filter((file) => !sent.includes(file)).map((file) => file.name) };
}

/**
 * The files that this browser holds.
 * @param {import("./evidence-files.mjs").EvidenceFile[]} named
 * @param {import("./evidence-store.mjs").EvidenceStore} [evidence]
 */
async function contentOf(named, evidence) {
  const files = [];
  for (const file of named) {
    const bytes = await evidence?.get(file.digest);
    if (bytes) files.push({ file, bytes });
  }
  return files;
}

/** @param {string} standard @param {Assessment} assessment */
function nameOfFile(standard, { cover: { organisation, date, name: given } }) {
  const parts = [standard, given || organisation, date || new Date().toISOString().slice(0, 10)];
  return parts
    .filter(Boolean)
    .join("_")
    .replace(/[\s/\\:*?"<>|]+/gu, "-");
}

/**
 * What an assessment is called in a list.
 * @param {Pick<Assessment, "cover">} assessment
 * @param {Record<string, string>} words
 */
export function nameOf({ cover }, words) {
  return cover.name || [cover.organisation, cover.site, cover.date].filter(Boolean).join(" · ") || words.unnamed;
}
