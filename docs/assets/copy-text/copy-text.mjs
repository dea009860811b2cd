// <copy-text>: its button copies `data-copy` and says so, for everybody, in `data-copied`.

export class CopyText extends HTMLElement {
  #stop = new AbortController();
  #wait = 0;

  connectedCallback() {
    const button = this.querySelector("button");
    if (!button) return;
    const status = this.querySelector("[role=status]") ?? this.appendChild(this.#status());
    this.#stop = new AbortController();
    button.addEventListener("click", async () => {
      const isCopied = await copied(button.dataset.copy ?? "");
      status.textContent = isCopied ? (button.dataset.copied ?? "") : "";
      if (!isCopied) select(this.previousElementSibling);
      clearTimeout(this.#wait);
      this.#wait = window.setTimeout(() => (status.textContent = ""), 3000);
    }, { signal: this.#stop.signal });
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
