"""What a catalog is made from: a standard as it may be shown, with what is asked again and again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...clauses.above import ancestors_of, clauses_above
from ...clauses.links import OutsideDocument
from ...clauses.model import Clause, Standard
from ...clauses.text.references import undated
from ..library import Library


@dataclass(frozen=True, slots=True)
class CatalogView:
    library: Library
    standard: Standard
    "as it may be shown"
    site: str
    "before the path of an address: that of the site, or `../`, the way from /files/ to its root"
    controls: frozenset[str]
    "ids of the clauses that are controls: all but the chapters that hold nothing but other clauses"
    above: Mapping[str, Clause]
    "id → the clause that it stands below"
    documents: Mapping[str, OutsideDocument]
    "number without year → outside document"


def catalog_view(library: Library, standard: Standard, site: str) -> CatalogView:
    """The view of a standard; `site` is empty where the address of the site is not known."""
    above = clauses_above(standard)
    divided = {clause.id for clause in above.values()}
    heads = (chapter.clauses[0] for chapter in standard.chapters if chapter.clauses)
    mere_groups = {head.id for head in heads if head.id in divided and not head.body}
    return CatalogView(
        library,
        standard,
        site or "../",
        frozenset(clause.id for clause in standard.clauses) - mere_groups,
        above,
        {undated(document.number): document for document in library.corpus.documents},
    )


def belongs_to(view: CatalogView, clause: Clause, other: Clause) -> bool:
    """Whether `clause` stands somewhere below `other`."""
    return other in ancestors_of(clause, view.above)
