"""What the rules of drafting see of planted defects, as the tests measured it: read from `measured.yaml` beside."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

MEASURED = Path(__file__).with_name("measured.yaml")


@dataclass(frozen=True, slots=True)
class Share:
    """What a rule, or all of them, did in one half of the texts."""

    found: int
    planted: int
    alarms: int
    "problems told of right texts"


@dataclass(frozen=True, slots=True)
class Measured:
    """A rule in the texts that were looked at while it was written, and in those put away until the end."""

    looked_at: Share
    put_away: Share


@cache
def measured() -> dict[str, Measured]:
    """Rule → its figures; none for rules whose defects the measurement does not plant."""
    figures = yaml.safe_load(MEASURED.read_text(encoding="utf-8"))
    return {rule: Measured(Share(*halves["looked_at"]), Share(*halves["put_away"])) for rule, halves in figures.items()}
