"""Measure the search in Chromium: the query set on the bundled site, and the first query among 400 standards.

Usage: python scripts/bench/search.py [--site FOLDER] [--standards 400]

`--site` is a built site (default: site). The large corpus is made of the sentences of the bundled one, mixed anew and
with other words for each standard, so that no two are alike. Bytes are after gzip, as a server sends them.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from macros.clauses.files.store import read_corpus
from macros.to_site.library import library
from macros.to_site.search.data import search_files, shared_files
from scripts.bench.large_site import Served, mixed_corpus, served
from tests.site.search_queries import WITHIN, search_queries

ROOT = Path(__file__).resolve().parents[2]

FIRST_QUERIES = (
    "投诉",
    "4.2.2",
    "GB 3096",
    "200 m²",
    "投诉电话 网址",
    "噪声要求",
    "质量监督电话",
    "complaints",
    "tax refund",
    "刷单",
    "shop design",
    "tousu",
    "tsclgd",
    "投拆",
    "complianst",
    "投诉甸话",
)
"the last five are guessed from: pinyin, initials, a character of the same shape, letters swapped, the same sound"
LONG_QUERY = "应在其承诺的时间内答复并将处理的经过和结果完整记入档案"

ASK = """([text, standard, type]) => new Promise((done) => {
  const dialog = document.querySelector(".search-dialog");
  const list = dialog.querySelector(".search-results");
  list.removeAttribute("data-query");
  dialog.querySelector("[name=standard]").value = standard;
  dialog.querySelector("[name=type]").value = type;
  dialog.querySelector("input").value = text;
  const start = performance.now();
  const seen = new MutationObserver(() => {
    if (!list.hasAttribute("data-query")) return;
    seen.disconnect();
    list.getBoundingClientRect();
    const hrefs = [...list.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    done([performance.now() - start, hrefs]);
  });
  seen.observe(list, {attributes: true});
  dialog.querySelector("input").dispatchEvent(new Event("input", {bubbles: true}));
})"""


def main() -> int:
    """Print the figures; 2 where there is no site."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="a built site")
    parser.add_argument("--standards", type=int, default=400, help="standards in the large corpus")
    arguments = parser.parse_args()
    if not (arguments.site / "index.html").is_file():
        print(f"{arguments.site} holds no site; build it with scripts/build_site.py", file=sys.stderr)
        return 2
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as scratch:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        with served(arguments.site) as site:
            _query_set(browser, site)
        large = Path(scratch) / "site"
        shutil.copytree(arguments.site, large)
        _write_large(large, arguments.standards)
        with served(large) as site:
            for query in (*FIRST_QUERIES, LONG_QUERY):
                _first_query(browser, site, query)
        browser.close()
    return 0


def _query_set(browser: Browser, site: Served) -> None:
    for language, home in (("zh", "/"), ("en", "/en/")):
        page = browser.new_page(base_url=site.address)
        before = site.sent
        page.goto(home)
        page.wait_for_load_state("networkidle")
        loaded = site.sent
        _open(page)
        opening = site.sent - loaded
        asked = [query for query in search_queries() if query.page == language]
        times, ranks = [], []
        for query in asked:
            milliseconds, hrefs = page.evaluate(ASK, [query.text, query.standard, str(query.type)])
            times.append(milliseconds)
            ranks.append(query.rank([_clause(href) for href in hrefs]))
        first, three = sum(rank == 1 for rank in ranks), sum(0 < rank <= WITHIN for rank in ranks)
        times.sort()
        print(
            f"{language}: {len(asked)} queries, first {first}, within three {three} ({three / len(asked):.1%}); "
            f"key to results {statistics.median(times):.1f} ms, 95th of 100 {times[int(len(times) * 0.95)]:.1f}, "
            f"longest {times[-1]:.1f}; page {(loaded - before) / 1000:.0f} KB, opening {opening / 1000:.0f} KB"
        )
        page.close()


def _first_query(browser: Browser, site: Served, query: str) -> None:
    """Middle of three new readers, who each load the page, open the search and ask."""
    loads, answers, keys = [], [], []
    for _ in range(3):
        page = browser.new_page(base_url=site.address)
        start = time.perf_counter()
        page.goto("/")
        loads.append(time.perf_counter() - start)
        page.wait_for_load_state("networkidle")
        before, start = site.sent, time.perf_counter()
        _open(page)
        opening = site.sent - before
        milliseconds, _ = page.evaluate(ASK, [query, "", "0"])
        answers.append(time.perf_counter() - start)
        keys.append(milliseconds)
        cost = site.sent - before
        status = page.locator(".search-dialog [role=status]").inner_text()
        page.close()
    load, answer, key = (statistics.median(times) for times in (loads, answers, keys))
    row = (query, f"{opening / 1000:.0f}", f"{cost / 1000:.0f}", f"{key:.0f}", f"{answer:.2f}", f"{load:.2f}", status)
    print(f"| {' | '.join(row)} |", flush=True)


def _open(page: Page) -> None:
    page.keyboard.press("/")
    page.wait_for_selector(".search-results[aria-busy=false]", state="attached")


def _clause(href: str) -> str:
    address, _, id = href.partition("#")
    return f"{address.strip('/').split('/')[-1]}/{id}"


def _write_large(site: Path, standards: int) -> None:
    corpus = mixed_corpus(read_corpus(ROOT), standards)
    clauses = sum(len(standard.clauses) for standard in corpus.standards)
    books = library(corpus)
    start = time.process_time()
    count, shared = 0, shared_files(books)
    for language, folder in (("zh", site), ("en", site / "en")):
        for name, content in search_files(books, language, shared=shared):
            target = folder / "search" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content, encoding="utf-8")
            count += 1
    seconds = time.process_time() - start
    size = sum(path.stat().st_size for part in (site, site / "en") for path in (part / "search").rglob("*.json"))
    print(
        f"{standards} standards, {clauses} clauses: {count} files, {size / 1e6:.0f} MB, "
        f"written in {seconds:.1f} CPU s ({seconds / clauses * 1000:.2f} ms a clause)"
    )
    print(
        "| query | opening, KB | with results, KB | key to results, ms | from opening, s | page load alone, s | found |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- |")


if __name__ == "__main__":
    sys.exit(main())
