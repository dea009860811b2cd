"""Five people bring a draft to an edition: two in Word, one in YAML, a translator, a secretary. Nothing is lost.

Among what they do are a figure that changes and a new requirement, with all that hangs on either.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import docx
from forked_command import run_script
from merge_project import clause, copy_project, exported, run
from word_editing import edited, insert_after, paragraph_of, reword

from macros.clauses.files.store import read_corpus

NAME = "incubator"


def command(script: str, project: Path, *arguments: str) -> tuple[int, str, str]:
    found = run_script(script, *arguments, "--from", project, cwd=project)
    return found.returncode, found.stdout, found.stderr


def edit(project: Path, old: str, new: str, files: str = "[0-9]*.yaml") -> None:
    (path,) = (one for one in project.glob(f"standards/{NAME}/{files}") if old in one.read_text(encoding="utf-8"))
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


QUESTION = """
- id: rest-area-seats
  clause: {clause}
  ask: {{zh: 休息区是否设有座位？, en: Does the rest area have seats?}}
  answer: yes-no
  evidence: {{zh: 现场查看, en: Look on site}}
"""


def _held_back(project: Path, *reasons: str) -> None:
    """The edition is kept back, and each of the reasons is told."""
    code, _, err = command("publish_edition", project, NAME, "--date", "2027-01-15")
    assert (code, [one for one in reasons if one not in err]) == (1, []), err


def _translate(project: Path, english: dict[str, tuple[str, str]]) -> None:
    """The translator's work: a table goes out, the English of these rows is changed in Word, and it comes back."""
    assert command("translations", project, "write", NAME, "--into", "english.docx")[0] == 0
    document = docx.Document(str(project / "english.docx"))
    for row in document.tables[0].rows:
        for words, (old, new) in english.items():
            if words in row.cells[2].text:
                cell = row.cells[3].paragraphs[0]
                cell.text = cell.text.replace(old, new) if old else new
    document.save(str(project / "english.docx"))
    code, out, err = command("translations", project, "take", NAME, "english.docx")
    assert (code, f" {len(english)} taken, 0 left" in out) == (0, True), out + err


def test_five_people_bring_a_draft_through_consultation_to_an_edition(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    first = exported(project, NAME)
    second = shutil.copy(first, project / "second.docx")
    with edited(first) as document:
        reword(paragraph_of(document, "premises-area"), "配备电脑", "配备计算机")
        reword(paragraph_of(document, "premises-area"), "不小于200", "不小于300")
    with edited(second) as document:
        place = paragraph_of(document, "premises-area")
        document.add_comment(place.runs, "面积偏大，建议放宽。", "Somebody", "S")
        insert_after(place, "休息区应设座位。")
    heading = clause(project, NAME, "premises").heading.zh
    edit(project, f"zh: {heading}", f"zh: {heading}等")

    assert run(first, NAME)[0] == 0
    assert command("opinions", project, "take", NAME, second.name, "--unit", "某商会")[0] == 0
    assert run(second, NAME)[0] == 0
    said = "".join(str(one.body) for one in read_corpus(project).standard(NAME).clauses)  # type: ignore[union-attr]
    assert all(one in said for one in ("配备计算机", "不小于300", "休息区应设座位"))
    assert clause(project, NAME, "premises").heading.zh == f"{heading}等"

    edition = read_corpus(project).standard(NAME).edition  # type: ignore[union-attr]
    edit(project, f'edition: "{edition}"', 'edition: "2027-01"', "standard.yaml")
    _held_back(project, "threshold-figure", "translation-figures", "missing-question")
    assert command("accept", project, NAME)[0] == 1  # nothing of which a rule says that it is wrong

    (new,) = (one.id for one in read_corpus(project).standard(NAME).clauses if re.fullmatch(r"c\d{3}", one.id))  # type: ignore[union-attr]
    _translate(project, {"不小于300": ("200 m²", "300 m²"), "休息区应设座位": ("", "The rest area shall have seats.")})
    questions = project / "checklists" / f"{NAME}.yaml"
    before, after = questions.read_text(encoding="utf-8").split("id: premises-area-office", 1)
    changed = f"{before}id: premises-area-office{after.replace('min: 200', 'min: 300', 1)}"
    questions.write_text(changed + QUESTION.format(clause=new), encoding="utf-8")
    _held_back(project, "is a temporary id", "is open", "stale-translation", "stale-question")

    assert command("rename_id", project, NAME, new, "rest-area")[0] == 0
    code, _, err = command("accept", project, NAME)
    assert code == 0, err
    form = "章条编号,意见内容,提出单位,处理意见,理由\n4.2.2,面积偏大，建议放宽。,某商会,不采纳,面积有依据\n"
    (project / "form.csv").write_text(form, encoding="utf-8")
    assert "1 answered" in command("opinions", project, "take", NAME, "form.csv")[1]
    code, _, err = command("publish_edition", project, NAME, "--date", "2027-01-15")
    assert code == 0, err
    frozen = "".join(path.read_text(encoding="utf-8") for path in project.glob(f"standards/{NAME}/editions/2027-01/*"))
    wanted = ("配备计算机", "不小于300", "not less than 300 m²", "rest-area", f"{heading}等", "shall have seats")
    assert [one for one in wanted if one not in frozen] == []
    assert "Somebody" not in frozen and "建议放宽" not in frozen
