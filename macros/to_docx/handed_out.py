"""The text that is handed out, in a part of its own in the Word file: ECMA-376, part 1, 15.2.5 (custom XML data)."""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from ..clauses.files.handed_out import handed_out_text
from ..clauses.model import Standard
from .xml import clean

NAMESPACE = "urn:tiaowen:handed-out"
"of the root element, by which the reader knows the part"


def add_handed_out(document: Document, standard: Standard) -> None:
    """Put the text of the standard beside the document; Word keeps it, and shows it to nobody."""
    root = etree.Element(f"{{{NAMESPACE}}}text", nsmap={"h": NAMESPACE})
    root.text = clean(handed_out_text(standard))
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI("/customXml/item1.xml"), "application/xml", content, document.part.package)
    document.part.relate_to(part, RELATION.CUSTOM_XML)
