"""A list has a lead-in, and its entries end as the lead-in asks.

What: before a list stands either a text that ends with a colon, whose entries all end with ； (or all with ，) and
the last one with 。; or a whole sentence that ends with 。, whose entries end with 。 each. The English likewise, with
: ; and a full stop, as a warning. Lists of documents are excepted.
Why: GB/T 1.1—2020, 7.5: a list is led in, and in one of these two forms.
How to mend: write the sentence, or the mark that the message names.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.blocks import Block, ClauseList, ListEntry, Paragraph, Text
from ..clauses.problem import Place, Problem, Severity
from .survey import Survey, clause_label

RULE = "list-lead-in"

Ends = tuple[str, str, str]
"the marks with which a lead-in, an entry and the last entry may end, the proper one first"

_ZH: Ends = ("：", "；，", "。")
_ZH_SENTENCES: Ends = ("。", "。", "。")
_EN: Ends = (":", ";", ".")
_EN_SENTENCES: Ends = (".", ".", ".")
_WIDE = str.maketrans(":;,", "：；，")
"a half-width mark is the business of the rule punctuation"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each list without a lead-in, and for each text that ends with the wrong mark."""
    for surveyed in survey.drafted:
        for clause in surveyed.standard.clauses:
            for before, block in zip((None, *clause.body[:-1]), clause.body):
                if isinstance(block, ClauseList) and block.style not in ("reference", "bibliography"):
                    yield from _in_list(before, block, clause_label(clause))


def _in_list(before: Block | None, block: ClauseList, label: str) -> Iterator[Problem]:
    lead_in = before.text if isinstance(before, Paragraph) else Text()
    first = block.entries[0].text if block.entries else Text()
    ends = (
        _ZH_SENTENCES if lead_in.zh.endswith("。") and first.zh.endswith("。") and len(block.entries) > 1 else _ZH,
        _EN_SENTENCES if lead_in.en.endswith(".") and first.en.endswith(".") and len(block.entries) > 1 else _EN,
    )
    if isinstance(before, Paragraph):
        yield from _ends_with(lead_in, 0, before.place, f"the lead-in of the list in {label}", ends)
    else:
        yield Problem(block.place, f"the list in {label} has no lead-in", RULE)
    yield from _entries(block, label, True, ends)
    marks = {entry.text.zh[-1:] for entry in block.entries[:-1]} & {"；", "，"}
    if len(marks) > 1:
        hint = "end all but the last with one mark"
        yield Problem(
            block.place, f"the entries of the list in {label} end partly with ； and partly with ，", RULE, hint
        )


def _entries(block: ClauseList, label: str, is_last: bool, ends: tuple[Ends, Ends]) -> Iterator[Problem]:
    for entry in block.entries:
        yield from _entry(entry, label, is_last and entry is block.entries[-1], ends)


def _entry(entry: ListEntry, label: str, is_last: bool, ends: tuple[Ends, Ends]) -> Iterator[Problem]:
    name = f"{'the last' if is_last else 'an'} entry of the list in {label}"
    if entry.list:
        yield from _ends_with(entry.text, 0, entry.place, f"an entry of the list in {label}", ends)
        yield from _entries(entry.list, label, is_last, ends)
    elif not entry.body:  # an entry that goes on below its text ends as its sentence does
        yield from _ends_with(entry.text, 2 if is_last else 1, entry.place, name, ends)


def _ends_with(text: Text, which: int, place: Place, name: str, ends: tuple[Ends, Ends]) -> Iterator[Problem]:
    sides: tuple[tuple[str, str, str, Severity], ...] = (
        (text.zh.translate(_WIDE), ends[0][which], "", "error"),
        (text.en.removesuffix(" and").removesuffix(" or"), ends[1][which], " in the English", "warning"),
    )
    for written, marks, where, severity in sides:
        if written and written[-1] not in marks:
            yield Problem(place, f"{name} ends with {written[-1]}{where}", RULE, f"not with {marks[0]}", severity)
