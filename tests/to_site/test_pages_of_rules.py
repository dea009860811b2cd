"""Rules on the site: labels in both languages, addresses, citations, search rows, data files."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema_rs
import pytest
from rules_of_writers import typed

from macros.clauses.blocks import Text
from macros.clauses.corpus import Corpus, PublishedEdition
from macros.clauses.model import Rights, Standard
from macros.from_docx import read_docx
from macros.to_site.citing import citations, cited_in_notice
from macros.to_site.files import published_files
from macros.to_site.history import frozen_href
from macros.to_site.library import Library, library
from macros.to_site.reading.standard_page import clause_view, standard_html
from macros.to_site.search.rows import rows
from macros.to_site.search.spelling import number_key
from macros.to_site.urls import Urls

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Standard:
    path = typed(tmp_path_factory.mktemp("rules") / "rules.docx")
    rights = Rights(Text("星海市"), Text("自有文字"), "full", "2025-05-01")
    return replace(read_docx(path, "cold-store").standard, rights=rights)


@pytest.fixture(scope="module")
def books(rules: Standard) -> Library:
    return library(Corpus(standards=(rules,)))


def test_an_article_has_its_label_in_each_language(books: Library, rules: Standard) -> None:
    clause = next(one for one in rules.clauses if one.number == "第十二条")
    assert [clause_view(books, rules, clause, Urls(one, 1)).label for one in ("zh", "en")] == ["第十二条", "Article 12"]


def test_the_page_links_the_item_that_a_sentence_names(books: Library, rules: Standard) -> None:
    html = standard_html(books, rules, Urls("zh", 1))
    part = next(one for one in books.parts[rules.id].values() if one.label.zh == "第八条第一款第（一）项")
    assert f'href="../cold-store/#{part.id}">第八条第一款第（一）项</a>' in html
    assert f'<li id="{part.id}"><a class="mark" href="#{part.id}" aria-label="第（一）项"' in html
    assert 'aria-label="第二款" title="第二款">2</a>' in html


def test_an_edition_has_the_short_number_in_its_address(rules: Standard) -> None:
    edition = PublishedEdition("cold-store", "2025", "published", "2025-03-01", ())
    places = {one.number: frozen_href(edition, one, "/") for one in rules.clauses}
    assert places["第十二条"] == "/c/cold-store/2025/12/"
    assert places["第三章"] == "/c/cold-store/2025/3-chapter/"
    assert places["第三章第一节"] == "/c/cold-store/2025/3-1-section/"
    assert len(set(places.values())) == len(rules.clauses)


def test_a_notice_names_rules_by_title_and_number(rules: Standard) -> None:
    clause = next(one for one in rules.clauses if one.number == "第十二条")
    published = replace(rules, edition="2025")
    assert cited_in_notice(published, clause) == "《星海市冷链仓库管理办法》（星海市商务局令第12号）第十二条"
    forms = dict(citations(published, clause, "https://x.example/c/cold-store/2025/12/", "2025-03-01"))
    assert "[Z/OL]" in forms["cite-7714"]
    assert ", Article 12. https://" in forms["cite-english"]


def test_every_article_is_found_by_its_number_in_both_languages(books: Library, rules: Standard) -> None:
    numbers = {language: [str(row[2]) for row in rows(books, language) if row[1]] for language in ("zh", "en")}
    assert "第十二条" in numbers["zh"]
    assert "Article 12" in numbers["en"]
    assert [number_key(one) for one in numbers["zh"]] == [number_key(one) for one in numbers["en"]]


def test_the_data_files_know_chapters_articles_and_items(books: Library) -> None:
    (standard,) = books.corpus.standards
    files = {name.removeprefix("cold-store."): text for name, text in published_files(books, standard, "")}
    data = json.loads(files["json"])
    schema = json.loads((ROOT / "macros/to_site/files/standard.schema.json").read_text(encoding="utf-8"))
    assert [*jsonschema_rs.validator_for(schema).iter_errors(data)] == []
    clauses = {one["number"]: one for one in data["clauses"]}
    assert data["kind"] == "rules"
    assert clauses["第八条"]["parent"] == clauses["第三章第一节"]["id"]
    assert clauses["第三章第一节"]["parent"] == clauses["第三章"]["id"]
    assert "第十二条第二款第（三）项" in files["csv"]
    groups = json.loads(files["oscal.json"])["catalog"]["groups"]
    assert groups[0]["controls"], "articles stand in the group of their chapter"
