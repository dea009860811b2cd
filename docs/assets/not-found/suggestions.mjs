// An address that leads nowhere → the clauses and the standard that were probably meant. No DOM here.

import { normalised } from "../clause-search/spelling.mjs";

/**
 * @typedef {import("../clause-search/ranking.mjs").SearchData} SearchData
 * @typedef {import("../clause-search/ranking.mjs").Row} Row
 * @typedef {{standard: string, name: string, id: string, number: string, title: string, place?: string,
 *            says?: "number" | "edition" | "pinned"}} Suggestion
 *   `id` is empty for a standard; `place` is an address below `c/` and `says` what it is, where it is no clause of
 *   today
 * @typedef {Record<string, string[]>} Editions  standard → its published editions, the newest first
 */

const NUMBER = /^(?:[a-z]|\d{1,2})(?:\.\d{1,3})*$/u;
const EDITION = /^\d{4}(?:-[0-9a-z-]*)?$/u;
const STUCK = /^[\s([{<"'“‘（【《〈「『]+|[\s.,;:!?)\]}>"'”’、，。；：！？）】》〉」』…]+$/gu;
const SHOWN = 4;
const LONGEST = 48;

/**
 * @param {string} path  below the root of the site, as in the address bar: `c/incubator/4.2.2/`, `en/park/5.1`
 * @param {SearchData} data @param {Editions} [editions]
 * @returns {Suggestion[]}  the clauses, the best first, what the number was in the editions, the editions, the standard
 */
export function suggestions(path, data, editions = {}) {
  const steps = stepsOf(path);
  const standard = standardIn(path, data);
  const named = steps.filter((step) => standardOf(step, data) < 0);
  const edition = named.find((step) => EDITION.test(step));
  const rest = named.filter((step) => step !== edition);
  const among = data.clauses.filter((row) => row[1] && (standard < 0 || row[0] === standard));
  const wanted = rest[rest.length - 1];
  const clauses = wanted ? (byNumber(numberIn(wanted), among) ?? byId(wanted, among)) : [];
  const whole = data.clauses.filter((row) => !row[1] && row[0] === standard);
  const found = clauses.slice(0, SHOWN).map((row) => suggestion(row, data));
  const frozen = standard < 0 ? [] : ofEditions(data.standards[standard], found[0], edition, editions);
  return [...found, ...frozen, ...whole.map((row) => suggestion(row, data))];
}

/**
 * The place of a number in an edition, where the address names both and the site has the edition: `c/park/2024-08/5.1。`
 * → `park/2024-08/5.1/`. Whether the edition has that number, the site alone can tell.
 * @param {string} path @param {SearchData} data @param {Editions} [editions]
 * @returns {Suggestion | undefined}
 */
export function pinned(path, data, editions = {}) {
  const [standard, steps] = [data.standards[standardIn(path, data)], stepsOf(path)];
  const edition = standard && steps.find((step) => editions[standard[0]]?.includes(step));
  const number = numberIn(steps[steps.length - 1] ?? "").replace(/^[a-z]/u, (letter) => letter.toUpperCase());
  if (!edition || !number) return undefined;
  const [id, name] = standard;
  return { standard: id, name, id: "", number, title: edition, place: `${id}/${edition}/${number}/`, says: "pinned" };
}

/**
 * What the number was in the editions, and the place in the edition that is named, or else the editions that there are.
 * @param {SearchData["standards"][number]} standard  id and name first
 * @param {Suggestion | undefined} clause
 * @param {string | undefined} edition
 * @param {Editions} editions
 * @returns {Suggestion[]}
 */
function ofEditions([id, name], clause, edition, editions) {
  const known = editions[id] ?? [];
  const own = { standard: id, name, id: "", number: clause?.number ?? "", title: "" };
  const listed = edition && !known.includes(edition) ? known : known.filter((label) => label === edition);
  return [
    ...(clause?.number && known.length
      ? [{ ...own, place: `${id}/${clause.number}/`, says: /** @type {const} */ ("number") }]
      : []),
    ...listed.map((label) => ({
      ...own,
      title: label,
      place: `${id}/${label}/${clause ? `#${clause.id}` : ""}`,
      says: /** @type {const} */ ("edition"),
    })),
  ];
}

/** The position of the standard that the address names, or -1. @param {string} path @param {SearchData} data */
export function standardIn(path, data) {
  return (
    stepsOf(path)
      .map((step) => standardOf(step, data))
      .find((found) => found >= 0) ?? -1
  );
}

/** @param {string} path */
function stepsOf(path) {
  const steps = decoded(path)
    .split("/")
    .map((step) => normalised(step.normalize("NFKC").replace(STUCK, "")).replace(/\.html?$/u, ""));
  return steps.filter((step) => step && !["c", "en", "zh", "index"].includes(step));
}

/** @param {string} path */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The position of the standard that a step names, by its id, nearly by its id, or by its short title; or -1.
 * @param {string} step
 * @param {SearchData} data
 */
function standardOf(step, data) {
  const exact = data.standards.findIndex(([id, name]) => id === step || normalised(name) === step);
  return exact >= 0 ? exact : data.standards.findIndex(([id]) => step.length > 3 && distance(id, step) <= 2);
}

/** The printed number in a step: `4.2.2`, `第4.2.2条`, `clause-4-2-2`; empty where there is none. @param {string} step */
function numberIn(step) {
  const bare = step.replace(/^(?:第|附录|clause|annex)[-_ ]?|[章条]$/gu, "").replace(/[-_,。]/gu, ".");
  return NUMBER.test(bare) ? bare : "";
}

/** The clauses of that number, or of the nearest number above it. @param {string} number @param {Row[]} among */
function byNumber(number, among) {
  if (!number) return undefined;
  for (let wanted = number; wanted; wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf(".")))) {
    const found = among.filter((row) => normalised(row[2]) === wanted);
    if (found.length) return found;
  }
  return [];
}

/** The clauses whose id is the one wanted or differs by slips of typing. @param {string} wanted @param {Row[]} among */
function byId(wanted, among) {
  const near = among.map((row) => ({ row, slips: distance(row[1], wanted) }));
  const nearest = Math.min(Math.max(1, wanted.length / 3), ...near.map(({ slips }) => slips + 1));
  return near
    .filter(({ slips }) => slips <= nearest && slips <= wanted.length / 3)
    .sort((a, b) => a.slips - b.slips)
    .map(({ row }) => row);
}

/** @param {Row} row @param {SearchData} data @returns {Suggestion} */
function suggestion([standard, id, number, heading, text, otherHeading], data) {
  const [folder, name] = data.standards[standard];
  const title = heading || otherHeading || text.slice(0, LONGEST) + (text.length > LONGEST ? "…" : "");
  return { standard: folder, name: id ? name : "", id, number: id ? number : "", title };
}

/**
 * How many letters have to be put in, taken out, changed or swapped with their neighbour.
 * @param {string} one
 * @param {string} other
 */
export function distance(one, other) {
  let [before, last] = [/** @type {number[]} */ ([]), Array.from({ length: other.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + Number(!isSame));
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[other.length];
}
