"""What a few bytes of YAML could do to memory and program is refused in a sentence, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks import check
from macros.clauses.files.store import read_corpus
from macros.clauses.files.yaml_files import read_yaml
from tests.garden_editions import editions, write_files

BOMB = "a: &a [x, x, x]\n" + "".join(f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi"))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (BOMB, "x.yaml:2: `*a` is an alias, and aliases are not read"),
        ("a: &a [*a]\n", "x.yaml:1: `*a` is an alias, and aliases are not read"),
        ("a:\n  b: " + "[" * 100_000 + "\n", "x.yaml:2: this is nested more than 50 levels deep"),
        ("a: " + "{a: " * 60 + "\n", "x.yaml:1: this is nested more than 50 levels deep"),
        ("- " * 60 + "a\n", "x.yaml:1: this is nested more than 50 levels deep"),
        ("".join(" " * depth + "a:\n" for depth in range(60)), "x.yaml:51: this is nested more than 50 levels deep"),
    ],
)
def test_aliases_and_depth_are_refused_with_their_line(tmp_path: Path, text: str, sentence: str) -> None:
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    value, problems = read_yaml(tmp_path / "x.yaml", "x.yaml")
    assert value is None
    (problem,) = problems
    assert str(problem).startswith(sentence)


@pytest.mark.parametrize("text", ["a: 5 *b\n", "a: '*b'\n", "a: [[[[1]]]]\n", "a: (see [1)\nb: [2]\n", "- - - a\n"])
def test_what_only_looks_like_it_is_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    value, problems = read_yaml(tmp_path / "x.yaml", "x.yaml")
    assert value is not None
    assert problems == []


@pytest.mark.parametrize("number", ['"8a"', "no", '"4.1.1."', '"AB"', "1e5", "2026-11-21", "[4]", "{a: 1}"])
def test_a_value_that_the_schema_refuses_reaches_no_rule(tmp_path: Path, number: str) -> None:
    write_files(tmp_path, editions()["2023"][1])
    path = tmp_path / "standards" / "garden" / "04-beds.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('number: "4.1"', f"number: {number}", 1), encoding="utf-8")
    assert text != path.read_text(encoding="utf-8")
    assert check(read_corpus(tmp_path))
