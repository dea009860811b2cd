"""A style of the template as a value, and the measures of the page that styles are made of.

Lengths are in twips (1/20 point).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

CHARACTER = 210
"the width of a Han character of the text"
LINE = 312
"the height of a line of the text"
TEXT_WIDTH = 9354
"165 mm: A4 less 25 mm at the binding and 20 mm at the edge"

Font = Literal["", "宋体", "黑体"]
Alignment = Literal["", "left", "center", "right", "both"]


@dataclass(frozen=True, slots=True)
class Style:
    """What is empty, 0 or None is as in the parent."""

    name: str
    parent: str = "Normal"
    font: Font = ""
    size: float = 0
    "in points"
    align: Alignment = ""
    left: int | None = None
    first: int | None = None
    "first line against the others; negative: it hangs"
    right: int | None = None
    before: int | None = None
    after: int | None = None
    line: int | None = None
    "exact line height; none: the line grid of the page"
    outline: int | None = None
    "0 to 8: level in the contents list; 9: none"
    list: str = ""
    "the list of `lists.py` that numbers the style"
    level: int = 0
    "the level of that list"
    next: str = ""
    "the style of the paragraph that Word begins after one in this style"
    keep_next: bool | None = None
    page_break: bool | None = None
    spacing: int = 0
    "room after each letter"
    rule: Literal["", "top", "bottom", "box"] = ""
    "a line above or below the paragraph, or a box around it"
    has_number: bool = False
    "a stop in the middle, and one at the right edge for the number of a formula"
    has_page: bool = False
    "whether dots lead to a page number at the right edge"
