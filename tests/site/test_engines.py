"""One scenario on every engine that this machine has: read, search, fill, keep, export, import, report, print.

What cannot be had here is skipped by its name. The sheet filled on each engine has to say the same.
"""

from __future__ import annotations

import itertools
import json
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from engines import Engine, Firefox, MissingEngineError, WebKit, firefox, newest_chromium, old_chromium, webkit
from PIL import Image
from playwright.sync_api import Playwright

pytestmark = pytest.mark.browser

ENGINES = {
    "newest Chromium": newest_chromium,
    "Firefox": firefox,
    "WebKitGTK": webkit,
    "Chromium 109": old_chromium("109"),
    "Chromium 92": old_chromium("92"),
}
WATCHED = """
    window.faults = [];
    addEventListener("error", (event) => window.faults.push(event.message));
    addEventListener("unhandledrejection", (event) => window.faults.push(String(event.reason)));
    window.files = [];
    HTMLAnchorElement.prototype.click = function () {
        window.files.push([this.download, fetch(this.href).then((answer) => answer.text())]);
    };
"""
"errors are kept, and a file that the page hands over is read instead of being put into a folder"


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, playwright: Playwright, tmp_path: Path) -> Iterator[Engine]:
    try:
        with ENGINES[request.param](playwright, tmp_path) as running:
            yield running
    except MissingEngineError as missing:
        pytest.skip(f"not on this machine: {missing}")


def until(engine: Engine, script: str, *arguments: object) -> Any:
    """What the page says as soon as it says something true."""
    end = time.monotonic() + 20
    while not (said := engine.ask(f"return {script}", *arguments)):
        assert time.monotonic() < end, f"never true: {script}"
        time.sleep(0.05)
    return said


def opened(engine: Engine, address: str) -> None:
    engine.open(address)
    until(engine, "document.readyState === 'complete' && !document.querySelector(':not(:defined)')")
    engine.ask(WATCHED)


def click(engine: Engine, selector: str) -> None:
    until(engine, "document.querySelector(arguments[0])", selector)
    engine.ask("document.querySelector(arguments[0]).click()", selector)


def typed(engine: Engine, selector: str, text: str) -> None:
    """Typed as a person does it: the field has the focus and hears of every change."""
    engine.ask(
        "const field = document.querySelector(arguments[0]); field.focus(); field.value = arguments[1];"
        "for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));",
        selector,
        text,
    )


def handed_over(engine: Engine, selector: str) -> tuple[str, str]:
    """The name and the text of the file that a click makes."""
    click(engine, selector)
    until(engine, "window.files.length > 0")
    name, text = engine.ask("const [name, text] = window.files.pop(); return text.then((read) => [name, read])")
    return name, text


def test_a_reader_gets_through(engine: Engine, address: str, tmp_path: Path) -> None:
    finds_a_clause(engine, address)
    fills_the_list(engine, address)
    record = json.loads(handed_over(engine, "[data-do=export]")[1])
    takes_in_another(engine, record)
    no_fault(engine)
    gets_reports(engine, address)
    prints_the_sheet(engine, address, tmp_path)


def finds_a_clause(engine: Engine, address: str) -> None:
    opened(engine, f"{address}/incubator/")
    assert "200" in engine.ask("return document.getElementById('premises-area').textContent")
    click(engine, "[data-search]")
    until(engine, "document.querySelector('.search-dialog input')")
    typed(engine, ".search-dialog input", "办公 场地 200")
    until(engine, "document.querySelector('.search-result')")
    no_fault(engine)


def fills_the_list(engine: Engine, address: str) -> None:
    opened(engine, f"{address}/incubator/checklist/")
    until(engine, "!document.querySelector('[name=organisation]').matches(':disabled')")
    typed(engine, "[name=organisation]", "甲公司")
    click(engine, "fieldset.question[data-type=requirement]:not([data-threshold]) input[value=conforms]")
    typed(engine, "[data-measure=office-area]", "180平方米")
    until(engine, "document.querySelector('.check-form').textContent.includes('180 m² ＜ 200 m²：未达到')")
    until(engine, "Object.values(localStorage).join().includes('甲公司')")
    opened(engine, f"{address}/incubator/checklist/")
    until(engine, "document.querySelector('[name=organisation]').value === '甲公司'")
    assert engine.ask("return document.querySelectorAll('fieldset.question input[value=conforms]:checked').length") == 1


def takes_in_another(engine: Engine, record: dict[str, Any]) -> None:
    """The record, under another name and with a fault that the preview has to name, beside the one that is there."""
    record["assessments"][0] |= {"id": "other", "cover": {"organisation": "乙公司", "note": 5}}
    engine.ask(
        "const given = new DataTransfer(); given.items.add(new File([arguments[0]], 'other.json'));"
        "const field = document.querySelector('.check-panel input[type=file]'); field.files = given.files;"
        "field.dispatchEvent(new Event('change', { bubbles: true }));",
        json.dumps(record),
    )
    until(engine, "document.querySelector('.preview-faults')?.textContent.includes('assessments/0/cover/note')")
    click(engine, "[data-do=merge]")
    until(engine, "document.querySelector('[name=organisation]').value === '乙公司'")
    click(engine, "[data-do=list]")
    click(engine, ".list-rows [data-do=row-copy]")
    until(engine, "document.querySelectorAll('.list-rows > li').length === 3")


def gets_reports(engine: Engine, address: str) -> None:
    opened(engine, f"{address}/incubator/checklist/report/")
    for kind in ("docx", "xlsx", "csv", "json"):
        name, text = handed_over(engine, f"[data-file={kind}]")
        assert name.endswith(f".{kind}") and len(text) > 200
    no_fault(engine)


def prints_the_sheet(engine: Engine, address: str, folder: Path) -> None:
    opened(engine, f"{address}/incubator/checklist/sheet/#filled")
    until(engine, "document.querySelector('[data-chosen]')?.textContent === '✓'")
    no_fault(engine)
    if (pdf := engine.printed()) is None:
        return
    path = folder / "sheet.pdf"
    path.write_bytes(pdf)
    said = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout
    sheets = said.split("\f")[:-1]
    assert 8 <= len(sheets) <= 10
    assert "180" in said
    headless = [number for number, text in enumerate(sheets, 1) if "2026-11" not in text]
    assert headless == [] or isinstance(engine, WebKit)  # which repeats no head of a table on paper
    if not isinstance(engine, Firefox):  # whose PDF files keep the shapes of Han characters and lose which they are
        assert "✓" in said and "公司" in sheets[0]
    assert upright_rules(path) >= 6


def upright_rules(path: Path) -> int:
    """How many rules run down more than half of the second sheet."""
    command = [
        "pdftoppm",
        "-r",
        "100",
        "-gray",
        "-png",
        "-f",
        "2",
        "-l",
        "2",
        "-singlefile",
        path,
        path.with_suffix(""),
    ]
    subprocess.run(command, check=True)
    ink = Image.open(path.with_suffix(".png")).point(lambda grey: 255 * (grey < 200))
    columns = ink.resize((ink.width, 1), Image.Resampling.BOX).tobytes()
    return sum(left <= 127 < right for left, right in itertools.pairwise(columns))


def no_fault(engine: Engine) -> None:
    assert engine.ask("return window.faults") == []
    assert (
        engine.ask("return [...document.querySelectorAll('.page-fault')].filter((fault) => !fault.hidden).length") == 0
    )
