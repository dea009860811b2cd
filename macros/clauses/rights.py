"""How much of a standard may leave the project: the one place that knows what `rights.shown` means."""

from __future__ import annotations

from dataclasses import replace

from .blocks import Text
from .corpus import Corpus
from .differences import published_comments
from .model import Chapter, Clause, Comment, Rights, Shown, Standard


def as_shown(standard: Standard) -> Standard:
    """The standard as far as its rights let it be shown; without rights its numbers only.

    `full`: everything but the remarks of reviewers. `outline`: numbers, headings and terms. `number-only`:
    the numbers. Ids, titles, dates and bodies stay: they name the standard and are none of its text.
    """
    shown = standard.rights.shown if standard.rights else "number-only"
    chapters = tuple(
        Chapter(chapter.name, tuple(_clause_as_shown(clause, shown) for clause in chapter.clauses))
        for chapter in standard.chapters
    )
    return replace(standard, chapters=chapters)


def with_settled_rights(corpus: Corpus, is_public: bool) -> Corpus:
    """The corpus with rights for the standards of which nobody has stated any: the text for reading at home, the
    outline where the site gets an address. Owner, basis and date stay empty, which every page says."""
    unstated = Rights(Text(), Text(), "outline" if is_public else "full", "")
    standards = (standard if standard.rights else replace(standard, rights=unstated) for standard in corpus.standards)
    return replace(corpus, standards=tuple(standards))


def corpus_as_shown(corpus: Corpus) -> Corpus:
    """The corpus as far as its rights let it be shown: questions and reasons restate the clauses that they speak of,
    so they stay only where every standard concerned is shown in full. Published editions keep their own copies."""
    full = {standard.id for standard in corpus.standards if is_shown_in_full(standard)}
    return replace(
        corpus,
        standards=tuple(as_shown(standard) for standard in corpus.standards),
        checklists=tuple(checklist for checklist in corpus.checklists if checklist.standard in full),
        relations=tuple(
            relation for relation in corpus.relations if {relation.origin.standard, relation.target.standard} <= full
        ),
    )


def is_shown_in_full(standard: Standard | None) -> bool:
    """Whether the sentences of a standard, and sentences about them, may be shown."""
    return standard is not None and standard.rights is not None and standard.rights.shown == "full"


def _without_thread(comment: Comment) -> Comment:
    """Who wrote it, when, and what was answered stays in the office."""
    return replace(comment, by="", date="", is_done=False, replies=())


def _clause_as_shown(clause: Clause, shown: Shown) -> Clause:
    if shown == "full":
        return replace(clause, comments=tuple(map(_without_thread, published_comments(clause))))
    outline = Clause(clause.id, clause.number, clause.element, clause.heading, clause.term, place=clause.place)
    return outline if shown == "outline" else replace(outline, heading=Text(), term=Text())
