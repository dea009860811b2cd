// What leaves the browser by the reader's hand: a record as a file, and what it is called.

import { current, withExported } from "./envelope.mjs";
import { recordText } from "./records.mjs";
import { noTexts, textsOf } from "./texts.mjs";

/**
 * @typedef {import("./envelope.mjs").Assessment} Assessment
 * @typedef {import("./storage.mjs").AnswerStore} AnswerStore
 */

/** Hands the reader a file. @param {string} name @param {string} text */
export function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * Exports an assessment, with the texts that it answers; returns the name of the file.
 * @param {AnswerStore} store
 * @param {string} standard
 * @param {Assessment} [assessment]  the one on the screen unless told
 * @param {import("./texts.mjs").Texts} [texts]
 */
export function exportRecord(store, standard, assessment = current(store.envelope), texts = noTexts()) {
  const { organisation, date, name: given } = assessment.cover;
  const parts = [standard, given || organisation, date || new Date().toISOString().slice(0, 10)];
  const name = `${parts
    .filter(Boolean)
    .join("_")
    .replace(/[\s/\\:*?"<>|]+/gu, "-")}.json`;
  download(name, recordText([assessment], textsOf(texts, assessment)));
  store.change((envelope) => withExported(envelope, assessment));
  return name;
}

/**
 * What an assessment is called in a list.
 * @param {Pick<Assessment, "cover">} assessment
 * @param {Record<string, string>} words
 */
export function nameOf({ cover }, words) {
  return cover.name || [cover.organisation, cover.site, cover.date].filter(Boolean).join(" · ") || words.unnamed;
}
