// Whose paper it is, for each of its sheets: loose sheets of two sites are told apart, and a sheet is checked against
// the record that it was made from. No DOM here.

import { crcOf } from "../office-files/zip.mjs";
import { recordText } from "./records.mjs";
import { filled } from "./sentences.mjs";

/**
 * Organisation, site, date, assessor, id of the record and its check sum (CRC-32 of the exported record).
 * @param {import("./envelope.mjs").Assessment} assessment @param {Record<string, string>} words
 */
export function whosePaper(assessment, words) {
  const { organisation, site, date, assessor } = assessment.cover;
  const sum = crcOf(new TextEncoder().encode(recordText([assessment])))
    .toString(16)
    .padStart(8, "0");
  return [organisation, site, date, assessor, filled(words.recordLine ?? "", { id: assessment.id, sum })]
    .filter(Boolean)
    .join(" · ");
}
