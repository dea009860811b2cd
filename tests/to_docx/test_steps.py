"""Single steps: where lists start anew, how spans lie on the grid, what the cover says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from docx.oxml.table import CT_Tc

from macros.clauses.blocks import Cell, Table, Text
from macros.clauses.model import Chapter, Clause, Standard
from macros.to_docx.blank import blank_document
from macros.to_docx.counting import number_starts
from macros.to_docx.cover import write_cover
from macros.to_docx.paragraphs import add_paragraph, add_text
from macros.to_docx.tables import write_table
from macros.to_docx.xml import clean


def test_a_list_starts_anew_only_where_a_number_is_left_out(standard: Standard) -> None:
    assert number_starts(standard) == {}
    numbers = ("1", "2", "4", "4.1", "4.1.1", "4.3", "4.4", "5", "A", "A.1", "A.3", "B", "B.1")
    chapter = Chapter("", tuple(Clause(f"k-{number}", number) for number in numbers))
    assert number_starts(replace(standard, chapters=(chapter,))) == {"k-4": 4, "k-4.3": 3, "k-A.3": 3}


def grid(*rows: tuple[Cell, ...]) -> list[str]:
    """Each cell as its text, `|` for one that goes on from above; `a×2` spans two columns."""
    document = blank_document("题")
    write_table(document, Table("t", "1", Text("题"), rows))
    return [" ".join(map(cell_text, row._tr.tc_lst)) for row in document.tables[0].rows]


def cell_text(cell: CT_Tc) -> str:
    text = "|" if cell.vMerge == "continue" else "".join(paragraph.text for paragraph in cell.p_lst) or "."
    return text + (f"×{cell.grid_span}" if cell.grid_span > 1 else "")


def test_cells_that_a_span_covers_are_put_in() -> None:
    a, wide, tall = Cell(Text("a")), Cell(Text("w"), columns=2), Cell(Text("t"), rows=2)
    assert grid((tall, wide), (a, a)) == ["t w×2", "| a a"]
    assert grid((a, tall), (a,), (a, a)) == ["a t", "a |", "a a"]
    assert grid((Cell(Text("b"), rows=2, columns=2), a), (a,)) == ["b×2 a", "|×2 a"]


def test_spans_that_do_not_add_up_still_give_rows_of_one_width() -> None:
    a = Cell(Text("a"))
    assert grid((a, a, a), (a,), ()) == ["a a a", "a . .", ". . ."]
    assert grid((Cell(Text("t"), rows=9),)) == ["t"]
    assert grid((a, Cell(Text("t"), rows=2)), ()) == ["a t", ". |"]


@pytest.mark.parametrize("text", ["字", "a\nb", "\n\n", "a\tb", " 前后 ", "a \n　b", "\r", "", "\x0b"])
def test_a_text_is_the_run_that_python_docx_makes_of_it(text: str) -> None:
    document = blank_document("题")
    ours, theirs = add_paragraph(document, "Normal"), add_paragraph(document, "Normal")
    add_text(ours._p, text)
    if text:
        theirs.add_run(clean(text))
    assert ours._p.xml == theirs._p.xml


@pytest.mark.parametrize(
    ("drafted", "printed"), [("2023-04", "2023年4月"), ("2023-04-09", "2023年4月9日"), ("春", "春")]
)
def test_the_cover_says_when_a_draft_was_finished(standard: Standard, drafted: str, printed: str) -> None:
    document = blank_document("题")
    write_cover(document, replace(standard, stage="approved", dates=(("drafted", drafted),)))
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert printed in lines and "（报批稿）" in lines
    assert "××××-××-××　发布" in lines
