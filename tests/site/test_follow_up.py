"""A finding goes on: graded by its provision type, followed up, overdue, carried on and closed, in the record too."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from check_list_steps import answer, exported, opened, yes_no
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser


def follow_up(question: Locator) -> Locator:
    """The follow-up of a finding, opened."""
    box = question.locator(".follow-up")
    if box.get_attribute("open") is None:
        box.locator("summary").click()
    return box


def plan(page: Page, due: str) -> Locator:
    """A requirement that is not met, with an action until `due`."""
    answer(yes_no(page), "fails")
    box = follow_up(yes_no(page))
    for name, value in (("action", "补做分析"), ("owner", "办公室"), ("due", due)):
        box.locator(f"[data-follow={name}]").fill(value)
    return box


@pytest.mark.parametrize(("type", "grade"), [("requirement", "严重不符合"), ("recommendation", "观察项")])
def test_the_grade_follows_the_provision_type_and_can_be_changed_with_a_reason(
    page: Page, type: str, grade: str
) -> None:
    question = yes_no(opened(page), type)
    expect(question.locator(".follow-up")).to_have_count(0)
    answer(question, "fails")
    box = follow_up(question)
    expect(box.locator("summary")).to_have_text(f"整改 · {grade}")
    expect(box.locator("[data-follow=gradeReason]")).to_be_hidden()
    box.locator("[data-follow=grade]").select_option("minor")
    expect(box.locator("summary")).to_contain_text("一般不符合")
    box.locator("[data-follow=gradeReason]").fill("只有一处")
    page.reload()
    expect(follow_up(question).locator("[data-follow=gradeReason]")).to_have_value("只有一处")


def test_an_action_is_overdue_until_it_is_done_and_closed_when_it_is_verified(page: Page) -> None:
    page.clock.set_fixed_time("2026-11-20T08:00:00Z")
    box = plan(opened(page), "2026-11-19")
    summary = box.locator("summary")
    expect(summary).to_have_text("整改 · 严重不符合 · 整改中 · 逾期")
    expect(page.locator(".open-actions")).to_contain_text("未关闭的整改 1 项。其中逾期 1 项。")
    box.locator("[data-follow=doneOn]").fill("2026-11-20")
    expect(summary).to_have_text("整改 · 严重不符合 · 已完成，待验证")
    box.locator("[data-follow=verifiedBy]").fill("质量员")
    box.locator("[data-follow=verifiedOn]").fill("2026-11-20")
    expect(summary).to_have_text("整改 · 严重不符合 · 已关闭")
    expect(page.locator(".open-actions")).to_be_hidden()


def test_the_next_self_check_begins_with_what_is_open(page: Page) -> None:
    opened(page)
    page.locator("[name=organisation]").fill("甲公司")
    plan(page, "2099-01-01")
    page.locator("[data-do=new]").click()
    expect(page.locator("[name=organisation]")).to_have_value("甲公司")
    expect(yes_no(page)).to_have_attribute("data-state", "open")
    page.locator("[data-do=show-actions]").click()
    expect(page.locator("fieldset.question:not([data-filtered])")).to_have_count(1)
    expect(follow_up(yes_no(page)).locator("[data-follow=action]")).to_have_value("补做分析")
    page.locator("[data-do=actions]").click()
    expect(page.locator(".action-rows > li")).to_have_count(1)
    expect(page.locator(".action-rows > li")).to_contain_text("整改中 · 期限 2099-01-01 · 办公室")


def test_the_actions_of_all_assessments_stand_in_one_list_and_lead_there(page: Page) -> None:
    plan(opened(page, "/store/checklist/"), "2026-11-01")
    plan(opened(page), "2026-10-01")
    page.locator("[data-do=actions]").click()
    rows = page.locator(".action-rows > li")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("2026-10-01")
    rows.last.locator("a").click()
    expect(page).to_have_url(re.compile("/store/checklist/#"))


def test_it_travels_with_the_record_and_a_merge_tells_where_it_differs(page: Page, tmp_path: Path) -> None:
    box = plan(opened(page), "2099-01-01")
    record = json.loads(exported(page, tmp_path, "record.json"))
    questions = record["assessments"][0]["answers"]["incubator"]
    (given,) = (one for prints in questions.values() for one in prints.values())
    assert given["followUp"] | {"since": ""} == {
        "action": "补做分析",
        "due": "2099-01-01",
        "owner": "办公室",
        "since": "",
    }
    box.locator("[data-follow=owner]").fill("财务")
    page.locator("input[type=file]").set_input_files(tmp_path / "record.json")
    expect(page.locator(".preview-list li")).to_have_count(1)
