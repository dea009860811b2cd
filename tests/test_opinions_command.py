"""`opinions.py` as a secretary uses it: take in, answer, write the form, put accepted wordings in."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest
from merge_project import clause, copy_project, exported, files
from merge_project import run as merge
from word_editing import edited, paragraph_of

from macros.clauses.files.store import read_corpus
from macros.to_site.files.csv_file import unlike_a_formula

ROOT = Path(__file__).resolve().parents[1]
CSV = "序号,章条编号,意见内容,提出单位,处理意见,理由,建议文本\n1,4.2.2,面积宜放宽。,某商会,{state},{reply},{text}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path)


def run(project: Path, *arguments: str) -> tuple[int, list[str], list[str]]:
    command = [sys.executable, str(ROOT / "scripts" / "opinions.py"), *arguments, "--from", str(project)]
    found = subprocess.run(command, capture_output=True, text=True, cwd=project)
    return found.returncode, found.stdout.splitlines(), found.stderr.splitlines()


def form(project: Path, state: str = "", reply: str = "", text: str = "") -> str:
    (project / "form.csv").write_text(CSV.format(state=state, reply=reply, text=text), encoding="utf-8-sig")
    return "form.csv"


def test_a_row_is_taken_answered_written_and_taken_back_unchanged(project: Path) -> None:
    code, out, err = run(project, "take", "incubator", form(project))
    assert (code, err) == (0, [])
    assert out == [
        "new       o001  premises-area",
        "1 new, 0 answered, 1 read; 共1条：未处理1条",
        "written: standards/incubator/opinions.yaml",
    ]
    assert (
        run(project, "take", "incubator", form(project, "不采纳", "面积有依据"))[1][0] == "answered  o001  not-accepted"
    )
    before = files(project)
    assert run(project, "write", "incubator", "--into", "out.docx")[1] == ["out.docx: 共1条：不采纳1条"]
    assert run(project, "take", "incubator", "out.docx")[1] == ["0 new, 0 answered, 1 read; 共1条：不采纳1条"]
    assert files(project) == before
    assert read_corpus(project).problems == ()


@pytest.mark.parametrize("said", ["=HYPERLINK(1)", "＝1+1", " @SUM(A1)", "+86", "'quoted"])
def test_a_form_for_a_spreadsheet_runs_nothing_and_comes_back_as_it_went(said: str, project: Path) -> None:
    row = CSV.format(state="", reply="", text="").replace("面积宜放宽。", said)
    (project / "form.csv").write_text(row, encoding="utf-8-sig")
    assert run(project, "take", "incubator", "form.csv")[1][0].startswith("new")
    run(project, "write", "incubator", "--into", "out.csv")
    cells = next(csv.reader((project / "out.csv").read_text(encoding="utf-8-sig").splitlines()[1:]))
    assert all(unlike_a_formula(cell) == cell for cell in cells)
    assert run(project, "take", "incubator", "out.csv")[1][-1].startswith("0 new, 0 answered, 1 read")


def test_comments_in_the_margin_are_opinions_of_a_body_and_name_nobody(project: Path) -> None:
    path = exported(project, "incubator")
    with edited(path) as document:
        runs = paragraph_of(document, "premises-area").runs
        document.add_comment(runs, "面积偏大，建议放宽。", "Somebody", "S")
    assert run(project, "take", "incubator", path.name, "--unit", "某商会")[1][0] == "new       o001  premises-area"
    text = (project / "standards" / "incubator" / "opinions.yaml").read_text(encoding="utf-8")
    assert "某商会" in text and "Somebody" not in text


def test_a_comment_that_is_an_opinion_is_not_merged_as_a_remark_too(project: Path) -> None:
    path = exported(project, "incubator")
    with edited(path) as document:
        runs = paragraph_of(document, "premises-area").runs
        document.add_comment(runs, "面积偏大，建议放宽。", "Somebody", "S")
        document.add_comment(runs, "另有一说。", "Somebody", "S")
    before = clause(project, "incubator", "premises-area").comments
    assert run(project, "take", "incubator", path.name, "--unit", "某商会")[0] == 0
    opinions = project / "standards" / "incubator" / "opinions.yaml"
    opinions.write_text(opinions.read_text(encoding="utf-8").replace("另有一说", "再有一说"), encoding="utf-8")
    assert merge(path, "incubator")[0] == 0
    new = [one.text.zh for one in clause(project, "incubator", "premises-area").comments if one not in before]
    assert new == ["另有一说。"]


def test_an_accepted_wording_is_put_into_the_text(project: Path) -> None:
    new = "孵化基地独立办公场地的面积应不小于180 m²。"
    assert run(project, "take", "incubator", form(project, "采纳", "", new))[0] == 0
    assert run(project, "apply", "incubator", "--dry-run")[1][-1] == "dry run: nothing was written"
    assert run(project, "apply", "incubator")[1][-1] == "1 put in"
    assert clause(project, "incubator", "premises-area").body[0].text.zh == new  # type: ignore[union-attr]


def test_what_holds_no_opinion_is_refused_in_a_sentence(project: Path) -> None:
    (project / "empty.csv").write_text("名称\n花床\n", encoding="utf-8")
    before = files(project)
    code, _, err = run(project, "take", "incubator", "empty.csv")
    assert (code, err) == (2, ["empty.csv holds no opinion: no comment in the margin, and no column 意见内容"])
    assert files(project) == before


def test_a_text_that_looks_like_a_formula_is_none_in_the_csv(project: Path) -> None:
    (project / "form.csv").write_text("章条编号,意见内容\n4.2.2,=1+1\n", encoding="utf-8")
    assert run(project, "take", "incubator", "form.csv")[0] == 0
    assert run(project, "write", "incubator", "--into", "out.csv")[0] == 0
    assert "'=1+1" in (project / "out.csv").read_text(encoding="utf-8-sig")
