// Words marked between two texts: what stayed, what is gone, what is new. Han by character, Latin by word; the rules are
// those of macros/clauses/text/marks.py. No DOM here.

/** @typedef {{text: string, state: "same" | "removed" | "added"}} Piece */

const TOKEN = /[A-Za-z\u00c0-\u024f0-9²³]+(?:[./:’'—–-][A-Za-z\u00c0-\u024f0-9²³]+)*|\n|[^\S\n]+|./gu;
const LEAST_ALIKE = 0.3;
const MOST_TOKENS = 3000;

/** @param {string} old @param {string} present @returns {Piece[]} */
export function marked(old, present) {
  const [before, after] = [old, present].map((text) => text.match(TOKEN) ?? []);
  if (before.length + after.length > MOST_TOKENS) return pieces([[old, present]]);
  const steps = changes(before, after);
  const same = steps.filter(([was, is]) => was === is).reduce((sum, [was]) => sum + (was.match(TOKEN)?.length ?? 0), 0);
  return pieces(2 * same < LEAST_ALIKE * (before.length + after.length) ? [[old, present]] : joined(steps));
}

/** Runs that stayed and runs that changed, by the longest common sequence. @param {string[]} before @param {string[]} after */
function changes(before, after) {
  const lengths = commonLengths(before, after);
  /** @type {[string, string][]} */
  const steps = [];
  let [i, j] = [0, 0];
  let isSame = false;
  const add = (/** @type {string} */ was, /** @type {string} */ is, /** @type {boolean} */ stayed) => {
    const last = steps[steps.length - 1];
    if (last && isSame === stayed) steps[steps.length - 1] = [last[0] + was, last[1] + is];
    else steps.push([was, is]);
    isSame = stayed;
  };
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) add(before[i++], after[j++], true);
    else if (j === after.length || (i < before.length && lengths[i + 1][j] >= lengths[i][j + 1])) add(before[i++], "", false);
    else add("", after[j++], false);
  }
  return steps;
}

/** @param {string[]} before @param {string[]} after */
function commonLengths(before, after) {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i][j] = before[i] === after[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return lengths;
}

/** Changes with no more than a splinter between them become one. @param {[string, string][]} steps */
function joined(steps) {
  /** @type {[string, string][]} */
  const found = [];
  for (let [was, is] of steps) {
    const between = found[found.length - 1];
    const first = found[found.length - 2];
    if (was !== is && between && first && isSplinter(between)) {
      [was, is] = [first[0] + between[0] + was, first[1] + between[1] + is];
      found.splice(-2);
    }
    found.push([was, is]);
  }
  return found;
}

/** @param {[string, string]} step */
function isSplinter([was, is]) {
  if (was !== is || was.includes("\n")) return false;
  const han = was.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = was.match(/[A-Za-z\u00c0-\u024f0-9²³]/gu)?.length ?? 0;
  return latin ? han === 0 && latin <= 3 : han <= 1;
}

/** @param {[string, string][]} steps @returns {Piece[]} */
function pieces(steps) {
  /** @type {(step: [string, string]) => Piece[]} */
  const ofStep = ([was, is]) => (was === is ? [{ text: is, state: "same" }] : [{ text: was, state: "removed" }, { text: is, state: "added" }]);
  return steps.flatMap(ofStep).filter(({ text }) => text);
}
