"""The engines that readers have, each behind the same three words: open a page, ask it, print it.

Chromium is driven by Playwright, Firefox by Marionette (the protocol built into it) and WebKitGTK by the driver that
Debian ships; the last two speak the commands of W3C WebDriver, which is all that is used of them here.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from urllib.request import Request, urlopen

from playwright.sync_api import Page, Playwright

HERE = Path(__file__).parent
OLD_CHROMIUMS = HERE / "old_chromiums"
"where scripts/install_browser unpacks real old engines, one folder for each major version"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SMALL = ["--single-process", "--no-zygote"]
"what the old builds need, which were made for small machines"
PAPER = {"page": {"width": 21.0, "height": 29.7}, "margin": dict.fromkeys(("top", "bottom", "left", "right"), 1.2)}
"A4, in centimetres"


class MissingEngineError(Exception):
    """An engine that this machine does not have; the message names it."""


class Engine(Protocol):
    """A browser with one page open."""

    def open(self, address: str) -> None: ...

    def ask(self, script: str, *arguments: object) -> Any:
        """What the body of a function returns on the page; a promise is waited for."""

    def printed(self) -> bytes | None:
        """The page as a PDF file; none where an engine cannot print without a person."""


@dataclass(frozen=True, slots=True)
class Chromium:
    """A Chromium of any age; Playwright's own way of clicking is too new for the old ones and is not used."""

    page: Page

    def open(self, address: str) -> None:
        self.page.goto(address)

    def ask(self, script: str, *arguments: object) -> Any:
        return self.page.evaluate(f"given => (async function () {{ {script} }}).apply(null, given)", list(arguments))

    def printed(self) -> bytes | None:
        return self.page.pdf(prefer_css_page_size=True)


class Firefox:
    """Firefox by Marionette: a message is its length, a colon and a list of kind, number, command and parameters."""

    def __init__(self, line: socket.socket) -> None:
        self.line = line.makefile("rwb")
        self._received()
        self._said("WebDriver:NewSession", {})

    def open(self, address: str) -> None:
        self._said("WebDriver:Navigate", {"url": address})

    def ask(self, script: str, *arguments: object) -> Any:
        return self._said("WebDriver:ExecuteScript", {"script": script, "args": list(arguments)})

    def printed(self) -> bytes | None:
        return base64.b64decode(self._said("WebDriver:Print", PAPER))

    def _said(self, command: str, parameters: dict[str, Any]) -> Any:
        message = json.dumps([0, 1, command, parameters]).encode()
        self.line.write(b"%d:%s" % (len(message), message))
        self.line.flush()
        _, _, error, answer = self._received()
        assert error is None, error
        return answer.get("value") if isinstance(answer, dict) else answer

    def _received(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            length += self.line.read(1)
        return json.loads(self.line.read(int(length[:-1])))


class WebKit:
    """WebKitGTK's small browser by its driver, which speaks over HTTP."""

    def __init__(self, address: str, env: dict[str, str], folder: Path) -> None:
        self.address = f"{address}/session"
        self.env, self.folder = env, folder
        options = {"webkitgtk:browserOptions": {"binary": _mini_browser(), "args": ["--automation"]}}
        self.address += "/" + self._said("", {"capabilities": {"alwaysMatch": options}})["sessionId"]

    def open(self, address: str) -> None:
        self._said("/url", {"url": address})

    def ask(self, script: str, *arguments: object) -> Any:
        return self._said("/execute/sync", {"script": script, "args": list(arguments)})

    def printed(self) -> bytes | None:
        """By another window, which is given what this one keeps; the driver itself does not print."""
        address, kept = self.ask("return [location.href, JSON.stringify(localStorage)]")
        target = self.folder / "printed.pdf"
        command = ["/usr/bin/python3", str(HERE / "webkit_paper.py"), address, str(target)]
        done = subprocess.run(command, env=self.env, input=kept, capture_output=True, text=True, check=False)
        if "No module named 'gi'" in done.stderr or "WebKit2 not available" in done.stderr:
            return None
        assert target.exists(), done.stderr
        return target.read_bytes()

    def _said(self, command: str, parameters: dict[str, Any]) -> Any:
        body = json.dumps(parameters).encode()
        with urlopen(Request(self.address + command, body, {"Content-Type": "application/json"}), timeout=60) as answer:
            return json.load(answer)["value"]


@contextlib.contextmanager
def newest_chromium(playwright: Playwright, _folder: Path) -> Iterator[Engine]:
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not program:
        raise MissingEngineError("chromium")
    yield from _chromium(playwright, program, FLAGS, dict(os.environ))


def old_chromium(version: str) -> Any:
    """A starter for the old engine of that major version."""

    @contextlib.contextmanager
    def start(playwright: Playwright, _folder: Path) -> Iterator[Engine]:
        program = Path(os.environ.get(f"CHROMIUM_{version}") or OLD_CHROMIUMS / version / "chromium")
        if not program.exists():
            raise MissingEngineError(f"Chromium {version}")
        beside = [str(program.parent / "lib"), str(program.parent), os.environ.get("LD_LIBRARY_PATH", "")]
        env = {**os.environ, "LD_LIBRARY_PATH": ":".join(beside)}
        yield from _chromium(playwright, str(program), FLAGS + SMALL, env)

    return start


def _chromium(playwright: Playwright, program: str, flags: list[str], env: dict[str, Any]) -> Iterator[Engine]:
    browser = playwright.chromium.launch(executable_path=program, args=flags, env=env)
    try:
        yield Chromium(browser.new_context().new_page())
    finally:
        browser.close()


@contextlib.contextmanager
def firefox(_playwright: Playwright, folder: Path) -> Iterator[Engine]:
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if not program:
        raise MissingEngineError("firefox-esr")
    port = _free_port()
    settings = {"marionette.port": port, "print.always_print_silent": True, "app.update.enabled": False}
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in settings.items()]
    (folder / "user.js").write_text("\n".join(lines), encoding="utf-8")
    command = [program, "--headless", "--marionette", "--no-remote", "--profile", str(folder)]
    with _running(command, {**os.environ, "HOME": str(folder)}), _connected(port) as line:
        yield Firefox(line)


@contextlib.contextmanager
def webkit(_playwright: Playwright, folder: Path) -> Iterator[Engine]:
    driver, screen = shutil.which("WebKitWebDriver"), shutil.which("Xvfb")
    if not driver or not screen:
        raise MissingEngineError("webkit2gtk-driver with xvfb")
    port, display = _free_port(), f":{os.getpid() % 30000 + 100}"
    home = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CACHE_HOME": str(folder), "DISPLAY": display}
    with (
        _running([screen, display, "-screen", "0", "1280x900x24"], {**os.environ}),
        _running([driver, f"--port={port}"], {**os.environ, **home}),
        _connected(port),
    ):
        yield WebKit(f"http://127.0.0.1:{port}", {**os.environ, **home}, folder)


def _mini_browser() -> str:
    found = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
    if not found:
        raise MissingEngineError("the MiniBrowser of webkit2gtk-driver")
    return str(found[-1])


@contextlib.contextmanager
def _running(command: list[str], env: dict[str, Any]) -> Iterator[None]:
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=20)


@contextlib.contextmanager
def _connected(port: int) -> Iterator[socket.socket]:
    """A line to a program that is starting."""
    end = time.monotonic() + 30
    while True:
        try:
            line = socket.create_connection(("127.0.0.1", port), timeout=60)
            break
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
    with line:
        yield line


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port
