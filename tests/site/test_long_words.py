"""A word of 300 letters, in whatever a page says, moves no page sideways on a phone."""

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
