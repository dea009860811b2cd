"""The look of the national template: styles of its own, lists that hang on them, marks that Word computes."""

from __future__ import annotations

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml

from . import word_parts
from .pieces import cover_line
from .plan import Planned
from .with_python_docx import Writer

BODY = ("章标题", "一级条标题", "二级条标题", "一级无", "二级无", "正文表标题", "正文图标题")
ANNEX = ("附录标识", "附录章标题", "附录一级条标题", "附录一级无", "附录二级无", "附录表标题", "附录图标题")
ENTRIES = {"dash": "列项——", "letter": "字母编号列项", "number": "数字编号列项"}
NOTES = {"note": ("注", "注："), "example": ("示例", "示例：")}


class TemplateWriter(Writer):
    """Numbers by lists that are linked with styles; a list of its own for each new a)."""

    def prepare(self) -> None:
        for name in (*BODY, *ANNEX, *ENTRIES.values(), "段", "标准名称", "术语", "前言、引言标题", "目次"):
            self.document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        for name, _ in NOTES.values():
            self.document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        ids = {name: self.document.styles[name].style_id for name in (*BODY, *ANNEX, "注", "示例")}
        main = [
            ("decimal", "%1　"),
            ("decimal", "%1.%2　"),
            ("decimal", "%1.%2.%3　"),
            ("decimal", "%1.%2　"),
            ("decimal", "%1.%2.%3　"),
        ]
        levels = [(form, text, ids[name] if at < 3 else "") for at, ((form, text), name) in enumerate(zip(main, BODY))]
        annex = [("upperLetter", "附录%1", ids["附录标识"]), ("decimal", "%1.%2　", ids["附录章标题"])]
        annex += [("decimal", "%1.%2.%3　", ids["附录一级条标题"])]
        annex += [("decimal", "表%1.%4　", ids["附录表标题"]), ("decimal", "图%1.%5　", ids["附录图标题"])]
        self._numbering(
            word_parts.abstract(11, *levels[:3]),
            word_parts.abstract(12, *annex, restart={3: 1, 4: 1}),
            word_parts.abstract(13, ("decimal", "表%1　", ids["正文表标题"])),
            word_parts.abstract(14, ("decimal", "图%1　", ids["正文图标题"])),
            word_parts.abstract(15, ("lowerLetter", "%1)", ""), ("decimal", "%2)", "")),
            word_parts.abstract(16, ("decimal", "%1)", "")),
            word_parts.abstract(17, ("bullet", "——", "")),
            word_parts.abstract(18, ("none", "注：", ids["注"])),
            word_parts.abstract(19, ("none", "示例：", ids["示例"])),
        )
        self._linked(ids)

    def _numbering(self, *abstracts: str) -> None:
        numbering = self.document.part.numbering_part.element
        for child in list(numbering):
            numbering.remove(child)
        for xml in abstracts:
            numbering.append(parse_xml(xml))
        for at in range(len(abstracts)):
            numbering.append(parse_xml(word_parts.instance(11 + at, 11 + at)))

    def _linked(self, ids: dict[str, str]) -> None:
        uses = [
            (11, BODY[:3]),
            (12, ANNEX[:3]),
            (13, ("正文表标题",)),
            (14, ("正文图标题",)),
            (18, ("注",)),
            (19, ("示例",)),
        ]
        for number, names in uses:
            for level, name in enumerate(names):
                self._style(name, number, level)
        self._style("一级无", 11, 1)
        self._style("二级无", 11, 2)
        self._style("附录一级无", 12, 1)
        self._style("附录二级无", 12, 2)
        self._style("附录表标题", 12, 3)
        self._style("附录图标题", 12, 4)

    def _style(self, name: str, number: int, level: int) -> None:
        inside = f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
        properties = self.document.styles[name].element.get_or_add_pPr()
        properties.append(parse_xml(f"<w:numPr {word_parts.W}>{inside}</w:numPr>"))

    def cover(self, blocks: list[Planned]) -> None:
        for block in blocks:
            for line in cover_line(block):
                self.add(line, "标准名称" if block.field == "title" else "")
        self.document.add_page_break()
        self._contents()
        section = self.document.sections[0]
        section.header.paragraphs[0].text = next((one.text for one in blocks if one.field == "number"), "")

    def _contents(self) -> None:
        """A contents list as a field, of an older state of the text."""
        self.add("目次", "目次")
        begin, code, separate, _, end = word_parts.field(r'TOC \o "1-2" \h', "")
        first = self.document.add_paragraph()
        for run in (begin, code, separate):
            first._p.append(parse_xml(run))
        for line in ("前言\tII", "1　范围\t1", "2　规范性引用文件\t1", "4　旧的标题\t2"):
            self.add(line)
        self.document.add_paragraph()._p.append(parse_xml(end))

    def add_element(self, block: Planned) -> None:
        self.add(block.text, "前言、引言标题")

    def add_heading(self, block: Planned) -> None:
        styles = (*ANNEX[1:3], "") if self.annex else BODY[:3]
        level = block.number.count(".") - (1 if self.annex else 0)
        self.add(block.text, styles[level], key=block.key)

    def add_clause(self, block: Planned) -> None:
        level = block.number.count(".")
        first, second = ("附录一级无", "附录二级无") if self.annex else ("一级无", "二级无")
        style = first if level == 1 else second
        self.add(block.text, style, key=block.key)

    def add_term(self, block: Planned) -> None:
        self.add("", "一级无")
        self.add(f"{block.text}　{block.english}", "术语")
        self.add(block.line, "段")

    def add_paragraph(self, block: Planned) -> None:
        self.add(block.text, "段")

    def add_entry(self, block: Planned) -> None:
        if block.style == "dash":
            self.add(block.text, ENTRIES["dash"], number=(17, 0))
            return
        if block.start and block.level == 0:
            self.lists += 1
            of = 15 if block.style == "letter" else 16
            self.document.part.numbering_part.element.append(parse_xml(word_parts.instance(self.lists, of, True)))
        self.add(block.text, ENTRIES[block.style], number=(self.lists, block.level))

    def add_note(self, block: Planned) -> None:
        self.add(block.text, "注")

    def add_example(self, block: Planned) -> None:
        self.add(block.text, "示例")

    def add_source(self, block: Planned) -> None:
        self.add(f"［来源：{block.text}］", "段")

    def caption(self, block: Planned, is_more: bool) -> None:
        if is_more:
            self.add(f"续表{block.number}")
        else:
            self.add(block.text, "附录表标题" if self.annex else "正文表标题", key=block.key)

    def figure_title(self, block: Planned) -> None:
        self.add(block.text, "附录图标题" if self.annex else "正文图标题", key=block.key)

    def add_annex(self, block: Planned) -> None:
        """附录A, a line break, its kind, a line break, its title: all in the numbered paragraph."""
        paragraph = self.add("", "附录标识", key=block.key)
        for text in (f"（{block.field}）", block.text):
            paragraph.add_run().add_break()
            self.fill(paragraph, text)
