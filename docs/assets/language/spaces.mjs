// What counts as space in Python, where the texts come from; tests/twins hold this to it. No DOM here.

const KINDS = String.raw`\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000`;

export const SPACES = new RegExp(`[${KINDS}]+`, "gu");
