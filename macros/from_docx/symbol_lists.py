"""Lists of symbols and abbreviations, and the change of a source: what their punctuation says.

GB/T 1.1—2020, 8.8: a clause 符号和缩略语 holds one to a line, without numbers: `Q——流量`, `AGV：自动导引车`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from ..clauses.blocks import Source, Symbol, SymbolList, SymbolListKind, Text
from ..clauses.problem import Place
from .line import Line
from .marks import Mark

STYLE = "标准文件_符号和缩略语"
"of our own Word files: what stands in it is one, whatever the heading"
_HEADING = re.compile("缩略语|缩写|符号|代号")
LONGEST_HEADING = 16
_ENTRY: tuple[tuple[SymbolListKind, re.Pattern[str]], ...] = (
    ("abbreviations", re.compile(r"(?P<symbol>[A-Za-z][A-Za-z0-9/.&+ -]{0,23}?)\s*[：:]\s*(?P<text>\S.*)")),
    ("symbols", re.compile(r"(?P<symbol>[^—–\s。；：:，][^—–。；：:，]{0,23}?)\s*(?:——|—|──)\s*(?P<text>[^—\s].*)")),
)
_MODIFIED = (
    re.compile("(?P<text>.+?)，(?P<modified>(?:有修改|经修改).*)", re.DOTALL),
    re.compile(r"(?P<text>.+?), (?P<modified>modified\b.*)", re.DOTALL),
)
"in Chinese and in English"


def with_symbol_lists(lines: tuple[Line, ...], heading: str) -> tuple[Line, ...]:
    """The lines with each run of symbols or abbreviations as one of them, whose `parts` are the entries."""
    is_said = len(heading) <= LONGEST_HEADING and bool(_HEADING.search(heading))
    made: list[Line] = []
    for kind, group in groupby(lines, lambda line: kind_of(line, is_said)):
        parts = tuple(group)
        if kind:
            paragraphs = tuple(one for part in parts for one in part.paragraphs)
            made.append(Line(Mark("symbols", kind), "", paragraphs, parts=parts))
        else:
            made += parts
    return tuple(made)


def kind_of(line: Line, is_said: bool) -> SymbolListKind | None:
    """Which kind of list the line is an entry of; None for any other line, and where nothing says that there is one."""
    is_alone = line.mark.kind == "text" and not line.table and not line.parts and "\n" not in line.text
    if not is_alone or not (is_said or all(one.style == STYLE for one in line.paragraphs)):
        return None
    return next((kind for kind, entry in _ENTRY if entry.fullmatch(line.text)), None)


def symbol_list(line: Line, file: str) -> SymbolList:
    """The list of a line that `with_symbol_lists` made."""
    kind: SymbolListKind = "abbreviations" if line.mark.number == "abbreviations" else "symbols"
    return SymbolList(kind, tuple(_symbols(line, dict(_ENTRY)[kind], file)), Place(file, line.parts[0].number))


def _symbols(line: Line, entry: re.Pattern[str], file: str) -> Iterator[Symbol]:
    for part in line.parts:
        match = entry.fullmatch(part.text)
        if match:
            yield Symbol(match["symbol"], Text(match["text"]), Place(file, part.number))


def source_of(text: Text, place: Place) -> Source:
    """A source and how it was changed; GB/T 1.1—2020, 8.7.4: [来源：GB/T 20000.1—2014，7.2，有修改]."""
    zh, en = _MODIFIED[0].fullmatch(text.zh), _MODIFIED[1].fullmatch(text.en)
    if not zh:
        return Source(text, place=place)
    said = Text(zh["text"], en["text"] if en else text.en)
    return Source(said, Text(zh["modified"], en["modified"] if en else ""), place)
