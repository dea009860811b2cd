"""What all writers of Word files share: heights of characters, the lines of a cover, where a list begins anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .plan import Planned

HIGH = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻ⁿ", "0123456789-n"))
LOW = dict(zip("₀₁₂₃₄₅₆₇₈₉ₙ", "0123456789n"))
BRACED = re.compile(r"([\^_])\{([^{}]*)\}")


def heights(text: str) -> Iterator[tuple[str, str]]:
    """The text in stretches, (text, `superscript`, `subscript` or nothing), in the usual characters."""
    marked = BRACED.sub(lambda match: "".join(f"{match[1]}\0{sign}" for sign in match[2]), text)
    stretch, height, at = "", "", 0
    while at < len(marked):
        sign, now = marked[at], ""
        if sign in "^_" and marked[at + 1 : at + 2] == "\0":
            sign, now, at = marked[at + 2], "superscript" if sign == "^" else "subscript", at + 2
        elif sign in HIGH or sign in LOW:
            sign, now = (HIGH[sign], "superscript") if sign in HIGH else (LOW[sign], "subscript")
        if now != height and stretch:
            yield stretch, height
            stretch = ""
        stretch, height, at = stretch + sign, now, at + 1
    if stretch:
        yield stretch, height


def cover_line(block: Planned) -> list[str]:
    """How a field of the cover is printed."""
    ends = {"published": " 发布", "implemented": " 实施", "issued-by": " 发布"}
    said = block.text + ends.get(block.field, "")
    said = {"replaces": f"代替 {said}", "consistency": f"（{said}）", "record-number": f"备案号：{said}"}.get(
        block.field, said
    )
    if block.field in ("ics", "ccs"):
        said = f"{block.field.upper()} {block.text}"
    if block.field == "stage":
        said = "（征求意见稿）"
    if block.field == "drafted":
        said = "{} 年 {} 月".format(*(int(one) for one in block.text.split("-")))
    return [said, *([block.english] if block.english else [])]


def with_list_starts(blocks: list[Planned]) -> list[Planned]:
    """The entries that begin a list of their own marked as its start; b) after a table goes on."""
    made = []
    for before, block in zip([None, *blocks], blocks):
        is_first = (
            block.kind == "entry"
            and block.number in ("a", "1", "—", "（一）")
            and not (before is not None and before.kind == "entry" and block.style == "dash" and before.style == "dash")
        )
        made.append(replace(block, start=True) if is_first else block)
    return made
