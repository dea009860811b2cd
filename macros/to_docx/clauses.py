"""A clause → the paragraphs and tables of the Word file, each in the style that gives it its number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from macros.clauses.ids import COMPANION_NUMBER
from macros.clauses.model import Block, Clause, Paragraph

from .blocks import block_elements
from .lists import UNNUMBERED, Numbering
from .paragraphs import WordParagraph
from .style_table import ORDINALS, SEGMENT
from .tables import WordTable

WordBlock = WordParagraph | WordTable

ELEMENT_TITLES = {
    "foreword": ("标准文件_前言、引言标题", "前言"),
    "introduction": ("标准文件_前言、引言标题", "引言"),
    "bibliography": ("标准文件_参考文献标题", "参考文献"),
}
ANNEX_KINDS = {"annex-normative": "（规范性）", "annex-informative": "（资料性）"}


@dataclass(frozen=True, slots=True)
class Marks:
    """What hangs on clauses from outside them."""

    starts: Mapping[str, int]
    "id of a clause or table → the number that its list has to start at"
    comments: Mapping[str, tuple[int, ...]]
    "id of a clause → ids of its comments"
    has_annex_tables: bool = False


def clause_elements(clause: Clause, marks: Marks) -> Iterator[WordBlock]:
    """The clause as it stands in the file: heading or number, then its blocks."""
    first, body = _first(clause)
    comments = marks.comments.get(clause.id, ())
    yield replace(first, keys=(clause.id,), comments=comments, numbering=_numbering(clause, first.style, marks.starts))
    if clause.kind == "annex" and marks.has_annex_tables:
        yield WordParagraph("标准文件_附录表标号")
    yield from block_elements(clause, body, marks.starts)


def heading_level(clause: Clause) -> int | None:
    """Its level in the contents list: 1 for chapters, annexes and elements, 2 for 4.1; None for the rest."""
    if clause.kind in ("chapter", "annex", "element"):
        return 1
    return 2 if clause.kind == "headed" and clause.level == 2 else None


def _first(clause: Clause) -> tuple[WordParagraph, tuple[Block, ...]]:
    """The paragraph that carries the number of a clause, and the blocks that follow it."""
    if clause.kind == "element":
        style, title = ELEMENT_TITLES[clause.element]
        return WordParagraph(style, clause.heading.zh or title, is_spread=True), clause.body
    if clause.kind == "annex":
        return WordParagraph("标准文件_附录标识", f"\n{ANNEX_KINDS[clause.element]}\n{clause.heading.zh}"), clause.body
    if clause.kind == "term":
        return WordParagraph(_style(clause, "术语条"), _term_text(clause)), clause.body
    if clause.kind != "unheaded":
        return WordParagraph(_style(clause, "条标题"), clause.heading.zh), clause.body
    if clause.body and isinstance(clause.body[0], Paragraph):
        return WordParagraph(_style(clause, "无标题"), clause.body[0].text.zh), clause.body[1:]
    return WordParagraph(_style(clause, "无标题")), clause.body


def _term_text(clause: Clause) -> str:
    """The number stands alone on its line; below it the term, a wide space, the English term."""
    return "\n" + "　".join(filter(None, (clause.term.zh, clause.term.en)))


def _style(clause: Clause, kind: str) -> str:
    """The style by the level of the clause: 一级条标题 for 4.1; deeper than the template goes, its deepest."""
    if COMPANION_NUMBER.fullmatch(clause.number):
        return _companion_style(clause)
    if clause.level == 1:
        return "标准文件_章标题"
    if clause.number.startswith("0."):
        return "标准文件_引言一级条标题"
    ordinal = ORDINALS[min(clause.level, 6) - 2]
    if kind == "术语条":
        return f"标准文件_术语条{ordinal}"
    return f"标准文件_{'附录' if is_in_annex(clause) else ''}{ordinal}级{kind}"


def _companion_style(clause: Clause) -> str:
    if clause.number.startswith("附件"):
        return "标准文件_附件标识"
    return f"heading {min(clause.level, 3)}" if clause.heading else SEGMENT


def _numbering(clause: Clause, style: str, starts: Mapping[str, int]) -> Numbering | None:
    """None where the style gives the number; else a list that starts at the printed number, or none at all."""
    if clause.kind == "chapter" and not clause.number:
        return UNNUMBERED
    if style == SEGMENT:
        return Numbering("companion", min(clause.level, 3) - 1)
    if clause.id not in starts:
        return None
    in_annex = is_in_annex(clause)
    level = min(clause.level, 6) - (1 if in_annex else 0)
    return Numbering("annexes" if in_annex else "clauses", level, f"start {clause.id}", starts[clause.id])


def is_in_annex(clause: Clause) -> bool:
    """Whether the clause is an annex or stands in one: A, A.1."""
    return clause.number[:1].isascii() and clause.number[:1].isalpha()
