"""A paragraph of the Word file as a value, and its XML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .lists import Numbering
from .style_table import style_id
from .styles import frame, style_named
from .xml import Element, run, w


@dataclass(frozen=True, slots=True)
class WordParagraph:
    style: str
    text: str = ""
    "a line end in it is a break within the paragraph"
    keys: tuple[str, ...] = ()
    "permanent keys of what begins here; they travel as bookmarks"
    numbering: Numbering | None = None
    "None: numbered as the style says"
    comments: tuple[int, ...] = ()
    "ids of the comments that hang on the paragraph"
    is_spread: bool = False
    "whether its two characters stand two apart, as in 前　言; the text stays in one piece"


@dataclass(frozen=True, slots=True)
class Ids:
    """The ids within the file, which only the whole document can give."""

    lists: Mapping[Numbering, int]
    bookmarks: Mapping[str, int]
    "by permanent key"


def bookmark(key: str) -> str:
    """The bookmark that carries a permanent key: `premises-area` → `K_premises_area`."""
    return "K_" + key.replace("-", "_")


def paragraph_xml(paragraph: WordParagraph, ids: Ids) -> Element:
    """`w:p` with its bookmarks, and its comments around the text."""
    style, numbering = w("pStyle", val=style_id(paragraph.style)), _numbering(paragraph.numbering, ids)
    return w(
        "p",
        w("pPr", style, frame(style_named(paragraph.style)), numbering),
        *(w("bookmarkStart", id=ids.bookmarks[key], name=bookmark(key)) for key in paragraph.keys),
        *(w("commentRangeStart", id=id) for id in paragraph.comments),
        *_runs(paragraph),
        *_comment_ends(paragraph.comments),
        *(w("bookmarkEnd", id=ids.bookmarks[key]) for key in paragraph.keys),
    )


def _numbering(numbering: Numbering | None, ids: Ids) -> Element | None:
    if numbering is None:
        return None
    return w("numPr", w("ilvl", val=numbering.level), w("numId", val=ids.lists[numbering]))


def _runs(paragraph: WordParagraph) -> Iterator[Element]:
    text = paragraph.text
    if paragraph.is_spread and len(text) == 2:
        yield run(text[0], w("spacing", val=640))
        text = text[1]
    if text:
        yield run(text)


def _comment_ends(ids: tuple[int, ...]) -> Iterator[Element]:
    for id in ids:
        yield w("commentRangeEnd", id=id)
        yield w("r", w("rPr", w("rStyle", val="mark")), w("commentReference", id=id))
