"""The plots of the pilot institutions say what the notes say, and no more."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from macros.clauses.corpus import GivenFigure, Institution
from macros.to_site.library import Library
from macros.to_site.reading.pilot_page import figures_of, notes_of, pilot_html
from macros.to_site.urls import Urls


@pytest.mark.parametrize(
    ("founded", "written", "years"),
    [("2020-12", "2024-08", 3.7), ("1958", "2024-08", 66.0), ("2020", "2024", 4.0), ("2013-08-02", "2024-08", 11.0)],
)
def test_years_are_whole_where_a_date_is_a_year_alone(books: Library, founded: str, written: str, years: float) -> None:
    incubator = books.corpus.standard("incubator")
    assert incubator
    notes = notes_of(books, incubator)
    assert notes.basis
    dated = replace(notes, basis=replace(notes.basis, date=written))
    institution = Institution(1, (("founded", GivenFigure(founded)),), GivenFigure(None))
    assert figures_of(institution, dated)["years-established"] == years


def test_a_bar_that_is_cut_is_broken_and_another_thing_is_told(books: Library) -> None:
    incubator = books.corpus.standard("incubator")
    assert incubator
    html = str(pilot_html(books, incubator, Urls("zh", 1)))
    assert html.count('class="plot-break"') >= 1
    assert re.findall(r'class="plot-otherwise">＊ (\d+)：培训场地', html)[:2] == ["4", "5"]
    assert "＞258" in html and "＞30" in html


def test_recognition_by_a_platform_is_told_in_the_words_of_the_notes(books: Library) -> None:
    incubator = books.corpus.standard("incubator")
    assert incubator
    html = str(pilot_html(books, incubator, Urls("zh", 1))).split('id="pilot-certified"')[1]
    assert "说明写到的13家中，11家称有平台认定" in html
    rows = re.findall(r'<th scope="row">(\d+)</th><td>(是|否)</td><td>([^<]+)</td>', html)
    assert [number for number, value, _ in rows if value == "否"] == ["1", "12"]
    assert rows[5][2] == "自述为Shopee的优质服务商，没有出示授权书。"
