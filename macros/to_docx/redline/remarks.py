"""What a comment in the margin says of a clause that has another number or another place than before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from docx.document import Document
from lxml import etree

from ...clauses.editions.comparison import Change as ClauseChange
from ...clauses.model import Clause
from ..xml import clean, element, qn
from .tracked import AUTHOR, Change, Marking

_SENTENCES = {
    "moved": "移动：由{old}移至此处，现为{new}。",
    "renumbered": "条号变更：原为{old}，现为{new}。",
    "merged": "合并：由{old}合并为{new}。",
    "split": "拆分：{old}拆分为{new}。",
}
_FROM_HERE = {"moved": "移动：移至{new}。", "merged": "合并：并入{new}。", "split": "拆分：拆分为{new}。"}


def remarks(changes: Iterable[ClauseChange], moved: Collection[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Id of a clause → the sentence at its new place, and the one at its old place where it is gone from there.

    `moved` are the ids that the comparison of places finds out of their order.
    """
    here: dict[str, str] = {}
    gone: dict[str, str] = {}
    for change in changes:
        kinds = [kind for kind in change.kinds if kind in _SENTENCES]
        kind = "moved" if {clause.id for clause in change.new} & set(moved) else next(iter(kinds), "")
        if not kind:
            continue
        said = {"old": _named(change.old), "new": _named(change.new)}
        here |= {clause.id: _SENTENCES[kind].format(**said) for clause in change.new[:1]}
        gone |= {clause.id: _FROM_HERE[kind].format(**said) for clause in change.old if kind in _FROM_HERE}
    return here, gone


def add_remark(document: Document, paragraph: etree._Element, sentence: str, marking: Marking, change: str) -> None:
    """A comment on the whole paragraph; on one that goes when a change is taken, its mark goes with it."""
    comment = document.comments.add_comment(clean(sentence), AUTHOR, "T")
    comment._comment_elm.date = None
    id = comment.comment_id
    start, end = element("commentRangeStart", id=id), element("commentRangeEnd", id=id)
    run = element("r", element("commentReference", id=id))
    properties = paragraph.find(qn("w:pPr"))
    paragraph.insert(0 if properties is None else 1, start)
    marks: Mapping[str, Change] = {"ins": "ins", "del": "del"}
    paragraph.extend([end, *(marking.runs(marks[change], [run]) if change in marks else [run])])


def _named(clauses: Iterable[Clause]) -> str:
    return "、".join(clause.number or clause.heading.zh or clause.id for clause in clauses)
