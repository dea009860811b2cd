"""The order of the combined list: by topic, linked clauses beside each other, nothing before what is stricter."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest

from macros.clauses.files.store import read_corpus
from macros.clauses.links import Address
from macros.to_site.checklists.combined_order import beside, by_topic
from macros.to_site.checklists.combined_page import combined_html
from macros.to_site.checklists.questions_file import questions_files
from macros.to_site.library import Library, library
from macros.to_site.urls import Urls

ROOT = Path(__file__).resolve().parents[2]


@cache
def bundled() -> Library:
    return library(read_corpus(ROOT))


def asked(books: Library) -> set[Address]:
    return {
        Address(standard.id, one.part.id)
        for standard in books.standards()
        for chapter in books.asked(standard)
        for one in chapter.questions
    }


def test_what_is_asked_stands_once_and_under_a_topic_that_names_it_or_beside_what_is() -> None:
    books = bundled()
    parts = [part for topic in by_topic(books) for part in topic.parts]
    assert len(parts) == len({*parts}) > 100
    assert {*parts} <= asked(books)
    for part in asked(books) - {*parts}:
        assert not books.topics.get(part)
        assert not list(beside(books, part))


def test_what_is_linked_stands_under_one_topic_and_the_stricter_first() -> None:
    books = bundled()
    stricter = others = apart = 0
    for topic in by_topic(books):
        at = {part: place for place, part in enumerate(topic.parts)}
        for part in topic.parts:
            for one in beside(books, part):
                if one.side == "stricter":
                    stricter += 1
                    assert at[one.there] < at[part], (str(part), str(one.there))
                elif one.side == "same-subject":
                    others += 1
                    apart += one.there not in at
    assert stricter == sum(relation.type == "stricter-than" for relation in books.corpus.relations)
    assert apart <= others / 4, (apart, others)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_says_every_question_under_a_topic_with_its_clause(language: str) -> None:
    books = bundled()
    html = combined_html(books, Urls(language, 1))
    plain = html[html.index("combined-plain") : html.index("<template")]
    places = re.findall(r'data-part="([^"]+)"', plain)
    assert places == [str(part) for topic in by_topic(books) for part in topic.parts]
    assert plain.count("combined-ask") == sum(
        len(books.questions[part]) for topic in by_topic(books) for part in topic.parts
    )


def test_the_file_of_questions_says_what_each_question_and_its_clause_say() -> None:
    books = bundled()
    standard = next(one for one in books.standards() if one.id == "park")
    ((path, text),) = questions_files(books, standard, "en")
    told = json.loads(text)
    assert path == "park/checklist/questions.json"
    assert [one["id"] for one in told["questions"]] == list(told["said"])
    assert all(told["texts"][one["fingerprint"]] for one in told["questions"])
    assert {link["side"] for link in told["links"]} <= {"stricter", "laxer", "same-subject", "conflicts"}
