"""A mistake in the data, as a value: where it stands, what is wrong, and the rule that says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in the files that people edit."""

    file: str = ""
    "path relative to the project folder, with forward slashes"
    line: int = 0
    "counted from 1; 0 where only the file is known"

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in the data, as a value: place, what is wrong, a hint, the id of the rule."""

    place: Place
    message: str
    rule: str
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.place}: {self.message}{hint} [{self.rule}]"
