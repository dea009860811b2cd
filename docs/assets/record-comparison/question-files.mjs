// The questions of the lists that records answer, fetched when they are wanted.

/** @typedef {import("../assessment/result-rows.mjs").QuestionList} QuestionList */
/** @typedef {{standard: string, title: string, href: string}} QuestionFile */

/**
 * Put the questions that any of the records answers into `lists`, by standard; of those that do not come, the titles.
 * @param {QuestionFile[]} files
 * @param {{answers: Record<string, object>}[]} assessments
 * @param {Map<string, QuestionList>} lists
 */
export async function fetchLists(files, assessments, lists) {
  const wanted = files.filter(
    ({ standard }) =>
      !lists.has(standard) && assessments.some(({ answers }) => Object.keys(answers[standard] ?? {}).length > 0),
  );
  const came = await Promise.all(
    wanted.map(async ({ standard, title, href }) => {
      try {
        const answer = await fetch(new URL(href, document.baseURI).href);
        if (!answer.ok) return [title];
        lists.set(standard, await answer.json());
        return [];
      } catch {
        return [title];
      }
    }),
  );
  return came.flat();
}
