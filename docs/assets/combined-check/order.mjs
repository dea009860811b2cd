// The questions of several standards in one order: by topic as the page names them, the rest by standard and chapter.
// No DOM here; macros/to_site/checklists/combined_order.py made the order of the topics.

/**
 * @typedef {import("../assessment/result-rows.mjs").QuestionList} QuestionList
 * @typedef {import("../assessment/result-rows.mjs").ListQuestion} ListQuestion
 * @typedef {{part: string, there: string, side: "stricter" | "laxer" | "same-subject" | "conflicts",
 *            reason: string}} Beside  `side`: what the other clause is, seen from this one
 * @typedef {{ask: string, evidence?: string, applies?: string, bound?: string, isDrafted?: boolean}} Said
 * @typedef {QuestionList & {short: string, said: Record<string, Said>, texts: Record<string, string>,
 *            links: Beside[]}} CombinedList  what `questions.json` of a standard holds
 * @typedef {{id: string, title: string, parts: string[]}} Topic  `parts`: such as `park/park-area`, in order
 * @typedef {{key: string, list: CombinedList, part: string, label: string, questions: ListQuestion[]}} Unit
 *   a clause, entry or cell with what is asked about it
 * @typedef {{key: string, title: string, units: Unit[]}} Section
 */

/**
 * @param {CombinedList[]} lists  of the chosen standards
 * @param {Topic[]} topics
 * @returns {Section[]}  each question once
 */
export function sectionsOf(lists, topics) {
  const units = new Map(lists.flatMap(unitsOf).map((unit) => [unit.key, unit]));
  const byTopic = topics.map(({ id, title, parts }) => ({ key: `topic/${id}`, title, units: taken(units, parts) }));
  return [...byTopic, ...lists.flatMap((list) => byChapter(list, units))].filter((section) => section.units.length);
}

/** @param {CombinedList} list @returns {Unit[]} */
function unitsOf(list) {
  /** @type {Map<string, Unit>} */
  const units = new Map();
  for (const question of list.questions) {
    const { part, label } = question;
    const unit = units.get(part) ?? { key: `${list.standard}/${part}`, list, part, label, questions: [] };
    unit.questions.push(question);
    units.set(part, unit);
  }
  return [...units.values()];
}

/**
 * Those of `parts` that are there; none of them is there any more.
 * @param {Map<string, Unit>} units @param {string[]} parts
 */
function taken(units, parts) {
  const found = parts.flatMap((part) => units.get(part) ?? []);
  for (const { key } of found) units.delete(key);
  return found;
}

/** @param {CombinedList} list @param {Map<string, Unit>} units  under no topic @returns {Section[]} */
function byChapter(list, units) {
  const left = [...units.values()].filter((unit) => unit.list === list);
  return list.chapters.map(({ number, title }) => ({
    key: `${list.standard}/${number}`,
    title: `${list.short} ${number} ${title}`.trim(),
    units: left.filter(({ questions }) => questions[0].chapter === number),
  }));
}

/**
 * What stands beside a clause among the chosen standards: the stricter first.
 * @param {Unit} unit @param {Map<string, Unit>} all  by key
 */
export function besides({ list, part }, all) {
  const order = ["conflicts", "stricter", "same-subject", "laxer"];
  return list.links
    .filter((link) => link.part === part && all.has(link.there))
    .sort((one, other) => order.indexOf(one.side) - order.indexOf(other.side))
    .map((link) => ({ ...link, unit: /** @type {Unit} */ (all.get(link.there)) }));
}
