"""The site behind nginx as the guide sets it up: types, compression, lost addresses, HTTPS, builds being switched."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from macros.site_writing import write_site

GUIDE = Path(__file__).resolve().parents[1] / "docs"
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
LONG = "花床应排水。" * 400
FILES = {
    "index.html": f"<p>{LONG}",
    "404.html": "<p>no such page",
    "en/404.html": "<p>no such page in English",
    "park/index.html": f"<p>{LONG}",
    "feed.xml": f"<feed>{LONG}</feed>",
    "files/park.csv": LONG,
    "search/clauses.json": f'["{LONG}"]',
    "search/rows-aaaaaaaaaaaa/0.json": f'["{LONG}"]',
    "search/facts-aaaaaaaaaaaa/0.json": f'["{LONG}"]',
    "assets/aaaaaaaaaaaa/site/site.mjs": f"// {LONG}",
}
SECONDS = 2.0
needs_nginx = pytest.mark.skipif(not NGINX or not shutil.which("openssl"), reason="nginx or openssl is not here")


def example(language: str) -> str:
    """The block of the guide."""
    text = (GUIDE / language / "guide" / "operators.md").read_text(encoding="utf-8")
    found = re.search(r"```nginx\n(.*?)```", text, re.S)
    assert found
    return found[1]


@dataclass(frozen=True, slots=True)
class Served:
    folder: Path
    "where the build puts the site: a symbolic link"
    plain: int
    "the port without HTTPS"
    port: int

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers with small letters, body."""
        asked = http.client.HTTPSConnection(
            "127.0.0.1", self.port, context=ssl._create_unverified_context(), timeout=20
        )
        asked.request("GET", path, headers=headers)
        answer = asked.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """A small site behind nginx, as the guide has it but for ports, folder and certificate."""
    (tmp_path / "first").mkdir()
    link = tmp_path / "site"
    link.symlink_to("first")
    write_site(iter(FILES.items()), link, print, is_packed=True)
    pem, key = tmp_path / "own.pem", tmp_path / "own.key"
    certificate = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    subprocess.run([*certificate, "-keyout", key, "-out", pem], check=True, capture_output=True)
    one = Served(link, free_port(), free_port())
    block = example("en")
    for old, new in (
        ("listen 80;", f"listen 127.0.0.1:{one.plain};"),
        ("listen 443 ssl", f"listen 127.0.0.1:{one.port} ssl"),
        ("/srv/standards", str(link)),
        ("/etc/ssl/standards.pem", str(pem)),
        ("/etc/ssl/standards.key", str(key)),
    ):
        assert old in block
        block = block.replace(old, new)
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    scratch = "".join(f"{kind}_temp_path {tmp_path / kind};\n" for kind in kinds)
    whose = "user root;\n" if os.getuid() == 0 else ""
    (tmp_path / "nginx.conf").write_text(
        f"{whose}daemon off;\npid {tmp_path / 'pid'};\nerror_log {tmp_path / 'errors'};\nevents {{}}\n"
        f"http {{\ninclude /etc/nginx/mime.types;\naccess_log off;\n{scratch}{block}}}\n",
        encoding="utf-8",
    )
    with subprocess.Popen([str(NGINX), "-p", tmp_path, "-c", tmp_path / "nginx.conf"], stderr=subprocess.PIPE) as nginx:
        for _ in range(100):
            with socket.socket() as asked:
                if nginx.poll() is None and asked.connect_ex(("127.0.0.1", one.port)) == 0:
                    break
            time.sleep(0.1)
        assert nginx.poll() is None, nginx.stderr and nginx.stderr.read()
        yield one
        nginx.terminate()


def test_the_guide_gives_the_same_example_in_both_languages() -> None:
    assert example("zh") == example("en")


@needs_nginx
@pytest.mark.parametrize(
    ("path", "kind", "kept"),
    [
        ("/", "text/html", "no-cache"),
        ("/park/", "text/html", "no-cache"),
        ("/feed.xml", "application/atom+xml", "no-cache"),
        ("/files/park.csv", "text/csv", "no-cache"),
        ("/search/clauses.json", "application/json", "no-cache"),
        ("/search/rows-aaaaaaaaaaaa/0.json", "application/json", "immutable"),
        ("/search/facts-aaaaaaaaaaaa/0.json", "application/json", "immutable"),
        ("/assets/aaaaaaaaaaaa/site/site.mjs", "text/javascript", "immutable"),
    ],
)
def test_types_compression_and_caching_are_those_of_the_guide(served: Served, path: str, kind: str, kept: str) -> None:
    status, told, body = served.get(path, **{"Accept-Encoding": "gzip"})
    assert (status, told["content-type"].partition(";")[0], told["content-encoding"]) == (200, kind, "gzip")
    assert kept in told["cache-control"]
    file = served.folder / (f"{path}index.html" if path.endswith("/") else path).lstrip("/")
    assert body == file.with_name(f"{file.name}.gz").read_bytes()  # what was packed in advance
    assert {"content-security-policy", "strict-transport-security", "x-content-type-options"} <= told.keys()
    assert told["server"] == "nginx"


@needs_nginx
@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/no/such/", "404.html"),
        ("/files/", "404.html"),
        ("/search/", "404.html"),
        ("/c/park/no-such-clause", "404.html"),
        ("/assets/bbbbbbbbbbbb/site/site.mjs", "404.html"),
        ("/en/no/such/", "en/404.html"),
        ("/en/", "en/404.html"),
    ],
)
def test_an_address_that_leads_nowhere_or_is_cut_short_has_our_page(served: Served, path: str, page: str) -> None:
    status, told, body = served.get(path)
    assert (status, body.decode()) == (404, FILES[page])
    assert "immutable" not in told.get("cache-control", "")


@needs_nginx
def test_a_folder_without_its_slash_and_an_address_without_https_are_sent_on(served: Served) -> None:
    status, told, _ = served.get("/park")
    assert (status, told["location"].endswith("/park/")) == (301, True)
    asked = http.client.HTTPConnection("127.0.0.1", served.plain, timeout=20)
    asked.request("GET", "/c/park/4.2/")
    answer = asked.getresponse()
    assert (answer.status, answer.getheader("location")) == (301, "https://standards.example.org/c/park/4.2/")


@needs_nginx
def test_no_request_fails_while_builds_are_switched(served: Served) -> None:
    seen: list[int] = []
    done = threading.Event()

    def read() -> None:
        asked = http.client.HTTPSConnection(
            "127.0.0.1", served.port, context=ssl._create_unverified_context(), timeout=20
        )
        while not done.is_set():
            for path in ("/", "/park/", "/files/park.csv", "/assets/aaaaaaaaaaaa/site/site.mjs"):
                asked.request("GET", path)
                answer = asked.getresponse()
                seen.append(answer.status if answer.read() else 0)

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    switches, until = 0, time.monotonic() + SECONDS
    while time.monotonic() < until:
        other = {**FILES, "index.html": f"<p>{LONG}{switches}"}
        write_site(iter(other.items()), served.folder, print, is_packed=True)
        switches += 1
    done.set()
    for reader in readers:
        reader.join()
    print(f"{len(seen)} requests while the site was replaced {switches} times")
    assert switches > 1 and len(seen) > 100
    assert set(seen) == {200}
