// Keeps the assessments in the browser and survives every fault of its storage. No DOM here; the storage is handed in.
// Each assessment stands under a key of its own, so that an answer writes one of them and not all.

import { TRASH, Trash } from "./trash.mjs";
import { newEnvelope, readEnvelope, textsIn } from "./envelope.mjs";
import { mergedTabs } from "./merged-tabs.mjs";
import { packed, unpacked } from "./packing.mjs";
import { contentsOf, versionOf } from "./shelf-contents.mjs";
import { soundAssessment } from "./sound-record.mjs";
import { isBlank } from "./records.mjs";

/**
 * @typedef {import("./envelope.mjs").Envelope} Envelope
 * @typedef {import("./envelope.mjs").Assessment} Assessment
 * @typedef {"" | "forbidden" | "full" | "corrupt" | "corruptIndex" | "damaged" | "corruptKept" | "newer"
 *   | "gaveUp"} Fault
 * @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">} Shelf
 * @typedef {(envelope: Envelope) => Envelope} Change
 */

/** The contents of the shelf; an assessment stands at `KEY.of.<id>`. In version 1 all stood here, in one envelope. */
export const KEY = "tiaowen.self-check";
export const SHELF_VERSION = 2;
const OF = `${KEY}.of.`;

/** Whether a key of the storage is one of ours. @param {string | null} key */
export function isOurKey(key) {
  return key === null || key === KEY || key.startsWith(OF) || key.startsWith(TRASH);
}

export class AnswerStore {
  #isReadOnly = false;
  /** Whether something was changed that is not on the shelf yet. */
  isUnwritten = false;
  /** Key → what was last read or written there. @type {Map<string, string>} */
  #seen = new Map();
  /** What the content of each of these keys means. @type {Map<string, Assessment>} */
  #meant = new Map();

  /** @param {() => Shelf} shelf  may throw, where storage is forbidden */
  constructor(shelf) {
    this.shelf = shelf;
    this.trash = new Trash(shelf);
    /** @type {Fault} */
    this.fault = "";
    /** The damaged content that was found, for the reader to keep. */
    this.damaged = "";
    /** The deleted assessments that had to go since the page was opened, for there was no room. @type {Assessment[]} */
    this.givenUp = [];
    /** How many changes found that another tab had written. */
    this.foreign = 0;
    /** @type {Envelope} */
    this.envelope = newEnvelope();
    this.envelope = this.#read() ?? this.envelope;
  }

  /** Applies a change to what is stored now, for another tab may have written, and keeps it. @param {Change} change */
  change(change) {
    if (!this.#isReadOnly) this.#takeIn(this.isUnwritten);
    const before = this.envelope;
    this.envelope = change(before);
    this.#keepDeleted(before);
    if (this.#isReadOnly) this.isUnwritten = true;
    else this.#write(before);
  }

  /** What another tab wrote; what this tab gave later than that is put back. */
  reload() {
    if (!this.#isReadOnly && this.#takeIn(this.isUnwritten)) this.#write(this.envelope);
  }

  /**
   * Reads the shelf; answers of this tab that are later stay.
   * @param {boolean} isAllKept  also assessments that are not there
   * @returns {boolean}  whether the shelf lacks something
   */
  #takeIn(isAllKept) {
    const mine = this.envelope;
    const stored = this.#read();
    if (!stored) return false; // a change writes it
    const own = new Map(mine.assessments.map((assessment) => [assessment.id, assessment]));
    const assessments = stored.assessments.map((assessment) =>
      mergedTabs(assessment, own.get(assessment.id) ?? assessment),
    );
    const others = isAllKept
      ? mine.assessments.filter(({ id }) => stored.assessments.every((one) => one.id !== id))
      : [];
    this.envelope = {
      ...stored,
      exported: { ...mine.exported, ...stored.exported },
      assessments: [...assessments, ...others],
    };
    if (this.envelope.assessments.some(({ id }) => id === mine.current)) this.envelope.current = mine.current;
    return others.length > 0 || assessments.some((assessment, i) => assessment !== stored.assessments[i]);
  }

  /** @returns {Envelope | undefined}  undefined where there is nothing to read */
  #read() {
    try {
      const stored = this.shelf().getItem(KEY);
      return stored === null ? this.#unlisted() : this.#opened(stored);
    } catch {
      this.#readOnly("forbidden");
      return undefined;
    }
  }

  /** @param {string} stored @returns {Envelope | undefined} */
  #opened(stored) {
    const version = versionOf(stored);
    if (version > SHELF_VERSION) return this.#readOnly("newer");
    if (version === 1) return this.#fromVersionOne(stored);
    const contents = version === SHELF_VERSION ? contentsOf(stored) : undefined;
    if (!contents) return this.#setAside(KEY, stored) ? this.#foundWithoutContents() : undefined;
    return this.#found(contents.assessments, contents.current, textsIn(contents.exported));
  }

  /** There are no contents: the browser's data were cleared, or the contents alone were set aside. */
  #unlisted() {
    this.#forget();
    return this.#found([], "", {});
  }

  /** The contents are damaged, the assessments stand under keys of their own: then nothing is lost. */
  #foundWithoutContents() {
    const found = this.#found([], "", {});
    if (found && this.fault === "corrupt") this.fault = "corruptIndex";
    return found;
  }

  /**
   * What the contents name, and what stands on the shelf without: another tab may be about to name it.
   * @param {string[]} named
   * @param {string} current
   * @param {Record<string, string>} exported
   * @returns {Envelope | undefined}
   */
  #found(named, current, exported) {
    const assessments = [...new Set([...named, ...this.#keysFound()])]
      .map((id) => this.#assessment(id))
      .filter((one) => one !== undefined);
    if (!assessments.length) return undefined;
    return { version: 1, current, exported, assessments };
  }

  /** @param {string} id @returns {Assessment | undefined} */
  #assessment(id) {
    const key = OF + id;
    const stored = this.shelf().getItem(key);
    if (stored === null) return this.#missing(key);
    if (this.#seen.get(key) === stored) return this.#meant.get(key);
    this.foreign += 1;
    try {
      const { sound: assessment, faults } = soundAssessment(unpacked(JSON.parse(stored)));
      if (!assessment) throw new Error("no assessment");
      if (faults.length) return this.#withoutDamage(key, stored, assessment);
      this.#seen.set(key, stored);
      this.#meant.set(key, assessment);
      return assessment;
    } catch {
      this.#setAside(key, stored);
      return this.#meant.get(key);
    }
  }

  /**
   * Parts of it are no answers: the whole is set aside as it is, and what is sound goes on.
   * @param {string} key
   * @param {string} stored
   * @param {Assessment} sound
   */
  #withoutDamage(key, stored, sound) {
    this.damaged = stored;
    this.fault = "damaged";
    const text = packed(sound);
    this.shelf().setItem(`${KEY}.damaged.${new Date().toISOString()}`, stored);
    this.shelf().setItem(key, text);
    this.#seen.set(key, text);
    this.#meant.set(key, sound);
    return sound;
  }

  /** Somebody took it off the shelf: it is written anew where it is known. @param {string} key */
  #missing(key) {
    const known = this.#meant.get(key);
    this.#seen.delete(key);
    this.#meant.delete(key);
    return known;
  }

  /** The browser's data were cleared: all has to be written anew. */
  #forget() {
    this.#seen.clear();
    this.#meant.clear();
  }

  /** The ids of all assessments on the shelf. */
  #keysFound() {
    const shelf = this.shelf();
    return Array.from({ length: shelf.length }, (_, i) => shelf.key(i) ?? "")
      .filter((key) => key.startsWith(OF))
      .map((key) => key.slice(OF.length));
  }

  /** All in one envelope → one key each. Nothing is removed before all is written. @param {string} stored */
  #fromVersionOne(stored) {
    const { envelope, fault } = readEnvelope(stored);
    if (fault && !this.#setAside(KEY, stored)) return undefined;
    if (fault === "corrupt" || fault === "newer") return undefined;
    if (fault) this.fault = fault;
    this.envelope = envelope;
    this.#write({ ...envelope, assessments: [] });
    return envelope;
  }

  /**
   * Damaged content is kept under a name of its own before anything is written over it.
   * @param {string} key
   * @param {string} stored
   */
  #setAside(key, stored) {
    this.damaged = stored;
    try {
      this.shelf().setItem(`${KEY}.damaged.${new Date().toISOString()}`, stored);
      this.shelf().removeItem(key);
      this.#seen.delete(key);
      this.fault = "corrupt";
      return true;
    } catch {
      this.#readOnly("corruptKept");
      return false;
    }
  }

  /** What a change takes out goes into the trash. @param {Envelope} before */
  #keepDeleted(before) {
    const kept = new Set(this.envelope.assessments.map(({ id }) => id));
    const now = new Date().toISOString();
    for (const assessment of before.assessments)
      if (!kept.has(assessment.id) && !isBlank(assessment)) this.trash.put(assessment, now);
  }

  /** Writes what differs from the shelf. @param {Envelope} before */
  #write(before) {
    const gone = this.trash.makeRoom(() => this.#writeAll(before));
    this.isUnwritten = !gone;
    this.givenUp.push(...(gone ?? []).map(({ assessment }) => assessment));
    if (!gone) this.fault = "full";
    else if (gone.length) this.fault = "gaveUp";
    else if (this.fault === "full") this.fault = "";
  }

  /** The assessments first, the contents next; nothing is removed before that. @param {Envelope} before */
  #writeAll(before) {
    const { current, assessments, exported = {} } = this.envelope;
    for (const assessment of assessments) this.#writeOne(assessment);
    const ids = assessments.map(({ id }) => id);
    this.#put(KEY, JSON.stringify({ version: SHELF_VERSION, current, assessments: ids, exported }));
    this.trash.settle();
    for (const { id } of before.assessments) if (!ids.includes(id)) this.#remove(OF + id);
    this.trash.settle(); // what was removed left room
  }

  /** @param {Assessment} assessment */
  #writeOne(assessment) {
    const key = OF + assessment.id;
    if (this.#meant.get(key) === assessment) return;
    this.#put(key, packed(assessment));
    this.#meant.set(key, assessment);
  }

  /** @param {string} key @param {string} text */
  #put(key, text) {
    if (this.#seen.get(key) === text) return;
    this.shelf().setItem(key, text);
    this.#seen.set(key, text);
  }

  /** @param {string} key */
  #remove(key) {
    this.shelf().removeItem(key);
    this.#seen.delete(key);
    this.#meant.delete(key);
  }

  /** @param {Fault} fault @returns {undefined} */
  #readOnly(fault) {
    this.#isReadOnly = true;
    this.fault = fault;
    return undefined;
  }
}
