"""The editing page as a WSGI application below `/edit/`.

Where it writes it answers this machine alone: a request has to name it as its host, and a form carries a token of the
run, so that no page of another site can write through the reader's browser.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from .requests import Answer, EditingPage

LARGEST = 1_000_000
"bytes of a form"
_LOCAL = ("127.0.0.1", "localhost", "::1", "[::1]")

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def with_editing(page: EditingPage, site: Application) -> Application:
    """The application that answers `/edit/…` with the page and everything else with `site`."""

    def application(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        if path == "/edit":
            path = "/edit/"
        if not path.startswith("/edit/"):
            return site(environ, start)
        answer = _guarded(page, path, environ)
        headers = [("Content-Type", answer.kind), ("Content-Length", str(len(answer.body)))]
        headers += [("Cache-Control", "no-store"), ("X-Frame-Options", "SAMEORIGIN")]
        headers += [("Location", answer.location)] if answer.location else []
        if answer.download:
            headers.append(("Content-Disposition", f'attachment; filename="{answer.download}"'))
        start(answer.status, headers)
        return [answer.body]

    return application


def _guarded(page: EditingPage, path: str, environ: Mapping[str, Any]) -> Answer:
    """The answer to a request; where the page writes, to one that names this machine as its host."""
    host = urlsplit(f"//{environ.get('HTTP_HOST', '')}").hostname or ""
    if page.writes and host not in _LOCAL:
        return Answer("403 Forbidden", b"the editing page answers this machine alone", "text/plain; charset=utf-8")
    query, form = environ.get("QUERY_STRING", ""), None
    if environ["REQUEST_METHOD"] == "POST":
        length = int(environ.get("CONTENT_LENGTH") or 0)
        if length > LARGEST:
            return Answer("413 Content Too Large", b"this is more than a clause", "text/plain; charset=utf-8")
        sent = environ["wsgi.input"].read(length).decode("utf-8", "replace")
        form = {name: values[-1] for name, values in parse_qs(sent, keep_blank_values=True).items()}
    return page.answer(path, query, form)
