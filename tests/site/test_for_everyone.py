"""Nothing for axe to find on any kind of page, in light and dark; paper without the furniture of the site."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Route, expect
from site_pages import EVERY_PAGE, LASTING_PAGES, LOST_PAGES, PAGES, OpenContext, kind_of

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LAID_OUT = "* { content-visibility: visible !important; }"
"axe measures what is far below the fold as well: let the browser lay it out"
SHIFT = """() => new Promise((told) => {
    let sum = 0;
    const watch = new PerformanceObserver((seen) => {
        for (const shift of seen.getEntries()) sum += shift.hadRecentInput ? 0 : shift.value;
    });
    watch.observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => setTimeout(() => told(sum), 200));
})"""
"how much of the screen has moved since the page was opened, by how far"
ASKED = {"resultTypes": ["violations"]}
"axe tells every place that breaks a rule, and of what keeps it the first alone: half the time"
RULES = {**ASKED, "runOnly": {"type": "tag", "values": TAGS}}
CONTRAST = {**ASKED, "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


ON_A_PHONE = [(375, path) for path in (*EVERY_PAGE, *LOST_PAGES)]
ON_A_DESK = [(1280, path) for path in (*PAGES, *LASTING_PAGES) if path != "/park/checklist/"]
"one of each kind; in English the same elements stand there, and a list of 139 questions takes axe a minute"


@pytest.mark.parametrize(("width", "path"), ON_A_PHONE + ON_A_DESK)
def test_axe_finds_nothing_in_light_and_dark(open_context: OpenContext, path: str, width: int) -> None:
    for locale in ("zh-CN", "en-GB") if path in LASTING_PAGES else ("zh-CN",):
        axe = Axe()
        page = open_context(locale=locale, viewport={"width": width, "height": 800}).new_page()
        page.goto(path)
        page.evaluate("document.querySelectorAll('main details').forEach(part => { part.open = true; })")
        page.add_style_tag(content=LAID_OUT)
        for scheme, options in (("light", RULES), ("dark", CONTRAST)):
            page.emulate_media(color_scheme=scheme)
            results = axe.run(page, options=options)
            assert results.violations_count == 0, f"{locale} {scheme}: {results.generate_report()}"


def test_no_kind_of_page_is_forgotten(site_folder: Path) -> None:
    """Of each kind of page that the site has, one is looked at; a new kind fails here until it is in the list."""
    standards = {path.name for path in (site_folder / "c").iterdir() if path.is_dir()}
    built = [path.relative_to(site_folder).as_posix() for path in site_folder.rglob("*.html")]
    kinds = {kind_of(path.removesuffix("index.html"), standards) for path in built if not path.startswith("sharded/")}
    assert kinds - {kind_of(path, standards) for path in (*EVERY_PAGE, *LOST_PAGES)} == set()
    assert len(kinds) > 30


@pytest.mark.parametrize(
    ("query", "shown"), [("投诉", ".search-result"), ("跨境", ".search-more"), ("刷单", ".result-instead")]
)
def test_axe_finds_nothing_in_the_open_search(open_context: OpenContext, query: str, shown: str) -> None:
    axe = Axe()
    page = open_context().new_page()
    page.goto("/")
    page.keyboard.press("/")
    expect(page.locator(".search-results")).to_have_attribute("aria-busy", "false")
    page.locator(".search-dialog input").fill(query)
    expect(page.locator(shown).first).to_be_visible()
    for scheme, options in (("light", RULES), ("dark", CONTRAST)):
        page.emulate_media(color_scheme=scheme)
        results = axe.run(page, options=options)
        assert results.violations_count == 0, f"{scheme}: {results.generate_report()}"


@pytest.mark.parametrize("path", (*PAGES, *LASTING_PAGES))
def test_nothing_jumps_when_scripts_come_late(open_context: OpenContext, path: str) -> None:
    """The page is painted before its scripts come; what they add or take away moves less than a tenth of the screen."""
    page = open_context(viewport={"width": 375, "height": 667}).new_page()
    page.route("**/*.mjs*", _late)
    page.goto(path)
    page.wait_for_function("!document.querySelector(':not(:defined)')")
    assert page.evaluate(SHIFT) < 0.1


def _late(route: Route) -> None:
    route.request.frame.page.wait_for_timeout(100)
    route.continue_()


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_paper_has_nothing_of_the_site_on_it(open_context: OpenContext, path: str) -> None:
    page = open_context().new_page()
    page.goto(path)
    page.emulate_media(media="print")
    for furniture in (".site-header", ".site-footer", ".reading-bar", "nav.contents", ".check-panel", ".skip"):
        for part in page.locator(furniture).all():
            expect(part).to_be_hidden()


def test_fingers_have_room_on_a_phone(open_context: OpenContext) -> None:
    page = open_context(viewport={"width": 375, "height": 700}, has_touch=True, is_mobile=True).new_page()
    page.goto("/incubator/checklist/")
    for target in page.locator(".site-header a, .reading-bar button, .answer").all()[:30]:
        box = target.bounding_box()
        assert box is None or box["height"] >= 44, target.inner_html()


CURRENT = """() => {
  const canvas = document.body.appendChild(document.createElement("i"));
  canvas.style.color = "Canvas";
  const plain = getComputedStyle(canvas).color;
  const lines = (link) => {
    const style = getComputedStyle(link);
    return ["Top", "Right", "Bottom", "Left"].filter((side) => parseFloat(style[`border${side}Width`]) > 0 &&
      ![plain, "rgba(0, 0, 0, 0)"].includes(style[`border${side}Color`]));
  };
  const links = [...document.querySelectorAll(".site-tabs a, .section-nav a, .contents a")]
    .filter((link) => link.getClientRects().length);
  return links.filter((link) => lines(link).length).map((link) => link.hasAttribute("aria-current"));
}"""
"of the links with a line at a side that is seen, whether each is the current one"


@pytest.mark.parametrize("width", [1280, 375])
@pytest.mark.parametrize("path", ["/incubator/", "/compare/", "/guide/readers/", "/en/incubator/checklist/"])
def test_forced_colours_mark_only_what_is_current(open_context: OpenContext, path: str, width: int) -> None:
    page = open_context(forced_colors="active", viewport={"width": width, "height": 667}).new_page()
    page.goto(path)
    marked = page.evaluate(CURRENT)
    assert len(marked) >= 2 and all(marked)
