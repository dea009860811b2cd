"""The check list on a phone: what is asked, what to look at, the answers; one chapter at a time; the way through."""

from __future__ import annotations

import pytest
from check_list_steps import LIST, answer, opened, yes_no
from playwright.sync_api import Locator, Page, expect
from site_pages import OpenContext

pytestmark = pytest.mark.browser

SCREEN = 667
SHOWN = "fieldset.question:not([data-filtered])"


@pytest.fixture
def phone(open_context: OpenContext) -> Page:
    return open_context(viewport={"width": 375, "height": SCREEN}, has_touch=True, is_mobile=True).new_page()


def tapped(page: Page, question: Locator, value: str) -> None:
    question.locator(f"label.answer.{value}").click()


@pytest.mark.parametrize(("path", "screens"), [(LIST, 40), (f"/en{LIST}", 40)])
def test_a_list_of_139_questions_takes_no_more_screens_than_this(phone: Page, path: str, screens: int) -> None:
    opened(phone, path)
    phone.locator("[name=view]").select_option("")
    questions = phone.locator(SHOWN).count()
    phone.add_style_tag(content=".check-clause { content-visibility: visible !important }")
    height = phone.evaluate("document.querySelector('self-check').scrollHeight")
    assert height / questions < screens * SCREEN / 139
    assert phone.evaluate("document.documentElement.scrollWidth") == 375


def test_the_first_question_is_on_the_first_screen_once_the_head_is_filled(phone: Page) -> None:
    opened(phone)
    phone.locator("[name=organisation]").fill("甲公司")
    phone.locator("[data-do=begin]").click()
    expect(phone.locator("[name=organisation]")).to_be_hidden()
    phone.reload()
    expect(phone.locator(".head-line")).to_contain_text("甲公司")
    bottom = phone.locator(SHOWN).first.evaluate("one => one.getBoundingClientRect().bottom + scrollY")
    assert bottom < SCREEN
    phone.locator(".head-line").click()
    expect(phone.locator("[name=organisation]")).to_be_visible()


def test_one_chapter_stands_there_and_the_next_open_question_leads_through_all(phone: Page) -> None:
    opened(phone)
    total = phone.locator("fieldset.question").count()
    expect(phone.locator(".bar-done")).to_have_text(f"0 / {total}")
    assert phone.locator(".check-chapter:visible").count() == 1
    first = phone.locator(SHOWN).first.get_attribute("id")
    for shown in phone.locator(SHOWN).all():
        tapped(phone, shown, "not-applicable")
    done = phone.locator(SHOWN).count()
    expect(phone.locator(".bar-done")).to_have_text(f"{done} / {total}")
    phone.locator("[data-do=next-open]").click()
    expect(phone.locator(f"[id='{first}']")).to_be_hidden()
    expect(phone.locator("[name=view]")).to_have_value("chapter:4")
    expect(phone.locator(SHOWN).first).to_be_in_viewport()
    phone.locator("[data-do=back]").click()
    expect(phone.locator(f"[id='{first}']")).to_be_visible()


def test_the_view_shows_nonconformities_alone(phone: Page) -> None:
    opened(phone)
    phone.locator("[name=view]").select_option("chapter:4")
    tapped(phone, yes_no(phone), "fails")
    phone.locator("[name=view]").select_option("state:failed")
    expect(phone.locator(SHOWN)).to_have_count(1)
    expect(phone.locator(SHOWN)).to_have_attribute("data-state", "fails")


def test_an_address_leads_to_its_chapter_though_another_is_open(phone: Page) -> None:
    opened(phone)
    last = phone.locator("fieldset.question").last
    expect(last).to_be_hidden()
    phone.evaluate("id => { location.hash = id; }", last.get_attribute("id"))
    expect(last).to_be_in_viewport()


def test_answers_can_be_hit_with_a_thumb(phone: Page) -> None:
    opened(phone)
    shown = phone.locator(
        f"{SHOWN} .answer:visible, {SHOWN} .more-button:visible, .check-bar button, .check-bar select"
    )
    sizes = [box for box in (one.bounding_box() for one in shown.all()) if box]
    assert sizes
    assert min(box["height"] for box in sizes) >= 44


def test_notes_are_folded_until_they_are_wanted_and_open_where_something_stands_in_them(page: Page) -> None:
    question = yes_no(opened(page))
    expect(question.locator(".more-fields")).to_be_hidden()
    answer(question, "conforms")
    question.locator(".more-button").click()
    question.locator(".note-field textarea").fill("看过")
    page.reload()
    expect(question.locator(".note-field textarea")).to_have_value("看过")
    expect(question.locator(".more-fields")).to_be_visible()
    expect(yes_no(page, "recommendation").locator(".more-fields")).to_be_hidden()
