"""What is kept of files that were read gives the same values back, and never anything else."""

from __future__ import annotations

import os
import pickle
from contextlib import suppress
from pathlib import Path

import pytest

from macros.clauses.blocks import Text
from macros.clauses.corpus import Corpus
from macros.clauses.files.store import read_corpus
from macros.digests import Digests
from macros.kept_reading import KeptReading
from macros.kept_values import StrangeValueError, value_bytes, value_of
from macros.site_cache import FOLDER, SiteCache

ROOT = Path(__file__).resolve().parents[1]


class _Calls:
    """What a hostile corpus would like to have made."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("made",)


def corpus_of(root: Path) -> Corpus:
    return read_corpus(root, KeptReading(root, SiteCache(root)))


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A corpus of one standard with a list."""
    for name in ("standards/store", "checklists"):
        (tmp_path / name).mkdir(parents=True)
    for path in (ROOT / "standards" / "store").glob("*.yaml"):
        (tmp_path / "standards" / "store" / path.name).write_bytes(path.read_bytes())
    (tmp_path / "checklists" / "store.yaml").write_bytes((ROOT / "checklists" / "store.yaml").read_bytes())
    return tmp_path


def test_every_value_of_the_corpus_comes_back() -> None:
    corpus = read_corpus(ROOT)
    for value in (corpus.standards, corpus.checklists, corpus.published):
        assert value_of(value_bytes(value)) == value


@pytest.mark.parametrize(
    "content",
    [
        *(pickle.dumps(one) for one in (_Calls(), os.system, Path("/"), Text, print, SiteCache)),
        b"cmacros.clauses.files.store\nread_corpus\n(S'.'\ntR.",
        b"cmacros.clauses.model\nClause\n}X\x05\x00\x00\x00levelX\x01\x00\x00\x00x\x86b.",
        value_bytes(Text("园区"))[:-3],
        b"",
    ],
    ids=str,
)
def test_bytes_that_name_anything_else_make_nothing(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = vars(Text).copy()
    with suppress(StrangeValueError):
        assert value_of(content) is Text  # the name of one of our kinds, and nothing made of it
    assert vars(Text) == before
    assert not list(tmp_path.iterdir())


def test_files_that_are_known_are_not_read_again(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = corpus_of(store)

    def fails(*_: object) -> None:
        raise AssertionError("read again")

    monkeypatch.setattr("macros.clauses.files.store.read_standard", fails)
    monkeypatch.setattr("macros.clauses.files.store._read_checklist", fails)
    assert corpus_of(store) == first


@pytest.mark.parametrize(
    "name", ["standards/store/01-scope.yaml", "standards/store/standard.yaml", "checklists/store.yaml"]
)
def test_a_file_that_says_something_else_is_read_again(store: Path, name: str) -> None:
    corpus_of(store)
    path = store / name
    path.write_text(path.read_text(encoding="utf-8").replace("zh: ", "zh: 新", 1), encoding="utf-8")
    assert corpus_of(store) == read_corpus(store)


def test_a_file_more_or_less_is_seen(store: Path) -> None:
    corpus_of(store)
    (store / "standards" / "store" / "01-scope.yaml").rename(store / "standards" / "store" / "09-scope.yaml")
    assert corpus_of(store) == read_corpus(store)
    (store / "standards" / "store" / "09-scope.yaml").unlink()
    assert corpus_of(store) == read_corpus(store)


def test_what_was_wrong_is_told_again(store: Path) -> None:
    path = store / "standards" / "store" / "01-scope.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "  nothing: of ours\n", encoding="utf-8")
    assert [corpus_of(store).problems for _ in range(2)] == [read_corpus(store).problems] * 2
    assert read_corpus(store).problems


@pytest.mark.parametrize("damage", [b"", b"x", b"0" * 64 + b"\n", None])
def test_what_is_kept_and_damaged_is_read_again(store: Path, damage: bytes | None) -> None:
    first = corpus_of(store)
    for path in (store / FOLDER).glob("*.value"):
        path.write_bytes(path.read_bytes()[:-1] if damage is None else damage)
    assert corpus_of(store) == first


def test_digests_tell_values_apart_and_equal_ones_alike() -> None:
    corpus = read_corpus(ROOT)
    digests = Digests((Corpus,))
    digests.know(corpus.relations)
    assert digests.of(corpus) == digests.of(corpus)
    assert digests.of(corpus) != digests.of(read_corpus(ROOT / "tests"))
    assert digests.of(corpus.relations) == Digests((Corpus,)).of(corpus.relations)
