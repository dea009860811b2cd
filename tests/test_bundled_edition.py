"""The bundled edition: the numbers and kinds of the drafts, in sentences of our own."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from macros.checks import check
from macros.clauses.corpus import Corpus
from macros.clauses.files.store import read_corpus

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
STANDARDS = ("incubator", "park", "service-center", "store")

needs_drafts = pytest.mark.skipif(not SHARED.is_dir(), reason="the drafts are not beside the project")


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read_corpus(ROOT)


@needs_drafts
@pytest.mark.parametrize("name", STANDARDS)
def test_the_edition_has_every_number_of_the_draft_and_no_other(corpus: Corpus, name: str) -> None:
    standard = corpus.standard(name)
    assert standard
    ours = [(clause.number, clause.kind) for clause in standard.clauses if clause.number]
    assert ours == [(row["number"], row["kind"]) for row in _outline(name)]


@needs_drafts
@pytest.mark.parametrize("name", STANDARDS)
def test_headings_and_terms_of_the_draft_carry_over(corpus: Corpus, name: str) -> None:
    standard = corpus.standard(name)
    assert standard
    ours = {clause.number: clause.heading.zh or clause.term.zh for clause in standard.clauses}
    for row in _outline(name):
        if row["kind"] in ("chapter", "headed", "term"):
            assert row["begins"].startswith(ours[row["number"]][:16]) or ours[row["number"]].startswith(row["begins"])


def test_every_clause_stands_in_both_languages_and_the_checks_are_clean(corpus: Corpus) -> None:
    assert [str(problem) for problem in check(corpus) if problem.severity != "note"] == []


@needs_drafts
def test_no_sentence_repeats_a_draft() -> None:
    tool = SHARED / "tools" / "wording_overlap"
    answer = subprocess.run([sys.executable, str(tool), str(ROOT)], capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout


def _outline(name: str) -> list[dict[str, str]]:
    with (SHARED / "sources" / f"{name}.outline.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
