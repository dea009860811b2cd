"""The tables of a Word file with their texts letter by letter, line ends included: what a translator sends back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .package import open_package
from .word_xml import Element, W

_LETTERS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "‑"}
_GONE = (f"{W}del", f"{W}moveFrom")


def translated_tables(path: Path) -> Iterator[list[list[str]]]:
    """Each table as rows of texts, tracked changes taken as accepted; raises UnreadableFile."""
    for table in open_package(path).document.iter(f"{W}tbl"):
        yield [[_text(cell) for cell in row.iterchildren(f"{W}tc")] for row in table.iterchildren(f"{W}tr")]


def _text(cell: Element) -> str:
    return "\n".join("".join(_characters(paragraph)) for paragraph in cell.iter(f"{W}p"))


def _characters(paragraph: Element) -> Iterator[str]:
    for run in paragraph.iter(f"{W}r"):
        if next(run.iterancestors(*_GONE), None) is None:
            for part in run:
                yield part.text or "" if part.tag == f"{W}t" else _LETTERS.get(part.tag, "")
