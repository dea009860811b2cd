// A query that no clause answers → queries that somebody may have meant: pinyin for Chinese, a mistyped word for the
// one that the standards have. What was taken for what is told with the answer. No DOM here.

import { terms } from "./query.mjs";
import { normalised } from "./spelling.mjs";

/**
 * What the texts of the standards hold, by how it is written and how it sounds.
 * @typedef {object} Lexicon
 * @property {(word: string) => Promise<boolean>} knows  whether a Latin word, or one that begins with it, stands
 *   anywhere
 * @property {(pair: string) => Promise<boolean>} holds  whether a pair of Han characters stands anywhere
 * @property {(word: string) => Promise<string[]>} near  Latin words about as long, the most frequent first
 * @property {(syllables: string[]) => Promise<string[]>} sounding  Han phrases that sound so, the most frequent first
 * @property {(letters: string) => Promise<string[]>} initials  headings whose syllables begin so, then other phrases
 * @property {(pair: string) => Promise<string[]>} alike  pairs of Han characters that begin or end as this pair does
 * @property {Map<string, string>} sounds  syllable → characters
 * @property {Map<string, string[]>} syllables  character → its syllables
 * @typedef {{text: string, instead: [string, string][], isSure?: boolean, isOnlySaid?: boolean}} Guess  sure: no text
 *   has the words as typed; only said: letters that are no words, worth nothing unless a clause says it all
 */

const MOST_GUESSES = 12;
const MOST_BEGUN = 8;
const LONG_WORD = 7;
const MOST_SYLLABLES = 8;

/** Likely queries, the likeliest first. @param {string} query @param {Lexicon} lexicon @returns {Promise<Guess[]>} */
export async function guesses(query, lexicon) {
  const text = normalised(query);
  const [latin, han] = await Promise.all([latinGuesses(text, lexicon), hanGuesses(text, lexicon)]);
  return [...latin, ...han].slice(0, MOST_GUESSES);
}

/** @param {string} text @param {Lexicon} lexicon */
async function latinGuesses(text, lexicon) {
  const wanted = terms(text).filter((term) => term.kind === "word");
  const words = wanted.map((term) => term.text);
  const known = await Promise.all(
    wanted.map(async (term) => (await lexicon.knows(term.text)) || lexicon.knows(term.forms[1] ?? term.text)),
  );
  const unknown = words.filter((_, at) => !known[at]);
  if (!unknown.length && !(words.length && words.every((word) => word.length <= 6))) return [];
  const areInitials = unknown.length === 1 && /^[a-z]{2,8}$/u.test(unknown[0]);
  const [sounded, spelt] = await Promise.all([inPinyin(text, lexicon), respelled(text, unknown, lexicon)]);
  const begun = areInitials ? await lexicon.initials(unknown[0]) : [];
  return [
    ...sounded,
    ...spelt,
    ...begun.slice(0, MOST_BEGUN).map((said) => ({ ...replaced(text, unknown[0], said), isOnlySaid: true })),
  ];
}

/** Runs of Latin words that can be read as pinyin, in Chinese. @param {string} text @param {Lexicon} lexicon */
async function inPinyin(text, lexicon) {
  const runs = text.match(/[a-z]+(?:[ '’][a-z]+)*/gu) ?? [];
  const found = [];
  for (const run of runs) {
    for (const syllables of readings(run.replace(/[^a-z]/gu, ""), lexicon.sounds)) {
      const phrases = syllables.length > 1 ? await spoken(syllables, lexicon) : [];
      found.push(...phrases.map((said) => ({ ...replaced(text, run, said), isSure: true })));
    }
  }
  return found;
}

/**
 * The phrases that sound so; else the phrases that the syllables divide into, the longest first; what no text has is
 * left out.
 * @param {string[]} syllables
 * @param {Lexicon} lexicon
 * @returns {Promise<string[]>}
 */
async function spoken(syllables, lexicon) {
  const whole = await lexicon.sounding(syllables);
  if (whole.length || syllables.length < 4) return whole.slice(0, 2);
  for (let to = syllables.length - 2; to > 1; to -= 1) {
    const [first] = await lexicon.sounding(syllables.slice(0, to));
    const [rest] = first ? await spoken(syllables.slice(to), lexicon) : [];
    if (first) return [first + (rest ?? "")];
  }
  return [];
}

/**
 * The ways to divide letters into syllables, the longest first.
 * @param {string} letters
 * @param {Map<string, string>} sounds
 * @returns {string[][]}
 */
export function readings(letters, sounds) {
  /** @type {string[][][]} */ const from = Array.from({ length: letters.length + 1 }, () => []);
  from[letters.length] = [[]];
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    for (let to = Math.min(at + 6, letters.length); to > at; to -= 1) {
      const syllable = letters.slice(at, to);
      if (sounds.has(syllable)) from[at].push(...from[to].map((rest) => [syllable, ...rest]));
    }
    from[at] = from[at].sort((a, b) => a.length - b.length).slice(0, 4);
  }
  return from[0].filter((syllables) => syllables.length <= MOST_SYLLABLES);
}

/**
 * The text with each unknown word as the nearest that the texts have.
 * @param {string} text @param {string[]} unknown @param {Lexicon} lexicon @returns {Promise<Guess[]>}
 */
async function respelled(text, unknown, lexicon) {
  const nearest = await Promise.all(unknown.map(async (word) => closest(word, await lexicon.near(word))));
  const ways = Math.min(3, Math.max(0, ...nearest.map((words) => words.length)));
  return Array.from({ length: ways }, (_, way) => {
    /** @type {Guess} */ const guess = { text, instead: [], isSure: true };
    unknown.forEach((word, at) => {
      const said = nearest[at][Math.min(way, nearest[at].length - 1)];
      if (!said) return;
      guess.text = guess.text.replace(word, said);
      guess.instead.push([word, said]);
    });
    return guess;
  });
}

/** @param {string} word @param {string[]} words  the most frequent first */
function closest(word, words) {
  const most = word.length >= LONG_WORD ? 2 : 1;
  const measured = words
    .map((other) => ({ other, steps: distance(word, other, most) }))
    .filter(({ steps }) => steps <= most);
  return measured.sort((a, b) => a.steps - b.steps).map(({ other }) => other);
}

/**
 * Letters left out, put in, changed or swapped with their neighbour, at most `most` of them, else more than that.
 * @param {string} a @param {string} b @param {number} most
 */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [/** @type {number[]} */ ([]), Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}

/**
 * Pairs of Han characters that no text has, as others that sound the same, or share a character.
 * @param {string} text
 * @param {Lexicon} lexicon
 */
async function hanGuesses(text, lexicon) {
  const runs = text.match(/\p{Script=Han}{2,8}/gu) ?? [];
  const unknown = (await Promise.all(runs.map((run) => unknownPairs(run, lexicon)))).flat().slice(0, 6);
  const found = await Promise.all(
    unknown.map(async (pair) => {
      const [first, second] = Array.from(pair, (sign) => lexicon.syllables.get(sign) ?? []);
      const ways = first.flatMap((one) => second.map((other) => [one, other]));
      const sounded = (await Promise.all(ways.map((way) => lexicon.sounding(way))))
        .flat()
        .filter((other) => other !== pair);
      return { pair, sounded, alike: await lexicon.alike(pair) };
    }),
  );
  const by = (/** @type {"sounded" | "alike"} */ way, /** @type {number} */ most) =>
    found.flatMap((one) => one[way].slice(0, most).map((said) => replaced(text, one.pair, said)));
  return [...by("sounded", 2), ...by("alike", 3)];
}

/**
 * The pairs of neighbours that no text has. One that stands between two known pairs is where two words meet, since a
 * wrong character spoils the pairs on both its sides.
 * @param {string} run @param {Lexicon} lexicon
 */
async function unknownPairs(run, lexicon) {
  const pairs = Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
  const held = await Promise.all(pairs.map((pair) => lexicon.holds(pair)));
  return pairs.filter((_, at) => !held[at] && !(held[at - 1] && held[at + 1]));
}

/** @param {string} text @param {string} typed @param {string} said @returns {Guess} */
function replaced(text, typed, said) {
  return { text: text.replace(typed, said), instead: [[typed, said]] };
}
