"""Every corpus is a whole site, whatever it has not yet; and no link of it is dead."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from corpus_cases import COVER
from site_links import dead_links

from macros.clauses.ids import OF_THE_SITE
from macros.site_build import Order, plan_of, site_files
from macros.site_writing import write_site

CHAPTER = """\
clauses:
- id: beds
  number: "4"
  heading: {zh: 花床}
- id: width
  number: "4.1"
  body:
  - zh: 花床的宽度不应大于120 cm，见4.2。
- id: soil
  number: "4.2"
  body:
  - zh: 土壤应符合GB/T 33891的要求。
"""
CHINESE = """\
id: garden
kind: standard
title: {zh: 社区花园}
short-title: {zh: 花园}
number: ""
stage: working-draft
edition: draft
"""
QUESTIONS = """\
standard: garden
questions:
- id: q-width
  clause: width
  ask: {zh: 花床的宽度是否不大于120 cm？}
  evidence: {zh: 量一量。}
  answer: yes-no
"""
RELATIONS = """\
relations:
- {from: garden/width, to: orchard/width, type: same-subject, reason: {zh: 同一件事。, en: The same thing.}}
"""
OFFICIAL = COVER.replace('number: ""', 'number: T/ABC {year}—{year}\nclassification: {{ics: "{ics}"}}')
OFFICIAL = OFFICIAL.replace('edition: "2024"', 'edition: "{year}"').replace("working-draft", "{stage}")
"a text of its body: `id`, `year`, `ics` and `stage` are gaps"
STAGES = ("published", "draft-for-comment", "working-draft")
CORPORA: dict[str, dict[str, str]] = {
    "nothing yet": {},
    "one chapter in Chinese alone": {"standards/garden/standard.yaml": CHINESE, "standards/garden/04.yaml": CHAPTER},
    "a standard without a clause": {"standards/garden/standard.yaml": CHINESE},
    "questions and no English": {
        "standards/garden/standard.yaml": CHINESE,
        "standards/garden/04.yaml": CHAPTER,
        "checklists/garden.yaml": QUESTIONS,
    },
    "one of two in English, with a relation": {
        "standards/garden/standard.yaml": CHINESE,
        "standards/garden/04.yaml": CHAPTER,
        "standards/orchard/standard.yaml": COVER.format(id="orchard"),
        "standards/orchard/04.yaml": CHAPTER,
        "standards/relations.yaml": RELATIONS,
    },
    "a site of its own, without guides": {
        "site.yaml": "title: {zh: 我们的标准}\nwithout: [guide, links, compare-records]\ncontact: us@example.org\n",
        "standards/garden/standard.yaml": COVER.format(id="garden"),
        "standards/garden/04.yaml": CHAPTER,
        "standards/orchard/standard.yaml": COVER.format(id="orchard"),
        "standards/orchard/04.yaml": CHAPTER,
        "standards/relations.yaml": RELATIONS,
        "docs/zh/news.md": "# 消息\n\n见[花园](../garden/)。\n",
    },
    "one shown as an outline, one by its numbers": {
        "standards/garden/standard.yaml": COVER.format(id="garden").replace("shown: full", "shown: outline"),
        "standards/garden/04.yaml": CHAPTER,
        "standards/orchard/standard.yaml": COVER.format(id="orchard").replace("shown: full", "shown: number-only"),
        "standards/orchard/04.yaml": CHAPTER,
    },
    "official texts of several fields and stages": {
        f"standards/{id}/{name}": text
        for id, year in ((f"garden-{number}", 2001 + number) for number in range(14))
        for name, text in (
            ("standard.yaml", OFFICIAL.format(id=id, year=year, ics=("65.020", "")[year % 2], stage=STAGES[year % 3])),
            ("04.yaml", CHAPTER),
        )
    },
    "more standards than the navigation names": {
        f"standards/{id}/{name}": text
        for id in (f"garden-{number}" for number in range(14))
        for name, text in (("standard.yaml", COVER.format(id=id)), ("04.yaml", CHAPTER))
    },
}


def build(files: Mapping[str, str], root: Path, address: str = "") -> Path:
    """The folder of the site of a corpus with these files."""
    (root / "standards").mkdir(parents=True)
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    plan = plan_of(Order(root, address))
    assert plan.stopping == ()
    write_site(site_files(plan), root / "site", print)
    return root / "site"


@pytest.mark.parametrize("name", CORPORA)
def test_every_corpus_is_a_whole_site_with_no_dead_link(name: str, tmp_path: Path) -> None:
    site = build(CORPORA[name], tmp_path)
    assert dead_links(site) == []
    ids = {path.parent.name for path in (tmp_path / "standards").glob("*/standard.yaml")}
    written = {path.stem for path in (tmp_path / "docs").glob("*/*.md")}
    assert {path.name for path in site.iterdir() if path.is_dir()} - ids - written <= OF_THE_SITE
    for id in ids:
        assert (site / id / "index.html").is_file()
        assert (
            f'{id}/"'
            in (site / "standards" / "index.html" if "14" in name else site / "index.html").read_text(encoding="utf-8")
            or len(list((tmp_path / "standards").glob("*/standard.yaml"))) > 12
        )


def test_a_corpus_without_english_is_a_site_in_chinese_alone(tmp_path: Path) -> None:
    site = build(CORPORA["questions and no English"], tmp_path)
    assert not (site / "en").exists()
    for page in site.rglob("*.html"):
        assert "hreflang" not in page.read_text(encoding="utf-8"), page
    assert not list((site / "files").glob("*.en.docx"))


def test_a_text_whose_rights_nobody_has_stated_is_shown_at_home_and_as_an_outline_on_the_web(tmp_path: Path) -> None:
    files = CORPORA["one chapter in Chinese alone"]
    at_home = build(files, tmp_path / "home")
    on_the_web = build(files, tmp_path / "web", "https://standards.example/")
    sentence = "土壤应符合"
    assert any(sentence in page.read_text(encoding="utf-8") for page in at_home.rglob("*.html"))
    assert not any(sentence in file.read_text(encoding="utf-8") for file in on_the_web.rglob("*.[hjc]*"))
    for site in (at_home, on_the_web):
        assert "rights-not-stated" in (site / "garden" / "index.html").read_text(encoding="utf-8")
        assert "rights-not-stated" in (site / "c" / "garden" / "soil" / "index.html").read_text(encoding="utf-8")


def test_what_the_site_says_of_itself_stands_in_site_yaml(tmp_path: Path) -> None:
    site = build(CORPORA["a site of its own, without guides"], tmp_path)
    assert "<title>我们的标准</title>" in (site / "index.html").read_text(encoding="utf-8")
    assert "mailto:us@example.org" in (site / "about" / "index.html").read_text(encoding="utf-8")
    assert "消息" in (site / "news" / "index.html").read_text(encoding="utf-8")
    assert not any((site / name).exists() for name in ("guide", "links", "compare-records"))


def test_a_text_that_is_not_shown_says_so_on_its_page_and_at_each_clause(tmp_path: Path) -> None:
    site = build(CORPORA["one shown as an outline, one by its numbers"], tmp_path)
    for id, said in (("garden", "这里只列编号、标题和术语"), ("orchard", "这里只列编号，")):
        for page in (site / id / "index.html", site / "c" / id / "soil" / "index.html"):
            html = page.read_text(encoding="utf-8")
            assert said in html and "土壤应符合" not in html
    assert "自有文字。 权利人" in (site / "garden" / "index.html").read_text(encoding="utf-8")


def test_many_official_texts_are_listed_once_by_number_stage_and_field(tmp_path: Path) -> None:
    site = build(CORPORA["official texts of several fields and stages"], tmp_path)
    listed = (site / "standards" / "index.html").read_text(encoding="utf-8")
    row = next(line for line in listed.splitlines() if 'data-number="T/ABC 2001—2001"' in line)
    assert row.count("T/ABC 2001—2001") == 2, "for the order, and once to be read"
    assert 'data-field="" data-body="" data-stage="已发布" data-rank="4" data-newest="2001"' in row
    assert 'data-field="农业"' in listed and 'data-stage="征求意见稿" data-rank="1"' in listed
    home = (site / "index.html").read_text(encoding="utf-8")
    assert "2014版" in home and "2001版" not in home, "the newest editions stand on the home page"
