"""Other words for a thing lead to the clauses that call it otherwise, below those that hold what was typed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from search_queries import SearchQuery
from search_steps import ask, open_search, open_sharded

from macros.clauses.links import Synonym
from macros.to_site.pages import library_on_disk
from macros.to_site.search.rows import rows
from macros.to_site.search.spelling import squeezed

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("sharded_site")]

BOTH_WAYS = pytest.mark.parametrize("opened", [open_search, open_sharded])
DATA = pytest.mark.parametrize("data", ["/search/clauses.json", "/sharded/search/clauses.json"])

FIND_ALL = """async ([address, words]) => {
  const entry = document.querySelector("[type=module]").src;
  const {openIndex} = await import(new URL("../clause-search/clause-index.mjs", entry));
  const index = await openIndex(new URL(address, location.href).href);
  const found = {};
  for (const word of words) {
    found[word] = [];
    for (let answer = await index.find(word); answer; answer = await answer.next?.()) {
      for (const {entry: {row}, asked} of answer.hits) {
        found[word].push([`${index.data.standards[row[0]][0]}/${row[1]}`, asked.instead.length]);
      }
    }
  }
  return found;
}"""


def synonyms() -> tuple[Synonym, ...]:
    return library_on_disk().corpus.synonyms


def clauses_holding(word: str) -> set[str]:
    """The clauses with a word in their Chinese text or heading."""
    standards = [standard.id for standard in library_on_disk().corpus.standards]
    texts = [(f"{standards[int(row[0])]}/{row[1]}", f"{row[3]}|{row[4]}") for row in rows(library_on_disk(), "zh")]
    return {clause for clause, text in texts if squeezed(word) in squeezed(text)}


@BOTH_WAYS
def test_a_result_says_which_word_stands_for_which(page: Page, opened: Callable[[Page, str], None]) -> None:
    opened(page, "/")
    assert ask(page, SearchQuery("刷单", "zh", ()))[0] == "park/trading-consumer-rights"
    first = page.locator(".search-result").first
    expect(first.locator(".result-instead")).to_have_text("“刷单”在这里称“虚构交易”")
    expect(first.locator("mark")).to_have_text("虚构交易")
    opened(page, "/en/")
    assert ask(page, SearchQuery("Shops", "en", ()))
    expect(page.locator(".search-result").first.locator(".result-instead")).to_have_text("“store” for “shops”")


@BOTH_WAYS
def test_a_word_that_the_standards_say_is_not_replaced(page: Page, opened: Callable[[Page, str], None]) -> None:
    opened(page, "/")
    assert ask(page, SearchQuery("教师", "zh", ()))
    assert ask(page, SearchQuery("workshop", "zh", ()))
    expect(page.locator(".result-instead")).to_have_count(0)


@DATA
def test_a_synonym_leads_to_every_clause_and_what_holds_the_typed_word_stands_above(page: Page, data: str) -> None:
    page.goto("/")
    said = {word: synonym.said.zh[:3] for synonym in synonyms() for word in synonym.typed.zh}
    held = 0
    for word, found in page.evaluate(FIND_ALL, [data, list(said)]).items():
        clauses = [clause for clause, _ in found]
        assert set().union(*map(clauses_holding, said[word])) <= set(clauses), word
        direct = clauses_holding(word)
        assert set(clauses[: len(direct)]) == direct, word
        held += bool(direct)
    assert held > 3


@DATA
def test_an_english_synonym_leads_to_clauses_and_the_whole_word_as_typed_stands_above(page: Page, data: str) -> None:
    page.goto("/")
    words = [word for synonym in synonyms() for word in synonym.typed.en]
    found = page.evaluate(FIND_ALL, [data, [*words, "personnel training"]])
    assert [word for word in words if not found[word]] == []
    assert found["shop"][0] == ["store/store-design", 1]
    assert ["incubator/eligibility", 0] in found["shop"], "Shopee, below the stores"
    assert found["personnel training"][0] == ["service-center/safety-training", 0]
    assert ["service-center/staffing-training", 1] in found["personnel training"]


def test_words_are_replaced_in_turn_the_longest_first_and_apart(page: Page) -> None:
    page.goto("/")
    texts = page.evaluate(
        """async (queries) => {
          const entry = document.querySelector("[type=module]").src;
          const {queryVariants} = await import(new URL("../clause-search/query-variants.mjs", entry));
          const synonyms = [[["老师", "老师傅"], ["教师", "师资"]], [["wi-fi"], ["network"]], [["人数"], ["名额"]]];
          return queries.map((query) => queryVariants(query, synonyms).map((one) => one.text));
        }""",
        ["老师人数", "老师傅", "Wi Fis", "wifidelity", "投诉", ""],
    )
    assert texts == [
        ["老师人数", "教师人数", "师资人数", "老师名额", "教师名额", "师资名额"],
        ["老师傅", "教师", "师资"],
        ["Wi Fis", "network", "Wi Fis"],
        ["wifidelity"],
        ["投诉"],
        [""],
    ]


def test_a_synonym_asks_for_few_files_more(page: Page) -> None:
    open_sharded(page, "/")
    asked_for: list[str] = []
    page.on("request", lambda request: asked_for.append(request.url))
    assert ask(page, SearchQuery("老师", "zh", ()))
    assert len([url for url in asked_for if "/search/words-" in url]) <= 3
    assert len([url for url in asked_for if "/search/rows-" in url]) <= 24
