// <difference-list>: narrows the list of differences to a kind and a chapter. Without it the list is whole.

export class DifferenceList extends HTMLElement {
  #stop = new AbortController();

  connectedCallback() {
    const tools = this.querySelector(".list-tools");
    if (!(tools instanceof HTMLElement)) return;
    tools.hidden = false;
    this.#stop = new AbortController();
    tools.addEventListener("change", () => this.#narrow(), { signal: this.#stop.signal });
    this.#narrow();
  }

  disconnectedCallback() {
    this.#stop.abort();
  }

  #narrow() {
    const [kind, chapter] = ["kind", "chapter"].map(
      (name) => /** @type {HTMLSelectElement | null} */ (this.querySelector(`select[name=${name}]`))?.value ?? "",
    );
    const all = /** @type {HTMLElement[]} */ ([...this.querySelectorAll(".difference")]);
    for (const one of all)
      one.hidden = Boolean((kind && one.dataset.kind !== kind) || (chapter && one.dataset.chapter !== chapter));
    const status = /** @type {HTMLElement | null} */ (this.querySelector("[data-shown]"));
    const shown = all.filter((one) => !one.hidden).length;
    if (status)
      status.textContent = (status.dataset.shown ?? "")
        .replace("{shown}", String(shown))
        .replace("{total}", String(all.length));
  }
}

customElements.define("difference-list", DifferenceList);
