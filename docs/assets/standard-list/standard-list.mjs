// <standard-list>: narrows the list of standards by what is typed, and orders and groups it. Without script the list is
// whole.

export class StandardList extends HTMLElement {
  connectedCallback() {
    const tools = this.querySelector(".list-tools");
    if (!(tools instanceof HTMLElement) || !tools.hidden) return;
    tools.hidden = false;
    tools.addEventListener("input", this.#show);
    this.#show();
  }

  disconnectedCallback() {
    const tools = this.querySelector(".list-tools");
    tools?.removeEventListener("input", this.#show);
    if (tools instanceof HTMLElement) tools.hidden = true;
  }

  #show = () => {
    const words = (this.querySelector("input")?.value ?? "")
      .normalize("NFKC")
      .toLowerCase()
      .split(/\s+/u)
      .filter(Boolean);
    const order = this.querySelector("select")?.value ?? "newest";
    const list = this.querySelector("ul");
    const entries = /** @type {HTMLElement[]} */ ([...this.querySelectorAll("li:not(.list-group)")]);
    for (const entry of entries) {
      const said = (entry.textContent ?? "").normalize("NFKC").toLowerCase();
      entry.hidden = !words.every((word) => said.includes(word));
    }
    const shown = entries.filter((entry) => !entry.hidden);
    for (const group of this.querySelectorAll(".list-group")) group.remove();
    list?.append(...inOrder(entries, order));
    if (list && ["field", "body", "stage"].includes(order)) headGroups(list, order);
    const status = this.querySelector("[role=status]");
    if (status) status.textContent = shown.length ? `${shown.length} / ${entries.length}` : (this.dataset.none ?? "");
  };
}

/**
 * The entries by a value of theirs, the newest first; those without it last.
 * @param {HTMLElement[]} entries
 * @param {string} order
 */
function inOrder(entries, order) {
  const way = order === "newest" ? -1 : 1;
  const by = order === "stage" ? "rank" : order;
  const value = (/** @type {HTMLElement} */ entry) => entry.dataset[by] ?? "";
  return [...entries].sort((one, other) => {
    if (!value(one) !== !value(other)) return value(one) ? -1 : 1;
    return way * value(one).localeCompare(value(other), "zh", { numeric: true });
  });
}

/** A heading before the first shown entry of each group. @param {HTMLElement} list @param {string} order */
function headGroups(list, order) {
  let last = "";
  for (const entry of /** @type {HTMLElement[]} */ ([...list.children])) {
    const value = entry.dataset[order] || (list.dataset.unsaid ?? "");
    if (entry.hidden || value === last) continue;
    last = value;
    const group = document.createElement("li");
    group.className = "list-group";
    group.textContent = value;
    entry.before(group);
  }
}

if (!customElements.get("standard-list")) customElements.define("standard-list", StandardList);
