"""What stands before the text: the cover, the contents list, the title on page one.

GB/T 1.1—2020, 8.1 (cover) and 8.2 (contents). The contents list repeats every clause, so it is found and dropped first:
by its field or styles while reading, here by its heading and by lines that end in a page number.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from ..clauses.model import StandardKind
from ..clauses.problem import Problem
from .article_numbers import is_head
from .cover import LONGEST, read_cover
from .flow import Block, Flow, Paragraph, Table, problem_at
from .marks import (
    ELEMENTS,
    FIRST_HEADINGS,
    SENTENCE_END,
    clause_candidate,
    label_mark,
    part_mark,
    reads_as_heading,
    without_spaces,
)
from .other_documents import articles_of
from .running_number import fit

_CONTENTS_HEADINGS = {"目次", "目录", "目錄"}
_PAGE = r"(?:\d{1,3}|[IVXivx]{1,6}|[Ⅰ-Ⅻ]{1,3})"
_LISTED = re.compile(rf".*?[^\d.][\s.．…·]*{_PAGE}|.*\t\s*{_PAGE}")
_DOTTED = re.compile(rf".+(?:\t|[.．…·]{{3,}})\s*{_PAGE}")
_CONTENTS_STYLE = re.compile(r"(?:toc|目录|目次) ?\d", re.IGNORECASE)
_TITLE_STYLE = re.compile(r"标准名称|文件名称|^(?:title|标题)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    cover: tuple[Paragraph, ...]
    titles: tuple[Paragraph, ...]
    "the title where it stands again before the text"
    body: Flow
    kind: StandardKind
    "a companion has headings 一、 in place of chapters, rules have articles 第一条"
    before: str = ""
    "of a part of a draft: the number that its first clause comes after"


def split_front_matter(flow: Flow, is_behind: bool = False) -> FrontMatter | None:
    """The document in its two parts; None where no chapter, part or foreword begins anywhere.

    Explanations behind a standard begin with any number: they take those of the clauses that they explain.
    """
    blocks = tuple(_without_contents(flow.blocks))
    if (at := _first_of_rules(flow, blocks)) is not None:
        return _front_of_rules(flow, blocks, at)
    begin = next((at for at, block in enumerate(blocks) if _begins(block)), None)
    first = next((block for block in blocks if _is_chapter_one(block) or _is_part_one(block)), None)
    before = ""
    if first is None:
        at, before = _start_elsewhere(blocks, is_behind)
        first, begin = (blocks[at] if at is not None else None), at if begin is None else begin
    if begin is None or first is None:
        return None
    cover = tuple(_paragraphs(blocks[:begin]))
    titles = tuple(_titles_before(blocks, blocks.index(first), cover))
    body = tuple(block for block in blocks[begin:] if block not in titles)
    kind: StandardKind = "standard" if before or _is_chapter_one(first) else "companion"
    return FrontMatter(cover, titles, Flow(flow.file, body, flow.problems), kind, before)


def _first_of_rules(flow: Flow, blocks: tuple[Block, ...]) -> int | None:
    """Where the text of rules begins: at the first chapter or article; None where articles are not counted through,
    or a chapter has a plain number, as in a standard."""
    if len(articles_of(flow)) < 2 or any(
        _is_chapter_one(block) and not _is_chapter_of_rules(block) for block in blocks
    ):
        return None
    return next(
        (at for at, block in enumerate(blocks) if isinstance(block, Paragraph) and is_head(_printed(block))), None
    )


def _is_chapter_of_rules(block: Block) -> bool:
    return isinstance(block, Paragraph) and is_head(_printed(block)) == "章"


def _front_of_rules(flow: Flow, blocks: tuple[Block, ...], begin: int) -> FrontMatter:
    cover = tuple(_paragraphs(blocks[:begin]))
    return FrontMatter(cover, (), Flow(flow.file, blocks[begin:], flow.problems), "rules")


def _start_elsewhere(blocks: tuple[Block, ...], is_behind: bool) -> tuple[int | None, str]:
    """Where a part of a draft begins that has no chapter 1, and the number that comes before it: 3 for chapter 4."""
    numbers = [(at, _number(block)) for at, block in enumerate(blocks)]
    known = [(at, number) for at, number in numbers if number]
    for (at, number), (_, after) in pairwise(known):
        if is_behind or fit(after, number) == "next":
            head, _, last = number.rpartition(".")
            if head or int(last):
                return at, head or str(int(last) - 1)
    return None, ""


def _number(block: Block) -> str:
    """The clause number of a paragraph, computed or typed with a gap behind it."""
    if not isinstance(block, Paragraph):
        return ""
    mark = label_mark(block.label.text, block.is_heading) if block.label else clause_candidate(block.text)
    is_clause = mark is not None and mark.kind == "clause" and (bool(mark.gap) or block.label is not None)
    return mark.number if mark and is_clause and mark.number[0].isdigit() else ""


def title_problems(file: str, front: FrontMatter, title: str) -> Iterator[Problem]:
    """That the title before the text was taken for one, and where it differs from the one on the cover."""
    for paragraph in front.titles:
        is_same = without_spaces(paragraph.text) == without_spaces(title)
        message = f"“{paragraph.text}” is taken as the title; left out of the text"
        if not is_same:
            message = f"the title before the text, “{paragraph.text}”, differs from “{title}”; left out of the text"
        rule = "title-repeated" if is_same else "title-differs"
        yield problem_at(file, paragraph.line, message, rule, "note" if is_same else "warning")


def _without_contents(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks without the contents list: its heading, and the lines that end in a page number."""
    known = Counter(without_spaces(_printed(block)) for block in blocks if isinstance(block, Paragraph))
    is_in_list = has_begun = False
    for block in blocks:
        if isinstance(block, Paragraph) and not has_begun:
            is_heading = without_spaces(block.text) in _CONTENTS_HEADINGS
            is_again = known[without_spaces(_printed(block))] > 1
            known[without_spaces(_printed(block))] -= 1
            is_in_list = is_heading or (is_in_list and (not block.text or _is_listed(block) or is_again))
            if is_in_list or _is_of_contents(block, known):
                continue
            has_begun = _is_chapter_one(block) or is_head(_printed(block)) == "条"
        yield block


def _is_listed(paragraph: Paragraph) -> bool:
    return len(paragraph.text) <= LONGEST and bool(_LISTED.fullmatch(paragraph.text))


def _is_of_contents(paragraph: Paragraph, known: Mapping[str, int]) -> bool:
    """Whether a line outside the list under its heading is one of it: by style, by dots, or since it repeats a heading.

    What stands in a paragraph behind the end of the contents field is text; `known` are all paragraphs as printed.
    """
    if paragraph.is_contents:
        return not paragraph.text or bool(_CONTENTS_STYLE.match(paragraph.style))
    if not _is_listed(paragraph):
        return False
    heading = re.sub(rf"[\s.．…·]*{_PAGE}$", "", _printed(paragraph))
    return bool(_DOTTED.fullmatch(paragraph.text)) or (
        known.get(without_spaces(heading), 0) > 0 and paragraph.text[-1:].isdigit()
    )


def _printed(paragraph: Paragraph) -> str:
    return f"{paragraph.label.text if paragraph.label else ''}{paragraph.text}"


def _begins(block: Block) -> bool:
    """Whether the text of the document begins here: foreword, introduction, chapter 1 or part 一."""
    is_element = isinstance(block, Paragraph) and without_spaces(block.text) in ELEMENTS
    return is_element or _is_chapter_one(block) or _is_part_one(block)


def _is_chapter_one(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return False
    label = block.label
    if label and re.fullmatch(r"第[1一]章", without_spaces(label.text)):
        return reads_as_heading(block.text)
    if label and label_mark(label.text, block.is_heading).kind == "clause":
        return label_mark(label.text, block.is_heading).number == "1" and reads_as_heading(block.text)
    typed = None if label else clause_candidate(block.text)
    is_dotted = typed is not None and bool(typed.gap.strip())
    is_first = typed is not None and typed.number == "1" and reads_as_heading(typed.text)
    return is_first and (not is_dotted or (typed is not None and without_spaces(typed.text) in FIRST_HEADINGS))


def _is_part_one(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return False
    part = part_mark(block.label.text.strip() if block.label else block.text, 0)
    return part is not None and part.number == "一"


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Table):
            yield from (one for row in block.rows for cell in row for one in cell.paragraphs if one.text)
        elif block.text:
            yield block


def _titles_before(blocks: tuple[Block, ...], chapter: int, cover: tuple[Paragraph, ...]) -> Iterator[Paragraph]:
    """The title on page one: styled as one, or the last line before chapter 1 where it is like one of the cover."""
    before = [block for block in blocks[:chapter] if isinstance(block, Paragraph) and block.text]
    for block in before:
        is_last = block is before[-1] and not block.text.endswith(SENTENCE_END) and _is_title(block.text)
        is_known = is_last and any(_is_alike(block.text, line.text) for line in cover if line is not block)
        if (_TITLE_STYLE.search(block.style) and block not in cover[:-1]) or (is_last and is_known):
            yield block


def _is_title(text: str) -> bool:
    """Whether a line of a cover can be nothing but the title."""
    return len(text) <= LONGEST and without_spaces(read_cover((text,)).title.zh) == without_spaces(text)


def _is_alike(one: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, without_spaces(one), without_spaces(other)).ratio() >= 0.75
