"""What a page needs of a formula and of a picture: MathML that the browser sets, and an address with its size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup

from ..clauses.blocks import Formula, Picture
from ..clauses.model import Standard
from ..clauses.pictures import SHOWN, address_of, picture_files, size_of
from ..clauses.text.mathml import FormulaError, parsed, written

FOLDER = "files/pictures"


def math_html(formula: Formula) -> Markup:
    """The MathML of a formula, written anew from what was read; empty where there is none that can be shown."""
    try:
        math = parsed(formula.mathml) if formula.mathml else None
    except FormulaError:
        return Markup()
    return Markup(written(replace(math, attribute=("display", "block")))) if math else Markup()  # of known elements


def picture_address(picture: Picture) -> str:
    """Where the picture stands below the root of the site; empty where it is missing."""
    return f"{FOLDER}/{address_of(picture.file, picture.content)}" if picture.content else ""


def is_shown(picture: Picture) -> bool:
    """Whether browsers show it; EMF and WMF they do not."""
    return bool(picture.content) and picture.file.endswith(SHOWN)


def picture_size(picture: Picture) -> tuple[int, int]:
    """Width and height for the page, so that nothing moves when the picture comes."""
    return size_of(picture.content)


def pictures(standards: Sequence[Standard]) -> Iterator[tuple[str, bytes]]:
    """The picture files of standards and editions: path below the root of the site → content, each once."""
    seen: set[str] = set()
    for standard in standards:
        for file, content in picture_files(standard).items():
            path = f"{FOLDER}/{address_of(file, content)}"
            if path not in seen:
                seen.add(path)
                yield path, content
