// <relation-filter>: shows the links of one kind and of one standard. The list below it is complete without.

export class RelationFilter extends HTMLElement {
  #stop = new AbortController();

  connectedCallback() {
    this.#stop = new AbortController();
    this.addEventListener("change", () => this.#show(), { signal: this.#stop.signal });
    addEventListener("hashchange", () => this.#reveal(), { signal: this.#stop.signal });
    this.#show();
    this.#reveal();
  }

  disconnectedCallback() {
    this.#stop.abort();
  }

  #show() {
    const [kind, standard] = [this.#chosen("kind"), this.#chosen("of")];
    for (const group of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".relation-group"))) {
      const rows = /** @type {HTMLElement[]} */ ([...group.querySelectorAll(".relation")]);
      for (const row of rows) row.hidden = Boolean(kind) && !row.classList.contains(kind);
      const isOther = standard !== "" && !(group.dataset.of ?? "").split(" ").includes(standard);
      group.hidden = isOther || rows.every((row) => row.hidden);
      if (kind || standard) group.querySelector(".pair")?.setAttribute("open", "");
      const count = group.querySelector(".count");
      if (count) count.textContent = String(rows.filter((row) => !row.hidden).length);
    }
  }

  /** A link of the map leads to a row, also to one that is folded or that the filter hides. */
  #reveal() {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!row?.classList.contains("relation")) return;
    row.closest(".pair")?.setAttribute("open", "");
    if (row.closest("[hidden]")) this.#showAll();
    row.scrollIntoView();
  }

  #showAll() {
    for (const all of /** @type {NodeListOf<HTMLInputElement>} */ (this.querySelectorAll("input[value='']")))
      all.checked = true;
    this.#show();
  }

  /** @param {string} name */
  #chosen(name) {
    const chosen = this.querySelector(`input[name=${name}]:checked`);
    return chosen instanceof HTMLInputElement ? chosen.value : "";
  }
}

customElements.define("relation-filter", RelationFilter);
