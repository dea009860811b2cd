// What stands in a zip whose parts are stored as they are, as zip.mjs writes it (APPNOTE 6.3, 4.3). No DOM here.

import { crcOf } from "./zip.mjs";

const [END, ENTRY, PART] = [0x06054b50, 0x02014b50, 0x04034b50];
const [END_LENGTH, ENTRY_LENGTH, PART_LENGTH] = [22, 46, 30];

/**
 * The parts by name; undefined where it is no such zip: cut off, damaged, or compressed by another program.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Map<string, Uint8Array<ArrayBuffer>> | undefined}
 */
export function unzipped(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOf(view);
    if (end === undefined) return undefined;
    /** @type {Map<string, Uint8Array<ArrayBuffer>>} */
    const parts = new Map();
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      const entry = partAt(bytes, view, at);
      if (!entry) return undefined;
      parts.set(entry.name, entry.content);
      at = entry.next;
    }
    return parts;
  } catch {
    return undefined; // an offset leads out of the file
  }
}

/** Where the directory of the zip ends: a comment of up to 65,535 bytes may follow. @param {DataView} view */
function endOf(view) {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {DataView} view @param {number} at  of an entry of the directory */
function partAt(bytes, view, at) {
  const [method, crc, size] = [
    view.getUint16(at + 10, true),
    view.getUint32(at + 16, true),
    view.getUint32(at + 24, true),
  ];
  const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true));
  const start = view.getUint32(at + 42, true);
  const isOurs = view.getUint32(at, true) === ENTRY && method === 0 && view.getUint32(start, true) === PART;
  if (!isOurs) return undefined;
  const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + lengths[0]));
  const from = start + PART_LENGTH + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const content = bytes.slice(from, from + size);
  if (content.length !== size || crcOf(content) !== crc) return undefined;
  return { name, content, next: at + ENTRY_LENGTH + lengths[0] + lengths[1] + lengths[2] };
}
