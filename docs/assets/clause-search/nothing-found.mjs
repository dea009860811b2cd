// What is shown where no clause answers: the nearest clauses, else the standards; the topics. How to search stands in
// the page.

import { distance } from "./guesses.mjs";
import { SMALL_WORDS, terms } from "./query.mjs";
import { addressOf, titleOf } from "./results.mjs";
import { normalised } from "./spelling.mjs";

/** Shorter queries that are tried: each one may read rows. */
const MOST_TRIED = 8;
const MOST_NEAR = 5;
const MOST_SIGNS = 12;
const MOST_STANDARDS = 8;

/**
 * Clauses that answer a query in part, and the part that they answer, or what is written most like it; nothing where
 * no clause has any of it.
 * @param {import("./clause-index.mjs").ClauseIndex} index
 * @param {string} query
 * @param {import("./ranking.mjs").Filters} filters  by which the query itself found nothing
 */
export async function nearest(index, query, filters) {
  const whole = filters.standard || filters.type ? [query] : [];
  const tried = new Set();
  for await (const text of inOrder([...whole, ...shorter(query)], () => knownParts(index, query))) {
    if (tried.size > MOST_TRIED || tried.has(text)) continue;
    tried.add(text);
    const answer = await index.find(text);
    if (answer.hits.length) return { answer, text, isUnfiltered: text === query };
  }
  return undefined;
}

/**
 * Some texts and, where they were not enough, others.
 * @param {string[]} first @param {() => Promise<string[]>} others
 */
async function* inOrder(first, others) {
  yield* first;
  yield* await others();
}

/**
 * What of a query stands anywhere in the texts: the longest runs of Han characters first, single ones last; and the
 * words that are written most like its Latin ones.
 * @param {import("./clause-index.mjs").ClauseIndex} index @param {string} query
 */
async function knownParts(index, query) {
  const [lexicon, text] = [await index.lexicon(), normalised(query)];
  const runs = (text.match(/\p{Script=Han}+/gu) ?? []).map((run) => Array.from(run).slice(0, MOST_SIGNS));
  const parts = (await Promise.all(runs.map((signs) => knownRuns(signs, lexicon)))).flat();
  parts.sort((a, b) => b.length - a.length);
  const signs = runs.flat().filter((sign) => lexicon.syllables.has(sign));
  const words = (text.match(/[a-z]{3,}/gu) ?? []).slice(0, 2);
  const alike = await Promise.all(words.map(async (word) => mostAlike(word, await lexicon.near(word))));
  return [...parts, ...alike.flat(), ...signs];
}

/**
 * The runs of characters each neighbouring pair of which stands in the texts.
 * @param {string[]} signs @param {import("./guesses.mjs").Lexicon} lexicon
 */
async function knownRuns(signs, lexicon) {
  const pairs = signs.slice(1).map((sign, at) => signs[at] + sign);
  const held = await Promise.all(pairs.map((pair) => lexicon.holds(pair)));
  /** @type {string[]} */ const found = [];
  held.forEach((isHeld, at) => {
    if (isHeld && held[at - 1]) found[found.length - 1] += signs[at + 1];
    else if (isHeld) found.push(pairs[at]);
  });
  return found;
}

/**
 * The words that take the fewest letters to become this one, less than half of its own; begun alike first.
 * @param {string} word @param {string[]} words  the most frequent first
 */
function mostAlike(word, words) {
  const most = Math.ceil(word.length / 2) - 1;
  return words
    .filter((other) => other.length > 2 && !SMALL_WORDS.has(other))
    .map((other) => ({ other, steps: distance(word, other, most) + (other[0] === word[0] ? 0 : 0.5) }))
    .filter(({ steps }) => steps <= most)
    .sort((a, b) => a.steps - b.steps)
    .slice(0, 2)
    .map(({ other }) => other);
}

/**
 * Each term, then what a number begins with, the longest first: 4.9.9 → 4.9, 4; gb 99999 → gb.
 * @param {string} query
 */
export function shorter(query) {
  const words = terms(query).map((term) => term.text);
  const texts = [...words, ...words.flatMap(beginnings)];
  return [...new Set(texts)].filter((text) => text !== normalised(query)).slice(0, MOST_TRIED);
}

/** @param {string} word */
function beginnings(word) {
  const [series] = /^[a-z/]{2,}(?= ?\d)/u.exec(word) ?? [];
  if (series) return [series];
  const parts = /^\d+(?:\.\d+)+$/u.test(word) ? word.split(".") : [];
  return parts.slice(1).map((_, at) => parts.slice(0, parts.length - 1 - at).join("."));
}

/**
 * @param {HTMLElement} box  with a place for the clauses and one for the topics
 * @param {import("./ranking.mjs").SearchData} data
 * @param {Awaited<ReturnType<typeof nearest>>} near
 * @param {string} query
 * @param {string} home  its address
 */
export function showNothingFound(box, data, near, query, home) {
  const found = (near?.answer.hits ?? []).slice(0, MOST_NEAR).map(({ entry: { row } }) => {
    const title = titleOf(row, near?.answer.all ?? []);
    const words = [row[1] ? row[2] : "", title].filter(Boolean).join(" ");
    return item(words, addressOf(row, data, home), data.standards[row[0]][1]);
  });
  const topics = (data.topics ?? []).map(([id, title]) => item(title, `${home}compare/#${id}`));
  const place = fill(box, ".search-near", near ? found : standards(data, home));
  const { unfiltered, near: partly, standards: none } = place.dataset;
  const sentence = (near?.isUnfiltered ? unfiltered : near ? partly : none) ?? "";
  const said = place.querySelector("p");
  if (said) said.textContent = sentence.replace("{text}", () => near?.text ?? query);
  fill(box, ".search-topics", topics);
}

/** @param {import("./ranking.mjs").SearchData} data @param {string} home */
function standards(data, home) {
  return data.standards.slice(0, MOST_STANDARDS).map(([id, name]) => item(name, `${home}${id}/`));
}

/** @param {HTMLElement} box @param {string} name @param {HTMLElement[]} items */
function fill(box, name, items) {
  const place = /** @type {HTMLElement} */ (box.querySelector(name));
  place.querySelector("ul")?.replaceChildren(...items);
  place.hidden = !items.length;
  return place;
}

/** @param {string} text @param {string} href @param {string} [place]  the standard in which it stands */
function item(text, href, place = "") {
  const made = document.createElement("li");
  const link = made.appendChild(document.createElement("a"));
  link.href = href;
  link.textContent = text;
  if (place) made.append(` · ${place}`);
  return made;
}
