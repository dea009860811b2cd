"""What the tests of the search share: opening it, whole or in shards, and asking it."""

from __future__ import annotations

from playwright.sync_api import Page
from search_queries import SearchQuery


def open_search(page: Page, home: str) -> None:
    page.goto(home)
    page.keyboard.press("/")
    page.wait_for_selector(".search-results[aria-busy=false]", state="attached")


def ask(page: Page, query: SearchQuery) -> list[str]:
    """The clauses found for a query, as standard/id."""
    page.evaluate(
        """([text, standard, type]) => {
          const dialog = document.querySelector(".search-dialog");
          dialog.querySelector(".search-results").removeAttribute("data-query");
          dialog.querySelector("[name=standard]").value = standard;
          dialog.querySelector("[name=type]").value = type;
          dialog.querySelector("input").value = text;
          dialog.querySelector("input").dispatchEvent(new Event("input", {bubbles: true}));
        }""",
        [query.text, query.standard, str(query.type)],
    )
    page.wait_for_selector(".search-results[data-query]", state="attached")
    hrefs = page.eval_on_selector_all(".search-result", "links => links.map(link => link.getAttribute('href'))")
    return ["/".join([*address.strip("/").split("/")[-1:], id]) for address, _, id in (h.partition("#") for h in hrefs)]


def open_sharded(page: Page, home: str) -> None:
    """Open the search of a page as if its data were in shards."""
    page.route("**/search/**", lambda route: route.continue_(url=sharded(route.request.url)))
    open_search(page, home)


def sharded(url: str) -> str:
    host, _, path = url.partition("//")[2].partition("/")
    return f"http://{host}/sharded/{path}"
