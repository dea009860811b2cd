// Prints what is offered for each case from standard input, and what a record says after an offer was taken.

import { readFileSync } from "node:fs";
import { figuresOffered, offersFor, takenOver } from "../../docs/assets/assessment/answered-elsewhere.mjs";
import { ofSameSite } from "../../docs/assets/assessment/same-site.mjs";
import { answerTo, withAnswer, withFigure } from "../../docs/assets/assessment/envelope.mjs";
import { readRecord, recordText } from "../../docs/assets/assessment/records.mjs";
import { resultRows } from "../../docs/assets/assessment/result-rows.mjs";

const PRINT = "f1:0123456789ab";
const TIME = "2026-11-20T08:00:00.000Z";
const LATER = "2026-11-28T08:00:00.000Z";
const question = (id) => ({ id, serial: 1, chapter: "7", clause: "c", part: "c", label: "7.2.1", type: "requirement", fingerprint: PRINT, ask: "?", address: "" });
const park = { standard: "park", title: "Park", edition: "e", chapters: [], questions: [question("a"), question("b")] };
const own = { standard: "base", title: "Base", edition: "e", chapters: [], questions: [question("q")] };
const words = { takenSentence: "{what} from {label}, {when}", "took-answer": "answer", "took-evidence": "evidence", "took-figure": "figure", listed: ", " };
const place = { standard: "base", question: "q", fingerprint: PRINT };

/** @param answers  of the park's questions: conforms, fails or nothing */
const assessment = (answers, cover = { organisation: "A", site: "B" }, id = "one") => ({
  id, cover, figures: {},
  answers: { park: Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, { [PRINT]: { answer, evidence: `saw ${key}`, seenOn: "2026-11-19", changed: TIME } }])) },
});
const elsewhere = (relation) => ({ measures: ["area"], lists: [park], links: [{ questions: "q", relation, standard: "park", label: "7.2.1", others: "a b", reason: "r" }] });
const offered = ([relation, answers]) => offersFor(elsewhere(relation), [assessment(answers)], words).get("q")?.[0];

const cases = JSON.parse(readFileSync(0, "utf8"));
const offer = offered(["stricter", { a: "conforms", b: "conforms" }]);
let after = withAnswer(assessment({}), place, takenOver({ note: "mine", evidence: "own" }, offer, { parts: ["x", "y"], isMeasured: false }), LATER);
const taken = answerTo(after, place).answer;
const changed = (change) => answerTo(withAnswer(after, place, change, LATER), place).answer.takenFrom?.took ?? "";
const took = (relation, isMeasured = false) => takenOver({}, offered([relation, { a: "conforms", b: "conforms" }]), { parts: [], isMeasured }).takenFrom.took;
const figure = withFigure(after, "area", "200", LATER, { ...taken.takenFrom, took: "figure" });
const back = readRecord(recordText([figure]));
const others = [assessment({}), { ...assessment({}, { organisation: " a ", site: "Ｂ" }, "two"), figures: { area: { value: "200", changed: TIME } } }, assessment({}, { organisation: "C", site: "B" }, "three"), assessment({}, {}, "four")];
console.log(
  JSON.stringify({
    offered: cases.map((one) => offered(one)?.answer ?? "nothing"),
    taken: [taken.answer, taken.parts, taken.note, taken.evidence, taken.seenOn, taken.takenFrom],
    left: [changed({ note: "more" }), changed({ evidence: taken.evidence + " more" }), changed({ answer: "fails" }), changed({ answer: "", evidence: "", seenOn: "" })],
    took: [took("stricter"), took("stricter", true), took("same-subject"), took("laxer")],
    row: resultRows(own, after, words)[0].evidence,
    back: [back.faults, back.assessments[0].answers.base.q[PRINT].takenFrom.label, back.assessments[0].figures.area.takenFrom.took],
    typed: withFigure(figure, "area", "210", LATER).figures.area.takenFrom ?? "",
    site: ofSameSite(others, others[0]).map(({ id }) => id),
    alone: ofSameSite(others, others[3]).map(({ id }) => id),
    figures: [...figuresOffered(elsewhere("laxer"), ofSameSite(others, others[0])).entries()].map(([id, { value }]) => [id, value]),
  }),
);
