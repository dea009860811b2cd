/** Every word of a style sheet that MDN's data know: properties, values, functions, units, selectors and rules. */
import { readFileSync } from "node:fs";
import * as csstree from "css-tree";
import { entry } from "./published.mjs";

const UNITS = { dvh: "dynamic", dvw: "dynamic", svh: "small", svw: "small", lvh: "large", lvw: "large" };
const CONTAINER_UNITS = new Set(["cqw", "cqh", "cqi", "cqb", "cqmin", "cqmax"]);

/**
 * The words of a style sheet as `{path, file, line, instead}`; `instead` where an older value stands before it in the
 * same rule or the word stands in an `@supports`.
 * @param {string} file
 */
export function wordsOfStyle(file) {
  const tree = csstree.parse(readFileSync(file, "utf8"), { positions: true, filename: file });
  const found = [];
  csstree.walk(tree, function (node) {
    const asked = Boolean(this.atrule && /supports/.test(this.atrule.name));
    const earlier =
      node.type === "Declaration"
        ? isSecond(node, this.block)
        : Boolean(this.declaration && isSecond(this.declaration, this.block));
    for (const path of wordsOf(node, this))
      found.push({ path, file, line: node.loc.start.line, instead: asked || earlier });
  });
  return found;
}

function isSecond(declaration, block) {
  const before = [...(block?.children ?? [])];
  const at = before.indexOf(declaration);
  const older = [declaration.property, `-webkit-${declaration.property}`];
  return before.slice(0, at).some((one) => one.type === "Declaration" && older.includes(one.property));
}

function wordsOf(node, { declaration, atrule }) {
  if (node.type === "Declaration") return wordsOfDeclaration(node, atrule);
  if (node.type === "PseudoClassSelector" || node.type === "PseudoElementSelector")
    return [["css", "selectors", node.name]];
  if (node.type === "NestingSelector") return [["css", "selectors", "nesting"]];
  if (node.type === "Atrule") return [wordOfRule(node, atrule)];
  if (node.type === "Feature") return [["css", "at-rules", "media", node.name]];
  if (node.type === "FeatureRange") return [["css", "at-rules", "media", "range_syntax"]];
  if (node.type === "FeatureFunction") return [["css", "at-rules", "supports", node.feature]];
  if (node.type === "Dimension") return wordsOfUnit(node.unit);
  if (!declaration || declaration.property.startsWith("--"))
    return node.type === "Function" ? wordsOfFunction(node) : [];
  if (node.type === "Identifier") return [["css", "properties", declaration.property, node.name]];
  if (node.type === "Function")
    return [...wordsOfFunction(node), ["css", "properties", declaration.property, node.name]];
  return [];
}

function wordsOfDeclaration(node, atrule) {
  if (node.property.startsWith("--")) return [];
  if (atrule?.name === "page" && entry(["css", "at-rules", "page", node.property]))
    return [["css", "at-rules", "page", node.property]];
  const words = [["css", "properties", node.property]];
  const parts = node.value.children ? [...node.value.children] : [];
  if (node.property === "content" && parts.some((one) => one.type === "Operator" && one.value === "/"))
    words.push(["css", "properties", "content", "alt_text"]);
  return words;
}

function wordOfRule(node, within) {
  if (within?.name === "page") return ["css", "at-rules", "page", `at_${node.name}`];
  return ["css", "at-rules", node.name];
}

function wordsOfUnit(unit) {
  if (UNITS[unit]) return [["css", "types", "length", `viewport_percentage_units_${UNITS[unit]}`]];
  if (CONTAINER_UNITS.has(unit)) return [["css", "types", "length", "container_query_length_units"]];
  return [["css", "types", "length", unit]];
}

/** A function by its name, wherever the data list it below the types. */
function wordsOfFunction(node) {
  if (entry(["css", "types", node.name])) return [["css", "types", node.name]];
  const types = Object.keys(entry(["css", "types"]) ?? {});
  return types.map((type) => ["css", "types", type, node.name]).filter((path) => entry(path));
}
