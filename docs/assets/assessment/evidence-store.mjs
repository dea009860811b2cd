// The content of photos and files, by digest, in this browser's IndexedDB. No DOM here; the factory is handed in.

const NAME = "tiaowen.evidence";
const FILES = "files";

export class EvidenceStore {
  /** @type {Promise<IDBDatabase> | undefined} */
  #opened;

  /** @param {() => IDBFactory} factory  may throw, where storage is forbidden */
  constructor(factory) {
    this.factory = factory;
  }

  /**
   * Rejects where there is no room, or no store at all.
   * @param {string} digest @param {Uint8Array<ArrayBuffer>} bytes
   */
  async put(digest, bytes) {
    await this.#asked("readwrite", (files) => files.put(bytes.buffer, digest));
  }

  /** Undefined where it is not there, or nothing can be read. @param {string} digest */
  async get(digest) {
    try {
      const found = await this.#asked("readonly", (files) => files.get(digest));
      return found instanceof ArrayBuffer ? new Uint8Array(found) : undefined;
    } catch {
      return undefined;
    }
  }

  /** @param {string[]} digests */
  async remove(digests) {
    for (const digest of digests) await this.#asked("readwrite", (files) => files.delete(digest)).catch(() => {});
  }

  /**
   * Resolves when the change is kept, not when it is asked for.
   * @param {IDBTransactionMode} mode @param {(files: IDBObjectStore) => IDBRequest} ask @returns {Promise<unknown>}
   */
  async #asked(mode, ask) {
    this.#opened ??= this.#open();
    this.#opened.catch(() => {
      this.#opened = undefined; // asked again next time
    });
    const database = await this.#opened;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(FILES, mode);
      const request = ask(transaction.objectStore(FILES));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? request.error);
    });
  }

  /** @returns {Promise<IDBDatabase>} */
  #open() {
    return new Promise((resolve, reject) => {
      const request = this.factory().open(NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(FILES);
      request.onsuccess = () => resolve(request.result);
      request.onerror = request.onblocked = () => reject(request.error ?? new Error("no store"));
    });
  }
}
