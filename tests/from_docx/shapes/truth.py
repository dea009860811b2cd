"""What stands in a planned document, fact by fact, (kind, place, what): from the plan alone, without the reader."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from .plan import Planned, runs

Fact = tuple[str, str, str]
KINDS = (
    "numbers",
    "list marks",
    "cells",
    "captions",
    "formulas",
    "formulas in sentences",
    "symbols of formulas",
    "figures",
    "footnotes",
    "table footnotes",
    "notes and examples",
    "references",
    "powers and indices",
    "cover fields",
    "comment authors",
    "English",
    "explanations behind",
)
RAISED = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀-₉]|[\^_]\{")
END = "；。"
BEFORE = 4
"characters before the mark of a footnote that say where it stands"


def shown(text: str) -> str:
    """A text as a reader sees it: without marks, comments and what was deleted."""
    kept: dict[str, Callable[[str], str]] = {
        "text": str,
        "ins": str,
        "ref": lambda said: said.partition("|")[2],
        "math": lambda said: said.partition("=>")[2].strip(),
    }
    return "".join(kept[what](said) for what, said in runs(text) if what in kept)


def facts(blocks: list[Planned], language: str = "zh") -> Iterator[Fact]:
    """Every fact of the document; `language` is `both` where it is in two."""
    clause = ""
    for block in blocks:
        clause = block.number or clause if block.kind in ("heading", "clause", "term", "annex") else clause
        clause = block.text if block.kind == "element" else clause
        yield from _OF[block.kind](block, clause)
        for text in (
            block.text,
            block.line if block.kind == "term" else "",
            *(one for row in block.rows for one in row),
        ):
            yield from _inline(text, clause)
        if language == "both" and block.english and block.kind != "cover":
            yield "English", clause, block.english
        if language == "both" and block.kind == "term":
            yield "English", clause, block.line.partition("⇄")[2].strip()


def _inline(text: str, clause: str) -> Iterator[Fact]:
    before = ""
    for what, said in runs(text):
        if what == "fn":
            yield "footnotes", clause, f"{before[-BEFORE:]}[^]{said}"
        elif what == "c":
            author, _, remark = said.partition("|")
            yield "comment authors", author, remark
        elif what == "ref":
            yield "references", clause, shown(text)
        before += shown(f"〔{what} {said}〕") if what != "text" else said
    if any(what == "math" for what, _ in runs(text)):
        yield "formulas in sentences", clause, shown(text)
    if RAISED.search(text):
        yield "powers and indices", clause, shown(text)


def _numbered(block: Planned, clause: str) -> Iterator[Fact]:
    yield "numbers", block.number, shown(block.text).strip()


def _entry(block: Planned, clause: str) -> Iterator[Fact]:
    yield "list marks", clause, f"{'—' if block.style == 'dash' else block.number} {shown(block.text)}"


def _table(block: Planned, clause: str) -> Iterator[Fact]:
    yield "captions", block.number, shown(block.text)
    for at, row in enumerate(block.rows):
        cells = [cell for cell in row if cell not in ("<", "^")]
        yield from (("cells", block.number, f"{at},{place} {shown(cell)}") for place, cell in enumerate(cells))
    yield from (("table footnotes", block.number, f"{letter} {text}") for letter, text in block.footnotes)
    yield from (("notes and examples", clause, f"注 {note}") for note in block.notes)


def _formula(block: Planned, clause: str) -> Iterator[Fact]:
    yield "formulas", block.number, block.line.replace(" ", "")
    yield from (("symbols of formulas", block.number, f"{symbol} {text.strip(END)}") for symbol, text in block.symbols)


def _figure(block: Planned, clause: str) -> Iterator[Fact]:
    parts = [title for _, title in block.pictures]
    yield "captions", block.number, shown(block.text)
    yield (
        "figures",
        block.number,
        f"{len(parts)} {[one for one in parts if one]} {[[sign, text.strip(END)] for sign, text in block.symbols]}",
    )
    yield from (("notes and examples", clause, f"注 {note}") for note in block.notes)


def _cover(block: Planned, clause: str) -> Iterator[Fact]:
    if block.field != "kind":
        yield "cover fields", block.field, {"征求意见稿": "draft-for-comment"}.get(block.text, block.text)
    if block.english:
        yield "cover fields", f"{block.field}.en", block.english


def _nothing(block: Planned, clause: str) -> Iterator[Fact]:
    yield from ()


def _said(block: Planned, clause: str) -> Iterator[Fact]:
    if block.kind in ("note", "example", "within"):
        yield "notes and examples", clause, f"{'示例' if block.kind == 'example' else '注'} {shown(block.text)}"
    elif block.kind == "behind":
        number, _, text = block.text.rpartition(" ")
        yield "explanations behind", number, text


_OF = {
    "heading": _numbered,
    "clause": _numbered,
    "term": _numbered,
    "annex": _numbered,
    "entry": _entry,
    "table": _table,
    "formula": _formula,
    "figure": _figure,
    "cover": _cover,
    "moved": _nothing,
    **dict.fromkeys(
        ("element", "note", "example", "source", "reference", "bib", "behind", "paragraph", "within"), _said
    ),
}
