"""Measure the longest check list on a slow phone: from a tap to its picture, and until the first question is there.

Usage: python scripts/bench/phone.py [--site FOLDER] [--taps 100] [--slower 4]

375 x 667, the processor slowed by 4 through DevTools. A tap: Event Timing, which rounds to 8 ms, from the touch to the
next picture, 95th percentile and most. Its work: what the thread of the page computes for it, not slowed. The first
question: 1.6 Mbit/s and 150 ms, pages and scripts compressed, nothing kept from before; until it is drawn, and until
it can be answered.
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
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
LINE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
COLUMNS = ("list", "questions", "taps", "tap: middle", "95 %", "most", "work: middle", "95 %", "drawn", "answerable")
WORK = ("EventDispatch", "HitTest", "UpdateLayoutTree", "Layout", "PrePaint", "Paint", "Layerize")
ANSWERS = "fieldset.question:not([data-threshold]) label.answer:is(.conforms, .fails)"
MIDDLE = "one => (({ x, y, width, height }) => [x + width / 2, y + height / 2])(one.getBoundingClientRect())"
WATCH = """
window.taps = {};
new PerformanceObserver(list => {
  for (const { interactionId, duration } of list.getEntries())
    if (interactionId) taps[interactionId] = Math.max(taps[interactionId] ?? 0, duration);
}).observe({ type: "event", durationThreshold: 16, buffered: true });
requestAnimationFrame(function look() {
  if (!window.drawn && document.querySelector("fieldset.question")?.offsetHeight) window.drawn = performance.now();
  if (document.querySelector(".check-panel:not([hidden])")) window.ready ??= performance.now();
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
    print(f"| {' | '.join(COLUMNS)} |\n{'| --- ' * len(COLUMNS)}|")
    with sync_playwright() as playwright, _served(site) as server:
        program = os.environ.get("CHROMIUM") or shutil.which("chromium") or None
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        where = f"http://127.0.0.1:{server.server_port}{path}"
        opens = [_opened(browser, where, arguments.slower) for _ in range(5)]
        taps = _taps(browser, where, arguments.taps, arguments.slower)
        works = _works(browser, where, arguments.taps)
        drawn, ready = (statistics.median(one) for one in zip(*opens, strict=True))
        parts = [statistics.median(taps), _share(taps, 0.95), max(taps)]
        told = [f"{one:.0f}" for one in parts] + [
            f"{one:.1f}" for one in (statistics.median(works), _share(works, 0.95))
        ]
        print(f"| {path} | {questions} | {len(taps)} | {' | '.join(told)} | {drawn:.0f} | {ready:.0f} |")
        print("load", *os.getloadavg())
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
    """Milliseconds from a tap to its picture, all over the list, one question after the other."""
    page, session = _phone(browser, slower)
    tapped = _tap_on(page, session, where, count)
    found: list[float] = page.evaluate("Object.values(taps)")
    quick = [8.0] * max(0, tapped - len(found))  # below the 16 ms from which Event Timing tells
    page.context.close()
    return [*found, *quick]


def _works(browser: Browser, where: str, count: int) -> list[float]:
    """Milliseconds that the thread of the page works from the end of a touch to its picture, not slowed.

    Thread time, which other programs do not add to: script, style, layout and paint, from Chromium's own trace.
    """
    page, session = _phone(browser, 1)
    events: list[dict[str, Any]] = []
    ends: list[object] = []
    session.on("Tracing.dataCollected", lambda data: events.extend(data["value"]))
    session.on("Tracing.tracingComplete", lambda told: ends.append(told))
    traced = {"transferMode": "ReportEvents", "traceConfig": {"includedCategories": ["devtools.timeline"]}}
    _tap_on(page, session, where, count, begin=lambda: session.send("Tracing.start", traced))
    session.send("Tracing.end")
    while not ends:
        page.wait_for_timeout(50)
    page.context.close()
    return list(_of_taps(sorted((one for one in events if one.get("ph") == "X"), key=lambda one: one["ts"])))


def _of_taps(events: list[dict[str, Any]]) -> Iterator[float]:
    """Sums of the events between each end of a touch and the picture after its click."""
    thread = next((one["pid"], one["tid"]) for one in events if one["name"] == "EventDispatch")
    own = [one for one in events if (one["pid"], one["tid"]) == thread]
    kinds = [one["args"]["data"]["type"] if one["name"] == "EventDispatch" else one["name"] for one in own]
    starts = [at for at, kind in enumerate(kinds) if kind == "pointerup"]
    for start in starts:
        click = kinds.index("click", start)
        picture = kinds.index("Layerize", click)
        work = [one for one in own[start : picture + 1] if one["name"] in WORK]
        yield sum(one.get("tdur", 0) for one in _outermost(work)) / 1000


def _outermost(events: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """An event within another one, as `input` within `click`, is counted with it."""
    end = 0
    for one in events:
        if one["ts"] >= end:
            yield one
            end = one["ts"] + one["dur"]


def _tap_on(page: Page, session: CDPSession, where: str, count: int, begin: Callable[[], object] = lambda: None) -> int:
    """Taps with a finger that rests for 60 ms, on two answers in turn; returns how many."""
    page.goto(where)
    page.wait_for_function("window.ready")
    page.locator("[name=view]").select_option("")
    page.wait_for_timeout(1000)
    begin()
    total = min(count, page.locator(ANSWERS).count() // 2)
    for at in range(total):
        answer = page.locator(ANSWERS).nth(2 * at + at % 2)
        answer.evaluate("one => one.scrollIntoView({ block: 'center' })")
        page.wait_for_timeout(200)
        x, y = answer.evaluate(MIDDLE)
        session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
        page.wait_for_timeout(60)
        session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        page.wait_for_timeout(250)
    return total


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
