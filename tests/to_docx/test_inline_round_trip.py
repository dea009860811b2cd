"""Powers, footnotes and lists that go on: from the model to Word and back, and to YAML and back."""

from __future__ import annotations

from pathlib import Path

import yaml

from macros.clauses.blocks import Block, Cell, ClauseList, ListEntry, Note, Paragraph, Table, Text
from macros.clauses.files.plain import clause_data
from macros.clauses.files.reader import Reader
from macros.clauses.files.reading import clauses_from
from macros.clauses.model import Chapter, Clause, Standard
from macros.clauses.problem import Place
from macros.from_docx import read_docx
from macros.to_docx.document import word_document
from macros.to_docx.package import package_bytes

BODY: tuple[Block, ...] = (
    Paragraph(Text("泄漏率不大于 1×10⁻⁶ Pa·m³/s[^1]，系数为 k_{max}·x^{a}。")),
    Note(Text("按 GB/T 1 测量。\n温度为 10⁴ K。"), "1"),
    ClauseList("letter", (ListEntry("pens", Text("甲；")), ListEntry("inks", Text("乙：")))),
    Table(
        "table-1", "1", Text("值"), ((Cell(Text("甲[^2]")), Cell(Text("乙"))), (Cell(Text("1[^a]")), Cell(Text("2"))))
    ),
    Note(Text("空白表示不测。"), "2"),
    Note(Text("仅在冬季。"), "a"),
    ClauseList("letter", (ListEntry("paper", Text("丙。")),), start=3),
)


def standard(*body: Block) -> Standard:
    clauses = (
        Clause(
            "scope",
            "1",
            heading=Text("范围"),
            body=(Paragraph(Text("本文件适用于书写。")), Note(Text("见别处。"), "3")),
        ),
        Clause("writing", "2", heading=Text("书写"), body=body),
    )
    chapters = tuple(Chapter(f"0{at}-x", (clause,)) for at, clause in enumerate(clauses, 1))
    return Standard("writing", Text("书写"), Text("书写"), "T/W 1—2026", "published", "2026", chapters)


def through_word(before: Standard, folder: Path) -> Standard:
    path = folder / "writing.docx"
    path.write_bytes(package_bytes(word_document(before)))
    document = read_docx(path, "writing")
    assert document.balance is not None
    assert document.balance.lost == ()
    return document.standard


def test_word_brings_back_powers_footnotes_and_lists_that_go_on(tmp_path: Path) -> None:
    after = through_word(standard(*BODY), tmp_path)
    scope, writing = after.clauses
    numbered = {"1": "2", "2": "3", "3": "1"}  # Word counts through the document, and the heading's comes first
    expected = [_renumbered(block, numbered) for block in BODY]
    assert list(writing.body) == expected
    assert scope.heading.zh == "范围"
    assert Note(Text("见别处。"), "1") in scope.body


def _renumbered(block: Block, numbers: dict[str, str]) -> Block:
    if isinstance(block, Note):
        return Note(block.text, numbers.get(block.footnote, block.footnote))
    if isinstance(block, Paragraph):
        return Paragraph(Text(block.text.zh.replace("[^1]", f"[^{numbers['1']}]")))
    if isinstance(block, Table):
        (_, *others), *rows = block.rows
        return Table(block.id, block.number, block.title, ((Cell(Text(f"甲[^{numbers['2']}]")), *others), *rows))
    return block


def test_yaml_brings_back_the_same_clause() -> None:
    clause = Clause("writing", "2", heading=Text("书写"), body=BODY)
    data = yaml.safe_load(yaml.safe_dump({"clauses": [clause_data(clause)]}, allow_unicode=True))
    assert clauses_from(Reader(data, Place("x.yaml"))) == (clause,)
