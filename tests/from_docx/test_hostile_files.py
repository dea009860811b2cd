"""Files that are made to be too much: bounded as Word bounds them, or refused with one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.from_docx import UnreadableFile, read_docx
from macros.from_docx import package as limits
from macros.from_docx.number_formats import FORMATS, MOST, formatted
from tests.from_docx.word_file import p, read, table, tc, word_file


@pytest.mark.parametrize("number_format", sorted(FORMATS))
def test_no_counter_makes_a_long_label(number_format: str) -> None:
    assert len(formatted(999_999_999, number_format)) <= 60
    assert formatted(999_999_999, "decimal") == str(MOST)


@pytest.mark.parametrize("number_format", ["lowerLetter", "upperRoman"])
def test_a_start_of_a_billion_is_bounded(number_format: str, tmp_path: Path) -> None:
    places = f'<w:start w:val="999999999"/><w:numFmt w:val="{number_format}"/><w:lvlText w:val="%1)"/>'
    level = f'<w:lvl w:ilvl="0">{places}</w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum><w:num w:numId="1">'
        '<w:abstractNumId w:val="1"/></w:num>'
    )
    document = read(tmp_path, p("1 范围"), p("茶", number=(1, 0)), styles="", numbering=numbering)
    assert all(len(problem.message) < 300 for problem in document.problems)


def test_a_level_of_a_billion_is_one_level(tmp_path: Path) -> None:
    level = '<w:lvl w:ilvl="999999999"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="(x)"/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum><w:num w:numId="1">'
        '<w:abstractNumId w:val="1"/></w:num>'
    )
    document = read(tmp_path, p("1 范围"), p("茶", number=(1, 999_999_999)), styles="", numbering=numbering)
    assert document.standard.clauses[0].body


def test_a_cell_spans_no_more_columns_than_word_has(tmp_path: Path) -> None:
    wide = tc("甲", '<w:gridSpan w:val="99999999"/>')
    (block,) = read(tmp_path, p("1 范围"), table(f"<w:tr>{wide}</w:tr>")).standard.clauses[0].body
    assert block.rows[0][0].columns == 63


def test_more_paragraphs_than_any_standard_has_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_PARAGRAPHS", 50)
    path = word_file(tmp_path / "draft.docx", *[p("1 范围")] * 51)
    with pytest.raises(UnreadableFile, match="holds more paragraphs and tables than any standard does"):
        read_docx(path, "draft")
    monkeypatch.setattr(limits, "MOST_TAGS", 50)
    with pytest.raises(UnreadableFile, match="more paragraphs and tables"):
        read_docx(path, "draft")
