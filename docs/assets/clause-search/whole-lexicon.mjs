// What stands in the texts of a site whose clauses are all at hand; made when it is first asked for. No DOM here.

import { SMALL_WORDS } from "./query.mjs";
import { normalised } from "./spelling.mjs";

const HAN_RUN = /\p{Script=Han}{2,}/gu;

/** @param {import("./ranking.mjs").SearchData} data @returns {import("./guesses.mjs").Lexicon} */
export function wholeLexicon(data) {
  const sounds = new Map(Object.entries(data.sounds ?? {}));
  // headings count twice
  const texts = data.clauses.flatMap((row) => [row[3], row[3], row[5], row[5], row[4], row[6], row[8]].map(normalised));
  const typed = (data.synonyms ?? []).flatMap(([words]) => words);
  const words = counted([...texts, ...typed, [...SMALL_WORDS].join(" ")].flatMap(latinWords));
  const pairs = counted(
    [...texts, ...typed].flatMap((text) =>
      (text.match(HAN_RUN) ?? []).flatMap((run) =>
        Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
      ),
    ),
  );
  const all = [...texts, ...typed].join("\n");
  return {
    sounds,
    knows: async (word) => words.some((other) => other.startsWith(word)),
    holds: async (pair) => all.includes(pair),
    near: async (word) => words.filter((other) => Math.abs(other.length - word.length) < 3),
    sounding: async (syllables) =>
      matches(
        all,
        syllables.map((syllable) => sounds.get(syllable) ?? ""),
      ),
    initials: async (letters) => {
      const places = Array.from(letters, (letter) => begunBy(letter, sounds));
      return [...headed(data, places), ...(letters.length > 3 ? matches(all, places) : [])];
    },
    alike: async (pair) =>
      pairs.filter((other) => other !== pair && (other[0] === pair[0]) !== (other[1] === pair[1])).slice(0, 4),
  };
}

/** The words of a text, compounds also as one. @param {string} text */
function latinWords(text) {
  const compounds = text.match(/[a-z]+(?:-[a-z]+)+/gu) ?? [];
  return [...(text.match(/[a-z]{2,}/gu) ?? []), ...compounds.map((compound) => compound.replace(/-/gu, ""))];
}

/** The most frequent first. @param {string[]} found */
function counted(found) {
  /** @type {Map<string, number>} */ const times = new Map();
  for (const one of found) times.set(one, (times.get(one) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1]).map(([one]) => one);
}

/**
 * The phrases of a text that have one of these characters at each place.
 * @param {string} text
 * @param {string[]} places
 */
function matches(text, places) {
  if (places.some((characters) => !characters)) return [];
  return counted(text.match(new RegExp(places.map((characters) => `[${characters}]`).join(""), "gu")) ?? []);
}

/** @param {string} letter @param {Map<string, string>} sounds */
function begunBy(letter, sounds) {
  return [...sounds]
    .filter(([syllable]) => syllable.startsWith(letter))
    .map(([, characters]) => characters)
    .join("");
}

/**
 * Parts of headings and titles, whole headings first.
 * @param {import("./ranking.mjs").SearchData} data
 * @param {string[]} places
 */
function headed(data, places) {
  const headings = data.clauses.flatMap((row) => [row[3], row[5]]).filter((heading) => /\p{Script=Han}/u.test(heading));
  const found = matches(headings.join("\n"), places);
  return found.sort((a, b) => Number(headings.includes(b)) - Number(headings.includes(a)));
}
