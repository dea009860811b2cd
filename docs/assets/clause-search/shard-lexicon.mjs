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
    alike: async (pair) => {
      const [first, second] = await Promise.all(Array.from(pair, (sign) => words.phrases(`?${sign}`)));
      const begun = first.filter((other) => other !== pair && other[0] === pair[0]);
      const ended = second.filter((other) => other !== pair && other[1] === pair[1]);
      return begun
        .flatMap((other, at) => (ended[at] ? [other, ended[at]] : [other]))
        .concat(ended.slice(begun.length))
        .slice(0, 4);
    },
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
