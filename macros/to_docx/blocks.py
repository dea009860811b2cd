"""The blocks of a clause → paragraphs and tables of the Word file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from macros.clauses.model import Block, Clause, ClauseList, Example, Note, Paragraph, Source, Table

from .lists import UNNUMBERED, Numbering
from .paragraphs import WordParagraph
from .style_table import SEGMENT
from .styles import style_named
from .tables import WordTable, word_table

_LIST_STYLES = {
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
}
_PLAIN_LIST_STYLES = {"reference": "标准文件_引用文件", "bibliography": "标准文件_参考文献条目"}
DEEPEST = 1
"GB/T 1.1—2020, 7.5: not more than two levels of lists"


def block_elements(
    clause: Clause, blocks: Sequence[Block], starts: Mapping[str, int]
) -> Iterator[WordParagraph | WordTable]:
    """The blocks in reading order. Notes and examples are numbered where the clause has several of them."""
    counts = {kind: sum(isinstance(block, kind) for block in blocks) for kind in (Note, Example)}
    for position, block in enumerate(blocks):
        match block:
            case Paragraph(text):
                yield WordParagraph(SEGMENT, text.zh)
            case Source(text):
                yield WordParagraph(SEGMENT, f"[来源：{text.zh}]")
            case Note(text):
                yield _marked("注", text.zh, clause.id, counts[Note])
            case Example(text):
                yield _marked("示例", text.zh, clause.id, counts[Example])
            case ClauseList():
                yield from _entries(block, f"list {position} {clause.id}")
            case Table():
                yield from _table(block, starts.get(block.id))


def _marked(word: str, text: str, group: str, count: int) -> WordParagraph:
    """A note or an example: 注： where it is the only one, 注1： … where there are several."""
    if count == 1:
        return WordParagraph(f"标准文件_{word}：", text)
    style = f"标准文件_{word}×："
    return WordParagraph(style, text, numbering=Numbering(style_named(style).list, 0, group))


def _entries(clause_list: ClauseList, group: str, above: Numbering | None = None) -> Iterator[WordParagraph]:
    """The entries of a list and of those below; a list under a list of the same kind counts within it."""
    style, numbering = _list_place(clause_list, group, above)
    for position, entry in enumerate(clause_list.entries):
        yield WordParagraph(style, entry.text.zh, (entry.id,) if entry.id else (), numbering)
        if entry.list:
            yield from _entries(entry.list, f"{group} {position}", numbering or UNNUMBERED)


def _list_place(clause_list: ClauseList, group: str, above: Numbering | None) -> tuple[str, Numbering | None]:
    plain = _PLAIN_LIST_STYLES.get(clause_list.style)
    level = 0 if above is None else min(above.level + 1, DEEPEST)
    style = plain or _LIST_STYLES[clause_list.style, level]
    list_name = style_named(style).list
    if not list_name:
        return style, None
    shares = above is not None and above.list == list_name and level > above.level
    return style, Numbering(list_name, 0 if plain else level, above.group if above and shares else group)


def _table(table: Table, start: int | None) -> Iterator[WordParagraph | WordTable]:
    """Caption and table; a table without number and title has no caption, and its key stands in its first cell."""
    keys = (table.id,) if table.id else ()
    has_caption = bool(table.number or table.title.zh)
    if has_caption:
        yield _caption(table, keys, start)
    if any(table.rows):  # Word refuses a table without cells
        yield word_table(table, () if has_caption else keys)


def _caption(table: Table, keys: tuple[str, ...], start: int | None) -> WordParagraph:
    is_annex = table.number[:1].isalpha()
    style = "标准文件_附录表标题" if is_annex else "标准文件_正文表标题"
    return WordParagraph(style, table.title.zh, keys, _caption_numbering(table, style, start))


def _caption_numbering(table: Table, style: str, start: int | None) -> Numbering | None:
    if not table.number:
        return UNNUMBERED
    place = style_named(style)
    return None if start is None else Numbering(place.list, place.level or 0, f"start {table.id}", start)
