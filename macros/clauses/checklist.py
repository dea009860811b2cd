"""Check lists as values: questions with their thresholds, the figures that they ask for, waivers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .model import Text
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
class Question:
    id: str
    clause: str
    "id of the clause, list entry or table cell it asks about"
    ask: Text
    evidence: Text
    answer: Literal["yes-no", "measured"] = "yes-no"
    provision: str = ""
    "which provision of the clause it asks about, where the clause holds more than one type"
    measures: tuple[str, ...] = ()
    threshold: Threshold | None = None
    applies_if: Text = Text()
    written_for: str = ""
    "fingerprint of the clause or entry for which the question was written"
    is_drafted: bool = False
    "written by the program when the standard was imported, and edited by nobody yet"
    place: Place = field(default=Place(), compare=False)


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
