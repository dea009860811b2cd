"""A clause → the paragraphs and tables of the Word file, each in the style that gives it its number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from docx.document import Document
from docx.text.paragraph import Paragraph as WordParagraph

from ..clauses.blocks import Block, ClauseList, Paragraph, TermName
from ..clauses.blocks_within import numbered_blocks
from ..clauses.model import Clause, Standard
from ..clauses.schemes import ARTICLES, COMPANION_NUMBER
from ..clauses.term_names import printed_names
from ..clauses.whose_text import DRAFTING_GROUP, PROJECT
from .blocks import write_blocks
from .comments import add_comments
from .counting import number_starts
from .footnotes import mark_heading
from .lists import UNNUMBERED, new_list, set_number, template_list
from .paragraphs import add_keys, add_paragraph, add_title
from .style_table import ORDINALS, SEGMENT

ELEMENT_TITLES = {
    "foreword": ("标准文件_前言、引言标题", "前言"),
    "introduction": ("标准文件_前言、引言标题", "引言"),
    "bibliography": ("标准文件_参考文献标题", "参考文献"),
}
ANNEX_KINDS = {"annex-normative": "（规范性）", "annex-informative": "（资料性）"}


def write_clauses(document: Document, standard: Standard, clauses: Iterable[Clause]) -> None:
    """These clauses of `standard`, each with its key, its comments, and what stands below its number or heading."""
    starts = number_starts(standard)
    has_figures = any(figure.number[:1].isalpha() for figure in numbered_blocks(standard, "figure"))
    for clause in clauses:
        first, rest = _write_first(document, clause)
        mark_heading(first, clause)
        add_keys(first, clause.id)
        add_comments(document, first, clause.comments, PROJECT.zh if standard.is_restated else DRAFTING_GROUP)
        _set_number(document, first, clause, starts)
        if clause.kind == "annex":
            add_paragraph(document, "标准文件_附录表标号")
            if has_figures:
                add_paragraph(document, "标准文件_附录图标号")
        write_blocks(document, rest, starts)


def heading_level(clause: Clause) -> int | None:
    """Its level in the contents list: 1 for chapters, annexes and elements, 2 for 4.1; None for the rest."""
    if clause.kind in ("chapter", "annex", "element"):
        return 1
    return 2 if clause.kind == "headed" and clause.level == 2 else None


def _write_first(document: Document, clause: Clause) -> tuple[WordParagraph, tuple[Block, ...]]:
    """The paragraph that carries the number of a clause, and the blocks that follow it."""
    match clause.kind:
        case "element":
            style, title = ELEMENT_TITLES[clause.element]
            return add_title(document, style, clause.heading.zh or title), clause.body
        case "annex" if COMPANION_NUMBER.fullmatch(clause.number):
            number = f"{clause.number}　" if _is_typed(clause) else ""
            return add_paragraph(document, _style(clause, ""), number + clause.heading.zh), clause.body
        case "annex":
            title = f"\n{ANNEX_KINDS[clause.element]}\n{clause.heading.zh}"
            return add_paragraph(document, "标准文件_附录标识", title), clause.body
        case "term":
            return add_paragraph(document, _style(clause, "术语条"), _term_text(clause)), clause.body
        case "unheaded":
            return _write_unheaded(document, clause)
        case _:
            number = f"{clause.number}　" if _is_typed(clause) else ""
            return add_paragraph(document, _style(clause, "条标题"), number + clause.heading.zh), clause.body


def _first_paragraph(clause: Clause) -> tuple[str, tuple[str, ...], tuple[Block, ...]]:
    """The text that stands behind the number, the key of a 款 that begins there, and the blocks that follow."""
    first = clause.body[0] if clause.body else None
    if isinstance(first, Paragraph):
        return first.text.zh, (), clause.body[1:]
    if isinstance(first, ClauseList) and first.style == "paragraph" and first.entries:
        entry, *others = first.entries
        rest = (replace(first, entries=tuple(others), start=first.start + 1),) if others else ()
        return entry.text.zh, (entry.id,), (*entry.below, *rest, *clause.body[1:])
    return "", (), clause.body


def _write_unheaded(document: Document, clause: Clause) -> tuple[WordParagraph, tuple[Block, ...]]:
    """The number stands before the first paragraph of its text."""
    style = _style(clause, "无标题")
    text, keys, rest = _first_paragraph(clause)
    return add_paragraph(document, style, f"{clause.number}　{text}" if _is_typed(clause) else text, *keys), rest


def _term_text(clause: Clause) -> str:
    """The number stands alone on its line; below it the term, a wide space, the English term; then its other names."""
    names = [block for block in clause.body if isinstance(block, TermName)]
    return "\n" + "\n".join(
        ("　".join(filter(None, (clause.term.zh, clause.term.en))), *printed_names(clause.term, names))
    )


def _style(clause: Clause, kind: str) -> str:
    """The style by the level of the clause: 一级条标题 for 4.1; deeper than the template goes, its deepest."""
    if ARTICLES.pattern.fullmatch(clause.number):
        return ("规章_章标题", "规章_节标题", "规章_条")[clause.level - 1]
    if COMPANION_NUMBER.fullmatch(clause.number):
        return _companion_style(clause)
    if clause.level == 1:
        return "标准文件_章标题"
    if clause.number.startswith("0."):
        return "标准文件_引言一级条标题"
    ordinal = ORDINALS[min(clause.level, 6) - 2]
    if kind == "术语条":
        return f"标准文件_术语条{ordinal}"
    return f"标准文件_{'附录' if _is_in_annex(clause) else ''}{ordinal}级{kind}"


def _companion_style(clause: Clause) -> str:
    if _is_point(clause):
        return SEGMENT
    return "标准文件_附件标识" if clause.number.startswith("附件") else f"heading {min(clause.level, 3)}"


def _is_point(clause: Clause) -> bool:
    """Whether the clause is a numbered paragraph of drafting notes."""
    is_companion = COMPANION_NUMBER.fullmatch(clause.number) and not clause.number.startswith("附件")
    return bool(is_companion) and not clause.heading


def _set_number(document: Document, first: WordParagraph, clause: Clause, starts: Mapping[str, int]) -> None:
    """Nothing to do where the style gives the number; else a list that starts at the printed one, or none at all."""
    if _is_typed(clause) or (clause.kind == "chapter" and not clause.number):
        set_number(first.paragraph_format, UNNUMBERED)
    elif _is_point(clause):
        set_number(first.paragraph_format, template_list("companion"), min(clause.level, 3) - 1)
    elif clause.id in starts and ARTICLES.pattern.fullmatch(clause.number):
        kind, level = ("articles", 0) if clause.level == 3 else ("rules", clause.level - 1)
        set_number(first.paragraph_format, new_list(document, kind, level, starts[clause.id]), level)
    elif clause.id in starts:
        kind = "annexes" if _is_in_annex(clause) else "clauses"
        level = min(clause.level, 6) - (1 if kind == "annexes" else 0)
        set_number(first.paragraph_format, new_list(document, kind, level, starts[clause.id]), level)


def _is_typed(clause: Clause) -> bool:
    """Whether no list gives the number: 第十二条之一, which was put in behind 第十二条, and 附件 alone."""
    return "之" in clause.number or clause.number == "附件"


def _is_in_annex(clause: Clause) -> bool:
    """Whether the clause is an annex or stands in one: A, A.1."""
    return clause.number[:1].isascii() and clause.number[:1].isalpha()
