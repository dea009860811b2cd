"""A figure has a picture, a number, a title, and words for those who do not see it.

What: each figure has a number and a title, each of its pictures a text that says what it shows (`alt`), in Chinese and,
where the title is in English, in English too; the picture is a PNG, JPEG or SVG, which browsers show, and no EMF or
WMF; signs of the key stand once.
Why: GB/T 1.1—2020, 9.7: a figure is cited by its number. Who cannot see it has only the text.
How to mend: write what is missing; `alt` says in a sentence what a reader should take from the picture.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.blocks import Figure, all_blocks
from ..clauses.pictures import KEPT
from ..clauses.problem import Problem
from .survey import Survey, clause_label

RULE = "figure-form"
OTHER_FORM = "open it in LibreOffice Draw or Word, save it as PNG or SVG, and name that file"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each fault of a figure."""
    for surveyed in survey.standards:
        for clause in surveyed.standard.clauses:
            for block in all_blocks(clause.body):
                if isinstance(block, Figure):
                    name = f"figure {block.number}" if block.number else f"a figure in {clause_label(clause)}"
                    yield from (_head(block, name) if surveyed.is_drafted else ())
                    yield from _pictures(block, name)
                    yield from _key(block, name)


def _head(figure: Figure, name: str) -> Iterator[Problem]:
    if not figure.number:
        yield Problem(figure.place, f"{name} has no number", RULE, "write 图1 …", "warning")
    if not figure.title.zh:
        yield Problem(figure.place, f"{name} has no title", RULE, "say what it shows", "warning")


def _pictures(figure: Figure, name: str) -> Iterator[Problem]:
    if not figure.pictures:
        yield Problem(figure.place, f"{name} has no picture", RULE)
    for picture in figure.pictures:
        if picture.file.endswith(KEPT):
            message = (
                f"the picture {picture.file} of {name} is a form that no browser shows; the site offers it for download"
            )
            yield Problem(picture.place, message, RULE, OTHER_FORM, "warning")
        if not picture.alt.zh:
            message = f"the picture {picture.file} of {name} has no words for those who do not see it"
            yield Problem(picture.place, message, RULE, "write `alt`: what it shows", "warning")
        elif figure.title.en and not picture.alt.en:
            message = f"what the picture {picture.file} of {name} shows is not said in English"
            yield Problem(picture.place, message, RULE, severity="warning")


def _key(figure: Figure, name: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for symbol in figure.key:
        if symbol.symbol in seen:
            yield Problem(symbol.place, f"{symbol.symbol} stands twice in the key of {name}", RULE)
        seen.add(symbol.symbol)
