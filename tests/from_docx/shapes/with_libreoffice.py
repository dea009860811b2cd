"""Word files that LibreOffice writes: the plan as a flat OpenDocument text (OASIS ODF 1.3), saved as docx.

Numbers are outline levels and lists; footnotes, fields, formulas and tracked changes are those of ODF.
"""

from __future__ import annotations

import base64
import shutil
import subprocess
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from .formulas import mathml
from .pictures import picture
from .pieces import cover_line, heights, with_list_starts
from .plan import Planned, grids, runs

SPACES = " ".join(
    f'xmlns:{name}="{address}"'
    for name, address in {
        **{name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "text", "style", "table")},
        "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
        "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
        "xlink": "http://www.w3.org/1999/xlink",
    }.items()
)
DAY = "2026-05-04T09:00:00"


def is_there() -> bool:
    return shutil.which("soffice") is not None


def write(blocks: list[Planned], path: Path) -> Path:
    """The document as LibreOffice saves it."""
    flat = path.with_suffix(".fodt")
    flat.write_text(Flat().document(blocks), encoding="utf-8")
    profile = f"-env:UserInstallation=file://{path.parent}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(path.parent), str(flat)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    flat.unlink()
    return path


@dataclass(slots=True)
class Flat:
    """The document as one file of XML."""

    changes: list[str] = field(default_factory=list)
    notes: int = 0
    lists: int = 0
    annex: str = ""
    pictures: int = 0
    annexes: int = 0

    def document(self, blocks: list[Planned]) -> str:
        cover = "".join(self.p(line) for one in blocks if one.kind == "cover" for line in cover_line(one))
        body = ""
        for block in with_list_starts([one for one in blocks if one.kind != "cover"]):
            self.annex = block.number if block.kind == "annex" else self.annex
            body += getattr(self, "annex_head" if block.kind == "annex" else block.kind, self.paragraph)(block)
        tracked = f"<text:tracked-changes>{''.join(self.changes)}</text:tracked-changes>" if self.changes else ""
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} office:version="1.3" '
            'office:mimetype="application/vnd.oasis.opendocument.text">'
            f"<office:styles>{_outline()}{_lists()}</office:styles><office:automatic-styles>{_automatic()}"
            f"</office:automatic-styles><office:body><office:text>{tracked}{cover}{body}</office:text></office:body>"
            "</office:document>"
        )

    def p(self, text: str, style: str = "", before: str = "", after: str = "") -> str:
        named = f" text:style-name={quoteattr(style)}" if style else ""
        return f"<text:p{named}>{before}{self.inline(text)}{after}</text:p>"

    def inline(self, text: str) -> str:
        return "".join(self._run(what, said) for what, said in runs(text))

    def _run(self, what: str, said: str) -> str:
        if what == "fn":
            self.notes += 1
            return (
                f'<text:note text:id="ftn{self.notes}" text:note-class="footnote"><text:note-citation>{self.notes}'
                f"</text:note-citation><text:note-body>{self.p(said)}</text:note-body></text:note>"
            )
        if what == "ref":
            key, _, shown = said.partition("|")
            form = "number" if shown[:1].isdigit() or shown[1:2] == "." or shown.startswith("附录") else "text"
            return (
                f'<text:bookmark-ref text:reference-format="{form}" text:ref-name="{key}">{shown}</text:bookmark-ref>'
            )
        if what == "c":
            author, _, remark = said.partition("|")
            said = f"<dc:creator>{author}</dc:creator><dc:date>{DAY}</dc:date>{self.p(remark)}"
            return f"<office:annotation>{said}</office:annotation>"
        if what == "math":
            return _object(said.partition("=>")[0])
        if what in ("ins", "del"):
            return self._change(what, said)
        made = ""
        for stretch, height in heights(f"^{{{said}}}" if what == "mark" else said):
            inside = escape(stretch).replace("\t", "<text:tab/>")
            made += f'<text:span text:style-name="{height}">{inside}</text:span>' if height else inside
        return made

    def _change(self, what: str, said: str) -> str:
        id = f"ct{len(self.changes) + 1}"
        who = f"<office:change-info><dc:creator>编辑</dc:creator><dc:date>{DAY}</dc:date></office:change-info>"
        if what == "ins":
            self.changes.append(
                f'<text:changed-region text:id="{id}"><text:insertion>{who}</text:insertion></text:changed-region>'
            )
            return f'<text:change-start text:change-id="{id}"/>{said}<text:change-end text:change-id="{id}"/>'
        deletion = f"<text:deletion>{who}{self.p(said)}</text:deletion>"
        self.changes.append(f'<text:changed-region text:id="{id}">{deletion}</text:changed-region>')
        return f'<text:change text:change-id="{id}"/>'

    # Blocks

    def paragraph(self, block: Planned) -> str:
        return self.p(block.text)

    def element(self, block: Planned) -> str:
        return self.p("　".join(block.text) if len(block.text) == 2 else block.text, "head")

    def _marked(self, key: str, text: str) -> str:
        return f'<text:bookmark-start text:name="{key}"/>{text}<text:bookmark-end text:name="{key}"/>' if key else text

    def heading(self, block: Planned) -> str:
        inside = self._marked(block.key, self.inline(block.text))
        level = block.number.count(".") + 1
        if self.annex:
            return self._annexed(
                f'<text:h text:outline-level="{level}" text:style-name="annexed">{inside}</text:h>', level
            )
        return f'<text:h text:outline-level="{level}">{inside}</text:h>'

    def _annexed(self, inside: str, level: int) -> str:
        nested = "<text:list><text:list-item>" * (level - 1) + inside + "</text:list-item></text:list>" * (level - 1)
        is_first, self.annexes = not self.annexes, self.annexes + 1
        order = 'xml:id="annex0"' if is_first else 'text:continue-list="annex0"'
        return f'<text:list text:style-name="annexes" {order}><text:list-item>{nested}</text:list-item></text:list>'

    def clause(self, block: Planned) -> str:
        level = block.number.count(".") + 1
        inside = self._marked(block.key, self.inline(block.text))
        if self.annex:
            return self._annexed(f"<text:p>{inside}</text:p>", level)
        return f'<text:h text:style-name="clause" text:outline-level="{level}">{inside}</text:h>'

    def annex_head(self, block: Planned) -> str:
        inside = f"<text:line-break/>（{block.field}）<text:line-break/>{self.inline(block.text)}"
        return self._annexed(f'<text:p text:style-name="head">{self._marked(block.key, inside)}</text:p>', 1)

    def term(self, block: Planned) -> str:
        head = f'<text:h text:outline-level="2">{block.text} {block.english}</text:h>'
        return head + self.p(block.line)

    def entry(self, block: Planned) -> str:
        if block.start and block.level == 0:
            self.lists += 1
        style = {"dash": "dashes", "letter": "letters", "number": "letters" if block.level else "figures"}[block.style]
        goes_on = "" if block.start else f' text:continue-list="l{self.lists}"'
        id = f' xml:id="l{self.lists}"' if block.start and block.level == 0 else ""
        inside = f"<text:list-item>{self.p(block.text)}</text:list-item>"
        if block.level:
            inside = f"<text:list-item><text:list>{inside}</text:list></text:list-item>"
            goes_on = f' text:continue-list="l{self.lists}"'
        return f'<text:list text:style-name="{style}"{id}{goes_on}>{inside}</text:list>'

    def note(self, block: Planned) -> str:
        return self.p("注：" + block.text)

    def example(self, block: Planned) -> str:
        return self.p("示例：" + block.text)

    def source(self, block: Planned) -> str:
        return self.p(f"[来源：{block.text}]")

    def table(self, block: Planned) -> str:
        made = self._caption("表", block)
        parts = grids(block)
        for at, rows in enumerate(parts):
            made += self.p(f"表{block.number}（续）") if at else ""
            made += self._grid(rows, block if at == len(parts) - 1 else None)
        return made

    def _caption(self, word: str, block: Planned) -> str:
        return self.p("　" + block.text, before=self._marked(block.key, f"{word}{block.number}"))

    def _grid(self, rows: list[list[str]], block: Planned | None) -> str:
        width = len(rows[0])
        head, *body = [self._row(rows, at) for at in range(len(rows))]
        head, made = f"<table:table-header-rows>{head}</table:table-header-rows>", "".join(body)
        below = [f"注：{note}" for note in block.notes] if block else []
        below += [f"〔mark {letter}〕 {text}" for letter, text in block.footnotes] if block else []
        if below:
            inside = "".join(map(self.p, below))
            wide = f'<table:table-cell table:number-columns-spanned="{width}">{inside}</table:table-cell>'
            made += f"<table:table-row>{wide}{'<table:covered-table-cell/>' * (width - 1)}</table:table-row>"
        return f'<table:table><table:table-column table:number-columns-repeated="{width}"/>{head}{made}</table:table>'

    def _row(self, rows: list[list[str]], at: int) -> str:
        cells = []
        for place, text in enumerate(rows[at]):
            wide = 1 + sum(1 for _ in takewhile(lambda one: one == "<", rows[at][place + 1 :]))
            column = [row[place] for row in rows[at + 1 :]]
            high = 1 + sum(1 for _ in takewhile(lambda one: one == "^", column))
            spans = f' table:number-columns-spanned="{wide}" table:number-rows-spanned="{high}"'
            is_covered = text in ("<", "^")
            cells.append(
                "<table:covered-table-cell/>"
                if is_covered
                else f"<table:table-cell{spans}>{self.p(text)}</table:table-cell>"
            )
        return f"<table:table-row>{''.join(cells)}</table:table-row>"

    def formula(self, block: Planned) -> str:
        frame = _object(block.formula)
        number = self._marked(block.key, f"（{block.number}）") if block.number else ""
        made = self.p("", before=f"{frame}<text:tab/>{number}")
        heads = ["式中：", *[""] * len(block.symbols)]
        return made + "".join(self.p(f"{head}{symbol}——{text}") for head, (symbol, text) in zip(heads, block.symbols))

    def figure(self, block: Planned) -> str:
        made = ""
        for at, (form, title) in enumerate(block.pictures):
            made += self._picture(form, at) + (self.p(f"{'abcdef'[at]}) {title}") if title else "")
        made += self.p("标引序号说明：") if block.symbols else ""
        made += "".join(self.p(f"{symbol}——{text}；") for symbol, text in block.symbols)
        return made + "".join(self.p(f"注：{note}") for note in block.notes) + self._caption("图", block)

    def _picture(self, form: str, at: int) -> str:
        self.pictures += 1
        content = base64.b64encode(picture(form, at + self.pictures)).decode()
        image = f"<draw:image><office:binary-data>{content}</office:binary-data></draw:image>"
        where = f'draw:name="p{self.pictures}" text:anchor-type="as-char" svg:width="4cm" svg:height="2.5cm"'
        return self.p("", before=f"<draw:frame {where}>{image}</draw:frame>")

    def moved(self, block: Planned) -> str:
        return self.p(f"〔del {block.text}〕")

    def within(self, block: Planned) -> str:
        """A note moved in as far as the text of the entry above it."""
        return self.p(f"注：{block.text}", "moved-in")


def _object(formula: str) -> str:
    frame = '<draw:frame text:anchor-type="as-char" svg:width="3cm" svg:height="1cm">'
    return f"{frame}<draw:object>{mathml(formula)}</draw:object></draw:frame>"


def _outline() -> str:
    levels = "".join(
        f'<text:outline-level-style text:level="{at}" style:num-format="1" text:display-levels="{at}"/>'
        for at in (1, 2, 3)
    )
    return f'<text:outline-style style:name="Outline">{levels}</text:outline-style>'


def _lists() -> str:
    def list_style(name: str, *levels: tuple[str, str, str, int]) -> str:
        made = "".join(
            f'<text:list-level-style-number text:level="{at}" style:num-format="{form}" style:num-prefix="{before}" '
            f'style:num-suffix="{after}" text:display-levels="{shown}"/>'
            for at, (form, before, after, shown) in enumerate(levels, 1)
        )
        return f'<text:list-style style:name="{name}">{made}</text:list-style>'

    dash = '<text:list-level-style-bullet text:level="1" text:bullet-char="—"/>'
    names = "".join(
        f'<style:style style:name="{name}" style:family="paragraph"/>' for name in ("head", "annexed", "clause")
    )
    moved = '<style:paragraph-properties fo:margin-left="1.5cm"/>'
    return (
        list_style("annexes", ("A", "附录", "", 1), ("1", "", "", 2), ("1", "", "", 3))
        + list_style("letters", ("a", "", ")", 1), ("1", "", ")", 1))
        + list_style("figures", ("1", "", ")", 1))
        + f'<text:list-style style:name="dashes">{dash}</text:list-style>{names}'
        + f'<style:style style:name="moved-in" style:family="paragraph">{moved}</style:style>'
    )


def _automatic() -> str:
    return "".join(
        f'<style:style style:name="{name}" style:family="text">'
        f'<style:text-properties style:text-position="{said} 58%"/></style:style>'
        for name, said in (("superscript", "super"), ("subscript", "sub"))
    )
