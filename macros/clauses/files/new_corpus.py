"""The folder of a new corpus: empty, and a whole site all the same."""

from __future__ import annotations

import shutil
from pathlib import Path

from .exchange import fresh_folder, put_folder
from .program import PROGRAM
from .recovery import recovered
from .schema import SCHEMA_FOLDER

SITE = """\
# yaml-language-server: $schema=standards/schema/site.json
# 网站的名称和简介；其余各项见 standards/README.md。
# The name of the site and a sentence about it; standards/README.md names every field.
title: {zh: 我们的标准, en: Our standards}
description: {zh: 标准条文与自查表, en: "Standards by clause, with self-check lists"}
# address: https://standards.example.org/
# publisher: {zh: 我们协会, en: Our association}
# contact: standards@example.org
# opinions: {by: mail, to: standards@example.org}
"""
MEASURES = """\
# yaml-language-server: $schema=../standards/schema/measures.json
# 检查项要填的数字：名称、单位、种类（number 或 count）。
# The figures that check questions ask for: label, unit, kind (number or count).
measures: []
"""


FILES = {"site.yaml": SITE, "checklists/measures.yaml": MEASURES, ".gitignore": "/site/\n/.tiaowen-cache/\n"}
_NAMES = {name.partition("/")[0] for name in FILES} | {"standards"}


def write_new_corpus(folder: Path) -> list[str]:
    """The names of the files and folders written: all of them or none.

    FileExistsError where the folder holds something, OSError where the disk refuses. An empty folder that is there
    stays the same one, since somebody may stand in it: it is filled, and emptied again where that fails. What was
    killed in between is filled by the next run.
    """
    if folder.exists():
        recovered(folder)
        if not {path.name for path in folder.iterdir()} <= _NAMES:
            raise FileExistsError(folder)
        with fresh_folder(folder / "corpus") as fresh:  # within, since it may be a disk of its own
            _fill(fresh)
            if not _is_begun(folder, fresh):
                raise FileExistsError(folder)
            _move_into(fresh, folder)
    else:
        folder.parent.mkdir(parents=True, exist_ok=True)
        recovered(folder.resolve().parent, folder.resolve().name)
        with fresh_folder(folder) as fresh:
            _fill(fresh)
            put_folder(fresh, folder)
    return [*FILES, "standards/README.md", "standards/schema/"]


def _fill(folder: Path) -> None:
    (folder / "standards").mkdir()
    (folder / "checklists").mkdir()
    shutil.copytree(SCHEMA_FOLDER, folder / "standards" / "schema")
    shutil.copy(PROGRAM / "standards" / "README.md", folder / "standards" / "README.md")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")


def _is_begun(folder: Path, fresh: Path) -> bool:
    """Whether the folder holds a part of what will stand there: nothing at all, as a rule."""
    present = [path for path in folder.iterdir() if path != fresh]
    is_ours = all((fresh / path.name).exists() and _contents(path) == _contents(fresh / path.name) for path in present)
    return is_ours and len(present) < len(list(fresh.iterdir()))


def _contents(path: Path) -> dict[str, bytes]:
    """The files below a folder, or the file itself."""
    files = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]
    return {one.relative_to(path).as_posix(): one.read_bytes() for one in files}


def _move_into(fresh: Path, folder: Path) -> None:
    names = [path.name for path in fresh.iterdir() if not (folder / path.name).exists()]
    try:
        for name in names:
            (fresh / name).rename(folder / name)
    except BaseException:
        for name in names:
            if (folder / name).exists():
                (folder / name).rename(fresh / name)
        raise
