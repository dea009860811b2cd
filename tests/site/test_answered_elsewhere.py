"""An answer to one list is offered at the other, taken over by the reader's hand alone, and says where it came from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from check_list_steps import answer, exported, opened, written_at
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def links(site_folder: Path, relation: str) -> dict[str, str]:
    """The first link of the base to the park of this kind, each with one question that no figure judges."""
    told = json.loads((site_folder / "incubator/checklist/elsewhere.json").read_text(encoding="utf-8"))
    measured = {one["id"] for of in told["lists"] for one in of["questions"] if one.get("threshold")}
    page = (site_folder / "incubator/checklist/index.html").read_text(encoding="utf-8")
    for link in told["links"]:
        others = set(link["others"].split())
        is_plain = all(f'id="{one}" data' in page for one in link["questions"].split()) and not others & measured
        own = page.split(f'id="{link["questions"].split()[0]}"', 1)[1].split(">", 1)[0]
        if link["standard"] == "park" and link["relation"] == relation and is_plain and "threshold" not in own:
            return dict(link)
    raise AssertionError(relation)


def answered_in_the_park(page: Page, link: dict[str, str]) -> None:
    opened(page, "/park/checklist/")
    for one in link["others"].split():
        fieldset = page.locator(f"#{one}")
        answer(fieldset, "conforms")
        written_at(fieldset, "evidence").fill("服务协议")


def test_an_answer_to_the_stricter_clause_is_offered_and_taken_by_hand(
    page: Page, site_folder: Path, tmp_path: Path
) -> None:
    link = links(site_folder, "stricter")
    answered_in_the_park(page, link)
    fieldset = opened(page).locator(f"#{link['questions'].split()[0]}")
    expect(fieldset).to_have_attribute("data-state", "open")
    offer = fieldset.locator(".offer").filter(has_text=link["label"])
    expect(offer.locator("summary")).to_contain_text("已答“符合”，证据：服务协议")
    offer.locator("[data-do=take-over]").click()
    expect(fieldset).to_have_attribute("data-state", "conforms")
    expect(fieldset.locator(".finding")).to_contain_text(f"结论、证据取自园区 {link['label']}")
    expect(fieldset.locator(".elsewhere")).to_have_count(0)
    record = json.loads(exported(page, tmp_path, "record.json"))
    (given,) = record["assessments"][0]["answers"]["incubator"][link["questions"].split()[0]].values()
    assert (given["answer"], given["evidence"]) == ("conforms", "服务协议")
    assert given["takenFrom"]["questions"] == link["others"]
    page.goto("/incubator/checklist/sheet/#filled")
    expect(page.locator(f"[data-question={link['questions'].split()[0]}]").first).to_contain_text("取自")


def test_an_answer_to_the_laxer_clause_is_only_shown(page: Page, site_folder: Path) -> None:
    link = links(site_folder, "laxer")
    answered_in_the_park(page, link)
    fieldset = opened(page).locator(f"#{link['questions'].split()[0]}")
    offer = fieldset.locator(".offer").filter(has_text=link["label"])
    offer.locator("summary").click()
    expect(offer).to_contain_text("那一条要求较低")
    expect(offer.locator("[data-do=take-over]")).to_have_count(0)


def test_nothing_is_fetched_before_another_list_was_answered(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if url.endswith("elsewhere.json")]
