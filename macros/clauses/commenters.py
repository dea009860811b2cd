"""Who wrote the comments of a standard: names apart from the text, which knows a person by a mark alone, `c1`.

The names stand in `commenters.yaml`. Nothing that is published reads them; whoever takes the file away loses nothing
but the names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from .model import Chapter, Clause, Comment, Standard


@dataclass(frozen=True, slots=True)
class Commenter:
    id: str
    "`c1`"
    name: str


def with_commenters(
    standard: Standard, read: Sequence[Commenter], known: Sequence[Commenter]
) -> tuple[Standard, tuple[Commenter, ...]]:
    """A standard out of a Word file with the marks of the persons who are known already, and all of them.

    `read` are the persons of the file, by its own marks; one of the same name is the same person.
    """
    by_name = {one.name: one.id for one in known}
    taken, fresh = {one.id for one in known}, []
    for one in read:
        if one.name not in by_name:
            by_name[one.name] = next(id for id in (f"c{at}" for at in range(1, 100_000)) if id not in taken)
            taken.add(by_name[one.name])
            fresh.append(Commenter(by_name[one.name], one.name))
    ids = {one.id: by_name[one.name] for one in read}
    marked = with_comments(standard, lambda comment: _marked(comment, ids))
    return marked, (*known, *fresh)


def is_named(one: Commenter, standard: Standard) -> bool:
    """Whether a comment or reply of the standard is still by this person; else the name is not kept."""
    comments = [comment for clause in standard.clauses for comment in clause.comments]
    marks = {comment.by for comment in comments} | {reply.by for comment in comments for reply in comment.replies}
    return one.id in marks


def with_comments(standard: Standard, change: Callable[[Comment], Comment]) -> Standard:
    """The standard with each of its comments changed."""

    def changed(clause: Clause) -> Clause:
        return replace(clause, comments=tuple(map(change, clause.comments))) if clause.comments else clause

    chapters = (Chapter(one.name, tuple(map(changed, one.clauses))) for one in standard.chapters)
    return replace(standard, chapters=tuple(chapters))


def _marked(comment: Comment, ids: Mapping[str, str]) -> Comment:
    replies = tuple(replace(one, by=ids.get(one.by, one.by)) for one in comment.replies)
    return replace(comment, by=ids.get(comment.by, comment.by), replies=replies)
