"""Formulas and figures among the lines of a clause: each with its symbols, key, notes and title made one line.

GB/T 1.1—2020, 9.7 (figures: key, notes, then number and title below the picture) and 9.9 (formulas: number at the
right, symbols under 式中). Titles above their pictures are read too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .flow import Table
from .line import Line, picture_lines, typed_line
from .marks import Mark
from .symbol_lists import STYLE
from .symbol_rows import symbol_rows

_NUMBER = re.compile(
    r"[\s.…·—]*(?:[（(]\s?(?P<number>(?:[A-Z][.．]?)?\d{1,3}(?:[-.．]\d{1,2})?[a-z]?)\s?[)）])?(?P<end>[,，.。;；]?)"
)
HEAD = re.compile(
    r"(?:式中|其中|图中|标引序号说明|标引符号说明|说明|图例|[Ww]here|Key)(?:\s*[:：,，]\s*|\s*$|\s+)(?P<rest>.*)",
    re.DOTALL,
)
"what stands before the symbols of a formula or the key of a figure"
SYMBOL = re.compile(
    r"(?P<symbol>[^—–\s。；][^—–。；]{0,23}?)\s*(?:[—–]{1,3}|──?|－－?|--)\s*(?P<text>[^—–\s].*?)[；;。]?", re.DOTALL
)
CLOSE_TITLE = re.compile(r"图\s?(?P<number>(?:[A-Z]\.)?\d{1,3})(?P<text>[\u4e00-\u9fff][^。；：]{0,40})")
LONGEST_SUB_TITLE = 60


def set_apart(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines with each formula and each figure as one of them, whose `parts` are the lines it is made of."""
    return tuple(_figures(tuple(_formulas(tuple(_with_close_titles(_all_unframed(lines)))))))


def formula_number(line: Line) -> str | None:
    """The number of a formula that stands by itself in its paragraph, empty where it has none; None for all else."""
    if line.mark.kind != "text" or len(line.paragraphs) != 1 or len(line.paragraphs[0].formulas) != 1:
        return None
    said = line.paragraphs[0].formulas[0][0].strip()
    number_inside = _numbered_by_word(said)
    before, found, behind = line.text.partition(said)
    match = _NUMBER.fullmatch(behind)
    if not said or not found or before.strip() or not match:
        return None
    return match["number"] or number_inside or ""


def _numbered_by_word(said: str) -> str:
    """The number that Word itself puts behind a formula: `E=mc²#(1)`."""
    match = re.search(r"#[（(](?P<number>(?:[A-Z]\.)?\d{1,3})[)）]$", said)
    return match["number"] if match else ""


def symbols_of(line: Line) -> list[tuple[str, str]] | None:
    """Signs with what they stand for, of a line that holds nothing else; None for any other line."""
    head = HEAD.fullmatch(line.text)
    text = head["rest"] if head else line.text
    is_listed = any(one.style == STYLE for one in line.paragraphs)
    if line.mark.kind != "text" or line.table or is_listed:
        return None
    if head and not text:
        return []
    pieces = [piece for piece in re.split(r"\n|(?<=[；;])(?=\s*[^—–\s；;]{1,24}\s*[—–]{1,2})", text) if piece.strip()]
    found = [SYMBOL.fullmatch(piece.strip()) for piece in pieces]
    return [(match["symbol"].strip(), match["text"].strip()) for match in found if match] if all(found) else None


def _formulas(lines: tuple[Line, ...]) -> Iterator[Line]:
    at = 0
    while at < len(lines):
        number = formula_number(lines[at])
        if number is None:
            yield lines[at]
            at += 1
            continue
        end = _end_of_symbols(lines, at + 1)
        yield replace(lines[at], mark=Mark("formula", number), parts=lines[at:end])
        at = end


def _end_of_symbols(lines: tuple[Line, ...], at: int) -> int:
    """Behind the symbols that begin at `at` with their head; `at` where there are none."""
    if at >= len(lines) or not HEAD.match(lines[at].text) or symbols_of(lines[at]) is None:
        return at
    end = at + 1
    while end < len(lines) and symbols_of(lines[end]) and not HEAD.match(lines[end].text):
        end += 1
    is_empty = end == at + 1 and not symbols_of(lines[at])
    return at if is_empty else end


def _figures(lines: tuple[Line, ...]) -> Iterator[Line]:
    kinds = [line.mark.kind for line in lines if line.mark.kind in ("picture", "figure")]
    group = _titled_above if kinds[:1] == ["figure"] and "picture" in kinds else _titled_below
    at = 0
    while at < len(lines):
        end = group(lines, at)
        parts = lines[at:end]
        title = next((one for one in parts if one.mark.kind == "figure"), None)
        is_figure = any(one.mark.kind == "picture" for one in parts)
        yield _joined(parts, title) if is_figure else lines[at]
        at = max(end, at + 1) if is_figure else at + 1


def _joined(parts: tuple[Line, ...], title: Line | None) -> Line:
    first = title or parts[0]
    mark = replace(first.mark, kind="figure", text=title.text if title else "")
    return Line(mark, title.text if title else "", title.paragraphs if title else parts[0].paragraphs, parts=parts)


def _titled_below(lines: tuple[Line, ...], begin: int) -> int:
    """Behind the figure that begins with a picture: the end of its title, or the picture alone where it has none."""
    if lines[begin].mark.kind != "picture":
        return begin
    end = _end_of_parts(lines, begin)
    if end < len(lines) and lines[end].mark.kind == "figure":
        return _end_of_symbols(lines, _behind_title(lines, end))
    return begin + 1


def _with_close_titles(lines: tuple[Line, ...]) -> Iterator[Line]:
    """图1门 below a picture is a title, also without a space."""
    is_pictured = False
    for line in lines:
        match = CLOSE_TITLE.fullmatch(line.text) if is_pictured and line.mark.kind == "text" else None
        yield replace(line, mark=Mark("figure", match["number"], match["text"]), text=match["text"]) if match else line
        is_pictured = line.mark.kind == "picture" or (
            is_pictured and (is_sub_title(line) or line.mark.kind == "note" or symbols_of(line) is not None)
        )


def _titled_above(lines: tuple[Line, ...], begin: int) -> int:
    """Behind the figure that begins with its title."""
    if lines[begin].mark.kind != "figure":
        return begin + (lines[begin].mark.kind == "picture")
    below = _behind_title(lines, begin)
    is_pictured = below < len(lines) and lines[below].mark.kind == "picture"
    return _end_of_parts(lines, below) if is_pictured else begin


def _behind_title(lines: tuple[Line, ...], title: int) -> int:
    """Behind the title and the same title in English."""
    below = title + 1
    is_english = below < len(lines) and lines[below].mark.kind == "figure" and lines[below].text.isascii()
    return below + (is_english and lines[below].mark.number == lines[title].mark.number)


def _end_of_parts(lines: tuple[Line, ...], at: int) -> int:
    """Behind pictures, the titles of parts, the key and the notes of one figure."""
    has_key = False
    for end in range(at, len(lines)):
        line = lines[end]
        has_key |= bool(HEAD.match(line.text)) and line.mark.kind == "text"
        is_part = line.mark.kind == "picture" and (end == at or not _is_keyed(lines[end - 1]))
        is_key = has_key and symbols_of(line) is not None
        if not (is_part or is_key or is_sub_title(line) or line.mark.kind == "note"):
            return end
    return len(lines)


def _is_keyed(line: Line) -> bool:
    """Whether a picture has a permanent key of its own, so that it is a whole figure."""
    return line.mark.kind == "picture" and any(one.bookmarks for one in line.paragraphs)


def is_sub_title(line: Line) -> bool:
    """Whether the line is the title of a part: a) plan."""
    is_entry = line.mark.kind == "entry" and line.mark.style == "letter"
    is_short = len(line.text) <= LONGEST_SUB_TITLE and not line.text.endswith(("。", "；", "：", ";"))
    return is_entry and is_short and not line.table


def _all_unframed(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(line for one, before in zip(lines, (None, *lines)) for line in _unframed(one, before))


def _unframed(line: Line, before: Line | None) -> Iterator[Line]:
    """The lines of a table that only holds pictures with their titles, symbols, or a formula with its number."""
    lines = _cells(line.table) if line.table else ()
    has_pictures = any(one.mark.kind == "picture" for one in lines)
    is_frame = has_pictures and all(one.mark.kind in ("picture", "figure") or is_sub_title(one) for one in lines)
    formula = _formula_of_row(lines)
    if formula:
        yield formula
    elif symbols := symbol_rows(line.table, before) if line.table else ():
        yield from symbols
    elif is_frame:
        pictures = [one for one in lines if one.mark.kind == "picture"]
        others = [one for one in lines if one.mark.kind != "picture"]
        yield from (*pictures, *others)
    else:
        yield line


def _formula_of_row(lines: tuple[Line, ...]) -> Line | None:
    """A formula that stands in a table without lines, so that its number is at the right edge."""
    if not 0 < len(lines) <= 2 or not lines[0].paragraphs[0].formulas:
        return None
    behind = lines[1].paragraphs[0].text if len(lines) == 2 else ""
    text = f"{lines[0].text}\t{behind}"
    paragraph = replace(lines[0].paragraphs[0], text=text)
    line = Line(Mark("text", text=text), text, (paragraph,))
    is_numbered = bool(behind) and formula_number(line)
    return line if is_numbered else None


def _cells(table: Table) -> tuple[Line, ...]:
    cells = (one for row in table.rows for cell in row for one in cell.paragraphs)
    return tuple(line for one in cells for line in (*picture_lines(one), *typed_line(one)))
