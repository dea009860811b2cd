"""Formulas and figures as different programs write them: the same standard comes out."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from macros.clauses.blocks import Figure, Formula, Table
from macros.from_docx import ImportedDocument, read_docx
from tests.from_docx.outline import outline, problem_lines
from tests.from_docx.word_file import CHAPTERS, HEADINGS, OFFICE, p, r, table, tr, word_parts, zip_file

TAB = "<w:r><w:tab/></w:r>"
SCOPE = p("范围", style="h1") + p("风口", style="h2")
DRAWN = "http://schemas.openxmlformats.org/drawingml/2006"


def png(width: int = 40, height: int = 20, shade: int = 200) -> bytes:
    rows = b"".join(b"\0" + bytes([shade]) * width for _ in range(min(height, 64)))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )


def formula(*inside: str) -> str:
    return f"<m:oMath>{''.join(inside)}</m:oMath>"


def mr(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


def half(above: str = "a+b") -> str:
    return f"<m:f><m:num>{mr(above)}</m:num><m:den>{mr('2')}</m:den></m:f>"


def inline(id: str, alt: str = "", kind: str = "inline") -> str:
    return (
        f'<w:r><w:drawing><wp:{kind} xmlns:wp="{DRAWN}/wordprocessingDrawing"><wp:docPr id="1" name="Picture 1" '
        f'descr="{alt}"/><a:graphic xmlns:a="{DRAWN}/main"><a:graphicData><pic:pic xmlns:pic="{DRAWN}/picture">'
        f'<pic:blipFill><a:blip xmlns:r="{OFFICE}" r:embed="{id}"/></pic:blipFill></pic:pic></a:graphicData>'
        f"</a:graphic></wp:{kind}></w:drawing></w:r>"
    )


def vml(id: str, alt: str = "") -> str:
    shape = f'<v:shape alt="{alt}"><v:imagedata xmlns:r="{OFFICE}" r:id="{id}"/></v:shape>'
    return f"<w:r><w:pict>{shape}</w:pict></w:r>"


def field(code: str, shown: str) -> str:
    return "".join(
        f"<w:r>{part}</w:r>"
        for part in (
            '<w:fldChar w:fldCharType="begin"/>',
            f"<w:instrText>{code}</w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            f"<w:t>{shown}</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )


def read_with_pictures(folder: Path, body: str, **pictures: bytes) -> ImportedDocument:
    """The draft with these pictures, each by the id of its relationship."""
    parts: dict[str, str | bytes] = dict(word_parts(SCOPE + body, {"styles": HEADINGS, "numbering": CHAPTERS}))
    rels = str(parts["word/_rels/document.xml.rels"])
    named = "".join(f'<Relationship Id="{id}" Type="{OFFICE}/image" Target="media/{id}.bin"/>' for id in pictures)
    parts["word/_rels/document.xml.rels"] = rels.replace("</Relationships>", f"{named}</Relationships>")
    parts |= {f"word/media/{id}.bin": content for id, content in pictures.items()}
    return read_docx(zip_file(folder / "draft.docx", parts), "draft")


SYMBOLS = p("式中：") + p("Q——流量，单位为立方米每时（m³/h）；") + p("a——进风。")
NUMBERED = f"{mr('Q=')}{half()}{mr('#')}<m:d><m:e>{mr('1')}</m:e></m:d>"
"as Word itself puts the number behind a formula"
WORD = (
    p(f"<m:oMathPara>{formula(f'<m:eqArr><m:e>{NUMBERED}</m:e></m:eqArr>')}</m:oMathPara>")
    + SYMBOLS
    + p(inline("a1", "进风口", "anchor"))
    + p("a) 进风")
    + p(vml("a2", "出风口"))
    + p("b) 出风")
    + p("标引序号说明：")
    + p("1——墙；")
    + p("2——风口。")
    + p("注：不按比例。")
    + p("图1　风口的位置")
)
LIBREOFFICE = (
    table(tr(f"<w:tc><w:tcPr/>{p(formula(mr('Q'), mr('='), half()))}</w:tc>", "（1）"))
    + p("式中：Q——流量，单位为立方米每时（m³/h）；a——进风。")
    + table(
        tr(f"<w:tc><w:tcPr/>{p(inline('a1', '进风口'))}</w:tc>", f"<w:tc><w:tcPr/>{p(inline('a2', '出风口'))}</w:tc>"),
        tr("a）进风", "b）出风"),
    )
    + p("图中：")
    + p("1——墙")
    + p("2——风口")
    + p("注：不按比例。")
    + p("图", field(" SEQ 图 \\* ARABIC ", "1"), " 风口的位置")
)
NPM = (
    p(TAB, formula(mr("Q"), mr("="), half()), TAB, "…………(1)")
    + p("式中：", "")
    + p("Q —— 流量，单位为立方米每时（m³/h）；")
    + p("a —— 进风。")
    + p(inline("a1", "进风口"), inline("a2", "出风口"))
    + p("a) 进风")
    + p("b) 出风")
    + p("说明：")
    + p("1—墙；")
    + p("2—风口。")
    + p("注：不按比例。")
    + p("图1风口的位置")
)
RIGHT = """\
1 chapter 范围
1.1 headed 风口
  formula 1: Q=(a+b)/2
    Q —— 流量，单位为立方米每时（m³/h）
    a —— 进风
  figure 1: 风口的位置
    pictures/figure-1-a.png: 进风
    pictures/figure-1-b.png: 出风
    1 —— 墙
    2 —— 风口
    note: 不按比例。"""


@pytest.mark.parametrize("body", [WORD, LIBREOFFICE, NPM], ids=["word", "libreoffice", "npm"])
def test_three_programs_write_one_standard(body: str, tmp_path: Path) -> None:
    document = read_with_pictures(tmp_path, body, a1=png(), a2=png(shade=90))
    assert "\n".join(outline(document.standard)) == RIGHT
    assert list(problem_lines(document.problems)) == []
    figure = next(block for clause in document.standard.clauses for block in clause.body if isinstance(block, Figure))
    assert [(one.alt.zh, one.content) for one in figure.pictures] == [
        ("进风口", png()),
        ("出风口", png(shade=90)),
    ]
    made = next(block for clause in document.standard.clauses for block in clause.body if isinstance(block, Formula))
    assert made.mathml == (
        "<math><mi>Q</mi><mo>=</mo><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>"
    )


def test_titles_above_their_pictures_are_read(tmp_path: Path) -> None:
    body = p("图1　墙") + p(inline("a1")) + p("图2　门") + p(inline("a2"))
    document = read_with_pictures(tmp_path, body, a1=png(), a2=png(shade=9))
    assert list(outline(document.standard))[2:] == [
        "  figure 1: 墙",
        "    pictures/figure-1.png",
        "  figure 2: 门",
        "    pictures/figure-2.png",
    ]


@pytest.mark.parametrize(
    "symbols",
    [
        p("式中：") + table(tr("Q", "——", "流量；"), tr("k", "——", "系数。")),
        p("式中：") + table(tr("Q——", "流量；"), tr("k——", "系数。")),
        table(tr("式中：", "Q", "——流量；"), tr("", "k", "——系数。")),
    ],
    ids=["a column of dashes", "dashes at the signs", "the head in the first cell"],
)
def test_symbols_of_a_formula_stand_in_the_cells_of_a_table(symbols: str, tmp_path: Path) -> None:
    document = read_with_pictures(tmp_path, p(formula(mr("Q"), mr("="), mr("k")), TAB, "（1）") + symbols)
    assert list(outline(document.standard))[2:] == ["  formula 1: Q=k", "    Q —— 流量", "    k —— 系数"]
    assert document.balance
    assert document.balance.lost == ()


def test_a_table_below_a_formula_that_holds_other_things_stays_a_table(tmp_path: Path) -> None:
    body = p(formula(mr("Q"), mr("="), mr("k")), TAB, "（1）") + table(tr("Q", "流量"), tr("3", "5"))
    assert "  table :" in list(outline(read_with_pictures(tmp_path, body).standard))


def test_a_picture_in_a_sentence_or_a_cell_stands_behind_it_and_is_told(tmp_path: Path) -> None:
    cell = f"<w:tc><w:tcPr/>{p('门', inline('a2'))}</w:tc>"
    document = read_with_pictures(
        tmp_path, p("按", inline("a1"), "取值。") + table(tr(cell, "1")), a1=png(), a2=png(8, 8)
    )
    body = document.standard.clauses[1].body
    assert [type(block) for block in body if not isinstance(block, Table)][1:] == [Figure, Figure]
    assert [line.split(": ")[0] for line in problem_lines(document.problems)] == [
        "3 warning picture-in-text",
        "4 warning picture-in-text",
    ]


def test_a_formula_of_another_program_is_kept_as_its_picture(tmp_path: Path) -> None:
    shape = f'<v:shape><v:imagedata xmlns:r="{OFFICE}" r:id="a1"/></v:shape>'
    ole = '<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Equation.DSMT4"/>'
    wmf = b"\xd7\xcd\xc6\x9a" + bytes(40)
    document = read_with_pictures(tmp_path, p(f"<w:r><w:object>{shape}{ole}</w:object></w:r>"), a1=wmf)
    assert list(outline(document.standard))[2:] == ["  figure :", "    pictures/figure-1.wmf"]
    assert [line.split(": ")[0] for line in problem_lines(document.problems)] == [
        "3 warning picture-form",
        "3 warning formula-as-picture",
    ]


def test_hostile_pictures_are_left_out_and_told(tmp_path: Path) -> None:
    script = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    body = p(inline("a1")) + p(inline("a2")) + p(inline("a3")) + p("后。")
    document = read_with_pictures(tmp_path, body, a1=png(60_000, 60_000), a2=script, a3=b"MZ no picture")
    assert list(outline(document.standard))[2:] == ["  后。"]
    said = "\n".join(problem_lines(document.problems))
    assert "a picture measures 60000 × 60000, and no side may be over 12,000; save it smaller" in said
    assert "a picture holds <script>, which a picture of a standard does not need" in said
    assert "a picture is no PNG, JPEG, SVG, EMF or WMF" in said


def test_a_formula_in_a_sentence_is_its_line_and_its_powers_need_no_word(tmp_path: Path) -> None:
    power = formula(f"<m:sSup><m:e>{mr('10')}</m:e><m:sup>{mr('3')}</m:sup></m:sSup>")
    document = read_with_pictures(tmp_path, p("取", power, r("，再取"), formula(mr("2"), half("m")), r("。")))
    assert list(outline(document.standard))[2:] == ["  取10³，再取2(m/2)。"]
    assert [line.split(": ")[0] for line in problem_lines(document.problems)] == ["3 warning left-out"]
