"""The new wording that an accepted opinion carries, put into its clause: values → values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .blocks import Block, ClauseList, ListEntry, Paragraph, Text
from .model import Chapter, Clause, Standard
from .opinions import Opinion
from .parts import parts_of


@dataclass(frozen=True, slots=True)
class Applied:
    standard: Standard
    done: tuple[Opinion, ...]
    left: tuple[tuple[Opinion, str], ...]
    "what could not be put in, and why"


def applied(standard: Standard, opinions: Sequence[Opinion]) -> Applied:
    """The standard with the proposals of the opinions that are accepted, wholly or in part; English and ids stay.

    A proposal takes the place of the one paragraph of a clause, or of the text of a list entry.
    """
    done, left = [], []
    for one in opinions:
        if not one.proposal or one.state not in ("accepted", "partly-accepted"):
            continue
        why = _hindrance(standard, one)
        if why:
            left.append((one, why))
        elif (changed := _with_proposal(standard, one)) != standard:
            done.append(one)
            standard = changed
    return Applied(standard, tuple(done), tuple(left))


def _hindrance(standard: Standard, one: Opinion) -> str:
    part = parts_of(standard).get(one.clause)
    if part is None:
        return f"{standard.id} has no {one.clause or 'clause for it'}"
    paragraphs = [block for block in part.clause.body if isinstance(block, Paragraph)]
    if part.is_clause and len(paragraphs) != 1:
        return f"{part.label.zh} has {len(paragraphs)} paragraphs; put it in by hand"
    is_entry = not part.is_clause and part.entry_label.zh.startswith("第")
    return "" if part.is_clause or is_entry else f"{part.label.zh} is a table or a cell; put it in by hand"


def _with_proposal(standard: Standard, one: Opinion) -> Standard:
    def clause_of(clause: Clause) -> Clause:
        return replace(clause, body=tuple(_block(block, one, clause.id == one.clause) for block in clause.body))

    chapters = (Chapter(chapter.name, tuple(map(clause_of, chapter.clauses))) for chapter in standard.chapters)
    return replace(standard, chapters=tuple(chapters))


def _block(block: Block, one: Opinion, is_here: bool) -> Block:
    if isinstance(block, Paragraph) and is_here:
        return replace(block, text=Text(one.proposal, block.text.en))
    return _list(block, one) if isinstance(block, ClauseList) else block


def _list(clause_list: ClauseList, one: Opinion) -> ClauseList:
    return replace(clause_list, entries=tuple(_entry(entry, one) for entry in clause_list.entries))


def _entry(entry: ListEntry, one: Opinion) -> ListEntry:
    text = Text(one.proposal, entry.text.en) if entry.id == one.clause else entry.text
    body = tuple(_block(block, one, is_here=False) for block in entry.body)
    return replace(entry, text=text, list=_list(entry.list, one) if entry.list else None, body=body)
