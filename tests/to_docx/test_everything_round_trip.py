"""Random standards go to Word and come back: blocks, texts, numbers and keys; every character is accounted for."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from macros.clauses.blocks import ClauseList, Formula, ListEntry, Note, Paragraph, Picture, Text, all_blocks
from macros.clauses.cover_comparison import cover_fields
from macros.clauses.model import Chapter, Clause, Comment, Standard
from macros.from_docx import read_docx
from macros.to_docx import docx_bytes
from tests.to_docx.everything import standards

SOFFICE = shutil.which("soffice")
HAS_MATH = SOFFICE is not None and any(Path(SOFFICE).resolve().parent.glob("libsm*"))
"whether LibreOffice has its module for formulas"


def body_of(standard: Standard) -> list[object]:
    """What the cover says, and each clause."""
    clauses = ((one.id, one.number, one.heading.zh, one.term, one.body, one.comments) for one in standard.clauses)
    return [*cover_fields(standard).items(), *clauses]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(standards())
def test_a_standard_with_everything_comes_back_from_word(standard: Standard) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.docx"
        path.write_bytes(docx_bytes(standard))
        found = read_docx(path, "x")
    assert found.balance
    assert found.balance.lost == ()
    assert body_of(found.standard) == body_of(standard)


def test_a_footnote_of_a_paragraph_within_an_entry_comes_back_in_the_entry(tmp_path: Path) -> None:
    within = (Paragraph(Text("库应冷[^1]。")), Note(Text("见图纸。"), "1"), Note(Text("门除外。")))
    entries = (ListEntry("e1", Text("库门；"), body=within), ListEntry("e2", Text("月台。")))
    body = (Paragraph(Text("库应备：")), ClauseList("letter", entries), Paragraph(Text("库应净[^2]。")))
    clause = Clause("rules", "1", heading=Text("要求"), body=(*body, Note(Text("含门。"), "2")))
    text = Text("冷库")
    standard = Standard("x", text, text, "T/ABC 1—2026", "working-draft", "draft", (Chapter("", (clause,)),))
    path = tmp_path / "x.docx"
    path.write_bytes(docx_bytes(standard))
    assert read_docx(path, "x").standard.clauses[0].body == clause.body


@pytest.mark.skipif(SOFFICE is None, reason="soffice is not installed: LibreOffice was not asked")
@pytest.mark.parametrize("forms", [("docx",), ("odt", "docx")], ids=["docx", "odt"])
def test_a_standard_with_everything_comes_back_from_libreoffice(forms: tuple[str, ...], tmp_path: Path) -> None:
    """Without formulas where its module for them is not installed: it drops them then. Pictures get new names."""
    drawn = drawn_standards()
    paths = [tmp_path / f"{at}.docx" for at in range(len(drawn))]
    for path, standard in zip(paths, drawn, strict=True):
        path.write_bytes(docx_bytes(standard))
    for form in forms:
        paths = saved_by_libreoffice(paths, form, tmp_path)
    for path, standard in zip(paths, drawn, strict=True):
        found = read_docx(path, "x")
        assert found.balance
        assert found.balance.lost == ()
        assert without_names(body_of(flat(found.standard))) == without_names(body_of(flat(standard)))


def flat(standard: Standard) -> Standard:
    """Each reply as a comment of its own, and none closed: LibreOffice 7.4 keeps no parents and closes all alike."""

    def flattened(comment: Comment) -> tuple[Comment, ...]:
        replies = (Comment(Text(one.text), "review", by=one.by, date=one.date) for one in comment.replies)
        return (replace(comment, replies=(), is_done=False), *replies)

    def of_clause(clause: Clause) -> Clause:
        return replace(clause, comments=tuple(one for comment in clause.comments for one in flattened(comment)))

    chapters = (Chapter(one.name, tuple(map(of_clause, one.clauses))) for one in standard.chapters)
    return replace(standard, chapters=tuple(chapters))


def drawn_standards() -> list[Standard]:
    """The same ones each time."""
    drawn: list[Standard] = []

    @settings(max_examples=40, derandomize=True, database=None, deadline=None, phases=[Phase.generate])
    @given(standards())
    def draw(standard: Standard) -> None:
        blocks = (block for clause in standard.clauses for block in all_blocks(clause.body))
        if HAS_MATH or not any(isinstance(block, Formula) for block in blocks):
            drawn.append(standard)

    draw()
    assert len(drawn) > 5
    return drawn


def saved_by_libreoffice(paths: list[Path], form: str, folder: Path) -> list[Path]:
    """The files as LibreOffice saves them in another form."""
    into = folder / f"{paths[0].suffix[1:]}-{form}"
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", form]
    subprocess.run([*command, "--outdir", str(into), *map(str, paths)], check=True, capture_output=True, timeout=300)
    return [into / f"{path.stem}.{form}" for path in paths]


def without_names(value: Any) -> Any:
    """The value without the names of picture files."""
    if isinstance(value, Picture):
        return replace(value, file="", content=b"")
    if isinstance(value, (tuple, list)):
        return tuple(map(without_names, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: without_names(getattr(value, one.name)) for one in fields(value)})
    return value
