"""Where a reader goes on from a lasting page: the clause before and after, the contents of its chapter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

from markupsafe import Markup

from ...clauses.blocks import Text
from ...clauses.model import Clause, Standard
from ...clauses.parts import clause_title
from ..templates import render
from ..urls import Urls

LONGEST = 40
"entries; a longer chapter is told in stretches, so that contents do not grow with the square of its length"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The clause before or after."""

    href: str
    label: Text
    title: Text

    @classmethod
    def of(cls, clause: Clause, place: str) -> Neighbour:
        return cls(f"../{quote(place)}/", clause.label, clause_title(clause))


def chapter_contents(standard: Standard, place: Callable[[Clause], str], urls: Urls) -> dict[str, Markup]:
    """Id of a clause → the contents of its chapter, or where that is long of the stretch in which the clause stands."""
    found: dict[str, Markup] = {}
    for chapter in standard.chapters:
        for own, listed in _stretches(chapter.clauses):
            rows = [(quote(place(clause)), clause, clause_title(clause)) for clause in listed]
            html = render("_chapter_contents.html", urls, rows=rows) if len(rows) > 1 else Markup()
            found |= dict.fromkeys((clause.id for clause in own), html)
    return found


def _stretches(clauses: Sequence[Clause]) -> Iterator[tuple[Sequence[Clause], Sequence[Clause]]]:
    """Stretches of a chapter, each with what its contents list: the chapter itself, and the clauses around."""
    for _, numbered in groupby(enumerate(clauses), lambda pair: pair[0] // LONGEST):
        own = [clause for _, clause in numbered]
        first = [] if own[0] is clauses[0] else [clauses[0]]
        yield own, [*first, *own]
