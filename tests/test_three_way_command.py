"""`import_docx.py --merge` where the YAML has changed since the file was handed out."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from merge_project import clause, copy_project, difference, exported, files, merged, run
from word_editing import edited, insert_after, paragraph_of, reword

HUMAN = "孵化基地独立办公场地的面积应不小于200 m²。"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path)


def edit_yaml(project: Path, name: str, old: str, new: str) -> None:
    """Replace a text in the one chapter of a standard that holds it."""
    (path,) = (one for one in project.glob(f"standards/{name}/[0-9]*.yaml") if old in one.read_text(encoding="utf-8"))
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def both_changed(project: Path) -> Path:
    """A file with 260 m² in Word, and 220 m² in the YAML since it was handed out."""
    path = exported(project, "incubator")
    edit_yaml(project, "incubator", HUMAN, HUMAN.replace("200", "220"))
    with edited(path) as document:
        reword(paragraph_of(document, "premises-area"), "200 m²", "260 m²")
    return path


def test_a_clause_changed_in_word_and_one_in_the_yaml_both_stand(project: Path) -> None:
    path = exported(project, "incubator")
    edit_yaml(project, "incubator", HUMAN, HUMAN.replace("200", "220"))
    before = files(project)
    other = clause(project, "incubator", "premises")
    with edited(path) as document:
        reword(paragraph_of(document, "premises"), other.heading.zh, f"{other.heading.zh}等")
    assert merged(path, "incubator")[-1] == "50 kept, 1 reworded, 0 renumbered, 0 moved, 0 new, 0 gone"
    assert clause(project, "incubator", "premises").heading.zh == f"{other.heading.zh}等"
    assert "220 m²" in clause(project, "incubator", "premises-area").body[0].text.zh  # type: ignore[union-attr]
    assert len(difference(before, project)) == 2


def test_a_clause_that_both_changed_is_shown_and_nothing_is_written_until_somebody_decides(project: Path) -> None:
    path = both_changed(project)
    before = files(project)
    code, _, told = run(path, "incubator")
    assert (code, files(project)) == (2, before)
    assert told[0] == "conflict: premises-area: Word and the YAML both changed it"
    assert ["260 m²" in "".join(told), "220 m²" in "".join(told)] == [True, True]
    assert told[-2:] == [
        "    --take word:premises-area or --take yaml:premises-area",
        "1 to be decided with --take; nothing was merged",
    ]


@pytest.mark.parametrize(("side", "area"), [("word", "260 m²"), ("yaml", "220 m²")])
def test_the_side_that_is_named_is_taken(project: Path, side: str, area: str) -> None:
    path = both_changed(project)
    assert run(path, "incubator", "--take", f"{side}:premises-area")[0] == 0
    assert area in clause(project, "incubator", "premises-area").body[0].text.zh  # type: ignore[union-attr]


def test_a_decision_about_nothing_is_refused(project: Path) -> None:
    path = exported(project, "incubator")
    code, _, told = run(path, "incubator", "--take", "word:premises")
    assert (code, told) == (2, ["--take names premises, where nothing is to be decided; nothing was merged"])


def test_both_sides_insert_a_clause_and_the_references_follow(project: Path) -> None:
    path = exported(project, "incubator")
    numbers = {one: clause(project, "incubator", one).number for one in ("premises-area", "premises")}
    with edited(path) as document:
        insert_after(paragraph_of(document, "premises-area"), "孵化基地应设休息区。")
    edit_yaml(project, "incubator", HUMAN, HUMAN.replace("200", "220"))
    assert run(path, "incubator")[0] == 0
    assert "220 m²" in clause(project, "incubator", "premises-area").body[0].text.zh  # type: ignore[union-attr]
    assert {one: clause(project, "incubator", one).number for one in numbers} == numbers


def test_a_file_that_has_lost_its_text_takes_it_from_the_one_handed_out(project: Path) -> None:
    path = both_changed(project)
    stripped, kept = project / "stripped.docx", project / "kept.docx"
    shutil.move(path, kept)
    with zipfile.ZipFile(kept) as old, zipfile.ZipFile(stripped, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith("document.xml.rels"):
                content = content.replace(b"customXml/item1.xml", b"NULL")
            if not name.startswith("customXml"):
                new.writestr(name, content)
    code, _, told = run(stripped, "incubator", "--base", str(kept))
    assert (code, told[0]) == (2, "conflict: premises-area: Word and the YAML both changed it")
    assert run(stripped, "incubator", "--base", str(project / "none.docx"))[0] == 2
    assert run(stripped, "incubator")[0] == 0
    assert "260 m²" in clause(project, "incubator", "premises-area").body[0].text.zh  # type: ignore[union-attr]
