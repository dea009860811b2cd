// Photos and files at a question: added, listed with a small picture, removed; how much room is left. Their content is
// kept in this browser by digest, before the answer names it.

import { sha256 } from "../assessment/digest.mjs";
import { answerTo, current } from "../assessment/envelope.mjs";
import { filesOf, withFile, withoutFile } from "../assessment/evidence-files.mjs";
import { EvidenceStore } from "../assessment/evidence-store.mjs";
import { download } from "../assessment/handing-over.mjs";
import { takenOn } from "../assessment/photo-date.mjs";
import { filled } from "../assessment/sentences.mjs";
import { drawThumbnail, scaledPhoto } from "./scaled-photo.mjs";

/**
 * @typedef {import("./self-check.mjs").SelfCheck} SelfCheck
 * @typedef {import("./question-field.mjs").QuestionField} QuestionField
 * @typedef {import("../assessment/evidence-files.mjs").EvidenceFile} EvidenceFile
 * @typedef {import("../assessment/envelope.mjs").Answer} Answer
 */

const SIDE = 96; // of the small picture, in pixels of the screen
const SCALED = /^image\/(?!svg|gif)/u;

export class EvidenceBoxes {
  store = new EvidenceStore(() => indexedDB);

  /** @param {SelfCheck} element  set up */
  constructor(element) {
    this.element = element;
    this.words = element.words ?? {};
    /** A picture is read when it comes into sight. */
    this.inSight = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) this.#draw(target);
    });
  }

  /** @param {QuestionField[]} fields  drawn anew, or opened */
  showAt(fields) {
    for (const field of fields) {
      const { files = [] } = this.#answer(field);
      const box = /** @type {HTMLElement | null} */ (field.fieldset.querySelector(".files-box"));
      if (!box && !files.length && !field.fieldset.hasAttribute("data-more")) continue;
      this.#showFiles(box ?? this.#box(field), files);
    }
  }

  /** Asks which files: the camera of a phone is among them. @param {HTMLElement} asking  the button */
  choose(asking) {
    asking.parentElement?.querySelector("[data-evidence]")?.remove();
    const input = Object.assign(document.createElement("input"), { type: "file", multiple: true, hidden: true });
    input.dataset.evidence = "";
    asking.after(input);
    input.click();
  }

  /** @param {HTMLInputElement} input  with what the reader chose */
  async add(input) {
    const field = this.element.field(input.closest("fieldset.question")?.id);
    const original = /** @type {HTMLInputElement | null} */ (input.parentElement?.querySelector("[data-original]"));
    const chosen = [...(input.files ?? [])];
    input.remove();
    const told = [];
    for (const file of field ? chosen : [])
      told.push(await this.#addOne(/** @type {any} */ (field), file, original?.checked));
    this.element.say([...new Set(told)].join(" "));
    this.#showRoom();
  }

  /** @param {HTMLElement} button */
  async remove(button) {
    const field = this.element.field(button.closest("fieldset.question")?.id);
    const digest = /** @type {HTMLElement | null} */ (button.closest("[data-digest]"))?.dataset.digest ?? "";
    if (!field || !confirm(this.words.askRemoveFile)) return;
    const without = (/** @type {Answer} */ stands) => withoutFile(stands, digest);
    this.element.answering?.answer(field, field.given(), new Date().toISOString(), without);
    await this.sweep([digest]);
    this.#showRoom();
  }

  /** @param {HTMLElement} button */
  async open(button) {
    const row = /** @type {HTMLElement | null} */ (button.closest("[data-digest]"));
    const content = await this.store.get(row?.dataset.digest ?? "");
    if (content) download(button.textContent ?? "", content, row?.dataset.type);
  }

  /** Clears the content that no assessment names any more, deleted ones included. @param {string[]} digests */
  async sweep(digests) {
    const { store } = this.element;
    const kept = store ? [...store.envelope.assessments, ...store.trash.deleted.map((one) => one.assessment)] : [];
    const named = new Set(kept.flatMap(filesOf).map(({ digest }) => digest));
    await this.store.remove(digests.filter((digest) => !named.has(digest)));
  }

  /**
   * Returns what is told of it.
   * @param {QuestionField} field @param {File} file @param {boolean} [isOriginal]  with all that the phone put into it
   * @returns {Promise<string>}
   */
  async #addOne(field, file, isOriginal = false) {
    const { words } = this;
    const { name } = file;
    const own = new Uint8Array(await file.arrayBuffer());
    const isScaled = SCALED.test(file.type) && !isOriginal;
    const kept = isScaled ? await scaledPhoto(file) : { bytes: own, name, type: file.type };
    if (!kept) return filled(words.fileUnread, { name });
    const digest = await sha256(kept.bytes);
    if (!digest) return words.filesForbidden;
    try {
      await this.store.put(digest, kept.bytes);
    } catch (fault) {
      const isFull = fault instanceof DOMException && fault.name === "QuotaExceededError";
      return filled(isFull ? words.filesFull : words.filesForbidden, { name });
    }
    const day = takenOn(own);
    const about = {
      digest,
      name: kept.name,
      type: kept.type,
      size: kept.bytes.length,
      ...(day ? { takenOn: day } : {}),
    };
    const seenOn = field.seenOn.value;
    const put = (/** @type {Answer} */ stands) => withFile({ ...stands, seenOn }, about);
    this.element.answering?.answer(field, field.given(), new Date().toISOString(), put);
    return words.fileAdded;
  }

  /** @param {QuestionField} field */
  #box(field) {
    const { words } = this;
    const box = Object.assign(document.createElement("div"), { className: "files-box" });
    const original = Object.assign(document.createElement("input"), { type: "checkbox", name: "file:original" });
    original.dataset.original = "";
    const label = document.createElement("label");
    label.append(original, ` ${words.keepOriginal}`);
    const list = Object.assign(document.createElement("ul"), { className: "files" });
    const room = Object.assign(document.createElement("p"), { className: "files-room" });
    box.append(list, button("add-files", words.addFiles, "button"), label, room);
    field.fieldset.querySelector(".more-fields")?.append(box);
    this.#showRoom();
    return box;
  }

  /** @param {HTMLElement} box @param {EvidenceFile[]} files */
  #showFiles(box, files) {
    const told = JSON.stringify(files);
    if (box.dataset.told === told) return;
    box.dataset.told = told;
    box.querySelector("ul")?.replaceChildren(...files.map((file) => this.#row(file)));
  }

  /** @param {EvidenceFile} file */
  #row({ digest, name, type = "", size = 0, takenOn: day = "" }) {
    const row = document.createElement("li");
    Object.assign(row.dataset, { digest, type });
    const canvas = Object.assign(document.createElement("canvas"), { width: SIDE, height: SIDE });
    canvas.setAttribute("aria-hidden", "true");
    const about = Object.assign(document.createElement("span"), {
      textContent: [written(size), day].filter(Boolean).join(" · "),
    });
    row.append(
      canvas,
      button("open-file", name, "file-name"),
      about,
      button("remove-file", this.words.removeFile, "button"),
    );
    this.inSight.observe(row);
    return row;
  }

  /** @param {Element} row */
  async #draw(row) {
    this.inSight.unobserve(row);
    const { digest = "", type = "" } = /** @type {HTMLElement} */ (row).dataset;
    const content = await this.store.get(digest);
    const about = row.querySelector("span");
    if (!content && about) about.textContent = this.words.fileGone;
    const canvas = row.querySelector("canvas");
    if (content && canvas && type.startsWith("image/")) await drawThumbnail(canvas, new Blob([content], { type }));
  }

  async #showRoom() {
    const { quota = 0, usage = 0 } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
    const told = quota ? filled(this.words.roomLeft, { used: written(usage), left: written(quota - usage) }) : "";
    for (const place of this.element.querySelectorAll(".files-room")) place.textContent = told;
  }

  /** @param {QuestionField} field @returns {Answer} */
  #answer(field) {
    const { store } = this.element;
    return store ? answerTo(current(store.envelope), this.element.place(field)).answer : {};
  }
}

/** @param {string} action @param {string} text @param {string} className */
function button(action, text, className) {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: text, className });
  made.dataset.do = action;
  return made;
}

/** `312 kB`, `1.4 MB`. @param {number} bytes */
function written(bytes) {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
