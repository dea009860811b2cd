"""What a cover says beside title, number and dates: what the document replaces, what it takes from international ones.

GB/T 1.1—2020, 8.1, has both on the cover; the degrees are those of GB/T 1.2—2020. Each has one printed form, which
Word, print, pages and the comparison of covers share.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from .blocks import Text

Degree = Literal["identical", "modified", "not-equivalent"]
DEGREES: tuple[Degree, ...] = get_args(Degree)
DEGREE_MARKS: dict[Degree, str] = {"identical": "IDT", "modified": "MOD", "not-equivalent": "NEQ"}
DEGREE_WORDS: dict[Degree, Text] = {
    "identical": Text("等同", "identical"),
    "modified": Text("修改", "modified"),
    "not-equivalent": Text("非等效", "not equivalent"),
}


@dataclass(frozen=True, slots=True)
class Replaced:
    """A document that this one takes the place of."""

    number: str
    "as printed, with its year: `GB/T 1.1—2009`"
    is_partly: bool = False


@dataclass(frozen=True, slots=True)
class Correspondence:
    """An international document that this one agrees with, and how far."""

    number: str
    "as printed: `ISO 9001:2015`"
    degree: Degree
    title: str = ""
    "in the language of that document; left out where it is the English title of this one"


def replaced_lines(replaced: Sequence[Replaced]) -> tuple[Text, ...]:
    """`代替 GB/T 1—2009，GB/T 2—2010` and `部分代替 GB/T 3—2000`: one line of the cover for each extent."""
    lines = []
    for is_partly, lead in ((False, Text("代替", "replaces")), (True, Text("部分代替", "replaces in part"))):
        numbers = [one.number for one in replaced if one.is_partly == is_partly]
        if numbers:
            lines.append(Text(f"{lead.zh} {'，'.join(numbers)}", f"{lead.en} {', '.join(numbers)}"))
    return tuple(lines)


def replaced_in_words(replaced: Sequence[Replaced]) -> tuple[Text, ...]:
    """`GB/T 1—2009`, `GB/T 3—2000（部分）`, for a list of facts."""
    return tuple(
        Text(f"{one.number}（部分）", f"{one.number} (in part)") if one.is_partly else Text(one.number, one.number)
        for one in replaced
    )


def correspondence_line(one: Correspondence) -> str:
    """`（ISO 9001:2015，Quality management systems — Requirements，IDT）`, as it stands below the English title."""
    return f"（{'，'.join(filter(None, (one.number, one.title, DEGREE_MARKS[one.degree])))}）"


def correspondence_in_words(one: Correspondence) -> Text:
    """`ISO 9001:2015，等同（IDT）`, for a list of facts."""
    mark, word = DEGREE_MARKS[one.degree], DEGREE_WORDS[one.degree]
    named = [one.number, one.title] if one.title else [one.number]
    return Text("，".join([*named, f"{word.zh}（{mark}）"]), ", ".join([*named, f"{word.en} ({mark})"]))
