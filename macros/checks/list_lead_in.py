"""A list has a lead-in, and its entries are one sentence.

What: before a list stands a sentence that ends with a colon; its entries end with ；, the last one with 。. The English
likewise, with : ; and a full stop, as a warning. Lists of documents are excepted.
Why: GB/T 1.1—2020, 7.5: lead-in and entries form one sentence.
How to mend: write the sentence, or the mark that the message names.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.model import Block, ClauseList, ListEntry, Paragraph, Text
from ..clauses.problem import Place, Problem, Severity
from .survey import Survey, clause_label

RULE = "list-lead-in"

Marks = tuple[str, str, str]
"of a lead-in, of an entry, of the last entry"

_ZH: Marks = ("：", "；", "。")
_EN: Marks = (":", ";", ".")
_WIDE = str.maketrans(":;", "：；")
"a half-width mark is the business of the rule punctuation"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each list without a lead-in, and for each text that ends with the wrong mark."""
    for surveyed in survey.drafted:
        for clause in surveyed.standard.clauses:
            befores: tuple[Block | None, ...] = (None, *clause.body[:-1])
            for before, block in zip(befores, clause.body):
                if isinstance(block, ClauseList) and block.style not in ("reference", "bibliography"):
                    yield from _in_list(before, block, clause_label(clause))


def _in_list(before: Block | None, block: ClauseList, label: str) -> Iterator[Problem]:
    if isinstance(before, Paragraph):
        yield from _ends_with(before.text, 0, before.place, f"the lead-in of the list in {label}")
    else:
        yield Problem(block.place, f"the list in {label} has no lead-in", RULE)
    yield from _entries(block, label, is_last=True)


def _entries(block: ClauseList, label: str, is_last: bool) -> Iterator[Problem]:
    for entry in block.entries:
        ends = is_last and entry is block.entries[-1]
        yield from _entry(entry, f"an entry of the list in {label}", label, ends)


def _entry(entry: ListEntry, name: str, label: str, ends: bool) -> Iterator[Problem]:
    if entry.list:
        yield from _ends_with(entry.text, 0, entry.place, name)
        yield from _entries(entry.list, label, ends)
    else:
        last = f"the last entry of the list in {label}"
        yield from _ends_with(entry.text, 2 if ends else 1, entry.place, last if ends else name)


def _ends_with(text: Text, mark: int, place: Place, name: str) -> Iterator[Problem]:
    sides: tuple[tuple[str, Marks, str, Severity], ...] = (
        (text.zh.translate(_WIDE), _ZH, "", "error"),
        (text.en.removesuffix(" and").removesuffix(" or"), _EN, " in the English", "warning"),
    )
    for written, marks, where, severity in sides:
        if written and not written.endswith(marks[mark]):
            yield Problem(place, f"{name} ends with {written[-1]}{where}", RULE, f"not with {marks[mark]}", severity)
