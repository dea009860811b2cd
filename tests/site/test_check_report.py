"""The report of an assessment and its files, each read by a program that is not ours."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook
from paper import printed
from playwright.sync_api import Page, expect
from rdflib import DCTERMS, RDF, Graph, Literal, Namespace, URIRef
from rdflib.term import Node
from records import assessment, questions_of, store
from site_pages import OpenContext
from trestle.oscal.assessment_results import AssessmentResults
from trestle.oscal.poam import PlanOfActionAndMilestones

pytestmark = pytest.mark.browser

REPORT = "/incubator/checklist/report/"
REASON = "租用场地，没有建设 <b>&\n=1+1"


@pytest.fixture
def asked(page: Page) -> dict[str, dict[str, Any]]:
    """The questions about which the stored assessment says something, by what it says."""
    questions = questions_of(page, "incubator")
    plain = [one for one in questions if "threshold" not in one]
    requirements = [one for one in plain if one["type"] == "requirement"]
    recommendations = [one for one in plain if one["type"] == "recommendation"]
    area = next(one for one in questions if any(m["id"] == "office-area" for m in one.get("measures", [])))
    said = {
        "yes": requirements[0],
        "no": requirements[1],
        "na": requirements[2],
        "departs": recommendations[0],
        "area": area,
    }
    answers = {
        said["yes"]["id"]: {"answer": "conforms", "note": "现场看过"},
        said["no"]["id"]: {"answer": "fails"},
        said["na"]["id"]: {"answer": "not-applicable", "reason": REASON},
        said["departs"]["id"]: {"answer": "fails", "reason": "另有安排"},
    }
    cover = {"organisation": "甲公司", "assessor": "自查人甲", "date": "2026-11-20"}
    store(page, assessment("a1", cover, {"incubator": answers}, {"incubator": questions}, {"office-area": "180"}))
    page.goto(REPORT)
    expect(page.locator(".report-text h2").first).to_be_visible()
    return said


def saved(page: Page, format: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.locator(f"[data-file='{format}']").click()
    path = folder / download.value.suggested_filename
    assert path.name == f"incubator_甲公司_2026-11-20.{format}"
    download.value.save_as(path)
    return path


def test_the_report_says_what_was_found(page: Page, asked: dict[str, dict[str, Any]]) -> None:
    text = page.locator(".report-text")
    expect(text).to_contain_text("不符合 2 项。")
    for heading in ("不符合 · 2", "推荐未做到 · 1", "不适用 · 1", "符合 · 1"):
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
    expect(text).to_contain_text("180 m² ＜ 200 m²：未达到")
    expect(text).to_contain_text("租用场地，没有建设 <b>&")
    expect(text.locator(".report-cover")).to_contain_text("自查人甲")


def test_each_printed_sheet_of_the_report_says_whose_it_is(
    page: Page, asked: dict[str, dict[str, Any]], tmp_path: Path
) -> None:
    sheets = printed(page, tmp_path / "report.pdf")
    assert len(sheets) > 1
    for sheet in sheets:
        assert re.search("甲公司·2026-11-20·自查人甲·记录[0-9a-z-]+，校验[0-9a-f]{8}", sheet)


def test_the_word_file_says_the_same(page: Page, asked: dict[str, dict[str, Any]], tmp_path: Path) -> None:
    document = Document(str(saved(page, "docx", tmp_path)))
    assert "自查人甲 · 记录 " in document.sections[0].footer.paragraphs[0].text
    assert [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"] == [
        heading.inner_text() for heading in page.locator(".report-text h2").all()
    ]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert any(REASON in cell for cell in cells)
    assert {"甲公司", asked["na"]["ask"]} <= set(cells)


def test_excel_reads_the_workbook(page: Page, asked: dict[str, dict[str, Any]], tmp_path: Path) -> None:
    book = load_workbook(saved(page, "xlsx", tmp_path))
    answers, chapters, cover = (list(sheet.values) for sheet in book.worksheets)
    column = {name: place for place, name in enumerate(answers[0])}
    row = next(line for line in answers if line[column["检查内容"]] == asked["na"]["ask"])
    assert (row[column["结论"]], row[column["理由"]], row[column["条款类型"]]) == ("不适用", REASON, "要求")
    assert len(answers) == 1 + len(questions_of(page, "incubator"))
    assert chapters[-1][:4] == ("合计", len(answers) - 1, 1, 2)
    assert ("单位", "甲公司") in cover


def test_the_csv_file_runs_nothing_and_keeps_clause_numbers(
    page: Page, asked: dict[str, dict[str, Any]], tmp_path: Path
) -> None:
    text = saved(page, "csv", tmp_path).read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    row = next(row for row in rows if row["检查内容"] == asked["na"]["ask"])
    assert (row["结论"], row["理由"], row["条款类型"]) == ("不适用", REASON, "要求")
    assert row["条款"] == f"条款{asked['na']['label']}"
    assert not any(value.startswith(tuple("=+-@")) for row in rows for value in row.values())


@pytest.mark.parametrize("is_blank", [False, True])
def test_trestle_reads_the_oscal_results(
    page: Page, asked: dict[str, dict[str, Any]], tmp_path: Path, site_folder: Path, is_blank: bool
) -> None:
    if is_blank:
        store(page, assessment("b", {"organisation": "甲公司", "date": "2026-11-20"}, {}, {}))
        page.goto(REPORT)
    path = saved(page, "oscal.json", tmp_path)
    read = AssessmentResults.oscal_read(path.rename(tmp_path / "results.json"))
    assert read
    (result,) = read.results
    catalog = (site_folder / "files" / "incubator.oscal.json").read_text(encoding="utf-8")
    for finding in result.findings or []:
        assert f'"{finding.target.target_id}"' in catalog
    if is_blank:
        assert not result.observations
        return
    states = [(one.target.status.state.value, one.target.status.reason) for one in result.findings or []]
    assert sorted(states) == [
        ("not-satisfied", "fail"),
        ("not-satisfied", "fail"),
        ("not-satisfied", "other"),
        ("satisfied", "pass"),
    ]
    props = [{prop.name: prop.value for prop in one.props or []} for one in result.observations or []]
    (unfit,) = [of for of in props if of["answer"] == "not-applicable"]
    assert (unfit["provision-type"], unfit["reason"]) == ("requirement", "租用场地，没有建设 <b>& =1+1")


FOLLOWED = {
    "cause": "没有人负责",
    "action": "指定专人",
    "owner": "办公室",
    "due": "2026-11-25",
    "since": "2026-11-20T08:00:00.000Z",
}


@pytest.fixture
def followed(page: Page, asked: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The question whose finding is followed up, overdue since yesterday."""
    page.clock.set_fixed_time("2026-11-26T08:00:00Z")
    answers = {asked["no"]["id"]: {"answer": "fails", "followUp": FOLLOWED}}
    cover = {"organisation": "甲公司", "assessor": "自查人甲", "date": "2026-11-20"}
    store(page, assessment("a2", cover, {"incubator": answers}, {"incubator": [asked["no"]]}))
    page.evaluate("localStorage.removeItem('tiaowen.self-check.of.a1')")
    page.goto(REPORT)
    expect(page.locator(".report-text h2").first).to_be_visible()
    return asked["no"]


def test_a_finding_has_a_report_with_criterion_action_and_signatures(page: Page, followed: dict[str, Any]) -> None:
    heading = page.get_by_role("heading", name=f"不符合项报告 1：条款{followed['label']}")
    table = heading.locator("xpath=following-sibling::*[1]")
    for told in ("依据的条文", "严重不符合", "指定专人", "整改中 · 逾期", "检查人签名、日期"):
        expect(table).to_contain_text(told)
    assert len(table.locator("tr").first.inner_text()) > len("依据的条文") + 5


def test_the_files_carry_what_becomes_of_a_finding(page: Page, followed: dict[str, Any], tmp_path: Path) -> None:
    text = saved(page, "csv", tmp_path).read_bytes().decode("utf-8-sig")
    row = next(row for row in csv.DictReader(io.StringIO(text, newline="")) if row["检查内容"] == followed["ask"])
    assert (row["分级"], row["原因"], row["责任人"]) == ("严重不符合", "没有人负责", "办公室")
    assert (row["期限"], row["整改状态"]) == ("2026-11-25", "整改中 · 逾期")
    document = Document(str(saved(page, "docx", tmp_path)))
    assert any("指定专人" in cell.text for table in document.tables for row in table.rows for cell in row.cells)


def test_trestle_reads_the_plan_of_action(page: Page, followed: dict[str, Any], tmp_path: Path) -> None:
    path = saved(page, "poam.json", tmp_path)
    read = PlanOfActionAndMilestones.oscal_read(path.rename(tmp_path / "plan.json"))
    assert read
    assert [item.description for item in read.poam_items] == [followed["ask"]]
    (risk,) = read.risks or []
    assert (risk.status.root.root, risk.statement) == ("remediating", "没有人负责")
    assert str(risk.deadline).startswith("2026-11-25")
    (planned,) = risk.remediations or []
    assert "planned" in str(planned.lifecycle)


def test_earl_has_an_assertion_for_every_question(page: Page, asked: dict[str, dict[str, Any]], tmp_path: Path) -> None:
    graph = json.loads(saved(page, "earl.jsonld", tmp_path).read_text(encoding="utf-8"))["@graph"]
    assertions = {one["earl:test"]["dct:title"]: one for one in graph if one["@type"] == "earl:Assertion"}
    assert len(assertions) == len(questions_of(page, "incubator"))
    outcomes = {name: assertions[one["ask"]]["earl:result"]["earl:outcome"]["@id"] for name, one in asked.items()}
    assert outcomes == {
        "yes": "earl:passed",
        "no": "earl:failed",
        "na": "earl:inapplicable",
        "departs": "earl:failed",
        "area": "earl:failed",
    }
    unfit = assertions[asked["na"]["ask"]]
    assert unfit["earl:result"]["tiaowen:reason"] == REASON.strip()
    assert unfit["earl:test"]["tiaowen:provisionType"] == "requirement"


EARL = Namespace("http://www.w3.org/ns/earl#")
OURS = Namespace("urn:uuid:f9496b53-4e9a-4754-947f-34a15b2a0d29#")
FOAF_NAME = URIRef("http://xmlns.com/foaf/0.1/name")


def test_a_program_for_linked_data_reads_the_earl_report(
    page: Page, asked: dict[str, dict[str, Any]], tmp_path: Path
) -> None:
    base = "https://standards.example/earl.jsonld"
    graph = Graph().parse(saved(page, "earl.jsonld", tmp_path), format="json-ld", publicID=base)
    assertions = set(graph.subjects(RDF.type, EARL.Assertion))
    assert len(assertions) == len(questions_of(page, "incubator"))
    (subject,) = graph.subjects(RDF.type, EARL.TestSubject)
    (assertor,) = graph.subjects(RDF.type, EARL.Assertor)
    assert (subject, DCTERMS.title, Literal("甲公司")) in graph
    assert (assertor, FOAF_NAME, Literal("自查人甲")) in graph
    for one in assertions:
        assert set(graph.objects(one, EARL.subject)) == {subject}
        assert set(graph.objects(one, EARL.assertedBy)) == {assertor}
        assert set(graph.objects(one, EARL.mode)) == {EARL.manual}
    told = {name: _told(graph, one) for name, one in asked.items()}
    assert {name: outcome for name, (outcome, _, _) in told.items()} == {
        "yes": EARL.passed,
        "no": EARL.failed,
        "na": EARL.inapplicable,
        "departs": EARL.failed,
        "area": EARL.failed,
    }
    assert told["na"][1:] == (Literal(REASON.strip()), Literal("requirement"))
    assert told["departs"][1:] == (Literal("另有安排"), Literal("recommendation"))
    assert not [one for one in graph.all_nodes() if isinstance(one, URIRef) and ":" not in one]


def _told(graph: Graph, question: dict[str, Any]) -> tuple[Node | None, Node | None, Node | None]:
    """The outcome of a question, its reason and its provision type, asked of the graph."""
    (test,) = (
        one
        for one in graph.subjects(RDF.type, EARL.TestRequirement)
        if re.split("[#/]", str(one))[-1] == question["id"]
    )
    (assertion,) = graph.subjects(EARL.test, test)
    (result,) = graph.objects(assertion, EARL.result)
    assert (result, RDF.type, EARL.TestResult) in graph
    return graph.value(result, EARL.outcome), graph.value(result, OURS.reason), graph.value(test, OURS.provisionType)


def test_the_record_of_the_report_is_the_record_of_the_list(
    page: Page, asked: dict[str, dict[str, Any]], open_context: OpenContext, tmp_path: Path
) -> None:
    first = saved(page, "json", tmp_path).read_bytes()
    (given,) = json.loads(first)["assessments"]
    other = open_context().new_page()
    store(other, given)
    other.goto(REPORT)
    assert saved(other, "json", tmp_path).read_bytes() == first


def test_without_script_it_says_what_it_needs(open_context: OpenContext) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(REPORT)
    expect(page.get_by_text("没有运行本页的脚本")).to_be_visible()
    expect(page.locator(".report-tools")).to_be_hidden()
