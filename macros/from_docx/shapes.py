"""Shapes of documents: all text in one frame, chapters 1. without heading style, two languages, what stands behind.

Each step takes the document and gives it back in the shape that the rest of the reader knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..clauses.problem import Problem
from .flow import Block, Cell, Flow, Paragraph, Table, paragraphs_of, problem_at
from .marks import FIRST_HEADINGS, clause_candidate, typed_mark, without_spaces

_BEHIND = re.compile(r"(?:.{0,30}标准)?(?:编制说明|条文说明|修订说明|修改说明)|索引|用词说明")
_HAN = re.compile(r"[\u4e00-\u9fff]")
FEWEST_PAIRS = 3
"paragraphs in two languages, from which on a text is taken to be bilingual"


def unframed(flow: Flow) -> Flow:
    """The text out of the table that frames it, where no chapter 1 stands outside of tables but one inside."""
    if any(isinstance(block, Paragraph) and _is_first_chapter(block) for block in flow.blocks):
        return flow
    first = next((block for block in flow.blocks if isinstance(block, Table) and _is_frame(block)), None)
    if not first:
        return flow
    pairs = zip(flow.blocks, (None, *flow.blocks))
    frames = [block for block, above in pairs if isinstance(block, Table) and _goes_on(block, first, above)]
    blocks = tuple(one for block in flow.blocks for one in (_unfolded(block) if block in frames else (block,)))
    message = "the text of the standard stands inside a table; the table is taken for a frame and left out"
    return Flow(flow.file, blocks, (*flow.problems, problem_at(flow.file, frames[0].line, message, "frame")))


def with_dotted_chapters(flow: Flow) -> Flow:
    """Paragraphs that Word numbers 1., 2. made headings where the list begins with a first chapter: 1. 范围."""
    lists = {
        one.label.list
        for one in paragraphs_of(flow.blocks)
        if one.label
        and re.fullmatch(r"1[.．、]", one.label.text.strip())
        and without_spaces(one.text) in FIRST_HEADINGS
    }
    return Flow(flow.file, tuple(_as_heading(block, lists) for block in flow.blocks), flow.problems)


def parted(flow: Flow) -> tuple[Flow, tuple[Block, ...]]:
    """The standard, and what stands behind it: drafting notes, explanations of clauses, an index."""
    at = next((at for at, block in enumerate(flow.blocks) if at and _is_behind(block)), None)
    if at is None:
        return flow, ()
    behind = flow.blocks[at:]
    problems = tuple(_behind_problem(flow.file, paragraph) for paragraph in paragraphs_of(behind) if paragraph.text)
    return Flow(flow.file, flow.blocks[:at], (*flow.problems, *problems)), behind


def in_two_languages(flow: Flow) -> Flow:
    """English paragraphs put to the Chinese ones above them, where the text alternates between the languages."""
    pairs = [
        at
        for at, (one, below) in enumerate(zip(flow.blocks, flow.blocks[1:]))
        if _is_chinese(one) and _is_english(below)
    ]
    chinese = sum(_is_chinese(block) for block in flow.blocks)
    if len(pairs) < FEWEST_PAIRS or 2 * len(pairs) < chinese:
        return flow
    blocks: list[Block] = []
    for at, block in enumerate(flow.blocks):
        if at - 1 in pairs and isinstance(block, Paragraph):
            blocks[-1] = _with_english(blocks[-1], block)
        else:
            blocks.append(block)
    message = (
        f"the text is in two languages: {len(pairs)} paragraphs of English are taken as those of the Chinese above"
    )
    return Flow(flow.file, tuple(blocks), (*flow.problems, problem_at(flow.file, 0, message, "bilingual", "note")))


def _is_first_chapter(paragraph: Paragraph) -> bool:
    typed = clause_candidate(paragraph.text)
    label = paragraph.label.text.strip().rstrip(".．、") if paragraph.label else ""
    return label == "1" or bool(typed and typed.number == "1" and without_spaces(typed.text) in FIRST_HEADINGS)


def _is_frame(table: Table) -> bool:
    return any(_is_first_chapter(one) for one in paragraphs_of((table,)))


def _goes_on(block: Table, first: Table, above: Block | None) -> bool:
    """Whether the table is a frame of the text too: it has as many columns, each row in the two languages.

    A table of the standard stands in between, under its caption.
    """
    width = len(first.rows[0])
    is_captioned = isinstance(above, Paragraph) and typed_mark(above.text).kind == "caption"
    if _is_frame(block) or is_captioned or any(len(row) != width for row in block.rows):
        return _is_frame(block)
    texts = [["".join(one.text for one in cell.paragraphs) for cell in row] for row in block.rows]
    told = [row for row in texts if any(row)]
    return width == 2 and bool(told) and all(_HAN.search(left) and not _HAN.search(right) for left, right in told)


def _unfolded(block: Block) -> Iterator[Paragraph]:
    assert isinstance(block, Table)
    for row in block.rows:
        yield from _unfolded_row(row)


def _unfolded_row(row: tuple[Cell, ...]) -> Iterator[Paragraph]:
    """The paragraphs of a row; those of two cells with equally many of them in turn, since they are two languages."""
    texts = [[one for one in cell.paragraphs if one.text] for cell in row]
    if len(texts) == 2 and len(texts[0]) == len(texts[1]):
        yield from (one for pair in zip(*texts) for one in pair)
    else:
        yield from (one for cell in texts for one in cell)


def _as_heading(block: Block, lists: set[str]) -> Block:
    if isinstance(block, Table) or not block.label or block.label.list not in lists:
        return block
    is_chapter = re.fullmatch(r"\d{1,3}[.．、]", block.label.text.strip()) is not None
    return replace(block, is_heading=True) if is_chapter and block.is_heading is None else block


def _is_behind(block: Block) -> bool:
    return isinstance(block, Paragraph) and not block.label and bool(_BEHIND.fullmatch(without_spaces(block.text)))


def _behind_problem(file: str, paragraph: Paragraph) -> Problem:
    message = f"“{paragraph.text}” stands behind the standard; kept apart, read it with --behind"
    return problem_at(file, paragraph.line, message, "behind", "note")


def _is_chinese(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(_HAN.search(block.text))


def _is_english(block: Block) -> bool:
    return isinstance(block, Paragraph) and not _HAN.search(block.text) and bool(re.search(r"[A-Za-z]{2}", block.text))


def _with_english(block: Block, english: Paragraph) -> Block:
    assert isinstance(block, Paragraph)
    typed = clause_candidate(english.text) or typed_mark(english.text)
    return replace(
        block,
        english=typed.text or english.text,
        comments=block.comments + english.comments,
        bookmarks=block.bookmarks + english.bookmarks,
        footnotes=block.footnotes + english.footnotes,
    )
