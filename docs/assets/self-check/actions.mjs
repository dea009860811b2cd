// What the buttons of a check list do, by the name in their `data-do`; undo and trash are here as well.

import {
  answerTo,
  copied,
  current,
  newAssessment,
  withAssessment,
  withCover,
  withoutAssessment,
} from "../assessment/envelope.mjs";
import { filesOf } from "../assessment/evidence-files.mjs";
import { carriedOn } from "../assessment/follow-up.mjs";
import { download, exportRecord, nameOf } from "../assessment/handing-over.mjs";
import { takeOver } from "./kept-offline.mjs";
import { isBlank } from "../assessment/records.mjs";
import { filled } from "../assessment/sentences.mjs";
import { withRestored } from "../assessment/trash.mjs";

/**
 * @typedef {import("./self-check.mjs").SelfCheck} SelfCheck
 * @typedef {import("../assessment/envelope.mjs").Assessment} Assessment
 * @typedef {Record<string, (button: HTMLElement) => void>} ByName
 */

/** Standards that the name of a file names each. */
const FEW = 3;

/** A new assessment; what the last one left open is carried on. @param {Assessment} before @returns {Assessment} */
function begunAfter(before) {
  const answers = carriedOn(before);
  if (!Object.keys(answers).length) return newAssessment();
  const { organisation = "", site = "" } = before.cover;
  return { ...newAssessment(), cover: { organisation, site }, answers };
}

const now = () => new Date().toISOString();

export class Actions {
  #element;
  /** The key in the trash of what was deleted last. */
  #deleted = "";

  /** @param {SelfCheck} element  set up */
  constructor(element) {
    const { store, words, list, shelf, editions = {} } = element;
    if (!store || !words || !list || !shelf) throw new Error("not set up");
    this.#element = element;
    this.store = store;
    this.words = words;
    this.list = list;
    this.shelf = shelf;
    const standards = Object.keys(editions);
    /** What the name of an exported file begins with. */
    this.standard = standards.length > FEW ? "combined" : standards.join("-");
    /** @type {ByName} */
    this.byName = { ...this.#onTheWay(), ...this.#onTheAssessment(), ...this.#inTheList(), ...this.#inTheTrash() };
  }

  /** @param {string} id */
  switchTo(id) {
    this.store.change((envelope) => ({ ...envelope, current: id }));
    this.#element.show();
  }

  /** @param {Element} field  in the row of an assessment @param {string} name */
  rename(field, name) {
    const id = this.list.idAt(field);
    this.store.change((envelope) => ({
      ...envelope,
      assessments: envelope.assessments.map((one) => (one.id === id ? withCover(one, "name", name, now()) : one)),
    }));
    this.list.show();
  }

  /** @returns {ByName} */
  #onTheWay() {
    const element = this.#element;
    return {
      more: (button) => this.#toggleMore(element.field(button.closest("fieldset.question")?.id)),
      "add-files": (button) => element.wanted?.files?.choose(button),
      "open-file": (button) => element.wanted?.files?.open(button),
      "remove-file": (button) => element.wanted?.files?.remove(button),
      head: () => element.way?.fold(!element.hasAttribute("data-head-folded")),
      begin: () => {
        element.way?.fold(true);
        element.way?.next();
      },
      "next-open": () => element.way?.next(),
      back: () => element.way?.back(),
      actions: () => element.follow?.open(),
      "actions-close": () => element.follow?.dialog.close(),
      "show-actions": () => element.way?.choose("state:action"),
      "action-open": (link) => {
        this.switchTo(link.dataset.assessment ?? "");
        element.follow?.dialog.close();
      },
    };
  }

  /** @returns {ByName} */
  #onTheAssessment() {
    const { store, words } = this;
    return {
      print: () => print(),
      export: () => this.#export(current(store.envelope)),
      import: () => /** @type {HTMLInputElement} */ (this.#element.querySelector("input[type=file]")).click(),
      new: () => this.#start(),
      delete: () => this.#remove(current(store.envelope)),
      undo: () => this.#restore(this.#deleted || (store.trash.deleted[0]?.key ?? "")),
      merge: () => this.#merge(),
      cancel: async () => (await this.#element.wanted?.preview())?.close(),
      takeOver: () => takeOver(),
      "take-over": (button) => this.#element.wanted?.offers?.take(button),
      "take-figure": (button) => this.#element.wanted?.offers?.takeFigure(button),
      "still-holds": (button) => this.#stillHolds(button),
      "download-damaged": () => download("self-check-damaged.txt", store.damaged),
      "copy-for-edition": () => this.#duplicate(current(store.envelope), words.copyForEdition),
    };
  }

  /** The files first: an answer names nothing that could not be kept without a word. */
  async #merge() {
    const { words } = this;
    const preview = await this.#element.wanted?.preview();
    if (!preview) return;
    const lost = await preview.keepFiles(() => this.#element.wanted?.store());
    preview.merge();
    this.#element.say(lost.length ? filled(words.filesNotKept, { names: lost.join(words.comma) }) : words.imported);
    this.#element.show();
  }

  /** @param {import("./question-field.mjs").QuestionField | undefined} field */
  #toggleMore(field) {
    field?.toggleMore();
    if (field) this.#element.wanted?.showAt([field]);
  }

  /** @returns {ByName} */
  #inTheList() {
    const { store, words, list } = this;
    const at = (/** @type {HTMLElement} */ button) =>
      store.envelope.assessments.find((assessment) => assessment.id === list.idAt(button));
    return {
      list: () => list.open(),
      "list-new": () => this.#start(),
      "list-close": () => list.dialog.close(),
      "row-open": (button) => {
        this.switchTo(list.idAt(button));
        list.dialog.close();
      },
      "row-copy": (button) => this.#duplicate(at(button), words.copyOf),
      "row-export": (button) => this.#export(at(button)),
      "row-delete": (button) => this.#remove(at(button)),
    };
  }

  /** @returns {ByName} */
  #inTheTrash() {
    const { store, words, list } = this;
    return {
      "row-restore": (button) => this.#restore(list.trash.keyAt(button)),
      "row-clear": (button) => this.#clear([list.trash.keyAt(button)], words.askClear),
      "trash-clear": () =>
        this.#clear(
          store.trash.deleted.map(({ key }) => key),
          words.askClearAll,
        ),
    };
  }

  /** @param {Assessment} assessment */
  #open(assessment) {
    this.store.change((envelope) => withAssessment(envelope, assessment));
    this.#element.show();
  }

  #start() {
    this.list.dialog.close();
    this.#open(begunAfter(current(this.store.envelope)));
    this.#element.covers?.[0]?.focus();
  }

  /** @param {Assessment | undefined} assessment @param {string} sentence */
  #duplicate(assessment, sentence) {
    if (!assessment) return;
    const name = filled(sentence, {
      name: nameOf(assessment, this.words),
      edition: Object.values(this.#element.editions ?? {}).join(this.words.comma),
    });
    this.#open(copied(assessment, name, now()));
    this.#element.say(this.words.duplicated);
  }

  /** @param {Assessment | undefined} assessment */
  #remove(assessment) {
    const { store, words } = this;
    const isEmpty = assessment && isBlank(assessment);
    if (!assessment || (isEmpty && store.envelope.assessments.length === 1)) return;
    const isShown = assessment === current(store.envelope);
    store.change((envelope) => ({
      ...withoutAssessment(envelope, assessment.id),
      ...(isShown ? {} : { current: envelope.current }),
    }));
    this.#deleted = isEmpty ? "" : (store.trash.deleted[0]?.key ?? "");
    this.#element.show();
    const kept = store.trash.isHeld(this.#deleted) ? words.deletedHere : words.deleted;
    this.#element.say(isEmpty ? words.deletedBlank : kept, this.#deleted ? "undo" : "");
    this.list.focus("[data-do=undo]");
  }

  /** @param {string} key */
  #restore(key) {
    const { store } = this;
    const assessment = store.trash.take(key);
    if (!assessment) return;
    store.change((envelope) => withRestored(envelope, assessment));
    if (!store.isUnwritten || store.trash.isHeld(key)) store.trash.clear(key);
    this.#element.show();
    this.#element.say(this.words.undone);
    this.list.focus(`[data-assessment="${CSS.escape(assessment.id)}"] [data-do=row-open]`);
  }

  /** @param {string[]} keys @param {string} question */
  #clear(keys, question) {
    if (!confirm(question)) return;
    const cleared = keys.flatMap((key) => filesOf(this.store.trash.at(key)?.assessment ?? newAssessment()));
    for (const key of keys) this.store.trash.clear(key);
    this.#element.wanted?.sweep(cleared.map(({ digest }) => digest));
    this.#element.show();
    this.#element.say(this.words.cleared);
    this.list.focus("[data-do=list-close]");
  }

  /** @param {Assessment | undefined} assessment */
  async #export(assessment) {
    const { store, standard, shelf, words } = this;
    if (!assessment) return;
    const files = filesOf(assessment).length ? await this.#element.wanted?.store() : undefined;
    const { name, missing } = await exportRecord(store, standard, assessment, shelf.texts, files);
    const lacks = missing.length ? filled(words.exportLacks, { names: missing.join(words.comma) }) : "";
    this.#element.say(filled(words.exported, { name }) + lacks);
    this.list.show();
  }

  /** The reader has looked at the changed clause: the old answer counts for it, too. @param {HTMLElement} button */
  #stillHolds(button) {
    const field = this.#element.field(button.closest("fieldset.question")?.id);
    if (!field) return;
    const { earlier: _, ...answer } = answerTo(current(this.store.envelope), this.#element.place(field)).answer;
    this.#element.answering?.answer(field, answer, now());
    (field.radios.find((radio) => radio.checked) ?? field.note).focus();
  }
}
