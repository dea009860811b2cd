"""Two documents of a standard as one: section by section, clause by clause, in the order of the new one.

Clauses are found by their permanent keys. A clause that stands elsewhere is deleted there and inserted here. The
contents list is that of the new text: Word makes it anew. What a committee remarks on its own text stays out of it.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from docx.document import Document
from lxml import etree

from ...clauses.text.word_diff import steps_between
from ..xml import qn
from .blocks import compared_blocks, exchanged_in, one_sided_block
from .paragraphs import Sides, keys_of
from .remarks import add_remark
from .tracked import Change

Segment = tuple[str, list[etree._Element]]
"the bookmark of a clause, empty before the first one; its paragraphs and tables"


@dataclass(frozen=True, slots=True)
class Said:
    """Bookmark of a clause → its sentence in the margin, at its new place and at its old one."""

    here: Mapping[str, str]
    gone: Mapping[str, str]


@dataclass(slots=True)
class Places:
    """Where the clauses stand in both documents."""

    names: frozenset[str]
    "bookmarks of the clauses of both"
    moved: set[str] = field(default_factory=set)
    "those that are on both sides, at another place"
    exchanged: list[tuple[str, str]] = field(default_factory=list)
    "bookmark of a clause, and what is exchanged in it as a whole: a table, a formula"


def sections_of(body: etree._Element) -> list[list[etree._Element]]:
    """What stands in each section; the paragraph that ends one is its last, the properties of the last are left."""
    sections: list[list[etree._Element]] = [[]]
    for block in body:
        if block.tag == qn("w:sectPr"):
            continue
        sections[-1].append(block)
        if block.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
            sections.append([])
    return sections


def segments_of(blocks: Sequence[etree._Element], names: frozenset[str]) -> list[Segment]:
    """The blocks by the clause that they belong to."""
    segments: list[Segment] = [("", [])]
    for block in blocks:
        name = next(iter(keys_of(block) & names), "") if block.tag == qn("w:p") else ""
        if name:
            segments.append((name, []))
        segments[-1][1].append(block)
    return segments


def moved_between(old: Document, new: Document, places: Places) -> None:
    """Finds the clauses that both have and that the longest common order leaves out."""
    was, now = ([name for name, _ in segments_of(list(side.element.body), places.names)] for side in (old, new))
    kept = {name for before, _, is_same in steps_between(was, now) if is_same for name in was[before]}
    places.moved = (set(was) & set(now)) - kept


def compared_bodies(sides: Sides, old: Document, new: Document, places: Places, said: Said) -> Iterator[etree._Element]:
    """The blocks of the document that holds both."""
    for was, now in zip(sections_of(old.element.body), sections_of(new.element.body)):
        ends = [block for block in now[-1:] if block.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None]
        before = segments_of([block for block in was[: len(was) - len(ends)] if not _is_contents(block)], places.names)
        after = segments_of(now[: len(now) - len(ends)], places.names)
        yield from _compared_segments(sides, new, before, after, places, said)
        yield from (copy.deepcopy(block) for block in ends)


def _compared_segments(
    sides: Sides, document: Document, old: Sequence[Segment], new: Sequence[Segment], places: Places, said: Said
) -> Iterator[etree._Element]:
    for was, now, is_same in steps_between([name for name, _ in old], [name for name, _ in new]):
        if is_same:
            for (_, before), (name, after) in zip(old[was], new[now]):
                contents = [copy.deepcopy(block) for block in after if _is_contents(block)]
                blocks = [*compared_blocks(sides, before, [block for block in after if not _is_contents(block)])]
                places.exchanged += [(name, what) for what in exchanged_in(blocks)]
                _remark(document, blocks, name, said.here, sides)
                yield from (*blocks[:1], *contents, *blocks[1:]) if contents else blocks
            continue
        for segments, change, sentences in ((old[was], "del", said.gone), (new[now], "ins", said.here)):
            for name, blocks in segments:
                made = [one_sided_block(sides, block, _CHANGES[change]) for block in blocks]
                _remark(document, made, name, sentences, sides, change)
                yield from made


_CHANGES: Mapping[str, Change] = {"del": "del", "ins": "ins"}


def _remark(
    document: Document,
    blocks: Sequence[etree._Element],
    name: str,
    sentences: Mapping[str, str],
    sides: Sides,
    change: str = "",
) -> None:
    """The sentence on the paragraph that carries the key, of two that do on the one that stays."""
    carriers = [block for block in blocks if block.tag == qn("w:p") and name in keys_of(block)]
    if name in sentences and carriers:
        mark = carriers[-1].find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:ins')}")
        around = change or ("ins" if mark is not None else "")
        add_remark(document, carriers[-1], sentences[name], sides.marking, around)


def _is_contents(block: etree._Element) -> bool:
    style = block.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return style is not None and (style.get(qn("w:val")) or "").startswith("toc")
