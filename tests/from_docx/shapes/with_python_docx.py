"""Word files by python-docx; the looks that it can have stand in `templates` and `typed`."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import docx
import docx.shared
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from . import word_parts
from .formulas import omml
from .pictures import picture
from .pieces import cover_line, heights, with_list_starts
from .plan import Planned, grids, runs

FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


@dataclass(slots=True)
class Writer:
    """Puts one planned block after the other into a document; those below say how numbers and heads are made."""

    document: Any = field(default_factory=docx.Document)
    notes: list[str] = field(default_factory=list)
    bookmarks: dict[str, int] = field(default_factory=dict)
    lists: int = 20
    annex: str = ""
    changes: int = 900

    def write(self, blocks: list[Planned], path: Path) -> Path:
        self.prepare()
        cover = [block for block in blocks if block.kind == "cover"]
        self.cover(cover)
        for block in with_list_starts([block for block in blocks if block.kind != "cover"]):
            self.annex = block.number if block.kind == "annex" else self.annex
            getattr(self, f"add_{block.kind}")(block)
        if self.notes:
            self._add_footnotes()
        self.document.save(path)
        return path

    def prepare(self) -> None:
        """Styles and lists."""

    def cover(self, blocks: list[Planned]) -> None:
        for block in blocks:
            for line in cover_line(block):
                self.add(line, "Title" if block.field == "title" else "")
        self.document.add_page_break()

    # One paragraph

    def add(
        self, text: str, style: str = "", before: str = "", number: tuple[int, int] | None = None, key: str = ""
    ) -> Any:
        """A paragraph with its runs; `number` is a list and a level, `before` what is typed before the text."""
        paragraph = self.document.add_paragraph(style=style or None)
        self.fill(paragraph, before + text, key)
        if number:
            self.listed(paragraph, *number)
        return paragraph

    def listed(self, paragraph: Any, number: int, level: int) -> None:
        properties = paragraph._p.get_or_add_pPr()
        inside = f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
        properties.append(parse_xml(f"<w:numPr {word_parts.W}>{inside}</w:numPr>"))

    def fill(self, paragraph: Any, text: str, key: str = "") -> None:
        if key:
            paragraph._p.append(parse_xml(self._bookmark("Start", key)))
        for what, said in runs(text):
            self._run(paragraph, what, said)
        if key:
            paragraph._p.append(parse_xml(self._bookmark("End", key)))

    def _bookmark(self, side: str, key: str) -> str:
        id = self.bookmarks.setdefault(key, len(self.bookmarks) + 1)
        name = f' w:name="_Ref7{id:05d}"' if side == "Start" else ""
        return f'<w:bookmark{side} {word_parts.W} w:id="{id}"{name}/>'

    def _run(self, paragraph: Any, what: str, said: str) -> None:
        if what == "fn":
            self.notes.append(said)
            inside = (
                f'<w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{len(self.notes) + 1}"/>'
            )
            paragraph._p.append(parse_xml(f"<w:r {word_parts.W}>{inside}</w:r>"))
        elif what == "ref":
            self.reference(paragraph, *said.split("|"))
        elif what == "c":
            author, _, remark = said.partition("|")
            run = paragraph.runs[-1] if paragraph.runs else paragraph.add_run("")
            self.document.add_comment(run, remark, author=author, initials=author[:1])
        elif what == "math":
            paragraph._p.append(parse_xml(omml(said.partition("=>")[0])))
        elif what in ("ins", "del"):
            self.changes += 1
            paragraph._p.append(parse_xml(word_parts.tracked(what, said, self.changes)))
        else:
            for stretch, height in heights(f"^{{{said}}}" if what == "mark" else said):
                run = paragraph.add_run(stretch)
                if height:
                    setattr(run.font, height, True)

    def reference(self, paragraph: Any, key: str, shown: str) -> None:
        id = self.bookmarks.setdefault(key, len(self.bookmarks) + 1)
        number = "" if shown.startswith("（") else r" \r"
        for run in word_parts.field(rf"REF _Ref7{id:05d}{number} \h", shown):
            paragraph._p.append(parse_xml(run))

    def _add_footnotes(self) -> None:
        package = self.document.part.package
        content = word_parts.footnotes(self.notes).encode()
        part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES, content, package)
        self.document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    # Blocks that all of them write alike

    def add_paragraph(self, block: Planned) -> None:
        self.add(block.text)

    def add_reference(self, block: Planned) -> None:
        self.add(block.text)

    def add_bib(self, block: Planned) -> None:
        self.add(block.text)

    def add_table(self, block: Planned) -> None:
        for at, rows in enumerate(grids(block)):
            self.caption(block, is_more=at > 0)
            self.grid(rows, block if at == len(grids(block)) - 1 else None)

    def grid(self, rows: list[list[str]], block: Planned | None) -> None:
        """The rows, and in the last one, as wide as the table, its notes and footnotes."""
        table = self.document.add_table(rows=len(rows), cols=len(rows[0]))
        table.style = "Table Grid"
        for at, texts in enumerate(rows):
            for place, text in enumerate(texts):
                if text == "<":
                    table.cell(at, place - 1).merge(table.cell(at, place))
                elif text == "^":
                    table.cell(at - 1, place).merge(table.cell(at, place))
                else:
                    self.fill(table.cell(at, place).paragraphs[0], text)
        below = [f"注：{note}" for note in block.notes] if block else []
        below += [f"〔mark {letter}〕 {text}" for letter, text in block.footnotes] if block else []
        if below:
            cells = table.add_row().cells
            wide = cells[0].merge(cells[-1])
            for at, text in enumerate(below):
                self.fill(wide.paragraphs[0] if not at else wide.add_paragraph(), text)

    def caption(self, block: Planned, is_more: bool) -> None:
        raise NotImplementedError

    def add_formula(self, block: Planned) -> None:
        paragraph = self.document.add_paragraph()
        paragraph._p.append(parse_xml(omml(block.formula)))
        if block.number:
            paragraph.add_run("\t")
            paragraph._p.append(parse_xml(self._bookmark("Start", block.key)))
            paragraph.add_run(f"（{block.number}）")
            paragraph._p.append(parse_xml(self._bookmark("End", block.key)))
        if block.symbols:
            self.symbols(block)

    def symbols(self, block: Planned) -> None:
        self.add("式中：")
        for symbol, text in block.symbols:
            self.add(f"{symbol}——{text}")

    def add_figure(self, block: Planned) -> None:
        for at, (form, title) in enumerate(block.pictures):
            self.picture(form, at)
            if title:
                self.add(f"{'abcdef'[at]}) {title}")
        if block.symbols:
            self.add("标引序号说明：")
        for symbol, text in block.symbols:
            self.add(f"{symbol}——{text}；")
        for note in block.notes:
            self.add(f"注：{note}")
        self.figure_title(block)

    def picture(self, form: str, at: int) -> None:
        run = self.document.add_paragraph().add_run()
        if form in ("png", "jpeg"):
            run.add_picture(io.BytesIO(picture(form, at)))
            return
        run.add_picture(
            io.BytesIO(picture("png", at + 9))
        )  # python-docx knows no other forms: the content is put in its place
        blip = next(one for one in run._r.iter("*") if one.tag.endswith("}blip"))
        name = f"/word/media/drawn{len(self.bookmarks)}{at}{form}.{form}"
        kind = {"svg": "image/svg+xml", "emf": "image/x-emf", "wmf": "image/x-wmf"}[form]
        part = Part(PackURI(name), kind, picture(form, at), self.document.part.package)
        id = self.document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        blip.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed", id)

    def figure_title(self, block: Planned) -> None:
        raise NotImplementedError

    def add_moved(self, block: Planned) -> None:
        """A paragraph that somebody deleted, its mark with it."""
        paragraph = self.add("")
        paragraph._p.append(parse_xml(word_parts.tracked("del", block.text, 899)))
        paragraph._p.get_or_add_pPr().append(
            parse_xml(f'<w:rPr {word_parts.W}><w:del w:id="898" w:author="编辑"/></w:rPr>')
        )

    def add_within(self, block: Planned) -> None:
        """A note that stands in the entry above it, moved in as far as its text."""
        self.add(f"注：{block.text}").paragraph_format.left_indent = docx.shared.Twips(840)

    def add_behind(self, block: Planned) -> None:
        self.add(block.text)
