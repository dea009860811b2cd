"""Accepting writes fingerprints where the English is complete, and nowhere else."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from macros.clauses.acceptance import accepted_questions, accepted_translations
from macros.clauses.files.accepting import Outcome, accept, with_fields
from macros.clauses.files.store import read_corpus
from macros.clauses.fingerprints import clause_fingerprint, english_fingerprint, fingerprint

COVER = "id: garden\nkind: standard\ntitle: {zh: 花园, en: Garden}\nshort-title: {zh: 花园, en: Garden}\n"
COVER += 'number: ""\nstage: published\nedition: "2024"\n'
BEDS = """\
# beds and tools
clauses:
- id: beds
  number: "4"
  heading: {zh: 花床, en: Beds}   # in both languages

- id: tools
  number: "5"
  body:
  - zh: 应备：
    en: "There shall be:"
  - kind: list
    style: letter
    entries:
    - {id: spade, zh: 铲。, en: a spade.}
  comments:
  - {zh: 待议, kind: review}

- id: water
  number: "6"
  heading: {zh: 水}
"""
QUESTIONS = """\
standard: garden
questions:
- id: q-spade
  clause: spade
  ask: {zh: 有铲吗, en: Is there a spade?}
  answer: yes-no
  evidence: {zh: 看, en: look}

- id: q-beds
  clause: beds
  ask: {zh: 有花床吗, en: Are there beds?}
  answer: yes-no
  evidence: {zh: 看, en: look}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "standards" / "garden").mkdir(parents=True)
    (tmp_path / "checklists").mkdir()
    (tmp_path / "standards" / "garden" / "standard.yaml").write_text(COVER, encoding="utf-8")
    (tmp_path / "standards" / "garden" / "04-beds.yaml").write_text(BEDS, encoding="utf-8")
    (tmp_path / "checklists" / "garden.yaml").write_text(QUESTIONS, encoding="utf-8")
    return tmp_path


def test_the_whole_standard_is_accepted_and_only_new_lines_are_written(root: Path) -> None:
    outcome = _accept(root)
    assert outcome.accepted == (
        "standards/garden/04-beds.yaml: translated-from of beds",
        "standards/garden/04-beds.yaml: translated-from of tools",
        "checklists/garden.yaml: written-for of q-spade",
        "checklists/garden.yaml: written-for of q-beds",
    )
    beds, tools, _ = read_corpus(root).standards[0].clauses
    assert _new_lines(BEDS, root / "standards/garden/04-beds.yaml") == [
        f"+   translated-from: {clause_fingerprint(beds)}",
        f"+   translated-as: {english_fingerprint(beds)}",
        f"+   translated-from: {clause_fingerprint(tools)}",
        f"+   translated-as: {english_fingerprint(tools)}",
    ]
    assert _new_lines(QUESTIONS, root / "checklists/garden.yaml") == [
        f"+   written-for: {fingerprint(('铲。',))}",
        f"+   written-for: {clause_fingerprint(beds)}",
    ]


def test_what_is_accepted_is_not_accepted_again(root: Path) -> None:
    _accept(root)
    assert _accept(root) == Outcome()


def test_a_clause_takes_the_questions_about_its_entries_along(root: Path) -> None:
    outcome = _accept(root, "tools")
    assert [sentence.rpartition(" ")[2] for sentence in outcome.accepted] == ["tools", "q-spade"]


def test_an_entry_takes_its_clause_along_for_the_english(root: Path) -> None:
    outcome = _accept(root, "spade", what=("translations",))
    assert [sentence.rpartition(" ")[2] for sentence in outcome.accepted] == ["tools"]


def test_a_clause_without_english_is_not_accepted(root: Path) -> None:
    standard = read_corpus(root).standards[0]
    assert accepted_translations(standard, ["water"]) == {}


def test_an_id_that_is_not_there_stops_everything(root: Path) -> None:
    assert _accept(root, "beds", "bed") == Outcome(unknown=("bed",))
    assert (root / "standards/garden/04-beds.yaml").read_text(encoding="utf-8") == BEDS


def test_a_file_with_mistakes_is_not_written(root: Path) -> None:
    path = root / "standards/garden/04-beds.yaml"
    path.write_text(BEDS.replace('"4"', "4"), encoding="utf-8")
    outcome = _accept(root, what=("translations",))
    assert outcome.refused == ("standards/garden/04-beds.yaml has mistakes; run the check",)
    assert "translated-from" not in path.read_text(encoding="utf-8")


def test_english_that_is_edited_is_accepted_anew(root: Path) -> None:
    _accept(root)
    path = root / "standards/garden/04-beds.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("en: Beds", "en: Flower beds"), encoding="utf-8")
    [beds] = accepted_translations(read_corpus(root).standards[0])
    assert beds == "beds"
    assert _accept(root).accepted == ("standards/garden/04-beds.yaml: translated-from of beds",)


def test_what_must_not_be_accepted_is_left_as_it_is(root: Path) -> None:
    outcome = _accept(root, without=("beds", "q-spade"))
    assert [sentence.rpartition(" ")[2] for sentence in outcome.accepted] == ["tools", "q-beds"]


def test_a_question_about_nothing_is_passed_over(root: Path) -> None:
    (root / "checklists/garden.yaml").write_text(QUESTIONS.replace("clause: spade", "clause: fork"), encoding="utf-8")
    corpus = read_corpus(root)
    assert list(accepted_questions(corpus.checklists[0], corpus.standards[0])) == ["q-beds"]


def test_the_field_goes_before_rationale_and_comments_and_is_replaced_where_it_stands() -> None:
    entries = [
        {"id": "a", "number": "1", "comments": []},
        {"id": "b", "translated-from": "x", "number": "2"},
        {"id": "c"},
    ]
    written = with_fields(entries, {"a": {"translated-from": "y"}, "b": {"translated-from": "y"}})  # type: ignore[arg-type]
    assert [list(entry.items()) for entry in written] == [  # type: ignore[union-attr]
        [("id", "a"), ("number", "1"), ("translated-from", "y"), ("comments", [])],
        [("id", "b"), ("translated-from", "y"), ("number", "2")],
        [("id", "c")],
    ]


def _accept(
    root: Path, *ids: str, what: tuple[str, ...] = ("translations", "questions"), without: tuple[str, ...] = ()
) -> Outcome:
    corpus = read_corpus(root)
    return accept(root, corpus, corpus.standards[0], ids, what, without)


def _new_lines(before: str, path: Path) -> list[str]:
    after = path.read_text(encoding="utf-8").splitlines()
    return [line for line in difflib.ndiff(before.splitlines(), after) if line[0] in "+-"]
