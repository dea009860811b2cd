"""Records side by side: sites and years, two assessors, files that are no records, answers to another edition."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from paper import printed
from playwright.sync_api import Page, expect
from records import assessment, questions_of, record_text
from site_pages import OpenContext

pytestmark = pytest.mark.browser

COMPARISON = "/compare-records/"
Files = dict[str, str]


@pytest.fixture
def questions(page: Page) -> list[dict[str, Any]]:
    """Questions on requirements of the list that are answered by yes or no."""
    asked = questions_of(page, "incubator")
    return [one for one in asked if one["type"] == "requirement" and "threshold" not in one]


def record(questions: list[dict[str, Any]], site: str, date: str, assessor: str, *answers: str) -> str:
    """A record of one site with `answers` to the first questions."""
    given = {one["id"]: {"answer": answer, "reason": "无"} for one, answer in zip(questions, answers)}
    cover = {"organisation": "甲公司", "site": site, "date": date, "assessor": assessor}
    return record_text(assessment(f"{site}{date}{assessor}", cover, {"incubator": given}, {"incubator": questions}))


def compared(page: Page, folder: Path, files: Files) -> Page:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    page.goto(COMPARISON)
    page.locator("input[type=file]").set_input_files([folder / name for name in files])
    expect(page.locator(".compare-files")).to_contain_text("已读入")
    return page


def cells(page: Page, heading: str) -> list[list[str]]:
    """The table that follows a heading, without its head."""
    rows = page.locator(f"h2:text-is('{heading}') ~ .table-scroll").first.locator("tbody tr")
    return [[cell.inner_text() for cell in row.locator("th, td").all()] for row in rows.all()]


def years(questions: list[dict[str, Any]]) -> Files:
    """Three years of one site, better each year, and another site."""
    answers = (("fails", "fails", "conforms"), ("fails", "conforms", "conforms"), ("conforms",) * 3)
    files = {
        f"{2024 + i}.json": record(questions, "济南", f"{2024 + i}-05-01", "甲", *of) for i, of in enumerate(answers)
    }
    return {**files, "q.json": record(questions, "青岛", "2024-06-01", "甲", "fails", "conforms", "conforms")}


def test_only_what_differs_in_the_order_that_is_wanted(
    page: Page, questions: list[dict[str, Any]], tmp_path: Path
) -> None:
    compared(page, tmp_path, years(questions))
    head = page.locator("h2:text-is('各条结果') ~ .table-scroll thead th")
    page.locator("[name=order]").select_option("worst")
    expect(head.nth(1)).to_contain_text("2024-05-01")
    page.locator("[name=order]").select_option("name")
    expect(head.nth(4)).to_contain_text("青岛")
    every = len(cells(page, "各条结果"))
    page.locator("[name=only-differing]").check()
    shown = cells(page, "各条结果")
    assert 0 < len(shown) < every
    assert all(len(set(row[1:])) > 1 for row in shown)
    with page.expect_download() as download:
        page.locator("[data-do=csv]").click()
    lines = Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == len(shown) + 1
    assert cells(page, "不符合最多的条款")[0][0] == questions[0]["label"].split(" ")[0]


def test_the_change_over_the_years_is_drawn_and_told(
    page: Page, questions: list[dict[str, Any]], tmp_path: Path
) -> None:
    compared(page, tmp_path, years(questions))
    expect(page.locator(".trend polyline")).to_have_count(1)
    trend = cells(page, "要求达到的比例，逐次")
    assert [row[1] for row in trend] == ["2024-05-01", "2025-05-01", "2026-05-01"]
    assert [row[2] for row in trend] == ["33.3%", "66.7%", "100%"]


def test_fifty_records_are_read_at_a_glance_and_print_on_a_few_sheets(
    page: Page, questions: list[dict[str, Any]], tmp_path: Path
) -> None:
    compared(
        page, tmp_path, {f"{i}.json": record(questions, f"地点{i}", "2026-05-01", "甲", "fails") for i in range(50)}
    )
    assert page.evaluate("document.documentElement.scrollHeight") < 12_000
    assert len(printed(page, tmp_path / "compared.pdf")) <= 8


def test_many_changes_are_folded_and_print_on_a_few_sheets(
    page: Page, questions: list[dict[str, Any]], tmp_path: Path
) -> None:
    answers = [["fails", "conforms", "conforms"], ["conforms", "fails", "conforms"]]
    of_site = {
        f"{site}-{year}.json": record(questions, f"地点{site}", f"{year}-05-01", "甲", *answers[year % 2])
        for site in range(10)
        for year in range(2022, 2027)
    }
    compared(page, tmp_path, of_site)
    folded = page.locator(".compare-text details")
    expect(folded).to_have_count(40)
    expect(folded.first.locator("summary")).to_contain_text("项结论不同")
    expect(folded.first.locator("table")).to_be_hidden()
    folded.first.locator("summary").click()
    expect(folded.first.locator("table")).to_be_visible()
    assert len(printed(page, tmp_path / "compared.pdf")) <= 10


def test_sites_stand_against_clauses(page: Page, questions: list[dict[str, Any]], tmp_path: Path) -> None:
    first = record(questions, "济南", "2026-05-01", "自查人甲", "fails", "conforms")
    second = record(questions, "青岛", "2026-05-02", "自查人甲", "conforms", "conforms")
    compared(page, tmp_path, {"a.json": first, "b.json": second})
    expect(page.locator(".compare-files")).to_have_text("已读入 2 份记录。")
    matrix = cells(page, "各条结果")
    label = questions[0]["label"]
    row = next(row for row in matrix if row[0] == label)
    assert row[1] == "✕ 不符合 1"
    assert "不符合" not in row[2]
    assert cells(page, "哪些章问题最多")[0][1:] == ["1", "0", "4"]
    expect(page.get_by_role("heading", name="同一地点前后的变化")).to_have_count(0)


def test_what_changed_since_last_year_and_where_assessors_disagree(
    page: Page, questions: list[dict[str, Any]], tmp_path: Path
) -> None:
    files = {
        "2025.json": record(questions, "济南", "2025-05-01", "自查人甲", "fails", "conforms", "conforms"),
        "2026.json": record(questions, "济南", "2026-05-01", "自查人甲", "conforms", "conforms", "conforms"),
        "other.json": record(questions, "济南", "2026-05-02", "自查人乙", "conforms", "fails", "conforms"),
    }
    compared(page, tmp_path, files)
    ask = [one["ask"] for one in questions]
    label = [one["label"] for one in questions]
    assert cells(page, "同一地点前后的变化") == [[label[0], ask[0], "不符合", "符合"]]
    assert cells(page, "同一地点、不同检查人员的分歧") == [[label[1], ask[1], "符合", "不符合"]]


def test_answers_to_another_text_are_told_and_not_compared(
    page: Page, questions: list[dict[str, Any]], tmp_path: Path
) -> None:
    old = record(questions, "济南", "2025-05-01", "自查人甲", "fails", "conforms")
    old = old.replace(questions[0]["fingerprint"], "f1:0123456789ab")
    new = record(questions, "济南", "2026-05-01", "自查人甲", "conforms", "conforms")
    compared(page, tmp_path, {"old.json": old, "new.json": new})
    row = next(row for row in cells(page, "各条结果") if row[0] == questions[0]["label"])
    assert row[1].startswith("↻ 待复核")
    expect(page.locator(".compare-text")).to_contain_text("的条文在两次之间改过，没有比较。")
    expect(page.get_by_text("结论不同")).to_have_count(0)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{half", "“odd.json”不是自查记录，没有计入；其余文件照常对比。"),
        ('{"format": "tiaowen-self-check", "version": 99}', "“odd.json”由更新的版本导出"),
    ],
)
def test_a_file_that_is_no_record_is_named_and_the_others_work(
    page: Page, questions: list[dict[str, Any]], tmp_path: Path, text: str, sentence: str
) -> None:
    good = record(questions, "济南", "2026-05-01", "自查人甲", "fails")
    compared(page, tmp_path, {"odd.json": text, "good.json": good})
    expect(page.locator(".compare-faults li")).to_have_count(1)
    expect(page.locator(".compare-faults")).to_contain_text(sentence)
    expect(page.locator(".compare-files")).to_have_text("已读入 1 份记录。")
    page.locator("input[type=file]").set_input_files([tmp_path / "good.json"])
    expect(page.locator(".compare-faults")).to_be_hidden()
    expect(page.locator(".compare-files")).to_have_text("已读入 1 份记录。")
    page.locator("[data-do=clear]").click()
    expect(page.locator(".compare-text table")).to_have_count(0)


def test_files_can_be_dropped(page: Page, questions: list[dict[str, Any]]) -> None:
    page.goto("/en" + COMPARISON)
    expect(page.locator(".compare-choose")).to_be_visible()
    page.evaluate(
        """text => {
            const carried = new DataTransfer();
            carried.items.add(new File([text], "record.json"));
            document.querySelector("record-comparison").dispatchEvent(
                new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
        }""",
        record(questions, "济南", "2026-05-01", "自查人甲", "fails"),
    )
    expect(page.locator(".compare-files")).to_have_text("Records read: 1.")
    expect(page.get_by_role("heading", name="Results by clause")).to_be_visible()


def test_without_script_it_says_what_it_needs(open_context: OpenContext) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(COMPARISON)
    expect(page.get_by_text("没有运行本页的脚本")).to_be_visible()
    expect(page.locator(".compare-choose")).to_be_hidden()


def test_only_the_questions_of_the_lists_that_are_answered_are_fetched(
    page: Page, questions: list[dict[str, Any]], tmp_path: Path
) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url) if request.url.endswith("questions.json") else None)
    page.goto(COMPARISON)
    assert len(page.content()) < 40_000
    assert not fetched
    compared(page, tmp_path, years(questions))
    assert [url.split("/", 3)[3] for url in fetched] == ["incubator/checklist/questions.json"]


def test_questions_that_cannot_be_fetched_are_told_and_asked_for_again(
    page: Page, questions: list[dict[str, Any]], tmp_path: Path
) -> None:
    page.route("**/questions.json", lambda route: route.abort())
    compared(page, tmp_path, years(questions))
    expect(page.locator(".compare-faults")).to_contain_text("没有取到")
    page.unroute("**/questions.json")
    page.locator("input[type=file]").set_input_files(sorted(tmp_path.glob("*.json")))
    expect(page.locator(".compare-faults")).to_be_empty()
    expect(page.locator(".compare-text table").first).to_be_visible()


def test_the_records_of_one_site_are_read_alone(page: Page, tmp_path: Path, questions: list[dict[str, Any]]) -> None:
    compared(page, tmp_path, years(questions))
    site = page.locator("[name=site]")
    expect(site).to_be_visible()
    names = site.locator("option").all_inner_texts()
    assert names[0] == "所有地点" and len(names) == 3
    whole = page.locator(".compare-text table").last.locator("thead th").count()
    site.select_option(names[1])
    expect(page.locator(".compare-text table").last.locator("thead th")).not_to_have_count(whole)


def test_a_record_with_photos_is_compared_as_any_other(
    page: Page, tmp_path: Path, questions: list[dict[str, Any]]
) -> None:
    path = tmp_path / "one.zip"
    with zipfile.ZipFile(path, "w") as zip:
        zip.writestr("record.json", record(questions, "东", "2026-01-01", "甲", "fails"))
    page.goto(COMPARISON)
    page.locator("input[type=file]").set_input_files(path)
    expect(page.locator(".compare-files")).to_contain_text("已读入 1 份记录")
