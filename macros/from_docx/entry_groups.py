"""Lines of a clause → runs that make one block, and the entries of lists → levels: which entry stands below which."""

from __future__ import annotations

from collections.abc import Iterator

from .captions import goes_with
from .line import Line


def runs_of(lines: tuple[Line, ...]) -> Iterator[tuple[Line, ...]]:
    """Entries that follow each other; a caption with its table; every other line alone."""
    run: list[Line] = []
    for line in lines:
        is_entry = bool(run) and _is_listed(run[-1]) and _is_listed(line)
        is_captioned = bool(run) and run[-1].mark.kind == "caption" and goes_with(line, run[-1])
        if run and not is_entry and not is_captioned:
            yield tuple(run)
            run = []
        run.append(line)
    if run:
        yield tuple(run)


def _is_listed(line: Line) -> bool:
    """Whether the line is an entry of a list, or stands in one."""
    return line.mark.kind == "entry" or line.within > 0


Group = list[tuple[Line, tuple[Line, ...]]]
"entries of one list, each with the lines of the level below it"

FIRST = frozenset({"1", "a"})


def start_of(line: Line) -> int:
    """The count that the mark of an entry stands for: c) is 3, aa) is 27; 1 where it has none."""
    number = line.mark.number
    if line.mark.style in ("reference", "bibliography"):
        return 1
    if number.isdigit():
        return max(1, int(number))
    if line.mark.style != "letter" or not number or not "a" <= number[0] <= "z":
        return 1
    return ord(number[0]) - ord("a") + 1 + 26 * (len(number) - 1)


def groups_of(run: tuple[Line, ...]) -> Iterator[Group]:
    """Lists that stand one after the other."""
    goes_on = (at for at, line in enumerate(run) if line.mark.kind == "entry" and line.mark.number not in FIRST)
    last = {_sign(run[at]): at for at in goes_on}
    at = 0
    while at < len(run):
        outer, group = run[at], Group()
        while at < len(run) and _sign(run[at]) == _sign(outer) and not (group and run[at].mark.number in FIRST):
            end = at + 1
            while end < len(run) and _is_below(run[end], run[at], last.get(_sign(outer), -1) > end):
                end += 1
            group.append((run[at], run[at + 1 : end]))
            at = end
        yield group


def _sign(line: Line) -> tuple[str, int]:
    return (line.mark.style, line.level)


def _is_below(line: Line, entry: Line, goes_on: bool) -> bool:
    """Whether a line belongs below the entry: deeper in Word's list; or other marks, and the entry's list goes on."""
    if line.within:
        return line.within >= entry.number
    if _sign(line) == _sign(entry):
        return False
    if line.level != entry.level:
        return line.level > entry.level
    return goes_on or entry.text.endswith(("：", ":"))
