"""The two ways of reading the search data, one file and shards, give the same answers to every query that is kept."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from forgiving_queries import Forgiven, forgiving_queries
from search_queries import WITHIN, SearchQuery, search_queries

from macros.to_site.pages import library_on_disk
from macros.to_site.search.data import search_files

NODE = Path(sys.executable).parent / "node"
GOALS = {"clause form": 0.95, "code": 0.95}
GOAL = 0.85
"the share of each kind that has to be found among the first three"

Found = tuple[list[str], list[str]]
"the first clauses from one file, and from shards"


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[SearchQuery, Found]:
    """What both ways answer, by the scripts of the site alone."""
    folder = tmp_path_factory.mktemp("search")
    for way, whole_up_to in (("whole", 1_000_000), ("sharded", 0)):
        for home, language in (("", "zh"), ("en/", "en")):
            for name, content in search_files(library_on_disk(), language, whole_up_to):
                target = folder / way / f"{home}search" / name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(content, encoding="utf-8")
    asked = [*search_queries(), *(one.query for one in forgiving_queries())]
    given = {"folder": str(folder), "queries": [[one.text, one.page, one.standard, one.type] for one in asked]}
    program = [str(NODE), str(Path(__file__).with_name("search_ways.mjs"))]
    said = subprocess.run(program, input=json.dumps(given), capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    found = json.loads(said.stdout)
    assert found["files"] > 100, "the shards were read"
    return dict(zip(asked, zip(found["whole"], found["sharded"], strict=True), strict=True))


def test_shards_answer_every_query_as_one_file_does(answers: dict[SearchQuery, Found]) -> None:
    assert len(answers) > 1_500
    assert {str(query): found for query, found in answers.items() if found[0] != found[1]} == {}


@pytest.mark.parametrize("half", ["seen", "unseen"])
def test_every_kind_of_other_writing_is_found(answers: dict[SearchQuery, Found], half: str) -> None:
    asked = [one for one in forgiving_queries() if one.half == half]
    found = _shares(answers, asked)
    print(half, found)
    short = {kind: share for kind, share in found.items() if share[0] < GOALS.get(kind, GOAL) * share[1]}
    assert {kind: share for kind, share in short.items() if share[1] > 4} == {}


def _shares(answers: dict[SearchQuery, Found], asked: list[Forgiven]) -> dict[str, tuple[int, int]]:
    """Kind → how many queries found a right clause among the first three of the shards, of how many."""
    right, all = Counter[str](), Counter[str]()
    for one in asked:
        all[one.kind] += 1
        right[one.kind] += 0 < one.query.rank(answers[one.query][1]) <= WITHIN
    return {kind: (right[kind], all[kind]) for kind in all}
