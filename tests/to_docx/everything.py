"""Standards with everything that a clause can hold, drawn at random: what a property test sends to Word and back.

Texts are sentences that no reader could take for a number, a mark or a heading. Numbers are given in order at the end.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from hypothesis import strategies as st

from macros.clauses.blocks import (
    NAMES,
    Block,
    Cell,
    ClauseList,
    Example,
    Figure,
    Formula,
    ListEntry,
    ListStyle,
    Note,
    Paragraph,
    Picture,
    Source,
    Symbol,
    SymbolList,
    Table,
    TermName,
    Text,
    with_blocks,
)
from macros.clauses.cover_fields import DEGREES, Correspondence, Replaced
from macros.clauses.model import Chapter, Clause, Comment, Reply, Standard
from macros.clauses.renumbering import numbered_in_order
from macros.clauses.text.formula_line import line
from macros.clauses.text.mathml import parsed

WORDS = (
    "冷库",
    "库门",
    "月台",
    "温度",
    "货架",
    "照明",
    "10⁻⁶",
    "CO₂",
    "200 m²",
    "k_{max}",
    "x^{a}",
    "−18 ℃",
    "~{Q}值",
    "~{V}_{max}值",
    "~{Escherichia coli}与",
    "（见图纸）",
    "“甲”",
    "<b>",
    "AGV",
)
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(
    lambda words: Text(f"库{''.join(words)}应完好。")
)
ITEM = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(lambda words: Text(f"库{''.join(words)}；"))
HEADING = st.lists(st.sampled_from(WORDS[:6]), min_size=1, max_size=3).map(lambda words: Text(f"{''.join(words)}要求"))
CELLS = ("", "冷库", "~{Q}", "~{k}₁", "按~{Q}计", "yes", "1e5", "2026-11-28", "＝", "= 1", "0.5", "行\n列")
CELL = st.sampled_from(CELLS).map(Text)


def png(colour: int) -> bytes:
    """A picture of one pixel."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes((0, colour))))
        + chunk(b"IEND", b"")
    )


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width, height = draw(st.integers(1, 3)), draw(st.integers(2, 3))
    rows = tuple(tuple(Cell(draw(CELL)) for _ in range(width)) for _ in range(height))
    first = (Cell(Text("首格")), *rows[0][1:])  # a table of empty cells alone is none
    title = draw(st.one_of(st.just(Text()), HEADING))
    return Table("t", "1" if title else "", title, (first, *rows[1:]))


SYMBOLS = st.lists(
    st.builds(Symbol, st.sampled_from(["Q", "k_{max}", "λ"]), st.sampled_from([Text("流量"), Text("系数，无量纲")])),
    max_size=2,
    unique_by=lambda symbol: symbol.symbol,
).map(tuple)
MATHML = tuple(
    f"<math><mi>Q</mi><mo>=</mo>{right}</math>"
    for right in (
        "<mi>k</mi>",
        "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>",
        "<mi>k</mi><msup><mi>x</mi><mn>2</mn></msup><msub><mi>A</mi><mi>i</mi></msub>",
        "<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt>",
        "<mroot><mi>a</mi><mn>3</mn></mroot>",
        "<mrow><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>"
        "<msub><mi>A</mi><mi>i</mi></msub></mrow>",
        "<mrow><mo>(</mo><mi>a</mi><mo>−</mo><mi>b</mi><mo>)</mo></mrow>",
        "<mfrac><mi>F</mi><mrow><mi>n</mi><msub><mi>k</mi><mn>0</mn></msub></mrow></mfrac>",
        "<mrow><mo>[</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd>"
        "<mtd><mi>d</mi></mtd></mtr></mtable><mo>]</mo></mrow>",
    )
)
"what formulas of standards come to; LibreOffice writes − where a hyphen stands"
FORMULAS = st.builds(
    lambda mathml, symbols: Formula("f", "1", line(parsed(mathml)), mathml, symbols), st.sampled_from(MATHML), SYMBOLS
)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    pictures = tuple(
        Picture(f"pictures/p{colour}.png", Text("一个点"), Text("平面") if several else Text(), png(colour))
        for colours in [draw(st.lists(st.integers(0, 9), min_size=1, max_size=2, unique=True))]
        for several in [len(colours) > 1]
        for colour in colours
    )
    notes = tuple(Note(text) for text in draw(st.lists(SENTENCE, max_size=2)))
    return Figure("g", "1", draw(HEADING), pictures, draw(SYMBOLS), notes)


SIMPLE = st.one_of(SENTENCE.map(Paragraph), SENTENCE.map(Note), SENTENCE.map(Example), tables(), FORMULAS, figures())


NOTED: st.SearchStrategy[tuple[Block, ...]] = st.just(
    (Paragraph(Text("库应冷[^1]，门应闭。")), Note(Text("见图纸。"), "1"))
)
"a paragraph with a footnote, which stands behind it"


def lists(depth: int = 0) -> st.SearchStrategy[ClauseList]:
    below = st.none() if depth else st.one_of(st.none(), lists(1))
    own = st.lists(st.one_of(SIMPLE.map(lambda one: (one,)), NOTED), min_size=1, max_size=2)
    body = st.one_of(st.just(()), own.map(lambda groups: tuple(block for group in groups for block in group)))
    entries = st.lists(st.builds(ListEntry, st.just("e"), ITEM, below, body), min_size=1, max_size=3).map(tuple)
    styles = st.sampled_from(["dash", "bullet", "letter", "number", "decimal"])
    return st.builds(ClauseList, styles, entries)


def _settled(blocks: list[Block]) -> tuple[Block, ...]:
    """A list has a sentence that leads into it, and one behind it: two that follow each other are one in Word."""
    settled: list[Block] = []
    for block in blocks:
        is_led = bool(settled) and settled[-1] == LEAD_IN
        if isinstance(block, ClauseList) and block.start == 1 and not is_led:
            settled += [LEAD_IN, block, BEHIND]
        else:
            settled.append(block)
    return tuple(settled)


@st.composite
def groups(draw: st.DrawFn) -> tuple[Block, ...]:
    """Blocks that belong together: a list that goes on behind another block, footnotes with their marks."""
    match draw(st.integers(0, 3)):
        case 0:
            first, between = draw(lists()), draw(st.one_of(SENTENCE.map(Note), tables()))
            style = draw(ORDERED)
            more = ClauseList(style, (ListEntry("e", draw(ITEM)),), len(first.entries) + 1)
            return (LEAD_IN, replace(first, style=style), between, more, BEHIND)
        case 1:
            return draw(NOTED)
        case 2:
            rows = ((Cell(Text("面积")), Cell(Text("数量"))), (Cell(Text("小")), Cell(Text("4[^a]"))))
            notes = draw(st.lists(SENTENCE.map(Note), max_size=2))
            return (Table("t", "1", Text("数量"), rows), Note(Text("圆形为5。"), "a"), *notes)
        case _:
            return (draw(EXPLAINED), BEHIND)  # two that follow each other are one


MEANINGS = (Symbol("AGV", Text("自动导引车（Automated Guided Vehicle）")), Symbol("Q", Text("流量")))
EXPLAINED: st.SearchStrategy[SymbolList] = st.sampled_from(
    [SymbolList("abbreviations", MEANINGS), SymbolList("symbols", MEANINGS)]
)
ORDERED: st.SearchStrategy[ListStyle] = st.sampled_from(["letter", "number", "decimal"])
LEAD_IN, BEHIND = Paragraph(Text("库应备：")), Paragraph(Text("库应净。"))
BODY = (
    st.lists(st.one_of(st.one_of(SIMPLE, lists()).map(lambda one: (one,)), groups()), min_size=1, max_size=4)
    .map(lambda found: [block for group in found for block in group])
    .map(_settled)
)
DEFINITION = st.just((Paragraph(Text("保持低温的建筑")),))
TERM_NAMES = st.lists(
    st.builds(
        TermName, st.sampled_from([Text("冷藏库", "cold storage"), Text("冰库"), Text("CS")]), st.sampled_from(NAMES)
    ),
    max_size=3,
).map(tuple)
SOURCES = st.sampled_from(
    [(), (Source(Text("GB/T 101—2020，3.1")),), (Source(Text("GB/T 101—2020，3.1"), Text("有修改：删除了注")),)]
)


CORRESPONDENCES = st.builds(
    Correspondence,
    st.sampled_from(["ISO 9001:2015", "ISO/IEC Guide 2:2004", "EN 12464-1:2011"]),
    st.sampled_from(DEGREES),
    st.sampled_from(["", "Cold stores — Rooms, doors"]),
)
REPLACED = st.builds(
    Replaced, st.sampled_from(["GB/T 1.1—2009", "GJB 438B—2009", "DBJ/T 15-123—2017", "T/ABC 1—91"]), st.booleans()
)


REPLIES = st.lists(
    st.builds(
        Reply,
        SENTENCE.map(lambda text: text.zh),
        st.sampled_from(["", "c1", "c2"]),
        st.sampled_from(["", "2026-08-09"]),
    ),
    max_size=2,
).map(tuple)
REMARKS = st.builds(
    Comment,
    SENTENCE,
    st.just("review"),
    by=st.sampled_from(["", "c1", "c2"]),
    date=st.sampled_from(["", "2026-08-09"]),
    is_done=st.booleans(),
    replies=REPLIES,
)
COMMENTS = st.lists(REMARKS, max_size=2).map(tuple)


@st.composite
def covers(draw: st.DrawFn, standard: Standard) -> Standard:
    """The standard with what its cover says of itself and of others."""
    replaced = draw(st.lists(REPLACED, max_size=3, unique_by=lambda one: one.number))
    consistency = draw(st.lists(CORRESPONDENCES, max_size=2, unique_by=lambda one: one.number))
    stage = draw(st.sampled_from(["working-draft", "draft-for-comment", "draft-for-review", "approved"]))
    return replace(
        standard,
        stage=stage,
        number=draw(st.sampled_from(["T/ABC 1—2026", "GJB 438C—2021", "DB31/T 1234—2020", "JJF 1001—2011", ""])),
        replaces=tuple(sorted(replaced, key=lambda one: one.is_partly)),
        consistency=tuple(consistency),
        record_number=draw(st.sampled_from(["", "J12345—2026"])),
        confidentiality=draw(st.sampled_from(["", "内部资料", "秘密★5年"])),
        dates=draw(st.sampled_from([(), (("drafted", "2026-08"),), (("drafted", "2026-08-09"),)])),
        classification=draw(st.sampled_from([(), (("ics", "03.080"), ("ccs", "A 12"))])),
        bodies=draw(st.sampled_from([(), (("issued-by", Text("某省市场监督管理局、某省住房和城乡建设厅")),)])),
    )


@st.composite
def standards(draw: st.DrawFn) -> Standard:
    """A standard with scope, terms, abbreviations, a chapter of clauses and an annex."""
    names = draw(TERM_NAMES)
    clauses = [
        Clause("scope", "1", heading=Text("范围"), body=(Paragraph(Text("本文件适用于冷库。")),)),
        Clause("terms", "2", heading=Text("术语和定义"), body=(Paragraph(Text("下列术语和定义适用于本文件。")),)),
        Clause("term", "2.1", term=Text("冷库", "cold store"), body=(*names, *draw(DEFINITION), *draw(SOURCES))),
        Clause(
            "short", "3", heading=Text("符号和缩略语"), body=(Paragraph(Text("下列适用于本文件。")), draw(EXPLAINED))
        ),
        Clause("rules", "4", heading=Text("要求")),
        *(
            Clause(f"r{at}", f"4.{at}", heading=draw(HEADING), body=draw(BODY), comments=draw(COMMENTS))
            for at in range(1, draw(st.integers(2, 3)))
        ),
        Clause("annex", "A", "annex-normative", Text("记录"), body=draw(BODY)),
    ]
    chapters = [Chapter("", tuple(one for one in clauses if one.number.split(".")[0] == name)) for name in "1234A"]
    standard = Standard(
        "x", Text("冷库", "Cold store"), Text("冷库"), "T/ABC 1—2026", "draft-for-comment", "draft", tuple(chapters)
    )
    return draw(covers(numbered_in_order(_with_ids(standard))))


def _with_ids(standard: Standard) -> Standard:
    """An id of its own for each part, and for tables without a title none of the captions' numbers."""
    numbers = count(1)

    def block_of(block: Block) -> Block:
        return replace(block, id=f"b{next(numbers)}") if isinstance(block, Table | Formula | Figure) else block

    def entry_of(entry: ListEntry) -> ListEntry:
        id = f"e{next(numbers)}"
        inner = list_of(entry.list) if entry.list else None
        return replace(entry, id=id, list=inner)

    def list_of(one: ClauseList) -> ClauseList:
        return replace(one, entries=tuple(map(entry_of, one.entries)))

    notes = count(1)
    chapters = []
    for chapter in standard.chapters:
        clauses = []
        for clause in chapter.clauses:
            body = [list_of(one) if isinstance(one, ClauseList) else one for one in with_blocks(clause.body, block_of)]
            clauses.append(replace(clause, body=_noted(tuple(body), notes)))
        chapters.append(Chapter(chapter.name, tuple(clauses)))
    return replace(standard, chapters=tuple(chapters))


def _noted(blocks: tuple[Block, ...], numbers: Iterator[int]) -> tuple[Block, ...]:
    """Footnotes with their numbers, in the order in which the texts mark them."""
    found = list(blocks)
    for at, one in enumerate(found):
        if isinstance(one, ClauseList):
            found[at] = _noted_list(one, numbers)
        elif isinstance(one, Paragraph) and "[^1]" in one.text.zh:
            number, below = str(next(numbers)), found[at + 1]
            found[at] = Paragraph(Text(one.text.zh.replace("[^1]", f"[^{number}]")))
            found[at + 1] = replace(below, footnote=number) if isinstance(below, Note) else below
    return tuple(found)


def _noted_list(one: ClauseList, numbers: Iterator[int]) -> ClauseList:
    entries = (
        replace(entry, list=_noted_list(entry.list, numbers) if entry.list else None, body=_noted(entry.body, numbers))
        for entry in one.entries
    )
    return replace(one, entries=tuple(entries))
