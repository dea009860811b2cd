// <clause-editor>: the form of one clause. What the rules say follows what is typed; leaving with something unsaved
// asks first.

const PAUSE = 400;

export class ClauseEditor extends HTMLElement {
  #stop = new AbortController();
  #wait = 0;
  #asked = 0;
  #isDirty = false;

  connectedCallback() {
    const form = this.querySelector("form");
    const list = this.querySelector(".findings ul");
    if (!form || !list) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    form.addEventListener("input", () => this.#typed(form, list), { signal });
    form.addEventListener("submit", () => (this.#isDirty = false), { signal });
    window.addEventListener("beforeunload", (event) => this.#isDirty && event.preventDefault(), { signal });
  }

  disconnectedCallback() {
    clearTimeout(this.#wait);
    this.#stop.abort();
  }

  /** @param {HTMLFormElement} form @param {Element} list */
  #typed(form, list) {
    this.#isDirty = true;
    clearTimeout(this.#wait);
    this.#wait = window.setTimeout(() => void this.#judge(form, list), PAUSE);
  }

  /** Ask what the rules would say; an answer that a later question has overtaken is dropped.
   * @param {HTMLFormElement} form @param {Element} list */
  async #judge(form, list) {
    const asked = ++this.#asked;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) body.append(name, String(value));
    const address = new URL(form.action);
    address.pathname += "findings";
    try {
      const answer = await fetch(address, { method: "POST", body });
      if (!answer.ok) throw new Error(answer.statusText);
      const said = /** @type {string[]} */ (await answer.json());
      if (asked === this.#asked) show(list, said, this.querySelector(".findings"));
    } catch (error) {
      if (asked === this.#asked) show(list, [String(error)], null);
    }
  }
}

/** @param {Element} list @param {string[]} said @param {HTMLElement | null} holder */
function show(list, said, holder) {
  const lines = said.length || !holder ? said : [holder.dataset.none ?? ""];
  list.replaceChildren(
    ...lines.map((line) => {
      const entry = document.createElement("li");
      entry.textContent = line;
      return entry;
    }),
  );
}

customElements.define("clause-editor", ClauseEditor);
