"""Check lists as values: questions with their thresholds, the figures that they ask for, waivers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .blocks import Text
from .problem import Place


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure that questions ask for; asked once, used wherever it counts."""

    id: str
    label: Text
    unit: Text
    kind: Literal["number", "count"] = "number"
    at_most: str = ""
    "the measure that holds this one, and so is never smaller; empty where there is none"


@dataclass(frozen=True, slots=True)
class Condition:
    """`measure` (divided by `per`, where given) compared with `bound`."""

    measure: str
    comparison: Literal["min", "over", "max", "under"]
    bound: float
    per: str = ""


@dataclass(frozen=True, slots=True)
class Threshold:
    combination: Literal["all", "any"]
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class QuestionPart:
    """One of several things that a question asks for; each is ticked by itself, and all of them make it conform."""

    id: str
    "unique in its question; ticks hang on it"
    text: Text


@dataclass(frozen=True, slots=True)
class Question:
    id: str
    clause: str
    "id of the clause, list entry or table cell it asks about"
    ask: Text
    evidence: Text
    answer: Literal["yes-no", "measured"] = "yes-no"
    provision: str = ""
    "which provision of the clause it asks about, where the clause holds more than one type"
    parts: tuple[QuestionPart, ...] = ()
    measures: tuple[str, ...] = ()
    threshold: Threshold | None = None
    applies_if: Text = Text()
    asked_so: Text = Text()
    "why it stays as it is, where the rule of how to ask names it"
    written_for: str = ""
    "fingerprint of the clause or entry for which the question was written"
    is_drafted: bool = False
    "written by the program when the standard was imported, and edited by nobody yet"
    place: Place = field(default=Place(), compare=False)

    @property
    def whole_ask(self) -> Text:
        """What is asked with its parts, where they are not ticked: `是否设有以下场所？（办公场所；培训场地）`."""
        if not self.parts:
            return self.ask
        zh, en = "；".join(part.text.zh for part in self.parts), "; ".join(part.text.en for part in self.parts)
        return Text(f"{self.ask.zh}（{zh}）", f"{self.ask.en} ({en})" if self.ask.en and en else self.ask.en)


@dataclass(frozen=True, slots=True)
class Waiver:
    clause: str
    reason: Text
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Checklist:
    standard: str
    questions: tuple[Question, ...]
    waivers: tuple[Waiver, ...] = ()
    place: Place = field(default=Place(), compare=False)
