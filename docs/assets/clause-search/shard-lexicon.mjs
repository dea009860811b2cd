// What stands in the texts of a site whose clauses lie in many files: read from the files of words. No DOM here.

/**
 * @param {import("./word-files.mjs").WordFiles} words @param {Map<string, string>} sounds
 * @returns {import("./guesses.mjs").Lexicon}
 */
export function shardLexicon(words, sounds) {
  return {
    sounds,
    knows: async (word) => (await words.beginningWith(word.slice(0, 3))).some((other) => other.startsWith(word)),
    holds: async (pair) => {
      const { heads, texts } = await words.places(pair);
      return heads.length + texts.length > 0;
    },
    near: async (word) => words.beginningWith(word.slice(0, 3)),
    sounding: async (syllables) =>
      chained(await Promise.all(pairs(syllables).map((pair) => words.phrases(`~${pair.join("")}`)))),
    initials: async (letters) => words.phrases(`~~${letters}`),
    alike: async () => [], // would want the files of every pair with one of the two characters
  };
}

/** @param {string[]} syllables */
function pairs(syllables) {
  return syllables.slice(1).map((syllable, at) => [syllables[at], syllable]);
}

/** Phrases in which each pair goes on where the one before ends. @param {string[][]} found  for each place its pairs */
function chained(found) {
  return found
    .slice(1)
    .reduce(
      (begun, next) =>
        begun
          .flatMap((one) => next.filter((pair) => pair[0] === one.slice(-1)).map((pair) => one + pair[1]))
          .slice(0, 50),
      found[0] ?? [],
    );
}
