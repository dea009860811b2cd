// A record with its photos and files in one zip: record.json, the files, and SHA256SUMS, which other programs check as
// well (`sha256sum -c SHA256SUMS`). Back in, the content of every file is reckoned anew. No DOM here.

import { unzipped } from "../office-files/unzip.mjs";
import { zipped } from "../office-files/zip.mjs";
import { sha256 } from "./digest.mjs";

/** @typedef {import("./evidence-files.mjs").EvidenceFile} EvidenceFile */

const RECORD = "record.json";
const SUMS = "SHA256SUMS";

/**
 * @param {string} record  the text of the record @param {{file: EvidenceFile, bytes: Uint8Array<ArrayBuffer>}[]} files
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function recordZip(record, files) {
  const named = files.map(({ file, bytes }) => ({ digest: file.digest, path: pathOf(file), bytes }));
  const own = await sha256(new TextEncoder().encode(record));
  const sums = [{ digest: own, path: RECORD }, ...named].map(({ digest, path }) => `${digest}  ${path}\n`).join("");
  return zipped({
    [RECORD]: record,
    ...Object.fromEntries(named.map(({ path, bytes }) => [path, bytes])),
    [SUMS]: sums,
  });
}

/** `evidence/0123456789ab-IMG_1.jpg`: two files of one name stay two. @param {EvidenceFile} file */
function pathOf({ digest, name }) {
  return `evidence/${digest.slice(0, 12)}-${name.replace(/[\s/\\:*?"<>|]+/gu, "-").slice(-80)}`;
}

/**
 * The record and the files in a zip; `changed` are those, the record among them, that are not as they went out.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<{text: string, files: Map<string, Uint8Array<ArrayBuffer>>, changed: string[]} | undefined>}
 *   files by digest; undefined where it is no zip of ours
 */
export async function openedZip(bytes) {
  const parts = unzipped(bytes);
  const record = parts?.get(RECORD);
  if (!parts || !record) return undefined;
  const sums = new Map(
    new TextDecoder()
      .decode(parts.get(SUMS) ?? new Uint8Array())
      .split("\n")
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  /** @type {Map<string, Uint8Array<ArrayBuffer>>} */
  const files = new Map();
  const changed = [];
  for (const [path, content] of parts) {
    if (path === SUMS || path.endsWith("/")) continue;
    const digest = await sha256(content);
    if (digest !== sums.get(path)) changed.push(path);
    else if (path !== RECORD) files.set(digest, content);
  }
  return { text: new TextDecoder().decode(record), files, changed };
}
