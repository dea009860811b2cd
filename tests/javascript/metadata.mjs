/** Print as JSON what Wikimedia's reader of metadata finds on the pages named, kind by kind. */
import { readFileSync } from "node:fs";
import * as cheerio from "cheerio";
import metadata from "html-metadata";

const read = [];
for (const file of process.argv.slice(2)) read.push(await metadata.parseAll(cheerio.load(readFileSync(file, "utf8"))));
console.log(JSON.stringify(read));
