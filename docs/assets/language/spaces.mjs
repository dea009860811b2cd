// What counts as space, the same as in Python, where the texts come from. No DOM here.

const KINDS = String.raw`\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000`;

export const SPACES = new RegExp(`[${KINDS}]+`, "gu");
