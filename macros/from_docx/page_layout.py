"""How the pages of a Word file are laid out, held against GB/T 1.1—2020, chapter 10.

Paper, numbers of pages, and the number of the document on top: what a file says for certain. Fonts and distances are
those of the template, and who prints sets them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..clauses.problem import Problem
from ..clauses.text.spelling import folded
from .flow import problem_at
from .package import Package, open_package
from .word_xml import Element, W, child, number, value

RULE = "page-layout"
A4 = (11906, 16838)
"in twips, 210 mm × 297 mm"
_NEARLY = 60
"twips, about a millimetre: other programs round otherwise"
_TWIPS_OF_A_MILLIMETRE = 1440 / 25.4
_ROMAN = ("upperRoman", "lowerRoman")
_PAGE = re.compile(r"\bPAGE\b")
_FRONT = re.compile(r"\s*(?:目\s*[次录]|前\s*言|引\s*言)\s*")


def page_layout_problems(path: Path, document_number: str) -> Iterator[Problem]:
    """What departs from chapter 10; raises UnreadableFile. `document_number`: of the document, empty where none is."""
    package = open_package(path)
    for message in _departures(package, document_number):
        yield problem_at(package.file, 0, message, RULE)


def _departures(package: Package, document_number: str) -> Iterator[str]:
    sections = list(package.document.iter(f"{W}sectPr"))
    for at, section in enumerate(sections, 1):
        yield from _paper(at, section)
    if not any(_has_page_number(part) for part in package.furniture):
        yield "no page carries its number"
        return
    tops = (folded("".join(run.text or "" for run in part.iter(f"{W}t"))) for part in package.furniture)
    if document_number and not any(folded(document_number) in top for top in tops):
        yield f"no page carries {document_number} on top"
    yield from _page_numbers(package, sections)


def _paper(at: int, section: Element) -> Iterator[str]:
    size = child(section, "pgSz")
    sides = sorted(number(value(size, name)) or 0 for name in ("w", "h")) if size is not None else list(A4)
    if any(abs(side - wanted) > _NEARLY for side, wanted in zip(sides, A4)):
        width, height = (round(side / _TWIPS_OF_A_MILLIMETRE) for side in sides)
        yield f"pages of section {at} are {width} mm × {height} mm; GB/T 1.1—2020, chapter 10, has A4"


def _has_page_number(part: Element) -> bool:
    simple = (value(field, "instr") or "" for field in part.iter(f"{W}fldSimple"))
    return any(map(_PAGE.search, (*simple, *(code.text or "" for code in part.iter(f"{W}instrText")))))


def _page_numbers(package: Package, sections: list[Element]) -> Iterator[str]:
    """Roman numbers for what stands before chapter 1, where anything does, and a new count from 1 behind it."""
    texts = ("".join(run.text or "" for run in one.iter(f"{W}t")) for one in package.document.iter(f"{W}p"))
    if not any(map(_FRONT.fullmatch, texts)):
        return
    kinds = [child(section, "pgNumType") for section in sections]
    if not any(value(kind, "fmt") in _ROMAN for kind in kinds[:-1] if kind is not None):
        yield "contents, foreword and introduction are not on pages I, II, III"
    elif kinds[-1] is None or value(kinds[-1], "start") != "1" or value(kinds[-1], "fmt") in _ROMAN:
        yield "chapter 1 does not begin on page 1"
