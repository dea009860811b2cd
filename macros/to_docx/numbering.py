"""`numbering.xml`: the lists of the template, tied to its styles, and one more for each group that starts anew."""

from __future__ import annotations

from .lists import LISTS, Level, Numbering, base_number
from .style_table import STYLES, Style, style_id
from .styles import indent
from .xml import Element, holding, w

_LINKED = {(style.list, style.level): style for style in reversed(STYLES) if style.list}


def numbering_xml(numbers: dict[Numbering, int]) -> Element:
    """The lists of the template, then one for each group, which starts where its first paragraph says."""
    lists = (_list(position, levels, name) for position, (name, levels) in enumerate(LISTS.items(), 1))
    bases = (_num(base_number(name), name) for name in LISTS)
    firsts = {number: numbering for numbering, number in reversed(numbers.items()) if numbering.group}
    groups = (_num(number, firsts[number].list, firsts[number]) for number in sorted(firsts))
    return holding(w("numbering"), (*lists, *bases, *groups))


def _list(position: int, levels: tuple[Level, ...], name: str) -> Element:
    kind = w("multiLevelType", val="multilevel")
    children = (_level(index, level, _LINKED.get((name, index))) for index, level in enumerate(levels))
    return holding(w("abstractNum", kind, abstractNumId=position), children)


def _level(index: int, level: Level, style: Style | None) -> Element:
    indents = indent(style) if style else None
    hei = w("rFonts", ascii="黑体", hAnsi="黑体", eastAsia="黑体", hint="eastAsia") if level.is_hei else None
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=level.format),
        w("pStyle", val=style_id(style.name)) if style else None,
        w("suff", val=level.suffix),
        w("lvlText", val=level.text),
        w("lvlJc", val="left"),
        w("pPr", indents) if indents is not None else None,
        w("rPr", hei) if hei is not None else None,
        ilvl=index,
    )


def _num(number: int, list_name: str, first: Numbering | None = None) -> Element:
    start = w("lvlOverride", w("startOverride", val=first.start), ilvl=first.level) if first else None
    return w("num", w("abstractNumId", val=base_number(list_name)), start, numId=number)
