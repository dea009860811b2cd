// What every page loads: the elements it holds, and three small services of the frame. All of them only add to the
// HTML.

import "../clause-search/clause-search.mjs";
import { carryClause, switchLanguage } from "../language/language.mjs";
import { followContents, showCurrent } from "./contents.mjs";
import { offerSchemes } from "./scheme.mjs";

/** Fetched only where a page holds the element. @type {Record<string, () => Promise<unknown>>} */
const ELEMENTS = {
  "term-mark": () => import("../term-mark/term-mark.mjs"),
  "relation-filter": () => import("../relation-filter/relation-filter.mjs"),
  "citing-bar": () => import("../citing-bar/citing-bar.mjs"),
  "copy-text": () => import("../copy-text/copy-text.mjs"),
  "clause-tools": () => import("../clause-tools/clause-tools.mjs"),
  "side-by-side": () => import("../side-by-side/side-by-side.mjs"),
  "standard-list": () => import("../standard-list/standard-list.mjs"),
  "not-found": () => import("../not-found/not-found.mjs"),
  "self-check": () => import("../self-check/self-check.mjs"),
  "combined-check": () => import("../combined-check/combined-check.mjs"),
  "check-sheet": () => import("../check-sheet/check-sheet.mjs"),
  "check-report": () => import("../check-report/check-report.mjs"),
  "difference-list": () => import("../difference-list/difference-list.mjs"),
  "record-comparison": () => import("../record-comparison/record-comparison.mjs"),
};

/** Whether all that the page holds has arrived: looking for it costs a tap on a long page several milliseconds. */
let isWhole = false;

/** Names of the elements on the page whose module has not run. */
function missing() {
  return Object.keys(ELEMENTS).filter((name) => document.querySelector(name) && !customElements.get(name));
}

async function bring() {
  await Promise.all(missing().map((name) => ELEMENTS[name]()));
  // site/guard.js shows it when one of them fails
  const line = document.querySelector(".page-fault[data-kind=missing]");
  if (line instanceof HTMLElement) line.hidden = true;
  isWhole = missing().length === 0;
}

bring();
document.addEventListener("click", () => isWhole || bring()); // what did not arrive is asked for again
offerSchemes();
carryClause();
switchLanguage();
followContents();
showCurrent();
document.documentElement.dataset.ready = "";
