// <citing-bar>: under the text of a clause. Copies the citation and the address that the reader chose, dated or
// undated; makes files for reference managers, and the code and a picture to take along. All forms stand in the HTML.

import { copied, copiedRich } from "../copy-text/copy-text.mjs";
import { bibtex, cslJson, dayOf, ris } from "./formats.mjs";
import { codeAsPng, codeAsSvg, pictureOf } from "./pictures.mjs";

/** Stands in the forms for the day on which the reader cites. */
const ACCESSED = "YYYY-MM-DD";

export class CitingBar extends HTMLElement {
  #stop = new AbortController();
  #wait = 0;

  connectedCallback() {
    this.#stop = new AbortController();
    this.addEventListener("click", (event) => this.#onClick(event), { signal: this.#stop.signal });
    addEventListener("beforeprint", () => this.querySelector("details")?.setAttribute("open", ""), {
      signal: this.#stop.signal,
    });
    this.addEventListener("change", () => this.#showChosen(), { signal: this.#stop.signal });
    this.#showChosen();
    for (const form of this.querySelectorAll("code")) dated(form);
    if (location.hash === "#cite") this.querySelector("details")?.setAttribute("open", "");
  }

  disconnectedCallback() {
    clearTimeout(this.#wait);
    this.#stop.abort();
  }

  /** @param {MouseEvent} event */
  async #onClick(event) {
    const button = event.target instanceof Element && event.target.closest("button[data-does]");
    if (!(button instanceof HTMLButtonElement)) return;
    const done = await this.#do(button.dataset.does ?? "", button);
    if (done) this.#say(done);
  }

  /** What the button does, and what to say of it. @param {string} deed @param {HTMLButtonElement} button */
  async #do(deed, button) {
    const forms = this.#forms;
    if (deed === "print") print();
    else if (deed === "code") this.#showCode(forms);
    else if (deed === "cite") return (await this.#copyForm(forms.querySelector("code"))) ? "cite" : "";
    else if (deed === "form") return (await this.#copyForm(button.previousElementSibling)) ? "cite" : "";
    else if (deed === "link") return (await this.#copyLink()) ? "link" : "";
    else return (await this.#makeFile(deed, forms)) ? "file" : "";
    return "";
  }

  /** The reference that is chosen, `pinned` or `floating`; empty where there is no choice. */
  get #way() {
    const chosen = this.querySelector("input[name=reference]:checked");
    return chosen instanceof HTMLInputElement ? chosen.value : "";
  }

  /** For browsers whose styles cannot ask what is chosen. */
  #showChosen() {
    if (this.#way) this.dataset.reference = this.#way;
  }

  /** The forms of the reference that is chosen. */
  get #forms() {
    const forms = this.querySelector(`.forms[data-way="${this.#way}"]`) ?? this.querySelector(".forms");
    return /** @type {HTMLElement} */ (forms);
  }

  /** The whole address of the reference; empty where the pages are read from a folder. */
  get #address() {
    const address = new URL(this.#forms.dataset.href ?? "", document.baseURI);
    return /^https?:$/u.test(address.protocol) ? address.href : "";
  }

  /** A notice carries the address behind its words, and in plain text after them. @param {Element | null} code */
  async #copyForm(code) {
    const text = code?.textContent ?? "";
    const address = this.#address;
    if (code instanceof HTMLElement && code.dataset.form === "cite-notice" && address) {
      return copiedRich(`${text} ${address}`, linkHtml(text, address));
    }
    return copied(text);
  }

  async #copyLink() {
    const address = this.#address;
    return address ? copiedRich(address, linkHtml(address, address)) : false;
  }

  /** @param {HTMLElement} forms */
  #showCode(forms) {
    const details = this.querySelector("details");
    if (details) details.open = true;
    forms.querySelector(".qr")?.scrollIntoView({ block: "center" });
  }

  /** @param {string} kind @param {HTMLElement} forms */
  async #makeFile(kind, forms) {
    const entry = JSON.parse(forms.querySelector(".csl")?.textContent ?? "{}");
    if (!entry.URL && this.#address) entry.URL = this.#address;
    const code = forms.querySelector(".qr svg");
    if (kind === "ris") save(ris(entry), `${entry.id}.ris`, "application/x-research-info-systems");
    else if (kind === "bibtex") save(bibtex(entry), `${entry.id}.bib`, "application/x-bibtex");
    else if (kind === "csl") save(cslJson(entry), `${entry.id}.json`, "application/vnd.citationstyles.csl+json");
    else if (kind === "svg" && code) save(codeAsSvg(code), `${entry.id}.svg`, "image/svg+xml");
    else if (kind === "png" && code) save(await codeAsPng(code), `${entry.id}.png`, "image/png");
    else if (kind === "picture" && code) save(await pictureOf(code, entry.URL), `${entry.id}-clause.png`, "image/png");
    else return false;
    return true;
  }

  /** In the language that the page speaks. @param {string} what */
  #say(what) {
    const status = this.querySelector("[role=status]");
    if (!(status instanceof HTMLElement)) return;
    const language = document.documentElement.dataset.speaks === "en" ? "en" : "zh";
    status.lang = language === "en" ? "en" : "zh-CN";
    status.textContent = status.getAttribute(`data-${what}-${language}`) ?? "";
    clearTimeout(this.#wait);
    this.#wait = window.setTimeout(() => (status.textContent = ""), 3000);
  }
}

/** @param {string} text @param {string} address */
function linkHtml(text, address) {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = text;
  return link.outerHTML;
}

/** @param {string | Blob} content @param {string} name @param {string} type */
function save(content, name, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The day of access in a form of citation, for which the HTML holds a place. @param {Element} form */
function dated(form) {
  for (const part of form.childNodes) {
    if (part.nodeType === Node.TEXT_NODE)
      part.textContent = (part.textContent ?? "").replace(ACCESSED, dayOf(new Date()));
  }
}

customElements.define("citing-bar", CitingBar);
