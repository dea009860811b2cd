"""The forms in which a clause is cited, word for word: number, edition, stage and date, as far as there are."""

from __future__ import annotations

import pytest

from macros.clauses.model import Clause, Standard
from macros.to_site.citing import citations
from macros.to_site.library import Library

AT = "https://standards.example/c/store/specific-work/"


def cited(books: Library, id: str, clause: str, address: str = AT, published: str = "") -> dict[str, str]:
    standard = books.corpus.standard(id)
    assert standard
    return dict(citations(standard, one(standard, clause), address, published))


def one(standard: Standard, id: str) -> Clause:
    return next(clause for clause in standard.clauses if clause.id == id)


def test_a_published_standard_is_cited_by_number_edition_stage_and_date(books: Library) -> None:
    forms = cited(books, "store", "specific-work")
    notice = "《跨境电商平台店铺运营管理规范》（T/CCPITCSC 111—2022，2022版，已发布，2022-12-15）第6章"
    assert forms == {
        "cite-notice": notice,
        "cite-7714": (
            "中国国际贸易促进委员会商业行业委员会. 跨境电商平台店铺运营管理规范: T/CCPITCSC 111—2022[S/OL]. "
            f"2022版，已发布. 2022-12-15: 第6章. {AT}."
        ),
        "cite-english": (
            "Specification for operation and management of cross-border e-commerce platform store "
            f"(T/CCPITCSC 111—2022, edition 2022, published, 2022-12-15), Clause 6. {AT}"
        ),
        "cite-html": f'<a href="{AT}">{notice}</a>',
        "cite-markdown": f"[{notice}]({AT})",
    }


def test_a_draft_names_its_stage_and_no_edition_or_date(books: Library) -> None:
    notice = cited(books, "park", "one-stop-services")["cite-notice"]
    assert notice == "《跨境电子商务园区建设运营规范》（工作组讨论稿）第4.1.1条"


def test_without_an_address_there_is_nothing_to_link(books: Library) -> None:
    forms = cited(books, "incubator", "premises-area", "", "2026-11-21")
    assert set(forms) == {"cite-notice", "cite-7714", "cite-english"}
    assert "[S]. 2026-11版，征求意见稿. 2026-11-21: 第4.2.2条." in forms["cite-7714"]


@pytest.mark.parametrize(
    ("clause", "zh", "en"), [("foreword", "）前言", ", Foreword"), ("construction", "）第4章", ", Clause 4")]
)
def test_chapters_and_the_foreword_are_named_as_such(books: Library, clause: str, zh: str, en: str) -> None:
    forms = cited(books, "incubator", clause, "")
    assert forms["cite-notice"].endswith(zh) and forms["cite-english"].endswith(en)
