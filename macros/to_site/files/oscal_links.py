"""What a clause links to, as the links of an OSCAL control: clauses, outside documents, relations across standards."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

from ...clauses.links import Address, OutsideDocument, Relation
from ...clauses.model import Clause
from ...clauses.passages import passages
from ...clauses.text.references import Reference, references, undated
from .oscal_values import NAMESPACE, Element, filled, prose
from .oscal_view import CatalogView
from .standard_facts import lasting_address, may_tell

_FROM_THE_OTHER_END = {"part-of": "has-part", "stricter-than": "less-strict-than", "supports": "supported-by"}
"what a relation is called where it arrives; the others are the same from both ends"


def control_links(view: CatalogView, clause: Clause) -> Iterator[Element]:
    """The lasting page, what the shown text refers to, each once, and the relations."""
    yield {"href": lasting_address(view.site, view.standard.id, clause.id), "rel": "canonical"}
    for href in dict.fromkeys(_references(view, clause)):
        yield {"href": href, "rel": "reference"}
    for relation in view.library.relations_of(view.standard.id, clause):
        yield _relation(view, relation)


def resource_uuid(document: OutsideDocument) -> str:
    """The uuid of an outside document, the same in every catalog."""
    return str(uuid.uuid5(NAMESPACE, f"document/{document.id}"))


def _references(view: CatalogView, clause: Clause) -> Iterator[str]:
    for passage in passages(clause):
        for reference in references(passage.text.zh):
            href = _href(view, reference)
            if href and href != f"#{clause.id}":
                yield href


def _href(view: CatalogView, reference: Reference) -> str:
    """The resource, control or group of this catalog that a reference names; empty where there is none."""
    if reference.kind == "document":
        document = view.documents.get(undated(reference.target))
        return f"#{resource_uuid(document)}" if document else ""
    target = view.library.numbers[view.standard.id].get(reference.target)
    if target is None or reference.kind not in ("clause", "annex"):
        return ""
    return f"#{target.id}" if target.id in view.controls else f"#{target.id}_group"


def _relation(view: CatalogView, relation: Relation) -> Element:
    is_outgoing = relation.origin.standard == view.standard.id
    there = relation.target if is_outgoing else relation.origin
    rel = relation.type if is_outgoing else _FROM_THE_OTHER_END.get(relation.type, relation.type)
    reason = prose(relation.reason.zh) if may_tell(view.library, relation) else ""
    return {"href": _address(view, there), "rel": rel, **filled({"text": reason})}


def _address(view: CatalogView, address: Address) -> str:
    part = view.library.part(address)
    return lasting_address(view.site, address.standard, part.clause.id if part else address.id, address.id)
