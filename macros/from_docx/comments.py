"""Comments: their texts with the replies below them, whether they are done, and who wrote them, by a mark alone.

The initials `M` of the drafting group say that the comment tells what was mended; all others are remarks of reviewers.
A name that is only a mark, 批注人 c1, is that of somebody whose name the file was written without.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..clauses.commenters import Commenter
from ..clauses.differences import comment_from_word
from ..clauses.model import Comment, Reply
from ..clauses.whose_text import OFFICES, UNNAMED
from .package import Package
from .word_xml import W14, W15, Element, W, children, value


@dataclass(frozen=True, slots=True)
class Remark:
    text: str
    is_done: bool
    is_mended: bool
    author: str = ""
    "never part of a standard, which has a mark in its place"
    date: str = ""
    replies: tuple[Remark, ...] = ()


def read_comments(package: Package) -> Mapping[str, Remark]:
    """The remarks by the id of the comment that begins them; replies are part of the remark they answer."""
    comments = {value(comment, "id") or "": comment for comment in children(package.parts.get("comments"), "comment")}
    threads = _threads(package.parts.get("commentsExtended"))
    ids = {mark: id for id, comment in comments.items() if (mark := _last_paragraph_id(comment))}
    thread = {id: threads.get(_last_paragraph_id(one), ("", False)) for id, one in comments.items()}
    replies: dict[str, list[Element]] = {id: [] for id in comments}
    for id, one in comments.items():
        if head := _head(id, thread, ids):
            replies[head].append(one)
    heads = (id for id in comments if not _head(id, thread, ids))
    return {id: _remark(comments[id], thread[id][1], replies[id]) for id in heads}


def commenters_of(remarks: Iterable[Remark]) -> tuple[Commenter, ...]:
    """The persons who wrote the remarks and replies, with the marks `c1`, `c2` in their order; offices are none."""
    names = (one.author for remark in remarks for one in (remark, *remark.replies))
    persons = [name for name in dict.fromkeys(names) if name and name not in OFFICES and not _UNNAMED.fullmatch(name)]
    return tuple(Commenter(f"c{at}", name) for at, name in enumerate(persons, 1))


def comment_of(remark: Remark, commenters: Iterable[Commenter]) -> Comment:
    """The comment of a clause, with its thread; persons by their marks."""
    marks = {one.name: one.id for one in commenters}
    found = comment_from_word(remark.text, remark.is_mended)
    replies = tuple(Reply(one.text, _mark(one.author, marks), one.date) for one in remark.replies if one.text)
    by, date = _mark(remark.author, marks), remark.date
    return Comment(found.text, found.kind, found.draft, found.ours, by, date, remark.is_done, replies)


_UNNAMED = re.compile(rf"{UNNAMED}(?P<id>c\d+)")


def _mark(name: str, marks: Mapping[str, str]) -> str:
    unnamed = _UNNAMED.fullmatch(name)
    return unnamed["id"] if unnamed else marks.get(name, "")


def _head(id: str, thread: Mapping[str, tuple[str, bool]], ids: Mapping[str, str]) -> str:
    """The comment that begins the thread of a reply; empty for one that answers none, or none that is there."""
    seen = {id}
    head = id
    while (above := ids.get(thread[head][0], "")) and above not in seen:
        head = above
        seen.add(above)
    return head if head != id else ""


def _remark(comment: Element, is_done: bool, replies: Iterable[Element] = ()) -> Remark:
    author, said = value(comment, "author") or "", (value(comment, "date") or "")[:10]
    date = said if re.fullmatch(r"\d{4}-\d\d-\d\d", said) else ""
    answers = tuple(_remark(one, False) for one in replies)
    return Remark(_text(comment), is_done, _is_mended(comment), author, date, answers)


def _threads(root: Element | None) -> dict[str, tuple[str, bool]]:
    """Paragraph id of a comment → paragraph id of the comment it answers (empty for none), and whether it is done."""
    entries = () if root is None else root.iterchildren(f"{W15}commentEx")
    return {
        entry.get(f"{W15}paraId", ""): (entry.get(f"{W15}paraIdParent", ""), entry.get(f"{W15}done") in {"1", "true"})
        for entry in entries
    }


def _is_mended(comment: Element) -> bool:
    return value(comment, "author") in OFFICES and value(comment, "initials") == "M"


def _last_paragraph_id(comment: Element) -> str:
    return next((one.get(f"{W14}paraId", "") for one in reversed(list(children(comment, "p")))), "")


def _text(comment: Element) -> str:
    lines = ("".join(part.text or "" for part in one.iter(f"{W}t")) for one in comment.iter(f"{W}p"))
    return "\n".join(line.strip() for line in lines if line.strip())
