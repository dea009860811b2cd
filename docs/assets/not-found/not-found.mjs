// <not-found>: proposes the clause that a mistyped address meant. Without script the page leads to the standards.

import { openIndex } from "../clause-search/clause-index.mjs";
import { pinned, standardIn, suggestions } from "./suggestions.mjs";

export class NotFound extends HTMLElement {
  async connectedCallback() {
    const top = new URL(this.dataset.top ?? "/", location.href);
    const path = location.pathname.startsWith(top.pathname)
      ? location.pathname.slice(top.pathname.length)
      : location.pathname;
    const language = /^en(?:\/|$)/u.test(path) ? "en" : (this.dataset.language ?? "zh");
    const section = /** @type {HTMLElement | undefined} */ (
      [...this.children].find((child) => child instanceof HTMLElement && child.lang.startsWith(language))
    );
    if (!section) return;
    if (section !== this.firstElementChild) this.prepend(section);
    try {
      const data = await searchData(new URL(section.dataset.index ?? "", document.baseURI).href, path);
      const editions = JSON.parse(this.dataset.editions ?? "{}");
      const frozen = pinned(path, data, editions);
      const isThere = frozen && (await fetch(addressOf(frozen, top, top), { method: "HEAD" })).ok;
      const found = suggestions(path, data, editions);
      this.#propose(section, isThere ? [frozen, ...found] : found, top, language);
    } catch {
      // Without the data the page stays as it is: it leads to the standards and to the search.
    }
  }

  /**
   * @param {HTMLElement} section @param {import("./suggestions.mjs").Suggestion[]} found
   * @param {URL} top  the root of the site @param {string} language
   */
  #propose(section, found, top, language) {
    const box = section.querySelector(".not-found-meant");
    if (!(box instanceof HTMLElement) || !found.length) return;
    const home = language === "en" ? new URL("en/", top) : top;
    box
      .querySelector("ul")
      ?.replaceChildren(...found.map((one) => entry(worded(one, section), addressOf(one, top, home))));
    box.hidden = false;
  }
}

/**
 * The standards, and all clauses, or those of the standard that the path names.
 * @param {string} address
 * @param {string} path
 */
async function searchData(address, path) {
  const index = await openIndex(address);
  const standard = standardIn(path, index.data);
  return index.rowsOf ? { ...index.data, clauses: standard < 0 ? [] : await index.rowsOf(standard) } : index.data;
}

/** @param {import("./suggestions.mjs").Suggestion} one @param {URL} top @param {URL} home  of the language */
function addressOf(one, top, home) {
  if (one.place) return `${top.href}c/${one.place}`;
  return one.id ? `${top.href}c/${one.standard}/${one.id}/` : `${home.href}${one.standard}/`;
}

/**
 * With its words, in the language of the section.
 * @param {import("./suggestions.mjs").Suggestion} one
 * @param {HTMLElement} section
 */
function worded(one, section) {
  if (!one.says) return one;
  const said = section.dataset[one.says] ?? "";
  return { ...one, number: "", title: said.replace("{number}", one.number).replace("{edition}", one.title) };
}

/** @param {import("./suggestions.mjs").Suggestion} suggestion @param {string} href */
function entry({ name, number, title }, href) {
  const item = document.createElement("li");
  const link = item.appendChild(document.createElement("a"));
  link.href = href;
  link.textContent = [name, number, title].filter(Boolean).join(" ");
  return item;
}

customElements.define("not-found", NotFound);
