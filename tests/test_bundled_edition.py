"""The bundled edition: the numbers and kinds of the drafts, in sentences of our own."""

from __future__ import annotations

import csv
import importlib.machinery
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from macros.checks import check
from macros.clauses.corpus import Corpus
from macros.clauses.store import read_corpus

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
STANDARDS = ("incubator", "park", "service-center", "store")
NAMES = (
    # the term itself, which the glossary binds, and what it names
    "rossborderecommerce",
    "ecommerceplatform",
    # names that carry over: a body, and the documents that are cited with their titles
    "中国国际贸易促进委员会商业行业委员会",
    "GBT386522020电子商务业务术语",
    "GB134951",
    "GBT28581",
    "GB2894",
    "标准化工作导则第1部分标准化文件的结构和起草规则",
    "Specificationforoperationandmanagement",
)

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
    assert [str(problem) for problem in check(corpus)] == []


@needs_drafts
def test_no_sentence_repeats_a_draft() -> None:
    tool = _wording_overlap()
    text, length = tool.source_text(), 18
    grams = {text[i : i + length] for i in range(len(text) - length) if "|" not in text[i : i + length]}
    for phrase in tool.ALLOWED:
        folded = tool.fold(phrase)
        grams -= {folded[i : i + length] for i in range(len(folded) - length + 1)}
    repeated = [
        f"{path.relative_to(ROOT)}:{number}: {run}"
        for path in _text_files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        for run in _runs(tool.fold(line), grams, length)
        if not any(tool.fold(name).casefold() in run.casefold() or run in tool.fold(name) for name in NAMES)
    ]
    assert repeated == []


def _outline(name: str) -> list[dict[str, str]]:
    with (SHARED / "sources" / f"{name}.outline.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _wording_overlap() -> ModuleType:
    loader = importlib.machinery.SourceFileLoader("wording_overlap", str(SHARED / "tools" / "wording_overlap"))
    spec = importlib.util.spec_from_loader("wording_overlap", loader)
    assert spec
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def _text_files() -> list[Path]:
    folders = ("standards", "checklists", "docs", "macros", "scripts", "tests")
    kinds = {".yaml", ".md", ".html", ".py", ".mjs", ".json", ".txt"}
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*")) if path.suffix in kinds]


def _runs(folded: str, grams: set[str], length: int) -> list[str]:
    """The longest runs of `folded` whose every stretch of `length` characters stands in a draft."""
    found, start = [], 0
    while start <= len(folded) - length:
        end = start
        while end <= len(folded) - length and folded[end : end + length] in grams:
            end += 1
        if end > start:
            found.append(folded[start : end + length - 1])
        start = end + 1
    return found
