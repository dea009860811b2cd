// The fields of the cover: what is kept of an assessment besides its answers.

import { setValue } from "./set-value.mjs";

/** @param {HTMLInputElement[]} fields @param {import("../assessment/envelope.mjs").Assessment} assessment */
export function showCovers(fields, { cover }) {
  for (const field of fields) {
    setValue(field, String(cover[field.name] ?? ""));
    field.toggleAttribute("data-empty", field.value === "");
  }
}
