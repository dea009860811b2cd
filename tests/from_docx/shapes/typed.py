"""Numbers and marks typed by hand, as people type them: full-width digits, tabs, stray and non-breaking spaces."""

from __future__ import annotations

import random
from pathlib import Path

from docx.oxml import parse_xml

from . import word_parts
from .formulas import omml
from .pieces import cover_line
from .plan import Planned
from .truth import shown
from .with_python_docx import Writer

GAPS = ("　", " ", "\t", "\u00a0", "  ", " \u3000")
WIDE = str.maketrans("0123456789.ABCDEabcde", "０１２３４５６７８９．ＡＢＣＤＥａｂｃｄｅ")


class TypedWriter(Writer):
    """Nothing is computed; how a number looks changes from line to line, the same on each run."""

    heads: tuple[Planned, ...] = ()
    seed = 12
    chance = random.Random(12)

    def prepare(self) -> None:
        self.chance = random.Random(self.seed)

    def write(self, blocks: list[Planned], path: Path) -> Path:
        self.heads = tuple(one for one in blocks if one.kind in ("element", "heading", "annex"))
        return Writer.write(self, blocks, path)

    def cover(self, blocks: list[Planned]) -> None:
        """Behind the cover a contents list that somebody has typed, with dots and pages."""
        Writer.cover(self, blocks)
        self.contents()

    def contents(self) -> None:
        self.add("目　次")
        for at, one in enumerate(self.heads):
            number = f"附录{one.number}（{one.field}）" if one.kind == "annex" else one.number
            self.add(f"{number}　{shown(one.text).strip()}{'…' * 20}{at // 4 + 1}".strip("　"))
        self.document.add_page_break()

    def add_element(self, block: Planned) -> None:
        self.add("　　".join(block.text) if len(block.text) == 2 else block.text)

    def gap(self) -> str:
        return self.chance.choice(GAPS)

    def noisy(self, number: str) -> str:
        """The number, a third of the times in full-width signs, sometimes with a stray space or a sign of no width."""
        look = self.chance.randrange(9)
        if look < 3:
            return number.translate(WIDE)
        if look == 3 and "." in number:
            return number.replace(".", ". ", 1)
        if look == 5 and "." in number[2:]:
            return f"{number}."
        return "\u200b" + number if look == 4 else number

    def add_heading(self, block: Planned) -> None:
        self.add(block.text, before=self.noisy(block.number) + self.gap())

    def add_clause(self, block: Planned) -> None:
        self.add(block.text, before=self.noisy(block.number) + self.gap())

    def add_annex(self, block: Planned) -> None:
        self.add("附　录　" + block.number)
        self.add(f"（{block.field}附录）")
        self.add(block.text)

    def add_term(self, block: Planned) -> None:
        self.add(f"{block.number}{self.gap()}{block.text}　{block.english}")
        self.add(block.line)

    def add_entry(self, block: Planned) -> None:
        mark = "——" if block.style == "dash" else self.noisy(block.number).lower() + self.chance.choice((")", "）"))
        paragraph = self.add(block.text, before=mark + ("" if block.style == "dash" else self.chance.choice(("", " "))))
        paragraph.paragraph_format.left_indent = (block.level + 1) * 266700

    def add_note(self, block: Planned) -> None:
        self.add(block.text, before=self.chance.choice(("注：", "注: ", "注 ：", "注　")))

    def add_example(self, block: Planned) -> None:
        self.add("示例：")
        self.add(block.text)

    def symbols(self, block: Planned) -> None:
        """The dash behind a symbol as it comes: one or two, spaces or a tab around it."""
        self.add("式中")
        for symbol, text in block.symbols:
            self.add(f"{symbol}{self.chance.choice(('——', '—', ' — ', chr(9) + '——' + chr(9), '－－'))}{text}")

    def add_source(self, block: Planned) -> None:
        self.add(f"[来源：{block.text}]")

    def reference(self, paragraph: object, key: str, shown: str) -> None:
        paragraph.add_run(shown)  # type: ignore[attr-defined]

    def caption(self, block: Planned, is_more: bool) -> None:
        self.add(block.text, before=f"{'续' if is_more else ''}表{self.noisy(block.number)}{self.gap()}")

    def figure_title(self, block: Planned) -> None:
        self.add(block.text, before=f"图{self.noisy(block.number)}{self.gap()}")


class RegulationWriter(TypedWriter):
    """第一章 with computed numbers and 第一条 through all chapters, as regulations have them."""

    articles = 0

    def prepare(self) -> None:
        numbering = self.document.part.numbering_part.element
        for at, text in ((31, "第%1章"), (32, "第%1条")):
            numbering.insert(0, parse_xml(word_parts.abstract(at, ("chineseCounting", text, ""))))
            numbering.append(parse_xml(word_parts.instance(at, at)))

    def add_heading(self, block: Planned) -> None:
        self.add(block.text, "Heading 1", number=(31, 0))

    def add_clause(self, block: Planned) -> None:
        self.add(block.text, before="　", number=(32, 0))

    def add_entry(self, block: Planned) -> None:
        self.add(block.text, before=block.number)

    def caption(self, block: Planned, is_more: bool) -> None:
        self.add(block.text, before=f"表{block.number}　")


class AlternatingWriter(TypedWriter):
    """Each Chinese paragraph with its English in the paragraph below."""

    def noisy(self, number: str) -> str:
        return number

    def add_both(self, block: Planned, before: str = "", english: str | None = None) -> None:
        self.add(block.text, before=before)
        said = block.english if english is None else english
        if said:
            self.add(said, before=before)

    def add_element(self, block: Planned) -> None:
        self.add_both(block)

    def add_heading(self, block: Planned) -> None:
        self.add_both(block, f"{block.number}　")

    add_clause = add_heading

    def add_paragraph(self, block: Planned) -> None:
        self.add_both(block)

    add_reference = add_bib = add_paragraph

    def add_term(self, block: Planned) -> None:
        definition, _, english = (part.strip() for part in block.line.partition("⇄"))
        self.add(f"{block.number}　{block.text}　{block.english}")
        self.add(definition)
        if english:
            self.add(english)

    def add_annex(self, block: Planned) -> None:
        self.add(f"附录{block.number}（{block.field}）{block.text}")
        self.add(f"Annex {block.number} (informative) {block.english}")

    def add_entry(self, block: Planned) -> None:
        self.add_both(block, f"{block.number}) ")

    def add_note(self, block: Planned) -> None:
        self.add(f"注：{block.text}")
        self.add(f"NOTE: {block.english}")

    def add_example(self, block: Planned) -> None:
        self.add(f"示例：{block.text}")
        self.add(f"EXAMPLE: {block.english}")

    def caption(self, block: Planned, is_more: bool) -> None:
        self.add(f"表{block.number}　{block.text}")
        self.add(f"Table {block.number} {block.english}")


class ColumnsWriter(AlternatingWriter):
    """Chinese at the left, English at the right, in the two columns of a table without lines."""

    def add_both(self, block: Planned, before: str = "", english: str | None = None) -> None:
        said = block.english if english is None else english
        self.row(before + block.text, before + said if said else "")

    def row(self, left: str, right: str) -> None:
        body = self.document.element.body
        last = self.document.tables[-1] if self.document.tables else None
        is_open = last is not None and body[-2] is last._tbl and len(last.columns) == 2
        table = last if last is not None and is_open else self.document.add_table(rows=0, cols=2)
        cells = table.add_row().cells
        self.fill(cells[0].paragraphs[0], left)
        self.fill(cells[1].paragraphs[0], right)

    def add_term(self, block: Planned) -> None:
        definition, _, english = (part.strip() for part in block.line.partition("⇄"))
        self.row(f"{block.number}　{block.text}", f"{block.number}　{block.english}")
        self.row(definition, english)

    def add_annex(self, block: Planned) -> None:
        self.row(
            f"附录{block.number}（{block.field}）{block.text}", f"Annex {block.number} (informative) {block.english}"
        )

    def add_note(self, block: Planned) -> None:
        self.row(f"注：{block.text}", f"NOTE: {block.english}")

    def add_example(self, block: Planned) -> None:
        self.row(f"示例：{block.text}", f"EXAMPLE: {block.english}")


class LocalWriter(TypedWriter):
    """As WPS writes: lists hung on the paragraphs themselves, a cover in boxes, 条文说明 behind."""

    def prepare(self) -> None:
        numbering = self.document.part.numbering_part.element
        levels = [("decimal", "%1", ""), ("decimal", "%1.%2", ""), ("decimal", "%1.%2.%3", "")]
        annex = [("upperLetter", "附录%1", ""), ("decimal", "%1.%2", ""), ("decimal", "%1.%2.%3", "")]
        for at, made in ((41, levels), (42, annex)):
            numbering.insert(0, parse_xml(word_parts.abstract(at, *made)))
            numbering.append(parse_xml(word_parts.instance(at, at)))

    def noisy(self, number: str) -> str:
        return number

    def add_figure(self, block: Planned) -> None:
        """Pictures side by side in a table without lines, the titles of the parts below them."""
        if len(block.pictures) < 2:
            Writer.add_figure(self, block)
            return
        table = self.document.add_table(rows=2, cols=len(block.pictures))
        for at, (form, title) in enumerate(block.pictures):
            self.picture(form, at)
            last = self.document.paragraphs[-1]._p
            table.cell(0, at)._tc.replace(table.cell(0, at).paragraphs[0]._p, last)
            self.fill(table.cell(1, at).paragraphs[0], f"{'abcdef'[at]}) {title}")
        for sign, text in [("标引序号说明：", ""), *block.symbols] if block.symbols else []:
            self.add(f"{sign}——{text}" if text else sign)
        for note in block.notes:
            self.add(f"注：{note}")
        self.figure_title(block)

    def cover(self, blocks: list[Planned]) -> None:
        lines = [line for block in blocks for line in cover_line(block)]
        self.document.add_paragraph()._p.append(parse_xml(word_parts.text_box(lines[:2])))
        for line in lines[2:-3]:
            self.add(line)
        self.document.add_paragraph()._p.append(parse_xml(word_parts.text_box(lines[-3:])))
        self.document.add_page_break()

    def add_heading(self, block: Planned) -> None:
        self.add(block.text, number=(42 if self.annex else 41, block.number.count(".")), key=block.key)

    add_clause = add_heading

    def add_annex(self, block: Planned) -> None:
        self.add(f"（{block.field}）{block.text}", number=(42, 0), key=block.key)

    def add_formula(self, block: Planned) -> None:
        """The formula and its number in the cells of a table without lines."""
        cells = self.document.add_table(rows=1, cols=2).rows[0].cells
        cells[0].paragraphs[0]._p.append(parse_xml(omml(block.formula)))
        self.fill(cells[1].paragraphs[0], f"（{block.number}）", block.key)
        if block.symbols:
            self.symbols(block)

    def symbols(self, block: Planned) -> None:
        """All in one paragraph, line below line."""
        paragraph = self.add("式中：")
        for symbol, text in block.symbols:
            paragraph.add_run().add_break()
            self.fill(paragraph, f"{symbol}——{text}")

    def add_term(self, block: Planned) -> None:
        self.add(f"{block.text} {block.english}", number=(41, 1))
        self.add(block.line)

    def reference(self, paragraph: object, key: str, shown: str) -> None:
        Writer.reference(self, paragraph, key, shown)

    def caption(self, block: Planned, is_more: bool) -> None:
        if is_more:
            self.add(f"表{block.number}（续）")
        else:
            self._sequence("表", block)

    def figure_title(self, block: Planned) -> None:
        self._sequence("图", block)

    def _sequence(self, word: str, block: Planned) -> None:
        """表 and the number as a field SEQ, which the references point at."""
        paragraph = self.document.add_paragraph()
        if block.key:
            paragraph._p.append(parse_xml(self._bookmark("Start", block.key)))
        paragraph.add_run(word + block.number.rpartition(".")[0] + ("." if "." in block.number else ""))
        for run in word_parts.field(rf"SEQ {word} \* ARABIC", block.number.rpartition(".")[2]):
            paragraph._p.append(parse_xml(run))
        if block.key:
            paragraph._p.append(parse_xml(self._bookmark("End", block.key)))
        self.fill(paragraph, f"　{block.text}")
