"""The multi-level lists of the template, which give every number: none is typed.

Level 0 of the clause list carries no number (`none`), so that chapters are level 1 and their text `%1%2`; the table of
styles says which style stands on which level.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Suffix = Literal["nothing", "tab"]


@dataclass(frozen=True, slots=True)
class ListLevel:
    format: str
    text: str
    suffix: Suffix = "nothing"
    is_hei: bool = False
    "whether the label is set in 黑体, whatever the text is set in"


def _clause_levels(first: ListLevel, under: str) -> tuple[ListLevel, ...]:
    """`first`, then `%1.%2`, `%1.%2.%3` … down to five levels of clauses; `under` is the text of a chapter."""
    start = under.count("%") + 1
    texts = [under + "".join(f".%{place}" for place in range(start, start + depth)) for depth in range(1, 6)]
    return (first, *(ListLevel("decimal", f"{text}　", is_hei=True) for text in texts))


LISTS: dict[str, tuple[ListLevel, ...]] = {
    "clauses": (ListLevel("none", ""), *_clause_levels(ListLevel("decimal", "%1%2　", is_hei=True), "%1%2")),
    "annexes": _clause_levels(ListLevel("upperLetter", "附录%1", is_hei=True), "%1"),
    "introduction": (ListLevel("none", ""), ListLevel("decimal", "%10.%2　", is_hei=True)),
    "tables": (ListLevel("decimal", "表%1　"),),
    "annex-tables": (ListLevel("upperLetter", ""), ListLevel("decimal", "表%1.%2　")),
    "figures": (ListLevel("decimal", "图%1　"),),
    "annex-figures": (ListLevel("upperLetter", ""), ListLevel("decimal", "图%1.%2　")),
    "dash": (ListLevel("none", "——"), ListLevel("none", "——")),
    "bullet": (ListLevel("bullet", "·", "tab"), ListLevel("bullet", "·", "tab")),
    "letter": (ListLevel("lowerLetter", "%1)", "tab"), ListLevel("decimal", "%2)", "tab")),
    "number": (ListLevel("decimal", "%1)", "tab"), ListLevel("lowerLetter", "%2)", "tab")),
    "decimal": (ListLevel("decimal", "%1.", "tab"), ListLevel("decimal", "%2.", "tab")),
    "note": (ListLevel("none", "%1注：", is_hei=True),),
    "notes": (ListLevel("decimal", "注%1：", is_hei=True),),
    "example": (ListLevel("none", "%1示例：", is_hei=True),),
    "examples": (ListLevel("decimal", "示例%1：", is_hei=True),),
    "bibliography": (ListLevel("decimal", "[%1]", "tab"),),
    "companion": (
        ListLevel("chineseCountingThousand", "%1、"),
        ListLevel("chineseCountingThousand", "（%2）"),
        ListLevel("decimal", "%3．"),
    ),
    "rules": (ListLevel("chineseCountingThousand", "第%1章　"), ListLevel("chineseCountingThousand", "第%2节　")),
    "articles": (ListLevel("chineseCountingThousand", "第%1条　", is_hei=True),),
    "chinese": (ListLevel("chineseCountingThousand", "（%1）"),),
    "attachments": (ListLevel("decimal", "附件%1　"),),
}
