"""Plain YAML values → the questions of a checklist. Lenient like `reading.py`, which reads the clauses."""

from __future__ import annotations

from ..checklist import Checklist, Condition, Question, QuestionPart, Threshold, Waiver
from .reader import Reader


def checklist_from(file: Reader) -> Checklist:
    """The checklist of a file of `checklists/`."""
    return Checklist(
        file.string("standard"),
        tuple(_question(question) for question in file.each("questions")),
        tuple(Waiver(waiver.string("clause"), waiver.text("reason"), waiver.place) for waiver in file.each("waivers")),
        file.place,
    )


def _question(question: Reader) -> Question:
    return Question(
        id=question.string("id"),
        clause=question.string("clause"),
        ask=question.text("ask"),
        evidence=question.text("evidence"),
        answer=question.one_of("answer", ("yes-no", "measured")),
        provision=question.string("provision"),
        parts=tuple(QuestionPart(part.string("id"), part.text()) for part in question.each("parts")),
        measures=question.strings("measures"),
        threshold=_threshold(question.at("threshold")) if "threshold" in question else None,
        applies_if=question.text("applies-if"),
        asked_so=question.text("asked-so"),
        written_for=question.string("written-for"),
        is_drafted=question.at("drafted").value is True,
        place=question.place,
    )


def _threshold(threshold: Reader) -> Threshold:
    combination: str = "any" if "any" in threshold else "all"
    conditions = tuple(_condition(condition) for condition in threshold.each(combination))
    return Threshold("any" if combination == "any" else "all", conditions)


def _condition(condition: Reader) -> Condition:
    comparison = next((word for word in ("min", "over", "max", "under") if word in condition), "min")
    bound = condition.at(comparison).value
    return Condition(
        condition.string("measure"),
        comparison,  # type: ignore[arg-type]  # one of the four words above
        float(bound) if isinstance(bound, (int, float)) else 0.0,
        condition.string("per"),
    )
