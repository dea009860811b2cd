// <side-by-side>: Chinese, English, or both, clause by clause. The languages are links to their pages and work without
// script; `both` takes the other language of each clause out of its <template>. Remembered where storage is allowed.

import { partInView } from "../language/language.mjs";

const KEY = "tiaowen.reading";

export class SideBySide extends HTMLElement {
  #stop = new AbortController();

  connectedCallback() {
    this.#stop = new AbortController();
    document.addEventListener("click", (event) => this.#onClick(event), { signal: this.#stop.signal });
    for (const button of buttons()) button.hidden = false;
    if (isRemembered()) show(true);
  }

  disconnectedCallback() {
    this.#stop.abort();
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest("button[data-both]");
    const link = event.target.closest("side-by-side a");
    if (!button && !link) return;
    const isBoth = button?.getAttribute("aria-pressed") === "false";
    remember(isBoth);
    if (button || link?.hasAttribute("aria-current")) {
      event.preventDefault();
      show(isBoth);
    }
  }
}

/** Shows both languages or one, with the clause that is being read where it was. @param {boolean} isBoth */
function show(isBoth) {
  const part = partInView() ?? (location.hash ? document.querySelector(":target") : null);
  const before = part?.getBoundingClientRect().top ?? 0;
  document.documentElement.toggleAttribute("data-both-languages", isBoth);
  for (const button of buttons()) button.setAttribute("aria-pressed", String(isBoth));
  if (isBoth) for (const template of templates()) unfold(template);
  if (part) scrollBy({ top: part.getBoundingClientRect().top - before, behavior: "instant" });
}

/** The heading beside the heading, the body beside the body; once. @param {HTMLTemplateElement} template */
function unfold(template) {
  const text = template.parentElement;
  if (!text || text.querySelector(":scope > .other")) return;
  for (const part of [...document.importNode(template.content, true).children]) {
    if (!(part instanceof HTMLElement)) continue;
    const own = text.querySelector(`:scope > .${part.className}`);
    part.lang = template.lang;
    part.classList.add("other");
    text.closest(".clause")?.classList.add("in-both");
    own?.after(part);
  }
}

/** @returns {NodeListOf<HTMLTemplateElement>} */
function templates() {
  return document.querySelectorAll("template.other-language");
}

/** In the cover, in the header and in a phone's bar. @returns {NodeListOf<HTMLButtonElement>} */
function buttons() {
  return document.querySelectorAll("button[data-both]");
}

function isRemembered() {
  try {
    return localStorage.getItem(KEY) === "both";
  } catch {
    return false;
  }
}

/** @param {boolean} isBoth */
function remember(isBoth) {
  try {
    if (isBoth) localStorage.setItem(KEY, "both");
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is forbidden here: the choice holds for this page.
  }
}

customElements.define("side-by-side", SideBySide);
