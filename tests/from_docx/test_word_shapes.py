"""Word files of realistic shapes by different writers: each kind of thing in them is read as it was meant."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from macros.from_docx import read_docx
from macros.to_docx import docx_bytes
from tests.from_docx.shapes.command import SHAPES, Shape, measured
from tests.from_docx.shapes.plan import FOLDER, plan
from tests.from_docx.shapes.templates import TemplateWriter
from tests.from_docx.shapes.truth import KINDS, facts
from tests.from_docx.shapes.typed import LocalWriter, TypedWriter
from tests.from_docx.shapes.with_python_docx import Writer


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_a_file_of_this_shape_is_read_as_it_was_meant(shape: Shape, tmp_path: Path) -> None:
    if not shape.is_there():
        pytest.skip(f"{shape.program} is not installed: the file of this shape was not made")
    result = measured(shape, tmp_path)
    missed = {kind: facts for kind, facts in result.missed.items() if facts}
    assert missed == {}
    assert result.lost == []


WRITERS: dict[str, type[Writer]] = {"template": TemplateWriter, "typed": TypedWriter, "local": LocalWriter}


@pytest.mark.parametrize("text", ["template", "libreoffice", "npm", "typed", "local"])
@pytest.mark.parametrize("writer", WRITERS)
def test_each_text_is_read_as_it_was_meant_by_each_look(writer: str, text: str, tmp_path: Path) -> None:
    shape = Shape(writer, text, lambda blocks, path: WRITERS[writer]().write(blocks, path))
    result = measured(shape, tmp_path)
    assert [fact for facts in result.missed.values() for fact in facts] == []
    assert result.lost == []


@pytest.mark.parametrize("seed", range(8))
def test_numbers_are_read_however_somebody_types_them(seed: int, tmp_path: Path) -> None:
    writer = type("Seeded", (TypedWriter,), {"seed": seed})
    shape = Shape("typed", "typed", lambda blocks, path: writer().write(blocks, path))
    assert [fact for facts in measured(shape, tmp_path).missed.values() for fact in facts] == []


def test_each_kind_stands_in_at_least_one_shape() -> None:
    found = {kind for shape in SHAPES for kind, _, _ in facts(plan(shape.text), shape.language)}
    assert found == set(KINDS)


def test_each_text_has_a_writer() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == {shape.text for shape in SHAPES}


@pytest.mark.parametrize("name", ["template", "libreoffice", "npm", "typed", "local"])
def test_what_was_read_goes_to_word_and_comes_back_unchanged(name: str, tmp_path: Path) -> None:
    (shape,) = (one for one in SHAPES if one.name == name)
    if not shape.is_there():
        pytest.skip(f"{shape.program} is not installed: the file of this shape was not made")
    first = read_docx(shape.write(plan(shape.text), tmp_path / "first.docx"), name).standard
    again = tmp_path / "again.docx"
    again.write_bytes(docx_bytes(first))
    found = read_docx(again, name)
    assert replace(found.standard, chapters=()) == replace(first, chapters=())
    assert found.standard.clauses == first.clauses
    assert found.balance is not None
    assert found.balance.lost == ()
