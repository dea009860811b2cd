// What stands in the texts of a site, by how it is written and how it sounds; read where nothing says what was typed.
// macros/to_site/search/facts.py writes the files, one for few clauses and several for many. No DOM here.

/**
 * A pair of Han characters, or a phrase, and how often it (or its rarest pair) stands in the texts.
 * @typedef {{said: string, times: number}} Counted
 * @typedef {import("./guesses.mjs").Lexicon} Known
 */

const MOST_CHAINS = 200;
const MOST_ALIKE = 4;

/** @implements {Known} */
export class Lexicon {
  /**
   * @param {{facts?: string, factFiles?: number, sounds?: Record<string, string>}} head  of the search
   * @param {string} address  of `clauses.json`
   * @param {(url: string) => Promise<any>} read  JSON at an address
   */
  constructor({ facts = "", factFiles = 1, sounds = {} }, address, read) {
    this.folder = new URL(facts, address).href;
    this.files = factFiles;
    this.read = read;
    this.sounds = new Map(Object.entries(sounds));
    this.syllables = soundsOf(this.sounds);
  }

  /** @param {string} word */
  async knows(word) {
    return (await this.#latin()).some((other) => other.startsWith(word));
  }

  /** @param {string} word */
  async near(word) {
    return (await this.#latin()).filter((other) => Math.abs(other.length - word.length) < 3);
  }

  /** @param {string} pair */
  async holds(pair) {
    const [first, second] = Array.from(pair, (sign) => begunWith(this.syllables.get(sign)));
    const keys = first.flatMap((one) => second.map((other) => one + other));
    const found = await Promise.all(keys.map((key) => this.#counted(key)));
    return found.some((pairs) => pairs.some(({ said }) => said === pair));
  }

  /** @param {string[]} syllables */
  async sounding(syllables) {
    const letters = syllables.map((one) => one[0]).join("");
    const places = syllables.map((one) => this.sounds.get(one) ?? "");
    const [known = [], others] = await Promise.all([this.#fact(`=${letters}`), this.#chains(letters, places)]);
    if (syllables.length < 3) return others;
    const sounded = known.filter((/** @type {string} */ one) =>
      Array.from(one).every((sign, at) => places[at]?.includes(sign)),
    );
    return [...new Set([...sounded, ...others])];
  }

  /** @param {string} letters */
  async initials(letters) {
    const [known = [], others] = await Promise.all([this.#fact(`=${letters}`), this.#chains(letters)]);
    return [...new Set([...known, ...others])];
  }

  /** @param {string} pair */
  async alike(pair) {
    const found = await Promise.all([`${pair[0]}_`, `_${pair[1]}`].map((key) => this.#counted(key)));
    const others = inOrder(found.flat().filter(({ said }) => said !== pair));
    return others.slice(0, MOST_ALIKE).map(({ said }) => said);
  }

  /**
   * Phrases whose syllables begin so, the most frequent first, made of pairs that stand in the texts.
   * @param {string} letters
   * @param {string[]} [places]  the characters that each place may have
   */
  async #chains(letters, places) {
    const links = await Promise.all(Array.from(letters.slice(1), (_, at) => this.#counted(letters.slice(at, at + 2))));
    const fits = (/** @type {string} */ sign, /** @type {number} */ at) => !places || places[at].includes(sign);
    return chained(links.map((pairs, at) => pairs.filter(({ said }) => fits(said[0], at) && fits(said[1], at + 1))));
  }

  /** @param {string} key */
  async #fact(key) {
    return (await this.read(`${this.folder}${fileOf(key, this.files)}.json`))[key];
  }

  /** @param {string} key */
  async #counted(key) {
    return paired(await this.#fact(key));
  }

  /** @returns {Promise<string[]>} */
  #latin() {
    return this.read(`${this.folder}latin.json`);
  }
}

/**
 * The file that holds a fact; macros/to_site/search/facts.py files it so, tests/twins hold both.
 * @param {string} key @param {number} files
 */
export function fileOf(key, files) {
  let mixed = 0;
  for (const sign of key.replace(/^_|_$/gu, "")) mixed = (mixed * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003;
  return mixed % files;
}

/** @param {[string, number[]] | undefined} fact @returns {Counted[]} */
function paired([pairs, times] = ["", []]) {
  const signs = Array.from(pairs);
  return times.map((many, at) => ({ said: signs[2 * at] + signs[2 * at + 1], times: many }));
}

/** Phrases in which each pair goes on where the one before ends, the most frequent first. @param {Counted[][]} links */
function chained([first = [], ...rest]) {
  return rest
    .reduce((begun, pairs) => {
      /** @type {Map<string, Counted[]>} */ const from = new Map();
      for (const pair of pairs) from.set(pair.said[0], [...(from.get(pair.said[0]) ?? []), pair]);
      const longer = begun.flatMap((one) =>
        (from.get(one.said.slice(-1)) ?? []).map((pair) => ({
          said: one.said + pair.said[1],
          times: Math.min(one.times, pair.times),
        })),
      );
      return inOrder(longer).slice(0, MOST_CHAINS);
    }, first)
    .map(({ said }) => said);
}

/** @param {Counted[]} found */
function inOrder(found) {
  return found.sort((a, b) => b.times - a.times || (a.said < b.said ? -1 : 1));
}

/** The letters with which syllables begin; `-` where there is none. @param {string[]} [syllables] */
function begunWith(syllables = ["-"]) {
  return [...new Set(syllables.map((syllable) => syllable[0]))];
}

/** Character → its syllables. @param {Map<string, string>} sounds */
function soundsOf(sounds) {
  /** @type {Map<string, string[]>} */ const found = new Map();
  for (const [syllable, characters] of sounds) {
    for (const sign of characters) found.set(sign, [...(found.get(sign) ?? []), syllable]);
  }
  return found;
}
