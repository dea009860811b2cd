"""Characters that nobody sees are told with their line, wherever they stand in a YAML file."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus_cases import COVER

from macros.checks import check, sentence, stops
from macros.clauses.files.store import read_corpus
from macros.clauses.files.yaml_files import read_yaml


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('"花\\x01床"', "U+0001 (a control character)"),
        ('"花\\e[31m床"', "U+001B (a control character)"),
        ('"花\\x85床"', "U+0085 (a control character)"),
    ],
)
def test_a_control_character_is_an_error_with_its_line(tmp_path: Path, written: str, told: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(f"one: 1\ntwo: {written}\n", encoding="utf-8")
    (problem,) = read_yaml(path, "a.yaml")[1]
    assert sentence(problem) == (
        f"a.yaml:2: a text holds {told}, which nobody sees (take it out, or write a space) [hidden-character]"
    )


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200b", "\ufeff"])
def test_a_mark_of_direction_or_of_no_width_is_a_warning(tmp_path: Path, sign: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(f"- 花{sign}床\n", encoding="utf-8")
    (problem,) = read_yaml(path, "a.yaml")[1]
    assert (problem.severity, problem.place.line) == ("warning", 1)


def test_tabs_lines_and_wide_spaces_are_no_hidden_characters(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text('one: "花\\t床\\n水　池 200\u00a0m²"\n', encoding="utf-8")
    assert read_yaml(path, "a.yaml")[1] == []


def test_a_control_character_stops_a_build(tmp_path: Path) -> None:
    folder = tmp_path / "standards" / "garden"
    folder.mkdir(parents=True)
    (folder / "standard.yaml").write_text(COVER.format(id="garden"), encoding="utf-8")
    (folder / "04-beds.yaml").write_text(
        'clauses:\n- {id: beds, number: "4", heading: {zh: "花\\x01床", en: Beds}}\n', encoding="utf-8"
    )
    found = [problem for problem in check(read_corpus(tmp_path)) if problem.rule == "hidden-character"]
    assert [stops(problem) for problem in found] == [True]
