// At the end of the list: answers to questions that this edition does not ask any more. They are kept, and shown.

import { answersGone } from "../assessment/envelope.mjs";

/**
 * @param {HTMLElement} root  the <self-check> @param {import("../assessment/envelope.mjs").Assessment} assessment
 * @param {(place: {standard: string, question: string}) => boolean} isKnown
 * @param {import("../assessment/texts.mjs").Texts} texts
 * @param {{standards: string[], language: "zh" | "en", words: Record<string, string>}} page
 */
export function showAppendix(root, assessment, isKnown, texts, { standards, language, words }) {
  const appendix = /** @type {HTMLElement} */ (root.querySelector(".check-appendix"));
  const gone = standards.flatMap((standard) =>
    answersGone(assessment, standard, (question) => isKnown({ standard, question })).map((one) => ({
      standard,
      ...one,
    })),
  );
  appendix.hidden = gone.length === 0;
  const entries = gone.map(({ standard, question, fingerprint, answer }) => {
    const asked = texts.questions[`${standard}/${question}`] ?? {};
    const clause = texts.clauses[fingerprint] ?? {};
    return { asked: told(asked, language) || question, clause: told(clause, language), answer };
  });
  const same = JSON.stringify(entries);
  if (appendix.dataset.shown === same) return;
  appendix.dataset.shown = same;
  appendix.querySelector("ol")?.replaceChildren(...entries.map((entry) => line(entry, words)));
}

/**
 * @param {{asked: string, clause: string, answer: import("../assessment/envelope.mjs").Answer}} entry
 * @param {Record<string, string>} words
 */
function line({ asked, clause, answer }, words) {
  const entry = document.createElement("li");
  const said = [
    words[answer.answer || "empty"],
    answer.reason,
    answer.note,
    answer.evidence,
    answer.seenOn,
    answer.link,
  ]
    .filter(Boolean)
    .join(" · ");
  const parts = { "gone-question": asked, "gone-clause": clause, "gone-answer": said };
  for (const [name, text] of Object.entries(parts)) {
    if (text) entry.append(Object.assign(document.createElement("p"), { className: name, textContent: text }));
  }
  return entry;
}

/**
 * In the language of the page, else in the other.
 * @param {import("../assessment/texts.mjs").InLanguages} text
 * @param {"zh" | "en"} language
 */
function told(text, language) {
  return text[language] ?? text.zh ?? text.en ?? "";
}
