"""Text that came out of a PDF: page furniture taken out of the flow, and hard line ends taken out of the sentences.

A line ends where the page was full, not where the sentence ends. Which width is full is measured on the file itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from ..clauses.problem import Problem
from .flow import Block, Flow, Paragraph, problem_at
from .line import HEADS, Line
from .marks import SENTENCE_END, starts_with_code, typed_mark, without_spaces
from .symbol_lists import STYLE as SYMBOLS

FEWEST_LINES = 5
"unfinished lines of one width, from which on a text is taken to have come from a PDF"

MOST_LONGER = 0.1
"share of the lines that may be longer than a full one: where sentences run past the edge, nothing cut them there"

_PAGE_NUMBER = re.compile(r"[-—– ]*(?:\d{1,3}|[IVXivxⅠ-Ⅻ]{1,5})[-—– ]*")
_DOCUMENT_NUMBER = re.compile(r"(?:[A-Z]{1,4}(?:/[A-Z]+)?|DB\d{2,6}(?:/T)?)[\s\d.X]+[—–-]\s*[\dX]{4}")


@dataclass(frozen=True, slots=True)
class Pages:
    """The text of a document without what the pages add."""

    blocks: tuple[Block, ...]
    begins: frozenset[int]
    "numbers of the paragraphs that stood first on a page"
    problems: tuple[Problem, ...]


def without_furniture(flow: Flow, number: str) -> Pages:
    """Takes out headers, footers and page numbers that stand in the flow; `number` is that of the document.

    They are looked for in runs of short lines that hold a number of a page or document. Furniture is what other runs
    repeat, the number of the document itself, and a page number next to one of these.
    """
    runs = _runs(flow.blocks) if _comes_from_pages(flow.blocks, number) else []
    repeated = Counter(text for run in runs for text in {without_spaces(_text(flow.blocks[at])) for at in run})
    furniture: set[int] = set()
    for run in runs:
        texts = {at: without_spaces(_text(flow.blocks[at])) for at in run}
        sure = {at for at, text in texts.items() if repeated[text] > 1 or text == without_spaces(number)}
        furniture |= sure | {at for at in run if _PAGE_NUMBER.fullmatch(texts[at]) and {at - 1, at + 1} & sure}
    removed = [flow.blocks[at] for at in sorted(furniture)]
    return Pages(
        tuple(block for at, block in enumerate(flow.blocks) if at not in furniture),
        frozenset(
            flow.blocks[at + 1].line for at in furniture if at + 1 < len(flow.blocks) and at + 1 not in furniture
        ),
        tuple(_furniture_problem(flow.file, block) for block in removed if isinstance(block, Paragraph)),
    )


def join_lines(
    file: str, lines: tuple[Line, ...], begins: frozenset[int]
) -> tuple[tuple[Line, ...], tuple[Problem, ...]]:
    """Lines of a PDF put together to paragraphs; `begins` are the paragraphs that stood first on a page."""
    full = _fullness(lines)
    joined: list[Line] = []
    pieces: list[int] = []
    problems: list[Problem] = []
    last = ""
    for line in lines:
        if joined and _goes_on(joined[-1], last, line, full, line.number in begins):
            if last.endswith(("。", "！", "？")):
                message = (
                    "joined to the line before it, which is full but ends a sentence; look whether a paragraph begins"
                )
                problems.append(problem_at(file, line.number, message, "joined-lines", "warning"))
            joined[-1] = _joined(joined[-1], line)
            pieces.append(line.number)
        else:
            joined.append(line)
        last = line.paragraphs[-1].text if line.paragraphs else ""
    if pieces:
        message = f"{len(pieces)} line ends inside sentences taken out: the text came out of a PDF"
        problems.insert(0, problem_at(file, pieces[0], message, "joined-lines", "note"))
    return tuple(part for line in joined for part in (_parted(line) if full else (line,))), tuple(problems)


def _comes_from_pages(blocks: tuple[Block, ...], number: str) -> bool:
    """Whether the text has page furniture: the number of a document stands again and again among its lines.

    A form repeats its lines as well (库号, 日期, 1); it repeats no number of a document.
    """
    texts = Counter(without_spaces(_text(block)) for block in blocks)
    return bool(number and texts[without_spaces(number)]) or any(
        count > 1 and _DOCUMENT_NUMBER.fullmatch(text) for text, count in texts.items()
    )


def _text(block: Block) -> str:
    return block.text if isinstance(block, Paragraph) else ""


def _is_sign(text: str) -> bool:
    """Whether a line can only be a number of a page or of the document."""
    return bool(_PAGE_NUMBER.fullmatch(text) or _DOCUMENT_NUMBER.fullmatch(text))


def _runs(blocks: tuple[Block, ...]) -> list[tuple[int, ...]]:
    """Runs of short unnumbered lines, without an end of a sentence, with a page or document number among them."""
    runs: list[tuple[int, ...]] = []
    run: list[int] = []
    for at, block in enumerate((*blocks, Paragraph("。"))):
        text = _text(block)
        is_short = 0 < len(text) <= 40 and not text.endswith(SENTENCE_END) and not getattr(block, "label", None)
        if is_short:
            run.append(at)
        elif text or not isinstance(block, Paragraph):
            runs += [tuple(run)] if any(_is_sign(_text(blocks[one])) for one in run) else []
            run = []
    return runs


def _furniture_problem(file: str, paragraph: Paragraph) -> Problem:
    message = f"“{paragraph.text}” repeats at the turn of pages and is left out of the text"
    return problem_at(file, paragraph.line, message, "page-furniture", "note")


def _fullness(lines: tuple[Line, ...]) -> Callable[[str, str], bool] | None:
    """Says whether a line is full, given the one after it; None where the file has no hard line ends."""
    pairs = [(a, b) for a, b in pairwise(lines) if a.paragraphs and b.mark.kind == "text" and not a.level]
    texts = [a.paragraphs[-1].text for a, _ in pairs if a.paragraphs[-1].style != SYMBOLS]
    unfinished = [text for text in texts if len(text) >= 15 and _is_cut(text)]
    best = max(
        (_width_of(unfinished, measure) for measure in (len, _visual)), default=(0.0, 0, len), key=lambda one: one[0]
    )
    share, width, measure = best
    longer = sum(measure(text) > width + 1 for text in texts)
    if len(unfinished) < FEWEST_LINES or share < 0.6 or longer > MOST_LONGER * len(texts):
        return None
    return lambda text, after: measure(text) + measure(_first_word(after)) + _space(text, after) > width


def _is_cut(text: str) -> bool:
    """Whether a line may have been cut at the edge: it ends nothing, and is no entry of a list of documents."""
    return not text.endswith(("。", "；", "：", ";", ":", "！")) and not starts_with_code(text)


def _width_of(texts: list[str], measure: Callable[[str], int]) -> tuple[float, int, Callable[[str], int]]:
    """Which share of the lines has about the commonest width, and that width."""
    counts = Counter(measure(text) for text in texts)
    width = max(counts, key=lambda one: (counts[one], one), default=0)
    near = sum(count for one, count in counts.items() if width - 2 <= one <= width + 1)
    return near / max(1, len(texts)), width, measure


def _visual(text: str) -> int:
    """The width in half characters: Han characters and full-width signs are two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)


def _first_word(text: str) -> str:
    match = re.match(r"[A-Za-z0-9][\w.\-/]*|.", text)
    return match[0] if match else ""


def _space(text: str, after: str) -> int:
    """1 where two Latin words meet at a line end, so that a space goes between them."""
    return int(bool(re.search(r"[A-Za-z0-9,]$", text) and re.match(r"[A-Za-z]", after)))


def _goes_on(
    before: Line, last: str, line: Line, full: Callable[[str, str], bool] | None, is_first_on_page: bool
) -> bool:
    if (
        not full
        or line.mark.kind != "text"
        or before.mark.kind not in {*HEADS, "text", "entry", "note", "example", "source"}
    ):
        return False
    return full(last, line.text) or (is_first_on_page and before.mark.kind == "text" and _is_unfinished(last))


def _is_unfinished(text: str) -> bool:
    return not text.endswith(("。", "！", "？", "；", "：", "!", "?", ";", ":"))


def _joined(before: Line, line: Line) -> Line:
    text = before.text + " " * _space(before.text, line.text) + line.text
    return replace(before, text=text, paragraphs=before.paragraphs + line.paragraphs)


_SEAM = re.compile(r"(?<=。)(?=本文件适用于)|(?<=适用于本文件。)|(?<=。)(?=来源[:：])")


def _parted(line: Line) -> Iterator[Line]:
    """The line, parted where a PDF ran paragraphs together that the drafting rules keep apart."""
    if line.mark.kind != "text":
        yield line
        return
    parts: list[str] = []
    for part in filter(None, (one.strip() for one in _SEAM.split(line.text))):
        is_new = not parts or not parts[-1].endswith("适用于本文件。") or starts_with_code(part)
        parts[len(parts) :] = [part] if is_new else []
        parts[-1:] = [parts[-1]] if is_new else [parts[-1] + part]
    for at, part in enumerate(parts):
        mark = typed_mark(part) if at else line.mark
        yield replace(
            line, mark=mark, text=mark.text if at else part, paragraphs=line.paragraphs if not at else _rest(line)
        )


def _rest(line: Line) -> tuple[Paragraph, ...]:
    """The paragraphs of the later part of a line: the place; bookmarks and comments belong to the first part."""
    return (Paragraph(line.paragraphs[-1].text, line.paragraphs[-1].line),)
