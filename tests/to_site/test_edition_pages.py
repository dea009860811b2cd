"""Three editions of a garden published: every address ever published is a page, and says what became of its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from garden_editions import editions, publish_three_editions, write_files
from lasting_pages import write_lasting_pages

from macros.clauses.files.store import read_corpus
from macros.to_site.citing import ACCESSED
from macros.to_site.library import Library, library
from macros.to_site.reading.changes_page import changes_html
from macros.to_site.reading.standard_page import standard_html
from macros.to_site.urls import Urls

SITE = "https://standards.example/"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("garden")
    publish_three_editions(folder)
    return folder


@pytest.fixture(scope="module")
def books(root: Path) -> Library:
    return library(read_corpus(root))


@pytest.fixture(scope="module")
def site(books: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    write_lasting_pages(books, folder, SITE)
    return folder


def page(site: Path, address: str) -> str:
    return (site / "c" / "garden" / address / "index.html").read_text(encoding="utf-8")


def shown(html: str) -> str:
    """The words of a page, without its tags and without the definitions that open over a term."""
    html = re.sub(r'<span role="tooltip".*?</span>|</?(?:a|term-mark)\b[^>]*>', "", html)
    return " ".join(re.sub("<[^>]+>", " ", html).split())


def in_chinese(html: str) -> str:
    """The words that a reader of Chinese sees of what is said in both languages."""
    return shown(re.sub(r' <span lang="en">.*?</span></span>', "", html))


def addresses(books: Library) -> Iterator[tuple[str, str]]:
    """Every frozen and every lasting address of every ledger."""
    for edition in books.corpus.published:
        for clause in edition.clauses:
            yield f"{edition.edition}/{clause.label}", clause.id
            yield clause.id, clause.id


def test_every_address_ever_published_is_a_page(books: Library, site: Path) -> None:
    visited = dict(addresses(books))
    assert len(visited) == 42  # 29 frozen, 13 lasting
    for address in visited:
        html = page(site, address)
        assert f'<link rel="canonical" href="{SITE}c/garden/{address}/">' in html
        assert html.count("<h1") == 1


def test_a_frozen_page_prints_its_edition_in_both_languages(books: Library, site: Path) -> None:
    for edition in books.corpus.published:
        for clause in edition.text.clauses if edition.text else ():
            text = shown(page(site, f"{edition.edition}/{clause.number or clause.id}"))
            for block in clause.body:
                if hasattr(block, "text"):
                    assert block.text.zh in text
                    assert block.text.en in text


VERDICTS = {
    "2023/4": "标题未变，其下有改动 标题与现行文本相同。其下废止1条，拆分1条，移动2条。",
    "2024/4": "标题未变，其下有改动 标题与现行文本相同。其下废止1条，合并1条，移动2条。",
    "2025/4": "现行 现行文本的标题和其下各条与此处相同。",
    "2023/3": "现行 现行文本的标题和其下各条与此处相同。",
    "2025/4.3": "现行 现行文本与此处文字相同。",
    "2023/4.1": "已拆分 本条在2024版中拆分。一事一条。本条的内容在2025版中移到另一条。改为土壤结构。",
    "2024/4.2": "现行 现行文本与此处文字相同。",
    "2023/4.2": "已合并 本条在2025版中与其他条文合并。与排水合并。",
    "2023/4.3": "已废止 本条在2025版中废止，没有替代的条文。不再推荐围篱。",
    "2024/4.1": "已移动 本条的内容在2025版中移到另一条。改为土壤结构。",
    "2024/4.4": "已被替代 2025版的4.3与此处不同，改动的字词标在下面。",
    "2024/4.6": "现行 现行文本与此处文字相同，编号现为5。",
    "2023/4.4": "已被替代 2025版的5与此处不同，改动的字词标在下面。",
    "2023/foreword": "现行 现行文本与此处文字相同。",
    "2023/A": "现行 现行文本与此处文字相同。",
    "soil": "已拆分 本条在2024版中拆分。",
    "depth": "已合并 本条在2025版中与其他条文合并。",
    "hedge": "已废止 本条在2025版中废止，没有替代的条文。",
    "loose": "已移动 本条的内容在2025版中移到另一条。",
}


@pytest.mark.parametrize("address", VERDICTS)
def test_a_page_says_whether_its_text_is_still_current(site: Path, address: str) -> None:
    assert VERDICTS[address] in shown(page(site, address))


ENGLISH = {
    "2023/4.1": "Split It was split in edition 2024. One matter each. "
    "Its content moved to another clause in edition 2025.",
    "2023/4.3": "Withdrawn It was withdrawn in edition 2025; no clause takes its place. "
    "Hedges are no longer recommended.",
    "2024/4.4": "Replaced 4.3 of edition 2025 differs; the words that changed are marked below.",
    "2024/4.6": "Still current The current text is the same; its number is now 5.",
}


@pytest.mark.parametrize("address", ENGLISH)
def test_it_says_so_in_english_too(site: Path, address: str) -> None:
    assert ENGLISH[address] in shown(page(site, address))


SUCCESSORS = {
    "2023/4.1": ["tilth", "humus"],
    "soil": ["tilth", "humus"],
    "depth": ["drain"],
    "hedge": [],
    "2024/4.6": ["tools"],
}


@pytest.mark.parametrize("address", SUCCESSORS)
def test_what_succeeds_a_clause_is_linked_and_is_there(site: Path, address: str) -> None:
    listed = re.search(r'<ul class="successors">.*?</ul>', page(site, address), re.S)
    links = re.findall(r'href="([^"]+)"', listed[0]) if listed else []
    assert [link.rstrip("/").rpartition("/")[2] for link in links] == SUCCESSORS[address]
    for link in links:
        assert (site / "c" / "garden" / address / link / "index.html").resolve().is_file()


def test_links_of_frozen_pages_lead_to_pages_of_the_same_edition(site: Path) -> None:
    assert '<a class="reference" href="../../../../c/garden/2023/4.1/">' in page(site, "2023/A")


def test_every_link_of_a_lasting_page_to_another_lasting_page_leads_somewhere(site: Path) -> None:
    pages = sorted((site / "c").rglob("index.html"))
    for path in pages:
        for link in re.findall(r'href="([^"#]+)', path.read_text(encoding="utf-8")):
            target = (path.parent / link).resolve()
            if not link.startswith(("https:", "data:")) and target.is_relative_to(site / "c"):
                assert (target / "index.html").is_file(), f"{path}: {link}"


def test_changed_words_are_marked_in_both_languages(site: Path) -> None:
    html = page(site, "2024/4.4")
    assert "花床应排水<ins>，土层应深于40 cm</ins>。" in html
    assert "Beds shall drain<ins>; soil shall be deeper than 40 cm</ins>." in html


def test_the_current_page_tells_the_editions_in_which_its_clause_stood(site: Path) -> None:
    history = re.search(r'<section class="history".*?</section>', page(site, "tools"), re.S)
    assert history
    rows = [in_chinese(row) for row in re.findall(r"<tr>.*?</tr>", history[0], re.S)]
    assert rows[1:] == [
        "2025 已发布 2025-07-01 5 移动",
        "2024 已发布 2024-06-01 4.6 更改 改号",
        "2023 征求意见稿 2023-05 4.4 首次出现",
    ]
    assert re.findall(r'href="([^"]+)"', history[0]) == [
        f"../../../c/garden/{place}/" for place in ("2025/5", "2024/4.6", "2023/4.4")
    ]


def test_citations_name_number_and_clause_and_lead_to_the_frozen_page(site: Path) -> None:
    text = page(site, "drain")
    assert ">T/GARDEN 7—2025，4.3<" in text
    assert f"T/GARDEN 7—2025[S/OL]. 2025: 4.3[{ACCESSED}]. https://standards.example/c/garden/2025/4.3/." in text
    assert f"T/GARDEN 7—2025, 4.3. https://standards.example/c/garden/2025/4.3/ (accessed {ACCESSED})" in text
    assert "扫码打开本条（T/GARDEN 7—2025 · 已发布 · 2025版 · 2025-07-01）" in text
    old = page(site, "2023/4.2")
    assert ">T/GARDEN 7—2023（征求意见稿），4.2<" in old


def test_a_text_that_no_edition_printed_is_not_cited_as_one(root: Path, tmp_path: Path) -> None:
    publish_three_editions(tmp_path)
    third = editions()["2025"][1]
    write_files(tmp_path, {"04-beds.yaml": third["04-beds.yaml"].replace("40 cm", "50 cm")})
    write_lasting_pages(library(read_corpus(tmp_path)), tmp_path / "site", SITE)
    current, frozen = (page(tmp_path / "site", address) for address in ("drain", "2025/4.3"))
    assert ">T/GARDEN 7（尚未发布的修改文本），4.3<" in current
    assert "https://standards.example/c/garden/drain/" in current
    assert "尚未发布的修改文本的4.3与此处不同" in shown(frozen)


def test_the_page_of_changes_tells_every_pair_of_editions(books: Library) -> None:
    garden = books.corpus.standard("garden")
    assert garden
    zh, en = (shown(changes_html(books, garden, Urls(language, 2))) for language in ("zh", "en"))
    assert zh.index("2024版 → 2025版") < zh.index("2023版 → 2024版")
    assert "删除1条 合并1条 移动2条 未变6条" in zh
    assert "新增1条 拆分1条 更改2条 改号1条 未变5条" in zh
    assert "9条，其中3条编号有变化" in zh
    assert "——删除了花床的内容（见2024版的4.5）" in zh
    assert "Edition 2024 → edition 2025" in en
    assert "Hedges are no longer recommended." in en


def test_an_id_that_is_gone_keeps_its_place_on_the_page_of_the_standard(books: Library) -> None:
    garden = books.corpus.standard("garden")
    assert garden
    html = str(standard_html(books, garden, Urls("zh", 1)))
    gone = {
        match[1]: re.findall(r'href="([^"]+)"', match[2])
        for match in re.finditer(r'<li id="([a-z-]+)">(2\d{3}版.*?)</li>', html)
    }
    assert gone == {
        "soil": ["../c/garden/soil/", "#humus", "#tilth"],
        "depth": ["../c/garden/depth/", "#drain"],
        "hedge": ["../c/garden/hedge/"],
        "loose": ["../c/garden/loose/", "#tilth"],
        "metal": ["#spade", "#rake"],
    }
    assert '<a href="changes/">版本对照</a>' in html


def test_the_rights_of_today_hold_for_every_edition(tmp_path: Path) -> None:
    publish_three_editions(tmp_path)
    cover = editions()["2025"][1]["standard.yaml"]
    write_files(tmp_path, {"standard.yaml": cover.replace("shown: full", "shown: number-only")})
    write_lasting_pages(library(read_corpus(tmp_path)), tmp_path / "site", SITE)
    frozen = [page(tmp_path / "site", address) for address in ("2023/4.2", "2024/4.4", "2024/4.1", "2025/4.3", "hedge")]
    books = library(read_corpus(tmp_path))
    garden = books.corpus.standard("garden")
    assert garden
    for html in (*frozen, str(changes_html(books, garden, Urls("zh", 2)))):
        assert not [
            word for word in ("土层", "围篱。", "humus", "shall", "花床") if word in html.replace("不再推荐围篱。", "")
        ]
    assert "已被替代 2025版的4.3与此处不同" in shown(frozen[1])


def test_a_text_of_an_edition_cannot_become_markup(tmp_path: Path) -> None:
    publish_three_editions(tmp_path)
    plain, text = "花床应排水，土层应深于40 cm。", '"花床应排水，<script>土层</script>应深于40 cm{{ 7 * 7 }}。"'
    evil = {"04-beds.yaml": editions()["2025"][1]["04-beds.yaml"].replace(plain, text)}
    write_files(tmp_path, evil)
    books = library(read_corpus(tmp_path))
    write_lasting_pages(books, tmp_path / "site", SITE)
    html = page(tmp_path / "site", "2025/4.3")
    assert "<script>土层" not in html
    assert "&lt;script&gt;" in html
    assert "{{ 7 * 7 }}" in html
