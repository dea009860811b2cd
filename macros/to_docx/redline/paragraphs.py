"""Two paragraphs in one, with the changed words tracked; and a paragraph that is there on one side alone."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from ...clauses.text.word_diff import LEAST_ALIKE, is_splinter, likeness, steps_between
from ..xml import element, qn
from .lists import Lists
from .pieces import WHOLE, Piece, pieces_of, runs_of, text_of
from .tracked import Change, Marking

_BOOKMARKS = (qn("w:bookmarkStart"), qn("w:bookmarkEnd"))
_SURE = 2.0
"two paragraphs with the same key go together whatever they say"


@dataclass(frozen=True, slots=True)
class Sides:
    """What is asked of both documents for every pair of paragraphs."""

    lists: Lists
    old_notes: Mapping[str, str]
    new_notes: Mapping[str, str]
    marking: Marking


def score(sides: Sides, old: etree._Element, new: etree._Element) -> float:
    """How well two paragraphs go together; 0 where one is set or counted otherwise, or says another thing."""
    if sides.lists.looks(old, True) != sides.lists.looks(new, False):
        return 0.0
    was, now = keys_of(old), keys_of(new)
    if was and now:
        return _SURE if was & now else 0.0
    alike = likeness(plain_text(old), plain_text(new))
    return alike if alike >= LEAST_ALIKE else 0.0


def compared(sides: Sides, old: etree._Element, new: etree._Element) -> etree._Element:
    """The new paragraph with what changed in it tracked; its properties and bookmarks are those of the new one."""
    made = _emptied(new)
    before, after = pieces_of(old, sides.old_notes), pieces_of(new, sides.new_notes)
    for was, now, is_same in _steps(before, after):
        if is_same:
            _append(made, *runs_of(after[now]))
        else:
            _append(made, *sides.marking.runs("del", runs_of(before[was])))
            _append(made, *sides.marking.runs("ins", runs_of(after[now])))
    return made


def one_sided(sides: Sides, paragraph: etree._Element, change: Change, *, has_mark: bool = True) -> etree._Element:
    """The paragraph as inserted or deleted as a whole; the last one of a cell keeps its mark."""
    made = _emptied(paragraph)
    notes = sides.old_notes if change == "del" else sides.new_notes
    _append(made, *sides.marking.runs(change, runs_of(pieces_of(paragraph, notes))))
    if has_mark:
        sides.marking.paragraph(properties_of(made), change)
    return made


def properties_of(paragraph: etree._Element) -> etree._Element:
    found = paragraph.find(qn("w:pPr"))
    if found is None:
        found = element("pPr")
        paragraph.insert(0, found)
    return found


def keys_of(paragraph: etree._Element) -> set[str]:
    return {start.get(qn("w:name")) or "" for start in paragraph.iterchildren(_BOOKMARKS[0])}


def plain_text(paragraph: etree._Element) -> str:
    return text_of(pieces_of(paragraph, {})).replace(WHOLE, "")


def _emptied(paragraph: etree._Element) -> etree._Element:
    """A copy with its properties and bookmarks alone, each bookmark still around what will stand in it."""
    made = element("p")
    properties = paragraph.find(qn("w:pPr"))
    made.extend([] if properties is None else [copy.deepcopy(properties)])
    made.extend(copy.deepcopy(one) for one in paragraph.iterchildren(*_BOOKMARKS))
    return made


def _append(paragraph: etree._Element, *parts: etree._Element) -> None:
    """Before the ends of the bookmarks."""
    ends = list(paragraph.iterchildren(_BOOKMARKS[1]))
    for part in parts:
        ends[0].addprevious(part) if ends else paragraph.append(part)


def _steps(before: list[Piece], after: list[Piece]) -> Iterator[tuple[slice, slice, bool]]:
    """Stretches that stayed, and those that changed with no more than a splinter between them joined."""
    steps = list(steps_between([piece.key for piece in before], [piece.key for piece in after]))
    same = sum(now.stop - now.start for _, now, is_same in steps if is_same)
    if 2 * same < LEAST_ALIKE * (len(before) + len(after)):
        yield slice(0, len(before)), slice(0, len(after)), False
        return
    held: list[tuple[slice, slice, bool]] = []
    for step in steps:
        if step[0].start == step[0].stop and step[1].start == step[1].stop:
            continue
        if held and held[-1][2] == step[2]:
            step = _joined(held.pop(), step)
        if len(held) > 1 and not step[2] and is_splinter(text_of(after[held[-1][1]]).replace(WHOLE, "\n")):
            between, first = held.pop(), held.pop()
            step = _joined(_joined(first, between), step)
        held.append(step)
    yield from held


def _joined(first: tuple[slice, slice, bool], second: tuple[slice, slice, bool]) -> tuple[slice, slice, bool]:
    old, new = slice(first[0].start, second[0].stop), slice(first[1].start, second[1].stop)
    return old, new, first[2] and second[2]
