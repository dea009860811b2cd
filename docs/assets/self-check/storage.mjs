// Keeps the envelope in the browser and survives every fault of its storage. No DOM here; the storage is handed in.

import { newEnvelope, readEnvelope } from "./envelope.mjs";

/**
 * @typedef {import("./envelope.mjs").Envelope} Envelope
 * @typedef {"" | "forbidden" | "full" | "corrupt" | "corruptKept" | "newer"} Fault
 * @typedef {Pick<Storage, "getItem" | "setItem">} Shelf
 * @typedef {(envelope: Envelope) => Envelope} Change
 */

export const KEY = "tiaowen.self-check";

export class AnswerStore {
  /** What was changed and could not be written yet. @type {Change[]} */
  #unwritten = [];
  #isReadOnly = false;

  /** @param {() => Shelf} shelf  may throw, where storage is forbidden */
  constructor(shelf) {
    this.shelf = shelf;
    /** @type {Fault} */
    this.fault = "";
    /** The damaged content that was found, for the reader to keep. */
    this.damaged = "";
    this.envelope = this.#read() ?? newEnvelope();
  }

  /** Applies a change to what is stored now, for another tab may have written, and keeps it. @param {Change} change */
  change(change) {
    this.#unwritten.push(change);
    const stored = this.#isReadOnly ? this.envelope : this.#read();
    if (this.#isReadOnly || !stored) {
      this.envelope = change(this.envelope);
      this.#unwritten = [];
      return;
    }
    this.envelope = this.#unwritten.reduce((envelope, each) => each(envelope), stored);
    this.#write();
  }

  /** What another tab wrote. */
  reload() {
    if (!this.#isReadOnly && !this.#unwritten.length) this.envelope = this.#read() ?? this.envelope;
  }

  /** @returns {Envelope | undefined}  undefined where there is nothing to read from */
  #read() {
    let stored;
    try {
      stored = this.shelf().getItem(KEY);
    } catch {
      this.#readOnly("forbidden");
      return undefined;
    }
    if (stored === null && this.envelope) return this.envelope;
    const { envelope, fault } = readEnvelope(stored);
    if (fault === "newer") this.#readOnly("newer");
    if (fault === "corrupt") this.#setAside(stored ?? "");
    return fault && this.envelope ? this.envelope : envelope;
  }

  /** Damaged content is kept under a name of its own before anything is written over it. @param {string} stored */
  #setAside(stored) {
    this.damaged = stored;
    try {
      this.shelf().setItem(`${KEY}.damaged.${new Date().toISOString()}`, stored);
      this.fault = "corrupt";
    } catch {
      this.#readOnly("corruptKept");
    }
  }

  #write() {
    try {
      this.shelf().setItem(KEY, JSON.stringify(this.envelope));
      this.#unwritten = [];
      if (this.fault === "full") this.fault = "";
    } catch {
      this.fault = "full";
    }
  }

  /** @param {Fault} fault */
  #readOnly(fault) {
    this.#isReadOnly = true;
    this.fault = fault;
  }
}
