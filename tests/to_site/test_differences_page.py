"""What a text says otherwise than its draft reaches the reader: at the clause, on a page, in the files."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace

import pytest
from markupsafe import escape

from macros.clauses.blocks import Text
from macros.clauses.differences import differences_of, part_words
from macros.clauses.model import Chapter, Clause, Comment, Standard
from macros.clauses.rights import as_shown
from macros.to_site.files.csv_file import csv_text
from macros.to_site.files.json_file import json_text
from macros.to_site.files.oscal import oscal_text
from macros.to_site.library import Library, library
from macros.to_site.reading.changes_page import changes_html
from macros.to_site.reading.differences_page import differences_html
from macros.to_site.reading.standard_page import standard_html
from macros.to_site.urls import Urls

SECRET = Comment(Text("只给起草组看。", "For the group alone."), "review")


@pytest.mark.parametrize("id", ["incubator", "park", "service-center", "store", "incubator-drafting-notes"])
def test_every_published_comment_stands_at_its_clause_and_on_the_page(books: Library, id: str) -> None:
    standard = books.corpus.standard(id)
    assert standard
    pages = [str(make(books, standard, Urls("zh", 1))) for make in (standard_html, differences_html)]
    told = [str(escape(part.zh)) for _, comment in differences_of(standard) for part in comment.parts]
    assert told and not [text for text in told for page in pages if text not in page]


def test_the_page_counts_by_kind_and_names_the_chapter_of_each(books: Library) -> None:
    standard = books.corpus.standard("park")
    assert standard
    page = str(differences_html(books, standard, Urls("en", 1)))
    kinds = re.findall(r'<article class="difference" data-kind="([a-z-]+)" data-chapter="([^"]+)"', page)
    found = list(differences_of(standard))
    assert [kind for kind, _ in kinds] == [comment.kind for _, comment in found]
    assert {chapter for _, chapter in kinds} <= {"Foreword", *"123456789"}


def test_a_published_standard_is_not_called_a_draft(books: Library) -> None:
    park, store = books.corpus.standard("park"), books.corpus.standard("store")
    assert park and store
    assert (part_words(park)["draft"].zh, part_words(store)["draft"].zh) == ("草案", "原文")


def test_remarks_of_reviewers_reach_no_page_and_no_file(books: Library) -> None:
    standard = books.corpus.standard("park")
    assert standard
    told = as_shown(replace(standard, chapters=tuple(map(_with_secret, standard.chapters))))
    shown = library(
        replace(books.corpus, standards=tuple(told if one.id == "park" else one for one in books.corpus.standards))
    )
    urls = Urls("zh", 1)
    files = [make(shown, told, "https://x.example/") for make in (json_text, csv_text, oscal_text)]
    pages = [str(make(shown, told, urls)) for make in (standard_html, differences_html)]
    assert not [text for text in (*files, *pages) if SECRET.text.zh in text or SECRET.text.en in text]


def _with_secret(chapter: Chapter) -> Chapter:
    def told(clause: Clause) -> Clause:
        return replace(clause, comments=(*clause.comments, SECRET))

    return replace(chapter, clauses=tuple(map(told, chapter.clauses)))


def test_every_file_says_whose_text_it_is(books: Library) -> None:
    store = _standard(books, "store")
    data = json.loads(json_text(books, store, ""))
    assert (data["label"]["zh"], data["author"]["zh"]) == ("工作文本 2026-11", "条文项目")
    assert data["basis"]["number"] == "T/CCPITCSC 111—2022" and not {"number", "stage", "bodies"} & data.keys()
    rows = list(csv.DictReader(io.StringIO(csv_text(books, store, "").removeprefix("\ufeff"))))
    assert {row["text"].split("，")[0] for row in rows} == {"工作文本 2026-11"}
    catalog = json.loads(oscal_text(books, store, ""))["catalog"]["metadata"]
    assert [role["id"] for role in catalog["roles"]] == ["author", "source"]
    assert next(party["name"] for party in catalog["parties"]) == "条文项目"


def test_a_working_text_drafts_no_main_changes_and_leads_to_the_differences(books: Library) -> None:
    page = str(changes_html(books, _standard(books, "incubator"), Urls("zh", 1)))
    assert "主要变化清单" not in page and "2024-08版" not in page
    assert "工作文本 2024-08 → 工作文本 2026-11" in page and 'href="../differences/"' in page


def _standard(books: Library, id: str) -> Standard:
    standard = books.corpus.standard(id)
    assert standard
    return standard
