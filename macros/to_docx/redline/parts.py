"""What a paragraph refers to in other parts of the file: pictures and footnotes of two documents in one."""

from __future__ import annotations

from collections.abc import Mapping

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from ...clauses.blocks import Note
from ..xml import qn

_EMBED = qn("r:embed")


def carry_pictures(old: Document, new: Document) -> None:
    """Let the pictures of the old document lie in the new one; the same content is one part there too."""
    known = {str(part.partname): part for part in new.part.related_parts.values()}
    for shown in (one for one in old.element.iter() if one.get(_EMBED)):
        part = old.part.related_parts[shown.get(_EMBED)]
        shown.set(_EMBED, new.part.relate_to(known.setdefault(str(part.partname), part), RELATIONSHIP_TYPE.IMAGE))


def footnote_ids_apart(old: Document, notes: Mapping[str, Note], others: Mapping[str, Note]) -> dict[str, Note]:
    """The footnotes of the old document under ids that the new one does not use; its marks are changed with them."""
    above = max((int(number) for number in others), default=0)
    for mark in old.element.iter(qn("w:footnoteReference")):
        mark.set(qn("w:id"), str(above + int(mark.get(qn("w:id")))))
    return {str(above + int(number)): note for number, note in notes.items()}


def kept_notes(document: Document, notes: Mapping[str, Note]) -> dict[str, Note]:
    """Those whose mark stands in the document."""
    marked = {mark.get(qn("w:id")) for mark in document.element.iter(qn("w:footnoteReference"))}
    return {id: note for id, note in notes.items() if id in marked}
