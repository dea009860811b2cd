// A file that a reader chose: a record as JSON, as one HTML file, or in a zip with its photos. No DOM here.

import { recordIn } from "./readable-record.mjs";

/**
 * @typedef {{text: string, seal?: import("./readable-record.mjs").Seal, files: Map<string, Uint8Array<ArrayBuffer>>,
 *            changed: string[]}} OpenedFile
 *   `files`: by digest; `changed`: paths of what is not as it went out
 */

/** Undefined where it is a zip, but none of ours. @param {Blob} file @returns {Promise<OpenedFile | undefined>} */
export async function openedFile(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return { ...(await recordIn(new TextDecoder().decode(bytes))), files: new Map(), changed: [] };
  const { openedZip } = await import("./record-zip.mjs");
  return openedZip(bytes);
}
