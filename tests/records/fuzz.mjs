// Mutated records through every door: nothing is thrown, nothing of ours is touched, the sums add up. Prints some records and
// whether they were taken as whole, for the schema to be asked as well.

import { newAssessment } from "../../docs/assets/assessment/envelope.mjs";
import { filesOf } from "../../docs/assets/assessment/evidence-files.mjs";
import { comparedWith, merged, readRecord, recordText } from "../../docs/assets/assessment/records.mjs";
import { resultRows } from "../../docs/assets/assessment/result-rows.mjs";
import { AnswerStore, KEY } from "../../docs/assets/assessment/storage.mjs";
import { counted } from "../../docs/assets/assessment/verdicts.mjs";
import { matrix, readFiles } from "../../docs/assets/record-comparison/matrix.mjs";

const RUNS = Number(process.argv[2]);
const PRINT = "f1:0123456789ab";
const TIME = "2026-11-21T10:00:00.000Z";
const JUNK = [null, true, 5, -1.5, "", "maybe", "x".repeat(50), [], {}, [null], { answer: { x: 1 } }, "c zzzz", { toString: 1 }, "2026"];
const KEYS = ["__proto__", "constructor", "prototype", "toString", "", "f1:x", "answer", "reason", "id", "value", "版", "a.b"];

let seed = Number(process.argv[3]);
const random = (below) => {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return (seed >> 8) % below;
};
const any = (list) => list[random(list.length)];

const sound = () => ({
  format: "tiaowen-self-check",
  version: 1,
  assessments: [{
    id: "a1", cover: { organisation: "甲", date: "2026-11-21" }, changed: TIME, editions: { park: "2026-11" },
    earlierCovers: [{ site: "x" }],
    figures: { "office-area": { value: "250", changed: TIME, earlier: [{ value: "180" }] } },
    answers: { park: {
      one: { [PRINT]: { answer: "conforms", note: "看过", changed: TIME, files: [{ digest: "0".repeat(64), name: "a.jpg", type: "image/jpeg", size: 5, takenOn: "2026-11-20" }],
        takenFrom: { assessment: "a0", standard: "base", questions: "q r", label: "Base 4.1", took: "answer files", answered: TIME } } },
      two: { [PRINT]: { answer: "fails", reason: "没有", link: "https://example.com", earlier: [{ answer: "conforms" }] } },
      three: { [PRINT]: { answer: "", note: "n" } },
    } },
  }],
  texts: { clauses: { [PRINT]: { zh: "条文" } }, questions: { "park/one": { en: "q" } } },
});

/** Changes one place: a value, a key, or something that is taken out. */
function mutate(value) {
  const places = [];
  const walk = (node) => {
    for (const key of Object.keys(node)) {
      places.push([node, key]);
      if (typeof node[key] === "object" && node[key] !== null) walk(node[key]);
    }
  };
  walk(value);
  const [node, key] = any(places);
  const how = random(4);
  if (how === 0) delete node[key];
  else if (how === 1) Object.defineProperty(node, any(KEYS), { value: any(JUNK), enumerable: true, configurable: true, writable: true });
  else if (how === 2) Object.defineProperty(node, any(KEYS), { value: node[key], enumerable: true, configurable: true, writable: true });
  else node[key] = any(JUNK);
}

const question = (id, extra = {}) => ({ id, serial: 1, chapter: "4", clause: "c", part: "c", label: "4.1", type: "requirement", fingerprint: PRINT, ask: "?", address: "", ...extra });
const LIST = { standard: "park", title: "t", edition: "e", chapters: [{ number: "4", title: "x" }], questions: [
  question("one"), question("two"), question("three", { type: "recommendation" }),
  question("four", { threshold: { all: [{ measure: "office-area", min: 200 }] }, measures: [{ id: "office-area", label: "a", unit: "m²" }] }),
] };

class Shelf {
  kept = new Map();
  get length() { return this.kept.size; }
  key(i) { return [...this.kept.keys()][i] ?? null; }
  getItem(key) { return this.kept.get(key) ?? null; }
  setItem(key, text) { this.kept.set(key, text); }
  removeItem(key) { this.kept.delete(key); }
}

function expect(isTrue, what) {
  if (!isTrue) throw new Error(what);
}

function through(text) {
  const { assessments, faults, fault } = readRecord(text);
  readFiles([{ name: "f", text }]);
  for (const theirs of assessments) {
    const mine = readRecord(JSON.stringify(sound())).assessments[0];
    comparedWith(mine, theirs);
    for (const preferred of ["mine", "theirs"]) {
      const both = merged(mine, theirs, preferred);
      const counts = counted(resultRows(LIST, both, {}).map(({ verdict }) => verdict));
      const { total, conforms, failed, departed, notMet, notApplicable, open, review, notCarriedOut = 0 } = counts;
      expect(total === conforms + failed + departed + notMet + notApplicable + open + review + notCarriedOut, `sums: ${JSON.stringify(counts)} ${JSON.stringify(both.answers)} ${JSON.stringify(both.figures)}`);
      expect(filesOf(both).every(({ digest, name }) => /^[0-9a-f]{64}$/.test(digest) && typeof name === "string"), "files are named");
      expect(readRecord(recordText([both])).faults.length === 0, "what was taken in is sound");
    }
    matrix(LIST, [theirs, merged(newAssessment(), theirs, "mine")]);
  }
  return fault === "" && faults.length === 0;
}

function throughStorage(assessment) {
  const shelf = new Shelf();
  const raw = JSON.stringify(assessment);
  shelf.setItem(`${KEY}.of.a1`, raw);
  shelf.setItem(KEY, JSON.stringify({ version: 2, current: "a1", assessments: ["a1"], exported: any(JUNK) }));
  const store = new AnswerStore(() => shelf);
  store.change((envelope) => ({ ...envelope, assessments: envelope.assessments.map((one) => ({ ...one, changed: TIME })) }));
  resultRows(LIST, new AnswerStore(() => shelf).envelope.assessments[0], {});
  expect(store.fault === "" || [...shelf.kept.values()].includes(raw), `lost: ${raw}`);
}

const told = [];
for (let run = 0; run < RUNS; run += 1) {
  const record = sound();
  for (let i = random(3); i >= 0; i -= 1) mutate(record);
  const text = JSON.stringify(record);
  const isWhole = through(text);
  if (record.assessments?.[0]) throughStorage(record.assessments[0]);
  if (run % 5 === 0) told.push([text, isWhole]);
  expect(Object.keys(Object.prototype).length === 0 && {}.polluted === undefined, `shared: ${text}`);
}
for (const path of ["constructor", "\\u005f_proto__"]) {
  through(`{"format":"tiaowen-self-check","version":1,"assessments":[{"id":"x","cover":{},"figures":{},"answers":{"${path}":{"prototype":{"${PRINT}":{"answer":"fails"}}}}}]}`);
  expect(Object.keys(Object.prototype).length === 0, "shared");
}
process.stdout.write(JSON.stringify(told));
