"""The built pages as other programs read them: a validator, the reader view of Firefox, readers of metadata, schemas.

Each of those programs was written by somebody else; none of them needs a browser.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from rdflib import Graph, Namespace
from site_pages import EVERY_PAGE

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ROOT / "tests" / "javascript"
ADDRESS = "https://standards.example/base/"
SCHEMA = Namespace("https://schema.org/")
HEADINGS = ("/c/incubator/2024-08/4.2/",)
TEXTS = ("/incubator/", "/en/incubator/", "/park/", "/store/")
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, told its address, without which it has no sitemap."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "scripts/build_site.py", "--into", str(folder), "--address", ADDRESS]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


def said(program: str, *files: Path) -> Any:
    """What a program of Node prints about files."""
    command = [str(Path(sys.executable).parent / "node"), str(PROGRAMS / program), *map(str, files)]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout)


def files(site: Path, pages: tuple[str, ...]) -> Iterator[Path]:
    yield from (site / page.lstrip("/") / "index.html" for page in pages)


def test_the_validator_has_nothing_to_say_on_any_kind_of_page(site: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.html"
    wrong.write_text('<!doctype html><html lang="en"><title>a</title><a target="_blank">b</a></html>', encoding="utf-8")
    assert said("validity.mjs", wrong)
    assert said("validity.mjs", *files(site, EVERY_PAGE + HEADINGS), site / "404.html") == []


def test_each_language_has_one_form(site: Path) -> None:
    named = {form for page in site.rglob("*.html") for form in re.findall(r'lang="([^"]*)"', page.read_text("utf-8"))}
    assert named - {"x-default"} == {"zh-CN", "en"}


def test_the_reader_view_keeps_each_number_with_its_text(site: Path) -> None:
    for page, read in zip(TEXTS, said("reader_view.mjs", *files(site, TEXTS))):
        assert read["readable"]
        labels = re.findall(
            r'<section class="clause [^>]*aria-label="(\d[\d.]*)', (site / page[1:] / "index.html").read_text()
        )
        text = re.sub(r"\s+", " ", read["text"])
        places = [text.find(f" {label} ", text.find(" 1 ")) for label in labels]
        assert len(labels) > 20 and -1 not in places
    text = re.sub(r"\s+", " ", said("reader_view.mjs", *files(site, TEXTS[:1]))[0]["text"])
    assert "4.2 场地要求 4.2.1 推荐 孵化基地的办公地点宜" in text and "4.2.2 要求 孵化基地独立办公场地的面积" in text


def test_the_reader_view_knows_the_page_of_a_clause_and_of_a_heading(site: Path) -> None:
    clause, heading = said("reader_view.mjs", *files(site, ("/c/incubator/premises-area/", "/c/incubator/premises/")))
    assert clause["readable"] and "4.2.2" in clause["title"] and "面积应不小于200" in clause["text"]
    assert heading["readable"] and "4.2 场地要求" in heading["title"]
    assert re.findall(r"4\.2\.[1-5]\b", heading["text"])[:5] == ["4.2.1", "4.2.2", "4.2.3", "4.2.4", "4.2.5"]


def test_readers_of_metadata_find_whose_text_it_is_and_of_when(site: Path) -> None:
    page = "c/incubator/2024-08/4.2.2/"
    (read,) = said("metadata.mjs", site / page / "index.html")
    title = "跨境电商孵化基地建设与管理运行规范 4.2.2"
    dublin_core, citation, graph = read["dublinCore"], read["highwirePress"], read["openGraph"]
    assert dublin_core["title"] == citation["title"] == title
    assert dublin_core["creator"] == citation["author"] == "条文项目"
    assert (dublin_core["date"], dublin_core["hasversion"], citation["publication_date"]) == (
        "2024-08",
        "2024-08",
        "2024/08",
    )
    assert dublin_core["identifier"] == citation["fulltext_html_url"] == graph["url"] == ADDRESS + page
    assert graph["title"] == read["general"]["title"] and "工作文本已修改" in graph["title"]
    assert read["general"]["canonical"] == ADDRESS + page


@pytest.mark.parametrize("page", ["c/incubator/premises-area/", "c/incubator/2024-08/4.2.2/", "c/incubator/premises/"])
def test_the_linked_data_of_a_page_are_one_graph(site: Path, page: str) -> None:
    (read,) = said("metadata.mjs", site / page / "index.html")
    told = read["jsonLd"] | {"@context": {"@vocab": str(SCHEMA)}}
    graph = Graph().parse(data=json.dumps(told), format="json-ld")
    (clause,) = graph.subjects(SCHEMA.position)
    (whole,) = graph.objects(clause, SCHEMA.isPartOf)
    (based,) = graph.objects(clause, SCHEMA.isBasedOn)
    assert (
        str(graph.value(whole, SCHEMA.name))
        == str(graph.value(based, SCHEMA.name))
        == "跨境电商孵化基地建设与管理运行规范"
    )
    assert str(graph.value(clause, SCHEMA.url)) == ADDRESS + page
    assert str(graph.value(clause, SCHEMA.version)) in ("2026-11-28", "2026-11", "2024-08")
    assert "working text" in str(graph.value(clause, SCHEMA.creativeWorkStatus))


def test_the_feeds_keep_to_their_schema(site: Path) -> None:
    schema = etree.RelaxNG(etree.parse(str(ROOT / "tests/cases/schemas/atom.rng")))
    for feed in (site / "feed.xml", site / "en" / "feed.xml"):
        schema.assertValid(etree.parse(str(feed)))
    without_id = etree.fromstring((site / "feed.xml").read_bytes())
    without_id.remove(without_id[0])
    assert not schema.validate(without_id)


def test_the_sitemaps_keep_to_their_schema_and_name_every_lasting_page(site: Path) -> None:
    schema = etree.XMLSchema(etree.parse(str(PROGRAMS / "node_modules/sitemap/schema/sitemap.xsd")))
    listed: set[str] = set()
    for name in etree.parse(str(site / "sitemap.xml")).iter(f"{SITEMAP}loc"):
        tree = etree.parse(str(site / str(name.text).removeprefix(ADDRESS)))
        for other in tree.xpath("//*[namespace-uri() = 'http://www.w3.org/1999/xhtml']"):
            other.getparent().remove(other)  # the schema would have to know that of XHTML
        schema.assertValid(tree)
        listed |= {str(place.text) for place in tree.iter(f"{SITEMAP}loc")}
    for page in ("c/incubator/premises-area/", "c/incubator/2024-08/4.2.2/", "c/incubator/2024-08/", "c/incubator/"):
        assert ADDRESS + page in listed
    assert all((site / place.removeprefix(ADDRESS) / "index.html").exists() for place in listed)
