// What a clause and a question said when they were answered: kept once per fingerprint, for all assessments of this
// browser, and sent along in the exported record. Not taken from the frozen editions: a working draft is never frozen,
// and
// a record has to be readable without the site. No DOM here.

/**
 * @typedef {{zh?: string, en?: string}} InLanguages
 * @typedef {{clauses: Record<string, InLanguages>, questions: Record<string, InLanguages>}} Texts
 *   clauses: by fingerprint; questions: by `standard/question`
 */

export const TEXTS_KEY = "tiaowen.self-check.texts";

export class TextShelf {
  /** @param {() => Pick<Storage, "getItem" | "setItem">} shelf */
  constructor(shelf) {
    this.shelf = shelf;
    this.texts = both(noTexts(), this.#stored());
  }

  /** @param {Texts} texts  more of them */
  add(texts) {
    if (isWithin(texts, this.texts)) return;
    this.texts = both(both(this.texts, this.#stored()), texts);
    try {
      this.shelf().setItem(TEXTS_KEY, JSON.stringify(this.texts));
    } catch {
      // the answer itself tells the reader when there is no room
    }
  }

  /** @returns {unknown} */
  #stored() {
    try {
      return JSON.parse(this.shelf().getItem(TEXTS_KEY) ?? "null");
    } catch {
      return null;
    }
  }
}

/** @returns {Texts} */
export function noTexts() {
  return { clauses: {}, questions: {} };
}

/**
 * The texts that the answers of an assessment were given to.
 * @param {Texts} texts
 * @param {import("./envelope.mjs").Assessment} assessment
 * @returns {Texts}
 */
export function textsOf(texts, assessment) {
  const found = noTexts();
  for (const [standard, questions] of Object.entries(assessment.answers)) {
    for (const [question, prints] of Object.entries(questions)) {
      const asked = `${standard}/${question}`;
      if (texts.questions[asked]) found.questions[asked] = texts.questions[asked];
      for (const print of Object.keys(prints)) if (texts.clauses[print]) found.clauses[print] = texts.clauses[print];
    }
  }
  return found;
}

/**
 * Texts and more texts; what is no text in them is left out.
 * @param {Texts} texts
 * @param {any} more
 * @returns {Texts}
 */
export function both(texts, more) {
  const joined = (/** @type {Record<string, InLanguages>} */ known, /** @type {any} */ others) => {
    const result = { ...known };
    for (const [key, text] of Object.entries(others ?? {})) {
      const told = Object.entries(text ?? {}).filter(
        ([language, words]) => ["zh", "en"].includes(language) && typeof words === "string",
      );
      if (told.length) result[key] = { ...result[key], ...Object.fromEntries(told) };
    }
    return result;
  };
  return { clauses: joined(texts.clauses, more?.clauses), questions: joined(texts.questions, more?.questions) };
}

/** @param {Texts} some @param {Texts} all */
function isWithin(some, all) {
  const within = (/** @type {Record<string, any>} */ a, /** @type {Record<string, any>} */ b) =>
    Object.entries(a).every(([key, text]) =>
      Object.entries(text).every(([language, words]) => b[key]?.[language] === words),
    );
  return within(some.clauses, all.clauses) && within(some.questions, all.questions);
}
