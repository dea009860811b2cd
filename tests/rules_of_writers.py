"""One regulation, in our own words, as different writers hand it in: typed numbers, numbers that Word computes."""

from __future__ import annotations

import re
from pathlib import Path

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

TEXT = Path(__file__).resolve().parent / "cases" / "rules" / "cold-store.txt"
LEVELS = (
    ("chapter", re.compile(r"第[一二三四五六七八九十]+章　"), 1, 0, "第%1章", "chineseCounting"),
    ("section", re.compile(r"第[一二三四五六七八九十]+节　"), 1, 1, "第%2节", "chineseCounting"),
    ("article", re.compile(r"第[一二三四五六七八九十]+条　"), 2, 0, "第%1条", "chineseCountingThousand"),
)
"name, what is typed, list, level, text and format of the label"


def lines() -> list[str]:
    return TEXT.read_text(encoding="utf-8").splitlines()


def typed(path: Path) -> Path:
    """Every number typed, as most offices hand it in."""
    document = Document()
    for line in lines():
        document.add_paragraph(line)
    document.save(str(path))
    return path


def computed(path: Path) -> Path:
    """Chapters, sections and articles numbered by lists of Word; items stay typed."""
    document = Document()
    numbering = document.part.numbering_part.element
    for list_id in (1, 2):
        numbering.insert(0, _abstract(list_id))
    for list_id in (1, 2):
        numbering.append(
            _element("w:num", {"w:numId": str(900 + list_id)}, _element("w:abstractNumId", _val(90 + list_id)))
        )
    for line in lines():
        level = next((one for one in LEVELS if one[1].match(line)), None)
        paragraph = document.add_paragraph(level[1].sub("", line) if level else line)
        if level:
            _number(paragraph, 900 + level[2], level[3])
    document.save(str(path))
    return path


def _abstract(list_id: int) -> OxmlElement:
    levels = [
        _element(
            "w:lvl",
            {"w:ilvl": str(level)},
            *(
                _element(f"w:{name}", _val(value))
                for name, value in (("start", "1"), ("numFmt", form), ("lvlText", text))
            ),
        )
        for _, _, of, level, text, form in LEVELS
        if of == list_id
    ]
    return _element("w:abstractNum", {"w:abstractNumId": str(90 + list_id)}, *levels)


def _number(paragraph: Paragraph, list_id: int, level: int) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.append(_element("w:numPr", {}, _element("w:ilvl", _val(level)), _element("w:numId", _val(list_id))))


def _val(value: object) -> dict[str, str]:
    return {"w:val": str(value)}


def _element(tag: str, attributes: dict[str, str], *below: OxmlElement) -> OxmlElement:
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(name), value)
    made.extend(below)
    return made
