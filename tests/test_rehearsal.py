"""Five people bring a draft to an edition: two in Word, one in YAML, a translator, a secretary. Nothing is lost."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from merge_project import clause, copy_project, exported, run
from word_editing import edited, insert_after, paragraph_of, reword

from macros.clauses.files.store import read_corpus

ROOT = Path(__file__).resolve().parents[1]
NAME = "incubator"


def command(script: str, project: Path, *arguments: str) -> tuple[int, str, str]:
    words = [sys.executable, str(ROOT / "scripts" / f"{script}.py"), *arguments, "--from", str(project)]
    found = subprocess.run(words, capture_output=True, text=True, cwd=project)
    return found.returncode, found.stdout, found.stderr


def edit(project: Path, old: str, new: str, files: str = "[0-9]*.yaml") -> None:
    (path,) = (one for one in project.glob(f"standards/{NAME}/{files}") if old in one.read_text(encoding="utf-8"))
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def test_five_people_bring_a_draft_through_consultation_to_an_edition(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    first = exported(project, NAME)
    second = shutil.copy(first, project / "second.docx")
    with edited(first) as document:
        reword(paragraph_of(document, "premises-area"), "配备电脑", "配备计算机")
    with edited(second) as document:
        place = paragraph_of(document, "premises-area")
        document.add_comment(place.runs, "面积偏大，建议放宽。", "Somebody", "S")
        insert_after(place, "休息区供学员使用。")
    heading = clause(project, NAME, "premises").heading.zh
    edit(project, f"zh: {heading}", f"zh: {heading}等")

    assert run(first, NAME)[0] == 0
    assert command("opinions", project, "take", NAME, second.name, "--unit", "某商会")[0] == 0
    assert run(second, NAME)[0] == 0
    said = "".join(str(one.body) for one in read_corpus(project).standard(NAME).clauses)  # type: ignore[union-attr]
    assert "配备计算机" in said and "休息区供学员使用" in said
    assert clause(project, NAME, "premises").heading.zh == f"{heading}等"

    edition = read_corpus(project).standard(NAME).edition  # type: ignore[union-attr]
    edit(project, f'edition: "{edition}"', 'edition: "2027-01"', "standard.yaml")
    code, _, err = command("publish_edition", project, NAME, "--date", "2027-01-15")
    assert code == 1
    wanted = ("is a temporary id", "is open", "stale-translation", "missing-translation")
    assert [word for word in wanted if word not in err] == [], err

    (new,) = (one.id for one in read_corpus(project).standard(NAME).clauses if re.fullmatch(r"c\d{3}", one.id))  # type: ignore[union-attr]
    assert command("rename_id", project, NAME, new, "rest-area")[0] == 0
    edit(project, "休息区供学员使用。\n", "休息区供学员使用。\n    en: The rest area is there for trainees.\n")
    command("accept", project, NAME)
    form = "章条编号,意见内容,提出单位,处理意见,理由\n4.2.2,面积偏大，建议放宽。,某商会,不采纳,面积有依据\n"
    (project / "form.csv").write_text(form, encoding="utf-8")
    assert "1 answered" in command("opinions", project, "take", NAME, "form.csv")[1]
    code, _, err = command("publish_edition", project, NAME, "--date", "2027-01-15")
    assert code == 0, err
    frozen = "".join(path.read_text(encoding="utf-8") for path in project.glob(f"standards/{NAME}/editions/2027-01/*"))
    assert all(one in frozen for one in ("配备计算机", "rest-area", f"{heading}等", "is there for trainees"))
    assert "Somebody" not in frozen and "建议放宽" not in frozen
