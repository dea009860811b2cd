/** Print as JSON what the reader view of Firefox makes of the pages named: `{file, readable, title, text}`. */
import { readFileSync } from "node:fs";
import { isProbablyReaderable, Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";

const read = process.argv.slice(2).map((file) => {
  const { document } = new JSDOM(readFileSync(file, "utf8"), { url: "https://standards.example/" }).window;
  const readable = isProbablyReaderable(document);
  const article = new Readability(document).parse();
  return { file, readable, title: article?.title ?? "", text: article?.textContent ?? "", html: article?.content ?? "" };
});
console.log(JSON.stringify(read));
