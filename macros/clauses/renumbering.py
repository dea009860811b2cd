"""Numbers that move, and the references that follow them: 见5.1 names the clause, and the clause is now 5.2.

A reference stays readable in the text, as a number; what it names is the clause that had the number before. So whatever
moves numbers gives every reference its new one, in both languages, from old numbers, ids and new numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache, partial
from typing import Any, TypeVar, cast

from .article_count import ArticleCount
from .blocks import Block, NumberedBlock, Text, all_blocks, numbered_kind, with_blocks
from .ids import first_number, number_after, parent_number
from .model import Chapter, Clause, Standard
from .passages import passages
from .schemes import annex_of, scheme_of
from .text.references import Reference, references

T = TypeVar("T")
Kind = str
"`clause`, `annex`, `table`, `formula` or `figure`, as a reference has it"


@dataclass(frozen=True, slots=True)
class Moved:
    """Which numbers moved: (kind, old number) → new number; empty where what had it is gone."""

    numbers: Mapping[tuple[Kind, str], str]

    def __bool__(self) -> bool:
        return any(old != new for (_, old), new in self.numbers.items())

    def new_number(self, reference: Reference) -> str:
        """The number that the reference has to name now; its own where nothing is known of it or it is gone."""
        return self.numbers.get((reference.kind, reference.target), reference.target) or reference.target


def moved_numbers(before: Standard, after: Standard) -> Moved:
    """What became of each number of `before`, by the ids of its clauses, tables, formulas and figures."""
    now = {(kind, id): number for kind, id, number in numbered_parts(after)}
    return Moved({(kind, number): now.get((kind, id), "") for kind, id, number in reversed([*numbered_parts(before)])})


def numbered_parts(standard: Standard) -> Iterator[tuple[Kind, str, str]]:
    """(kind, id, printed number) of all that has a number: clauses, annexes, tables, formulas, figures."""
    for clause in standard.clauses:
        if clause.number:
            is_annex = clause.element.startswith("annex") and len(clause.number) == 1
            yield "annex" if is_annex else "clause", clause.id, clause.number
        for block in all_blocks(clause.body):
            if isinstance(block, NumberedBlock) and block.number:
                yield numbered_kind(block) or "table", block.id, block.number


def targets(text: str, language: str) -> list[Reference]:
    """The references of a text to clauses, annexes, tables, formulas and figures of its own standard."""
    return [reference for reference in references(text, language) if reference.kind != "document"]


def renumbered(text: str, moved: Moved, language: str) -> str:
    """`text` with the new number in each reference."""
    for reference in reversed(targets(text, language)):
        written = text[reference.start : reference.end]
        at = written.rfind(reference.target)
        if scheme_of(reference.target).goes_by_place and language == "en":
            new = scheme_of(reference.target).cited(moved.new_number(reference), "")
            text = text[: reference.start] + new.en + text[reference.end :]
        elif at >= 0:
            start = reference.start + at
            text = text[:start] + moved.new_number(reference) + text[start + len(reference.target) :]
    return text


def with_renumbered_references(clause: Clause, moved: Moved, languages: tuple[str, ...] = ("zh", "en")) -> Clause:
    """The clause with the new numbers in its texts and its rationale; comments speak of the draft and stay."""

    def change(text: Text) -> Text:
        changed = {language: renumbered(getattr(text, language), moved, language) for language in languages}
        return replace(text, **changed)

    return replace(
        clause,
        heading=change(clause.heading),
        term=change(clause.term),
        body=with_texts(clause.body, change),
        rationale=with_texts(clause.rationale, change),
    )


def with_texts(value: T, change: Callable[[Text], Text]) -> T:
    """A value, or a tuple of values, with every text in it changed."""
    if isinstance(value, Text):
        return cast(T, change(value))
    if isinstance(value, tuple):
        return cast(T, tuple(with_texts(one, change) for one in value)) if value else value
    changed: dict[str, Any] = {}
    for name in _field_names(cast(type, type(value))):
        held = getattr(value, name)
        made = held if isinstance(held, str) else with_texts(held, change)
        if made is not held:
            changed[name] = made
    return cast(T, replace(cast(Any, value), **changed)) if changed else value


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    """Those of a dataclass; none of any other value."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def texts_in(value: object) -> tuple[Text, ...]:
    """Every text in a value, or in a tuple of values, in the order in which `with_texts` comes to them."""
    found: list[Text] = []

    def note(text: Text) -> Text:
        found.append(text)
        return text

    with_texts(value, note)
    return tuple(found)


def names_the_same(ours: Clause, read: Clause) -> bool:
    """Whether the Chinese of both refers to the same numbers in the same order: nobody has renumbered by hand."""
    return reference_targets(ours) == reference_targets(read)


def reference_targets(clause: Clause) -> list[tuple[Kind, str]]:
    """What the Chinese of a clause refers to in its own standard, in reading order."""
    return [
        (reference.kind, reference.target)
        for passage in passages(clause)
        for reference in targets(passage.text.zh, "zh")
    ]


def as_referred_to(standard: Standard, known: Collection[str]) -> Standard:
    """The standard as its references mean it: where a number stands twice, only one clause keeps it.

    That is the one whose id is `known` (published), else the one that is translated, else the later one.
    """
    meant: dict[str, Clause] = {}
    for clause in standard.clauses:
        other = meant.get(clause.number)
        if other is None or _is_meant(clause, known) >= _is_meant(other, known):
            meant[clause.number] = clause
    chapters = (
        Chapter(
            one.name,
            tuple(clause if meant[clause.number] is clause else replace(clause, number="") for clause in one.clauses),
        )
        for one in standard.chapters
    )
    return replace(standard, chapters=tuple(chapters))


def _is_meant(clause: Clause, known: Collection[str]) -> tuple[bool, bool]:
    return clause.id in known, bool(clause.translated_from)


def numbered_in_order(standard: Standard) -> Standard:
    """The standard with all that has a number numbered in the order in which it stands; levels stay."""
    last: dict[str, str] = {}
    articles = ArticleCount()
    new_of: dict[str, str] = {}
    chapters = []
    for chapter in standard.chapters:
        clauses = []
        for clause in chapter.clauses:
            by_place = scheme_of(clause.number).goes_by_place
            number = articles.next_number(clause.number) if by_place else _next_number(clause, last, new_of)
            counted = partial(_with_next_number, clause=number, last=last)
            clauses.append(replace(clause, number=number, body=with_blocks(clause.body, counted)))
        chapters.append(Chapter(chapter.name, tuple(clauses)))
    return replace(standard, chapters=tuple(chapters))


def _next_number(clause: Clause, last: dict[str, str], new_of: dict[str, str]) -> str:
    """The number after the last one of its level below its parent; `new_of` is old number → new, for parents."""
    if not re.fullmatch(r"\d+(?:\.\d+)*|[A-Z](?:\.\d+)*", clause.number):
        return clause.number
    parent = parent_number(clause.number)
    above = new_of.get(parent, parent)
    kind = "annex" if not parent and clause.number.isalpha() else ""
    before = last.get(above + kind)
    number = number_after(before) if before else first_number(clause.number, above)
    last[above + kind] = new_of[clause.number] = number
    return number


def _with_next_number(block: Block, clause: str, last: dict[str, str]) -> Block:
    if not isinstance(block, NumberedBlock) or not block.number:
        return block
    kind = numbered_kind(block)
    annex = annex_of(clause)
    count = str(int(last.get(f"{kind} {annex}", "0")) + 1)
    last[f"{kind} {annex}"] = count
    return replace(block, number=f"{annex}.{count}" if annex else count)
