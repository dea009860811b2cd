"""The built site, served from this machine, and a headless Chromium to read it with."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright
from serving import serving
from site_pages import OpenContext, set_up

from macros.to_site.pages import library_on_disk
from macros.to_site.search.data import search_files

ROOT = Path(__file__).resolve().parents[2]
expect.set_options(timeout=20_000)  # a busy machine is slow, and no test is about speed


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built once by the command that everybody uses; or the one that TIAOWEN_SITE names, built before."""
    if built_before := os.environ.get("TIAOWEN_SITE"):
        return Path(built_before)
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "scripts/build_site.py", "--into", str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


@pytest.fixture(scope="module")
def sharded_site(site_folder: Path) -> Iterator[Path]:
    """The site with a copy of its search data below it, in shards as a large site has them."""
    for language, folder in (("zh", site_folder), ("en", site_folder / "en")):
        for name, content in search_files(library_on_disk(), language, whole_up_to=0):
            target = site_folder / "sharded" / folder.relative_to(site_folder) / "search" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content, encoding="utf-8")
    yield site_folder
    shutil.rmtree(site_folder / "sharded")


@pytest.fixture(scope="session")
def address(site_folder: Path) -> Iterator[str]:
    """Where the site is served."""
    with serving(site_folder) as where:
        yield where


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright, which runs once in a process."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One for all tests of a process: the same engine without a window, which opens a page in a quarter of the time."""
    found = map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser"))
    program = os.environ.get("CHROMIUM") or next(filter(None, found), None)
    if not program:
        pytest.fail("no Chromium here; scripts/install_browser installs it, or name one in CHROMIUM")
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    chromium = playwright.chromium.launch(executable_path=program, args=flags)
    yield chromium
    chromium.close()


@pytest.fixture(autouse=True)
def pages_are_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that a test opens or loads anew is set up, as it is for a reader who looks before acting."""
    for name in ("goto", "reload"):
        monkeypatch.setattr(Page, name, _and_wait(getattr(Page, name)))


def _and_wait(load: Callable[..., Any]) -> Callable[..., Any]:
    def loaded(page: Page, *arguments: Any, **options: Any) -> Any:
        response = load(page, *arguments, **options)
        set_up(page)
        return response

    return loaded


@pytest.fixture
def open_context(browser: Browser, address: str) -> Iterator[OpenContext]:
    """A function that opens browser contexts, all closed at the end of the test."""
    opened: list[BrowserContext] = []

    def open_one(**settings: object) -> BrowserContext:
        context = browser.new_context(base_url=address, **settings)  # type: ignore[arg-type]
        context.set_default_timeout(20_000)
        opened.append(context)
        return context

    yield open_one
    for context in opened:
        context.close()


@pytest.fixture
def page(open_context: OpenContext) -> Iterator[Page]:
    """A page; an error of a script on it fails the test."""
    opened = open_context().new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    assert not errors
