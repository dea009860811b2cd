// <change-proposal>: a change of any form of the page leaves as a pull request. The server makes the files, this sends
// them to the code host with the person's own token, which stays in the browser.

import { NotSent, pullRequest } from "./code-host.mjs";

const KEPT = "tiaowen-code-host-token";

export class ChangeProposal extends HTMLElement {
  #stop = new AbortController();
  /** @type {HTMLFormElement | null} */
  #form = null;

  connectedCallback() {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    for (const button of document.querySelectorAll("[data-propose]")) {
      if (!(button instanceof HTMLButtonElement)) continue;
      button.hidden = false;
      button.addEventListener("click", () => this.#open(button.form), { signal });
    }
    this.querySelector("[data-send]")?.addEventListener("click", () => void this.#send(), { signal });
  }

  disconnectedCallback() {
    this.#stop.abort();
  }

  /** @param {HTMLFormElement | null} form */
  #open(form) {
    this.#form = form;
    this.#tell("");
    this.#field("key").value = localStorage.getItem(KEPT) ?? "";
    this.querySelector("dialog")?.showModal();
  }

  async #send() {
    const [subject, key] = [this.#field("subject"), this.#field("key")];
    if (!this.#form || !subject.reportValidity() || !key.reportValidity()) return;
    localStorage.setItem(KEPT, key.value);
    this.#tell(this.dataset.sending ?? "");
    try {
      const files = await changed(this.#form);
      if (!Object.keys(files).length) this.#tell(this.dataset.nothingChanged ?? "");
      else this.#link(await pullRequest(this.#host(key.value), files, this.#branch(), subject.value));
    } catch (error) {
      const kind = error instanceof NotSent ? error.kind : "refused";
      const why = error instanceof Error ? error.message : String(error);
      this.#tell(`${this.getAttribute(`data-${kind}`) ?? ""} ${why}`.trim());
    }
  }

  /** @param {string} token */
  #host(token) {
    const { to = "", api = "", branch = "", folder = "" } = this.dataset;
    return { to, api, branch, folder, token };
  }

  #branch() {
    const digits = crypto.getRandomValues(new Uint32Array(1))[0].toString(16).padStart(8, "0");
    return `tiaowen-${this.dataset.name}-${digits}`;
  }

  /** @param {string} address */
  #link(address) {
    const link = document.createElement("a");
    link.href = /^https:/.test(address) ? address : "#";
    link.textContent = address;
    this.querySelector("[role=status]")?.replaceChildren(this.dataset.sent ?? "", link);
  }

  /** @param {string} sentence */
  #tell(sentence) {
    this.querySelector("[role=status]")?.replaceChildren(sentence);
  }

  /** @param {string} name @returns {HTMLInputElement} */
  #field(name) {
    const field = this.querySelector(`input[name=${name}]`);
    if (field instanceof HTMLInputElement) return field;
    throw new Error(`change-proposal has no field ${name}`);
  }
}

/** The files as the form would change them. Throws what the page says where the change is refused.
 * @param {HTMLFormElement} form @returns {Promise<import("./code-host.mjs").Files>} */
async function changed(form) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) body.append(name, String(value));
  body.set("as", "files");
  const answer = await fetch(form.action, { method: "POST", body });
  const isJson = answer.headers.get("Content-Type")?.startsWith("application/json");
  if (answer.ok && isJson) return answer.json();
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  throw new Error(page.querySelector(".said")?.textContent ?? answer.statusText);
}

customElements.define("change-proposal", ChangeProposal);
