"""How much of a standard its rights let out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.clauses.blocks import ClauseList, ListEntry, Note, Paragraph, Table, Text
from macros.clauses.checklist import Checklist
from macros.clauses.corpus import Corpus
from macros.clauses.fingerprints import chinese_texts
from macros.clauses.links import Address, Relation
from macros.clauses.model import Chapter, Clause, Comment, Rationale, Rights, Shown, Standard
from macros.clauses.rights import as_shown, corpus_as_shown, is_shown_in_full, with_settled_rights

SECRET = Text("秘密文字", "secret words")
HEADING = Text("场地", "Premises")
TERM = Text("工具", "tool")


def garden(shown: Shown) -> Standard:
    body = (
        Paragraph(SECRET),
        ClauseList("dash", (ListEntry("entry", SECRET),)),
        Table("table-1", "1", SECRET, ()),
        Note(SECRET),
    )
    clauses = (
        Clause(
            "premises", "4", heading=HEADING, body=body, rationale=(Rationale(SECRET),), comments=(Comment(SECRET),)
        ),
        Clause("tool", "3.1", term=TERM, body=(Paragraph(SECRET),), translated_from="f1:000000000000"),
    )
    rights = Rights(Text("园丁会"), Text("自有文字"), shown, "2024-05-01")
    return Standard("garden", Text("花园"), Text("花园"), "", "published", "2024", (Chapter("04", clauses),), rights)


def texts(standard: Standard) -> set[str]:
    return {text for clause in standard.clauses for text in chinese_texts(clause)}


def test_a_standard_shown_in_full_keeps_all_but_the_comments_of_the_drafting_group() -> None:
    shown = as_shown(garden("full"))
    assert [clause.body for clause in shown.clauses] == [clause.body for clause in garden("full").clauses]
    assert shown.clauses[0].rationale and not shown.clauses[0].comments


def test_an_outline_has_numbers_headings_and_terms_and_not_one_sentence() -> None:
    shown = as_shown(garden("outline"))
    assert texts(shown) == {"场地", "工具"}
    assert not any(clause.body or clause.rationale or clause.comments for clause in shown.clauses)


@pytest.mark.parametrize("standard", [garden("number-only"), replace(garden("full"), rights=None)])
def test_with_numbers_only_or_without_rights_no_text_is_left(standard: Standard) -> None:
    shown = as_shown(standard)
    assert texts(shown) == set()
    assert [(clause.id, clause.number) for clause in shown.clauses] == [("premises", "4"), ("tool", "3.1")]


def test_only_full_is_full() -> None:
    assert is_shown_in_full(garden("full"))
    assert not is_shown_in_full(garden("outline"))
    assert not is_shown_in_full(None)


def test_questions_and_reasons_stay_only_where_every_standard_is_shown_in_full() -> None:
    full, outline = replace(garden("full"), id="full"), replace(garden("outline"), id="outline")
    corpus = Corpus(
        standards=(full, outline),
        checklists=(Checklist("full", ()), Checklist("outline", ())),
        relations=(
            Relation(Address("full", "premises"), Address("full", "tool"), "supports", SECRET),
            Relation(Address("full", "premises"), Address("outline", "premises"), "supports", SECRET),
        ),
    )
    shown = corpus_as_shown(corpus)
    assert [checklist.standard for checklist in shown.checklists] == ["full"]
    assert [str(relation.target) for relation in shown.relations] == ["full/tool"]
    assert texts(shown.standards[1]) == {"场地", "工具"}


@pytest.mark.parametrize(("is_public", "shown"), [(False, "full"), (True, "outline")])
def test_a_text_whose_rights_nobody_has_stated_is_for_reading_at_home(is_public: bool, shown: str) -> None:
    corpus = with_settled_rights(Corpus(standards=(replace(garden("full"), rights=None),)), is_public)
    (standard,) = corpus.standards
    assert (standard.rights_shown, standard.has_stated_rights) == (shown, False)
    assert bool(texts(as_shown(standard)) - {"场地", "工具"}) is not is_public
