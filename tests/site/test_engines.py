"""One scenario on several engines: read, search, fill, export, import, report, print.

The newest Chromium always; Chromium 109, the last for Windows 7, where the variable names its program (the npm
package @sparticuz/chromium carries a real one).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from check_list_steps import answer, exported, opened, question, yes_no
from playwright.sync_api import Page, Playwright, expect

pytestmark = pytest.mark.browser

ENGINES = {"newest": "CHROMIUM", "Chromium 109": "CHROMIUM_109"}
"engine → the variable that names its program"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
OLD_FLAGS = ["--single-process", "--no-zygote"]
"what the builds for small machines need"


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, playwright: Playwright) -> Iterator[Page]:
    """A page in each engine that is there; an error of a script fails the test."""
    program = os.environ.get(ENGINES[request.param], "")
    if request.param == "newest":
        program = program or shutil.which("chromium") or shutil.which("chromium-browser") or ""
    elif not program:
        pytest.skip(f"{request.param} is not here: {ENGINES[request.param]} names none")
    flags = FLAGS if request.param == "newest" else FLAGS + OLD_FLAGS
    libraries = [str(Path(program).parent / "lib"), str(Path(program).parent), os.environ.get("LD_LIBRARY_PATH", "")]
    env = dict(os.environ) if request.param == "newest" else {**os.environ, "LD_LIBRARY_PATH": ":".join(libraries)}
    errors: list[str] = []
    browser = playwright.chromium.launch(executable_path=program, args=flags, env=env)
    page = browser.new_context(accept_downloads=True).new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    browser.close()
    assert not errors


def test_a_reader_gets_through(engine: Page, address: str, tmp_path: Path) -> None:
    page = engine
    page.goto(f"{address}/incubator/")
    page.locator("[data-search]").first.click()
    page.locator(".search-dialog input").fill("办公 场地 200")
    expect(page.locator(".search-result").first).to_be_visible()
    page.keyboard.press("Escape")

    opened(page, f"{address}/incubator/checklist/")
    page.locator("[name=organisation]").fill("甲公司")
    answer(yes_no(page), "conforms")
    question(page, "office-area").locator("[data-measure]").fill("180平方米")
    expect(question(page, "office-area").locator(".finding")).to_contain_text("180 m² ＜ 200 m²：未达到")
    page.reload()
    expect(yes_no(page).locator("input[value=conforms]")).to_be_checked()

    record = json.loads(exported(page, tmp_path, "record.json"))
    record["assessments"][0] |= {"id": "other", "cover": {"organisation": "乙公司", "note": 5}}
    (tmp_path / "other.json").write_text(json.dumps(record), encoding="utf-8")
    page.locator(".check-panel input[type=file]").set_input_files(tmp_path / "other.json")
    expect(page.locator(".preview-faults")).to_contain_text("assessments/0/cover/note")
    page.locator("[data-do=merge]").click()
    expect(page.locator("[name=organisation]")).to_have_value("乙公司")
    page.locator("[data-do=list]").click()
    page.locator(".list-rows [data-do=row-copy]").first.click()
    expect(page.locator(".list-rows > li")).to_have_count(3)

    page.goto(f"{address}/incubator/checklist/report/")
    for format in ("docx", "xlsx", "csv", "json"):
        with page.expect_download() as download:
            page.locator(f"[data-file={format}]").click()
        assert download.value.suggested_filename.endswith(f".{format}")

    page.goto(f"{address}/incubator/checklist/sheet/#filled")
    expect(page.locator("[data-chosen]").first).to_have_text("✓")
    page.pdf(path=tmp_path / "sheet.pdf", prefer_css_page_size=True)
    about = subprocess.run(["pdfinfo", tmp_path / "sheet.pdf"], capture_output=True, text=True, check=True).stdout
    assert 8 <= int(about.partition("Pages:")[2].split()[0]) <= 10
    expect(page.locator(".page-fault")).to_be_hidden()
