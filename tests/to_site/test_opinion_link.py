"""The link for an opinion on a clause: begun by the page, finished and sent by the reader."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from macros.clauses.blocks import Text
from macros.clauses.files.store import read_corpus
from macros.clauses.model import Chapter, Clause, Standard
from macros.clauses.opinions import rows_of
from macros.clauses.site import OpinionDesk
from macros.site_build import Order, plan_of, site_files
from macros.to_site.lasting.opinion_link import opinion_link

ROOT = Path(__file__).resolve().parents[2]
EVERYTHING = ROOT / "tests" / "cases" / "everything"
EDGE = Clause("edge", "4.2", heading=Text("边 & 角=?#"))
TITLE = Text("花床规范")
GARDEN = Standard("garden", TITLE, TITLE, "T/X 1—2026", "published", "2026", (Chapter("04-edge", (EDGE,)),))
ADDRESS = "https://garden.example/c/garden/edge/"
LETTER = [
    "《花床规范》T/X 1—2026　2026",
    "章条编号（Clause）：4.2 边 & 角=?#",
    "id: garden/edge",
    ADDRESS,
    "",
    "意见内容（Comment）：",
    "",
    "建议文本（Proposed wording）：",
    "",
    "提出单位（Organization）：",
]


@pytest.mark.parametrize(
    ("by", "path", "title", "body"),
    [
        ("github", "/garden/texts/issues/new", "title", "body"),
        ("gitea", "/garden/texts/issues/new", "title", "body"),
        ("gitlab", "/garden/texts/-/issues/new", "issue[title]", "issue[description]"),
    ],
)
def test_an_issue_is_begun_with_the_clause_in_it(by: str, path: str, title: str, body: str) -> None:
    desk = OpinionDesk(by, "https://code.example/garden/texts.git")  # type: ignore[arg-type]
    asked = urlsplit(opinion_link(desk, GARDEN, EDGE, ADDRESS).href)
    assert (asked.netloc, asked.path) == ("code.example", path)
    filled = parse_qs(asked.query)
    assert filled[title] == ["T/X 1—2026 4.2："]
    assert filled[body][0].splitlines() == LETTER


def test_a_letter_is_begun_in_lines_that_a_mail_program_keeps() -> None:
    link = opinion_link(OpinionDesk("mail", "desk@garden.example"), GARDEN, EDGE, "")
    asked = urlsplit(link.href)
    assert (asked.scheme, asked.path) == ("mailto", "desk@garden.example")
    assert "+" not in asked.query
    assert parse_qs(asked.query)["body"][0].split("\r\n")[:3] == LETTER[:3]


def test_a_row_of_the_form_is_read_as_an_opinion_on_that_clause_once_it_is_filled_in() -> None:
    link = opinion_link(OpinionDesk("csv"), GARDEN, EDGE, ADDRESS)
    assert link.file == "garden-edge.csv"
    text = unquote(link.href.removeprefix("data:text/csv;charset=utf-8,"))
    assert text.startswith("\ufeff")
    table = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    table[1][2] = "边宜再宽。"
    assert [(one.clause, one.text) for one in rows_of(table, GARDEN)] == [("edge", "边宜再宽。")]


def test_the_page_of_a_clause_has_the_link_and_an_edition_and_a_site_without_a_desk_have_none(tmp_path: Path) -> None:
    pages = {name: str(content) for name, content in site_files(plan_of(Order(EVERYTHING))) if name.endswith(".html")}
    current = {
        f"c/{standard.id}/{clause.id}/index.html"
        for standard in read_corpus(EVERYTHING).standards
        for clause in standard.clauses
    }
    assert {name for name, page in pages.items() if 'class="give-opinion"' in page} == current
    assert "https://code.garden.example/garden/standards/issues/new?title=" in pages[min(current)]
    bundled = read_corpus(ROOT).site
    assert replace(bundled, opinions=None) == bundled


@pytest.mark.parametrize(
    "desk",
    [
        "{by: github}",
        "{by: github, to: 'javascript:alert(1)'}",
        "{by: gitlab, to: https://code.example}",
        "{by: mail, to: 'desk@garden.example?bcc=other@example.org'}",
        "{by: fax, to: x}",
        "{to: https://code.example/a/b}",
    ],
)
def test_a_desk_that_leads_nowhere_is_told(desk: str, tmp_path: Path) -> None:
    (tmp_path / "standards").mkdir()
    (tmp_path / "site.yaml").write_text(f"title: {{zh: 花园}}\nopinions: {desk}\n", encoding="utf-8")
    assert {one.place.file for one in read_corpus(tmp_path).problems} == {"site.yaml"}
