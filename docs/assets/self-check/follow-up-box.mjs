// What becomes of a finding, below its answer: folded, and filled in when wanted.

import { actionState, FOLLOWED, gradeByRule, gradeOf, isOverdue } from "../assessment/follow-up.mjs";
import { filled } from "../assessment/sentences.mjs";
import { setValue } from "./set-value.mjs";

/**
 * @typedef {import("./question-field.mjs").QuestionField} QuestionField
 * @typedef {import("../assessment/follow-up.mjs").FollowUp} FollowUp
 */

/**
 * Shows it for a finding, and wherever something was filled in; else takes it away.
 * @param {QuestionField} field @param {FollowUp | undefined} followUp
 */
export function showFollowUp(field, followUp) {
  const shown = /** @type {HTMLDetailsElement | null} */ (field.fieldset.querySelector(".follow-up"));
  field.hasOpenAction = followUp !== undefined && actionState(followUp) !== "closed";
  if (field.verdict.state !== "fails" && !followUp) {
    shown?.remove();
    return;
  }
  const box = shown ?? made(field);
  const { words, type } = field;
  const told = summaryOf(type, followUp, words);
  const summary = /** @type {HTMLElement} */ (box.querySelector("summary"));
  if (summary.textContent !== told) summary.textContent = told;
  box.toggleAttribute("data-overdue", followUp !== undefined && isOverdue(followUp));
  const rule = box.querySelector("option[value='']");
  if (rule) rule.textContent = filled(words.gradeByRule, { grade: words[gradeByRule(type)] });
  for (const name of FOLLOWED) {
    const input = /** @type {HTMLInputElement | null} */ (box.querySelector(`[data-follow=${name}]`));
    if (input) setValue(input, followUp?.[name] ?? "");
  }
  const why = /** @type {HTMLElement | null} */ (
    box.querySelector("[data-follow=gradeReason]")?.closest("label") ?? null
  );
  if (why) why.hidden = !followUp?.grade;
}

/**
 * `整改 · 严重不符合 · 整改中 · 逾期`.
 * @param {string} type @param {FollowUp | undefined} followUp @param {Record<string, string>} words
 */
function summaryOf(type, followUp, words) {
  const parts = [words.followUp, words[gradeOf(type, followUp)]];
  if (followUp) parts.push(words[actionState(followUp)], isOverdue(followUp) ? words.overdue : "");
  return parts.filter(Boolean).join(" · ");
}

/** @param {QuestionField} field @returns {HTMLDetailsElement} */
function made(field) {
  const box = document.createElement("details");
  box.className = "follow-up";
  box.append(document.createElement("summary"));
  box.addEventListener("toggle", () => {
    if (!box.open || box.querySelector(".follow-fields")) return;
    const form = /** @type {HTMLTemplateElement | null} */ (document.querySelector("template.follow-up-form"));
    if (form) box.append(form.content.cloneNode(true));
    for (const input of box.querySelectorAll("[data-follow]"))
      input.setAttribute("name", `${field.fieldset.id}:${input.getAttribute("data-follow")}`);
    field.fieldset.dispatchEvent(new CustomEvent("tiaowen:follow-up", { bubbles: true }));
  });
  field.fieldset.append(box);
  return box;
}
