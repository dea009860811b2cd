"""Ids that people can read for a text that was just imported: from the headings, not `c017`.

The English of a heading or a term where there is one, else its pinyin; a clause without a heading takes the id of the
clause it belongs to, with p and a figure, for figures alone are those of list entries. They are proposals: `rename-id`
changes one everywhere until an edition holds it.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator

from .above import clauses_above
from .blocks import Block, Cell, ClauseList, Figure, Formula, ListEntry, Table
from .ids import LONGEST
from .model import Clause, Standard

KNOWN = {
    "前言": "foreword",
    "引言": "introduction",
    "范围": "scope",
    "规范性引用文件": "normative-references",
    "术语和定义": "terms",
    "术语、定义和缩略语": "terms",
    "符号和缩略语": "symbols",
    "缩略语": "abbreviations",
    "总则": "general",
    "一般要求": "general-requirements",
    "基本要求": "basic-requirements",
    "基本原则": "principles",
    "参考文献": "bibliography",
}
"headings that nearly every standard has; GB/T 1.1—2020, clause 8"
_PASSING = re.compile(r"c\d{3,}")
_WORDS = 8
"words or syllables that an id takes from a heading"


def with_proposed_ids(standard: Standard) -> Standard:
    """The standard with readable ids in place of the passing ones (c001, c017-2); ids that came with the file stay."""
    names: dict[str, str] = {}
    taken = {clause.id for clause in standard.clauses if not _PASSING.fullmatch(clause.id)}
    now_of: dict[str, str] = {}
    above = clauses_above(standard)
    counted: dict[str, int] = {}
    for clause in standard.clauses:
        id = clause.id
        if _PASSING.fullmatch(id):
            parent = now_of.get(above[clause.id].id, "") if clause.id in above else ""
            names[id] = id = _free(_proposed(clause, parent, counted), taken)
        now_of[clause.id] = id
    return renamed(standard, names)


def renamed(standard: Standard, names: dict[str, str]) -> Standard:
    """The standard with other ids: `names` leads from those of today. What is named after its clause follows it."""

    def new(id: str) -> str:
        if id in names:
            return names[id]
        parts = id.split("-")
        known = (cut for cut in range(len(parts) - 1, 0, -1) if "-".join(parts[:cut]) in names)
        cut = next(known, 0)
        if not cut:
            return id
        rest = "-".join(parts[cut:])
        return f"{names['-'.join(parts[:cut])][: LONGEST - len(rest) - 1].rstrip('-')}-{rest}"

    chapters = (
        dataclasses.replace(chapter, clauses=tuple(_clause(clause, new) for clause in chapter.clauses))
        for chapter in standard.chapters
    )
    return dataclasses.replace(standard, chapters=tuple(chapters))


def _proposed(clause: Clause, parent: str, counted: dict[str, int]) -> str:
    """An id for a clause, not yet looked at whether it is free."""
    name = next((text for text in (clause.term, clause.heading) if text), None)
    found = _slug(name.en) or KNOWN.get(name.zh, "") or _slug(" ".join(_pinyin(name.zh))) if name else ""
    if found:
        return found
    counted[parent] = counted.get(parent, 0) + 1
    return f"{parent[: LONGEST - 4].rstrip('-') or 'clause'}-p{counted[parent]}"


def _slug(text: str) -> str:
    """`Office premises of the base` → office-premises-base; empty where there is no Latin letter to begin with."""
    words = [
        word for word in re.findall(r"[a-z0-9]+", text.lower()) if word not in ("a", "an", "of", "the", "and", "for")
    ]
    slug = "-".join(words[:_WORDS])
    while len(slug) > LONGEST - 4:
        slug = slug.rpartition("-")[0]
    return slug if slug[:1].isalpha() else ""


def _pinyin(text: str) -> Iterator[str]:
    from pypinyin import lazy_pinyin  # a table of 40,000 signs: read where a text is imported, not before

    yield from lazy_pinyin(text, errors=lambda other: " ".join(re.findall(r"[A-Za-z0-9]+", other)))


def _free(id: str, taken: set[str]) -> str:
    """The id, or the id with the next figure that is free; taken from then on."""
    number, found = 2, id
    while found in taken:
        found, number = f"{id[: LONGEST - 4].rstrip('-')}-x{number}", number + 1
    taken.add(found)
    return found


def _clause(clause: Clause, new: Callable[[str], str]) -> Clause:
    return dataclasses.replace(clause, id=new(clause.id), body=tuple(_block(block, new) for block in clause.body))


def _block(block: Block, new: Callable[[str], str]) -> Block:
    if isinstance(block, ClauseList):
        return dataclasses.replace(block, entries=tuple(_entry(entry, new) for entry in block.entries))
    if isinstance(block, Table):
        rows = tuple(tuple(_cell(cell, new) for cell in row) for row in block.rows)
        return dataclasses.replace(block, id=new(block.id), rows=rows)
    return dataclasses.replace(block, id=new(block.id)) if isinstance(block, Formula | Figure) else block


def _entry(entry: ListEntry, new: Callable[[str], str]) -> ListEntry:
    inner = _block(entry.list, new) if entry.list else None
    return dataclasses.replace(
        entry,
        id=new(entry.id),
        list=inner if isinstance(inner, ClauseList) else None,
        body=tuple(_block(block, new) for block in entry.body),
    )


def _cell(cell: Cell, new: Callable[[str], str]) -> Cell:
    return dataclasses.replace(cell, id=new(cell.id)) if cell.id else cell
