// What was answered at other lists about the same thing: offered at a question that is open, never taken over unasked.
// macros/to_site/checklists/answered_elsewhere.py says which clauses speak of the same thing. No DOM here.

import { answerTo } from "./envelope.mjs";
import { withFile } from "./evidence-files.mjs";
import { resultRows } from "./result-rows.mjs";
import { TAKEN } from "./taken-over.mjs";

/**
 * @typedef {import("./envelope.mjs").Assessment} Assessment
 * @typedef {import("./envelope.mjs").Answer} Answer
 * @typedef {import("./result-rows.mjs").QuestionList} QuestionList
 * @typedef {import("./result-rows.mjs").ResultRow} ResultRow
 * @typedef {{questions: string, relation: "same-subject" | "stricter" | "laxer", standard: string, label: string,
 *            others: string, reason: string}} Link
 *   `relation`: what the other clause is, seen from this one; ids with a space between them
 * @typedef {{lists: QuestionList[], links: Link[], measures: string[]}} Elsewhere
 *   `measures`: those that another list asks for as well
 * @typedef {{link: Link, title: string, assessment: Assessment, rows: ResultRow[], answer: "" | "conforms",
 *            given: Answer, answered: string}} Offer
 *   `answer`: what follows for the question here; empty where the other answer is only shown
 */

/**
 * What is offered at each question of this list: of each joined clause the answers given last.
 * @param {Elsewhere} elsewhere @param {Assessment[]} assessments  of the same site
 * @param {Record<string, string>} words
 * @returns {Map<string, Offer[]>}  by question
 */
export function offersFor({ lists, links }, assessments, words) {
  /** @type {Map<string, Offer[]>} */
  const found = new Map();
  const answered = lists.flatMap((list) => assessments.map((one) => answeredRows(list, one, words)));
  for (const link of links) {
    const offers = answered.filter(({ list }) => list.standard === link.standard).map((one) => offer(link, one));
    const [latest] = offers.filter((one) => one !== undefined).sort((a, b) => (a.answered < b.answered ? 1 : -1));
    if (!latest) continue;
    for (const question of link.questions.split(" ")) found.set(question, [...(found.get(question) ?? []), latest]);
  }
  return found;
}

/** @typedef {{list: QuestionList, assessment: Assessment, rows: Map<string, ResultRow>}} Answered */

/**
 * @param {QuestionList} list @param {Assessment} assessment @param {Record<string, string>} words
 * @returns {Answered}
 */
function answeredRows(list, assessment, words) {
  const isTouched = Object.keys(assessment.answers[list.standard] ?? {}).length > 0;
  const rows = isTouched ? resultRows(list, assessment, words) : [];
  const given = rows.filter(({ verdict: { state } }) => ["conforms", "fails", "not-applicable"].includes(state));
  return { list, assessment, rows: new Map(given.map((row) => [row.question.id, row])) };
}

/** @param {Link} link @param {Answered} answered @returns {Offer | undefined} */
function offer(link, { list, assessment, rows: known }) {
  const others = link.others.split(" ");
  const rows = others.flatMap((id) => known.get(id) ?? []);
  if (!rows.length) return undefined;
  const given = rows.map(
    ({ question }) => answerTo(assessment, { standard: list.standard, ...asked(question) }).answer,
  );
  return {
    link,
    title: list.title,
    assessment,
    rows,
    answer: rows.length === others.length ? covering(link.relation, rows) : "",
    given: evidenceOf(given),
    answered: given.map(({ changed = "" }) => changed).sort()[given.length - 1] ?? "",
  };
}

/** @param {import("./result-rows.mjs").ListQuestion} question */
function asked({ id, fingerprint, bound }) {
  return { question: id, fingerprint, bound };
}

/**
 * What follows from all answers there. Who meets what asks for more meets what asks for less; nothing follows the other
 * way round, nor from two clauses that speak of one thing: there the evidence may serve, and the reader judges.
 * @param {Link["relation"]} relation @param {ResultRow[]} rows
 * @returns {"" | "conforms"}
 */
function covering(relation, rows) {
  return relation === "stricter" && rows.every(({ verdict }) => verdict.state === "conforms") ? "conforms" : "";
}

/** The evidence of several answers in one: each text once, the last date, the first link. @param {Answer[]} given */
function evidenceOf(given) {
  const all = (/** @type {"evidence" | "seenOn" | "link"} */ key) => [
    ...new Set(given.map((one) => (one[key] ?? "").trim()).filter(Boolean)),
  ];
  const files = [...new Map(given.flatMap((one) => one.files ?? []).map((file) => [file.digest, file])).values()];
  return {
    evidence: all("evidence").join("\n"),
    seenOn: all("seenOn").sort().reverse()[0] ?? "",
    link: all("link")[0] ?? "",
    ...(files.length ? { files } : {}),
  };
}

/**
 * What of an offer can be put to the answer of a question: nothing of a laxer clause, which is only shown.
 * @param {Answer} own @param {Offer} offered @param {boolean} isMeasured  figures judge it
 * @returns {(typeof TAKEN)[number][]}
 */
export function takeable(own, { link, answer, given }, isMeasured) {
  if (link.relation === "laxer") return [];
  const isNew = {
    answer: answer !== "" && !isMeasured,
    evidence: Boolean(given.evidence) && !own.evidence?.includes(given.evidence ?? ""),
    seenOn: Boolean(given.seenOn) && !own.seenOn,
    link: Boolean(given.link) && !own.link,
    files: Boolean(given.files?.some(({ digest }) => own.files?.every((one) => one.digest !== digest) ?? true)),
  };
  return TAKEN.filter((name) => isNew[name]);
}

/**
 * A question's answer after an offer was taken: what stands here stays, evidence is put to it.
 * @param {Answer} own @param {Offer} offered @param {{parts: string[], isMeasured: boolean}} question  ids of its parts
 * @returns {Answer}
 */
export function takenOver(own, offered, { parts, isMeasured }) {
  const { link, title, assessment, answer, given, answered } = offered;
  const took = takeable(own, offered, isMeasured);
  const takes = (/** @type {(typeof TAKEN)[number]} */ name) => took.includes(name);
  return {
    ...own,
    ...(takes("answer") ? { answer } : {}),
    ...(takes("answer") && parts.length ? { parts: parts.join(" ") } : {}),
    ...(takes("evidence") ? { evidence: [own.evidence, given.evidence].filter(Boolean).join("\n") } : {}),
    ...(takes("seenOn") ? { seenOn: given.seenOn } : {}),
    ...(takes("link") ? { link: given.link } : {}),
    ...(takes("files") ? { files: given.files?.reduce((one, file) => withFile(one, file), own).files } : {}),
    takenFrom: {
      assessment: assessment.id,
      standard: link.standard,
      questions: link.others,
      label: `${title} ${link.label}`,
      took: took.join(" "),
      ...(answered ? { answered } : {}),
    },
  };
}

/**
 * Figures that another assessment of the site holds and this one lacks, of measures that several lists ask for.
 * @param {Elsewhere} elsewhere @param {Assessment[]} assessments  of the same site, this one first
 * @returns {Map<string, {value: string, changed: string, assessment: Assessment}>}  by measure
 */
export function figuresOffered({ measures }, [own, ...others]) {
  const found = new Map();
  for (const measure of measures.filter((one) => !own.figures[one]?.value)) {
    const [last] = others
      .flatMap((assessment) => {
        const { value = "", changed = "" } = assessment.figures[measure] ?? {};
        return value ? [{ value, changed, assessment }] : [];
      })
      .sort((a, b) => (a.changed < b.changed ? 1 : -1));
    if (last) found.set(measure, last);
  }
  return found;
}
