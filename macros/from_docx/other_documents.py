"""Documents that are no standard: amendments (修改单), and articles that run on through the chapters of a standard.

An amendment changes a standard by sentences and holds no clauses of its own. Articles (第一条) are no numbers of
GB/T 1.1—2020, 7: in chapters 1, 2, 3 they are kept as text, which is told; in rules they are the clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..clauses.problem import Problem
from ..clauses.text.numerals import chinese_value
from .flow import Flow, Paragraph, paragraphs_of, problem_at
from .marks import FIRST_HEADINGS, without_spaces

FIRST_LINES = 12
"lines that can hold the name of an amendment"
_AMENDMENT = re.compile(
    r"(?!.{0,40}(?:含|包括|纳入)).{0,60}第\s*[\d一二三四五六七八九十]{1,3}\s*号修改单\W{0,3}"
    r"|.{0,40}/XG\s*\d{1,2}\s*[—–－-]\s*\d{4}.{0,20}",
    re.DOTALL,
)
"GB/T 12345—2020《冷库》第1号修改单, GB/T 12345—2020/XG1—2025; not a standard that says it holds one"
_ARTICLE = re.compile(r"第\s*(?P<number>\d{1,3}|[一二三四五六七八九十百千零〇]{1,7})\s*条")


def amendment(file: str, flow: Flow) -> str:
    """Why a document that only changes another one is not read, with what to do; empty for any other."""
    lines = [one.text.strip() for one in paragraphs_of(flow.blocks) if one.text.strip()]
    named = next((line for line in lines[:FIRST_LINES] if _AMENDMENT.fullmatch(line)), "")
    return (
        named
        and f"{file} is an amendment (“{' '.join(named.split())}”): it says what changes in another standard and has "
        "no clauses of its own; make its changes in the Word or YAML file of that standard, and publish a new edition"
    )


def without_chapters(file: str, flow: Flow) -> str:
    """Why a document without chapters is not read: headings without numbers, or nothing that is a clause."""
    bare = [text for one in paragraphs_of(flow.blocks) if (text := without_spaces(one.text)) in FIRST_HEADINGS]
    if bare:
        return (
            f"{file} holds the heading {bare[0]} without a number, and no chapter with one; number the chapters in "
            "Word (1, 2, 3), by a list or typed, then read it"
        )
    return (
        f"{file} holds no clause: neither a chapter 1 nor a part 一 was found, computed or typed; "
        "choose the file with the text of the standard, or number its chapters"
    )


def article_problems(flow: Flow) -> Iterator[Problem]:
    """One warning where articles run through the chapters: they are no clauses, so that nothing can point at one."""
    articles = articles_of(flow)
    if len(articles) > 1:
        message = (
            f"the articles run from {_named(articles[0])} to {_named(articles[-1])} through the chapters, as in a "
            "regulation; each is kept as text with its number, and links can lead to its chapter alone: number them "
            "1.1, 1.2 in Word to make them clauses"
        )
        yield problem_at(flow.file, articles[0].line, message, "articles")


def articles_of(flow: Flow) -> list[Paragraph]:
    """The paragraphs that begin with 第一条, typed or computed, where they are counted one after the other."""
    found = [one for one in paragraphs_of(flow.blocks) if _ARTICLE.match(_printed(one))]
    counts = [_count(one) for one in found]
    return found if any(after == before + 1 for before, after in pairwise(counts)) else []


def _printed(paragraph: Paragraph) -> str:
    return f"{paragraph.label.text if paragraph.label else ''}{paragraph.text}".strip()


def _count(paragraph: Paragraph) -> int:
    match = _ARTICLE.match(_printed(paragraph))
    number = match["number"] if match else "0"
    return int(number) if number.isdigit() else chinese_value(number) or 0


def _named(paragraph: Paragraph) -> str:
    match = _ARTICLE.match(_printed(paragraph))
    return "".join(match[0].split()) if match else ""
