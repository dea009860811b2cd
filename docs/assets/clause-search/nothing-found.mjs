// What is shown where no clause answers: the nearest clauses, the topics. How to search stands in the page.

import { terms } from "./query.mjs";
import { addressOf, titleOf } from "./results.mjs";
import { normalised } from "./spelling.mjs";

/** Shorter queries that are tried: each one may read rows. */
const MOST_TRIED = 8;
const MOST_NEAR = 5;

/**
 * Clauses that answer a query in part, and the part that they answer; nothing where none does.
 * @param {import("./clause-index.mjs").ClauseIndex} index
 * @param {string} query
 * @param {import("./ranking.mjs").Filters} filters  by which the query itself found nothing
 */
export async function nearest(index, query, filters) {
  const whole = filters.standard || filters.type ? [query] : [];
  for (const text of [...whole, ...shorter(query)]) {
    const answer = await index.find(text);
    if (answer.hits.length) return { answer, text, isUnfiltered: text === query };
  }
  return undefined;
}

/**
 * Each term, then what it begins with, the longest first: 4.9.9 → 4.9, 4; 磁悬浮 → 磁悬, 磁; gb 99999 → gb. A Latin
 * word is not cut: what begins like it is another word.
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
  if (parts.length) return parts.slice(1).map((_, at) => parts.slice(0, parts.length - 1 - at).join("."));
  const signs = /^\p{Script=Han}+$/u.test(word) ? Array.from(word) : [];
  return signs.slice(1).map((_, at) => signs.slice(0, signs.length - 1 - at).join(""));
}

/**
 * @param {HTMLElement} box  with a place for the clauses and one for the topics
 * @param {import("./ranking.mjs").SearchData} data
 * @param {Awaited<ReturnType<typeof nearest>>} near
 * @param {string} home  its address
 */
export function showNothingFound(box, data, near, home) {
  const clauses = (near?.answer.hits ?? []).slice(0, MOST_NEAR).map(({ entry: { row } }) => {
    const title = titleOf(row, near?.answer.all ?? []);
    const words = [row[1] ? row[2] : "", title].filter(Boolean).join(" ");
    return item(words, addressOf(row, data, home), data.standards[row[0]][1]);
  });
  const topics = (data.topics ?? []).map(([id, title]) => item(title, `${home}compare/#${id}`));
  const place = fill(box, ".search-near", clauses);
  const sentence = (near?.isUnfiltered ? place.dataset.unfiltered : place.dataset.near) ?? "";
  const said = place.querySelector("p");
  if (said) said.textContent = sentence.replace("{text}", () => near?.text ?? "");
  fill(box, ".search-topics", topics);
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
