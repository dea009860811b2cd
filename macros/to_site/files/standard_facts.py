"""What every format asks of a standard: addresses, provision types, documents cited, relations."""

from __future__ import annotations

from ...clauses.links import OutsideDocument, Relation
from ...clauses.model import Standard
from ...clauses.parts import Part
from ...clauses.rights import is_shown_in_full
from ..library import Citation, Library, citations_of
from ..reading.standard_page import is_provision


def lasting_address(site: str, standard: str, clause: str, part: str = "") -> str:
    """The lasting address of a clause, or of a part of it; relative to the root of the site where `site` is empty."""
    return f"{site}c/{standard}/{clause}/{f'#{part}' if part and part != clause else ''}"


def types_of(standard: Standard, part: Part) -> list[str]:
    """The provisions that a part makes, the strongest first."""
    types = part.types if is_provision(standard, part.clause) else ()
    return [type for type in types if type != "statement"]


def documents_cited(library: Library, standard: Standard) -> list[tuple[OutsideDocument, list[Citation]]]:
    """The outside documents that the text of `standard`, as it is shown, cites, in the order of `references.yaml`."""
    by_document: dict[str, list[Citation]] = {}
    for citation in citations_of(standard, library.corpus.documents):
        by_document.setdefault(citation.document.id, []).append(citation)
    return [(document, by_document[document.id]) for document in library.corpus.documents if document.id in by_document]


def relations_of(library: Library, standard: Standard) -> list[tuple[Relation, bool]]:
    """The relations from and to the clauses of a standard, each with whether its reason may be shown."""
    found = [relation for clause in standard.clauses for relation in library.relations_of(standard.id, clause)]
    return [(relation, may_tell(library, relation)) for relation in dict.fromkeys(found)]


def may_tell(library: Library, relation: Relation) -> bool:
    """Whether the reason of a relation, which speaks of the text at both ends, may be shown."""
    ends = (relation.origin.standard, relation.target.standard)
    return all(is_shown_in_full(library.corpus.standard(standard)) for standard in ends)
