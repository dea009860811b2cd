// The results as HTML: standard, number, heading, words in context, provision type. Built from text, never from markup.

import { context, isIn } from "./context.mjs";

/**
 * Put the hits at the end of the list.
 * @param {HTMLElement} list
 * @param {import("./ranking.mjs").Hit[]} hits
 * @param {{data: import("./ranking.mjs").SearchData, all: import("./ranking.mjs").Entry[]}} index
 * @param {{home: string, instead: string}} page  the address of its home, and how it says that a word stands for
 *   another
 * @param {HTMLSelectElement} types  the filter, whose options name the types by their bits
 */
export function addResults(list, hits, index, page, types) {
  const before = list.childElementCount;
  list.append(...hits.map((hit, position) => result(hit, before + position, index, page, types)));
}

/**
 * @param {import("./ranking.mjs").Hit} hit @param {number} position
 * @param {{data: import("./ranking.mjs").SearchData, all: import("./ranking.mjs").Entry[]}} index
 * @param {{home: string, instead: string}} page @param {HTMLSelectElement} types
 */
function result({ entry: { row }, asked }, position, index, { home, instead }, types) {
  const query = asked.text;
  const [standard, id, number] = row;
  const [, name] = index.data.standards[standard];
  const link = element("a", "search-result", {
    role: "option",
    id: `search-result-${position}`,
    tabindex: "-1",
    "aria-selected": "false",
  });
  link.setAttribute("href", addressOf(row, index.data, home));
  const title = titleOf(row, index.all);
  link.append(
    line("result-title", element("b", "result-number", {}, id ? number : ""), " ", ...marked(title, query, 120)),
    line(
      "result-place",
      name,
      id || !number ? "" : ` · ${number}`,
      ...typeMarks(row[7], types),
      ...replaced(row, asked, instead),
    ),
    line("result-text", ...marked(textFor(row, query), query, 110)),
  );
  return link;
}

/** @param {import("./ranking.mjs").Row} row @param {import("./ranking.mjs").SearchData} data @param {string} home */
export function addressOf([standard, id], data, home) {
  return `${home}${data.standards[standard][0]}/${id ? `#${id}` : ""}`;
}

/**
 * The heading of the clause, else of the one above it.
 * @param {import("./ranking.mjs").Row} row
 * @param {import("./ranking.mjs").Entry[]} all
 */
export function titleOf(row, all) {
  return row[3] || row[5] || above(row, all);
}

/**
 * The text in which the words stand: of the page's language, or else of the other one.
 * @param {import("./ranking.mjs").Row} row
 * @param {string} query
 */
function textFor(row, query) {
  const [own, other, otherHeading] = [row[4], row[6], row[5]];
  if (isIn(own, query) || isIn(row[3], query)) return own || other;
  if (isIn(other, query)) return other;
  if (isIn(row[8], query)) return row[8];
  return isIn(otherHeading, query) ? `${otherHeading} ${own}` : own || other;
}

/**
 * The heading of the clause above one that has none.
 * @param {import("./ranking.mjs").Row} row
 * @param {import("./ranking.mjs").Entry[]} all
 */
function above(row, all) {
  let number = row[2];
  while (number.includes(".")) {
    number = number.slice(0, number.lastIndexOf("."));
    const found = all.find((entry) => entry.row[0] === row[0] && entry.row[2] === number && entry.row[1]);
    if (found && (found.row[3] || found.row[5])) return found.row[3] || found.row[5];
  }
  return "";
}

/** @param {number} bits @param {HTMLSelectElement} types */
function typeMarks(bits, types) {
  const named = Array.from(types.options).filter((option) => (Number(option.value) & bits) !== 0);
  return named.map((option) => element("span", `type ${option.dataset.type}`, {}, option.text));
}

/**
 * Which words of the clause stand for which that were typed.
 * @param {import("./ranking.mjs").Row} row
 * @param {import("./query-variants.mjs").QueryVariant} asked
 * @param {string} sentence
 */
function replaced(row, asked, sentence) {
  const texts = [row[3], row[4], row[5], row[6], row[8]];
  const found = asked.instead.filter(([, said]) => texts.some((text) => isIn(text, said)));
  return found.map(([typed, said]) =>
    element(
      "span",
      "result-instead",
      {},
      sentence.replace("{said}", () => said).replace("{typed}", () => typed),
    ),
  );
}

/** @param {string} text @param {string} query @param {number} length */
function marked(text, query, length) {
  return context(text, query, length).map((part) => (part.isFound ? element("mark", "", {}, part.text) : part.text));
}

/** @param {string} name @param {(Node | string)[]} children */
function line(name, ...children) {
  const span = element("span", name, {});
  span.append(...children);
  return span;
}

/** @param {string} tag @param {string} name @param {Record<string, string>} attributes @param {string} [text] */
function element(tag, name, attributes, text = "") {
  const made = document.createElement(tag);
  if (name) made.className = name;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}
