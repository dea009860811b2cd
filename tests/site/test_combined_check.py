"""Several lists as one: by topic, each answer in the record of its own standard, figures once, offers never taken."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from check_list_steps import answer, exported, opened, stored, written_at
from paper import printed
from playwright.sync_api import Locator, Page, Route, expect
from site_pages import OpenContext

pytestmark = pytest.mark.browser

COMBINED = "/combined-check/"
KEPT = """async (path) => {
    while (!(await caches.match(path))) await new Promise((done) => setTimeout(done, 100));
}"""
"until the last of what was chosen is kept"
THREE = f"{COMBINED}?standards=incubator,park,service-center"


def question(page: Page, standard: str, id: str) -> Locator:
    return page.locator(f"fieldset[data-standard={standard}][data-question={id}]")


def questions_of(site_folder: Path, standard: str) -> dict[str, Any]:
    text = (site_folder / standard / "checklist/questions.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def plain_link(site_folder: Path) -> tuple[str, str, str, list[str]]:
    """A question, and all of a clause of another standard that asks for more: plain ones, which a tap answers."""
    lists = {one: questions_of(site_folder, one) for one in ("incubator", "park", "service-center")}
    for laxer, told in lists.items():
        for link in told["links"]:
            standard, part = link["there"].split("/")
            own = [one for one in told["questions"] if one["part"] == link["part"]]
            others = [one for one in lists.get(standard, {"questions": []})["questions"] if one["part"] == part]
            are_plain = not any("threshold" in one or "parts" in one for one in (*own, *others))
            if link["side"] == "stricter" and others and are_plain:
                return laxer, own[0]["id"], standard, [one["id"] for one in others]
    raise AssertionError("no such link")


def test_the_lists_of_the_chosen_standards_are_one_and_ask_each_question_once(page: Page, site_folder: Path) -> None:
    page.goto(COMBINED)
    expect(page.locator(".combined-plain")).to_be_visible()
    for standard in ("incubator", "park"):
        page.locator(f"input[value={standard}]").check()
    expect(page).to_have_url(re.compile(r"standards=incubator,park$"))
    wanted = [questions_of(site_folder, one)["questions"] for one in ("incubator", "park")]
    expect(page.locator("fieldset.question")).to_have_count(sum(map(len, wanted)))
    ids = page.locator("fieldset.question").evaluate_all("all => all.map(one => one.id)")
    assert len({*ids}) == len(ids)
    expect(page.locator(".combined-plain")).to_be_hidden()
    page.locator("input[value=park]").uncheck()
    expect(page.locator("fieldset.question")).to_have_count(len(wanted[0]))


def test_answers_stand_in_the_record_of_each_standard_and_offers_are_not_taken_unasked(
    page: Page, site_folder: Path, tmp_path: Path
) -> None:
    laxer, own, stricter, others = plain_link(site_folder)
    other = others[0]
    opened(page, THREE)
    first, second = question(page, stricter, other), question(page, laxer, own)
    ids = page.locator("fieldset.question").evaluate_all("all => all.map(one => one.id)")
    assert ids.index(f"{stricter}:{other}") < ids.index(f"{laxer}:{own}")
    for id in others:
        answer(question(page, stricter, id), "conforms")
    written_at(first, "evidence").fill("台账")
    expect(second).to_have_attribute("data-state", "open")
    expect(second).to_contain_text("台账")
    second.locator("[data-do=take-over]").first.click()
    expect(second).to_have_attribute("data-state", "conforms")
    (kept,) = stored(page)
    assert set(kept["answers"]) == {laxer, stricter}
    expect(page.locator(".check-by-standard li")).to_have_count(3)
    record = json.loads(exported(page, tmp_path, "record.json"))
    (given,) = record["assessments"][0]["answers"][laxer][own].values()
    assert (given["answer"], given["evidence"], given["takenFrom"]["standard"]) == ("conforms", "台账", stricter)
    assert set(record["assessments"][0]["editions"]) == {laxer, stricter}
    for standard, id in ((laxer, own), (stricter, other)):
        opened(page, f"/{standard}/checklist/")
        expect(page.locator(f"#{id}")).to_have_attribute("data-state", "conforms")
    answer(page.locator(f"#{other}"), "fails")
    opened(page, COMBINED)  # what was answered is chosen
    expect(question(page, stricter, other)).to_have_attribute("data-state", "fails")
    expect(question(page, laxer, own)).to_have_attribute("data-state", "conforms")


def test_a_figure_that_two_standards_ask_for_is_typed_once_and_judged_by_each_bound(page: Page) -> None:
    def same_measure(route: Route) -> None:
        answered = route.fetch()
        text = answered.text().replace('"park-total-area"', '"office-area"')
        route.fulfill(response=answered, body=text)

    page.route("**/park/checklist/questions.json", same_measure)
    opened(page, THREE)
    fields = page.locator("[data-measure=office-area]")
    asked = [fields.nth(at).locator("xpath=ancestor::fieldset[1]") for at in range(2)]
    expect(fields).to_have_count(2)
    fields.first.fill("300")
    expect(fields.nth(1)).to_have_value("300")
    states = {one.get_attribute("data-standard"): one.get_attribute("data-state") for one in asked}
    assert states == {"incubator": "conforms", "park": "fails"}
    expect(asked[1].locator(".same-as")).to_contain_text("同一数值，只填一次")
    (kept,) = stored(page)
    assert kept["figures"]["office-area"]["value"] == "300"


def test_it_opens_and_reloads_without_a_net_as_it_was_chosen(open_context: OpenContext) -> None:
    context = open_context()
    page = opened(context.new_page(), THREE)
    answer(page.locator("fieldset.question:not([data-threshold])").first, "conforms")
    page.evaluate("navigator.serviceWorker.ready.then(one => one.active.state)")
    page.evaluate(KEPT, "/service-center/checklist/elsewhere.json")
    context.set_offline(True)
    page.reload()
    expect(page.locator("fieldset.question[data-state=conforms]")).to_have_count(1)
    answer(page.locator("fieldset.question[data-state=open]:not([data-threshold])").first, "conforms")
    page.locator(".combined-choice > summary").click()
    page.locator("input[value=store]").check()
    expect(page.locator(".combined-said")).to_contain_text("取不到这些标准的检查项：店铺运营")
    expect(page.locator("fieldset.question[data-state=conforms]")).to_have_count(2)


def test_what_cannot_be_kept_stays_when_the_choice_changes(page: Page) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    )
    opened(page, THREE)
    expect(page.locator("self-check .check-message")).to_contain_text("不允许")
    answer(page.locator("fieldset.question:not([data-threshold])").first, "conforms")
    page.locator("input[value=store]").check()
    expect(page.locator("fieldset[data-standard=store]").first).to_be_attached()
    expect(page.locator("fieldset.question[data-state=conforms]")).to_have_count(1)


@pytest.mark.parametrize("place", [THREE, "/incubator/checklist/"], ids=["combined", "one list"])
@pytest.mark.parametrize("index", ["{damaged", '{"version": 2}', None], ids=str)
def test_answers_whose_contents_are_damaged_or_gone_are_in_the_list(page: Page, place: str, index: str | None) -> None:
    opened(page, place)
    answer(page.locator("fieldset.question:not([data-threshold])").first, "conforms")
    page.evaluate(
        """index => index === null
            ? localStorage.removeItem("tiaowen.self-check") : localStorage.setItem("tiaowen.self-check", index)""",
        index,
    )
    opened(page, place)
    expect(page.locator("fieldset.question[data-state=conforms]")).to_have_count(1)
    if index is not None:
        expect(page.locator("self-check .check-message")).to_contain_text("没有丢失")
    answer(page.locator("fieldset.question:not([data-threshold])").nth(1), "conforms")
    opened(page, place)
    expect(page.locator("fieldset.question[data-state=conforms]")).to_have_count(2)


def test_without_script_each_topic_names_its_clauses_and_questions(open_context: OpenContext) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(COMBINED)
    expect(page.locator(".combined-choice input").first).to_be_disabled()
    topic = page.locator(".combined-topic[data-topic=complaints]")
    expect(topic.locator("li").first).to_be_visible()
    expect(topic.locator("li a").first).to_have_attribute("href", re.compile(r"/checklist/#"))
    expect(page.locator(".needs-script")).to_be_visible()


def test_on_paper_every_question_stands_by_topic_with_its_standard_and_clause(page: Page, tmp_path: Path) -> None:
    opened(page, f"{COMBINED}?standards=incubator,park")
    total = page.locator("fieldset.question").count()
    page.locator("[name=organisation]").fill("甲公司")
    first = page.locator("fieldset.question:not([data-threshold])").first
    answer(first, "conforms")
    pages = printed(page, tmp_path / "combined.pdf")
    text = "".join(pages)
    assert text.count("甲公司") >= len(pages)
    assert len(pages) < 26
    for said in ("投诉处理", "孵化基地", "园区", "依据", "检查人签名", f"第1页，共{len(pages)}页"):
        assert said in re.sub(r"\s", "", text)
    rows = page.locator(".combined-paper tr.sheet-question")
    expect(rows).to_have_count(total)
    expect(page.locator(".combined-paper .box", has_text="✓")).to_have_count(1)
    assert rows.first.locator(".sheet-number").inner_text().startswith("孵化基地")


@pytest.mark.parametrize("path", [THREE, f"/en{THREE}"])
def test_on_a_phone_nothing_is_wider_than_the_screen_and_the_next_open_question_is_a_tap_away(
    open_context: OpenContext, path: str
) -> None:
    page = opened(open_context(viewport={"width": 375, "height": 667}, has_touch=True, is_mobile=True).new_page(), path)
    assert page.evaluate("document.documentElement.scrollWidth") == 375
    page.locator("[data-do=begin]").tap()
    field = page.locator("fieldset.question:focus-within")
    expect(field).to_be_in_viewport()
    field.locator("label.answer.conforms").tap()
    page.locator("[data-do=next-open]").tap()
    expect(page.locator(".bar-done")).to_have_text(re.compile(r"^1 / "))
    assert page.evaluate("document.documentElement.scrollWidth") == 375
