"""Tracked changes: the text as it is when all are accepted, or as it was before them, and who changed what.

A tracked run stands in `w:ins`, `w:del`, `w:moveFrom` or `w:moveTo`; a tracked paragraph mark, row or cell has one of
these among its properties (ECMA-376 Part 1, 17.13.5). The reader takes what is inserted and leaves what is deleted; the
original text is the same reading with the two names exchanged.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ..clauses.problem import Problem
from .flow import problem_at
from .word_xml import Element, W, child, value

Choice = Literal["accepted", "original", "ask"]

_OPPOSITES = {
    "ins": "del",
    "del": "ins",
    "moveFrom": "moveTo",
    "moveTo": "moveFrom",
    "cellIns": "cellDel",
    "cellDel": "cellIns",
    "delText": "t",
    "delInstrText": "instrText",
}
_SAID = {
    "ins": "inserts",
    "del": "deletes",
    "moveFrom": "moves away",
    "moveTo": "moves here",
    "cellIns": "inserts the cell",
    "cellDel": "deletes the cell",
}
_MARKS = frozenset({f"{W}rPr", f"{W}trPr", f"{W}tcPr"})


def change_problems(file: str, root: Element, choice: Choice) -> tuple[Problem, ...]:
    """A line for each tracked change: who, when, what, and how it was taken."""
    paragraphs = {paragraph: at for at, paragraph in enumerate(root.iter(f"{W}p"), 1)}
    taken = "taken as it was before" if choice == "original" else "taken as accepted"
    found = []
    for change in root.iter(*(f"{W}{name}" for name in _SAID)):
        sentence = f"tracked change: {_who(change)} {_what(change)}; {taken}"
        found.append(problem_at(file, _line(change, paragraphs), sentence, "tracked-change", "note"))
    return (*found, *_joined_headings(file, root, paragraphs))


def settle_changes(root: Element, choice: Choice) -> None:
    """Makes the tree say what the original text is, where that is asked for; the accepted text needs no change."""
    for element in list(root.iter(*(f"{W}{name}" for name in _OPPOSITES))) if choice == "original" else ():
        name = str(element.tag).removeprefix(W)
        if name != "t":
            element.tag = W + _OPPOSITES[name]


def _who(change: Element) -> str:
    date = (value(change, "date") or "")[:10]
    return " ".join(filter(None, (value(change, "author") or "somebody", f"on {date}" if date else "")))


def _what(change: Element) -> str:
    parent = change.getparent()
    said = _SAID[str(change.tag).removeprefix(W)]
    if parent is None or parent.tag not in _MARKS:
        text = "".join(part.text or "" for part in change.iter(f"{W}t", f"{W}delText"))
        return f"{said} “{text}”" if text else f"{said} what has no text"
    if parent.tag == f"{W}rPr":
        return f"{said} a paragraph mark"
    owner = parent.getparent()
    text = "".join(part.text or "" for part in owner.iter(f"{W}t", f"{W}delText")) if owner is not None else ""
    return f"{said} {'a row ' if parent.tag == f'{W}trPr' else ''}“{text}”"


def _line(change: Element, paragraphs: dict[Element, int]) -> int:
    outer = next((one for one in change.iterancestors(f"{W}p") if one in paragraphs), None)
    inner = outer if outer is not None else next(change.iter(f"{W}p"), None)
    row = next(change.iterancestors(f"{W}tc", f"{W}tr"), None) if inner is None else None
    first = inner if inner is not None else next(row.iter(f"{W}p"), None) if row is not None else None
    return paragraphs.get(first, 0) if first is not None else 0


def _joined_headings(file: str, root: Element, paragraphs: dict[Element, int]) -> Iterator[Problem]:
    """Sentences whose paragraph mark is deleted, so that they run into the numbered paragraph below them."""
    for paragraph, line in paragraphs.items():
        below = paragraph.getnext()
        is_joined = child(child(child(paragraph, "pPr"), "rPr"), "del") is not None
        if is_joined and below is not None and below.tag == f"{W}p" and _is_numbered(below) and _text(paragraph):
            message = (
                f"the mark behind “{_text(paragraph)}” is deleted, so that it runs into the numbered “{_text(below)}”"
            )
            yield problem_at(file, line, f"{message}; look whether that is meant", "joined-heading")


def _is_numbered(paragraph: Element) -> bool:
    properties = child(paragraph, "pPr")
    return child(properties, "numPr") is not None or child(properties, "pStyle") is not None


def _text(paragraph: Element) -> str:
    return "".join(part.text or "" for part in paragraph.iter(f"{W}t")).strip()


def is_deleted_row(row: Element) -> bool:
    return child(child(row, "trPr"), "del") is not None


def is_deleted_cell(cell: Element) -> bool:
    return child(child(cell, "tcPr"), "cellDel") is not None


def is_mark_deleted(properties: Element | None) -> bool:
    """Whether the paragraph runs on into the next one in the final view: its mark is deleted or moved away."""
    marks = child(properties, "rPr")
    return child(marks, "del") is not None or child(marks, "moveFrom") is not None
