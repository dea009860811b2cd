// One spelling for queries and texts: half width, lower case, one kind of dash. No DOM here.

const DASHES = /[‐-―−﹘﹣]/gu;

/** @param {string} text */
export function normalised(text) {
  return text.normalize("NFKC").toLowerCase().replace(DASHES, "-").replace(/\s+/gu, " ").trim();
}

/** Without spaces and slashes, so that `GB/T 18883`, `GBT18883` and `gb/t18883` are one. @param {string} text */
export function squeezed(text) {
  return normalised(text).replace(/[ /]/gu, "");
}

/**
 * The squeezed text and, for each of its characters, where it began and ended in the original, for marking words there.
 * @param {string} text
 * @returns {{text: string, starts: number[], ends: number[]}}
 */
export function squeezedWithOrigins(text) {
  let out = "";
  /** @type {number[]} */ const starts = [];
  /** @type {number[]} */ const ends = [];
  let position = 0;
  for (const character of text) {
    const written = squeezed(character);
    for (let i = 0; i < written.length; i += 1) {
      starts.push(position);
      ends.push(position + character.length);
    }
    out += written;
    position += character.length;
  }
  return { text: out, starts, ends };
}

/**
 * Where `word` stands in a text from `from` on, or -1; figures are not found inside longer ones.
 * @param {string} text @param {string} word @param {number} [from]
 */
export function indexOfWord(text, word, from = 0) {
  let at = text.indexOf(word, from);
  while (at >= 0 && cutsANumber(text, word, at)) at = text.indexOf(word, at + 1);
  return at;
}

/**
 * Where a Latin word begins in a normalised text, or -1; `park` is found in `parks`, not in `spark`.
 * @param {string} text @param {string} word @param {number} [from]
 */
export function indexOfLatin(text, word, from = 0) {
  let at = text.indexOf(word, from);
  while (at > 0 && /[a-z]/u.test(text[at - 1])) at = text.indexOf(word, at + 1);
  return at;
}

/** @param {string} text @param {string} word @param {number} at */
function cutsANumber(text, word, at) {
  const before = text[at - 1] ?? "";
  const after = text.slice(at + word.length, at + word.length + 2);
  const first = /^\d/u.test(word) && /[\d.]/u.test(before);
  const last = /\d$/u.test(word) && /^(?:\d|\.\d)/u.test(after);
  return first || last;
}
