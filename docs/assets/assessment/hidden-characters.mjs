// Characters in a text that nobody sees: controls, and marks of direction or of no width. No DOM here.
// macros/clauses/text/hidden_characters.py is the canonical side; tests/cases/twins/hidden.txt holds both to it.

const CONTROLS = String.raw`\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff`;
const MARKS = String.raw`\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff`;
const HIDDEN = new RegExp(`[${CONTROLS}${MARKS}]`, "gu");

/** Each of them, every time it stands there: `U+200B`. @param {string} text */
export function hiddenSigns(text) {
  const code = (/** @type {string} */ sign) => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return (text.match(HIDDEN) ?? []).map((sign) => `U+${code(sign)}`);
}

/** The text without them. @param {string} text */
export function withoutHidden(text) {
  return text.replace(HIDDEN, "");
}
