"""What hangs on a clause, as the page shows it: one form for each question, link and opinion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ..clauses.corpus import Corpus
from ..clauses.model import Clause, Standard
from ..clauses.parts import parts_of
from ..to_site.said import shortened
from .beside import BesideKind, Entry, entries_on
from .beside_form import Input, bounds_of, inputs_of


@dataclass(frozen=True, slots=True)
class EntryView:
    """The form of one entry."""

    entry: Entry
    name: str
    "what it is told by: what a question asks, the other end of a link, the words of an opinion"
    href: str
    "the editing page of the other end of a link; else empty"
    rows: list[list[Input]]
    bounds: list[list[Input]]
    "of a question, how its figures are judged"


def beside_views(
    root: Path, corpus: Corpus, standard: Standard, clause: Clause, typed: Mapping[str, str], language: str
) -> dict[BesideKind, list[EntryView]]:
    """The entries of a clause; the one whose `key` is in `typed` with what was typed into it."""
    measures = [measure.id for measure in corpus.measures]
    found = entries_on(root, standard, clause)
    return {
        kind: [_view(corpus, standard, one, measures, typed, language) for one in entries]
        for kind, entries in found.items()
    }


def _view(
    corpus: Corpus, standard: Standard, entry: Entry, measures: list[str], typed: Mapping[str, str], language: str
) -> EntryView:
    rows, bounds = inputs_of(entry), bounds_of(entry, measures)
    if typed.get("kind-of-entry") == entry.kind and typed.get("key") == entry.key:
        rows, bounds = _as_typed(rows, typed), _as_typed(bounds, typed)
    href, name = "", entry.key
    if entry.kind == "relations":
        ends = [str(entry.plain.get(end)) for end in ("from", "to")]
        other = next((end for end in ends if end.partition("/")[0] != standard.id), ends[1])
        href, name = _link(corpus, other, language)
    elif entry.kind == "questions":
        asked = entry.plain.get("ask")
        name = str(asked.get(language) or asked.get("zh") or name) if isinstance(asked, Mapping) else name
    elif entry.kind == "opinions":
        name = " ".join(str(entry.plain[field]) for field in ("unit", "text") if field in entry.plain)
    return EntryView(entry, name, href, rows, bounds)


def _as_typed(rows: list[list[Input]], typed: Mapping[str, str]) -> list[list[Input]]:
    return [[replace(one, value=typed.get(one.name, one.value)) for one in row] for row in rows]


def _link(corpus: Corpus, address: str, language: str) -> tuple[str, str]:
    """Where a part of a standard is edited, and how it reads: `园区 5.1.2 商务交流中心`."""
    name, _, id = address.partition("/")
    there = corpus.standard(name)
    part = parts_of(there).get(id) if there else None
    if there is None or part is None:
        return "", address
    title = (part.clause.heading or part.text).in_language(language)
    said = f"{there.short_title.in_language(language)} {part.label.in_language(language)} {shortened(title)}"
    return f"/edit/{name}/{part.clause.id}/?language={language}", said
