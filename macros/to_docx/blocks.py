"""The blocks of a clause → paragraphs and tables of the Word file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docx.document import Document
from docx.oxml.ns import qn

from ..clauses.blocks import (
    Block,
    ClauseList,
    Example,
    Figure,
    Formula,
    ListEntry,
    Note,
    NumberedBlock,
    Paragraph,
    Source,
    SymbolList,
    Table,
    counted_within,
)
from ..clauses.passages import symbol_passage
from .entry_bodies import entry_left, move_in
from .lists import UNNUMBERED, WordList, new_list, set_number
from .paragraphs import add_paragraph
from .set_apart import add_pictures, write_formula
from .style_table import EXPLAINED, ITEM, SEGMENT, style_named
from .tables import write_table

_ENTRY_STYLES = {
    ("dash", 0): "标准文件_列项——（一级）",
    ("dash", 1): "标准文件_列项——（二级）",
    ("bullet", 0): "标准文件_列项·（一级）",
    ("bullet", 1): "标准文件_列项·（二级）",
    ("letter", 0): "标准文件_字母编号列项（一级）",
    ("letter", 1): "标准文件_字母编号列项（二级）",
    ("number", 0): "标准文件_数字编号列项（一级）",
    ("number", 1): "标准文件_数字编号列项（二级）",
    ("decimal", 0): "标准文件_编号列项（一级）",
    ("decimal", 1): "标准文件_编号列项（二级）",
    ("chinese", 0): ITEM,
    ("chinese", 1): ITEM,
}
_PLAIN_ENTRY_STYLES = {"paragraph": SEGMENT, "reference": "标准文件_引用文件", "bibliography": "标准文件_参考文献条目"}
DEEPEST = 1
"GB/T 1.1—2020, 7.5: not more than two levels of lists"


def write_blocks(document: Document, blocks: Sequence[Block], starts: Mapping[str, int], depth: int = 0) -> None:
    """The blocks in reading order. Notes and examples are numbered where the clause has several of them.

    Those of an entry stand `depth` lists deep, and are moved in as far as its text.
    """
    left = entry_left(depth)
    numbered = {type(block) for block, number in zip(blocks, counted_within(blocks)) if number}
    notes = new_list(document, "notes") if Note in numbered else None
    examples = new_list(document, "examples") if Example in numbered else None
    for block in blocks:
        above = document.element.body[-2] if left else None
        if isinstance(block, ClauseList):
            _write_list(document, block, starts, depth)
            continue
        if isinstance(block, Note | Example) and not getattr(block, "footnote", ""):
            is_note = isinstance(block, Note)
            _write_labelled(document, "注" if is_note else "示例", block.text.zh, notes if is_note else examples)
        else:
            _write_block(document, block, starts, left)
        if above is not None:
            move_in(above, left)


def _write_block(document: Document, block: Block, starts: Mapping[str, int], left: int) -> None:
    """A block that is neither a list nor counted within its clause; a footnote stands below the page, at its mark."""
    match block:
        case Paragraph(text):
            add_paragraph(document, SEGMENT, text.zh)
        case Source():
            add_paragraph(document, SEGMENT, f"[来源：{block.printed.zh}]")
        case SymbolList(kind, symbols):
            for symbol in symbols:
                add_paragraph(document, EXPLAINED, symbol_passage(symbol, kind).text.zh)
        case Note(text, letter) if block.is_below_table:
            add_paragraph(document, SEGMENT, f"^{{{letter}}} {text.zh}")
        case Table() | Formula() | Figure():
            _write_numbered(document, block, starts.get(block.id), left)


def _write_labelled(document: Document, label: str, text: str, numbers: WordList | None) -> None:
    """A note or an example: 注： where it is the only one, 注1： … where there are `numbers`."""
    paragraph = add_paragraph(document, f"标准文件_{label}{'×' if numbers else ''}：", text)
    if numbers:
        set_number(paragraph.paragraph_format, numbers)


def _write_list(
    document: Document,
    clause_list: ClauseList,
    starts: Mapping[str, int],
    depth: int,
    above: WordList = UNNUMBERED,
) -> None:
    """The entries of a list and of those below; one that begins at 1 counts within a list of its kind above it."""
    plain = _PLAIN_ENTRY_STYLES.get(clause_list.style)
    style = style_named(plain or _ENTRY_STYLES[clause_list.style, min(depth, DEEPEST)])
    counts_within = above.kind == style.list and style.level == depth and clause_list.start == 1
    numbers = (
        above if counts_within or not style.list else new_list(document, style.list, style.level, clause_list.start)
    )
    for entry in clause_list.entries:
        paragraph = add_paragraph(document, style.name, entry.text.zh, *_key(entry))
        if style.list:
            set_number(paragraph.paragraph_format, numbers, style.level)
        if entry.list:
            _write_list(document, entry.list, starts, depth + 1, numbers)
        if entry.body:
            write_blocks(document, entry.body, starts, depth + 1)


def _write_numbered(document: Document, block: NumberedBlock, start: int | None, left: int) -> None:
    if isinstance(block, Table):
        _write_table(document, block, start, left)
    elif isinstance(block, Formula):
        write_formula(document, block, start)
    else:
        _write_figure(document, block, start)


def _write_table(document: Document, table: Table, start: int | None, left: int) -> None:
    """Caption and table; a table without number and title has no caption, and its key stands in its first cell."""
    has_caption = bool(table.number or table.title.zh)
    if has_caption:
        _write_caption(document, table, start)
    if any(table.rows):  # Word refuses a table without cells, and makes one table of two that touch
        if document.element.body[-2].tag == qn("w:tbl"):
            add_paragraph(document, SEGMENT)
        write_table(document, table, *(() if has_caption else _key(table)), left=left)


def _write_figure(document: Document, figure: Figure, start: int | None) -> None:
    """Pictures, key and notes, and the title below them (GB/T 1.1—2020, 9.7)."""
    add_pictures(document, figure)
    numbers = new_list(document, "notes") if len(figure.notes) > 1 else None
    for note in figure.notes:
        _write_labelled(document, "注", note.text.zh, numbers)
    if figure.number or figure.title.zh:
        _write_caption(document, figure, start)


def _write_caption(document: Document, block: Table | Figure, start: int | None) -> None:
    what = "表" if isinstance(block, Table) else "图"
    style = style_named(f"标准文件_{'附录' if block.number[:1].isalpha() else '正文'}{what}标题")
    caption = add_paragraph(document, style.name, block.title.zh, *_key(block)).paragraph_format
    if not block.number:
        set_number(caption, UNNUMBERED)
    elif start is not None:
        set_number(caption, new_list(document, style.list, style.level, start), style.level)


def _key(part: ListEntry | Table | Figure) -> tuple[str, ...]:
    return (part.id,) if part.id else ()
