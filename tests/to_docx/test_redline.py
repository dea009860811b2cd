"""A redline accepted is the new text, rejected the old one: by our own reader, text by text."""

from __future__ import annotations

import io
import random
import shutil
import subprocess
import zipfile
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from block_edits import edited
from lxml import etree

from macros.clauses.blocks import Block, Figure, Paragraph, Text
from macros.clauses.corpus import Succession
from macros.clauses.files.handed_out import filled_in, handed_out_from, handed_out_text
from macros.clauses.files.store import read_corpus
from macros.clauses.model import Chapter, Clause, Standard
from macros.clauses.passages import passages
from macros.clauses.renumbering import numbered_in_order
from macros.from_docx import read_docx
from macros.from_docx.tracked_changes import Choice
from macros.to_docx import docx_bytes
from macros.to_docx.redline import Redline, redline

ROOT = Path(__file__).resolve().parents[2]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CORPUS = read_corpus(ROOT)
PNG = (ROOT / "docs/developers/site.png").read_bytes()
SET_APART = read_corpus(ROOT / "tests/cases/set-apart").standards[0]
"a standard with formulas, figures and their keys"
EVERYTHING = read_corpus(ROOT / "tests/cases/everything").standards[0]
EDITIONS = [edition for edition in CORPUS.published if edition.text]


def bare(value: Any) -> Any:
    """Everything that is printed: no ids, no comments."""
    if isinstance(value, tuple):
        return tuple(map(bare, value))
    if is_dataclass(value):
        left = {"id": "", "comments": (), "name": ""}
        return replace(
            value,
            **{
                one.name: left[one.name] if one.name in left else bare(getattr(value, one.name))
                for one in fields(value)
            },
        )  # type: ignore[type-var]
    return value


def read(content: bytes, folder: Path, changes: Choice = "accepted") -> Any:
    path = folder / "file.docx"
    path.write_bytes(content)
    return bare(read_docx(path, "any", changes).standard)


def assert_both_ways(old: Standard, new: Standard, folder: Path) -> Redline:
    made = redline(old, new)
    assert read(made.content, folder) == read(docx_bytes(new), folder)
    assert read(made.content, folder, "original") == read(docx_bytes(old), folder)
    return made


@pytest.mark.parametrize("seed", range(40))
def test_random_edits_of_everything_are_there_when_accepted_and_gone_when_rejected(
    standard: Standard, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    old = edited(standard, chance) if seed % 2 else standard
    assert_both_ways(old, edited(old, chance), tmp_path)


@pytest.mark.parametrize("seed", range(15))
@pytest.mark.parametrize("first", [SET_APART, EVERYTHING], ids=lambda one: one.id)
def test_random_edits_of_formulas_figures_and_footnotes(first: Standard, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    old = edited(first, chance) if seed % 2 else first
    assert_both_ways(old, edited(old, chance), tmp_path)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda one: f"{one.standard}-{one.edition}")
def test_the_real_editions_against_the_text_of_today(edition: Any, tmp_path: Path) -> None:
    today = CORPUS.standard(edition.standard)
    assert today
    assert_both_ways(edition.text, today, tmp_path)
    assert_both_ways(today, edition.text, tmp_path)


def test_the_real_editions_against_one_another(tmp_path: Path) -> None:
    pairs = [(one, other) for one, other in pairwise(EDITIONS) if one.standard == other.standard]
    assert pairs
    for one, other in pairs:
        assert one.text and other.text
        assert_both_ways(one.text, other.text, tmp_path)


def garden(*lines: tuple[str, str, str]) -> Standard:
    """Chapters of clauses, each an id, a number and a text."""
    chapters: list[Chapter] = []
    for id, number, text in lines:
        clause = Clause(id, number, heading=Text(text))
        if text.endswith("。"):
            clause = Clause(id, number, body=(Paragraph(Text(text)),))
        if "." not in number:
            chapters.append(Chapter(f"{int(number):02d}-{id}", ()))
        chapters[-1] = replace(chapters[-1], clauses=(*chapters[-1].clauses, clause))
    name = Text("社区花园")
    return Standard("garden", name, name, "", "working-draft", "2024", tuple(chapters))


OLD = garden(
    ("beds", "1", "花床"),
    ("height", "1.1", "花床应高于地面300 mm。"),
    ("soil", "1.2", "土壤应疏松，见1.1。"),
    ("water", "1.3", "雨水应收集。"),
    ("tools", "2", "工具"),
    ("clean", "2.1", "工具应清洗、擦干。"),
)


def part(made: Redline, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(made.content)) as package:
        return etree.fromstring(package.read(f"word/{name}.xml"))


def remarks(made: Redline) -> list[str]:
    return ["".join(one.itertext()) for one in part(made, "comments").iter(f"{W}comment")]


def tracked(made: Redline) -> list[tuple[str, str]]:
    """What is deleted and inserted, in the order of the file."""
    found = []
    for change in part(made, "document").iter(f"{W}ins", f"{W}del"):
        text = "".join(one.text or "" for one in change.iter(f"{W}t", f"{W}delText"))
        found += [(change.tag.removeprefix(W), text)] if text else []
    return found


def test_only_the_words_that_changed_are_tracked(tmp_path: Path) -> None:
    new = garden(("beds", "1", "花床"), ("height", "1.1", "花床应高于地面450 mm。"))
    old = garden(("beds", "1", "花床"), ("height", "1.1", "花床应高于地面300 mm。"))
    assert tracked(assert_both_ways(old, new, tmp_path)) == [("del", "300"), ("ins", "450")]


def test_a_form_of_punctuation_is_a_change_too(tmp_path: Path) -> None:
    new = garden(("beds", "1", "花床"), ("height", "1.1", "花床（室外)应高于地面。"))
    old = garden(("beds", "1", "花床"), ("height", "1.1", "花床（室外）应高于地面。"))
    assert tracked(assert_both_ways(old, new, tmp_path)) == [("del", "）"), ("ins", ")")]


def test_the_same_text_has_no_change_and_no_comment(standard: Standard) -> None:
    made = redline(standard, standard)
    assert (tracked(made), made.changes, made.exchanged) == ([], (), ())
    with zipfile.ZipFile(io.BytesIO(made.content)) as package:
        assert "word/comments.xml" not in package.namelist()


def test_the_same_texts_give_the_same_bytes_and_no_date_is_invented(standard: Standard) -> None:
    new = edited(standard, random.Random(7))
    assert redline(standard, new).content == redline(standard, new).content
    document = part(redline(standard, new), "document")
    assert not list(document.iterfind(f".//*[@{W}date]"))
    dated = part(redline(standard, new, date="2026-11-20"), "document")
    assert {one.get(f"{W}date") for one in dated.iter(f"{W}ins", f"{W}del")} == {"2026-11-20T00:00:00Z"}
    assert {one.get(f"{W}author") for one in dated.iter(f"{W}ins", f"{W}del")} == {"条文比较"}


def test_a_clause_that_moved_says_so_at_both_places_and_others_tell_their_numbers(tmp_path: Path) -> None:
    beds, tools = (chapter.clauses for chapter in OLD.chapters)
    moved = replace(beds[1], number="2.2")
    new = numbered_in_order(
        replace(OLD, chapters=(Chapter("01-beds", (beds[0], *beds[2:])), Chapter("02-tools", (*tools, moved))))
    )
    made = assert_both_ways(OLD, new, tmp_path)
    assert remarks(made) == [
        "移动：移至2.2。",
        "条号变更：原为1.2，现为1.1。",
        "条号变更：原为1.3，现为1.2。",
        "移动：由1.1移至此处，现为2.2。",
    ]
    assert made.moved == frozenset({"height"})


def test_what_the_committee_split_says_what_it_became(tmp_path: Path) -> None:
    beds, tools = (chapter.clauses for chapter in OLD.chapters)
    halves = (
        replace(tools[1], body=(Paragraph(Text("工具应清洗。")),)),
        Clause("dry", "2.2", body=(Paragraph(Text("工具应擦干。")),)),
    )
    new = replace(OLD, chapters=(Chapter("01-beds", beds), Chapter("02-tools", (tools[0], *halves))))
    told = Succession("garden", "clean", "split", ("clean", "dry"), "2024", Text("分开规定"))
    made = redline(OLD, new, [told])
    assert remarks(made) == ["拆分：2.1拆分为2.1、2.2。"]
    assert read(made.content, tmp_path) == read(docx_bytes(new), tmp_path)


def test_the_comments_of_a_committee_stay_out_of_it(standard: Standard, tmp_path: Path) -> None:
    assert any(clause.comments for clause in standard.clauses)
    with zipfile.ZipFile(io.BytesIO(redline(standard, standard).content)) as package:
        assert not any("comments" in name for name in package.namelist())


def test_what_is_exchanged_as_a_whole_is_told(standard: Standard) -> None:
    told = set()
    for first in (SET_APART, EVERYTHING, standard):
        for seed in range(60):
            told |= {what for _, what in redline(first, edited(first, random.Random(seed))).exchanged}
    assert {"formula", "footnote", "table"} <= told


def test_another_picture_is_exchanged_and_both_files_are_kept() -> None:
    def with_content(clause: Clause) -> Clause:
        return replace(clause, body=tuple(map(_with_png, clause.body)))

    chapters = tuple(replace(one, clauses=tuple(map(with_content, one.clauses))) for one in SET_APART.chapters)
    made = redline(SET_APART, replace(SET_APART, chapters=chapters))
    assert {what for _, what in made.exchanged} == {"picture"}
    with zipfile.ZipFile(io.BytesIO(made.content)) as package:
        held = [package.read(name) for name in package.namelist() if name.startswith("word/media/")]
    assert PNG in held
    assert len(held) > 1


def _with_png(block: Block) -> Block:
    if not isinstance(block, Figure):
        return block
    return replace(block, pictures=tuple(replace(one, content=PNG, file="pictures/p.png") for one in block.pictures))


@pytest.mark.parametrize("seed", range(20))
def test_the_file_is_made_as_word_wants_it(standard: Standard, seed: int) -> None:
    """What ECMA-376 allows in a tracked change, one id and one name for each thing."""
    made = redline(standard, edited(standard, random.Random(seed)))
    document = part(made, "document")
    changes = list(document.iter(f"{W}ins", f"{W}del", f"{W}pPrChange"))
    assert len({one.get(f"{W}id") for one in changes}) == len(changes)
    assert not [one for change in changes for one in change.iter(f"{W}fldSimple", f"{W}hyperlink")]
    deleted = [one for change in document.iter(f"{W}del") for one in change.iter()]
    assert not [one for one in deleted if one.tag in (f"{W}t", f"{W}instrText")]
    assert set(document.iter(f"{W}delText", f"{W}delInstrText")) <= set(deleted)
    names = [one.get(f"{W}name") for one in document.iter(f"{W}bookmarkStart")]
    assert len(set(names)) == len(names)
    starts, ends = ([one.get(f"{W}id") for one in document.iter(f"{W}bookmark{side}")] for side in ("Start", "End"))
    assert sorted(starts) == sorted(ends)
    assert not [cell for cell in document.iter(f"{W}tc") if cell[-1].tag != f"{W}p"]
    drawings = [one.get("id") for one in document.iter("{*}docPr")]
    assert len(set(drawings)) == len(drawings)


def test_the_text_handed_out_is_filled_in_so_that_nothing_seems_changed(standard: Standard) -> None:
    handed = handed_out_from(handed_out_text(standard))
    assert handed
    made = redline(filled_in(handed, standard), standard)
    assert (made.changes, tracked(made)) == ((), [])


@pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice is not installed: LibreOffice was not asked")
@pytest.mark.parametrize("seed", range(3))
def test_it_passes_through_libreoffice(standard: Standard, tmp_path: Path, seed: int) -> None:
    new = edited(standard, random.Random(seed))
    (tmp_path / "redline.docx").write_bytes(redline(standard, new).content)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "docx:Office Open XML Text",
        "--outdir",
        str(tmp_path / "out"),
    ]
    subprocess.run([*command, str(tmp_path / "redline.docx")], check=True, capture_output=True, timeout=300)
    content = (tmp_path / "out" / "redline.docx").read_bytes()
    assert texts(read(content, tmp_path)) == texts(read(docx_bytes(new), tmp_path))
    assert texts(read(content, tmp_path, "original")) == texts(read(docx_bytes(standard), tmp_path))


def texts(standard: Standard) -> list[tuple[str, str]]:
    return [(clause.number, passage.text.zh) for clause in standard.clauses for passage in passages(clause)]
