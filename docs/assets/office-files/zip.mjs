// A zip file whose parts are stored as they are: what XLSX and DOCX are made of, and a record with its photos (APPNOTE
// 6.3, 4.3). No DOM here.

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});
// version, flags, method, time, date: 1980-01-01, for a file tells no time
const STORED_IN_UTF8 = [20, 0x0800, 0, 0, 0x21];

/** @param {Record<string, string | Uint8Array>} contents  by name @returns {Uint8Array<ArrayBuffer>} */
export function zipped(contents) {
  const encoder = new TextEncoder();
  /** @type {Uint8Array[]} */
  const parts = [];
  /** @type {Uint8Array[]} */
  const directory = [];
  let offset = 0;
  for (const [name, given] of Object.entries(contents)) {
    const path = encoder.encode(name);
    const content = typeof given === "string" ? encoder.encode(given) : given;
    const sizes = [crcOf(content), content.length, content.length];
    const head = numbers([4, 0x04034b50], ...shorts(STORED_IN_UTF8), ...longs(sizes), ...shorts([path.length, 0]));
    const entry = numbers(
      [4, 0x02014b50],
      ...shorts([20, ...STORED_IN_UTF8]),
      ...longs(sizes),
      ...shorts([path.length, 0, 0, 0, 0]),
      ...longs([0, offset]),
    );
    parts.push(head, path, content);
    directory.push(entry, path);
    offset += head.length + path.length + content.length;
  }
  const count = Object.keys(contents).length;
  const end = numbers(
    [4, 0x06054b50],
    ...shorts([0, 0, count, count]),
    ...longs([length(directory), offset]),
    ...shorts([0]),
  );
  return joined([...parts, ...directory, end]);
}

/** @param {Uint8Array} content */
export function crcOf(content) {
  let rest = 0xffffffff;
  for (const byte of content) rest = CRC[(rest ^ byte) & 0xff] ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

/** @param {number[]} values @returns {[number, number][]} */
const shorts = (values) => values.map((value) => [2, value]);
/** @param {number[]} values @returns {[number, number][]} */
const longs = (values) => values.map((value) => [4, value]);

/** The smallest byte first. @param {[number, number][]} fields  pairs of width and value */
function numbers(...fields) {
  return Uint8Array.from(
    fields.flatMap(([width, value]) => Array.from({ length: width }, (_, i) => (value >>> (8 * i)) & 0xff)),
  );
}

/** @param {Uint8Array[]} parts */
function length(parts) {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

/** @param {Uint8Array[]} parts @returns {Uint8Array<ArrayBuffer>} */
function joined(parts) {
  const whole = new Uint8Array(length(parts));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** A text for XML, without what XML 1.0 forbids. @param {string | number} text */
export function xml(text) {
  const plain = String(text).replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
  return plain.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}
