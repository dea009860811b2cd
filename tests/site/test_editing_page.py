"""The editing page in a browser: change, insert, save; what the rules say as one types; two editors at once."""

from __future__ import annotations

import json
import threading
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from garden_to_edit import BEDS, QUESTIONS, write_garden
from playwright.sync_api import Browser, Dialog, Route, expect

from macros.clauses.site import Proposals
from macros.editing.application import with_editing
from macros.editing.requests import EditingPage


class _Quiet(WSGIRequestHandler):
    def log_message(self, *arguments: Any) -> None:
        """A test says what it has to say."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of the editing page of a small corpus, and its file of clauses."""
    root = write_garden(tmp_path)
    with _serving(EditingPage(root, "zh")) as address:
        yield address, root / "standards/garden/04-beds.yaml"


@contextmanager
def _serving(page: EditingPage) -> Iterator[str]:
    def no_site(environ: dict[str, Any], start: Any) -> list[bytes]:
        start("404 Not Found", [("Content-Type", "text/plain")])
        return [b""]

    application: Any = with_editing(page, no_site)
    server: WSGIServer = make_server("127.0.0.1", 0, application, handler_class=_Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/edit/"
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


def test_a_question_is_changed_and_the_rest_of_its_file_stays(served: tuple[str, Path], browser: Browser) -> None:
    address, file = served
    list_file = file.parents[2] / "checklists/garden.yaml"
    first, second = browser.new_page(), browser.new_page()
    for page in (first, second):
        page.goto(f"{address}garden/size/")
        page.get_by_text("q-size", exact=True).click()
    first.locator("#questions textarea[name=ask-zh]").fill("花床的面积是多少？")
    first.locator("#questions select[name=answer]").select_option("measured")
    first.get_by_text("数值和界限").click()
    first.locator("select[name=bound-0-measure]").select_option("area")
    first.locator("input[name=bound-0-figure]").fill("20")
    first.locator("#questions").get_by_role("button", name="保存").click()
    expect(first.locator("#questions textarea[name=ask-zh]")).to_have_value("花床的面积是多少？")
    text = list_file.read_text(encoding="utf-8")
    assert "min: 20" in text and "measures:" in text
    assert [line.split("#")[1] for line in text.splitlines() if "#" in line] == [" asked in the field", " of the size"]
    assert text.index("id: q-size") < text.index("answer: measured") < text.index("evidence: {zh: 看, en: look}")

    second.locator("#questions textarea[name=evidence-zh]").fill("量")
    second.locator("#questions").get_by_role("button", name="保存").click()
    expect(second.get_by_role("status")).to_contain_text("有人改过这一条")
    expect(second.locator(".clashes")).to_contain_text("花床的面积是多少？")
    assert list_file.read_text(encoding="utf-8") == text != QUESTIONS
    first.close()
    second.close()


def test_links_and_opinions_stand_beside_the_clause_and_the_preview_follows(
    served: tuple[str, Path], browser: Browser
) -> None:
    address, file = served
    page = browser.new_page()
    page.goto(f"{address}garden/size/")
    expect(page.frame_locator("iframe").locator("body")).to_contain_text("花床应不小于20 m²。")
    page.locator("textarea[name=t0-zh]").fill("花床应不小于30 m²。")
    expect(page.frame_locator("iframe").locator("body")).to_contain_text("花床应不小于30 m²。")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_text("某单位 太小").click()
    page.locator("#opinions select[name=state]").select_option("noted")
    page.locator("#opinions").get_by_role("button", name="保存").click()
    expect(page.locator("#opinions select[name=state]")).to_have_value("noted")
    page.locator("#relations summary").last.click()
    page.locator("input[name=target]").fill("garden/water")
    page.locator("#relations textarea[name=reason-zh]").last.fill("同一事。")
    page.locator("#relations").get_by_role("button", name="加一个关联").click()
    expect(page.locator("#relations details")).to_have_count(3)
    assert page.locator("html").evaluate("one => one.scrollWidth <= innerWidth")
    page.close()
    assert "state: noted" in (file.parent / "opinions.yaml").read_text(encoding="utf-8")
    assert "# between clauses" in (file.parents[1] / "relations.yaml").read_text(encoding="utf-8")


def test_what_is_typed_into_another_form_is_not_lost_without_a_word(served: tuple[str, Path], browser: Browser) -> None:
    address, _ = served
    page = browser.new_page()
    page.goto(f"{address}garden/size/")
    page.get_by_text("q-size", exact=True).click()
    page.locator("#questions textarea[name=ask-zh]").fill("还没有保存")
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.get_by_role("button", name="保存").first.click()
    expect(page.locator("#questions textarea[name=ask-zh]")).to_have_value("还没有保存")
    assert asked == ["beforeunload"]
    page.close()


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


class _CodeHost:
    """A code host as its API answers: files on `main`, and what was sent to it."""

    def __init__(self, files: dict[str, str]) -> None:
        self.files = files
        self.sent: list[tuple[str, str, dict[str, Any]]] = []
        self.keys: set[str] = set()

    def answer(self, route: Route) -> None:
        request = route.request
        path = request.url.split("/repos/body/standards")[1].split("?")[0]
        if request.method == "OPTIONS":
            route.fulfill(status=204, headers=_ANY)
            return
        self.keys.add(request.headers.get("authorization", ""))
        if request.method != "GET":
            self.sent.append((request.method, path, request.post_data_json))
            route.fulfill(status=201, json={"html_url": "https://code.example/pulls/7"}, headers=_ANY)
        elif path.startswith("/contents/"):
            held = self.files.get(path.removeprefix("/contents/"))
            said = {"sha": "s1", "content": b64encode((held or "").encode()).decode()}
            route.fulfill(status=200 if held else 404, json=said if held else {"message": "Not Found"}, headers=_ANY)
        else:
            route.fulfill(json={"object": {"sha": "c0"}}, headers=_ANY)


_ANY = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*", "Access-Control-Allow-Methods": "*"}
_TO = {
    "github": (Proposals("github", "", "body/standards", "main", "corpus"), "https://api.github.com/**", "Bearer k1"),
    "gitea": (
        Proposals("gitea", "https://git.example.org", "body/standards", "main", "corpus"),
        "https://git.example.org/**",
        "token k1",
    ),
}


@pytest.mark.parametrize("to", _TO)
def test_where_nothing_is_written_a_change_leaves_as_a_pull_request(to: str, tmp_path: Path, browser: Browser) -> None:
    proposals, api, key = _TO[to]
    root = write_garden(tmp_path)
    host = _CodeHost({"corpus/standards/garden/04-beds.yaml": BEDS})
    with _serving(EditingPage(root, "zh", proposals, writes=False)) as address:
        page = browser.new_page()
        page.route(api, host.answer)
        page.goto(f"{address}garden/water/")
        expect(page.get_by_role("button", name="保存")).to_have_count(0)
        page.locator("textarea[name=t0-zh]").fill("花床应每日浇水。")
        page.get_by_role("button", name="作为合并请求提交").first.click()
        page.get_by_label("访问令牌").fill("k1")
        page.get_by_role("button", name="提交", exact=True).click()
        expect(page.locator("dialog a")).to_have_attribute("href", "https://code.example/pulls/7")
        assert page.evaluate("localStorage.getItem('tiaowen-code-host-token')") == "k1"

        host.files["corpus/standards/garden/04-beds.yaml"] = BEDS.replace("daily", "weekly")
        count = len(host.sent)
        page.get_by_role("button", name="提交", exact=True).click()
        expect(page.locator("dialog [role=status]")).to_contain_text("仓库里的文件和这里的不一样了")
        assert len(host.sent) == count
        page.close()
    assert host.keys == {key}
    [branch, written, asked] = host.sent
    assert branch[1] == ("/branches" if to == "gitea" else "/git/refs")
    assert written[:2] == ("PUT", "/contents/corpus/standards/garden/04-beds.yaml")
    assert b64decode(written[2]["content"]).decode() == BEDS.replace("花床宜每日浇水。", "花床应每日浇水。")
    assert written[2]["sha"] == "s1" and asked[2]["head"] == written[2]["branch"]
    assert asked[1:] == ("/pulls", {"title": asked[2]["title"], "head": asked[2]["head"], "base": "main"})
    assert json.dumps(asked[2]).count("k1") == 0
    assert (root / "standards/garden/04-beds.yaml").read_text(encoding="utf-8") == BEDS


def test_a_patch_is_downloaded_without_script_too(tmp_path: Path, browser: Browser) -> None:
    root = write_garden(tmp_path)
    with _serving(EditingPage(root, "zh", Proposals(), writes=False)) as address:
        context = browser.new_context(java_script_enabled=False, accept_downloads=True)
        page = context.new_page()
        page.goto(f"{address}garden/water/")
        page.locator("textarea[name=t0-zh]").fill("花床应每日浇水。")
        with page.expect_download() as download:
            page.get_by_role("button", name="下载为补丁").first.click()
        assert download.value.suggested_filename == "garden-water.patch"
        assert "+  - {zh: 花床应每日浇水。" in Path(download.value.path()).read_text(encoding="utf-8")
        context.close()
