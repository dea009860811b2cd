"""Long words on a phone: one of 300 letters moves no page sideways, and none that fits is broken in a table."""

from __future__ import annotations

import pytest
from site_pages import OpenContext

pytestmark = pytest.mark.browser

PAGES = [
    *("/", "/en/park/", "/park/", "/incubator/", "/park/checklist/", "/park/checklist/sheet/", "/park/differences/"),
    *("/compare/", "/links/", "/terms/", "/references/", "/about/", "/compare-records/", "/c/park/", "/404.html"),
    *("/c/incubator/premises-area/", "/incubator-drafting-notes/", "/guide/readers/"),
]
OURS = ".provision-types, .mark, .difference-kind, .unit, .unbroken, .home dd a, .check-bar"
"words and marks of the site, and figures with their units: short, and better not broken"
LENGTHEN = """(ours) => {
  const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walk.nextNode()) texts.push(walk.currentNode);
  for (const text of texts)
    if (text.textContent.trim() && !text.parentElement.closest(`script, style, template, select, svg, ${ours}`))
      text.textContent = text.textContent.trim() + "W".repeat(300);
}"""
WIDER = """() => [...document.querySelectorAll("body *")]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && one.checkVisibility())
  .map((one) => `${one.tagName} ${one.className} in ${one.parentElement.tagName} ${one.parentElement.className}`)
  .slice(0, 4)"""


def test_a_word_of_300_letters_is_broken_on_every_page(open_context: OpenContext) -> None:
    page = open_context(viewport={"width": 390, "height": 844}).new_page()
    wide = {}
    for path in PAGES:
        page.goto(path)
        page.evaluate(LENGTHEN, OURS)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 390:
            wide[path] = width, page.evaluate(WIDER)
    assert wide == {}


BROKEN = """() => {
  document.querySelectorAll("details").forEach((one) => (one.open = true));
  const cells = [...document.querySelectorAll("main :is(td, th)")];
  const broken = new Set();
  for (const cell of cells) {
    const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (walk.nextNode())
      for (const {0: word, index} of walk.currentNode.data.matchAll(/[A-Za-z]{3,16}/g)) {
        const range = document.createRange();
        range.setStart(walk.currentNode, index);
        range.setEnd(walk.currentNode, index + word.length);
        const lines = new Set([...range.getClientRects()].filter((one) => one.width).map((one) => Math.round(one.top)));
        if (lines.size > 1 && !walk.currentNode.parentElement.closest("code")) broken.add(word);
      }
  }
  return [...broken];
}"""


def test_no_word_of_a_table_is_broken_on_a_phone(open_context: OpenContext) -> None:
    page = open_context(viewport={"width": 375, "height": 844}, locale="en").new_page()
    broken = {}
    for path in PAGES:
        page.goto(path if path.startswith(("/c/", "/en/", "/404")) else f"/en{path}")
        if words := page.evaluate(BROKEN):
            broken[path] = words
    assert broken == {}
