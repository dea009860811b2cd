"""Measure a check list of 1,000 questions with 50 stored assessments in a headless Chromium.

Usage: python scripts/bench/self_check.py [--site FOLDER] [--questions 1000] [--assessments 50]

Times are in milliseconds, the middle and the most of the runs. `seen` is from the event to the next picture, as a
reader has it, and long on a busy machine; `worked` is what the thread of the page computed for it, which a busy machine
leaves alone. Compare rows of one run, above all what a key costs in a list of 1,000 questions against one of 100.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import json
import os
import re
import shutil
import statistics
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Locator, Page, sync_playwright

from macros.clauses.blocks import Paragraph, Text
from macros.clauses.checklist import Checklist, Question
from macros.clauses.corpus import Corpus
from macros.clauses.model import Chapter, Clause, Standard
from macros.to_site.checklists.checklist_page import checklist_html
from macros.to_site.library import library
from macros.to_site.urls import Urls

ROOT = Path(__file__).resolve().parents[2]

PAGE = "incubator/checklist/index.html"
RUNS = 30
TIMER = """
addEventListener("DOMContentLoaded", function look() {
  const isReady = document.querySelector(".check-panel:not([hidden])");
  requestAnimationFrame(isReady ? () => setTimeout(() => { window.opened = performance.now(); }) : look);
});
window.reactions = [];
for (const kind of ["keydown", "click"]) addEventListener(kind, ({ timeStamp }) => {
  requestAnimationFrame(() => setTimeout(() => window.reactions.push(performance.now() - timeStamp)));
}, true);
"""


def main() -> int:
    """Print one row for a tenth of the questions and one for all of them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--site", default=str(ROOT / "site"), help="folder of the built site (default: site)")
    parser.add_argument("--questions", type=int, default=1000)
    parser.add_argument("--assessments", type=int, default=50)
    arguments = parser.parse_args()
    shell = (Path(arguments.site) / PAGE).read_text(encoding="utf-8")
    print("| questions | assessments | stored kB | opens | key: seen | key: worked | click: seen | click: worked |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    with sync_playwright() as playwright:
        program = os.environ.get("CHROMIUM") or shutil.which("chromium") or None
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for questions in (arguments.questions // 10, arguments.questions):
            print(_row(browser, Path(arguments.site), shell, questions, arguments.assessments), flush=True)
        browser.close()
    return 0


def _row(browser: Browser, site: Path, shell: str, questions: int, assessments: int) -> str:
    handler = functools.partial(_Handler, directory=str(site))
    _Handler.page = _page(shell, questions).encode()
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page(base_url=f"http://127.0.0.1:{server.server_port}")
        kilobytes = _store(page, questions, assessments)
        page.add_init_script(TIMER)
        opens = [_opened(page) for _ in range(5)]
        page.evaluate("document.querySelectorAll('.question').forEach(one => one.toggleAttribute('data-more', true))")
        keys = _reactions(page, page.locator(".note-field textarea"), lambda x, y: page.keyboard.press("x"))
        clicks = _reactions(page, page.locator("input[value=fails]"), page.mouse.click)
        page.close()
        server.shutdown()
    times = (opens, *keys, *clicks)
    figures = " | ".join(f"{statistics.median(each):.0f} (most {max(each):.0f})" for each in times)
    return f"| {questions} | {assessments} | {kilobytes} | {figures} |"


def _page(shell: str, questions: int) -> str:
    """The check list of a made-up standard within the page of a real one."""
    clauses = tuple(
        Clause(
            f"clause-{number}", f"{number // 100 + 4}.{number % 100 + 1}", body=(Paragraph(Text(_sentence(number))),)
        )
        for number in range(questions // 2)
    )
    asked = tuple(
        Question(f"question-about-{number}", clauses[number // 2].id, Text(f"是否做到第{number}项？"), Text("查阅记录"))
        for number in range(questions)
    )
    standard = Standard("bench", Text("试"), Text(), "", "published", "2026", (Chapter("04", clauses),))
    books = library(Corpus((standard,), checklists=(Checklist("bench", asked),)))
    html = str(checklist_html(books, standard, Urls("zh", 2)))
    return re.sub(r'<div class="checklist">.*</self-check>\s*</div>', lambda _: html, shell, flags=re.DOTALL)


def _sentence(number: int) -> str:
    return f"孵化基地应建立并落实第{number}项管理制度，并保存不少于三年的记录。"


def _store(page: Page, questions: int, assessments: int) -> int:
    """Fill the storage as the site does, every question answered; returns kB stored."""
    page.goto("/about/")
    script = """async ([questions, assessments]) => {
      const of = (path) => import(new URL(`../assessment/${path}.mjs`, document.querySelector("[type=module]").src));
      const [{ newAssessment, withAssessment }, { AnswerStore }] = await Promise.all([of("envelope"), of("storage")]);
      const prints = await (await fetch("/incubator/checklist/")).text();
      const page = new DOMParser().parseFromString(prints, "text/html");
      const fields = [...page.querySelectorAll("fieldset.question")];
      const store = new AnswerStore(() => localStorage);
      const changed = new Date().toISOString();
      const answer = { answer: "conforms", changed };
      const given = Object.fromEntries(fields.map(({ id, dataset }) => [id, { [dataset.fingerprint]: answer }]));
      for (let i = 0; i < assessments; i += 1) {
        const cover = { organisation: `甲公司${i}` };
        const assessment = { ...newAssessment(), cover, answers: { bench: given }, changed };
        store.change((envelope) => withAssessment(envelope, assessment));
      }
      if (store.fault) throw new Error(store.fault);
      const bytes = Object.entries(localStorage).map(([key, value]) => 2 * (key.length + value.length));
      return Math.round(bytes.reduce((sum, each) => sum + each, 0) / 1000);
    }"""
    return int(page.evaluate(script, [questions, assessments]))


def _opened(page: Page) -> float:
    page.goto("/incubator/checklist/", wait_until="load")
    page.wait_for_function("window.opened")
    return float(page.evaluate("window.opened"))


def _reactions(page: Page, fields: Locator, react: Callable[[float, float], None]) -> tuple[list[float], list[float]]:
    """`react` at fields all over the list, each brought into view before: times until it is seen, times of work."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.evaluate("window.reactions.length = 0")
    worked = []
    for run in range(RUNS):
        field = fields.nth(run * 37 % fields.count())
        field.focus()
        page.wait_for_timeout(100)
        box = field.bounding_box() or {"x": 0, "y": 0}
        before = _work(session)
        react(box["x"] + 8, box["y"] + 8)
        page.wait_for_timeout(100)
        worked.append(_work(session) - before)
    seen = [float(time) for time in json.loads(page.evaluate("JSON.stringify(window.reactions)"))]
    return seen, worked


def _work(session: CDPSession) -> float:
    """What the thread of the page has computed so far, in milliseconds."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return 1000 * float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the site, with the made-up list in place of one page."""

    page = b""

    def do_GET(self) -> None:
        if self.path != "/incubator/checklist/":
            return super().do_GET()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(self.page)
        return None

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    sys.exit(main())
