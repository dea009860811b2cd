"""What the search reads: every clause as one row, in both languages.

`docs/assets/clause-search/ranking.mjs` finds and orders the rows; the two agree on the order of the columns.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ...clauses.blocks import Text
from ...clauses.links import Address
from ...clauses.model import Clause, Standard
from ...clauses.parts import clause_types
from ...clauses.passages import passages
from ...clauses.text.inline import without_notation
from ...clauses.text.wording import ProvisionType
from ..library import Library, citations_of
from ..reading.standard_page import is_provision

TYPE_BITS: dict[ProvisionType, int] = {
    "requirement": 1,
    "recommendation": 2,
    "permission": 4,
    "possibility": 8,
    "instruction": 16,
}
"as the filter of the search names them; a bit keeps its meaning in pages that a browser has kept"

Row = list[str | int]
"""Nine columns: standard (its position), id, number, heading, text, heading and text in the other language, provision
types as bits (1 requirement, 2 recommendation, 4 permission, 8 possibility, 16 instruction), and words that lead to the
clause without standing in it. The first row of each standard, without an id, is the standard itself."""


def rows(library: Library, language: str) -> list[Row]:
    """Every clause of every standard, in reading order."""
    return [
        [position, *row[1:]]
        for position, standard in enumerate(library.corpus.standards)
        for row in rows_of(library, standard, language)
    ]


def rows_of(library: Library, standard: Standard, language: str) -> list[Row]:
    """Every clause of a standard, as if it were the only one."""
    return list(_rows(library, standard, _cited_titles(library, standard), language))


def _rows(
    library: Library, standard: Standard, cited: Mapping[Address, Sequence[Text]], language: str
) -> Iterator[Row]:
    yield [0, "", standard.cited_number, *_in_both(standard.title, standard.about, language), 0, ""]
    for clause in standard.clauses:
        texts = _in_both(clause.heading or clause.term, _text(standard, clause), language)
        also = _also(library, standard, clause, cited.get(Address(standard.id, clause.id), ()))
        yield [0, clause.id, clause.label.in_language(language), *texts, _type_bits(standard, clause), also]


def _cited_titles(library: Library, standard: Standard) -> dict[Address, list[Text]]:
    """The titles of the documents that a clause of the standard cites; clause 2 writes them out itself."""
    titles: defaultdict[Address, list[Text]] = defaultdict(list)
    for citation in citations_of(standard, library.corpus.documents):
        if citation.way != "listed" and citation.document.title not in titles[citation.address]:
            titles[citation.address].append(citation.document.title)
    return titles


def _also(library: Library, standard: Standard, clause: Clause, cited: Sequence[Text]) -> str:
    """What an auditor calls the matter: titles of cited documents, evidence asked for; in both languages."""
    if standard.rights and standard.rights.shown != "full":
        return ""
    evidence = [question.evidence for question in library.questions_of(standard.id, clause)]
    texts = dict.fromkeys([*cited, *evidence])
    return _one_line([*(text.zh for text in texts), *(text.en for text in texts)])


def _in_both(heading: Text, text: Text, language: str) -> tuple[str, str, str, str]:
    if language == "en":
        return heading.en, text.en, heading.zh, text.zh
    return heading.zh, text.zh, heading.en, text.en


def _text(standard: Standard, clause: Clause) -> Text:
    """All that stands in the clause, as one line; nothing where the rights show no more than the outline."""
    if standard.rights and standard.rights.shown != "full":
        return Text()
    texts = [passage.text for passage in passages(clause) if not (passage.is_name or passage.is_image)]
    return Text(_one_line([text.zh for text in texts]), _one_line([text.en for text in texts]))


def _one_line(texts: list[str]) -> str:
    """The texts one behind the other; two figures in neighbouring cells, 5 and 200, do not become 5 200."""
    joined = re.sub(r"(?<=[0-9])\n(?=[0-9])", "; ", "\n".join(text for text in texts if text))
    return " ".join(without_notation(joined).split())


def _type_bits(standard: Standard, clause: Clause) -> int:
    if not is_provision(standard, clause):
        return 0
    types = clause_types(clause)
    return sum(bit for type, bit in TYPE_BITS.items() if type in types)
