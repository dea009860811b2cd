"""`commenters.yaml` of a standard ⇄ the names of those who wrote its comments."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..commenters import Commenter
from .plain import Plain
from .reader import Reader
from .writing import changed_text, list_text, replace_text

COMMENTERS = "commenters.yaml"
_HEAD = """\
# yaml-language-server: $schema=../schema/commenters.json
# Who wrote the comments of this standard. Never published. The names are all that is lost without this file.
commenters:
"""


def commenters_from(file: Reader) -> tuple[Commenter, ...]:
    """What a `commenters.yaml` holds."""
    return tuple(Commenter(one.string("id"), one.string("name")) for one in file.each("commenters"))


def commenters_text(commenters: Sequence[Commenter]) -> str:
    """The whole file; empty for nobody, who needs none."""
    return _HEAD + list_text(_entries(commenters)) if commenters else ""


def write_commenters(path: Path, commenters: Sequence[Commenter]) -> None:
    """Put the names into `path`; nobody takes the file away. ValueError where it would not read back as meant."""
    if not commenters:
        path.unlink(missing_ok=True)
    elif not path.exists():
        path.write_text(commenters_text(commenters), encoding="utf-8")
    elif text := changed_text(path, {"commenters": _entries(commenters)}):
        replace_text(path, text)


def _entries(commenters: Sequence[Commenter]) -> list[Plain]:
    return [{"id": one.id, "name": one.name} for one in commenters]
