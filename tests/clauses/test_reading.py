"""Reading never stops at a mistake, and tells each with file and line, in sentences for people who edit."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus_cases import CorpusCase, corpus_cases

from macros.clauses.files.store import read_corpus
from macros.clauses.files.yaml_files import line_at, read_yaml
from macros.clauses.problem import Place


@pytest.mark.parametrize("case", corpus_cases("clauses/reading.txt"), ids=str)
def test_a_mistake_in_a_file_is_told_in_a_sentence(case: CorpusCase, tmp_path: Path) -> None:
    case.write_into(tmp_path)
    assert sorted(map(str, read_corpus(tmp_path).problems)) == case.problems


def test_what_is_right_in_a_file_with_mistakes_is_read_all_the_same(tmp_path: Path) -> None:
    case = corpus_cases("clauses/reading.txt")[0]
    case.write_into(tmp_path)
    standard = read_corpus(tmp_path).standard("garden")
    assert standard
    assert [(clause.id, clause.number) for clause in standard.clauses] == [("beds", "4.10")]


def test_a_file_that_is_no_utf8_is_told_and_not_read(tmp_path: Path) -> None:
    path = tmp_path / "beds.yaml"
    path.write_bytes("zh: 花床".encode("gbk"))
    value, problems = read_yaml(path, "beds.yaml")
    assert value is None
    assert [problem.message.partition(":")[0] for problem in problems] == ["this file is not UTF-8 text"]


def test_the_mark_of_windows_editors_at_the_start_is_no_mistake(tmp_path: Path) -> None:
    path = tmp_path / "beds.yaml"
    path.write_bytes("\ufeffzh: 花床\r\n".encode())
    assert read_yaml(path, "beds.yaml") == ({"zh": "花床"}, [])


def test_every_value_remembers_its_line(tmp_path: Path) -> None:
    path = tmp_path / "beds.yaml"
    path.write_text("# first\nclauses:\n- id: beds\n\n- id: tools\n  number: '5'\n", encoding="utf-8")
    value, _ = read_yaml(path, "beds.yaml")
    assert line_at(value, ["clauses"]) == 2
    assert line_at(value, ["clauses", 1]) == 5
    assert line_at(value, ["clauses", 1, "number"]) == 6
    assert line_at(value, ["clauses", 1, "heading", "zh"]) == 5


def test_blocks_and_entries_know_their_place(tmp_path: Path) -> None:
    text = "clauses:\n- id: beds\n  body:\n  - zh: 应：\n  - {kind: list, style: dash, entries: [{id: a, zh: 铲。}]}\n"
    folder = tmp_path / "standards" / "garden"
    folder.mkdir(parents=True)
    (folder / "standard.yaml").write_text("id: garden\n", encoding="utf-8")
    (folder / "04-beds.yaml").write_text(text, encoding="utf-8")
    clause = read_corpus(tmp_path).standards[0].clauses[0]
    file = "standards/garden/04-beds.yaml"
    assert [block.place for block in clause.body] == [Place(file, 4), Place(file, 5)]


def test_an_empty_project_reads_as_an_empty_corpus(tmp_path: Path) -> None:
    corpus = read_corpus(tmp_path)
    assert (corpus.standards, corpus.checklists, corpus.problems) == ((), (), ())
