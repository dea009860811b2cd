"""Every piece of the Chinese texts leads to every clause that holds it, with the data whole and in shards."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from macros.to_site.pages import library_on_disk
from macros.to_site.search.rows import rows

pytestmark = pytest.mark.browser

_HAN_RUN = re.compile("[一-鿿]{2,}")
LONGER = (3, 5, 8, 14, 27)

FIND_ALL = """async ([address, wanted]) => {
  const entry = document.querySelector("[type=module]").src;
  const {openIndex} = await import(new URL("../clause-search/clause-index.mjs", entry));
  const index = await openIndex(new URL(address, location.href).href);
  const lost = [];
  for (const [text, clauses] of wanted) {
    const missing = new Set(clauses);
    let answer = await index.find(text);
    for (;;) {
      for (const {entry: {row}} of answer.hits) missing.delete(`${index.data.standards[row[0]][0]}/${row[1]}`);
      if (!missing.size || !answer.next) break;
      answer = await answer.next();
    }
    if (missing.size) lost.push([text, ...missing]);
  }
  return lost;
}"""


def clauses_by_substring() -> dict[str, set[str]]:
    """Each pair of neighbouring Han characters, and longer pieces end to end → the clauses that hold it."""
    standards = [standard.id for standard in library_on_disk().corpus.standards]
    runs = {
        f"{standards[int(row[0])]}/{row[1]}": _HAN_RUN.findall(f"{row[3]} {row[4]}")
        for row in rows(library_on_disk(), "zh")
    }
    found: dict[str, set[str]] = {}
    for clause, texts in runs.items():
        for run in texts:
            for piece in _pieces(run):
                found.setdefault(piece, set()).add(clause)
    return found


def _pieces(run: str) -> set[str]:
    pairs = {run[at : at + 2] for at in range(len(run) - 1)}
    longer = {run[at : at + length] for length in LONGER for at in range(0, len(run) - length + 1, length)}
    return pairs | longer | ({run} if len(run) <= LONGER[-1] else set())


@pytest.mark.usefixtures("sharded_site")
@pytest.mark.parametrize("data", ["/search/clauses.json", "/sharded/search/clauses.json"])
def test_every_substring_of_chinese_text_leads_to_every_clause_that_holds_it(page: Page, data: str) -> None:
    wanted = [(text, sorted(clauses)) for text, clauses in sorted(clauses_by_substring().items())]
    assert len(wanted) > 5_000
    page.goto("/")
    assert page.evaluate(FIND_ALL, [data, wanted]) == []
