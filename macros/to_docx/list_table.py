"""The multi-level lists of the template, which give every number: none is typed.

Level 0 of the clause list carries no number (`none`), so that chapters are level 1 and their text `%1%2`; the table of
styles says which style stands on which level.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Suffix = Literal["nothing", "tab"]


@dataclass(frozen=True, slots=True)
class Level:
    format: str
    text: str
    suffix: Suffix = "nothing"
    is_hei: bool = False
    "whether the label is set in 黑体, whatever the text is set in"


def _clause_levels(first: Level, under: str) -> tuple[Level, ...]:
    """`first`, then `%1.%2`, `%1.%2.%3` … down to five levels of clauses; `under` is the text of a chapter."""
    start = under.count("%") + 1
    texts = [under + "".join(f".%{place}" for place in range(start, start + depth)) for depth in range(1, 6)]
    return (first, *(Level("decimal", f"{text}　", is_hei=True) for text in texts))


LISTS: dict[str, tuple[Level, ...]] = {
    "clauses": (Level("none", ""), *_clause_levels(Level("decimal", "%1%2　", is_hei=True), "%1%2")),
    "annexes": _clause_levels(Level("upperLetter", "附录%1", is_hei=True), "%1"),
    "introduction": (Level("none", ""), Level("decimal", "%10.%2　", is_hei=True)),
    "tables": (Level("decimal", "表%1　"),),
    "annex-tables": (Level("upperLetter", ""), Level("decimal", "表%1.%2　")),
    "figures": (Level("decimal", "图%1　"),),
    "annex-figures": (Level("upperLetter", ""), Level("decimal", "图%1.%2　")),
    "dash": (Level("none", "——"), Level("none", "——")),
    "bullet": (Level("bullet", "·", "tab"), Level("bullet", "·", "tab")),
    "letter": (Level("lowerLetter", "%1)", "tab"), Level("decimal", "%2)", "tab")),
    "number": (Level("decimal", "%1)", "tab"), Level("lowerLetter", "%2)", "tab")),
    "decimal": (Level("decimal", "%1.", "tab"), Level("decimal", "%2.", "tab")),
    "note": (Level("none", "%1注：", is_hei=True),),
    "notes": (Level("decimal", "注%1：", is_hei=True),),
    "example": (Level("none", "%1示例：", is_hei=True),),
    "examples": (Level("decimal", "示例%1：", is_hei=True),),
    "bibliography": (Level("decimal", "[%1]", "tab"),),
    "companion": (
        Level("chineseCountingThousand", "%1、"),
        Level("chineseCountingThousand", "（%2）"),
        Level("decimal", "%3．"),
    ),
    "attachments": (Level("decimal", "附件%1　"),),
}
