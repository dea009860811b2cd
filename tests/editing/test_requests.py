"""The editing page as requests: for this machine alone, with the token of its own forms, and text as text."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from macros.editing.application import LARGEST, with_editing
from macros.editing.requests import EditingPage


class Asked:
    """What a browser gets, and sends."""

    def __init__(self, root: Path) -> None:
        self.status, self.headers = "", {}
        self.serve(EditingPage(root, "zh"))

    def serve(self, page: EditingPage) -> None:
        self.page = page
        self._application = with_editing(page, self._site)

    def _site(self, environ: dict[str, Any], start: Any) -> list[bytes]:
        start("200 OK", [])
        return [b"the site"]

    def get(self, path: str, host: str = "127.0.0.1:8000") -> str:
        return self._ask("GET", path, host, b"")

    def post(self, path: str, host: str = "localhost:8000", token: str | None = None, **form: str) -> str:
        sent = {"token": self.page.token if token is None else token} | {
            name.replace("_", "-"): value for name, value in form.items()
        }
        return self._ask("POST", path, host, urlencode(sent).encode())

    def _ask(self, method: str, path: str, host: str, body: bytes) -> str:
        path, _, query = path.partition("?")
        environ = {"PATH_INFO": path, "QUERY_STRING": query, "REQUEST_METHOD": method, "HTTP_HOST": host}
        environ |= {"CONTENT_LENGTH": str(len(body)), "wsgi.input": io.BytesIO(body)}  # type: ignore[dict-item]

        def start(status: str, headers: list[tuple[str, str]]) -> None:
            self.status, self.headers = status, dict(headers)

        return b"".join(self._application(environ, start)).decode()


@pytest.fixture
def asked(root: Path) -> Asked:
    return Asked(root)


def test_everything_else_is_the_site(asked: Asked) -> None:
    assert asked.get("/") == "the site"
    assert asked.get("/editors/") == "the site"


def test_the_pages_lead_from_the_standards_to_a_clause(asked: Asked) -> None:
    assert '<a href="/edit/garden/?language=zh">社区花园</a>' in asked.get("/edit")
    assert '<a href="/edit/garden/size/?language=en">' in asked.get("/edit/garden/?language=en")
    page = asked.get("/edit/garden/size/")
    assert '<textarea name="t0-zh" lang="zh-CN" rows="1">花床应不小于20 m²。</textarea>' in page


def test_a_form_of_another_page_changes_nothing(asked: Asked, root: Path) -> None:
    before = (root / "standards/garden/04-beds.yaml").read_bytes()
    for token in ("", "x"):
        asked.post("/edit/garden/water/order", token=token, by="0")
        assert asked.status == "403 Forbidden"
    asked.post("/edit/garden/water/order", host="evil.example", by="0")
    assert asked.status == "403 Forbidden"
    assert (root / "standards/garden/04-beds.yaml").read_bytes() == before


def test_another_host_sees_nothing(asked: Asked) -> None:
    for host in ("evil.example", "127.0.0.1.evil.example", ""):
        assert "花床" not in asked.get("/edit/garden/", host)
        assert asked.status == "403 Forbidden"


def test_what_is_too_large_is_refused(asked: Asked) -> None:
    asked.post("/edit/garden/water/", t0_zh="长" * LARGEST)
    assert asked.status == "413 Content Too Large"


def test_saving_leads_back_to_the_clause(asked: Asked, root: Path) -> None:
    mark = asked.get("/edit/garden/water/").split('name="mark" value="')[1].split('"')[0]
    asked.post("/edit/garden/water/?language=en", mark=mark, t0_zh="花床应每日浇水。")
    assert (asked.status, asked.headers["Location"]) == ("303 See Other", "/edit/garden/water/?language=en")
    assert "花床应每日浇水。" in (root / "standards/garden/04-beds.yaml").read_text(encoding="utf-8")


def test_what_could_not_be_saved_stays_in_the_form(asked: Asked) -> None:
    page = asked.post("/edit/garden/water/", mark="old", t0_zh="花床可每日浇水。")
    assert "花床可每日浇水。</textarea>" in page
    assert "有人改过这一条" in page
    assert "花床宜每日浇水。" in page.split('class="clashes"')[1].split("</table>")[0]


def test_markup_that_is_typed_is_text(asked: Asked) -> None:
    page = asked.post("/edit/garden/water/", mark="old", t0_zh="</textarea><script>alert(1)</script>{{ 7*7 }}")
    assert "<script>alert" not in page
    assert "&lt;/textarea&gt;" in page
    assert "{{ 7*7 }}" in page


def test_findings_are_a_list_of_sentences(asked: Asked) -> None:
    said = json.loads(asked.post("/edit/garden/water/findings", t0_zh="花床必须每日浇水。"))
    assert any("用了“必须”（改为“应”）" in line for line in said)


def test_a_clause_that_is_not_there_is_not_found(asked: Asked) -> None:
    for path in ("/edit/meadow/", "/edit/garden/nothing/"):
        asked.get(path)
        assert asked.status == "404 Not Found"
    asked.post("/edit/garden/nothing/insert", text_zh="新")
    assert asked.status == "404 Not Found"
