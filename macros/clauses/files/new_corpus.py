"""The folder of a new corpus: empty, and a whole site all the same."""

from __future__ import annotations

import shutil
from pathlib import Path

from .schema import SCHEMA_FOLDER

SITE = """\
# yaml-language-server: $schema=standards/schema/site.json
# 网站的名称和简介；其余各项见程序自带的 standards/README.md。
# The name of the site and a sentence about it; standards/README.md of the program names every field.
title: {zh: 我们的标准, en: Our standards}
description: {zh: 标准条文与自查表, en: "Standards by clause, with self-check lists"}
# address: https://standards.example.org/
# publisher: {zh: 我们协会, en: Our association}
# contact: standards@example.org
"""
MEASURES = """\
# yaml-language-server: $schema=../standards/schema/measures.json
# 自查题要填的数字：名称、单位、种类（number 或 count）。
# The figures that check questions ask for: label, unit, kind (number or count).
measures: []
"""


def write_new_corpus(folder: Path) -> list[str]:
    """The names of the files and folders written; FileExistsError where the folder holds something."""
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(folder)
    (folder / "standards").mkdir(parents=True)
    (folder / "checklists").mkdir()
    shutil.copytree(SCHEMA_FOLDER, folder / "standards" / "schema")
    files = {"site.yaml": SITE, "checklists/measures.yaml": MEASURES, ".gitignore": "/site/\n"}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [*files, "standards/schema/"]
