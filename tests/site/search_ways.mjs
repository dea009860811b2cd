// The first three clauses for each query, read from one file and from shards on disk: {folder, queries} in, both out.

import { readFileSync } from "node:fs";

const { folder, queries } = JSON.parse(readFileSync(0, "utf8"));
/** @type {Record<string, string[]>} */ const asked = { whole: [], sharded: [] };
globalThis.fetch = async (url) => {
  const { pathname } = new URL(String(url));
  const text = readFileSync(`${folder}${pathname}`, "utf8");
  asked[pathname.split("/")[1]].push(pathname);
  return new Response(text);
};
const { openIndex } = await import(new URL("../../docs/assets/clause-search/clause-index.mjs", import.meta.url).href);

/** @type {Record<string, string[][]>} */ const found = {};
for (const way of Object.keys(asked)) {
  const open = {
    zh: await openIndex(`http://site.test/${way}/search/clauses.json`),
    en: await openIndex(`http://site.test/${way}/en/search/clauses.json`),
  };
  found[way] = [];
  for (const [text, page, standard, type] of queries) {
    const { data, find } = open[/** @type {"zh" | "en"} */ (page)];
    const { hits } = await find(text, { standard, type });
    found[way].push(
      hits.slice(0, 3).map((/** @type {any} */ { entry }) => `${data.standards[entry.row[0]][0]}/${entry.row[1]}`),
    );
  }
}
console.log(JSON.stringify({ ...found, files: asked.sharded.length }));
