"""The picture files of a standard: read beside its chapters, and written there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..blocks import Block, Figure, Picture, with_blocks
from ..model import Chapter, Clause, Standard
from ..pictures import FILE_NAME, MOST_BYTES, picture_fault, picture_files
from ..problem import Problem

RULE = "picture"


def with_pictures(chapter: Chapter, folder: Path, problems: list[Problem]) -> Chapter:
    """The chapter with the content of its pictures; what cannot be taken is told and stays without content."""
    return Chapter(chapter.name, tuple(_clause(clause, folder, problems) for clause in chapter.clauses))


def write_pictures(standard: Standard, folder: Path) -> list[str]:
    """Put the pictures of the standard into `folder`; the names of those that were not there or said something else."""
    written = []
    for name, content in picture_files(standard).items():
        path = folder / name
        if not path.exists() or path.read_bytes() != content:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
            written.append(name)
    return written


def _clause(clause: Clause, folder: Path, problems: list[Problem]) -> Clause:
    def read(block: Block) -> Block:
        if not isinstance(block, Figure):
            return block
        return replace(block, pictures=tuple(_read(one, folder, problems) for one in block.pictures))

    return replace(clause, body=with_blocks(clause.body, read))


def _read(picture: Picture, folder: Path, problems: list[Problem]) -> Picture:
    content, fault = _content(picture.file, folder)
    if fault:
        problems.append(Problem(picture.place, f"the picture {picture.file} {fault}", RULE))
    return replace(picture, content=b"" if fault else content)


def _content(file: str, folder: Path) -> tuple[bytes, str]:
    if not FILE_NAME.fullmatch(file):
        return b"", "has no name of a picture; write pictures/door.png, in lower-case letters, figures and hyphens"
    path = folder / file
    if path.is_symlink() or not path.resolve().is_relative_to(folder.resolve()):
        return b"", "leads out of the folder of its standard"
    try:
        with path.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except OSError:
        return b"", "is missing"
    return content, picture_fault(file, content)
