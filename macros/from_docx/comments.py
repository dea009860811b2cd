"""Comments: their texts with the replies below them, and whether they are done. No names are kept.

The initials `M` of the drafting group say that the comment tells what was mended; all others are remarks of reviewers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..clauses.whose_text import PROJECT
from .package import Package
from .word_xml import W14, W15, Element, W, children, value


@dataclass(frozen=True, slots=True)
class Remark:
    text: str
    "the comment and, each on a line of its own, the replies to it"
    is_done: bool
    is_mended: bool


def read_comments(package: Package) -> Mapping[str, Remark]:
    """The remarks by the id of the comment that begins them; replies are part of the remark they answer."""
    comments = {value(comment, "id") or "": comment for comment in children(package.parts.get("comments"), "comment")}
    threads = _threads(package.parts.get("commentsExtended"))
    ids = {_last_paragraph_id(comment): id for id, comment in comments.items()}
    thread = {id: threads.get(_last_paragraph_id(one), ("", False)) for id, one in comments.items()}
    lines: dict[str, list[str]] = {id: [] for id in comments}
    for id, one in comments.items():
        lines[ids.get(thread[id][0], id) if thread[id][0] else id].append(_text(one))
    return {
        id: Remark("\n".join(filter(None, texts)), thread[id][1], _is_mended(comments[id]))
        for id, texts in lines.items()
        if texts
    }


def _threads(root: Element | None) -> dict[str, tuple[str, bool]]:
    """Paragraph id of a comment → paragraph id of the comment it answers (empty for none), and whether it is done."""
    entries = () if root is None else root.iterchildren(f"{W15}commentEx")
    return {
        entry.get(f"{W15}paraId", ""): (entry.get(f"{W15}paraIdParent", ""), entry.get(f"{W15}done") in {"1", "true"})
        for entry in entries
    }


def _is_mended(comment: Element) -> bool:
    return value(comment, "author") in ("起草组", PROJECT.zh) and value(comment, "initials") == "M"


def _last_paragraph_id(comment: Element) -> str:
    return next((one.get(f"{W14}paraId", "") for one in reversed(list(children(comment, "p")))), "")


def _text(comment: Element) -> str:
    lines = ("".join(part.text or "" for part in one.iter(f"{W}t")) for one in comment.iter(f"{W}p"))
    return "\n".join(line.strip() for line in lines if line.strip())
