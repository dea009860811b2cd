// Import of a record: it shows what it would change before it changes anything.

import { current, withAssessment, withExported, withoutAssessment } from "../assessment/envelope.mjs";
import { filesOf } from "../assessment/evidence-files.mjs";
import { openedFile } from "../assessment/opened-file.mjs";
import { nameOf } from "../assessment/handing-over.mjs";
import { comparedWith, isBlank, isEmpty, merged, readRecord } from "../assessment/records.mjs";
import { filled, pathsIn } from "../assessment/sentences.mjs";
import { both, noTexts } from "../assessment/texts.mjs";

/**
 * @typedef {import("../assessment/envelope.mjs").Assessment} Assessment
 * @typedef {import("../assessment/storage.mjs").AnswerStore} AnswerStore
 */

/** What is said of a readable record. */
const SEALS = { whole: "sealWhole", changed: "sealChanged", unknown: "sealUnknown" };

export class ImportPreview {
  /** @type {Assessment[]} */
  #theirs = [];
  /** @type {unknown} */
  #texts;
  /** By digest. @type {Map<string, Uint8Array<ArrayBuffer>>} */
  #files = new Map();

  /** @param {import("./self-check.mjs").SelfCheck} element  set up */
  constructor(element) {
    const { store, words, shelf } = element;
    if (!store || !words) throw new Error("not set up");
    this.dialog = /** @type {HTMLDialogElement} */ (element.querySelector(".check-preview"));
    this.store = store;
    this.words = words;
    this.ask = (/** @type {{standard: string, question: string}} */ place) => element.fieldAt(place)?.asked;
    this.shelf = shelf;
  }

  /** Reads a file; returns what was wrong with it, as a key of the words. @param {File} file */
  async open(file) {
    const zip = await openedFile(file);
    if (!zip) return "notOurZip";
    const { text, seal } = zip;
    const { assessments, texts, fault, faults, hidden } = readRecord(text);
    if (fault) return fault;
    this.#theirs = assessments;
    this.#texts = texts;
    this.#files = zip.files;
    this.#show();
    this.#part(".preview-files").textContent = this.#filesSaid(zip.changed);
    this.#part(".preview-faults").textContent = [
      faults.length ? filled(this.words.partRecord, { paths: pathsIn(faults) }) : "",
      hidden.length ? filled(this.words.hiddenInRecord, { paths: pathsIn(hidden) }) : "",
    ].join(" ");
    this.#part(".preview-seal").textContent = seal ? this.words[SEALS[seal]] : "";
    this.dialog.showModal();
    return "";
  }

  /** @param {string[]} changed  paths in the zip */
  #filesSaid(changed) {
    const named = this.#theirs.flatMap(filesOf);
    const missing = named.filter(({ digest }) => !this.#files.has(digest)).map(({ name }) => name);
    const { words } = this;
    return [
      named.length ? filled(words.filesIn, { named: named.length, whole: named.length - missing.length }) : "",
      changed.length ? filled(words.filesChanged, { paths: changed.join(words.comma) }) : "",
      missing.length ? filled(words.filesMissing, { names: missing.join(words.comma) }) : "",
    ].join(" ");
  }

  /**
   * Keeps the files that the record names; returns the names of those for which there was no room.
   * @param {() => Promise<import("../assessment/evidence-store.mjs").EvidenceStore | undefined> | undefined} stores
   */
  async keepFiles(stores) {
    const lost = [];
    const store = this.#files.size ? await stores() : undefined;
    for (const { digest, name } of this.#theirs.flatMap(filesOf)) {
      const bytes = this.#files.get(digest);
      try {
        if (bytes) await store?.put(digest, bytes);
      } catch {
        lost.push(name);
      }
    }
    return lost;
  }

  close() {
    this.dialog.close();
  }

  /** Does what the reader chose. */
  merge() {
    const [where, preferred] = [this.#choice("where"), /** @type {"mine" | "theirs"} */ (this.#choice("differing"))];
    for (const theirs of this.#theirs) {
      this.store.change((envelope) => {
        const mine = this.#partner(envelope, theirs, where);
        if (!mine) return withExported(withAssessment(envelope, theirs), theirs);
        const isReplaced = isBlank(mine) && mine.id !== theirs.id;
        if (isReplaced) return withExported(withAssessment(withoutBlank(envelope, mine.id), theirs), theirs);
        return withAssessment(envelope, { ...merged(mine, theirs, preferred), changed: new Date().toISOString() });
      });
    }
    this.shelf?.add(both(noTexts(), this.#texts));
    this.close();
  }

  /**
   * The assessment that a file's assessment is merged into; none where it stands by itself.
   * @param {import("../assessment/envelope.mjs").Envelope} envelope
   * @param {Assessment} theirs
   * @param {string} where
   */
  #partner(envelope, theirs, where) {
    const present = current(envelope);
    const sameId = envelope.assessments.find((assessment) => assessment.id === theirs.id);
    return sameId ?? (where === "present" || isBlank(present) ? present : undefined);
  }

  #show() {
    const present = current(this.store.envelope);
    const [theirs] = this.#theirs;
    const partner = this.#partner(this.store.envelope, theirs, "present") ?? present;
    const comparison = comparedWith(partner, theirs);
    const isChoice = partner.id !== theirs.id && !isBlank(partner);
    const different = comparison.differing.length + comparison.differingFigures;
    this.#part(".preview-where").hidden = !isChoice;
    this.#radio("where", isChoice ? "another" : "present").checked = true;
    this.#part(".preview-differing").hidden = different === 0;
    const unknown = comparison.answers - this.#known(theirs);
    this.#part(".preview-counts").textContent = [
      filled(this.words.preview, { ...comparison, name: nameOf(theirs, this.words), differing: different }),
      unknown ? filled(this.words.unknownAnswers, { unknown }) : "",
    ].join(" ");
    this.#part(".preview-list").replaceChildren(...comparison.differing.map((difference) => this.#line(difference)));
  }

  /** How many of their answers belong to questions on this page. @param {Assessment} theirs */
  #known(theirs) {
    const questions = Object.entries(theirs.answers).flatMap(([standard, asked]) =>
      Object.entries(asked).filter(([question]) => this.ask({ standard, question })),
    );
    const answers = questions.flatMap(([, prints]) => Object.values(prints));
    return answers.filter((answer) => !isEmpty(answer)).length;
  }

  /** @param {import("../assessment/records.mjs").Difference} difference */
  #line({ standard, question, mine, theirs }) {
    const line = document.createElement("li");
    const say = (/** @type {import("../assessment/envelope.mjs").Answer} */ answer) =>
      [this.words[answer.answer || "empty"], answer.reason, answer.note, answer.evidence, answer.seenOn, answer.link]
        .filter(Boolean)
        .join(" · ");
    const both = [
      `${this.words.mine}${this.words.colon}${say(mine)}`,
      `${this.words.theirs}${this.words.colon}${say(theirs)}`,
    ];
    line.textContent = `${this.ask({ standard, question }) ?? question} — ${both.join(" / ")}`;
    return line;
  }

  /** @param {string} selector */
  #part(selector) {
    return /** @type {HTMLElement} */ (this.dialog.querySelector(selector));
  }

  /** @param {string} name @param {string} value */
  #radio(name, value) {
    return /** @type {HTMLInputElement} */ (this.dialog.querySelector(`[name="import:${name}"][value=${value}]`));
  }

  /** @param {string} name */
  #choice(name) {
    return (
      /** @type {HTMLInputElement | null} */ (this.dialog.querySelector(`[name="import:${name}"]:checked`))?.value ?? ""
    );
  }
}

/** @param {import("../assessment/envelope.mjs").Envelope} envelope @param {string} id */
function withoutBlank(envelope, id) {
  return envelope.assessments.length > 1 ? withoutAssessment(envelope, id) : { ...envelope, assessments: [] };
}
