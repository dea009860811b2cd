"""`document.xml`: cover, contents list, foreword, title line, chapters, annexes, bibliography, end line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.clauses.model import Clause, Standard, Table

from .clauses import Marks, WordBlock, clause_elements
from .comments import comment_ids
from .contents import contents_xml
from .counting import number_starts
from .cover import cover_paragraphs, drafted
from .lists import Numbering, list_numbers
from .pages import section
from .paragraphs import Ids, WordParagraph, paragraph_xml
from .table_xml import table_xml
from .tables import WordTable
from .xml import Element, holding, w


def document_xml(standard: Standard) -> tuple[Element, dict[Numbering, int]]:
    """The document, and the lists that its paragraphs use beside those of the template."""
    front, body = _clause_blocks(standard, True), _clause_blocks(standard, False)
    ids = _ids((*front, *body))
    parts = _companion(standard, body, ids) if standard.kind == "companion" else _standard(standard, front, body, ids)
    return w("document", holding(w("body"), parts)), dict(ids.lists)


def _standard(
    standard: Standard, front: tuple[WordBlock, ...], body: tuple[WordBlock, ...], ids: Ids
) -> Iterator[Element]:
    yield from _xml(cover_paragraphs(standard), ids)
    yield _section_end("cover")
    yield from _xml([WordParagraph("标准文件_目录标题", "目次", is_spread=True)], ids)
    yield from contents_xml(standard)
    yield from _xml(front, ids)
    yield _section_end("front")
    yield from _xml([WordParagraph("标准文件_正文标准名称", standard.title.zh)], ids)
    yield from _xml(body, ids)
    yield from _xml([WordParagraph("标准文件_终结线")], ids)
    yield section("body")


def _companion(standard: Standard, body: tuple[WordBlock, ...], ids: Ids) -> Iterator[Element]:
    """Drafting notes have neither cover nor contents list: title, date, text."""
    yield from _xml([WordParagraph("Title", standard.title.zh)], ids)
    date = drafted(dict(standard.dates).get("drafted", ""))
    yield from _xml([WordParagraph("Subtitle", date)] if date else [], ids)
    yield from _xml(body, ids)
    yield section("body")


def _clause_blocks(standard: Standard, is_front: bool) -> tuple[WordBlock, ...]:
    """Foreword and introduction (the front), or what comes after them."""
    marks = Marks(number_starts(standard), comment_ids(standard), _has_annex_tables(standard))
    clauses = (clause for clause in standard.clauses if _is_front(clause, standard) == is_front)
    return tuple(block for clause in clauses for block in clause_elements(clause, marks))


def _is_front(clause: Clause, standard: Standard) -> bool:
    is_front = clause.element in ("foreword", "introduction") or clause.number.startswith("0.")
    return is_front and standard.kind == "standard"


def _has_annex_tables(standard: Standard) -> bool:
    return any(
        isinstance(block, Table) and block.number[:1].isalpha() for clause in standard.clauses for block in clause.body
    )


def _ids(blocks: Iterable[WordBlock]) -> Ids:
    paragraphs = [paragraph for block in blocks for paragraph in _paragraphs(block)]
    keys = dict.fromkeys(key for paragraph in paragraphs for key in paragraph.keys)
    used = (paragraph.numbering for paragraph in paragraphs)
    return Ids(
        list_numbers(numbering for numbering in used if numbering is not None),
        {key: position for position, key in enumerate(keys)},
    )


def _paragraphs(block: WordBlock) -> Iterator[WordParagraph]:
    return block.paragraphs() if isinstance(block, WordTable) else iter((block,))


def _xml(blocks: Iterable[WordBlock], ids: Ids) -> Iterator[Element]:
    for block in blocks:
        yield table_xml(block, ids) if isinstance(block, WordTable) else paragraph_xml(block, ids)


def _section_end(pages: str) -> Element:
    return w("p", w("pPr", section("cover" if pages == "cover" else "front")))
