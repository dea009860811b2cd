"""The paragraph styles of a Word file: `styles.xml`, with inheritance (`w:basedOn`) resolved once for each style.

Ids mean nothing and differ between templates; what counts is the name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .word_xml import Element, child, child_value, children, number, value


@dataclass(frozen=True, slots=True)
class Style:
    id: str
    name: str
    num_id: str | None
    "its own list; `0` means: not numbered"
    level: int | None
    outline: int | None
    ancestors: tuple[str, ...]
    "ids up the chain, the style itself first"


@dataclass(frozen=True, slots=True)
class Styles:
    by_id: Mapping[str, Style]
    default: str
    "id of the default paragraph style, for paragraphs that name none"
    is_heading: Mapping[str, bool | None]
    "True for headings, False for clauses without heading (无标题), None where the style does not say"

    def chain(self, style_id: str) -> tuple[Style, ...]:
        """The style and those it is based on, the nearest first."""
        style = self.by_id.get(style_id)
        return tuple(self.by_id[id] for id in style.ancestors) if style else ()

    def name(self, style_id: str) -> str:
        style = self.by_id.get(style_id)
        return style.name if style else ""


def read_styles(root: Element | None) -> Styles:
    """All styles of the part; a file without the part has none, and the default style is then `Normal`."""
    elements = {value(element, "styleId") or "": element for element in children(root, "style")}
    based_on = {id: child_value(element, "basedOn") or "" for id, element in elements.items()}
    styles = {id: _style(id, element, based_on) for id, element in elements.items()}
    chains = {id: tuple(styles[ancestor] for ancestor in style.ancestors) for id, style in styles.items()}
    return Styles(
        styles,
        next((id for id, element in elements.items() if _is_default(element)), "Normal"),
        {id: _is_heading(chain) for id, chain in chains.items()},
    )


def _style(id: str, element: Element, based_on: Mapping[str, str]) -> Style:
    properties = child(element, "pPr")
    return Style(
        id,
        child_value(element, "name") or "",
        child_value(properties, "numPr", "numId"),
        number(child_value(properties, "numPr", "ilvl")),
        number(child_value(properties, "outlineLvl")),
        _ancestors(id, based_on),
    )


def _ancestors(id: str, based_on: Mapping[str, str]) -> tuple[str, ...]:
    chain: list[str] = []
    while id in based_on and id not in chain:
        chain.append(id)
        id = based_on[id]
    return tuple(chain)


def _is_default(element: Element) -> bool:
    return value(element, "type") == "paragraph" and value(element, "default") in {"1", "true", "on"}


_UNHEADED = re.compile(r"无标题")
_HEADING = re.compile(r"[章条]标题|附录标识|^(?:heading|标题) ?\d", re.IGNORECASE)


def _is_heading(chain: tuple[Style, ...]) -> bool | None:
    for style in chain:
        if _UNHEADED.search(style.name):
            return False
        if _HEADING.search(style.name):
            return True
        if style.outline is not None:
            return style.outline < 9 or None
    return None
