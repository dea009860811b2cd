"""What a text says otherwise than the draft that it restates: at each clause, and on a page of its own."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...clauses.differences import KIND_WORDS, counts_by_kind, differences_of, part_words, published_comments
from ...clauses.ids import number_parts
from ...clauses.model import Clause, Comment, CommentKind, Standard
from ...clauses.parts import clause_title
from ..library import Library
from ..templates import render
from ..urls import Urls


@dataclass(frozen=True, slots=True)
class Difference:
    """One comment as a reader sees it."""

    kind: CommentKind
    kind_word: str
    parts: tuple[tuple[str, str], ...]
    "pairs of `The draft`, `Ours`, `Why` and what is said; the name is empty where the remark is not divided"
    clause: Clause
    chapter: str
    "the number of its chapter; its heading for a foreword"
    title: str


def differences_of_clause(standard: Standard, clause: Clause, language: str) -> tuple[Difference, ...]:
    """The published comments of a clause."""
    return tuple(_difference(standard, clause, comment, language) for comment in published_comments(clause))


def differences_html(library: Library, standard: Standard, urls: Urls) -> Markup:
    """Every difference of a standard in reading order, with how many there are of each kind."""
    found = [_difference(standard, clause, one, urls.language) for clause, one in differences_of(standard)]
    chapters = {clause.number: clause for clause in standard.clauses if clause.level == 1 and clause.number}
    return render(
        "differences.html",
        urls,
        standard=standard,
        shortened=lambda text: text if len(text) <= 40 else f"{text[:39]}…",
        differences=found,
        kinds=[
            (kind, KIND_WORDS[kind].in_language(urls.language), count)
            for kind, count in counts_by_kind(standard).items()
        ],
        chapters=[
            (name, chapters[name].heading.in_language(urls.language) if name in chapters else "")
            for name in dict.fromkeys(one.chapter for one in found)
        ],
    )


def _difference(standard: Standard, clause: Clause, comment: Comment, language: str) -> Difference:
    words = part_words(standard)
    told = {"draft": comment.draft, "ours": comment.ours, "why": comment.text}
    is_divided = bool(comment.draft or comment.ours)
    return Difference(
        kind=comment.kind,
        kind_word=KIND_WORDS[comment.kind].in_language(language),
        parts=tuple(
            (words[name].in_language(language) if is_divided else "", text.in_language(language))
            for name, text in told.items()
            if text
        ),
        clause=clause,
        chapter="".join(number_parts(clause.number)[:1]) or clause.heading.in_language(language),
        title="" if not clause.number else clause_title(clause).in_language(language),
    )
