// Prints what the parts of a question make of its answer, for each case from standard input.

import { readFileSync } from "node:fs";
import { answerByParts, givenParts, missingParts, tickedParts } from "../../docs/assets/assessment/question-parts.mjs";
import { resultRows } from "../../docs/assets/assessment/result-rows.mjs";

const parts = ["desk", "chair", "lamp"];
const given = JSON.parse(readFileSync(0, "utf8")).map(([ticked, chosen, isTick]) => {
  const { answer, ticked: all } = givenParts(parts, ticked, chosen, isTick);
  return [answer, all.join(" ")];
});
const before = { answer: "conforms" };
const short = { answer: "conforms", parts: "desk chair" };
const failed = { answer: "fails", parts: "desk gone" };
const words = { partsMissing: "Missing: {parts}", partsComma: "; ", nonconformity: "no" };
const question = { id: "q", type: "requirement", fingerprint: "f1:000000000000", parts: parts.map((id) => ({ id, label: id })) };
const answers = { s: { q: { [question.fingerprint]: failed } } };
const [row] = resultRows({ standard: "s", questions: [question] }, { figures: {}, answers }, words);
console.log(
  JSON.stringify({
    given,
    before: [answerByParts(parts, before).answer, tickedParts(parts, before)],
    short: [answerByParts(parts, short).answer, tickedParts(parts, short)],
    failed: missingParts(parts, failed, "fails"),
    untold: missingParts(parts, { answer: "fails" }, "fails"),
    row: [row.verdict.state, row.finding, row.parts],
  }),
);
