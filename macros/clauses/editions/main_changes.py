"""The list of main changes for a foreword, drafted in the form that GB/T 1.1—2020, 8.3 gives it.

A program cannot tell what is technical from what is editorial. It puts into the list what touches a figure, a verb of
provision, a reference, a definition, a list entry or many words, and keeps the rest apart; the committee has the last
word on both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ..above import ancestors_of, clauses_above
from ..blocks import Text
from ..fingerprints import chinese_texts
from ..model import Clause, Standard
from ..parts import clause_types
from ..passages import passages
from ..schemes import cited_number
from ..text.quantities import quantities
from ..text.references import references
from ..text.wording import provisions
from .comparison import Change

_SAME_WORDS = 0.9
_GENERAL = ("一般要求", "通则", "总则", "概述", "一般规定")


@dataclass(frozen=True, slots=True)
class MainChanges:
    """A drafted list: what introduces it, its entries, and those that may be editorial."""

    lead_in: Text
    entries: tuple[Text, ...]
    editorial: tuple[Text, ...]
    "entries of the same form, left out of the list because only the wording changed"

    def text(self, language: str) -> str:
        """The list as it is put into a foreword."""
        mark = "— " if language == "en" else "——"
        lines = [mark + entry.in_language(language) for entry in self.entries]
        return "\n".join([self.lead_in.in_language(language), *lines])


Subject = tuple[Literal["added", "removed", "changed"], Text]
"what happened (`added`, `removed`, `changed`) and to what"


def main_changes(old: Standard, new: Standard, changes: Sequence[Change]) -> MainChanges:
    """The drafted list for the foreword of `new`; clauses that share heading and kind of change stand in one entry."""
    technical, editorial = (
        [change for change in changes if _is_listed(change) and is_technical(change) == wanted]
        for wanted in (True, False)
    )
    of_itself = Text(f"本文件{old.edition}版", f"edition {old.edition} of this document")
    named = Text(old.number, old.number) if old.number else of_itself
    lead_in = Text(
        f"与{named.zh}相比，除结构调整和编辑性改动外，主要技术变化如下：",
        f"Compared with {named.en}, apart from structural adjustments and editorial changes, "
        "the main technical changes are as follows:",
    )
    return MainChanges(lead_in, _ended(_entries(technical, old, new)), tuple(_entries(editorial, old, new)))


def is_technical(change: Change) -> bool:
    """Whether more than the wording changed: figures, provision types, references, entries, a term, many words."""
    if not change.old or not change.new or any(clause.term for clause in (*change.old, *change.new)):
        return True
    return _substance(change.old) != _substance(change.new) or _common(change.old, change.new) < _SAME_WORDS


def _common(old: Sequence[Clause], new: Sequence[Clause]) -> float:
    """How many of their Han characters two texts have in common, from 0 to 1, in whatever order."""
    before, after = (
        Counter(re.findall("[㐀-鿿]", "".join(text for clause in clauses for text in chinese_texts(clause))))
        for clauses in (old, new)
    )
    return 2 * (before & after).total() / max(1, before.total() + after.total())


def _is_listed(change: Change) -> bool:
    """Whether the change is more than one of structure, and in a part that the list speaks of."""
    clauses = (*change.old, *change.new)
    is_element = any(clause.element and not clause.element.startswith("annex") for clause in clauses)
    is_text = bool({"added", "removed", "changed"} & set(change.kinds)) and not change.is_only_english
    return is_text and not is_element


def _substance(clauses: Sequence[Clause]) -> tuple[object, ...]:
    said = [passage for clause in clauses for passage in passages(clause)]
    texts = [passage.text.zh for passage in said]
    return (
        sorted((quantity.value, quantity.unit) for text in texts for quantity in quantities(text)),
        Counter((passage.kind, provision.type) for passage in said for provision in provisions(passage.text.zh)),
        {reference.target for text in texts for reference in references(text)},
        {passage.key for passage in said},
    )


def _entries(changes: Sequence[Change], old: Standard, new: Standard) -> Iterator[Text]:
    """One entry for each subject, in the order of the new edition, with every number that belongs to it."""
    grouped: dict[Subject, list[Change]] = {}
    for change in changes:
        grouped.setdefault(_subject(change, old, new), []).append(change)
    for (what, subject), group in grouped.items():
        now = _places([clause.number for change in group for clause in change.new])
        was = _places([clause.number for change in group for clause in change.old])
        yield _entry(what, subject, was, now, old.edition)


def _entry(what: str, subject: Text, was: Text, now: Text, edition: str) -> Text:
    before = f"{edition}版的{was.zh}"
    if what == "added":
        return Text(f"增加了{subject.zh}（见{now.zh}）", f"{subject.en} added (see {now.en})")
    if what == "removed":
        return Text(f"删除了{subject.zh}（见{before}）", f"{subject.en} deleted (see {was.en} of edition {edition})")
    see = f"see {now.en}; in edition {edition}: {was.en}"
    return Text(f"更改了{subject.zh}（见{now.zh}，{before}）", f"{subject.en} changed ({see})")


def _places(numbers: list[str]) -> Text:
    """`4.2.2、4.2.4`; a chapter as 第4章 / Clause 4, an annex as 附录A / Annex A."""
    once = list(dict.fromkeys(number for number in numbers if number))
    named = [cited_number(number) for number in once]
    return Text("、".join(one.zh for one in named), ", ".join(one.en for one in named))


def _subject(change: Change, old: Standard, new: Standard) -> Subject:
    if not change.new:
        return "removed", subject_of(change.old[0], old)
    return "changed" if change.old else "added", subject_of(change.new[0], new)


def subject_of(clause: Clause, standard: Standard) -> Text:
    """What a clause is about: its term, its heading, or the heading of the clause it belongs to."""
    if clause.term:
        return Text(f"术语“{clause.term.zh}”及其定义", f"term “{clause.term.en}” and its definition")
    heading = _heading(clause, standard)
    if heading.zh.endswith("要求"):
        return Text(heading.zh, f"“{heading.en}”")
    if "requirement" in clause_types(clause):
        return Text(f"{heading.zh}的要求", f"requirements under “{heading.en}”")
    return Text(f"{heading.zh}的内容", f"content of “{heading.en}”")


def _heading(clause: Clause, standard: Standard) -> Text:
    """The nearest heading; with the one above it where it only says that it is general."""
    above = clauses_above(standard)
    headed = [one for one in (*ancestors_of(clause, above), clause) if one.heading]
    found = headed[-1].heading if headed else clause.heading
    if found.zh in _GENERAL and headed[-1].id in above:
        general = above[headed[-1].id].heading
        return Text(f"{general.zh}中的{found.zh}", f"{general.en}: {found.en[:1].lower()}{found.en[1:]}")
    return found


def _ended(entries: Iterator[Text]) -> tuple[Text, ...]:
    """The entries with their punctuation: semicolons, and a full stop after the last."""
    listed = list(entries)
    marks = [Text("；", ";")] * (len(listed) - 1) + [Text("。", ".")]
    return tuple(Text(entry.zh + mark.zh, entry.en + mark.en) for entry, mark in zip(listed, marks))
