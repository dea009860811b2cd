// <clause-search>: the button in the header. The dialog, its code and its data are fetched when a reader first opens
// it.

export class ClauseSearch extends HTMLElement {
  /** @type {Promise<import("./search-dialog.mjs").SearchDialog> | undefined} */
  #dialog;
  #stop = new AbortController();

  connectedCallback() {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    document.addEventListener("click", (event) => this.#onClick(event), { signal });
    document.addEventListener("keydown", (event) => this.#onKey(event), { signal });
  }

  disconnectedCallback() {
    this.#stop.abort();
    this.#dialog?.then((dialog) => dialog.remove());
    this.#dialog = undefined;
  }

  async open() {
    if (!this.getClientRects().length) return; // a page in both languages has a search for each, of which one is shown
    this.#dialog ??= this.#fetchDialog();
    try {
      (await this.#dialog).open();
      for (const line of document.querySelectorAll(".page-fault[data-kind=missing]"))
        line.toggleAttribute("hidden", true);
    } catch (fault) {
      this.#dialog = undefined; // the next click asks anew
      throw fault; // site/guard.js tells it
    }
  }

  /** The dialog with its code and its data, all asked for side by side and not one after the other. */
  async #fetchDialog() {
    const built = builtNow(this); // asked first: where a build comes in between, the data are read once more
    const index = fetch(new URL(this.dataset.index ?? "", document.baseURI).href, { cache: "no-cache" });
    index.catch(() => undefined); // the dialog tells it
    const [{ SearchDialog }] = await Promise.all([dialogModule(), this.#fetchTemplate()]);
    return new SearchDialog(this, index, built);
  }

  /** Pages that are many and small leave the dialog out; it is fetched with the rest. */
  async #fetchTemplate() {
    if (!this.dataset.dialog || this.querySelector("template")) return;
    const answer = await fetch(new URL(this.dataset.dialog, document.baseURI).href);
    const dialog = new DOMParser().parseFromString((await answer.json()).html, "text/html").querySelector("dialog");
    const template = document.createElement("template");
    if (dialog) template.content.append(dialog);
    this.append(template);
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    if (event.target instanceof Element && event.target.closest("[data-search]")) this.open();
  }

  /** `/` and Ctrl-K or Cmd-K open it, but not while somebody is typing. @param {KeyboardEvent} event */
  #onKey(event) {
    const isTyping =
      event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isSlash || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      this.open();
    }
  }
}

/** The id of the build that is served; empty where it does not say. @param {HTMLElement} search */
export async function builtNow({ dataset }) {
  if (location.protocol === "file:") return ""; // a copy on a disk is not replaced while it is read
  try {
    const answer = await fetch(new URL(dataset.build ?? "", document.baseURI).href, { cache: "no-cache" });
    return String((await answer.json()).build);
  } catch {
    return "";
  }
}

/**
 * The code of the dialog. It fails as soon as one module does: were a failure known to the page while the others are
 * still coming, the next click would wait for a promise that is about to be broken.
 */
async function dialogModule() {
  const [dialog] = await Promise.all([
    import("./search-dialog.mjs"),
    import("./clause-index.mjs"),
    import("./shards.mjs"),
    import("./word-files.mjs"),
    import("./row-files.mjs"),
    import("./query-variants.mjs"),
    import("./results.mjs"),
    import("./context.mjs"),
    import("./ranking.mjs"),
    import("./query.mjs"),
    import("./spelling.mjs"),
  ]);
  return dialog;
}

customElements.define("clause-search", ClauseSearch);
