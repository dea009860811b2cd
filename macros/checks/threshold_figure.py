"""A threshold asks for what its clause says.

What: each bound of a threshold stands in the clause, entry or cell that the question asks about, a share as a
percentage; it bounds in the same direction (min for 不少于, over for 超过, max for 不超过, under for 少于); where the
clause gives the figure in a unit by symbol, the measure has that unit.
Why: the verdict is reckoned from the threshold; a bound that is not the clause's judges everybody wrongly.
How to mend: write the figure, the direction and the unit of the clause. A figure
that the clause gives in words counts, and `min: 1` where it asks that there be one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..clauses.checklist import Condition, Measure, Question
from ..clauses.parts import Part, part_text
from ..clauses.problem import Problem
from ..clauses.text.quantities import Quantity, quantities
from .figures import figures_in_words
from .survey import Survey

RULE = "threshold-figure"

_DIRECTIONS = {
    "min": ("不少于", "不小于", "不低于", "至少", "达到", "以上"),
    "max": ("不大于", "不超过", "不多于", "不高于", "至多", "以内", "以下"),
    "over": ("超过", "大于", "高于", "多于"),
    "under": ("少于", "小于", "低于"),
}
_SYMBOLS = ("m²", "km²", "km", "m", "%", "kg", "h", "min", "dB", "℃")


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each condition of a threshold that its clause does not set."""
    measures = {measure.id: measure for measure in survey.corpus.measures}
    for checklist in survey.corpus.checklists:
        surveyed = survey.by_id.get(checklist.standard)
        for question in checklist.questions:
            part = surveyed.parts.get(question.clause) if surveyed else None
            if part and question.threshold:
                for condition in question.threshold.conditions:
                    yield from _problems(question, part, condition, measures)


def _problems(
    question: Question, part: Part, condition: Condition, measures: Mapping[str, Measure]
) -> Iterator[Problem]:
    bound = condition.bound * 100 if condition.per else condition.bound
    text = part_text(part, "zh")
    found = [quantity for quantity in quantities(text) if abs(quantity.value - bound) < 1e-9]
    asked = f"{question.id} asks {condition.comparison} {bound:g}{'%' if condition.per else ''}"
    is_existence = condition.comparison == "min" and bound == 1 and not quantities(text)
    if not found and not is_existence and f"{bound:g}" not in figures_in_words(text, "zh"):
        written = "、".join(quantity.written for quantity in quantities(text)) or "no figure"
        yield Problem(question.place, f"{asked}, and {part.label.en} says {written}", RULE)
        return
    directions = {direction for quantity in found if (direction := direction_of(quantity))}
    if directions and condition.comparison not in directions:
        yield Problem(question.place, f"{asked}, and {part.label.en} says {found[0].written}", RULE)
    measure = measures.get(condition.measure)
    symbols = {quantity.unit for quantity in found if quantity.unit in _SYMBOLS}
    if measure and symbols and not condition.per and measure.unit.zh not in symbols:
        message = f"{question.id} measures in {measure.unit.zh}, and {part.label.en} says {found[0].written}"
        yield Problem(question.place, message, RULE)


def direction_of(quantity: Quantity) -> str:
    """`min`, `over`, `max` or `under`, from the words around the figure; empty where they say none."""
    for direction, words in _DIRECTIONS.items():
        if quantity.written.startswith(words) or quantity.written.endswith(words):
            return direction
    return ""
