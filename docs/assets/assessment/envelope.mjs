// What is stored and exported: an envelope with a version, holding assessments. Values in, new values out; no DOM here.

import { soundAssessment } from "./sound-record.mjs";
import { stillTaken } from "./taken-over.mjs";

/**
 * @typedef {object} Answer
 * @property {"" | "conforms" | "fails" | "not-applicable"} [answer]
 * @property {string} [parts]  ids of the parts that are ticked, with a space between them
 * @property {string} [reason]
 * @property {string} [note]
 * @property {string} [evidence]  what was seen, in words
 * @property {string} [seenOn]  ISO 8601 date of the evidence, which is not that of the entry
 * @property {string} [link]  where it can be seen
 * @property {import("./follow-up.mjs").FollowUp} [followUp]  what becomes of a finding
 * @property {import("./evidence-files.mjs").EvidenceFile[]} [files]  photos and files that belong to it
 * @property {string} [filesGone]  digests of files that were removed, with a space between them
 * @property {import("./taken-over.mjs").TakenFrom} [takenFrom]  where it came from, when it was given to another list
 * @property {string} [bound]  fingerprint of the threshold and the measures that a figure was judged by
 * @property {string} [changed]  when, ISO 8601
 * @property {Answer[]} [earlier]  answers that an import replaced; never dropped in silence
 *
 * @typedef {{value: string, changed?: string, earlier?: {value: string, changed?: string}[],
 *            takenFrom?: import("./taken-over.mjs").TakenFrom}} Figure
 *
 * @typedef {object} Assessment
 * @property {string} id
 * @property {Record<string, string>} cover  organisation, site, assessor, date; `name`, where the reader gave it one
 * @property {string} [coverChanged]
 * @property {string} [changed]  when something was last changed
 * @property {Record<string, string>} [editions]  standard → edition that it was last answered against
 * @property {Record<string, string>[]} [earlierCovers]  covers that an import replaced
 * @property {Record<string, Figure>} figures  measure → figure as typed; asked once, counts in every list
 * @property {Record<string, Record<string, Record<string, Answer>>>} answers  standard → question → fingerprint →
 * answer
 *
 * @typedef {{version: number, current: string, assessments: Assessment[], exported?: Record<string, string>}} Envelope
 *   `exported`: assessment → its `changed` when it was exported
 */

export const VERSION = 1;

/** From version n to n + 1, by n. @type {Record<number, (old: any) => any>} */
const MIGRATIONS = {};

/** @returns {Assessment} */
export function newAssessment() {
  return { id: newId(), cover: {}, figures: {}, answers: {} };
}

/** @returns {Envelope} */
export function newEnvelope() {
  const assessment = newAssessment();
  return { version: VERSION, current: assessment.id, assessments: [assessment] };
}

/**
 * Reads what was stored. Something unreadable is `corrupt`, something from a later version of the site is `newer`;
 * `damaged` is what had parts that are left out.
 * @param {string | null} stored
 * @returns {{envelope: Envelope, fault: "" | "corrupt" | "newer" | "damaged"}}
 */
export function readEnvelope(stored) {
  if (stored === null) return { envelope: newEnvelope(), fault: "" };
  let value;
  try {
    value = migrated(JSON.parse(stored));
  } catch {
    return { envelope: newEnvelope(), fault: "corrupt" };
  }
  if (value?.version > VERSION) return { envelope: newEnvelope(), fault: "newer" };
  if (value?.version !== VERSION || !Array.isArray(value.assessments))
    return { envelope: newEnvelope(), fault: "corrupt" };
  const found = value.assessments.map(soundAssessment);
  const assessments = found.flatMap((/** @type {{sound?: Assessment}} */ { sound }) => (sound ? [sound] : []));
  if (!assessments.length) return { envelope: newEnvelope(), fault: "corrupt" };
  const isWhole = found.every((/** @type {{faults: string[]}} */ { faults }) => faults.length === 0);
  return {
    envelope: { ...newEnvelope(), current: String(value.current), exported: textsIn(value.exported), assessments },
    fault: isWhole ? "" : "damaged",
  };
}

/** @param {any} value */
function migrated(value) {
  let current = value;
  while (current?.version < VERSION && MIGRATIONS[current.version]) current = MIGRATIONS[current.version](current);
  return current;
}

/**
 * The entries that are text: of what a file or the storage brought.
 * @param {unknown} value
 * @returns {Record<string, string>}
 */
export function textsIn(value) {
  return Object.fromEntries(Object.entries(Object(value)).filter(([, one]) => typeof one === "string"));
}

/** The assessment on the screen. @param {Envelope} envelope @returns {Assessment} */
export function current(envelope) {
  return envelope.assessments.find((assessment) => assessment.id === envelope.current) ?? envelope.assessments[0];
}

/**
 * @param {Envelope} envelope
 * @param {Assessment} assessment
 * @returns {Envelope}  with it in place of the one of its id, or added
 */
export function withAssessment(envelope, assessment) {
  const others = envelope.assessments.some((other) => other.id === assessment.id)
    ? envelope.assessments.map((other) => (other.id === assessment.id ? assessment : other))
    : [...envelope.assessments, assessment];
  return { ...envelope, current: assessment.id, assessments: others };
}

/** @param {Envelope} envelope @param {string} id @returns {Envelope} */
export function withoutAssessment(envelope, id) {
  const left = envelope.assessments.filter((assessment) => assessment.id !== id);
  const assessments = left.length ? left : [newAssessment()];
  return { ...envelope, current: assessments[0].id, assessments };
}

/**
 * A copy with an id of its own.
 * @param {Assessment} assessment
 * @param {string} name
 * @param {string} now
 * @returns {Assessment}
 */
export function copied(assessment, name, now) {
  return { ...assessment, id: newId(), cover: { ...assessment.cover, name }, coverChanged: now, changed: now };
}

/** Whether it was changed since it was last exported. @param {Envelope} envelope @param {Assessment} assessment */
export function isUnexported({ exported }, { id, changed }) {
  return changed !== undefined && changed !== exported?.[id];
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Whether the oldest answer or figure that is not exported yet was given a day ago or more.
 * @param {Envelope} envelope @param {Assessment} assessment @param {number} [now]  milliseconds since 1970
 */
export function isForADay({ exported }, { id, answers, figures }, now = Date.now()) {
  const last = exported?.[id] ?? "";
  const given = Object.values(answers).flatMap((ofStandard) => Object.values(ofStandard).flatMap(Object.values));
  const times = [...given, ...Object.values(figures)].map(({ changed = "" }) => changed).filter((one) => one > last);
  return times.some((one) => now - Date.parse(one) >= DAY);
}

/** @param {Envelope} envelope @param {Assessment} assessment @returns {Envelope} */
export function withExported(envelope, { id, changed }) {
  return { ...envelope, exported: { ...envelope.exported, [id]: changed ?? "" } };
}

/**
 * @param {Assessment} assessment
 * @param {string} name
 * @param {string} value
 * @param {string} [now]
 * @returns {Assessment}
 */
export function withCover(assessment, name, value, now) {
  return {
    ...assessment,
    cover: { ...assessment.cover, [name]: value },
    ...(now ? { coverChanged: now, changed: now } : {}),
  };
}

/**
 * @param {Assessment} assessment
 * @param {string} measure
 * @param {string} value
 * @param {string} now
 * @param {import("./taken-over.mjs").TakenFrom} [takenFrom]  where it was typed
 * @returns {Assessment}
 */
export function withFigure(assessment, measure, value, now, takenFrom) {
  const { takenFrom: _, ...before } = assessment.figures[measure] ?? {};
  const figure = { ...before, value, changed: now, ...(takenFrom ? { takenFrom } : {}) };
  return { ...assessment, figures: { ...assessment.figures, [measure]: figure }, changed: now };
}

/** @param {Assessment} assessment @param {string} standard @param {string} edition @returns {Assessment} */
export function withEdition(assessment, standard, edition) {
  if (assessment.editions?.[standard] === edition) return assessment;
  return { ...assessment, editions: { ...assessment.editions, [standard]: edition } };
}

/**
 * @param {Assessment} assessment @param {{standard: string, question: string, fingerprint: string}} place
 * @param {Answer} change  what is empty in it is taken out @param {string} now @returns {Assessment}
 */
export function withAnswer(assessment, { standard, question, fingerprint }, change, now) {
  const ofStandard = assessment.answers[standard] ?? {};
  const ofQuestion = ofStandard[question] ?? {};
  const before = ofQuestion[fingerprint] ?? {};
  const after = { ...before, ...change, changed: now };
  const whole = Object.entries({ ...after, takenFrom: stillTaken(before, after) });
  const answer = Object.fromEntries(
    whole.filter(([key, value]) => key === "answer" || (value !== "" && value !== undefined)),
  );
  return {
    ...assessment,
    answers: {
      ...assessment.answers,
      [standard]: { ...ofStandard, [question]: { ...ofQuestion, [fingerprint]: answer } },
    },
    changed: now,
  };
}

/**
 * What an answer is given to.
 * @typedef {{standard: string, question: string, fingerprint: string, bound?: string}} Asked
 *   `bound`: of a measured question
 */

/**
 * The answer to a question as it stands now; failing that the latest one given before the clause changed.
 * A measured answer is old, too, when its threshold or a measure changed.
 * @param {Assessment} assessment @param {Asked} place
 * @returns {{answer: Answer, isOld: boolean, fingerprint?: string}}  `fingerprint`: that of the clause it was given for
 */
export function answerTo(assessment, { standard, question, fingerprint, bound }) {
  const given = assessment.answers[standard]?.[question] ?? {};
  const present = given[fingerprint];
  const wasJudged = Object.values(given).some((answer) => answer.bound !== undefined);
  if (present && (bound === undefined || !wasJudged || present.bound === bound))
    return { answer: present, isOld: false, fingerprint };
  if (present?.bound !== undefined) return { answer: present, isOld: true, fingerprint };
  const [old] = Object.entries(given)
    .filter(([, answer]) => isGiven(answer) || answer.followUp || answer.bound)
    .sort(([, a], [, b]) => ((a.changed ?? "") < (b.changed ?? "") ? 1 : -1));
  return old ? { answer: old[1], isOld: true, fingerprint: old[0] } : { answer: {}, isOld: false };
}

/** What an answer may say. */
export const SAID = /** @type {const} */ (["answer", "parts", "reason", "note", "evidence", "seenOn", "link"]);

/** @param {Answer} answer */
export function isGiven(answer) {
  return SAID.some((key) => answer[key]) || Boolean(answer.files?.length);
}

/**
 * The answers to questions of a standard that are not in `known` any more.
 * @param {Assessment} assessment @param {string} standard @param {(question: string) => boolean} isKnown
 * @returns {{question: string, fingerprint: string, answer: Answer}[]}
 */
export function answersGone(assessment, standard, isKnown) {
  return Object.entries(assessment.answers[standard] ?? {})
    .filter(([question]) => !isKnown(question))
    .flatMap(([question, prints]) =>
      Object.entries(prints).map(([fingerprint, answer]) => ({ question, fingerprint, answer })),
    )
    .filter(({ answer }) => isGiven(answer));
}

function newId() {
  const random = globalThis.crypto?.getRandomValues?.(new Uint32Array(3)) ?? [Math.random() * 2 ** 32, Date.now()];
  return Array.from(random, (part) => Math.floor(part).toString(36)).join("");
}
