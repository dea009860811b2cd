"""What is written is read back: the same Chinese, numbers, keys and comments."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from macros.clauses.blocks import Paragraph, Text
from macros.clauses.model import Chapter, Clause, Standard
from macros.from_docx import read_docx
from macros.to_docx import docx_bytes


def imported(standard: Standard, folder: Path) -> Standard:
    path = folder / "source.docx"
    path.write_bytes(docx_bytes(standard))
    return read_docx(path, standard.id).standard


def chinese(value: Any) -> Any:
    """`value` without the English of clauses, which does not travel."""
    if isinstance(value, Text):
        return Text(value.zh)
    if isinstance(value, tuple):
        return tuple(map(chinese, value))
    if is_dataclass(value):
        return replace(value, **{field.name: chinese(getattr(value, field.name)) for field in fields(value)})  # type: ignore[type-var]
    return value


def travelling(standard: Standard) -> Any:
    chapters = tuple(Chapter("", chapter.clauses) for chapter in standard.chapters)
    return chinese(replace(standard, chapters=chapters, rights=None, basis=None, about=Text(), short_title=Text()))


def test_a_standard_with_one_of_everything_comes_back_as_it_was(standard: Standard, tmp_path: Path) -> None:
    assert travelling(imported(standard, tmp_path)) == travelling(standard)


def test_the_english_of_the_title_and_of_terms_is_printed_and_comes_back(standard: Standard, tmp_path: Path) -> None:
    read = imported(standard, tmp_path)
    assert read.title == standard.title
    assert [clause.term for clause in read.clauses if clause.term] == [
        Text("工具借用站", "tool lending station"),
        Text("押金", "deposit"),
    ]


@pytest.mark.parametrize("drafted", ["2023-04", "2023-04-09"])
def test_the_date_of_a_draft_comes_back(standard: Standard, tmp_path: Path, drafted: str) -> None:
    draft = replace(standard, stage="draft-for-comment", edition="2023-04", dates=(("drafted", drafted),))
    assert travelling(imported(draft, tmp_path)) == travelling(draft)


@pytest.mark.parametrize("numbers", [["4.1", "4.2"], ["4.2", "4.3"], ["4.1", "4.4", "4.5"]])
def test_a_number_left_out_stays_left_out(standard: Standard, tmp_path: Path, numbers: list[str]) -> None:
    clauses = [Clause(f"k{number[2]}", number, body=(Paragraph(Text("应整洁。")),)) for number in numbers]
    chapter = Chapter("04-premises", (standard.chapters[4].clauses[0], *clauses))
    gapped = replace(standard, chapters=(*standard.chapters[:4], chapter, *standard.chapters[5:6]))
    read = imported(gapped, tmp_path)
    assert [clause.number for clause in read.clauses if clause.number.startswith("4.")] == numbers
