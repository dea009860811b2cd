// What the head of a list tells: that it was answered against another edition, that something could not be kept.

import { current } from "../assessment/envelope.mjs";
import { nameOf } from "../assessment/handing-over.mjs";
import { filled } from "../assessment/sentences.mjs";
import { showAppendix } from "./appendix.mjs";
import { setText } from "./results-panel.mjs";

/** @typedef {import("./self-check.mjs").SelfCheck} SelfCheck */

/** An assessment of another edition: which one, and what is not asked any more. @param {SelfCheck} element */
export function showEdition(element) {
  const { store, words, editions = {}, shelf } = element;
  if (!store || !words || !shelf) return;
  const assessment = current(store.envelope);
  const others = Object.entries(editions).flatMap(([standard, now]) => {
    const old = assessment.editions?.[standard];
    return old === undefined || old === now ? [] : [filled(words.otherEdition, { old, now })];
  });
  const notice = /** @type {HTMLElement} */ (element.querySelector(".check-edition"));
  notice.hidden = others.length === 0;
  setText(notice.querySelector("span"), others.join(" "));
  const language = /** @type {"zh" | "en"} */ (document.documentElement.lang.startsWith("en") ? "en" : "zh");
  const about = { standards: Object.keys(editions), language, words };
  showAppendix(element, assessment, (place) => element.fieldAt(place) !== undefined, shelf.texts, about);
}

/** @param {SelfCheck} element */
export function showFault(element) {
  const { store, words = {} } = element;
  const message = /** @type {HTMLElement} */ (element.querySelector(".check-message"));
  const { fault = "", givenUp = [] } = store ?? {};
  const told = `${fault} ${givenUp.length}`;
  if ((message.dataset.told ?? " 0") === told) return;
  message.dataset.told = told;
  const names = givenUp.map((one) => nameOf(one, words)).join(words.comma);
  const sentence = fault ? (words[`fault${fault[0].toUpperCase()}${fault.slice(1)}`] ?? "") : "";
  message.textContent = filled(sentence, { names });
  if (store?.damaged && fault) message.append(" ", noticeButton("download-damaged", words.download ?? ""));
}

/** @param {string} action @param {string} text */
export function noticeButton(action, text) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button";
  made.dataset.do = action;
  made.textContent = text;
  return made;
}
