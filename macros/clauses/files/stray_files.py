"""Files of a corpus that nothing reads, or that are read twice: each is told, none is passed over in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..ids import OF_THE_SITE
from ..problem import Place, Problem

RULE = "stray-file"

_OF_STANDARD = re.compile(r"(?:\d.*|standard|ledger|successions|opinions|commenters|pilot-institutions)\.yaml")
_OF_STANDARDS = re.compile(r"(?:relations|topics|references|glossary|synonyms)\.yaml")
_FOLDER_NAME = re.compile(r"[a-z][a-z0-9-]{0,37}")


def stray_files(root: Path, lists: dict[str, str]) -> Iterator[Problem]:
    """One problem for each such file; `lists` is check list file → the standard that it names, in the order read.

    A file or folder whose name begins with a point is the business of other programs.
    """
    yield from _other_endings(root)
    yield from _unread(root, root / "standards", _OF_STANDARDS)
    for folder in sorted(path.parent for path in (root / "standards").glob("*/standard.yaml")):
        yield from _unread(root, folder, _OF_STANDARD)
        yield from _folder_name(root, folder)
    first: dict[str, str] = {}
    for file, standard in lists.items():
        if standard and standard in first:
            message = f"a second check list for {standard}"
            yield Problem(Place(file), message, RULE, f"the first is {first[standard]}; one of them goes")
        first.setdefault(standard, file)


def _other_endings(root: Path) -> Iterator[Problem]:
    for folder in ("standards", "checklists"):
        for path in sorted((root / folder).rglob("*.yml")):
            if path.is_file() and not _is_hidden(path, root):
                name = path.relative_to(root).as_posix()
                yield Problem(Place(name), "this file is not read: its name ends with .yml", RULE, "rename it to .yaml")


def _unread(root: Path, folder: Path, known: re.Pattern[str]) -> Iterator[Problem]:
    for path in sorted(folder.glob("*.yaml")):
        if not known.fullmatch(path.name) and not _is_hidden(path, root):
            hint = "a chapter begins with its number: 04-construction.yaml"
            name = path.relative_to(root).as_posix()
            message = "this file is not read: it has no name that means something here"
            yield Problem(Place(name), message, RULE, hint if folder.parent.name == "standards" else "")


def _folder_name(root: Path, folder: Path) -> Iterator[Problem]:
    if not _FOLDER_NAME.fullmatch(folder.name):
        message = f"the folder {folder.name} cannot be an address"
        hint = "lower-case letters, digits and hyphens; is it a copy that was not meant?"
        yield Problem(_cover(root, folder), message, RULE, hint)
    if folder.name in OF_THE_SITE:
        message = f"the folder {folder.name} has the name of a part of the site"
        yield Problem(_cover(root, folder), message, RULE, "give the standard another name")


def _cover(root: Path, folder: Path) -> Place:
    return Place((folder / "standard.yaml").relative_to(root).as_posix(), 1)


def _is_hidden(path: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(root).parts)
