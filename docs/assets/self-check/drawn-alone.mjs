// Questions drawn from an assessment; a fault in drawing one of them stays with it.

import { answerTo } from "../assessment/envelope.mjs";
import { oldFigures } from "./earlier-answers.mjs";

/**
 * @param {import("./question-field.mjs").QuestionField[]} fields
 * @param {import("../assessment/envelope.mjs").Assessment} assessment
 * @param {(field: import("./question-field.mjs").QuestionField) => import("../assessment/envelope.mjs").Asked} place
 * @param {import("./page-texts.mjs").PageTexts} texts  of the clauses
 */
export function drawQuestions(fields, assessment, place, texts) {
  const figure = (/** @type {string} */ measure) => String(assessment.figures[measure]?.value ?? "");
  for (const field of fields) {
    const { answer, isOld, fingerprint = "" } = answerTo(assessment, place(field));
    drawnAlone(() =>
      field.show(answer, isOld, figure, oldFigures(assessment, field), () =>
        texts.compared(fingerprint, field.fingerprint),
      ),
    );
  }
}

/**
 * One question that cannot be drawn does not take the others with it; site/guard.js tells it.
 * @param {() => void} draw
 */
export function drawnAlone(draw) {
  try {
    draw();
  } catch (fault) {
    setTimeout(() => {
      throw fault;
    });
  }
}
