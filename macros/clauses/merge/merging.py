"""An edited Word file put into a standard that exists: values → values.

The Chinese is that of the file: texts, numbers, headings, lists, tables, remarks of reviewers. What Word does not carry
stays: ids, and by them everything that hangs on a clause; English with the fingerprint it was made from, rationale,
what was mended, rights, names of files. References follow the numbers that moved, in both languages.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

from ..blocks import Text
from ..cover_comparison import cover_changes
from ..editions.comparison import ChangeKind, compare
from ..model import Chapter, Clause, Standard
from ..parts import Part, parts_of
from ..passages import passages
from ..problem import Problem
from .chapter_names import chapter_names
from .followed import followed
from .matching import RULE, matched_clauses
from .merged_figures import with_picture_files
from .merged_text import merged_clause, parts_by_id, with_english
from .naming import named

StepKind = Literal["kept", "reworded", "renumbered", "moved", "new", "gone"]
STEP_KINDS: tuple[StepKind, ...] = ("kept", "reworded", "renumbered", "moved", "new", "gone")

_STEPS: dict[ChangeKind, StepKind] = {"added": "new", "removed": "gone", "changed": "reworded"}
_STEPS |= {"renumbered": "renumbered", "moved": "moved"}


@dataclass(frozen=True, slots=True)
class Step:
    """What the merge does to one clause."""

    kind: StepKind
    ours: Clause | None
    merged: Clause | None
    also: tuple[str, ...] = ()
    "what else happened: `renumbered`; `comments`; `spelling` for what no reader notices"
    lost: tuple[Part, ...] = ()
    "the clause, its entries, tables and cells whose ids are gone"
    left: tuple[Text, ...] = ()
    "texts of a clause that stays, whose English is gone with their Chinese"


@dataclass(frozen=True, slots=True)
class Merge:
    """The standard as it is after the merge, and what happens on the way."""

    standard: Standard
    steps: tuple[Step, ...]
    "one for each clause, in the order of the file; those that are gone last"
    cover: tuple[tuple[str, str, str], ...]
    "field of standard.yaml, what it says, what it says then"
    problems: tuple[Problem, ...]
    "an error where the two are not the same standard; then nothing should be written"


def merge(ours: Standard, read: Standard, keys: Collection[str], used: Collection[str] = ()) -> Merge:
    """`read` from a Word file put into `ours`. `keys` are the ids that came with the file.

    `used` are ids that nothing new may have, besides those of `ours`: published ones, those that questions hang on.
    """
    carried = frozenset(keys)
    became, problems = matched_clauses(ours, read, carried)
    text = named(ours, read, became, carried, {*used, *parts_of(ours)})
    by_id, parts = {clause.id: clause for clause in ours.clauses}, parts_by_id(ours)
    names = chapter_names(ours, text.chapters)
    chapters = tuple(
        Chapter(name, tuple(merged_clause(by_id.get(one.id), one, parts, carried) for one in chapter.clauses))
        for name, chapter in zip(names, text.chapters)
    )
    pictured = with_picture_files(ours, replace(ours, chapters=chapters))
    standard, moved = followed(ours, _with_cover(pictured, read))
    found = (*_is_another(ours, read, len(became)), *problems, *moved, *_notes(ours, read, carried))
    return Merge(standard, tuple(steps_of(ours, standard)), tuple(cover_changes(ours, standard)), found)


def _with_cover(ours: Standard, read: Standard) -> Standard:
    """What the cover and the foreword say, and ours where they say nothing.

    The edition stays: addresses hang on it. The English of a body is that of its name only. A working draft is what
    the reader takes a text for that names no stage. What is said of the body of a restated text stands in its basis.
    """
    title = with_english(read.title, ours.title) or ours.title
    if ours.is_restated:
        return replace(ours, title=title)
    bodies = dict(ours.bodies)
    bodies |= {role: body for role, body in read.bodies if bodies.get(role, Text()).zh != body.zh}
    return replace(
        ours,
        title=title,
        number=read.number or ours.number,
        stage=ours.stage if read.stage == "working-draft" else read.stage,
        dates=_in_place(ours.dates, read.dates, ("drafted", "published", "implemented")),
        bodies=tuple(sorted(bodies.items(), key=lambda body: ("proposed-by", "in-charge", "issued-by").index(body[0]))),
        classification=_in_place(ours.classification, read.classification, ("ics", "ccs")),
        replaces=read.replaces or ours.replaces,
        consistency=read.consistency or ours.consistency,
        record_number=read.record_number or ours.record_number,
        confidentiality=read.confidentiality or ours.confidentiality,
    )


def _in_place(
    ours: Iterable[tuple[str, str]], read: Iterable[tuple[str, str]], order: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    values = dict(ours) | dict(read)
    return tuple((key, values[key]) for key in order if key in values)


def _is_another(ours: Standard, read: Standard, found: int) -> Iterator[Problem]:
    if read.kind != ours.kind:
        yield Problem(read.place, f"the file is a {read.kind} and {ours.id} is a {ours.kind}", RULE)
    elif 2 * found < len(ours.clauses):
        message = f"only {found} of the {len(ours.clauses)} clauses of {ours.id} are in the file; is it the right file?"
        yield Problem(read.place, message, RULE)


def _notes(ours: Standard, read: Standard, keys: Collection[str]) -> Iterator[Problem]:
    """What an editor decides, and the program does not."""
    if read.edition not in (ours.edition, "draft"):
        message = f"the cover makes this edition {read.edition}; `edition` in standard.yaml stays {ours.edition}"
        yield Problem(read.place, message, RULE, severity="note")
    if read.title.zh not in ("", ours.title.zh):
        yield Problem(read.place, "the title is another one; look at its English, which stays", RULE, severity="note")
    if not keys:
        message = "no id came with this file, so that the wording may be another's; look at `rights` in standard.yaml"
        yield Problem(read.place, message, RULE, severity="note")


def steps_of(ours: Standard, merged: Standard) -> Iterator[Step]:
    before = {clause.id: clause for clause in ours.clauses}
    after = {clause.id: clause for clause in merged.clauses}
    changes = {(change.new or change.old)[0].id: change.kinds for change in compare(ours, merged)}
    stays, english = parts_of(merged), {text.en for clause in merged.clauses for text in _texts(clause)}
    lost: dict[str, list[Part]] = {}
    for part in parts_of(ours).values():
        lost.setdefault(part.clause.id, []).extend([part] if part.id not in stays else [])
    for id in dict.fromkeys(chain(after, before)):
        was, now = before.get(id), after.get(id)
        kinds = tuple(_STEPS[kind] for kind in changes.get(id, ()))
        left = tuple(text for text in _texts(was) if text.en and text.en not in english) if was and now else ()
        also = (*kinds[1:], *_unnoticed(was, now, "reworded" in kinds))
        yield Step(kinds[0] if kinds else "kept", was, now, also, tuple(lost.get(id, ())), left)


def _unnoticed(ours: Clause | None, merged: Clause | None, is_reworded: bool) -> Iterator[str]:
    """What changes in the file beside words, number and place."""
    if ours is None or merged is None:
        return
    if ours.comments != merged.comments:
        yield "comments"
    if not is_reworded and replace(ours, comments=(), number="") != replace(merged, comments=(), number=""):
        yield "spelling"


def _texts(clause: Clause) -> list[Text]:
    return [passage.text for passage in passages(clause) if not passage.is_image]
