"""The document before anything is written: the template of python-docx, with our styles, lists and settings in it."""

from __future__ import annotations

import copy
import io
from functools import cache
from typing import cast

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.part import XmlPart
from docx.opc.rel import Relationships
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.package import Package
from docx.parts.document import DocumentPart
from docx.parts.styles import StylesPart

from .lists import add_lists
from .style import LINE
from .styles import add_styles
from .xml import clean

_KEPT = frozenset(
    {RELATION.OFFICE_DOCUMENT, RELATION.CORE_PROPERTIES, RELATION.STYLES, RELATION.NUMBERING, RELATION.SETTINGS}
)
"parts of the template; its theme, fonts, picture and second set of styles are not used"

_MICROSOFT = "http://schemas.microsoft.com/office/word"
_SETTINGS = f"""
<w:settings {nsdecls("w")}>
  <w:mirrorMargins/>
  <w:bordersDoNotSurroundHeader/>
  <w:bordersDoNotSurroundFooter/>
  <w:defaultTabStop w:val="420"/>
  <w:drawingGridVerticalSpacing w:val="{LINE // 2}"/>
  <w:characterSpacingControl w:val="compressPunctuation"/>
  <w:updateFields w:val="true"/>
  <w:compat>
    <w:compatSetting w:name="compatibilityMode" w:uri="{_MICROSOFT}" w:val="15"/>
    <w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="{_MICROSOFT}" w:val="1"/>
    <w:compatSetting w:name="enableOpenTypeFeatures" w:uri="{_MICROSOFT}" w:val="1"/>
    <w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="{_MICROSOFT}" w:val="1"/>
  </w:compat>
  <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>
</w:settings>"""
"pages mirrored, fields updated when the file is opened, the rules of Word 2013 and later"


def blank_document(title: str) -> Document:
    """A document without text. It tells its title and language, but neither a person nor a time."""
    package = Package()
    _copy_related(package.rels, _template().part.package.rels, package)
    document: Document = cast(DocumentPart, package.main_document_part).document
    document.core_properties.title = clean(title)[:255]
    return document


def _copy_related(copies: Relationships, rels: Relationships, package: Package) -> None:
    """Put the parts that `rels` name, and those that these name, into `package`: no file is read anew.

    The styles are the same for all and written in none.
    """
    for id, relation in rels.items():
        part = cast(XmlPart, relation.target_part)
        element = part.element if isinstance(part, StylesPart) else copy.deepcopy(part.element)
        copied = type(part)(part.partname, part.content_type, element, package)
        copies.add_relationship(relation.reltype, copied, id)
        _copy_related(copied.rels, part.rels, package)


@cache
def _template() -> Document:
    """The document that every one starts from; made once, for the styles are the most of its cost."""
    document = docx.Document()
    _drop_parts(document)
    _set_properties(document)
    document.settings.element[:] = parse_xml(_SETTINGS)
    add_styles(document)
    add_lists(document)
    stream = io.BytesIO()
    document.save(stream)
    return docx.Document(stream)


def _drop_parts(document: Document) -> None:
    for relations in (document.part.rels, document.part.package.rels):
        for id in [id for id, relation in relations.items() if relation.reltype not in _KEPT]:
            del relations[id]


def _set_properties(document: Document) -> None:
    document.part.package.part_related_by(RELATION.CORE_PROPERTIES).element[:] = []
    document.core_properties.language = "zh-CN"
