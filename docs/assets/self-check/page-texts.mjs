// The texts of the clauses on this page, and those that were kept when a question was answered.

export class PageTexts {
  /** @type {Record<string, string> | undefined} */
  #ofPage;

  /** @param {HTMLElement} root  the <self-check> @param {import("../assessment/texts.mjs").TextShelf} shelf */
  constructor(root, shelf) {
    this.root = root;
    this.shelf = shelf;
    /** @type {"zh" | "en"} */
    this.language = document.documentElement.lang.startsWith("en") ? "en" : "zh";
  }

  /**
   * Keeps what questions ask and what their clauses say.
   * @param {import("./question-field.mjs").QuestionField[]} fields
   * @param {(field: import("./question-field.mjs").QuestionField) => string} standard  of a question
   */
  keep(fields, standard) {
    const told = fields.map(({ fingerprint }) => [fingerprint, this.#present(fingerprint)]).filter(([, text]) => text);
    const ofLanguage = (/** @type {string[][]} */ texts) =>
      Object.fromEntries(texts.map(([key, text]) => [key, { [this.language]: text }]));
    this.shelf.add({
      questions: ofLanguage(fields.map((field) => [`${standard(field)}/${field.question}`, field.asked])),
      clauses: ofLanguage(told),
    });
  }

  /** The text of a clause by the fingerprint of then and of now. @param {string} then @param {string} now */
  compared(then, now) {
    const kept = this.shelf.texts.clauses[then] ?? {};
    const other = this.language === "zh" ? "en" : "zh";
    const was = kept[this.language] ?? kept[other] ?? "";
    return { was, is: this.#present(now), language: was && !kept[this.language] ? other : "" };
  }

  /** @param {string} fingerprint */
  #present(fingerprint) {
    this.#ofPage ??= /** @type {Record<string, string>} */ (
      JSON.parse(this.root.querySelector(".check-texts")?.textContent ?? "{}")
    );
    return this.#ofPage[fingerprint] ?? "";
  }
}
