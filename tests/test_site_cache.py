"""What is kept between builds is never wrong: after any change the site is what a build from nothing makes."""

from __future__ import annotations

import shutil
from argparse import ArgumentTypeError
from collections.abc import Iterator
from pathlib import Path

import dask.config
import pytest
from distributed import LocalCluster

from macros.build_workers import HERE, MANY_FOR_PROCESSES, Workers, workers_named
from macros.clauses.files.guarded import Stopped
from macros.site_build import Order, plan_of, site_files
from macros.site_cache import FOLDER
from macros.to_site.one_standard import needed_by
from macros.to_site.site_files import SiteFile, files_of_standard
from macros.written_pages import named_by_macros

ROOT = Path(__file__).resolve().parents[1]
CHANGES = {
    "a clause": ("standards/store/01-scope.yaml", "本文件", "此文件"),
    "the English of a clause": ("standards/store/01-scope.yaml", "This document", "The document"),
    "a clause that breaks a rule": ("standards/store/01-scope.yaml", "本文件规定", "本文件必须规定"),
    "the id of a clause that others lead to": ("standards/store/01-scope.yaml", "id: scope\n", "id: scope-now\n"),
    "a number under which a standard is cited": ("standards/store/standard.yaml", "CCPITCSC 111", "CCPITCSC 112"),
    "a title, which other pages name": ("standards/park/standard.yaml", "zh: 园区", "zh: 园区二"),
    "a question": ("checklists/store.yaml", "是否", "有没有"),
    "a measure": ("checklists/measures.yaml", "m²", "平方米"),
    "a relation": ("standards/relations.yaml", "same-subject", "supports"),
    "a topic": ("standards/topics.yaml", "zh: ", "zh: 有关"),
    "a document": ("standards/references.yaml", "zh: ", "zh: 《新》"),
    "the glossary": ("standards/glossary.yaml", "zh: ", "zh: 新"),
    "a synonym": ("standards/synonyms.yaml", "zh: [", "zh: [新词, "),
    "the site": ("site.yaml", "zh: 条文,", "zh: 我们的条文,"),
    "a written page": ("docs/zh/about.md", "关于本站", "本站说明"),
}


def built(root: Path, workers: Workers = HERE) -> dict[str, str | bytes]:
    return dict(_built(root, workers))


def _built(root: Path, workers: Workers) -> Iterator[SiteFile]:
    return site_files(plan_of(Order(root)), workers=workers)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two of the bundled standards and all that is shared, built once."""
    root = tmp_path_factory.mktemp("corpus")
    for name in ("standards", "checklists"):
        shutil.copytree(ROOT / name, root / name)
    for id in ("incubator", "incubator-drafting-notes", "service-center"):
        shutil.rmtree(root / "standards" / id)
        (root / "checklists" / f"{id}.yaml").unlink(missing_ok=True)
    for name in ("zh", "en"):
        (root / "docs" / name).mkdir(parents=True)
        shutil.copy(ROOT / "docs" / name / "about.md", root / "docs" / name)
    shutil.copy(ROOT / "site.yaml", root)
    built(root)
    return root


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_the_site_is_what_a_build_from_nothing_makes(corpus: Path, change: str) -> None:
    file, was, now = CHANGES[change]
    before = (corpus / file).read_text(encoding="utf-8")
    assert was in before
    (corpus / file).write_text(before.replace(was, now, 1), encoding="utf-8")
    found, kept = plan_of(Order(corpus)).problems, built(corpus)
    shutil.rmtree(corpus / FOLDER)
    cold = built(corpus)
    shutil.rmtree(corpus / FOLDER)
    assert found == plan_of(Order(corpus)).problems
    (corpus / file).write_text(before, encoding="utf-8")
    assert kept == cold


def test_the_guides_of_the_program_are_kept_when_a_clause_changes(corpus: Path) -> None:
    plan = plan_of(Order(corpus))
    for files in plan.written.values():
        contents = [(name, path.read_bytes()) for name, path in files.items()]
        assert any(name == "guide/rules.md" for name, _ in contents)
        assert named_by_macros(contents, plan.books) is not plan.books.corpus


def test_a_kept_file_that_is_damaged_is_made_anew(corpus: Path) -> None:
    cold = built(corpus)
    for path in (corpus / FOLDER).iterdir():
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    assert built(corpus) == cold


def test_pages_made_of_what_a_standard_names_are_those_made_of_everything(tmp_path: Path) -> None:
    plan = plan_of(Order(ROOT))
    for standard in plan.books.corpus.standards:
        needed = needed_by(plan.books, standard).library()
        own = needed.corpus.standard(standard.id)
        assert own
        assert dict(files_of_standard(needed, own, plan.frames)) == dict(
            files_of_standard(plan.books, standard, plan.frames)
        )


@pytest.fixture
def gardens(tmp_path: Path) -> Path:
    """So many small standards that several processes are worth their start."""
    scope = 'clauses:\n- {id: scope, number: "1", heading: {zh: 范围}, body: [{zh: 本文件适用于花床。}]}\n'
    for number in range(MANY_FOR_PROCESSES + 1):
        folder = tmp_path / "standards" / f"garden-{number}"
        folder.mkdir(parents=True)
        cover = f"id: garden-{number}\nkind: standard\ntitle: {{zh: 花园}}\nshort-title: {{zh: 花园{number}}}\n"
        (folder / "standard.yaml").write_text(
            f'{cover}number: "T/X {number}"\nstage: working-draft\nedition: d\n', encoding="utf-8"
        )
        (folder / "01-scope.yaml").write_text(scope, encoding="utf-8")
    return tmp_path


def test_several_processes_make_the_same_bytes(gardens: Path) -> None:
    alone = built(gardens)
    shutil.rmtree(gardens / FOLDER)
    assert built(gardens, Workers(2)) == alone


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """Host and port of the scheduler of a Dask cluster of two processes on this machine."""
    dask.config.set({"distributed.comm.timeouts.connect": "5s"})
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as found:
        yield found.scheduler_address.removeprefix("tcp://")


def test_a_cluster_makes_the_same_bytes(gardens: Path, cluster: str) -> None:
    alone = built(gardens)
    shutil.rmtree(gardens / FOLDER)
    assert built(gardens, workers_named(f"dask://{cluster}")) == alone


def test_a_cluster_with_another_program_is_refused(
    gardens: Path, cluster: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("macros.build_workers.program_digest", lambda: b"changed here alone")
    with pytest.raises(Stopped, match="does not run the program of this machine"):
        built(gardens, Workers(cluster=cluster))


def test_a_cluster_that_is_not_there_is_told(gardens: Path) -> None:
    with pytest.raises(Stopped, match=r"no Dask scheduler answers at 127\.0\.0\.1:9"):
        built(gardens, Workers(cluster="127.0.0.1:9"))


@pytest.mark.parametrize("word", ["0", "-1", "two", "dask://", "１", ""])
def test_workers_are_a_number_or_a_scheduler(word: str) -> None:
    with pytest.raises(ArgumentTypeError, match="neither a number"):
        workers_named(word)
