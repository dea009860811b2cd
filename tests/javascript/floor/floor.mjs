/** Print as JSON every word of the scripts and styles that an engine of the floor does not understand. */
import { globSync } from "node:fs";
import { relative } from "node:path";
import { entry, lacking } from "./published.mjs";
import { wordsOfScripts } from "./scripts.mjs";
import { wordsOfStyle } from "./styles.mjs";

const [folder, floors] = [process.argv[2], JSON.parse(process.argv[3])];
const named = (ending) => globSync(`${folder}/**/*.${ending}`).sort();

/** @param {{path: string[], file: string, line: number, instead?: boolean}[]} words */
function newer(words, floor) {
  const known = words.filter(({ path }) => entry(path)?.__compat);
  const found = known.flatMap(({ path, file, line, instead }) => {
    const lack = lacking(path, floor);
    if (!lack.length || instead) return [];
    return [{ word: path.join("."), lack: lack.join(", "), place: `${relative(folder, file)}:${line}` }];
  });
  return { known: known.length, newer: found };
}

const scripts = newer(wordsOfScripts([...named("mjs"), ...named("js")]), floors.scripts);
const wordsOfStyles = named("css").flatMap(wordsOfStyle);
const styles = newer(wordsOfStyles, floors.styles);
const isValue = ({ path }) => path[1] === "types" || path.at(-1) === "alt_text";
const values = newer(wordsOfStyles.filter(isValue), floors.scripts);
console.log(JSON.stringify({ scripts, styles, values }));
