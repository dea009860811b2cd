// What every page loads: the elements it holds, and three small services of the frame. All of them only add to the HTML.

import "../clause-search/clause-search.mjs";
import { carryClause } from "../language/language.mjs";
import { followContents } from "./contents.mjs";
import { offerSchemes } from "./scheme.mjs";

/** Fetched only where a page holds the element. @type {Record<string, () => Promise<unknown>>} */
const ELEMENTS = {
  "term-mark": () => import("../term-mark/term-mark.mjs"),
  "copy-text": () => import("../copy-text/copy-text.mjs"),
  "clause-tools": () => import("../clause-tools/clause-tools.mjs"),
  "side-by-side": () => import("../side-by-side/side-by-side.mjs"),
  "not-found": () => import("../not-found/not-found.mjs"),
  "self-check": () => import("../self-check/self-check.mjs"),
  "check-sheet": () => import("../check-sheet/check-sheet.mjs"),
  "check-report": () => import("../check-report/check-report.mjs"),
  "record-comparison": () => import("../record-comparison/record-comparison.mjs"),
};

for (const [name, load] of Object.entries(ELEMENTS)) {
  if (document.querySelector(name)) load();
}
offerSchemes();
carryClause();
followContents();
