// The text of a clause when it was answered, and as it stands now, with the words marked.

import { marked } from "../assessment/word-diff.mjs";

/**
 * @param {{was: string, is: string, language: string}} texts  `language`: of the earlier text, where it is not that of
 * the page
 * @param {Record<string, string>} words
 */
export function changedText({ was, is, language }, words) {
  const box = document.createElement("div");
  box.className = "changed-text";
  if (was && is && !language) box.append(titled(words.textMarked, "", ...marked(was, is).map(piece)));
  else if (was) box.append(titled(words.textThen, language, was), titled(words.textNow, "", is));
  else box.append(titled(words.textUnknown, ""));
  return box;
}

/** @param {string} title @param {string} language @param {(string | Node)[]} content */
function titled(title, language, ...content) {
  const part = document.createElement("p");
  const text = document.createElement("span");
  text.append(...content);
  if (language) text.lang = language;
  part.append(Object.assign(document.createElement("b"), { textContent: title }), text);
  return part;
}

/** @param {import("../assessment/word-diff.mjs").Piece} piece */
function piece({ text, state }) {
  const tag = { same: "", removed: "del", added: "ins" }[state];
  return tag ? Object.assign(document.createElement(tag), { textContent: text }) : text;
}
