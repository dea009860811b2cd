"""`accept.py` writes nothing down of which a rule says that it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus_cases import COVER
from forked_command import run_script

BEDS = """\
clauses:
- id: beds
  number: "4"
  body:
  - {zh: 花床应不小于20 m²。, en: The bed shall be not less than 20 m².}
- id: tools
  number: "5"
  body:
  - {zh: 花园应备铲。, en: The garden should keep a spade.}
"""
MEASURES = "measures:\n- {id: area, label: {zh: 面积, en: area}, unit: {zh: m², en: m²}}\n"
QUESTION = """\
standard: garden
questions:
- id: large
  clause: beds
  ask: {zh: 多大, en: How large?}
  answer: measured
  measures: [area]
  threshold: {all: [{measure: area, min: 40}]}
  evidence: {zh: 量, en: measure}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = {
        "standards/garden/standard.yaml": COVER.format(id="garden"),
        "standards/garden/04-beds.yaml": BEDS,
        "checklists/measures.yaml": MEASURES,
        "checklists/garden.yaml": QUESTION,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def _accept(root: Path, *words: str) -> tuple[int, str, str]:
    done = run_script("accept", "garden", "--from", root, *words)
    return done.returncode, done.stdout, done.stderr


def test_what_a_rule_calls_wrong_is_told_and_left_out(root: Path) -> None:
    code, said, errors = _accept(root)
    assert code == 1
    assert "translated-from of beds" in said
    assert "tools" not in said
    assert said.endswith("1 accepted; 3 mistakes in the way\n")
    assert "[translation-verbs]" in errors
    assert "[threshold-figure]" in errors
    assert "written-for" not in (root / "checklists/garden.yaml").read_text(encoding="utf-8")


def test_a_mistake_elsewhere_is_not_in_the_way(root: Path) -> None:
    code, said, errors = _accept(root, "--clause", "beds", "--translations")
    assert (code, errors) == (0, "")
    assert said.endswith("1 accepted\n")
