"""`opinions.py` as a secretary uses it: take in, answer, write the form, put accepted wordings in."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path

import pytest
from forked_command import run_script
from merge_project import clause, copy_project, exported, files
from merge_project import run as merge
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from word_editing import edited, paragraph_of

from macros.clauses.blocks import Paragraph, Text
from macros.clauses.corpus import Succession, SuccessionKind
from macros.clauses.files.store import read_corpus
from macros.clauses.model import Chapter, Clause, Standard
from macros.clauses.opinion_form import form_rows, went
from macros.clauses.opinions import COLUMNS, Opinion, rows_of, taken_in
from macros.clauses.parts import parts_of
from macros.to_site.files.csv_file import unlike_a_formula

CSV = "序号,章条编号,意见内容,提出单位,处理意见,理由,建议文本\n1,4.2.2,面积宜放宽。,某商会,{state},{reply},{text}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path)


def run(project: Path, *arguments: str) -> tuple[int, list[str], list[str]]:
    found = run_script("opinions", *arguments, "--from", project, cwd=project)
    return found.returncode, found.stdout.splitlines(), found.stderr.splitlines()


def form(project: Path, state: str = "", reply: str = "", text: str = "") -> str:
    (project / "form.csv").write_text(CSV.format(state=state, reply=reply, text=text), encoding="utf-8-sig")
    return "form.csv"


def test_a_row_is_taken_answered_written_and_taken_back_unchanged(project: Path) -> None:
    code, out, err = run(project, "take", "incubator", form(project))
    assert (code, err) == (0, [])
    assert out == [
        "new       o001  premises-area",
        "1 new, 0 answered, 1 read",
        "1 opinion: 1 open",
        "written: standards/incubator/opinions.yaml",
    ]
    assert (
        run(project, "take", "incubator", form(project, "不采纳", "面积有依据"))[1][0] == "answered  o001  not-accepted"
    )
    before = files(project)
    assert run(project, "write", "incubator", "--into", "out.docx")[1] == ["out.docx: 1 opinion: 1 not accepted"]
    assert run(project, "take", "incubator", "out.docx")[1] == [
        "0 new, 0 answered, 1 read",
        "1 opinion: 1 not accepted",
    ]
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
    assert run(project, "take", "incubator", "out.csv")[1][-2] == "0 new, 0 answered, 1 read"


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


NAME = Text("社区花园")
SLOW = Clause("slow", "2.1", body=(Paragraph(Text("应慢。")),))
CHAPTER = Chapter("02-rate", (Clause("rate", "2", heading=Text("速度")), SLOW))
GARDEN = Standard("garden", NAME, NAME, "", "working-draft", "2024", (CHAPTER,))


def workbook(path: Path, *rows: tuple[object, ...]) -> Worksheet:
    """A workbook with the head of the form and these rows, as a body sends it; saved by the caller's `parent`."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["某标准征求意见表"])
    sheet.append(["序号", "章条编号", "意见内容", "提出单位", "处理意见", "理由"])
    for row in rows:
        sheet.append(row)
    book.save(path)
    return sheet


def opinions(project: Path) -> list[tuple[str, str, str, str]]:
    return [(one.clause, one.number, one.text, one.unit) for one in read_corpus(project).opinions_on("incubator")]


def test_a_workbook_is_read_with_its_numbers_as_they_are_shown(project: Path) -> None:
    sheet = workbook(
        project / "form.xlsx",
        (1, "4.2.2", "面积宜放宽。", "某商会", None, None),
        (2, 5.1, "措辞可精炼。", None, None, None),
        (3, 5.10, "宜给出示例。", None, None, None),
    )
    sheet["B5"].number_format = "0.00"
    sheet.merge_cells("D3:D5")
    assert sheet.parent
    sheet.parent.save(project / "form.xlsx")
    code, out, err = run(project, "take", "incubator", "form.xlsx")
    assert (code, err, out[-3:-1]) == (0, [], ["3 new, 0 answered, 3 read", "3 opinions: 3 open"])
    assert [(one[1], one[3]) for one in opinions(project)] == [
        ("4.2.2", "某商会"),
        ("5.1", "某商会"),
        ("5.10", "某商会"),
    ]


@pytest.mark.parametrize("said", ["=1+1", "=HYPERLINK(1)", "+86", "@SUM(A1)", "'quoted", "4.10", "第一行\n第二行"])
def test_a_workbook_holds_text_alone_and_comes_back_as_it_went(said: str, project: Path) -> None:
    row = CSV.format(state="", reply="", text="").replace("面积宜放宽。", f'"{said}"')
    (project / "form.csv").write_text(row, encoding="utf-8-sig")
    assert run(project, "take", "incubator", "form.csv")[1][0].startswith("new")
    assert run(project, "write", "incubator", "--into", "out.xlsx")[1] == ["out.xlsx: 1 opinion: 1 open"]
    sheet = load_workbook(project / "out.xlsx").worksheets[0]
    assert [[cell.data_type for cell in row if cell.value is not None] for row in sheet["A3:F4"]] == [
        ["s"] * 6,
        ["s"] * 4,
    ]
    assert sheet["C4"].value == said
    first = (project / "out.xlsx").read_bytes()
    run(project, "write", "incubator", "--into", "out.xlsx")
    assert (project / "out.xlsx").read_bytes() == first
    assert run(project, "take", "incubator", "out.xlsx")[1][-2] == "0 new, 0 answered, 1 read"


def test_a_formula_of_a_workbook_is_read_as_the_value_that_it_showed(project: Path) -> None:
    workbook(project / "form.xlsx", (1, "4.2.2", "=1+1", "某商会", None, None))
    assert run(project, "take", "incubator", "form.xlsx")[0] == 2  # no program has worked the formula out: no text


@pytest.mark.parametrize("content", [b"", b"PK", b"a,b\n", b"\xd0\xcf\x11\xe0old"])
def test_what_is_no_workbook_is_refused_in_one_sentence(content: bytes, project: Path) -> None:
    (project / "form.xlsx").write_bytes(content)
    before = files(project)
    told = ["form.xlsx is no Excel workbook; save it as .xlsx or as CSV UTF-8"]
    assert run(project, "take", "incubator", "form.xlsx") == (2, [], told)
    assert files(project) == before


def test_a_workbook_that_would_fill_the_memory_is_refused(project: Path) -> None:
    sheet = workbook(project / "form.xlsx")
    sheet.cell(900_000, 3).value = "意见"
    assert sheet.parent
    sheet.parent.save(project / "form.xlsx")
    assert run(project, "take", "incubator", "form.xlsx")[2] == [
        "form.xlsx has more than 20000 rows in one sheet; take out the empty ones"
    ]
    with zipfile.ZipFile(project / "form.xlsx", "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/media/large.png", bytes(60_000_000))
    assert run(project, "take", "incubator", "form.xlsx")[2] == [
        "form.xlsx is larger than a form can be; take the pictures out"
    ]


@pytest.mark.parametrize(
    ("kind", "to", "zh", "en"),
    [
        ("merged", ("rate",), "已并入2.1", "merged into 2.1"),
        ("withdrawn", (), "已废止", "withdrawn"),
        ("", (), "已不存在", "gone, and nothing says where to"),
    ],
)
def test_an_opinion_whose_clause_is_gone_stands_where_the_clause_went_and_comes_back(
    kind: SuccessionKind, to: tuple[str, ...], zh: str, en: str
) -> None:
    garden = GARDEN
    told = [Succession("garden", "old", kind, ("slow",) if to else (), "2024", Text())] if kind else []
    one = Opinion("o001", "应更慢。", "old", "9.9", unit="某商会")
    gone = went(one, parts_of(garden), told)
    assert gone
    assert (gone.zh, gone.en) == (zh, en)
    rows = [COLUMNS, *form_rows([one], garden, told)]
    assert rows[1][1] == f"9.9（{zh}）"
    taken = taken_in([one], rows_of([list(row) for row in rows], garden))
    assert (taken.opinions, taken.new) == ((one,), ())


def test_a_form_that_answers_an_opinion_on_a_clause_that_is_gone_answers_that_one() -> None:
    garden = GARDEN
    one = Opinion("o001", "应更慢。", "old", "9.9", unit="某商会")
    form = [list(COLUMNS), ["1", "9.9（已废止）", "应更慢。", "某商会", "采纳", ""]]
    taken = taken_in([one], rows_of(form, garden))
    assert [(held.id, held.clause, held.state) for held in taken.opinions] == [("o001", "old", "accepted")]
