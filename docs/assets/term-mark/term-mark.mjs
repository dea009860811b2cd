// <term-mark>: the definition of a term, shown by hover, focus and tap; Esc hides it. Without script its link leads to
// the entry.

let lastId = 0;

export class TermMark extends HTMLElement {
  #stop = new AbortController();
  #wait = 0;
  #wasTouched = false;

  connectedCallback() {
    const link = this.querySelector("a");
    const definition = /** @type {HTMLElement | null} */ (this.querySelector("[role=tooltip]"));
    if (!link || !definition) return;
    lastId += 1;
    definition.id ||= `definition-${lastId}`;
    link.setAttribute("aria-describedby", definition.id);
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && this.#show(250), { signal });
    this.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && this.#hide(200), { signal });
    this.addEventListener("pointerdown", (event) => (this.#wasTouched = event.pointerType !== "mouse"), { signal });
    this.addEventListener("focusin", () => this.#show(0), { signal });
    this.addEventListener("focusout", () => this.#hide(0), { signal });
    link.addEventListener("click", (event) => this.#onClick(event, definition), { signal });
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.#hide(0), { signal });
    if (this.contains(document.activeElement)) this.#show(0);
  }

  disconnectedCallback() {
    clearTimeout(this.#wait);
    this.#stop.abort();
  }

  /**
   * The first tap opens the definition, the second follows the link.
   * @param {MouseEvent} event
   * @param {HTMLElement} definition
   */
  #onClick(event, definition) {
    if (!this.#wasTouched || this.dataset.opened) return;
    event.preventDefault();
    this.dataset.opened = "";
    this.#place(definition);
  }

  /** @param {number} delay */
  #show(delay) {
    clearTimeout(this.#wait);
    this.#wait = window.setTimeout(() => this.#place(this.querySelector("[role=tooltip]")), delay);
  }

  /** @param {number} delay */
  #hide(delay) {
    clearTimeout(this.#wait);
    this.#wait = window.setTimeout(() => {
      delete this.dataset.opened;
      const definition = /** @type {HTMLElement | null} */ (this.querySelector("[role=tooltip]"));
      if (definition) definition.hidden = true;
    }, delay);
  }

  /**
   * Below the term, or above where there is no room; never beyond the edge; with the term while that has the focus.
   * @param {HTMLElement | null} definition
   */
  #place(definition) {
    const term = this.querySelector("a")?.getClientRects()[0];
    if (!definition || !term) return;
    definition.hidden = false;
    const { offsetWidth: width, offsetHeight: height } = definition;
    const fitsBelow = term.bottom + height + 16 < innerHeight;
    definition.style.left = `${Math.max(8, Math.min(term.left, innerWidth - width - 8))}px`;
    definition.style.top = `${fitsBelow ? term.bottom + 4 : Math.max(8, term.top - height - 4)}px`;
    const onScroll = () => (this.contains(document.activeElement) ? this.#place(definition) : this.#hide(0));
    addEventListener("scroll", onScroll, { once: true, signal: this.#stop.signal, passive: true });
  }
}

customElements.define("term-mark", TermMark);
