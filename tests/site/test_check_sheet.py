"""The check list on paper: printed, read back, its QR codes scanned and followed."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from paper import bare, boxes_of, pages_of, printed, scanned, words_of
from playwright.sync_api import Page, expect
from serving import serving
from site_pages import OpenContext, set_up

from macros.clauses.sheet_words import PROVISION_SIGNS

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = "https://standards.example/base/"
STANDARDS = ("incubator", "park", "service-center", "store")


@pytest.fixture(scope="module")
def named_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, told its address, without which paper has no QR codes."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "scripts/build_site.py", "--into", str(folder), "--address", ADDRESS]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


@pytest.fixture(scope="module")
def served(named_site: Path) -> Iterator[str]:
    with serving(named_site) as address:
        yield address


def sheet(page: Page, served: str, standard: str, **choices: str) -> dict[str, Any]:
    """Opens a sheet with what is chosen on it; the questions that it holds."""
    page.goto(f"{served}/{standard}/checklist/sheet/")
    for name, value in choices.items():
        page.locator(f"[name={name}][value={value}]").check()
    list_of: dict[str, Any] = json.loads(page.locator(".sheet-questions").text_content() or "")
    return list_of


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_qr_codes_open_the_clauses_beside_which_they_stand(
    page: Page, named_site: Path, served: str, tmp_path: Path, standard: str
) -> None:
    questions = sheet(page, served, standard)["questions"]
    printed(page, tmp_path / "sheet.pdf")
    addresses = list(dict.fromkeys(question["address"] for question in questions))
    assert scanned(tmp_path / "sheet.pdf") == addresses
    for question in questions:
        opened = named_site / question["address"].removeprefix(ADDRESS) / "index.html"
        number = question["label"].partition(" ")[0].rstrip(",")
        assert f">{number}<" in opened.read_text(encoding="utf-8")


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("languages", ["one", "both"])
def test_every_question_is_on_one_sheet_with_what_to_look_at(
    page: Page, served: str, tmp_path: Path, standard: str, languages: str
) -> None:
    list_of = sheet(page, served, standard, languages=languages)
    edition = page.locator(".sheet-running span").first.inner_text()
    sheets = printed(page, tmp_path / "sheet.pdf")
    for row in page.locator(".sheet-question .sheet-ask").all():
        lines = [bare(line) for line in row.inner_text().split("\n") if line.strip()]
        assert any(all(line in text for line in lines) for text in sheets), lines
    for number, text in enumerate(sheets, 1):
        assert bare(list_of["title"]) in text
        assert bare(edition) in text
        assert f"第{number}页，共{len(sheets)}页" in text
        assert "检查内容" in text or number == len(sheets)
    assert "单位负责人签名" in sheets[-1]
    assert len(sheets) <= (13 if languages == "one" else 20)


CUT_OFF = """[...document.querySelectorAll(".short-row")].filter((row) => row.scrollWidth > row.clientWidth + 1)
    .map((row) => row.textContent)"""
"rows of the short form that are wider than their column"


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("languages", ["one", "both"])
def test_the_short_form_is_one_page(page: Page, served: str, tmp_path: Path, standard: str, languages: str) -> None:
    questions = sheet(page, served, standard, form="short", languages=languages)["questions"]
    (text,) = printed(page, tmp_path / "sheet.pdf")
    assert page.locator(".short-row:visible").count() == len(questions)
    assert page.locator(".short-parts .box").count() == sum(len(one.get("parts", [])) for one in questions)
    assert page.evaluate(CUT_OFF) == []
    assert bare(f"{len(questions)}{PROVISION_SIGNS[questions[-1]['type']]}") in text


@pytest.mark.parametrize("path", ["", "/en"])
def test_the_empty_sheet_is_there_in_word_in_each_language_with_its_codes(page: Page, served: str, path: str) -> None:
    page.goto(f"{served}{path}/store/checklist/sheet/")
    links = page.locator(".sheet-word a")
    expect(links).to_have_count(3)
    for link, language in zip(links.all(), ("zh", "en", "both")):
        address = link.evaluate("link => link.href")
        document = Document(io.BytesIO(page.request.get(address).body()))
        text = "".join(paragraph.text for paragraph in document.paragraphs)
        assert ("检查表" in text, "Check sheet" in text) == (language != "en", language != "zh")
        assert len(list(document.element.iter(qn("a:blip")))) > 10


@pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice is not installed: LibreOffice was not asked")
def test_the_word_sheets_in_two_languages_are_as_long_as_the_print(page: Page, served: str, tmp_path: Path) -> None:
    lengths = {}
    for standard in STANDARDS:
        sheet(page, served, standard, languages="both")
        lengths[standard] = len(printed(page, tmp_path / "sheet.pdf"))
        last = page.locator(".sheet-word a").last.evaluate("link => link.href")
        (tmp_path / f"{standard}.docx").write_bytes(page.request.get(last).body())
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    files = [str(tmp_path / f"{standard}.docx") for standard in STANDARDS]
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(command, capture_output=True, check=True, timeout=300)
    for standard, length in lengths.items():
        assert abs(len(pages_of(tmp_path / f"{standard}.pdf")) - length) <= 1, standard


def test_an_english_sheet_is_english(page: Page, served: str, tmp_path: Path) -> None:
    page.goto(f"{served}/en/incubator/checklist/sheet/")
    sheets = printed(page, tmp_path / "sheet.pdf")
    assert bare(f"Page 1 of {len(sheets)}") in sheets[0]
    assert "办公" not in "".join(sheets)


def test_the_empty_sheet_needs_no_script(open_context: OpenContext, served: str, tmp_path: Path) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(f"{served}/incubator/checklist/sheet/")
    page.locator("[name=form][value=short]").check()
    expect(page.locator(".sheet-table")).to_be_hidden()
    expect(page.locator(".sheet-answers")).to_be_hidden()
    assert len(printed(page, tmp_path / "sheet.pdf")) == 1


def test_a_filled_sheet_has_the_answers_of_the_open_assessment(page: Page, served: str, tmp_path: Path) -> None:
    page.goto(f"{served}/incubator/checklist/")
    page.locator("[name=organisation]").fill("甲公司")
    page.locator("[data-measure=office-area]").first.fill("180")
    question = page.locator("fieldset.question:not([data-threshold])").first
    question.locator("input[value=not-applicable]").check()
    question.locator(".reason textarea").fill("租用场地，没有建设")
    page.locator("fieldset.question[data-type=statement] input[value=fails]:enabled").nth(1).check()
    id = question.get_attribute("id")
    page.locator("a[href='sheet/']").click()
    expect(page).to_have_url(re.compile("/sheet/$"))
    set_up(page)
    page.locator("[name=answers][value=filled]").check()
    row = page.locator(f"tr[data-question={id}]")
    expect(row.locator("[data-chosen]")).to_have_attribute("data-answer", "not-applicable")
    sheets = printed(page, tmp_path / "sheet.pdf")
    assert "甲公司" in sheets[0]
    assert "租用场地，没有建设" in sheets[0]
    assert "180m²＜200m²：未达到" in "".join(sheets)
    assert "不符合1项" in sheets[0]
    counts = page.locator(".sheet-counts [data-count]").all_text_contents()
    asked = page.locator(".sheet-question").count()
    assert sum(int(re.sub(r"\D", "", count) or "0") for count in counts) == asked  # every answer is counted once
    page.locator("[name=answers][value=empty]").check()
    expect(page.locator(".sheet-cover [data-cover=organisation]")).to_have_text("")
    expect(page.locator("[data-chosen]")).to_have_count(0)


ANSWER_ALL = """() => {
    const none = "fieldset.question input[value=not-applicable]";
    for (const choice of document.querySelectorAll(none)) choice.click();
}"""
"each question is answered, measured ones as well"


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("standard", STANDARDS)
def test_each_tick_stands_in_its_box_in_the_row_of_its_question(
    page: Page, served: str, tmp_path: Path, standard: str, language: str
) -> None:
    page.goto(f"{served}{language}/{standard}/checklist/")
    page.evaluate(ANSWER_ALL)
    for form in ("long", "short"):
        page.goto(f"{served}{language}/{standard}/checklist/sheet/#filled")
        page.locator(f"[name=form][value={form}]").check()
        questions = page.locator(".sheet-question").count()
        path = tmp_path / f"{form}.pdf"
        sheets = printed(page, path)
        assert form == "long" or len(sheets) == 1
        words = words_of(path)
        ticks = [word for word in words if word.text == "✓"]
        serials = [word for word in words if word.text.isdecimal() and 1 <= int(word.text) <= questions]
        assert len(ticks) == questions
        boxes = boxes_of(path, len(sheets))
        for tick in ticks:
            assert any(serial.is_beside(tick) for serial in serials), tick
            assert sum(tick.is_within(box) for box in boxes) == 1, tick


def test_the_head_of_a_filled_sheet_counts_what_is_open_and_each_sheet_says_whose_it_is(
    page: Page, served: str, tmp_path: Path
) -> None:
    page.goto(f"{served}/incubator/checklist/")
    for name, value in (
        ("organisation", "甲公司"),
        ("site", "一号楼"),
        ("assessor", "自查人甲"),
        ("date", "2026-11-28"),
    ):
        page.locator(f"[name={name}]").fill(value)
    answer = page.locator("fieldset.question:not([data-threshold]) input[value=conforms]").first
    answer.check()
    page.goto(f"{served}/incubator/checklist/sheet/#filled")
    sheets = printed(page, tmp_path / "sheet.pdf")
    questions = page.locator(".sheet-question").count()
    assert f"未查{questions - 1}项" in sheets[0] and "待复核0项" in sheets[0]
    assert re.search("文本指纹f1:[0-9a-f]{12}", sheets[0])
    (line,) = {
        re.search("甲公司·一号楼·2026-11-28·自查人甲·记录[0-9a-z]+，校验[0-9a-f]{8}", text)[0] for text in sheets
    }  # type: ignore[index]
    page.goto(f"{served}/incubator/checklist/sheet/")
    page.locator("[name=answers][value=empty]").check()
    assert line not in printed(page, tmp_path / "empty.pdf")[0]
