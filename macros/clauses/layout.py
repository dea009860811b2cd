"""A changed file keeps the layout that its author gave it: only the lines that say something new are written anew."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

Boundaries = dict[int, tuple[int, int]]
"line boundary of one text → the first and the last boundary of the other that it lines up with"


def keep_layout(old: str, rewritten: str, changed: str) -> str:
    """`old` with the difference between `rewritten` and `changed` carried over, line by line.

    `rewritten` is `old` as our YAML writer lays it out, `changed` the same with the changes in it. Where both the
    author's layout and a change touch one line, the line is taken from `changed`.
    """
    was, base, new = (text.splitlines(keepends=True) for text in (old, rewritten, changed))
    in_old, in_new = _boundaries(base, was), _boundaries(base, new)
    lines: list[str] = []
    start = 0
    for end in sorted(in_old.keys() & in_new.keys()):
        old_lines = was[in_old[start][1] : in_old[end][0]]
        new_lines = new[in_new[start][1] : in_new[end][0]]
        lines += old_lines if new_lines == base[start:end] else new_lines
        lines += was[slice(*in_old[end])] + new[slice(*in_new[end])]
        start = end
    return "".join(lines)


def _boundaries(base: list[str], other: list[str]) -> Boundaries:
    found: Boundaries = {}
    for base_line, other_line in _aligned(base, other):
        first, _ = found.get(base_line, (other_line, other_line))
        found[base_line] = first, other_line
    return found


def _aligned(base: list[str], other: list[str]) -> Iterator[tuple[int, int]]:
    yield 0, 0
    for tag, base_start, base_end, other_start, other_end in difflib.SequenceMatcher(
        None, base, other, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            yield from zip(range(base_start, base_end + 1), range(other_start, other_end + 1))
        yield base_end, other_end
