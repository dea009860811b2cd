// What a reader types or ticks becomes an answer, a figure, what follows from it, or a line of the cover.

import { answerTo, withAnswer, withCover, withEdition, withFigure } from "../assessment/envelope.mjs";
import { withBothTexts } from "../assessment/both-texts.mjs";
import { followed } from "../assessment/follow-up.mjs";

/** @typedef {import("./question-field.mjs").QuestionField} QuestionField */
/** @typedef {import("../assessment/envelope.mjs").Assessment} Assessment */
/** @typedef {import("../assessment/envelope.mjs").Answer} Answer */

export class Answering {
  /** @param {import("./self-check.mjs").SelfCheck} element */
  constructor(element) {
    this.element = element;
  }

  /** @param {HTMLInputElement} target  or a text area, or a choice @param {string} now */
  onField(target, now) {
    const { element } = this;
    const { value } = target;
    if (target.type === "file" || (target.type === "select-one" && !target.dataset.follow)) return;
    if (target.name === "row:name") element.actions?.rename(target, value);
    if (target.closest("dialog")) return;
    const field = element.field(target.closest("fieldset.question")?.id);
    const { measure } = target.dataset;
    if (field) element.way?.isAt(field);
    if (target.dataset.cover !== undefined)
      element.change((assessment) => withCover(assessment, target.name, value, now), []);
    else if (field && target.dataset.follow) this.#follow(field, target.dataset.follow, value, now);
    else if (measure) this.measure(measure, value, now);
    else if (field) this.answer(field, field.given(target), now);
  }

  /**
   * A figure is typed: the questions that ask for it keep what they judge it by.
   * @param {string} measure
   * @param {string} value
   * @param {string} now
   * @param {import("../assessment/taken-over.mjs").TakenFrom} [takenFrom]
   */
  measure(measure, value, now, takenFrom) {
    const { element } = this;
    const asking = (element.fields ?? []).filter((field) =>
      field.figures.some((figure) => figure.dataset.measure === measure),
    );
    element.change((assessment) => {
      const changed = withFigure(assessment, measure, value, now, takenFrom);
      return asking.reduce(
        (one, field) => this.#against(withAnswer(one, element.place(field), { bound: field.bound }, now), field),
        changed,
      );
    }, asking);
  }

  /**
   * @param {QuestionField} field @param {Answer} given @param {string} now
   * @param {(stored: Answer) => Answer} [also]  what else changes, by the answer as it stands now
   */
  answer(field, given, now, also = () => ({})) {
    const said = field.bound === undefined ? given : { ...given, bound: field.bound };
    const { shown } = field;
    field.shown = given;
    const place = this.element.place(field);
    this.element.change(
      (assessment) => {
        const stands = answerTo(assessment, place).answer;
        const whole = { ...withBothTexts(stands, shown, said), ...also(stands) };
        return this.#against(withAnswer(assessment, place, whole, now), field);
      },
      [field],
    );
  }

  /** @param {QuestionField} field @param {string} name @param {string} value @param {string} now */
  #follow(field, name, value, now) {
    const place = this.element.place(field);
    this.element.change(
      (assessment) => {
        const { followUp } = answerTo(assessment, place).answer;
        return withAnswer(assessment, place, { followUp: followed(followUp, name, value, now) }, now);
      },
      [field],
    );
  }

  /** @param {Assessment} assessment @param {QuestionField} field  answered against the edition on the page */
  #against(assessment, field) {
    const { standard } = this.element.place(field);
    return withEdition(assessment, standard, this.element.editions?.[standard] ?? "");
  }
}
