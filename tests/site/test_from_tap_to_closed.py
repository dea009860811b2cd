"""One evening and one month: an operator fills the list on a phone, an auditor takes it home, all is closed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from check_list_steps import LIST, exported, opened
from paper import printed
from playwright.sync_api import BrowserContext, Locator, Page, expect
from site_pages import OpenContext

pytestmark = pytest.mark.browser

EVENING, NEXT_DAY, MONTH_LATER = "2026-11-20T11:00:00Z", "2026-11-21T02:00:00Z", "2026-12-21T02:00:00Z"
ENOUGH = "1000"
"meets every threshold of the list"


def answered(question: Locator) -> None:
    """Met, by a thumb: figures are typed, parts are ticked, or the field is tapped."""
    figures, parts = question.locator("[data-measure]"), question.locator("[data-part]")
    if figures.count():
        for figure in figures.all():
            figure.fill(ENOUGH)
    elif parts.count():
        for part in parts.all():
            part.check()
    else:
        question.locator("label.answer.conforms").tap()


def finish(page: Page, chapters: list[str]) -> None:
    for chapter in chapters:
        page.locator("[name=view]").select_option(chapter)
        shown = page.locator("fieldset.question:not([data-filtered])[data-state=open]")
        for id in shown.evaluate_all("all => all.map(one => one.id)"):
            answered(page.locator(f"[id='{id}']"))


def chapters_of(page: Page) -> list[str]:
    values: list[str] = page.locator("[name=view] option").evaluate_all("all => all.map(one => one.value)")
    return [value for value in values if value.startswith("chapter:")]


def finding(page: Page) -> Locator:
    return page.locator("fieldset.question[data-type=requirement]:has(.answer):not([data-threshold])").first


def fill_in_without_a_net(context: BrowserContext, page: Page) -> None:
    """The evening of the operator; in the middle of it the net goes, and the page is loaded anew."""
    page.locator("[name=organisation]").fill("甲公司")
    page.locator("[name=site]").fill("一号基地")
    page.locator("[name=date]").fill("2026-11-20")
    page.locator("[data-do=begin]").tap()
    first, *others = chapters_of(page)
    finish(page, [first])
    page.evaluate("navigator.serviceWorker.ready")
    context.set_offline(True)
    page.reload()
    finish(page, others)
    page.locator("[name=view]").select_option(others[0])
    finding(page).locator("label.answer.fails").tap()
    box = finding(page).locator(".follow-up")
    box.locator("summary").tap()
    for name, value in (("cause", "没有做过分析"), ("action", "请人补做"), ("owner", "办公室"), ("due", "2026-12-10")):
        box.locator(f"[data-follow={name}]").fill(value)
    context.set_offline(False)


def test_from_the_first_tap_to_the_last_action_that_is_closed(open_context: OpenContext, tmp_path: Path) -> None:
    context = open_context(viewport={"width": 375, "height": 667}, has_touch=True, is_mobile=True)
    context.clock.set_fixed_time(EVENING)
    page = opened(context.new_page())
    fill_in_without_a_net(context, page)
    total = page.locator("fieldset.question").count()
    expect(page.locator(".bar-done")).to_have_text(f"{total} / {total}")
    expect(page.locator(".check-sentence")).to_contain_text("不符合 1 项。")

    context.clock.set_fixed_time(NEXT_DAY)  # the auditor takes paper and record home
    page.locator(".check-more-tools > summary").tap()
    record = json.loads(exported(page, tmp_path, "record.json"))
    assert len(record["assessments"][0]["answers"]["incubator"]) == total
    page.goto(f"{LIST}report/")
    expect(page.get_by_role("heading", name="不符合项报告 1")).to_be_visible()
    assert "请人补做" in "".join(printed(page, tmp_path / "report.pdf"))
    at_home = opened(open_context().new_page())
    at_home.locator("input[type=file]").set_input_files(tmp_path / "record.json")
    at_home.locator("[data-do=merge]").click()
    expect(at_home.locator(".open-actions")).to_contain_text("未关闭的整改 1 项。")

    context.clock.set_fixed_time(MONTH_LATER)  # the operator closes the last action
    page.goto(LIST)
    expect(page.locator(".open-actions")).to_contain_text("其中逾期 1 项。")
    page.locator("[data-do=show-actions]").tap()
    box = finding(page).locator(".follow-up")
    box.locator("summary").tap()
    for name, value in (("doneOn", "2026-12-20"), ("verifiedBy", "质量员"), ("verifiedOn", "2026-12-21")):
        box.locator(f"[data-follow={name}]").fill(value)
    expect(box.locator("summary")).to_contain_text("已关闭")
    expect(page.locator(".open-actions")).to_be_hidden()
    page.reload()
    expect(page.locator(".open-actions")).to_be_hidden()
