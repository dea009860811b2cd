/** Print as JSON what html-validate finds on the pages named: `{rule, place, message}`. */
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const config = { root: true, extends: ["html-validate:standard"], elements: ["html5"] };
const validator = new HtmlValidate(new StaticConfigLoader(config));
const found = [];
for (const file of process.argv.slice(2)) {
  const { results } = await validator.validateFile(file);
  for (const { messages } of results)
    for (const { ruleId, message, line } of messages) found.push({ rule: ruleId, place: `${file}:${line}`, message });
}
console.log(JSON.stringify(found));
