// Reads cases from standard input, prints what the field of a figure makes of each; then whether a measured answer is old.

import { readFileSync } from "node:fs";
import { answerTo, newAssessment, withAnswer, withFigure } from "../../docs/assets/assessment/envelope.mjs";
import { figureFrom } from "../../docs/assets/assessment/figures.mjs";

const read = JSON.parse(readFileSync(0, "utf8")).map(([typed, units, kind]) => {
  const { number, problem } = figureFrom(typed, { units: units.split(","), kind });
  return problem || String(number);
});

const place = { standard: "park", question: "area", fingerprint: "f1:000000000001", bound: "f1:00000000000a" };
const now = "2026-11-28T10:00:00.000Z";
const typed = withFigure(newAssessment(), "office-area", "250", now);
const judged = withAnswer(typed, place, { bound: place.bound }, now);
const isOld = (assessment, change) => answerTo(assessment, { ...place, ...change }).isOld;
const clause = { fingerprint: "f1:000000000002" };
const review = {
  same: isOld(judged, {}),
  clause: isOld(judged, clause),
  threshold: isOld(judged, { bound: "f1:00000000000b" }),
  note: isOld(withAnswer(judged, { ...place, ...clause }, { note: "n" }, now), clause),
  held: isOld(withAnswer(judged, { ...place, ...clause }, { bound: place.bound }, now), clause),
  unjudged: isOld(withAnswer(typed, place, { note: "n" }, now), { bound: "f1:00000000000b" }),
};
process.stdout.write(JSON.stringify({ read, review }));
