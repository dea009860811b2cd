// The answers as OSCAL assessment results: an observation for each question that was answered, a finding for each that
// is satisfied or not. Not-applicable is no finding: OSCAL has no such state; the observation keeps it with its reason.
// No DOM here.

import { isAnswered } from "../assessment/result-rows.mjs";

const OURS = "urn:uuid:f9496b53-4e9a-4754-947f-34a15b2a0d29";

/**
 * @typedef {import("../assessment/result-rows.mjs").ResultRow} ResultRow
 * @param {import("../assessment/result-rows.mjs").QuestionList} list @param {ResultRow[]} rows
 * @param {import("../assessment/envelope.mjs").Assessment} assessment
 * @param {{now: string, uuid: () => string, catalog: string, checklist: string, words: Record<string, string>}}
 * settings
 */
export function oscalResults(list, rows, { cover }, { now, uuid, catalog, checklist, words }) {
  const answered = rows.filter((row) => isAnswered(row) || row.verdict.state === "review");
  const observations = answered.map((row) => observation(row, now, uuid(), words));
  const findings = answered.flatMap((row, i) =>
    ["conforms", "fails"].includes(row.verdict.state) ? [finding(row, uuid(), observations[i].uuid)] : [],
  );
  const plan = uuid();
  const times = answered
    .map((row) => row.changed)
    .filter(Boolean)
    .sort();
  const title = [list.title, list.edition, cover.organisation, cover.site].filter(Boolean).join(" · ");
  const person = cover.assessor?.trim() ? [{ uuid: uuid(), type: "person", name: plain(cover.assessor) }] : [];
  return {
    "assessment-results": {
      uuid: uuid(),
      metadata: {
        title,
        "last-modified": now,
        version: cover.date || now.slice(0, 10),
        "oscal-version": "1.1.3",
        ...(person.length ? { parties: person } : {}),
      },
      "import-ap": {
        href: `#${plan}`,
        remarks: "There is no assessment plan; the check list that was answered stands in its place.",
      },
      results: [
        {
          uuid: uuid(),
          title,
          description: title,
          start: times[0] ?? now,
          end: times[times.length - 1] ?? now,
          props: [prop("standard", list.standard), prop("edition", list.edition), ...coverProps(cover)],
          "reviewed-controls": reviewedControls(rows),
          ...(observations.length ? { observations } : {}),
          ...(findings.length ? { findings } : {}),
        },
      ],
      "back-matter": backMatter(plan, `${list.title}: ${words.checklist}`, checklist, catalog),
    },
  };
}

/** @param {import("../assessment/envelope.mjs").Assessment["cover"]} cover */
export function coverProps(cover) {
  const given = Object.entries(cover).filter(([, value]) => plain(value));
  return given.map(([name, value]) => prop(`cover-${name}`, value));
}

/** @param {ResultRow[]} rows */
function reviewedControls(rows) {
  const controls = unique(rows.map((row) => row.question.clause)).map((id) => ({ "control-id": id }));
  return { "control-selections": [{ "include-controls": controls }] };
}

/**
 * What stands in the place of a plan.
 * @param {string} uuid
 * @param {string} title
 * @param {string} checklist
 * @param {string} catalog
 */
function backMatter(uuid, title, checklist, catalog) {
  const rlinks = [{ href: checklist }, { href: catalog, "media-type": "application/json" }];
  return { resources: [{ uuid, title, rlinks }] };
}

/** @param {ResultRow} row @param {string} now @param {string} uuid @param {Record<string, string>} words */
function observation(row, now, uuid, words) {
  const { question, verdict } = row;
  const figures = row.figures.filter(({ value }) => value.trim()).map(({ id, value }) => prop(`figure-${id}`, value));
  const remarks = [row.reason && `${words.reason}${words.colon}${row.reason}`, row.note].filter(Boolean).join("\n");
  return {
    uuid,
    title: question.label,
    description: question.ask,
    props: [
      prop("question", question.id),
      prop("provision-type", question.type),
      prop("answer", verdict.state),
      ...(verdict.finding ? [prop("finding", verdict.finding)] : []),
      ...(plain(row.reason) ? [prop("reason", row.reason)] : []),
      prop("fingerprint", question.fingerprint),
      ...row.takenFrom.map((one) => prop("taken-from", [one.standard, one.questions, one.answered].join(" "))),
      ...figures,
    ],
    methods: ["EXAMINE"],
    ...(row.evidence ? { "relevant-evidence": [{ description: row.evidence }] } : {}),
    collected: row.changed || now,
    ...(remarks ? { remarks } : {}),
  };
}

/** @param {ResultRow} row @param {string} uuid @param {string} observed */
function finding({ question, verdict, finding: told, reason }, uuid, observed) {
  const isMet = verdict.state === "conforms";
  const remarks = [told, reason].filter(Boolean).join("\n");
  return {
    uuid,
    title: question.label,
    description: question.ask,
    props: [prop("provision-type", question.type)],
    target: {
      type: "statement-id",
      "target-id": question.part === question.clause ? `${question.clause}_smt` : question.part,
      status: {
        state: isMet ? "satisfied" : "not-satisfied",
        reason: isMet ? "pass" : question.type === "requirement" ? "fail" : "other",
        ...(remarks ? { remarks } : {}),
      },
    },
    "related-observations": [{ "observation-uuid": observed }],
  };
}

/** A property; its value is one line without spaces around it. @param {string} name @param {string} value */
export function prop(name, value) {
  return { name, ns: OURS, value: plain(value) };
}

/** @param {string} value */
export function plain(value) {
  return String(value).replace(/\s+/gu, " ").trim();
}

/** @param {string[]} values */
function unique(values) {
  return [...new Set(values)];
}
