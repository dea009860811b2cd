"""The numbers that Word computes: `numbering.xml` and the counters that run through a document.

The rules are those of the field (ECMA-376 Part 1, 17.9): the list of a paragraph comes from itself or its styles,
counters belong to the abstract list, and a label is put together from the counters of its level and those above.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from .number_formats import FORMATS, MOST, formatted
from .styles import Styles
from .word_xml import Element, W, child, child_value, children, is_on, number, value

_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    start: int
    format: str
    text: str
    is_legal: bool
    "`w:isLgl`: all counters decimal"
    restart: int | None
    "None: after any higher level; 0: never; k: only after levels 1 to k"
    style: str | None
    "the style that this level is linked to"


@dataclass(frozen=True, slots=True)
class List:
    """One `w:num`: its abstract list, and what it overrides."""

    abstract: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]
    "`w:startOverride` by level"


@dataclass(frozen=True, slots=True)
class Label:
    """The number or mark in front of a paragraph, as Word prints it."""

    text: str
    list: str
    "id of the abstract list"
    level: int
    "counted from 0"
    format: str


Lists = Mapping[str, List]


def read_lists(root: Element | None, styles_root: Element | None) -> Lists:
    """Every `w:num` by its id, with links through list styles followed."""
    abstracts = {value(element, "abstractNumId") or "": element for element in children(root, "abstractNum")}
    nums = {value(element, "numId") or "": element for element in children(root, "num")}
    linked = _list_styles(styles_root)
    return {
        id: _list(element, _abstract_of(element, abstracts, nums, linked), abstracts) for id, element in nums.items()
    }


@dataclass(slots=True)
class Counters:
    """The counters of one document while it is read from front to back."""

    lists: Lists
    styles: Styles
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _started: set[tuple[str, int]] = field(default_factory=set)
    _places: dict[tuple[str, str | None, int | None], tuple[str, int] | None] = field(default_factory=dict)

    def label(self, style: str, num_id: str | None, level: int | None) -> Label | None:
        """The label of the next paragraph, given its style and its own `numId` and `ilvl`; None: it has no number."""
        key = (style, num_id, level)
        if key not in self._places:
            self._places[key] = place_in_list(self.lists, self.styles, style, num_id, level)
        place = self._places[key]
        return self._count(*place) if place else None

    def _count(self, num_id: str, level: int) -> Label:
        numbered = self.lists[num_id]
        counts = self._counts.setdefault(numbered.abstract, {})
        self._start_ancestors(num_id, numbered, level, counts)
        if level in numbered.starts and (num_id, level) not in self._started:
            _clear(counts, level, numbered.levels, everything=True)
            counts[level] = numbered.starts[level]
        elif level in counts:
            counts[level] = min(counts[level] + 1, MOST)
        else:
            counts[level] = numbered.levels[level].start
        self._started.add((num_id, level))
        _clear(counts, level, numbered.levels)
        text = _label_text(numbered.levels, level, counts)
        return Label(text, numbered.abstract, level, numbered.levels[level].format)

    def _start_ancestors(self, num_id: str, numbered: List, level: int, counts: dict[int, int]) -> None:
        for above in sorted(one for one in numbered.levels if one < level):  # a hostile level is a large number
            if above not in counts:
                counts[above] = numbered.starts.get(above, numbered.levels[above].start)
                self._started.add((num_id, above))


def place_in_list(
    lists: Lists, styles: Styles, style: str, num_id: str | None, level: int | None
) -> tuple[str, int] | None:
    """List and level of a paragraph (rules 1 and 2); the two often come from different ancestors of the style."""
    chain = styles.chain(style)
    if num_id is None:
        num_id = next((ancestor.num_id for ancestor in chain if ancestor.num_id is not None), None)
    if num_id is None or num_id == "0" or num_id not in lists:
        return None
    linked = {one.style: at for at, one in lists[num_id].levels.items() if one.style}
    if level is None:
        given = (linked.get(ancestor.id, ancestor.level) for ancestor in chain)
        level = next((at for at in given if at is not None), 0)
    return (num_id, level) if level in lists[num_id].levels else None


def unknown_formats(lists: Lists) -> frozenset[str]:
    """Number formats that are printed as decimal because they are not known here."""
    return frozenset(level.format for one in lists.values() for level in one.levels.values()) - FORMATS.keys()


def _clear(counts: dict[int, int], used: int, levels: Mapping[int, Level], everything: bool = False) -> None:
    """Forget the counters below the level just used, except those that say when they restart."""
    for below in [at for at in counts if at > used]:
        restart = levels[below].restart if below in levels else None
        if everything or restart is None or used + 1 <= restart:
            del counts[below]


def _label_text(levels: Mapping[int, Level], level: int, counts: Mapping[int, int]) -> str:
    def counter(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        if at not in levels or at not in counts:
            return ""
        number_format = levels[at].format
        is_decimal = levels[level].is_legal and number_format not in {"none", "bullet"}
        return formatted(counts[at], "decimal" if is_decimal else number_format)

    return _PLACE.sub(counter, levels[level].text)


def _list_styles(styles_root: Element | None) -> dict[str, str]:
    """Style id → numId, for the styles that a list can link to (`w:numStyleLink`)."""
    found = {}
    for style in children(styles_root, "style"):
        num_id = child_value(style, "pPr", "numPr", "numId")
        if num_id and value(style, "type") == "numbering":
            found[value(style, "styleId") or ""] = num_id
    return found


def _abstract_of(
    num: Element, abstracts: Mapping[str, Element], nums: Mapping[str, Element], linked: Mapping[str, str]
) -> str:
    """Rule 3: numStyleLink → style → num → abstractNum."""
    seen: set[str] = set()
    abstract = child_value(num, "abstractNumId") or ""
    while abstract in abstracts and abstract not in seen:
        seen.add(abstract)
        style = child_value(abstracts[abstract], "numStyleLink")
        target = nums.get(linked.get(style or "", ""))
        if target is None:
            break
        abstract = child_value(target, "abstractNumId") or ""
    return abstract


def _list(num: Element, abstract: str, abstracts: Mapping[str, Element]) -> List:
    levels = {_index(element): _level(element) for element in children(abstracts.get(abstract), "lvl")}
    overrides = {_index(element): element for element in children(num, "lvlOverride")}
    starts = {at: _bounded(number(child_value(element, "startOverride"))) for at, element in overrides.items()}
    replaced = {at: child(element, "lvl") for at, element in overrides.items()}
    levels |= {at: _level(element) for at, element in replaced.items() if element is not None}
    return List(abstract, levels, {at: start for at, start in starts.items() if start is not None})


def _bounded(start: int | None) -> int | None:
    return None if start is None else max(0, min(start, MOST))


def _index(element: Element) -> int:
    return number(value(element, "ilvl")) or 0


def _level(element: Element) -> Level:
    start = _bounded(number(child_value(element, "start")))
    return Level(
        1 if start is None else start,
        child_value(element, "numFmt") or _alternative_format(element) or "decimal",
        child_value(element, "lvlText") or "",
        is_on(child(element, "isLgl")),
        number(child_value(element, "lvlRestart")),
        child_value(element, "pStyle"),
    )


def _alternative_format(element: Element) -> str | None:
    """The format for older readers, where Word wraps a custom one in AlternateContent."""
    return next((value(one) for one in element.iter(f"{W}numFmt") if value(one) != "custom"), None)
