"""A guide, read as what it has people do: files to write, words to change, commands to run."""

from __future__ import annotations

import contextlib
import copy
import io
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.text.paragraph import Paragraph

from macros.clauses.translations import COLUMNS
from macros.command import main

_STEP = re.compile(
    r"^```(?P<kind>yaml|docx|shell|text)\n(?P<block>.*?)^```$"
    r"|^- `(?P<file>[^`]+)`[：:] ?`(?P<old>[^`]*)` (?P<sign>→|\+|※|×|=)(?: `(?P<new>[^`]*)`)?",
    re.M | re.S,
)


CHINESE, ENGLISH = COLUMNS.index("中文 Chinese"), COLUMNS.index("英文 English")
"the columns of the table for a translator"


@dataclass(frozen=True, slots=True)
class Ran:
    """A block of commands and what the guide says that they print."""

    commands: str
    printed: str
    told: str


def ran(guide: str, folder: Path) -> Iterator[Ran]:
    """Does in `folder` what the guide says, step by step."""
    commands = printed = ""
    for step in _STEP.finditer(guide):
        match step["kind"]:
            case "yaml":
                name, _, block = step["block"].partition("\n")
                path = _within(folder, name.removeprefix("# ").removesuffix(" +"))
                path.parent.mkdir(parents=True, exist_ok=True)
                before = path.read_text(encoding="utf-8") if name.endswith(" +") else ""
                path.write_text(before + block, encoding="utf-8")
            case "docx":
                name, *paragraphs = step["block"].splitlines()
                _write_word(_within(folder, name.removeprefix("# ")), paragraphs)
            case "shell":
                commands, printed = step["block"], _printed(step["block"], folder)
            case "text":
                yield Ran(commands, printed, step["block"])
            case _:
                _change(_within(folder, step["file"]), step["old"], step["sign"], step["new"] or "")


def _write_word(path: Path, paragraphs: list[str]) -> None:
    """A Word file as anybody types it: no styles, every number typed."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(str(path))


def _within(folder: Path, name: str) -> Path:
    return folder / "ours" / name


def _printed(commands: str, folder: Path) -> str:
    """What the commands print; in `ours`, but the first one makes it."""
    out = io.StringIO()
    for command in commands.splitlines():
        program, *words = command.split()
        assert program == "tiaowen", command
        place = folder / "ours" if (folder / "ours").exists() else folder
        with contextlib.chdir(place), contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            main(words)
    return out.getvalue().replace(f"{folder / 'ours'}{os.sep}", "").replace(str(folder), "…")


def _change(path: Path, old: str, sign: str, new: str) -> None:
    """`→` puts words in the place of others, `×` takes an entry out.

    In Word `+` adds a paragraph, `※` a remark, and `=` writes the English into the row of a table that has the Chinese.
    """
    if path.suffix == ".docx":
        _change_word(path, old, sign, new)
        return
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{path.name} has `{old}` {text.count(old)} times"
    entry = re.compile(rf"^- {re.escape(old)}\n(?:(?!- ).*\n?)*", re.M)
    path.write_text(entry.sub("", text) if sign == "×" else text.replace(old, new), encoding="utf-8")


def _change_word(path: Path, old: str, sign: str, new: str) -> None:
    document = docx.Document(str(path))
    if sign == "=":
        (row,) = (row for row in document.tables[0].rows if old in row.cells[CHINESE].text)
        row.cells[ENGLISH].paragraphs[0].text = new
        document.save(str(path))
        return
    paragraph = next(one for one in document.paragraphs if old in one.text)
    if sign == "※":
        document.add_comment(paragraph.runs, text=new, author="")
    elif sign == "→":
        run = next(run for run in paragraph.runs if old in run.text)
        run.text = run.text.replace(old, new)
    else:
        element = copy.deepcopy(paragraph._p)
        for mark in [*element.iterchildren("{*}bookmarkStart", "{*}bookmarkEnd")]:
            element.remove(mark)
        paragraph._p.addnext(element)
        added = Paragraph(element, paragraph._parent)
        for run in added.runs[1:]:
            element.remove(run._r)
        added.runs[0].text = new
    document.save(str(path))
