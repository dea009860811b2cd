// What is still to be done as an OSCAL plan of action and milestones: an item and a risk for each finding that binds,
// and for each that something was filled in for. No DOM here.

import { actionState } from "../assessment/follow-up.mjs";
import { coverProps, plain, prop } from "./oscal.mjs";

/**
 * @typedef {import("../assessment/result-rows.mjs").ResultRow} ResultRow
 */

/** Whether it has an item of the plan. @param {ResultRow} row */
export function isPlanned({ verdict, followUp }) {
  return followUp !== undefined || ["nonconformity", "notCarriedOut"].includes(verdict.finding);
}

/**
 * @param {import("../assessment/result-rows.mjs").QuestionList} list @param {ResultRow[]} rows  one planned at least
 * @param {import("../assessment/envelope.mjs").Assessment} assessment
 * @param {{now: string, uuid: () => string}} settings
 */
export function oscalPlan(list, rows, { id, cover }, { now, uuid }) {
  const planned = rows.filter(isPlanned);
  const observations = planned.map((row) => observation(row, now, uuid()));
  const risks = planned.map((row) => risk(row, uuid));
  return {
    "plan-of-action-and-milestones": {
      uuid: uuid(),
      metadata: {
        title: [list.title, list.edition, cover.organisation, cover.site].filter(Boolean).join(" · "),
        "last-modified": now,
        version: cover.date || now.slice(0, 10),
        "oscal-version": "1.1.3",
        props: [prop("standard", list.standard), ...coverProps(cover)],
      },
      "system-id": { id },
      observations,
      risks,
      "poam-items": planned.map((row, i) => ({
        uuid: uuid(),
        title: row.question.label,
        description: row.question.ask,
        props: [prop("question", row.question.id), prop("grade", row.grade)],
        "related-observations": [{ "observation-uuid": observations[i].uuid }],
        "related-risks": [{ "risk-uuid": risks[i].uuid }],
      })),
    },
  };
}

/** @param {ResultRow} row @param {string} now @param {string} uuid */
function observation({ question, finding, evidence, changed }, now, uuid) {
  return {
    uuid,
    title: question.label,
    description: finding || question.ask,
    methods: ["EXAMINE"],
    ...(evidence ? { "relevant-evidence": [{ description: evidence }] } : {}),
    collected: changed || now,
  };
}

/** @param {ResultRow} row @param {() => string} uuid */
function risk({ question, finding, grade, followUp = {} }, uuid) {
  const { cause, correction, action, owner, due, verifiedBy, verifiedOn } = followUp;
  const told = [
    ["owner", owner],
    ["verified-by", verifiedBy],
    ["verified-on", verifiedOn],
  ];
  const props = told.flatMap(([name = "", value = ""]) => (plain(value) ? [prop(name, value)] : []));
  const state = actionState(followUp);
  const remediations = [correction, action].flatMap((text) => (text ? [remediation(text, followUp, uuid)] : []));
  return {
    uuid: uuid(),
    title: question.label,
    description: finding || question.ask,
    statement: cause || finding || question.ask,
    props: [prop("grade", grade), prop("action-state", state), ...props],
    status: state === "closed" ? "closed" : state === "noAction" ? "open" : "remediating",
    ...(due ? { deadline: `${due}T23:59:59Z` } : {}),
    ...(remediations.length ? { remediations } : {}),
  };
}

/** @param {string} text @param {import("../assessment/follow-up.mjs").FollowUp} followUp @param {() => string} uuid */
function remediation(text, { due, doneOn }, uuid) {
  const day = doneOn ?? due;
  const timing = day ? { timing: { "on-date": { date: `${day}T00:00:00Z` } } } : {};
  return {
    uuid: uuid(),
    lifecycle: doneOn ? "completed" : "planned",
    title: plain(text).slice(0, 80),
    description: text,
    tasks: [{ uuid: uuid(), type: "milestone", title: plain(text).slice(0, 80), ...timing }],
  };
}
