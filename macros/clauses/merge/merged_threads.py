"""The thread below a comment, of which Word has another version: replies, and whether the matter is done."""

from __future__ import annotations

from dataclasses import replace

from ..differences import word_text
from ..model import Comment, Reply


def same_comment(ours: Comment, read: Comment) -> Comment | None:
    """`read` as a version of `ours`: the same text, with lines typed below it as a reply; None where it is another."""
    said, text = word_text(ours), word_text(read)
    if said == text:
        return read
    if not said or not text.startswith(f"{said}\n"):
        return None
    typed = Reply(text.removeprefix(f"{said}\n"), read.by, read.date)
    return replace(read, replies=(typed, *read.replies))


def with_thread(base: Comment, word: Comment, yaml: Comment) -> Comment:
    """`yaml` with the replies that Word has added and without those that it took away; done where one side says so.

    Our English and our kind stay. Who wrote the comment, and when, is what Word says where ours does not know it.
    """
    was, theirs = ({one.text for one in side.replies} for side in (base, word))
    kept = [one for one in yaml.replies if one.text not in was - theirs]
    known = {one.text for one in kept} | was
    replies = (*kept, *(one for one in word.replies if one.text not in known))
    return replace(
        yaml,
        replies=replies,
        is_done=word.is_done if word.is_done != base.is_done else yaml.is_done,
        by=yaml.by or word.by,
        date=yaml.date or word.date,
    )
