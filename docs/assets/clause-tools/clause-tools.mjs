// <clause-tools>: the links beside a clause. "Link" copies the lasting address; without script it leads there.

import { copied } from "../copy-text/copy-text.mjs";

export class ClauseTools extends HTMLElement {
  #stop = new AbortController();
  #wait = 0;

  connectedCallback() {
    this.#stop = new AbortController();
    this.addEventListener("click", (event) => this.#onClick(event), { signal: this.#stop.signal });
  }

  disconnectedCallback() {
    clearTimeout(this.#wait);
    this.#stop.abort();
  }

  /** @param {MouseEvent} event */
  async #onClick(event) {
    const link = event.target instanceof Element && event.target.closest("a.tool-link");
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    const address = link.href;
    if (await copied(address)) this.#say(this.closest("[data-copied]")?.getAttribute("data-copied") ?? "");
    else location.assign(address);
  }

  /** @param {string} sentence */
  #say(sentence) {
    const status = this.querySelector("[role=status]") ?? this.appendChild(document.createElement("span"));
    status.setAttribute("role", "status");
    status.textContent = sentence;
    clearTimeout(this.#wait);
    this.#wait = window.setTimeout(() => (status.textContent = ""), 3000);
  }
}

customElements.define("clause-tools", ClauseTools);
