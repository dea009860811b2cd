"""The tools of a clause: its lasting address, how to cite it, its check questions, what other standards say."""

from __future__ import annotations

from dataclasses import dataclass

from ...clauses.links import Address
from ...clauses.model import Clause
from ..library import Library, ids_in
from ..urls import Urls


@dataclass(frozen=True, slots=True)
class Tool:
    """A link beside a clause; `kind` is link, cite, ask or compare."""

    kind: str
    href: str


def clause_tools(library: Library, standard: str, clause: Clause, urls: Urls) -> tuple[Tool, ...]:
    """Link and cite for every clause; ask and compare where there is something to ask or to compare."""
    lasting = urls.clause(standard, clause.id)
    return (
        Tool("link", lasting),
        Tool("cite", f"{lasting}#cite"),
        *(Tool("ask", urls.question(standard, question.id)) for question in library.questions_of(standard, clause)[:1]),
        *_comparison(library, standard, clause, urls)[:1],
    )


def _comparison(library: Library, standard: str, clause: Clause, urls: Urls) -> list[Tool]:
    """The row of the clause in the comparison; else its first row among the links."""
    addresses = [Address(standard, id) for id in ids_in(clause)]
    rows = [f"{urls.page('compare')}#{topic.id}" for at in addresses for topic in library.topics.get(at, ())]
    links = [f"{urls.page('links')}#r{library.relation_numbers[one]}" for one in library.relations_of(standard, clause)]
    without = library.corpus.site.without
    shown = ([] if "compare" in without else rows) + ([] if "links" in without else links)
    return [Tool("compare", href) for href in shown]
