/** When each engine began to understand a word of the web, by MDN's published data. */
import { readFileSync } from "node:fs";

const DATA = JSON.parse(
  readFileSync(new URL("../node_modules/@mdn/browser-compat-data/data.json", import.meta.url), "utf8"),
);
const ENGINES = ["chrome", "safari", "firefox"];

/**
 * The entry at a path of the data, such as `api.Element.replaceChildren`.
 * @param {string[]} path
 */
export function entry(path) {
  return path.reduce((found, name) => (found && Object.hasOwn(found, name) ? found[name] : undefined), DATA);
}

/**
 * The engines that do not understand a word at their version of the floor, with the version that does.
 * @param {string[]} path
 * @param {Record<string, number>} floor
 */
export function lacking(path, floor) {
  const support = entry(path)?.__compat?.support;
  if (!support) return [];
  return ENGINES.filter((engine) => since(support[engine]) > floor[engine]).map((engine) => {
    const version = since(support[engine]);
    return `${engine} ${version === Infinity ? "never" : version}`;
  });
}

/** The first version that has it, in part at least, without a switch and under its own name, and still has it. */
function since(support) {
  const plain = [support].flat().filter((one) => one && !one.flags && !one.prefix && !one.alternative_name);
  const versions = plain
    .filter((one) => !one.version_removed || one.partial_implementation)
    .map((one) => Number.parseFloat(String(one.version_added).replace("≤", "")));
  return Math.min(...versions.map((version) => (Number.isNaN(version) ? Infinity : version)));
}
