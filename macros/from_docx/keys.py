"""Permanent keys: those that stand in the Word file as bookmarks (`K_premises_area`), and fresh ones for the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..clauses.ids import KEY, LONGEST
from ..clauses.problem import Problem
from .flow import Flow, Paragraph, Table, paragraphs_of, problem_at


@dataclass(slots=True)
class Keys:
    """Gives each place its key, once: the bookmarked one, else the one proposed, else the next that is free."""

    by_paragraph: dict[int, str]
    "number of the paragraph → key of its bookmark"
    by_table: dict[int, str]
    "number of the paragraph with which a table begins that has no caption → key of its bookmark, `T_measures`"
    second: dict[int, str]
    "number of the paragraph → key of its second bookmark: of the first paragraph (款) beside that of its article"
    _reserved: frozenset[str]
    "the bookmarked keys: never given to another place"
    _used: set[str] = field(default_factory=set)
    _clauses: int = 0

    def for_clause(self, paragraphs: Iterable[Paragraph]) -> str:
        """c001, c002 … in reading order where no bookmark says otherwise."""
        named = self._named(paragraphs)
        while not named:
            self._clauses += 1
            named = self._fresh(f"c{self._clauses:03d}")
        return named

    def for_part(self, paragraphs: Iterable[Paragraph], parent: str, position: int) -> str:
        """c017-1, c017-2 … for the entries of a clause; the next one that is free."""
        named = self._named(paragraphs)
        while not named:
            ending = f"-{position}"
            named = self._fresh(parent[: LONGEST - len(ending)].rstrip("-") + ending)
            position += 1
        return named

    def bookmarked(self, paragraphs: Iterable[Paragraph]) -> str:
        """The key of the bookmark, or an empty string: for table cells, which need none."""
        return self._named(paragraphs)

    def named(self, paragraphs: Iterable[Paragraph], name: str) -> str:
        """The bookmarked key, else `name`, else `name` with a figure."""
        return self._named(paragraphs) or self._fresh(name) or self.for_part((), name, 2)

    def for_table(self, line: int, name: str) -> str:
        """The key of a table without a caption, which begins with the paragraph `line`."""
        key = self.by_table.get(line, "")
        if not key or key in self._used:
            return self.named((), name)
        self._used.add(key)
        return key

    def carried(self) -> frozenset[str]:
        """The keys that came with the file and were given to a place."""
        return self._reserved & self._used

    def left(self) -> list[int]:
        """The paragraphs whose bookmarked keys were not needed."""
        found = (*self.by_paragraph.items(), *self.second.items(), *self.by_table.items())
        return sorted(line for line, key in found if key not in self._used)

    def _named(self, paragraphs: Iterable[Paragraph]) -> str:
        key = next((self.by_paragraph[one.line] for one in paragraphs if one.line in self.by_paragraph), "")
        if key in self._used:
            key = next((self.second[one.line] for one in paragraphs if one.line in self.second), "")
        if key in self._used:
            return ""
        self._used |= {key} if key else set()
        return key

    def _fresh(self, key: str) -> str:
        if key in self._used or key in self._reserved:
            return ""
        self._used.add(key)
        return key


def read_keys(flow: Flow) -> tuple[Keys, tuple[Problem, ...]]:
    """The keys that the file brings along; one that stands twice (a copied paragraph) counts where it stands first."""
    found: dict[int, str] = {}
    tables: dict[int, str] = {}
    second: dict[int, str] = {}
    begins = {block.line for block in flow.blocks if isinstance(block, Table)}
    problems: list[Problem] = []
    seen: set[str] = set()
    for paragraph in paragraphs_of(flow.blocks):
        for name in paragraph.bookmarks:
            match = re.fullmatch(r"(?P<of>[KT])_(?P<key>\w+)", name, re.ASCII)
            key = match["key"].lower().replace("_", "-") if match else ""
            keyed = tables if match and match["of"] == "T" else second if paragraph.line in found else found
            if not match or paragraph.line in keyed or (keyed is tables and paragraph.line not in begins):
                continue
            if not KEY.fullmatch(key) or key in seen:
                why = "stands twice; the second place gets a new one" if key in seen else "is none; a new one is given"
                problems.append(problem_at(flow.file, paragraph.line, f"the key {key} {why}", "key"))
            else:
                seen.add(key)
                keyed[paragraph.line] = key
    reserved = frozenset((*found.values(), *second.values(), *tables.values()))
    return Keys(found, tables, second, reserved), tuple(problems)
