"""What the editing page asks of the files: open, judge, save, insert, remove, move; what writes is under the lock."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ..checks import check
from ..checks.not_acceptable import not_acceptable
from ..clauses.blocks import Text
from ..clauses.corpus import Corpus
from ..clauses.files.accepting import accept
from ..clauses.files.changed_files import write_changed_standard
from ..clauses.files.guarded import changing_corpus
from ..clauses.files.renumbered_checklist import renumbered_checklist
from ..clauses.files.store import read_corpus
from ..clauses.merge.hanging import hanging_on, used_ids
from ..clauses.model import Clause, Standard
from ..clauses.passages import passages
from ..clauses.problem import Problem
from .clause_form import lost_words, mark_of, with_typed
from .order import inserted, moved, removed


class NotFoundError(Exception):
    """There is no such standard or clause, or nobody may edit it."""


@dataclass(frozen=True, slots=True)
class Saved:
    """How it ended: what was written, or why nothing was."""

    refused: str = ""
    clashes: tuple[tuple[str, Text, Text], ...] = ()
    "field, what was typed, what somebody else has saved meanwhile"
    id: str = ""
    "of the clause to show next"
    problems: tuple[Problem, ...] = ()
    "what the schema says of what was typed"


def opened(root: Path, standard: str) -> tuple[Corpus, Standard]:
    """The corpus as it stands, and a standard of it. NotFoundError where it is not there."""
    corpus = read_corpus(root)
    found = corpus.standard(standard)
    if not found:
        raise NotFoundError(standard)
    return corpus, found


def clause_of(standard: Standard, id: str) -> Clause:
    """A clause. NotFoundError where it is not there."""
    found = next((clause for clause in standard.clauses if clause.id == id), None)
    if not found:
        raise NotFoundError(id)
    return found


def judged(root: Path, standard: str, id: str, typed: Mapping[str, str]) -> list[Problem]:
    """What the rules would say of the clause, were it saved as typed."""
    corpus, ours = opened(root, standard)
    clause = with_typed(clause_of(ours, id), typed)
    changed = _with_clause(ours, clause)
    standards = tuple(changed if one.id == ours.id else one for one in corpus.standards)
    places = {clause.place, *(passage.place for passage in passages(clause))}
    return [problem for problem in check(replace(corpus, standards=standards)) if problem.place in places]


def saved(root: Path, standard: str, id: str, mark: str, typed: Mapping[str, str]) -> Saved:
    """Write the clause as typed. Refused where somebody else has changed it since it was opened under `mark`."""

    def change(corpus: Corpus, ours: Standard) -> Saved:
        now = clause_of(ours, id)
        mine = with_typed(now, typed)
        if mark_of(now) != mark:
            clashes = tuple((field.kind, field.text, other) for field, other in lost_words(mine, now))
            return Saved("changed-meanwhile", clashes, id)
        if mine != now:
            write_changed_standard(ours, _with_clause(ours, mine), root / "standards" / ours.id)
        if typed.get("accept"):
            again, there = opened(root, standard)
            accept(root, again, there, [id], ("translations",), not_acceptable(again, standard))
        return Saved(id=id)

    return changing(root, standard, change)


def with_new_clause(root: Path, standard: str, after: str, text: Text, heading: Text) -> Saved:
    """A new clause behind `after`, with all numbers and references moved on."""

    def change(corpus: Corpus, ours: Standard) -> Saved:
        if not (text.zh or heading.zh):
            return Saved("nothing-typed", id=after)
        clause_of(ours, after)
        changed, id = inserted(ours, after, text, heading, used_ids(corpus, ours.id))
        return _written(root, corpus, ours, changed, id)

    return changing(root, standard, change)


def without_clause(root: Path, standard: str, id: str) -> Saved:
    """The standard without a clause on which nothing hangs: no question, link, topic or published edition."""

    def change(corpus: Corpus, ours: Standard) -> Saved:
        clause = clause_of(ours, id)
        ids = {id, *(passage.id for passage in passages(clause) if passage.id)}
        hanging = [place for one in ids for place in hanging_on(corpus, ours.id).get(one, ())]
        if hanging:
            return Saved("hanging", tuple((place, Text(), Text()) for place in hanging), id)
        return _written(root, corpus, ours, removed(ours, id), "")

    return changing(root, standard, change)


def with_moved_clause(root: Path, standard: str, id: str, by: int) -> Saved:
    """The clause, and all below it, one place up (-1) or down (1)."""

    def change(corpus: Corpus, ours: Standard) -> Saved:
        clause_of(ours, id)
        return _written(root, corpus, ours, moved(ours, id, by), id)

    return changing(root, standard, change)


def changing(root: Path, standard: str, change: Callable[[Corpus, Standard], Saved]) -> Saved:
    """One change under the lock, on the files as they stand then. Stopped where another command is at work."""
    targets = [root / "standards" / standard, root / "checklists" / f"{standard}.yaml"]
    targets.append(root / "standards" / "relations.yaml")
    with changing_corpus(root / "standards", targets, "editing page", lambda said: None):
        corpus, ours = opened(root, standard)
        if any(problem.place.file.startswith(f"standards/{standard}/") for problem in corpus.problems):
            return Saved("unreadable")
        try:
            return change(corpus, ours)
        except ValueError as error:
            return Saved(str(error))


def _written(root: Path, corpus: Corpus, before: Standard, after: Standard, id: str) -> Saved:
    checklist = corpus.checklist(before.id)
    beside = {}
    if checklist and (text := renumbered_checklist(root / checklist.place.file, checklist, before, after)) is not None:
        beside[root / checklist.place.file] = text
    write_changed_standard(before, after, root / "standards" / before.id, beside)
    return Saved(id=id)


def _with_clause(standard: Standard, clause: Clause) -> Standard:
    chapters = (
        replace(chapter, clauses=tuple(clause if one.id == clause.id else one for one in chapter.clauses))
        for chapter in standard.chapters
    )
    return replace(standard, chapters=tuple(chapters))
