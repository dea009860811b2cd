"""The editing page in a browser: change, insert, save; what the rules say as one types; two editors at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from garden_to_edit import BEDS, write_garden
from playwright.sync_api import Browser, expect

from macros.editing.requests import EditingPage, with_editing


class _Quiet(WSGIRequestHandler):
    def log_message(self, *arguments: Any) -> None:
        """A test says what it has to say."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of the editing page of a small corpus, and its file of clauses."""
    root = write_garden(tmp_path)

    def no_site(environ: dict[str, Any], start: Any) -> list[bytes]:
        start("404 Not Found", [("Content-Type", "text/plain")])
        return [b""]

    application: Any = with_editing(EditingPage(root, "zh"), no_site)
    server: WSGIServer = make_server("127.0.0.1", 0, application, handler_class=_Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/edit/", root / "standards/garden/04-beds.yaml"
    server.shutdown()
    server.server_close()


def test_a_person_changes_a_clause_inserts_one_and_the_file_keeps_the_rest(
    served: tuple[str, Path], browser: Browser
) -> None:
    address, file = served
    page = browser.new_page()
    page.goto(f"{address}garden/water/")
    chinese = page.locator("textarea[name=t0-zh]")
    chinese.fill("花床应当每日浇水。")
    expect(page.locator(".findings")).to_contain_text("用了“应当”（改为“应”）")
    chinese.fill("花床应每日浇水。")
    page.locator("textarea[name=t0-en]").fill("The bed shall be watered daily.")
    expect(page.locator(".findings")).not_to_contain_text("应当")
    page.get_by_role("button", name="保存").click()
    expect(page.locator("textarea[name=t0-en]")).to_have_value("The bed shall be watered daily.")

    page.goto(f"{address}garden/size/")
    page.locator("textarea[name=text-zh]").fill("花床应排水。")
    page.locator("textarea[name=text-en]").fill("The bed shall drain.")
    page.get_by_role("button", name="在其后插入一条").click()
    expect(page.locator("h1")).to_contain_text("4.2 花床应排水。")

    page.goto(f"{address}garden/")
    expect(page.locator(".clauses .number")).to_have_text(["4", "4.1", "4.2", "4.3", "4.4"])
    page.close()
    text = file.read_text(encoding="utf-8")
    assert "土层应符合4.1和4.4的规定。" in text
    assert "The soil shall meet 4.1 and 4.4." in text
    kept = [line for line in BEDS.splitlines() if "#" in line]
    assert [line for line in text.splitlines() if "#" in line] == kept


def test_of_two_editors_the_second_sees_what_the_first_has_saved(served: tuple[str, Path], browser: Browser) -> None:
    address, file = served
    first, second = browser.new_page(), browser.new_page()
    for page in (first, second):
        page.goto(f"{address}garden/water/")
    first.locator("textarea[name=t0-zh]").fill("花床应每日浇水。")
    first.get_by_role("button", name="保存").click()
    expect(first.locator("textarea[name=t0-zh]")).to_have_value("花床应每日浇水。")

    second.locator("textarea[name=t0-zh]").fill("花床宜隔日浇水。")
    second.get_by_role("button", name="保存").click()
    expect(second.get_by_role("status")).to_contain_text("有人改过这一条")
    expect(second.locator(".clashes")).to_contain_text("花床应每日浇水。")
    expect(second.locator("textarea[name=t0-zh]")).to_have_value("花床宜隔日浇水。")
    assert "花床应每日浇水。" in file.read_text(encoding="utf-8")

    second.get_by_role("button", name="保存").click()
    expect(second.locator(".clashes")).to_have_count(0)
    assert "花床宜隔日浇水。" in file.read_text(encoding="utf-8")
    first.close()
    second.close()


def test_the_form_works_without_script_and_on_a_phone(served: tuple[str, Path], browser: Browser) -> None:
    address, file = served
    context = browser.new_context(java_script_enabled=False, viewport={"width": 375, "height": 667})
    page = context.new_page()
    page.goto(f"{address}garden/water/?language=en")
    page.locator("textarea[name=t0-en]").fill("The bed should be watered every day.")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("textarea[name=t0-en]")).to_have_value("The bed should be watered every day.")
    assert page.locator("html").evaluate("one => one.scrollWidth") <= 375
    context.close()
    assert "watered every day" in file.read_text(encoding="utf-8")
