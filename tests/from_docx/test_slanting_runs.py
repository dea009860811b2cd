"""Variables in slanting type come in; labels, sentences, whole paragraphs and styles that slant do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.clauses.blocks import Paragraph
from macros.from_docx.slanting_runs import settled_slant
from tests.from_docx.word_file import p, r, read


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("按~{Q}计算。", "按~{Q}计算。"),
        ("按~{Q}~{max}计。", "按~{Qmax}计。"),
        ("按~{E} ~{coli}计。", "按~{E coli}计。"),
        ("~{Q}为流量。", "~{Q}为流量。"),
        ("~{V}_{max}应小。", "~{V}_{max}应小。"),
        ("~{Q} = 5", "Q = 5"),
        ("~{Q} = 5 的库", "~{Q} = 5 的库"),
        ("~{NOTE} 1 The door", "NOTE 1 The door"),
        ("~{a}) 库门；", "a) 库门；"),
        ("~{Q}——流量", "Q——流量"),
        ("~{AGV}：自动导引车", "AGV：自动导引车"),
        ("~{Doors shall be closed}", "Doors shall be closed"),
        ("见~{Doors shall be closed at night}。", "见Doors shall be closed at night。"),
    ],
)
def test_what_slants_is_a_variable_or_it_is_not(text: str, settled: str) -> None:
    assert settled_slant(text, is_cell=False) == settled


@pytest.mark.parametrize("text", ["~{Q}", "~{k}₁", "~{V}_{max}"])
def test_a_cell_may_hold_a_variable_alone(text: str) -> None:
    assert settled_slant(text, is_cell=True) == text
    assert "~" not in settled_slant(text, is_cell=False)


STYLES = (
    '<w:style w:type="character" w:styleId="e"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="quote"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>'
)
ITALIC, BY_STYLE, NOT = "<w:i/>", '<w:rStyle w:val="e"/>', '<w:rStyle w:val="e"/><w:i w:val="0"/>'


def test_runs_slant_by_themselves_or_by_their_style_and_never_by_that_of_a_paragraph(tmp_path: Path) -> None:
    said = (
        p("按", r("Q", ITALIC), "与", r("V", BY_STYLE), r("max", '<w:vertAlign w:val="subscript"/>'), "计。"),
        p("按", r("k", NOT), "计。"),
        p("按Q计。", style="quote"),
        p(r("Q shall be ", ITALIC), r("5", ITALIC)),
    )
    (clause,) = read(tmp_path, p("1　范围"), *said, styles=STYLES).standard.clauses
    texts = [block.text.zh for block in clause.body if isinstance(block, Paragraph)]
    assert texts == ["按~{Q}与~{V}_{max}计。", "按k计。", "按Q计。", "Q shall be 5"]
