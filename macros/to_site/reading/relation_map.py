"""The map above the relations: chapters by chapters; each cell counts the links between two and leads to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from ...clauses.links import Address, Relation
from ...clauses.model import Standard
from ...clauses.parts import clause_title
from ..library import Library

LARGEST = 8
"standards; a map of more would be wider than any screen, and the list below does without"

Chapter = tuple[str, str]
"id of a standard and id of its chapter"


@dataclass(frozen=True, slots=True)
class ChapterHead:
    """A chapter as a row and a column of the map."""

    standard: str
    number: str
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class MapCell:
    """The links between two chapters."""

    counts: tuple[tuple[str, int], ...]
    "pairs of (kind, how many), contradictions first"
    href: str
    "the first of them in the list below"
    name: str
    "both chapters in words"

    @property
    def total(self) -> int:
        return sum(count for _, count in self.counts)


@dataclass(frozen=True, slots=True)
class RelationMap:
    columns: tuple[tuple[str, int], ...]
    "pairs of (short title of a standard, how many of its chapters follow)"
    heads: tuple[ChapterHead, ...]
    rows: tuple[tuple[ChapterHead, tuple[MapCell | None, ...]], ...]


def relation_map(library: Library, kinds: Sequence[str], language: str) -> RelationMap | None:
    """Only chapters that have links; None where no map helps."""
    cells = _cells(library, kinds)
    linked = {chapter for pair in cells for chapter in pair}
    heads = {key: head for key, head in _heads(library, language) if key in linked}
    if not heads or len({standard for standard, _ in heads}) > LARGEST:
        return None
    rows = tuple((head, tuple(_cell(cells, heads, row, column) for column in heads)) for row, head in heads.items())
    columns = tuple((name, len(list(own))) for name, own in groupby(head.standard for head in heads.values()))
    return RelationMap(columns, tuple(heads.values()), rows)


def _heads(library: Library, language: str) -> Iterator[tuple[Chapter, ChapterHead]]:
    for standard in library.standards():
        for chapter in standard.chapters:
            first = chapter.clauses[0]
            title = clause_title(first).in_language(language)
            name, home = standard.short_title.in_language(language), "en/" if language == "en" else ""
            yield (
                (standard.id, first.id),
                ChapterHead(name, first.label.in_language(language) or "§", title, f"{home}{standard.id}/#{first.id}"),
            )


def _cells(library: Library, kinds: Sequence[str]) -> Mapping[tuple[Chapter, Chapter], list[tuple[str, int]]]:
    """Pair of chapters, either way round → (kind, number of the relation)."""
    chapters = {standard.id: _chapter_of(standard) for standard in library.corpus.standards}
    found: dict[tuple[Chapter, Chapter], list[tuple[str, int]]] = {}
    for relation, number in library.relation_numbers.items():
        ends = tuple(_chapter(library, chapters, end) for end in (relation.origin, relation.target))
        if ends[0] and ends[1] and relation.type in kinds:
            found.setdefault((ends[0], ends[1]), []).append((relation.type, number))
            found.setdefault((ends[1], ends[0]), []).append((relation.type, number))
    return found


def _chapter_of(standard: Standard) -> dict[str, str]:
    return {clause.id: chapter.clauses[0].id for chapter in standard.chapters for clause in chapter.clauses}


def _chapter(library: Library, chapters: Mapping[str, Mapping[str, str]], end: Address) -> Chapter | None:
    part = library.part(end)
    chapter = chapters.get(end.standard, {}).get(part.clause.id) if part else None
    return (end.standard, chapter) if chapter else None


def _cell(
    cells: Mapping[tuple[Chapter, Chapter], list[tuple[str, int]]],
    heads: Mapping[Chapter, ChapterHead],
    row: Chapter,
    column: Chapter,
) -> MapCell | None:
    links = cells.get((row, column))
    if not links:
        return None
    order = ("conflicts", "stricter-than", "part-of", "supports", "same-subject")
    counts = [(kind, sum(one == kind for one, _ in links)) for kind in order]
    first = min(links, key=lambda link: (order.index(link[0]), link[1]))
    one, other = heads[row], heads[column]
    name = f"{one.standard} {one.number} — {other.standard} {other.number}"
    return MapCell(tuple((kind, count) for kind, count in counts if count), f"#r{first[1]}", name)


def conflicts_first(relations: Sequence[tuple[int, Relation]]) -> list[tuple[int, Relation]]:
    """Numbered relations in the order in which a reader looks for them; within a kind as they are."""
    order = {"conflicts": 0, "stricter-than": 1}
    return sorted(relations, key=lambda numbered: order.get(numbered[1].type, 2))
