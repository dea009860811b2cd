"""The contents list: a TOC field that Word updates, with its entries already there."""

from __future__ import annotations

from collections.abc import Iterator

from macros.clauses.model import Clause, Standard

from .clauses import ANNEX_KINDS, ELEMENT_TITLES, heading_level
from .paragraphs import bookmark
from .style_table import style_id
from .xml import Element, field, run, w

INSTRUCTION = r'TOC \o "1-2" \h \z \u'
"headings down to 4.1 by outline level, with links"


def contents_xml(standard: Standard) -> Iterator[Element]:
    """The paragraphs of the list below its title; none where the standard has no headings."""
    headings = [clause for clause in standard.clauses if heading_level(clause)]
    for clause in headings:
        entry = _entry(clause)
        begin, separate, end = _field_marks()
        if clause is headings[0]:
            entry[1:1] = begin + separate
        if clause is headings[-1]:
            entry.append(end)
        yield entry


def heading_text(clause: Clause) -> str:
    """What the contents list says of a clause: `4.1　一般要求`, `附录A（规范性）　…`, `前言`."""
    if clause.kind == "annex":
        return f"附录{clause.number}{ANNEX_KINDS[clause.element]}　{clause.heading.zh}"
    if clause.kind == "element":
        return clause.heading.zh or ELEMENT_TITLES[clause.element][1]
    return f"{clause.number}　{clause.heading.zh}" if clause.number else clause.heading.zh


def _entry(clause: Clause) -> Element:
    """A line of the list: text, dots, and the page by a field of its own."""
    name = bookmark(clause.id)
    page = field(rf"PAGEREF {name} \h", run(""))
    link = w("hyperlink", run(heading_text(clause)), run("\t"), *page, anchor=name, history=1)
    return w("p", w("pPr", w("pStyle", val=style_id(f"toc {heading_level(clause)}"))), link)


def _field_marks() -> tuple[list[Element], list[Element], Element]:
    *begin, end = field(INSTRUCTION)
    return begin[:2], begin[2:], end
