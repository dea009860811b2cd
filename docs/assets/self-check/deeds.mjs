// What the buttons of a check list do, by the name in their `data-do`.

import { withRestored } from "../assessment/bin.mjs";
import { answerTo, copied, current, newAssessment, withAssessment, withCover, withoutAssessment } from "../assessment/envelope.mjs";
import { download, exportRecord, nameOf } from "./record-exchange.mjs";
import { isBlank } from "../assessment/records.mjs";
import { filled } from "../assessment/sentences.mjs";

/**
 * @typedef {import("./self-check.mjs").SelfCheck} SelfCheck
 * @typedef {import("../assessment/envelope.mjs").Assessment} Assessment
 */

/** @param {SelfCheck} element  set up */
export function deeds(element) {
  const { store, words, list, preview, shelf, standard = "", covers } = element;
  if (!store || !words || !list || !preview || !shelf) throw new Error("not set up");
  /** The key in the bin of what was deleted last. */
  let deleted = "";
  const now = () => new Date().toISOString();
  const ofId = (/** @type {string} */ id) => store.envelope.assessments.find((assessment) => assessment.id === id);

  const open = (/** @type {Assessment} */ assessment) => {
    store.change((envelope) => withAssessment(envelope, assessment));
    element.show();
  };
  const start = () => {
    list.dialog.close();
    open(newAssessment());
    covers?.[0]?.focus();
  };
  const switchTo = (/** @type {string} */ id) => {
    store.change((envelope) => ({ ...envelope, current: id }));
    element.show();
  };
  const duplicate = (/** @type {Assessment | undefined} */ assessment, /** @type {string} */ sentence) => {
    if (!assessment) return;
    open(copied(assessment, filled(sentence, { name: nameOf(assessment, words), edition: element.edition ?? "" }), now()));
    element.say(words.duplicated);
  };
  const remove = (/** @type {Assessment | undefined} */ assessment) => {
    const isEmpty = assessment && isBlank(assessment);
    if (!assessment || (isEmpty && store.envelope.assessments.length === 1)) return;
    const isShown = assessment === current(store.envelope);
    store.change((envelope) => ({ ...withoutAssessment(envelope, assessment.id), ...(isShown ? {} : { current: envelope.current }) }));
    deleted = isEmpty ? "" : (store.bin.deleted[0]?.key ?? "");
    element.show();
    element.say(isEmpty ? words.deletedBlank : store.bin.isHeld(deleted) ? words.deletedHere : words.deleted, deleted ? "undo" : "");
    list.focus("[data-do=undo]");
  };
  const restore = (/** @type {string} */ key) => {
    const assessment = store.bin.take(key);
    if (!assessment) return;
    store.change((envelope) => withRestored(envelope, assessment));
    if (!store.isUnwritten || store.bin.isHeld(key)) store.bin.clear(key);
    element.show();
    element.say(words.undone);
    list.focus(`[data-assessment="${CSS.escape(assessment.id)}"] [data-do=row-open]`);
  };
  const clear = (/** @type {string[]} */ keys, /** @type {string} */ question) => {
    if (!confirm(question)) return;
    for (const key of keys) store.bin.clear(key);
    element.show();
    element.say(words.cleared);
    list.focus("[data-do=list-close]");
  };
  const exportOne = (/** @type {Assessment | undefined} */ assessment) => {
    if (!assessment) return;
    element.say(filled(words.exported, { name: exportRecord(store, standard, assessment, shelf.texts) }));
    list.show();
  };
  /** The reader has looked at the changed clause: the old answer counts for it, too. */
  const stillHolds = (/** @type {HTMLElement} */ button) => {
    const field = element.field(button.closest("fieldset.question")?.id);
    if (!field) return;
    const { earlier, ...answer } = answerTo(current(store.envelope), element.place(field)).answer;
    element.answer(field, answer, now());
    (field.radios.find((radio) => radio.checked) ?? field.note).focus();
  };

  /** @type {Record<string, (button: HTMLElement) => void>} */
  const byName = {
    export: () => exportOne(current(store.envelope)),
    import: () => /** @type {HTMLInputElement} */ (element.querySelector("input[type=file]")).click(),
    new: start,
    delete: () => remove(current(store.envelope)),
    undo: () => restore(deleted || (store.bin.deleted[0]?.key ?? "")),
    merge: () => { preview.merge(); element.say(words.imported); element.show(); },
    cancel: () => preview.close(),
    "still-holds": stillHolds,
    "download-damaged": () => download("self-check-damaged.txt", store.damaged),
    "copy-for-edition": () => duplicate(current(store.envelope), words.copyForEdition),
    list: () => list.open(),
    "list-new": start,
    "list-close": () => list.dialog.close(),
    "row-open": (button) => { switchTo(list.idAt(button)); list.dialog.close(); },
    "row-copy": (button) => duplicate(ofId(list.idAt(button)), words.copyOf),
    "row-export": (button) => exportOne(ofId(list.idAt(button))),
    "row-delete": (button) => remove(ofId(list.idAt(button))),
    "row-restore": (button) => restore(list.bin.keyAt(button)),
    "row-clear": (button) => clear([list.bin.keyAt(button)], words.askClear),
    "bin-clear": () => clear(store.bin.deleted.map(({ key }) => key), words.askClearAll),
  };

  /** @param {Element} field  in the row of an assessment @param {string} name */
  const rename = (field, name) => {
    const id = list.idAt(field);
    store.change((envelope) => ({
      ...envelope,
      assessments: envelope.assessments.map((one) => (one.id === id ? withCover(one, "name", name, now()) : one)),
    }));
    list.show();
  };
  return { byName, switchTo, rename };
}
