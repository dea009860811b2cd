"""`translations.py` between a translator in Word and the YAML: out, and only the English back."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import _Cell
from forked_command import run_script
from merge_project import clause, copy_project, difference, files, standard

from macros.checks import check
from macros.clauses.blocks import Text
from macros.clauses.files.changed_files import write_changed_standard
from macros.clauses.files.store import read_corpus
from macros.clauses.renumbering import with_texts
from macros.clauses.translations import COLUMNS, MISSING, STALE, table_rows_of, taken_back, translation_rows
from macros.from_docx.translation_tables import translated_tables
from macros.to_docx.translation_table import translation_table_bytes

ROOT = Path(__file__).resolve().parents[1]
NAME, FILE = "incubator", "incubator-translation.docx"
AREA = "The incubator's own working area should be at least 123 m²."
HOSTILE = "{{ 7*7 }} <script>alert(1)</script> =1+1 # no: comment 'x' \"y\" - [a](b) `c` !!python/none &a *b"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path)


def run(project: Path, *arguments: str) -> tuple[int, list[str], list[str]]:
    found = run_script("translations", *arguments, "--from", project, cwd=project)
    return found.returncode, found.stdout.splitlines(), found.stderr.splitlines()


def translate(project: Path, key: str, english: str, column: int = 3) -> None:
    """Type `english` into the row whose key begins with `key`."""
    document = Document(str(project / FILE))
    (row,) = (row for row in document.tables[0].rows if row.cells[0].text.startswith(f"{key}/"))
    type_into(row.cells[column], english)
    document.save(str(project / FILE))


def type_into(cell: _Cell, text: str) -> None:
    cell.paragraphs[0].text = text


def edit(project: Path, old: str, new: str) -> None:
    (path,) = (one for one in project.glob(f"standards/{NAME}/[0-9]*.yaml") if old in one.read_text(encoding="utf-8"))
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def test_a_table_that_nobody_touched_changes_nothing(project: Path) -> None:
    assert run(project, "write", NAME)[0] == 0
    before = files(project)
    code, out, err = run(project, "take", NAME, FILE)
    assert (code, err) == (0, [])
    assert out[-1].endswith(" rows: 0 taken, 0 left")
    assert files(project) == before


def test_one_changed_cell_is_one_changed_line_and_the_check_calls_it_stale(project: Path) -> None:
    run(project, "write", NAME)
    translate(project, "premises-area/3", AREA)
    before = files(project)
    code, out, _ = run(project, "take", NAME, FILE, "--dry-run")
    assert (code, out[0], out[-1]) == (0, "taken    premises-area/3", "dry run: nothing was written")
    assert files(project) == before
    assert run(project, "take", NAME, FILE)[0] == 0
    changes = difference(before, project)
    assert [line[0] for line in changes] == ["-", "+"] and changes[1].endswith(AREA)
    assert clause(project, NAME, "premises-area").body[0].text.en == AREA  # type: ignore[union-attr]
    assert run(project, "take", NAME, FILE)[1][-1].endswith(" rows: 0 taken, 0 left")
    stale = [one for one in check(read_corpus(project)) if one.rule == "stale-translation"]
    assert ["premises-area" in one.hint for one in stale] == [True]


def test_a_row_whose_chinese_has_changed_is_told_and_left_and_the_others_are_taken(project: Path) -> None:
    run(project, "write", NAME)
    text = clause(project, NAME, "premises-area").body[0].text.zh  # type: ignore[union-attr]
    translate(project, "premises-area/3", AREA)
    translate(project, "premises/1", "Rooms")
    edit(project, text, text.replace("。", "，并应通风。"))
    code, out, _ = run(project, "take", NAME, FILE)
    assert code == 1
    assert [line.split(": ")[1] for line in out if line.startswith("left")] == [
        "the Chinese of the row is not the one that stands there now"
    ]
    assert clause(project, NAME, "premises").heading.en == "Rooms"
    assert AREA not in str(clause(project, NAME, "premises-area"))


def test_an_english_changed_on_both_sides_is_told_and_left(project: Path) -> None:
    run(project, "write", NAME)
    text = clause(project, NAME, "premises-area").body[0].text.en  # type: ignore[union-attr]
    edit(project, text, "Here changed.")
    before = files(project)
    assert run(project, "take", NAME, FILE)[1][-1].endswith(" rows: 0 taken, 0 left")
    translate(project, "premises-area/3", AREA)
    code, out, _ = run(project, "take", NAME, FILE)
    assert (code, out[0].split(": ")[1]) == (1, "the English was changed here as well")
    assert files(project) == before


def test_an_english_or_a_key_taken_out_of_the_table_takes_nothing_out_of_the_yaml(project: Path) -> None:
    run(project, "write", NAME)
    translate(project, "premises-area/3", "")
    translate(project, "premises/1", "premises/999999/00000000", column=0)
    before = files(project)
    code, out, _ = run(project, "take", NAME, FILE)
    assert code == 1
    assert sorted(line.split(": ")[1] for line in out if line.startswith("left")) == [
        "the English was taken out of the table; it stays here",
        "there is no such text now",
    ]
    assert files(project) == before


def test_tracked_changes_count_as_accepted_and_rows_may_be_sorted_and_left_out(project: Path) -> None:
    run(project, "write", NAME)
    document = Document(str(project / FILE))
    head, *rows = document.tables[0].rows
    (row,) = (row for row in rows if row.cells[0].text.startswith("premises-area/3/"))
    paragraph = row.cells[3].paragraphs[0]
    old, new = paragraph.runs[0], paragraph.add_run(AREA)
    for run_, tag, text in ((old, "w:del", "w:delText"), (new, "w:ins", "w:t")):
        change = OxmlElement(tag)
        run_._r.addprevious(change)
        change.append(run_._r)
        for one in run_._r.iter(qn("w:t")):
            one.tag = qn(text)
    for one in rows[::2]:
        if one._tr is not row._tr:
            one._tr.getparent().remove(one._tr)
    head._tr.addnext(row._tr)
    document.save(str(project / FILE))
    code, out, _ = run(project, "take", NAME, FILE)
    assert (code, out[0], len(out)) == (0, "taken    premises-area/3", 3)
    assert clause(project, NAME, "premises-area").body[0].text.en == AREA  # type: ignore[union-attr]


def test_a_hostile_text_stays_text(project: Path) -> None:
    run(project, "write", NAME)
    translate(project, "premises-area/3", HOSTILE)
    assert run(project, "take", NAME, FILE)[0] == 0
    assert clause(project, NAME, "premises-area").body[0].text.en == HOSTILE  # type: ignore[union-attr]
    assert run(project, "write", NAME)[0] == 0
    rows = table_rows_of(translated_tables(project / FILE))
    assert HOSTILE in [row.text.en for row in rows]


def test_rows_name_the_terms_of_the_glossary_and_what_is_missing_or_out_of_date(project: Path) -> None:
    glossary = read_corpus(project).glossary
    text = clause(project, NAME, "premises-area").body[0].text  # type: ignore[union-attr]
    edit(project, f"zh: {text.zh}", f"zh: 孵化基地：{text.zh}")
    rows = {row.key.rpartition("/")[0]: row for row in translation_rows(standard(project, NAME), glossary)}
    assert rows["premises-area/3"].state == STALE
    assert rows["premises/1"].state == ""
    wanted = next(term for term in glossary if term.zh == "孵化基地")
    assert f"孵化基地 {' / '.join(wanted.en)}" in rows["premises-area/3"].terms.splitlines()
    without = with_texts(standard(project, NAME), lambda one: Text(one.zh))
    assert {row.state for row in translation_rows(without, glossary)} == {MISSING}


@pytest.mark.parametrize("name", sorted(path.parent.name for path in ROOT.glob("standards/*/standard.yaml")))
def test_every_text_of_every_standard_comes_back_and_nothing_but_english_is_another_line(
    name: str, project: Path
) -> None:
    ours = standard(project, name)
    rows = tuple(translation_rows(ours, ()))
    path = project / "table.docx"
    path.write_bytes(translation_table_bytes(ours, rows))
    read = table_rows_of(translated_tables(path))
    assert [(row.key, row.text) for row in read] == [(row.key, row.text) for row in rows]
    changed = [row for row in read if row.text.en and "\n" not in row.text.en][::7]
    new = [type(row)(row.key, row.number, Text(row.text.zh, f"{row.text.en} Q")) for row in changed]
    found = taken_back(ours, new)
    assert (len(found.changed), found.left) == (len(new), ())
    before = files(project)
    write_changed_standard(ours, found.standard, project / "standards" / name)
    lines = difference(before, project)
    assert len(lines) == 2 * len(new)


def test_another_word_file_and_another_table_are_refused_in_a_sentence(project: Path) -> None:
    document = Document()
    table = document.add_table(1, len(COLUMNS))
    table.rows[0].cells[0].text = "x"
    document.save(str(project / "other.docx"))
    code, _, err = run(project, "take", NAME, "other.docx")
    assert (code, err) == (2, ["other.docx holds no table of `translations write`; nothing was taken"])
    (project / "no.docx").write_text("no", encoding="utf-8")
    assert run(project, "take", NAME, "no.docx")[0] == 2
