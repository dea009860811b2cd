"""What a clause says, made comparable: without English, ids of parts and numbers of tables."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ..blocks import Block, Cell, ClauseList, Figure, Formula, ListEntry, Source, Table, Text, all_blocks
from ..differences import word_text
from ..fingerprints import chinese_texts
from ..model import Clause, Comment
from ..renumbering import with_texts
from ..text.spelling import folded
from .merged_threads import same_comment, with_thread

Field = Literal["element", "heading", "term", "body"]
_PRINT = b"sha256:"
FIELDS: tuple[Field, ...] = ("element", "heading", "term", "body")


@dataclass(frozen=True, slots=True)
class Chosen:
    """A clause put together from two sides."""

    clause: Clause
    is_yamls: bool
    "whether all of its text is that of the YAML"
    clashes: bool
    "whether both sides have changed the same field"


def said(clause: Clause, field: Field) -> object:
    """What a field says to a reader of the Chinese."""
    value = getattr(clause, field)
    if field == "body":
        return tuple(_bare(block) for block in clause.body)
    return value.zh if isinstance(value, Text) else value


def is_alike(one: Clause, other: Clause) -> bool:
    """Whether two clauses say the same, place and number apart."""
    return all(said(one, field) == said(other, field) for field in FIELDS)


def is_alike_but_for_spelling(one: Clause, other: Clause) -> bool:
    """Whether they differ in nothing that a reader notices."""
    texts = [[folded(text) for text in chinese_texts(clause)] for clause in (one, other)]
    return texts[0] == texts[1] and _kinds(one) == _kinds(other)


def _kinds(clause: Clause) -> list[type[Block]]:
    return [type(block) for block in all_blocks(clause.body)]


def keeps_parts(base: Clause, yaml: Clause) -> bool:
    """Whether list entries, tables and cells have the ids that they had."""
    return _ids(base.body) == _ids(yaml.body)


def chosen(base: Clause, word: Clause, yaml: Clause, takes_word: bool) -> Chosen:
    """Field by field what the side says that changed it; where both did, the side that was named."""
    if is_alike_but_for_spelling(base, word) and not is_alike(base, yaml):
        return Chosen(yaml, is_yamls=True, clashes=False)
    clashes, from_word = False, []
    for field in FIELDS:
        was, theirs, ours = (said(side, field) for side in (base, word, yaml))
        if theirs in (was, ours):
            continue
        is_ours_changed = ours != was or (field == "body" and not keeps_parts(base, yaml))
        clashes = clashes or is_ours_changed
        if takes_word or not is_ours_changed:
            from_word.append(field)
    clause = replace(yaml, **{field: getattr(word, field) for field in from_word})
    return Chosen(clause, not from_word, clashes)


def merged_remarks(base: Sequence[Comment], word: Sequence[Comment], yaml: Sequence[Comment]) -> tuple[Comment, ...]:
    """Ours without those that Word has taken away, with the threads of both, then those that are new in Word."""
    was = {word_text(one): one for one in base}
    left, kept = list(word), []
    for one in yaml:
        before = was.get(word_text(one), one)
        found = next(((at, same) for at, other in enumerate(left) if (same := same_comment(one, other))), None)
        if found:
            left.pop(found[0])
            kept.append(with_thread(before, found[1], one))
        elif one.is_published or word_text(one) not in was:
            kept.append(one)
    return (*kept, *(one for one in left if not any(same_comment(old, one) for old in base)))


def _bare(block: Block) -> Block:
    block = with_texts(block, lambda text: Text(text.zh))
    if isinstance(block, ClauseList):
        return _bare_list(block)
    if isinstance(block, Source):
        return Source(block.printed, place=block.place)
    if isinstance(block, Table):
        rows = tuple(tuple(replace(cell, id="") for cell in row) for row in block.rows)
        return replace(block, id="", number="", rows=rows)
    if isinstance(block, Formula):
        return replace(block, id="", number="", mathml="")
    if isinstance(block, Figure):
        pictures = tuple(replace(one, file="", content=picture_print(one.content)) for one in block.pictures)
        return replace(block, id="", number="", pictures=pictures)
    return block


def picture_print(content: bytes) -> bytes:
    """What stands for a picture where it is compared or handed out: its digest; that of a digest is the digest."""
    is_print = not content or content.startswith(_PRINT)
    return content if is_print else _PRINT + hashlib.sha256(content).hexdigest().encode()


def _bare_list(clause_list: ClauseList) -> ClauseList:
    entries = (
        replace(
            entry,
            id="",
            list=_bare_list(entry.list) if entry.list else None,
            body=tuple(map(_bare, entry.body)),
        )
        for entry in clause_list.entries
    )
    return replace(clause_list, entries=tuple(entries))


def _ids(value: object) -> list[str]:
    """The ids of entries, tables and cells, in reading order."""
    if isinstance(value, tuple):
        return [id for one in value for id in _ids(one)]
    own = [value.id] if isinstance(value, ListEntry | Table | Cell | Formula | Figure) else []
    below = {ClauseList: "entries", ListEntry: "below", Table: "rows"}.get(type(value))
    return own + (_ids(getattr(value, below)) if below else [])
