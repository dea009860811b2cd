"""A standard as an OSCAL catalog (NIST, version 1.1): groups for chapters, controls for clauses, parts for sentences.

A clause keeps its id as that of its control; the group of a chapter has `_group` behind the id. Chinese, the language
of record, stands in `prose`; the English in a part `translation` below. Names that are not OSCAL's are in our own
namespace. The same data gives the same file, uuids included.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator

from ...clauses.blocks import Text
from ...clauses.cover_fields import correspondence_in_words, replaced_in_words
from ...clauses.ids import number_parts
from ...clauses.model import Clause, Standard
from ...clauses.schemes import scheme_of
from ...clauses.whose_text import author_of, based_on, basis_in_words, body_of, edition_label, notice
from ..dates import last_changed, moment
from ..library import Library
from ..words.site import word
from .oscal_links import control_links, resource_uuid
from .oscal_parts import control_parts
from .oscal_values import NAMESPACE, Element, filled, prop, prose
from .oscal_view import CatalogView, belongs_to, catalog_view
from .standard_facts import documents_cited, types_of

OSCAL = "1.1.3"


def oscal_text(library: Library, standard: Standard, site: str) -> str:
    """The catalog of a standard as JSON. Its uuid follows from its content."""
    view = catalog_view(library, standard, site)
    catalog = {
        "metadata": _metadata(view),
        "groups": [_group(view, chapter.clauses) for chapter in standard.chapters if chapter.clauses],
        **filled({"back-matter": filled({"resources": list(_resources(view))})}),
    }
    identity = uuid.uuid5(NAMESPACE, json.dumps(catalog, ensure_ascii=False))
    return json.dumps({"catalog": {"uuid": str(identity), **catalog}}, ensure_ascii=False, separators=(",", ":")) + "\n"


def _metadata(view: CatalogView) -> Element:
    standard = view.standard
    published = dict(standard.dates).get("published", "")
    roles = _roles(standard)
    bodies = [(role, body, str(uuid.uuid5(NAMESPACE, body.zh))) for role, body in roles if body.zh]
    return {
        "title": prose(standard.title.zh),
        **filled({"published": moment(published) if published else ""}),
        "last-modified": moment(last_changed(view.library.corpus, standard)),
        "version": standard.edition,
        "oscal-version": OSCAL,
        **filled({"document-ids": [{"identifier": standard.number}] if standard.number else []}),
        "props": _whose(standard),
        "links": [{"href": f"{view.site}{standard.id}/", "rel": "alternate"}],
        **filled(
            {
                "roles": [{"id": role, "title": _ROLES.get(role) or word(role, "zh")} for role, _, _ in bodies],
                "parties": list({id: _party(id, body.zh) for _, body, id in bodies}.values()),
                "responsible-parties": [{"role-id": role, "party-uuids": [id]} for role, _, id in bodies],
                "remarks": prose(_remarks(standard)),
            }
        ),
    }


_ROLES = {"author": "本文本的编写者", "source": "所依据文件的机构"}


def _roles(standard: Standard) -> tuple[tuple[str, Text], ...]:
    """Who does what: of a working text the project is the author, and the body of its basis the source."""
    if not standard.is_restated:
        return standard.bodies
    return (("author", author_of(standard)), ("source", body_of(standard)))


def _whose(standard: Standard) -> list[Element]:
    found = [prop("stage", standard.stage), prop("label", edition_label(standard).zh or standard.edition)]
    if standard.is_restated:
        found.append(prop("based-on", basis_in_words(standard).zh))
    found += [prop("replaces", line.zh) for line in replaced_in_words(standard.replaces)]
    found += [prop("consistency", correspondence_in_words(one).zh) for one in standard.consistency]
    named = (("record-number", standard.record_number), ("confidentiality", standard.confidentiality))
    found += [prop(name, said) for name, said in named if said]
    return found + ([prop("title-en", standard.title.en)] if standard.title.en else [])


def _remarks(standard: Standard) -> str:
    rights = standard.rights.basis.zh if standard.rights else ""
    return f"{notice(standard).zh}{based_on(standard).zh}。" if standard.is_restated else rights


def _party(id: str, name: str) -> Element:
    return {"uuid": id, "type": "organization", "name": name}


def _group(view: CatalogView, clauses: tuple[Clause, ...]) -> Element:
    """A chapter: its own text, where it has any, as a control, then the clauses below it."""
    head = clauses[0]
    own = [_control(view, head, ())] if head.id in view.controls else []
    return {
        "id": f"{head.id}_group",
        "class": head.kind,
        "title": _title(head),
        "props": _props(view, head),
        "controls": own + _controls(view, clauses[1:]),
    }


def _controls(view: CatalogView, clauses: tuple[Clause, ...]) -> list[Element]:
    """The clauses as controls, each with those that belong to it inside."""
    found: list[Element] = []
    start = 0
    for end in range(1, len(clauses) + 1):
        if end == len(clauses) or not belongs_to(view, clauses[end], clauses[start]):
            found.append(_control(view, clauses[start], clauses[start + 1 : end]))
            start = end
    return found


def _control(view: CatalogView, clause: Clause, below: tuple[Clause, ...]) -> Element:
    return {
        "id": clause.id,
        "class": clause.kind,
        "title": _title(clause),
        "props": _props(view, clause),
        "links": list(control_links(view, clause)),
        "parts": list(control_parts(view, clause)),
        **filled({"controls": _controls(view, below)}),
    }


def _title(clause: Clause) -> str:
    return prose((clause.heading or clause.term).zh or clause.number or clause.id)


def _props(view: CatalogView, clause: Clause) -> list[Element]:
    part = view.library.parts[view.standard.id][clause.id]
    labels = {"label": clause.number, "sort-id": _sort_id(clause)} if clause.number else {}
    english = (clause.heading or clause.term).en
    return [
        *(prop(name, value, is_ours=False) for name, value in labels.items()),
        *([prop("title-en", english)] if english else []),
        *(prop("provision-type", type) for type in types_of(view.standard, part)),
        prop("fingerprint", part.fingerprint),
    ]


def _sort_id(clause: Clause) -> str:
    """The number so that sorting as text keeps the order: `4.2.10` → `04.02.10`."""
    if scheme_of(clause.number).goes_by_place:
        return scheme_of(clause.number).address(clause.number).zfill(4)
    return ".".join(part.zfill(2) for part in number_parts(clause.number))


def _resources(view: CatalogView) -> Iterator[Element]:
    for document, _ in documents_cited(view.library, view.standard):
        name = prose(f"{document.number} {document.title.zh}")
        yield {
            "uuid": resource_uuid(document),
            "title": name,
            "props": [prop("document-kind", document.kind)],
            **filled({"document-ids": [{"identifier": document.number}] if document.number else []}),
            "citation": {"text": name},
        }
