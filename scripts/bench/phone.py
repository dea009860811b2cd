"""Measure the longest check list on a slow phone: from a tap to its picture, and until the first question is there.

Usage: python scripts/bench/phone.py [--site FOLDER] [--taps 100] [--slower 4]

375 x 667, the processor slowed by 4 through DevTools. A tap: Event Timing, which rounds to 8 ms, from the touch to the
next picture, 95th percentile and most. The first question: 1.6 Mbit/s and 150 ms, pages and scripts compressed, nothing
kept from before; until it is drawn, and until it can be answered.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import http.server
import os
import shutil
import statistics
import sys
import threading
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
LINE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
WATCH = """
window.taps = {};
new PerformanceObserver(list => {
  for (const { interactionId, duration } of list.getEntries())
    if (interactionId) taps[interactionId] = Math.max(taps[interactionId] ?? 0, duration);
}).observe({ type: "event", durationThreshold: 16, buffered: true });
requestAnimationFrame(function look() {
  const [question, panel] = ["fieldset.question", ".check-panel:not([hidden])"].map(one => document.querySelector(one));
  if (question?.offsetHeight) window.drawn ??= performance.now();
  if (panel) window.ready ??= performance.now();
  if (!window.ready || !window.drawn) requestAnimationFrame(look);
});
"""


def main() -> int:
    """Print one row for the longest list of the site."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--site", default=str(ROOT / "site"), help="folder of the built site (default: site)")
    parser.add_argument("--taps", type=int, default=100)
    parser.add_argument("--slower", type=float, default=4, help="how many times slower the processor is (default: 4)")
    arguments = parser.parse_args()
    site = Path(arguments.site)
    questions, path = _longest(site)
    print("| list | questions | taps | tap: middle | tap: 95 % | tap: most | question drawn | can be answered |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    with sync_playwright() as playwright, _served(site) as server:
        program = os.environ.get("CHROMIUM") or shutil.which("chromium") or None
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        where = f"http://127.0.0.1:{server.server_port}{path}"
        opens = [_opened(browser, where, arguments.slower) for _ in range(5)]
        taps = _taps(browser, where, arguments.taps, arguments.slower)
        drawn, ready = (statistics.median(one) for one in zip(*opens, strict=True))
        told = f"{statistics.median(taps):.0f} | {_share(taps, 0.95):.0f} | {max(taps):.0f} | {drawn:.0f} | {ready:.0f}"
        print(f"| {path} | {questions} | {len(taps)} | {told} |")
        browser.close()
    return 0


def _longest(site: Path) -> tuple[int, str]:
    """How many questions the longest list has, and its address."""
    pages = sorted(site.glob("*/checklist/index.html"))
    counts = [(page.read_text(encoding="utf-8").count('<fieldset class="question"'), page) for page in pages]
    questions, page = max(counts, key=lambda one: one[0])
    return questions, f"/{page.parent.relative_to(site).as_posix()}/"


def _opened(browser: Browser, where: str, slower: float) -> tuple[float, float]:
    page, session = _phone(browser, slower)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    page.goto(where)
    page.wait_for_function("window.drawn && window.ready")
    times = page.evaluate("[drawn, ready]")
    page.context.close()
    return times[0], times[1]


def _taps(browser: Browser, where: str, count: int, slower: float) -> list[float]:
    """Taps on the answers of the whole list, one question after the other."""
    page, _ = _phone(browser, slower)
    page.goto(where)
    page.wait_for_function("window.ready")
    page.locator("[name=view]").select_option("")
    answers = page.locator("fieldset.question:not([data-threshold]) label.answer.fails")
    for at in range(min(count, answers.count())):
        answers.nth(at).scroll_into_view_if_needed()
        page.wait_for_timeout(150)
        answers.nth(at).tap()
        page.wait_for_timeout(250)
    found: list[float] = page.evaluate("Object.values(taps)")
    quick = [8.0] * max(0, count - len(found))  # below the 16 ms from which Event Timing tells
    page.context.close()
    return [*found, *quick]


def _phone(browser: Browser, slower: float) -> tuple[Page, CDPSession]:
    page = browser.new_page(viewport={"width": 375, "height": 667}, has_touch=True, is_mobile=True)
    page.add_init_script(WATCH)
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    return page, session


def _share(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def _served(site: Path) -> http.server.ThreadingHTTPServer:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Compressed, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


class _Compressed(http.server.SimpleHTTPRequestHandler):
    """Serves the site as a server on the net does: compressed."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    sys.exit(main())
