// <clause-editor>: the form of one clause. What the rules say and how the page looks follow what is typed. Leaving the
// page with something unsaved asks first, also where another form of it is sent.

const PAUSE = 400;

export class ClauseEditor extends HTMLElement {
  #stop = new AbortController();
  #wait = 0;
  #asked = 0;
  /** @type {Set<HTMLFormElement>} */
  #unsaved = new Set();

  connectedCallback() {
    const form = this.querySelector("form");
    const list = this.querySelector(".findings ul");
    if (!form || !list) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    form.addEventListener("input", () => this.#typed(form, list), { signal });
    document.addEventListener("input", (event) => this.#note(event.target), { signal });
    document.addEventListener("submit", (event) => this.#sent(event.target), { signal });
    window.addEventListener("beforeunload", (event) => this.#unsaved.size && event.preventDefault(), { signal });
  }

  disconnectedCallback() {
    clearTimeout(this.#wait);
    this.#stop.abort();
  }

  /** @param {EventTarget | null} input */
  #note(input) {
    const form = input instanceof Element ? input.closest("form") : null;
    if (form) this.#unsaved.add(form);
  }

  /** @param {EventTarget | null} form */
  #sent(form) {
    if (form instanceof HTMLFormElement) this.#unsaved.delete(form);
  }

  /** @param {HTMLFormElement} form @param {Element} list */
  #typed(form, list) {
    clearTimeout(this.#wait);
    this.#wait = window.setTimeout(() => void this.#follow(form, list), PAUSE);
  }

  /** Ask what the rules would say and what the page would show; what a later question has overtaken is dropped.
   * @param {HTMLFormElement} form @param {Element} list */
  async #follow(form, list) {
    const asked = ++this.#asked;
    try {
      const said = /** @type {string[]} */ (JSON.parse(await sent(form, "findings")));
      if (asked === this.#asked) show(list, said, this.querySelector(".findings"));
      const page = await sent(form, "preview");
      const frame = this.querySelector("iframe");
      if (asked === this.#asked && frame) frame.srcdoc = page;
    } catch (error) {
      if (asked === this.#asked) show(list, [String(error)], null);
    }
  }
}

/** What the page answers to the form, were it sent to `deed`.
 * @param {HTMLFormElement} form @param {string} deed */
async function sent(form, deed) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) body.append(name, String(value));
  const address = new URL(form.action);
  address.pathname += deed;
  const answer = await fetch(address, { method: "POST", body });
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.text();
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
