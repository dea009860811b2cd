"""The words of a drafted question, in Chinese and, where the clause has English, in English: both from the clause."""

from __future__ import annotations

import re
from collections.abc import Collection

from .clauses.files.plain import Plain
from .clauses.parts import Part, part_text
from .clauses.text.quantities import Quantity, quantities
from .clauses.text.units import unit_in_both

LONGEST = {"zh": 120, "en": 360}
"signs of the provision that a question repeats"

_VERBS = re.compile("不应|应当|应|不宜|宜|须|需|其")
_MODAL = r"(?:shall|should|may|can|must|is|are)(?: not)?"
_HAS = rf"(?:{_MODAL}|have|has|provide|with|and|,|of)"
_SUBJECT = re.compile(rf"(?:^|[.;,:] )(?:the |a |an |its )?(?P<name>[^.;,:]+?) {_MODAL} be (?:\w+ )?$", re.IGNORECASE)
"`The office area shall be ` 200 m²"
_OBJECT = re.compile(rf"\b{_HAS}(?: also)? (?:an?|the) (?P<name>[a-z][^.;,:]*?) (?:of|that is)\s*$", re.IGNORECASE)
"`shall have an area of ` 200 m²"


def has_english(part: Part) -> bool:
    """Whether every Chinese passage of the part stands in English as well."""
    return all(passage.text.en for passage in part.passages if passage.text.zh)


def asked(part: Part) -> dict[str, Plain]:
    """The provision itself, asked: `…，是否做到？`, `Is this met: …?`"""
    english = f"Is this met: {_said(part, 'en')}?" if has_english(part) else ""
    return _in_both(f"{_said(part, 'zh')}，是否做到？", english)


def how_much(part: Part, figures: Collection[Quantity]) -> dict[str, Plain]:
    """What is the figure: `厅内面积是多少？`, `What is the area of the hall?`"""
    names = list(dict.fromkeys(_name_zh(part, figure) for figure in figures))
    told: dict[str, Plain] = {"zh": f"{'、'.join(names)}{'各' if len(names) > 1 else ''}是多少？"}
    if has_english(part):
        named = list(dict.fromkeys(_name_en(part, figure) for figure in figures))
        told["en"] = f"What {'is' if len(named) == 1 else 'are'} {_listed([f'the {name}' for name in named])}?"
    return told


def label(part: Part, figure: Quantity) -> dict[str, Plain]:
    """The name of the measure that holds the figure."""
    named = _name_en(part, figure)
    return _in_both(_name_zh(part, figure), f"{named[:1].upper()}{named[1:]}" if has_english(part) else "")


def unit(part: Part, figure: Quantity) -> dict[str, Plain]:
    """Its unit; in English as the English sentence has it, or the sign that both languages share."""
    english = _in_english(part, figure)
    named = english.unit if english else unit_in_both(figure.unit)
    return _in_both(figure.unit, named if has_english(part) else "")


def evidence(part: Part) -> dict[str, Plain]:
    """What to look at, and each figure of the provision."""
    figures = (f"核对{figure.written}" for figure in quantities(part_text(part, "zh")))
    told: dict[str, Plain] = {"zh": "；".join(("查看文件、记录或现场", *figures))}
    if has_english(part):
        checked = (f"check: {figure.written}" for figure in quantities(part_text(part, "en")))
        told["en"] = "; ".join(("Look at documents, records or the site", *checked))
    return told


def _in_both(zh: str, en: str) -> dict[str, Plain]:
    return {"zh": zh, "en": en} if en else {"zh": zh}


def _said(part: Part, language: str) -> str:
    text = part_text(part, language)
    said = re.sub(r"\s+", "" if language == "zh" else " ", text).rstrip("。；;:： .")
    return said if len(said) <= LONGEST[language] else f"{said[: LONGEST[language]]}……"


def _name_zh(part: Part, figure: Quantity) -> str:
    """What has the figure, in the words before it: `办公场地面积应不小于200 m²` → `办公场地面积`."""
    before = re.split("[，。；：、（]", part_text(part, "zh")[: figure.start])[-1]
    return _VERBS.sub("", before).strip() or f"{part.label.zh}的数值"


def _name_en(part: Part, figure: Quantity) -> str:
    """`office area` of `The office area shall be not less than 200 m²`; else the clause that asks for the figure."""
    english = _in_english(part, figure)
    before = part_text(part, "en")[: english.start] if english else ""
    found = _SUBJECT.search(before) or _OBJECT.search(before)
    return found["name"] if found else f"figure that {part.label.en or part.label.zh} asks for"


def _in_english(part: Part, figure: Quantity) -> Quantity | None:
    """The same figure in the English sentence; None where it stands there in words, or twice."""
    same = [one for one in quantities(part_text(part, "en")) if one.value == figure.value]
    return same[0] if len(same) == 1 else None


def _listed(names: list[str]) -> str:
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]
