// The answers in EARL 1.0 as JSON-LD: an assertion a question (https://www.w3.org/TR/EARL10-Schema/). No DOM here.

const OURS = "urn:uuid:f9496b53-4e9a-4754-947f-34a15b2a0d29";
/** @type {Record<string, string>} */
const OUTCOMES = {
  conforms: "passed",
  fails: "failed",
  "not-applicable": "inapplicable",
  open: "untested",
  review: "cantTell",
};

/**
 * @param {import("../assessment/result-rows.mjs").QuestionList} list
 * @param {import("../assessment/result-rows.mjs").ResultRow[]} rows
 * @param {import("../assessment/envelope.mjs").Assessment} assessment @param {string} catalog  address of the files
 */
export function earlReport(list, rows, { id, cover }, catalog) {
  const [site, assessor] = [`#site-${id}`, `#assessor-${id}`];
  return {
    "@context": {
      earl: "http://www.w3.org/ns/earl#",
      dct: "http://purl.org/dc/terms/",
      foaf: "http://xmlns.com/foaf/0.1/",
      tiaowen: `${OURS}#`,
    },
    "@graph": [
      {
        "@id": site,
        "@type": "earl:TestSubject",
        "dct:title": [cover.organisation, cover.site].filter(Boolean).join(", "),
      },
      { "@id": assessor, "@type": ["earl:Assertor", "foaf:Person"], "foaf:name": cover.assessor ?? "" },
      ...rows.map((row) => ({
        "@type": "earl:Assertion",
        "earl:assertedBy": { "@id": assessor },
        "earl:subject": { "@id": site },
        "earl:mode": { "@id": "earl:manual" },
        "earl:test": {
          "@id": addressOf(row.question, catalog),
          "@type": "earl:TestRequirement",
          "dct:title": row.question.ask,
          "dct:isPartOf": { "dct:title": `${list.title} (${list.edition})` },
          "tiaowen:clause": row.question.label,
          "tiaowen:provisionType": row.question.type,
          "tiaowen:fingerprint": row.question.fingerprint,
        },
        "earl:result": withoutEmpty({
          "@type": "earl:TestResult",
          "earl:outcome": { "@id": `earl:${OUTCOMES[row.verdict.state]}` },
          "dct:date": row.changed,
          "dct:description": [row.finding, row.note].filter(Boolean).join("\n"),
          "tiaowen:finding": row.verdict.finding,
          "tiaowen:reason": row.reason,
          "earl:info": row.evidence,
        }),
      })),
    ],
  };
}

/** @param {Record<string, unknown>} fields */
function withoutEmpty(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
}

/**
 * Below the address of the clause, or else below its part of the catalog.
 * @param {import("../assessment/result-rows.mjs").ResultRow["question"]} question
 * @param {string} catalog
 */
function addressOf({ address, part, id }, catalog) {
  return address ? `${address}#${id}` : `${catalog}#${part}/${id}`;
}
