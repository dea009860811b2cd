/** Every word of a script that MDN's data know: syntax by its form, members by the type that they belong to. */
import ts from "typescript";

const CONFIG = new URL("../tsconfig.json", import.meta.url).pathname;
const K = ts.SyntaxKind;
const SYNTAX = {
  [K.QuestionDotToken]: ["operators", "optional_chaining"],
  [K.QuestionQuestionToken]: ["operators", "nullish_coalescing"],
  [K.QuestionQuestionEqualsToken]: ["operators", "nullish_coalescing_assignment"],
  [K.BarBarEqualsToken]: ["operators", "logical_or_assignment"],
  [K.AmpersandAmpersandEqualsToken]: ["operators", "logical_and_assignment"],
  [K.ClassStaticBlockDeclaration]: ["classes", "static", "initialization_blocks"],
  [K.BigIntLiteral]: ["builtins", "BigInt"],
  [K.MetaProperty]: ["operators", "import_meta"],
};
const PATTERNS = [
  [/\(\?<[=!]/, ["regular_expressions", "lookbehind_assertion"]],
  [/\(\?<[a-z]/i, ["regular_expressions", "named_capturing_group"]],
  [/\\p\{/i, ["regular_expressions", "unicode_character_class_escape"]],
  [/\(\?[ims]*-?[ims]*:(?<!\(\?:)/, ["regular_expressions", "modifier"]],
];
const FLAGS = { d: "hasIndices", s: "dotAll", v: "unicodeSets", y: "sticky" };

/**
 * The words of all scripts as `{path, file, line}`, path into the data.
 * @param {string[]} plain  scripts that are no modules, beside those of the configuration
 */
export function wordsOfScripts(plain = []) {
  const { config } = ts.readConfigFile(CONFIG, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, CONFIG.replace(/[^/]*$/, ""));
  const names = [...fileNames, ...plain];
  const program = ts.createProgram(names, {
    ...options,
    lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  });
  const checker = program.getTypeChecker();
  return names.flatMap((name) => {
    const source = program.getSourceFile(name);
    const found = [];
    const visit = (node) => {
      const line = () => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      for (const path of wordsOf(node, checker)) found.push({ path, file: name, line: line() });
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function wordsOf(node, checker) {
  if (ts.isRegularExpressionLiteral(node)) return wordsOfPattern(node.text);
  if (ts.isNewExpression(node) && node.expression.getText() === "RegExp") return wordsOfPattern(node.getText());
  const words = [];
  if (SYNTAX[node.kind]) words.push(["javascript", ...SYNTAX[node.kind]]);
  if (ts.isPropertyDeclaration(node)) words.push(["javascript", "classes", fieldKind(node)]);
  if (ts.isMethodDeclaration(node) && ts.isPrivateIdentifier(node.name))
    words.push(["javascript", "classes", "private_class_methods"]);
  if (ts.isNumericLiteral(node) && node.getText().includes("_"))
    words.push(["javascript", "grammar", "numeric_separators"]);
  if (ts.isAwaitExpression(node) && !ts.findAncestor(node, ts.isFunctionLike))
    words.push(["javascript", "operators", "await", "top_level"]);
  if (ts.isIdentifier(node)) words.push(...wordsOfName(node, checker));
  return words;
}

function fieldKind(node) {
  if (ts.isPrivateIdentifier(node.name)) return "private_class_fields";
  return node.modifiers?.some((one) => one.kind === K.StaticKeyword) ? "static" : "public_class_fields";
}

function wordsOfPattern(text) {
  const words = PATTERNS.filter(([form]) => form.test(text)).map(([, path]) => ["javascript", ...path]);
  const flags = /\/([a-z]*)$/.exec(text)?.[1] ?? /["']([a-z]+)["']\)$/.exec(text)?.[1] ?? "";
  const known = [...flags].filter((flag) => FLAGS[flag]);
  return [...words, ...known.map((flag) => ["javascript", "builtins", "RegExp", FLAGS[flag]])];
}

/** A member by each type of the browser or the language that declares it; a global by its name. */
function wordsOfName(node, checker) {
  const symbol = checker.getSymbolAtLocation(node);
  const declared = (symbol?.declarations ?? []).filter((one) => one.getSourceFile().isDeclarationFile);
  const named = declared.map(({ parent }) => (parent && ts.isTypeLiteralNode(parent) ? parent.parent : parent)?.name);
  const owners = new Set(named.map((name) => name?.getText()).filter(Boolean));
  if (!declared.length) return [];
  if (!owners.size)
    return [
      ["api", node.text],
      ["javascript", "builtins", node.text],
      ["api", "Window", node.text],
    ];
  return [...owners].flatMap((owner) => {
    const type = owner
      .replace(/(?:Constructor|EventHandlers|Mixin|Readonly)$/, "")
      .replace(/^Readonly(?=Array|Map|Set)/, "");
    return [
      ["api", type, node.text],
      ["api", type, `${node.text}_static`],
      ["api", MIXED_INTO[type] ?? type, node.text],
      ["javascript", "builtins", type, node.text],
    ];
  });
}

/** Parts of types that the data list under the type that has them. */
const MIXED_INTO = {
  ParentNode: "Element",
  ChildNode: "Element",
  NonDocumentTypeChildNode: "Element",
  Animatable: "Element",
  Slottable: "Element",
  HTMLOrSVGElement: "HTMLElement",
  PopoverInvokerElement: "HTMLButtonElement",
  ElementContentEditable: "HTMLElement",
  WindowOrWorkerGlobalScope: "Window",
  GlobalEventHandlers: "Element",
  Body: "Response",
  ARIA: "Element",
};
