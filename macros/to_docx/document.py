"""The document from top to bottom."""

from __future__ import annotations

from docx.document import Document

from ..clauses.model import Clause, Standard
from ..clauses.whose_text import based_on, edition_label, notice, running_head
from .blank import blank_document
from .clauses import write_clauses
from .contents import write_contents
from .cover import drafted, issued, write_cover
from .footnotes import add_footnotes
from .linked_references import link_references
from .pages import add_headers, count_pages, set_page
from .paragraphs import add_paragraph, number_bookmarks


def word_document(standard: Standard) -> Document:
    """The document of a standard, or of the drafting notes of one."""
    document = plain_document(standard)
    add_footnotes(document, standard)
    link_references(document, standard)
    number_bookmarks(document)
    return document


def plain_document(standard: Standard) -> Document:
    """The document before its footnotes and links: references are typed, and no bookmark has its number yet."""
    document = blank_document(standard.title.zh)
    set_page(document.sections[0])
    if standard.kind == "companion":
        _write_notes(document, standard)
    elif standard.kind == "rules":
        _write_rules(document, standard)
    else:
        _write_standard(document, standard)
    return document


def _write_standard(document: Document, standard: Standard) -> None:
    """Cover, contents list, foreword, title line, chapters, annexes, bibliography, end line."""
    write_cover(document, standard)
    count_pages(document.add_section(), "upperRoman")
    add_headers(document, running_head(standard))
    write_contents(document, standard)
    write_clauses(document, standard, [clause for clause in standard.clauses if _is_front(clause)])
    count_pages(document.add_section(), "decimal")
    add_paragraph(document, "标准文件_正文标准名称", standard.title.zh)
    write_clauses(document, standard, [clause for clause in standard.clauses if not _is_front(clause)])
    add_paragraph(document, "标准文件_终结线")


def _write_notes(document: Document, standard: Standard) -> None:
    """Title, date, text: drafting notes have neither cover nor contents list."""
    add_headers(document, running_head(standard))
    add_paragraph(document, "Title", standard.title.zh)
    if drafted(standard):
        add_paragraph(document, "Subtitle", drafted(standard))
    for told in (edition_label(standard), based_on(standard), notice(standard)) if standard.is_restated else ():
        add_paragraph(document, "工作文本说明", told.zh)
    write_clauses(document, standard, standard.clauses)


def _write_rules(document: Document, standard: Standard) -> None:
    """Title, the line that says who issued the rules, when and since when they hold, and the articles."""
    add_headers(document, running_head(standard))
    add_paragraph(document, "Title", standard.title.zh)
    lines = [edition_label(standard), based_on(standard), notice(standard)] if standard.is_restated else []
    for line in (*(told.zh for told in lines), standard.title.en, *issued(standard)):
        if line:
            add_paragraph(document, "Subtitle", line)
    write_clauses(document, standard, standard.clauses)


def _is_front(clause: Clause) -> bool:
    """Whether the clause stands before the first chapter: foreword and introduction."""
    return clause.element in ("foreword", "introduction") or clause.number.startswith("0.")
