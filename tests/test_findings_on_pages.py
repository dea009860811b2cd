"""While somebody edits, a finding stands on the page and beside the clause that it is about, and nowhere else."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from macros.site_build import Order, plan_of, site_files

SAID = "本文件适用于花床。"
CHECK_LIST = """standard: garden
questions:
- {id: edge, clause: edge, ask: {zh: 是否不缺边？}, answer: yes-no, evidence: {zh: 现场}}
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Two standards, `garden` with a fault of drafting in its second clause and a question asked in the negative."""
    for name, edge in (("garden", "花床应当有边。"), ("park", "公园应有边。")):
        folder = tmp_path / "standards" / name
        folder.mkdir(parents=True)
        cover = f"id: {name}\nkind: standard\ntitle: {{zh: {name}}}\nshort-title: {{zh: {name}}}\n"
        cover += f'number: "T/X {len(name)}"\nstage: working-draft\nedition: d\n'
        (folder / "standard.yaml").write_text(cover, encoding="utf-8")
        clauses = [
            f'- {{id: scope, number: "1", heading: {{zh: 范围}}, body: [{{zh: {SAID}}}]}}',
            f'- {{id: edge, number: "2", heading: {{zh: 边}}, body: [{{zh: {edge}}}]}}',
        ]
        (folder / "01-text.yaml").write_text("\n".join(["clauses:", *clauses, ""]), encoding="utf-8")
    (tmp_path / "checklists").mkdir()
    (tmp_path / "checklists" / "garden.yaml").write_text(CHECK_LIST, encoding="utf-8")
    return tmp_path


def pages(root: Path, *, is_edited: bool = True) -> dict[str, str]:
    files = site_files(plan_of(Order(root, is_edited=is_edited)))
    return {name: content for name, content in files if isinstance(content, str) and name.endswith(".html")}


def beside(page: str, clause: str) -> list[str]:
    """The findings in the section of a clause."""
    section = re.search(rf'<section [^>]*id="{clause}".*?</section>', page, re.S)
    assert section
    return re.findall(r'<p class="problem">(.*?)</p>', section[0])


def test_a_finding_stands_beside_its_clause_in_the_language_of_the_page(corpus: Path) -> None:
    page = pages(corpus)["garden/index.html"]
    said = beside(page, "edge")
    assert any("应当" in one and "forbidden-verb" in one for one in said)
    assert any("checklists/garden.yaml" in one and "badly-asked" in one for one in said)
    assert not any("01-text.yaml:3" in one for one in beside(page, "scope"))
    assert '<a href="#edge">standards/garden/01-text.yaml:3' in page


def test_the_page_of_the_check_list_tells_what_is_found_in_its_file(corpus: Path) -> None:
    page = pages(corpus)["garden/checklist/index.html"]
    assert "checklists/garden.yaml:3" in page
    assert "forbidden-verb" not in page


def test_a_mended_fault_changes_no_page_of_another_standard_and_no_guide(corpus: Path) -> None:
    before = pages(corpus)
    path = corpus / "standards" / "garden" / "01-text.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("应当", "应"), encoding="utf-8")
    after = pages(corpus)
    changed = {name for name in before if before[name] != after.get(name)}
    assert "garden/index.html" in changed
    assert not {name for name in changed if name.startswith(("park/", "c/park/", "guide/")) or name == "index.html"}


def test_a_site_that_nobody_edits_tells_no_finding(corpus: Path) -> None:
    assert not [name for name, page in pages(corpus, is_edited=False).items() if "01-text.yaml:" in page]


OPINIONS = """opinions:
- {id: o001, clause: edge, number: "2", kind: general, unit: 某商会, text: "<b>边</b>宜再宽。", state: open}
- {id: o002, clause: gone, number: "3", kind: general, unit: 某园, text: 宜留下。, state: not-accepted, reply: 已有规定}
- {id: o003, kind: general, text: 措辞可精炼。, state: noted}
"""


def test_opinions_stand_beside_their_clause_while_somebody_edits(corpus: Path) -> None:
    (corpus / "standards" / "garden" / "opinions.yaml").write_text(OPINIONS, encoding="utf-8")
    successions = "successions:\n- {id: gone, kind: merged, to: [edge], edition: d, reason: {zh: 并入}}\n"
    (corpus / "standards" / "garden" / "successions.yaml").write_text(successions, encoding="utf-8")
    page = pages(corpus)["garden/index.html"]
    section = re.search(r'<section [^>]*id="edge".*?</section>', page, re.S)
    assert section
    assert re.findall(r'<p class="problem opinion">(.*?)</p>', section[0]) == [
        "o001 未处理　某商会：&lt;b&gt;边&lt;/b&gt;宜再宽。",
        "o002 不采纳　某园：宜留下。 → 已有规定（3已并入2）",
    ]
    assert "未处理1条，不采纳1条，知悉1条" in page
    assert "<b>边" not in page
    assert "o003 知悉　措辞可精炼。" in page


def test_no_published_page_and_no_file_holds_an_opinion(corpus: Path) -> None:
    (corpus / "standards" / "garden" / "opinions.yaml").write_text(OPINIONS, encoding="utf-8")
    for name, content in site_files(plan_of(Order(corpus))):
        held = content.encode() if isinstance(content, str) else content
        assert "宜再宽".encode() not in held, name
        assert "某商会".encode() not in held, name


THREAD = (
    "comments: [{kind: review, zh: <b>边</b>宜再宽。, by: c1, date: '2026-08-09', done: true, "
    "replies: [{zh: 已加宽。, by: c2}, {zh: 好。}]}, {kind: wording, zh: 改了用词。, replies: [{zh: 妥否。, by: c1}]}]"
)


def with_thread(corpus: Path) -> None:
    path = corpus / "standards" / "garden" / "01-text.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("花床应当有边。}]}", f"花床应当有边。}}], {THREAD}}}"), encoding="utf-8")
    names = "commenters:\n- {id: c1, name: 某甲}\n"
    (corpus / "standards" / "garden" / "commenters.yaml").write_text(names, encoding="utf-8")


def test_a_thread_stands_beside_its_clause_in_order_while_somebody_edits(corpus: Path) -> None:
    with_thread(corpus)
    section = re.search(r'<section [^>]*id="edge".*?</section>', pages(corpus)["garden/index.html"], re.S)
    assert section
    assert re.findall(r'<p class="problem opinion">(.*?)</p>', section[0]) == [
        "批注（已解决）（某甲 2026-08-09）：&lt;b&gt;边&lt;/b&gt;宜再宽。",
        "↳ 回复（c2）：已加宽。",
        "↳ 回复：好。",
        "批注：【用词】 改了用词。",
        "↳ 回复（某甲）：妥否。",
    ]


def test_no_published_page_and_no_file_holds_a_name_a_remark_or_a_reply(corpus: Path) -> None:
    with_thread(corpus)
    files = list(site_files(plan_of(Order(corpus))))
    assert any("改了用词".encode() in _bytes(content) for _, content in files)
    for name, content in files:
        for kept in ("某甲", "宜再宽", "已加宽", "妥否", "批注人"):
            assert kept.encode() not in _bytes(content), (name, kept)
        if name.endswith(".docx"):
            with zipfile.ZipFile(io.BytesIO(_bytes(content))) as package:
                told = b"".join(package.read(part) for part in package.namelist())
            assert not [kept for kept in ("某甲", "宜再宽", "已加宽", "妥否", "批注人") if kept.encode() in told]


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content
