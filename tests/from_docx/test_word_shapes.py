"""Word files of realistic shapes by different writers: each kind of thing in them is read as it was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.from_docx.shapes.command import SHAPES, Shape, measured
from tests.from_docx.shapes.plan import FOLDER, plan
from tests.from_docx.shapes.truth import KINDS, facts

MISSED: dict[str, dict[str, int]] = {"regulation": {"numbers": 9}}
"shape → kind → how many facts are not right; all others are"


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_a_file_of_this_shape_is_read_as_it_was_meant(shape: Shape, tmp_path: Path) -> None:
    if not shape.is_there():
        pytest.skip(f"{shape.program} is not installed: the file of this shape was not made")
    result = measured(shape, tmp_path)
    missed = {kind: facts for kind, facts in result.missed.items() if facts}
    assert {kind: len(facts) for kind, facts in missed.items()} == MISSED.get(shape.name, {}), missed
    assert result.lost == []


def test_each_kind_stands_in_at_least_one_shape() -> None:
    found = {kind for shape in SHAPES for kind, _, _ in facts(plan(shape.text), shape.language)}
    assert found == set(KINDS)


def test_each_text_has_a_writer() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == {shape.text for shape in SHAPES}
