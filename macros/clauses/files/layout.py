"""A changed file keeps the layout that its author gave it: only the lines that say something new are written anew."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

Boundaries = dict[int, tuple[int, int]]
"line boundary of one text → the first and the last boundary of the other that it lines up with"


def keep_layout(old: str, rewritten: str, changed: str) -> str:
    """`old` with the difference between `rewritten` and `changed` carried over, line by line.

    `rewritten` is `old` as our YAML writer lays it out, `changed` the same with the changes in it. Lines that differ in
    nothing but spaces count as one line; a new line is indented as its neighbours in `old` are.
    """
    was, base, new = (text.splitlines(keepends=True) for text in (old, rewritten, changed))
    in_old, in_new = _boundaries(base, was), _boundaries(base, new)
    lines: list[str] = []
    start = shift = 0
    for end in sorted(in_old.keys() & in_new.keys()):
        old_lines = was[in_old[start][1] : in_old[end][0]]
        new_lines = new[in_new[start][1] : in_new[end][0]]
        if old_lines and end > start:
            shift = _indent(old_lines[0]) - _indent(base[start])
        lines += old_lines if new_lines == base[start:end] else _shifted(new_lines, shift)
        inserted, below = new[slice(*in_new[end])], was[in_old[end][1] :][:1]
        lines += was[slice(*in_old[end])] + _shifted(inserted, _shift_beside(inserted, base[end:][:1], below, shift))
        start = end
    return "".join(lines)


def _shift_beside(inserted: list[str], base: list[str], old: list[str], shift: int) -> int:
    """That of the line below, where it stands as deep as what is inserted; else that of the lines above."""
    is_beside = inserted and base and old and _indent(inserted[0]) == _indent(base[0])
    return _indent(old[0]) - _indent(base[0]) if is_beside else shift


def _boundaries(base: list[str], other: list[str]) -> Boundaries:
    found: Boundaries = {}
    for base_line, other_line in _aligned(base, other):
        first, _ = found.get(base_line, (other_line, other_line))
        found[base_line] = first, other_line
    return found


def _aligned(base: list[str], other: list[str]) -> Iterator[tuple[int, int]]:
    compared = difflib.SequenceMatcher(None, _without_spaces(base), _without_spaces(other), autojunk=False)
    yield 0, 0
    for tag, base_start, base_end, other_start, other_end in compared.get_opcodes():
        if tag == "equal":
            yield from zip(range(base_start, base_end + 1), range(other_start, other_end + 1))
        yield base_end, other_end


def _without_spaces(lines: list[str]) -> list[str]:
    return ["".join(line.split()) for line in lines]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _shifted(lines: list[str], shift: int) -> list[str]:
    if shift >= 0:
        return [" " * shift + line if line.strip() else line for line in lines]
    return [line[min(-shift, _indent(line)) :] for line in lines]
