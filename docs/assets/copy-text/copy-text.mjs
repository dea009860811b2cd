// <copy-text>: its button copies `data-copy` and says so, for everybody, in `data-copied`.

export class CopyText extends HTMLElement {
  #stop = new AbortController();
  #wait = 0;

  connectedCallback() {
    const button = this.querySelector("button");
    if (!button) return;
    const status = this.querySelector("[role=status]") ?? this.appendChild(this.#status());
    this.#stop = new AbortController();
    button.addEventListener(
      "click",
      async () => {
        const isCopied = await copied(button.dataset.copy ?? "");
        status.textContent = isCopied ? (button.dataset.copied ?? "") : "";
        if (!isCopied) select(this.previousElementSibling);
        clearTimeout(this.#wait);
        this.#wait = window.setTimeout(() => (status.textContent = ""), 3000);
      },
      { signal: this.#stop.signal },
    );
  }

  disconnectedCallback() {
    clearTimeout(this.#wait);
    this.#stop.abort();
  }

  #status() {
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    return status;
  }
}

/** Whether the text is on the clipboard now; a site without https may not write to it. @param {string} text */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedTheOldWay(text);
  }
}

/**
 * Whether a text is on the clipboard now, plain and with its links, so that a paste into Word, WPS or mail carries
 * them.
 * @param {string} plain @param {string} rich  HTML
 */
export async function copiedRich(plain, rich) {
  try {
    const types = { "text/plain": plain, "text/html": rich };
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return richTheOldWay(plain, rich) || copied(plain);
  }
}

/**
 * A site without https may not write to the clipboard, but may answer when the browser copies.
 * @param {string} plain
 * @param {string} rich
 */
function richTheOldWay(plain, rich) {
  const answer = (/** @type {ClipboardEvent} */ event) => {
    event.clipboardData?.setData("text/plain", plain);
    event.clipboardData?.setData("text/html", rich);
    event.preventDefault();
  };
  document.addEventListener("copy", answer);
  const isCopied = document.execCommand("copy");
  document.removeEventListener("copy", answer);
  return isCopied;
}

/** @param {string} text */
function copiedTheOldWay(text) {
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand("copy");
  area.remove();
  return isCopied;
}

/** Leave the text selected, for Ctrl-C. @param {Element | null} element */
function select(element) {
  if (element) getSelection()?.selectAllChildren(element);
}

customElements.define("copy-text", CopyText);
