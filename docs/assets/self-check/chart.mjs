// One bar per provision type: how many questions conform, fail … Patterns tell the parts apart, and figures stand
// beside
// the bar; colour only helps. What the bar shows is its label for a screen reader.

import { states } from "../assessment/sentences.mjs";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 240;
const HEIGHT = 12;

/** The patterns that the bars of a page are filled with. @returns {SVGSVGElement} */
export function patterns() {
  const svg = drawn("svg", { class: "check-patterns", width: "0", height: "0", "aria-hidden": "true" });
  const cross = drawn("path", { d: "M0 0L6 6M6 0L0 6", stroke: "currentColor", "stroke-width": "1.4" });
  const slope = drawn("path", { d: "M0 6L6 0", stroke: "currentColor", "stroke-width": "1.4" });
  const dots = drawn("circle", { cx: "3", cy: "3", r: "1", fill: "currentColor" });
  for (const [name, mark] of Object.entries({ fails: cross, review: slope, "not-applicable": dots })) {
    const pattern = drawn("pattern", { id: `check-${name}`, width: "6", height: "6", patternUnits: "userSpaceOnUse" });
    pattern.append(mark);
    svg.append(pattern);
  }
  return /** @type {SVGSVGElement} */ (svg);
}

/** An empty bar: five parts that `showBar` stretches. */
export function bar() {
  const svg = drawn("svg", { class: "check-bar", viewBox: `-1 -1 ${WIDTH + 2} ${HEIGHT + 2}`, role: "img" });
  svg.append(
    ...["conforms", "fails", "not-applicable", "review", "open"].map((state) =>
      drawn("rect", { class: state, y: "0", height: String(HEIGHT) }),
    ),
  );
  return svg;
}

/** @param {SVGElement} svg @param {import("../assessment/verdicts.mjs").Counts} counts @param {string} label */
export function showBar(svg, counts, label) {
  const parts = new Map(states(counts));
  let start = 0;
  for (const rect of svg.querySelectorAll("rect")) {
    const width = (WIDTH * (parts.get(rect.getAttribute("class") ?? "") ?? 0)) / (counts.total || 1);
    rect.setAttribute("x", String(start));
    rect.setAttribute("width", String(width));
    start += width;
  }
  svg.setAttribute("aria-label", label);
}

/** @param {string} name @param {Record<string, string>} attributes @returns {SVGElement} */
function drawn(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return /** @type {SVGElement} */ (element);
}
