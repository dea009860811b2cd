// The words around what was found, cut into stretches that are marked or not. No DOM here.

import { bigrams, terms } from "./query.mjs";
import { indexOfWord, squeezedWithOrigins } from "./spelling.mjs";

/** @typedef {{text: string, isFound: boolean}} Stretch */

/**
 * The stretch of `text` around the first word found, with all words of the query in it told apart.
 * @param {string} text @param {string} query @param {number} [length]  of the context, in characters
 * @returns {Stretch[]}
 */
export function context(text, query, length = 90) {
  const found = places(text, query);
  const first = found.length ? found[0][0] : 0;
  const start = first < length / 3 ? 0 : cutAt(text, first - Math.round(length / 4));
  const end = Math.min(text.length, start + length);
  const inside = found.filter(([from, to]) => from >= start && to <= end);
  const stretches = start > 0 ? [{ text: "…", isFound: false }] : [];
  let position = start;
  for (const [from, to] of inside) {
    stretches.push({ text: text.slice(position, from), isFound: false }, { text: text.slice(from, to), isFound: true });
    position = to;
  }
  stretches.push({ text: text.slice(position, end) + (end < text.length ? "…" : ""), isFound: false });
  return stretches.filter((stretch) => stretch.text);
}

/** Whether any word of the query stands in `text`. @param {string} text @param {string} query */
export function isIn(text, query) {
  return places(text, query).length > 0;
}

/** From and to of each word of the query in `text`, in order and apart. @param {string} text @param {string} query */
function places(text, query) {
  const wanted = terms(query);
  const spelt = squeezedWithOrigins(text);
  const found = wanted.flatMap((term) =>
    term.forms.flatMap((form) => placesOf(spelt, text, form, term.kind === "word")),
  );
  return apart(found.length ? found : bigrams(wanted).flatMap((pair) => placesOf(spelt, text, pair, false)));
}

/**
 * @param {ReturnType<typeof squeezedWithOrigins>} spelt
 * @param {string} text
 * @param {string} form
 * @param {boolean} isWord
 * @returns {[number, number][]}
 */
function placesOf(spelt, text, form, isWord) {
  /** @type {[number, number][]} */
  const found = [];
  if (!form) return found;
  for (let at = indexOfWord(spelt.text, form); at >= 0; at = indexOfWord(spelt.text, form, at + form.length)) {
    const [from, to] = [spelt.starts[at], spelt.ends[at + form.length - 1]];
    if (!isWord || !/[a-z]/iu.test(text[from - 1] ?? "")) found.push([from, to]);
  }
  return found;
}

/** In order, those that overlap joined. @param {[number, number][]} found */
function apart(found) {
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  /** @type {[number, number][]} */
  const joined = [];
  for (const [from, to] of found) {
    const last = joined[joined.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Not in the middle of a Latin word. @param {string} text @param {number} at */
function cutAt(text, at) {
  const space = text.indexOf(" ", at);
  return /[a-z]/iu.test(text[at] ?? "") && space > 0 && space < at + 15 ? space + 1 : at;
}
