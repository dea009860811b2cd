"""What the search reads: every clause as one row, in both languages, fetched when a reader opens the search.

`docs/assets/clause-search/ranking.mjs` finds and orders the rows; the two agree on the order of the columns.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.clauses.model import Clause, Standard, Text, blocks_of
from macros.clauses.parts import clause_types
from macros.clauses.wording import PROVISION_TYPES

from .library import Library
from .standard_page import is_provision

VERSION = 1

Row = list[str | int]


def search_data(library: Library, language: str) -> dict[str, object]:
    """`standards` (id, short title) and `clauses`, rows of eight columns.

    The columns: standard (its position), id, number, heading, text, heading and text in the other language, provision
    types as bits (1 requirement, 2 recommendation, 4 permission, 8 possibility). The first row of each standard,
    without an id, is the standard itself.
    """
    standards = library.corpus.standards
    return {
        "version": VERSION,
        "standards": [[standard.id, standard.short_title.in_language(language)] for standard in standards],
        "clauses": [row for position, standard in enumerate(standards) for row in _rows(position, standard, language)],
    }


def _rows(position: int, standard: Standard, language: str) -> Iterator[Row]:
    yield [position, "", standard.number, *_in_both(standard.title, standard.about, language), 0]
    for clause in standard.clauses:
        texts = _in_both(clause.heading or clause.term, _text(standard, clause), language)
        yield [position, clause.id, clause.number, *texts, _type_bits(standard, clause)]


def _in_both(heading: Text, text: Text, language: str) -> tuple[str, str, str, str]:
    if language == "en":
        return heading.en, text.en, heading.zh, text.zh
    return heading.zh, text.zh, heading.en, text.en


def _text(standard: Standard, clause: Clause) -> Text:
    """All that stands in the clause, as one line; nothing where the rights show no more than the outline."""
    if standard.rights and standard.rights.shown != "full":
        return Text()
    texts = [
        text for block in blocks_of(clause) if (text := getattr(block, "text", None) or getattr(block, "title", None))
    ]
    return Text(_one_line([text.zh for text in texts]), _one_line([text.en for text in texts]))


def _one_line(texts: list[str]) -> str:
    return " ".join(" ".join(texts).split())


def _type_bits(standard: Standard, clause: Clause) -> int:
    if not is_provision(standard, clause):
        return 0
    types = clause_types(clause)
    return sum(1 << position for position, type in enumerate(PROVISION_TYPES[:4]) if type in types)
