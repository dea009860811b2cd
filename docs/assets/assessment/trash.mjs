// Assessments that were deleted: they stay on the shelf until the reader clears them, or there is no room for answers
// otherwise; then the oldest goes first, and the reader is told. No DOM here; the storage is handed in.

import { current, withAssessment } from "./envelope.mjs";
import { mergedTabs } from "./merged-tabs.mjs";
import { packed, unpacked } from "./packing.mjs";
import { isBlank } from "./records.mjs";
import { soundAssessment } from "./sound-record.mjs";

/**
 * @typedef {import("./envelope.mjs").Assessment} Assessment
 * @typedef {import("./envelope.mjs").Envelope} Envelope
 * @typedef {{key: string, deleted: string, assessment: Assessment}} Deleted  `deleted`: when, ISO 8601
 */

/** Before `<when>.<id>`: the order of the keys is that of the deletions, and the same id may be deleted twice. */
export const TRASH = "tiaowen.self-check.deleted.";

export class Trash {
  /** What there was no room for on the shelf; it lasts as long as the page. @type {Map<string, string>} */
  #held = new Map();

  /** @param {() => import("./storage.mjs").Shelf} shelf  may throw, where storage is forbidden */
  constructor(shelf) {
    this.shelf = shelf;
  }

  /** Whether it is here only and not on the shelf. @param {string} key */
  isHeld(key) {
    return this.#held.has(key);
  }

  /** The last deleted first; what cannot be read is left where it is. @returns {Deleted[]} */
  get deleted() {
    return this.#keys()
      .reverse()
      .map((key) => this.at(key))
      .filter((one) => one !== undefined);
  }

  /** How many of them cannot be read. */
  get unsound() {
    return this.#keys().filter((key) => this.at(key) === undefined).length;
  }

  /** @param {string} key @returns {Deleted | undefined} */
  at(key) {
    try {
      const { sound: assessment } = soundAssessment(unpacked(JSON.parse(this.#text(key) ?? "")));
      return assessment ? { key, deleted: key.slice(TRASH.length, key.lastIndexOf(".")), assessment } : undefined;
    } catch {
      return undefined;
    }
  }

  /** Takes an assessment in. @param {Assessment} assessment @param {string} now */
  put(assessment, now) {
    this.#held.set(`${TRASH}${now}.${assessment.id}`, packed(assessment));
  }

  /** Writes what is held onto the shelf, as far as there is room. */
  settle() {
    for (const [key, text] of this.#held) {
      try {
        this.shelf().setItem(key, text);
        this.#held.delete(key);
      } catch {
        return; // it stays here
      }
    }
  }

  /** Takes one off the shelf to be brought back, which wants the room that it has there. @param {string} key */
  take(key) {
    const found = this.at(key);
    const text = found && this.#text(key);
    if (!text) return undefined;
    this.clear(key);
    this.#held.set(key, text);
    return found.assessment;
  }

  /** Clears one for good. @param {string} key */
  clear(key) {
    this.#held.delete(key);
    try {
      this.shelf().removeItem(key);
    } catch {
      // where storage is forbidden there is nothing on it
    }
  }

  /**
   * Writes; where there is no room, the oldest goes off the shelf first, until there is.
   * @param {() => void} write  throws where there is no room
   * @returns {Deleted[] | undefined}  what had to go; undefined where it was of no use: then nothing went
   */
  makeRoom(write) {
    /** @type {Deleted[]} */
    const taken = [];
    for (;;) {
      try {
        write();
        return taken;
      } catch {
        const oldest = this.#oldest();
        if (!oldest) break;
        taken.push(oldest);
        this.clear(oldest.key);
      }
    }
    for (const { key, assessment } of taken) this.#held.set(key, packed(assessment));
    this.settle();
    return undefined;
  }

  #oldest() {
    const key = this.#onShelf().find((one) => this.at(one));
    return key === undefined ? undefined : this.at(key);
  }

  /** @param {string} key */
  #text(key) {
    return this.#held.get(key) ?? this.shelf().getItem(key);
  }

  /** The keys of all, the oldest first. */
  #keys() {
    return [...new Set([...this.#onShelf(), ...this.#held.keys()])].sort();
  }

  #onShelf() {
    try {
      const shelf = this.shelf();
      return Array.from({ length: shelf.length }, (_, i) => shelf.key(i) ?? "")
        .filter((key) => key.startsWith(TRASH))
        .sort();
    } catch {
      return [];
    }
  }
}

/**
 * Brought back from the trash and open; where another tab went on with it, of each answer the later one. An empty one
 * makes place.
 * @param {Envelope} envelope
 * @param {Assessment} assessment
 * @returns {Envelope}
 */
export function withRestored(envelope, assessment) {
  const present = current(envelope);
  const known = envelope.assessments.find(({ id }) => id === assessment.id);
  const others = isBlank(present)
    ? { ...envelope, assessments: envelope.assessments.filter((one) => one !== present) }
    : envelope;
  return withAssessment(others, known ? mergedTabs(known, assessment) : assessment);
}
