// Prints what becomes of photos and files: named in the record, out in a zip, back in; and the day that a photo tells.

import { readFileSync, writeFileSync } from "node:fs";
import { answerTo, withAnswer } from "../../docs/assets/assessment/envelope.mjs";
import { fileNames, filesOf, withFile, withFilesOfBoth, withoutFile } from "../../docs/assets/assessment/evidence-files.mjs";
import { sha256 } from "../../docs/assets/assessment/digest.mjs";
import { mergedTabs } from "../../docs/assets/assessment/merged-tabs.mjs";
import { takenOn } from "../../docs/assets/assessment/photo-date.mjs";
import { openedZip, recordZip } from "../../docs/assets/assessment/record-zip.mjs";
import { isBlank, readRecord, recordText } from "../../docs/assets/assessment/records.mjs";

const [folder] = process.argv.slice(2);
const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) & 255);
const file = { digest: await sha256(bytes), name: "现场 1.jpg", type: "image/jpeg", size: 5000, takenOn: "2026-11-20" };
const second = { digest: await sha256(bytes.slice(1)), name: "现场 1.jpg", type: "image/jpeg", size: 4999 };
const place = { standard: "base", question: "q", fingerprint: "f1:0123456789ab" };
const empty = { id: "one", cover: {}, figures: {}, answers: {} };
const given = withFile(withFile({}, file), second);
const assessment = withAnswer(empty, place, given, "2026-11-28T08:00:00.000Z");
const record = recordText([assessment]);
const zip = await recordZip(record, [{ file, bytes }, { file: second, bytes: bytes.slice(1) }]);
writeFileSync(`${folder}/record.zip`, zip);

const back = await openedZip(zip);
const read = readRecord(back.text);
const at = (name) => new TextDecoder("latin1").decode(zip).indexOf(name);
const other = await openedZip(await recordZip(record, [{ file, bytes: bytes.slice(2) }]));
const broken = zip.slice();
broken[at("evidence/") + 200] ^= 1;
const photos = JSON.parse(readFileSync(`${folder}/photos.json`, "utf8"));
const removed = withAnswer(assessment, place, withoutFile(answerTo(assessment, place).answer, file.digest), "2026-11-28T09:00:00.000Z");
const none = withAnswer(removed, place, withoutFile(answerTo(removed, place).answer, second.digest), "2026-11-28T09:00:00.000Z");
const inTab = (answer, minute) => withAnswer(empty, place, answer, `2026-11-28T08:0${minute}:00.000Z`);
const names = (one, other) => {
  const { files = [] } = answerTo(mergedTabs(one, other), place).answer;
  return files.map(({ size }) => size).sort();
};
const [one, two] = [withFile({}, file), withFile({}, second)];
const taken = withoutFile(one, file.digest);
const tabs = [
  names(inTab(one, 1), inTab(two, 2)), // both are kept, whichever is later
  names(inTab(two, 2), inTab(one, 1)),
  names(inTab(one, 1), inTab(two, 1)), // in the same moment
  names(inTab(one, 1), inTab(taken, 2)), // removed later
  names(inTab(taken, 2), inTab(one, 1)),
  names(inTab(one, 2), inTab(taken, 1)), // named again later
  names(inTab(withFile(taken, file), 3), inTab(taken, 2)),
  names(inTab({ answer: "fails" }, 3), inTab(one, 1)), // the later answer did not see the file
];
const settled = inTab(withFilesOfBoth(one, two), 2);
console.log(
  JSON.stringify({
    given: [given.seenOn, given.files.length, withFile({ seenOn: "2026-01-01" }, file).seenOn],
    named: filesOf(assessment).map(({ name }) => name),
    told: fileNames([file]),
    read: [read.faults, filesOf(read.assessments[0]).length, isBlank(assessment), isBlank(none)],
    left: [filesOf(removed).length, filesOf(none).length],
    files: [...back.files.entries()].map(([digest, content]) => [digest === file.digest, content.length]),
    whole: back.changed,
    changed: [other.changed, other.files.size],
    broken: (await openedZip(broken)) === undefined,
    cut: (await openedZip(zip.slice(0, zip.length - 30))) === undefined,
    junk: (await openedZip(Uint8Array.of(0x50, 0x4b, 1))) === undefined,
    tabs,
    isSettled: mergedTabs(settled, inTab(two, 1)) === settled,
    days: photos.map((hex) => takenOn(Uint8Array.from(Buffer.from(hex, "hex")))),
  }),
);
