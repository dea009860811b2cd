"""The page of the guide that explains every rule, with what it was measured to see."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType

from markupsafe import Markup, escape

from .checks import DRAFTING_RULES, RULES
from .checks.in_chinese import Page, page_in_chinese
from .checks.measured import Measured, Share, measured

_WORDS = {
    "what": ("查什么", "What"),
    "why": ("为什么", "Why"),
    "mend": ("怎样改", "How to mend"),
    "seen": ("实测", "Measured"),
    "drafting": ("起草规则", "Drafting"),
    "other": ("其他", "The rest"),
    "share": (
        "看过的文本里发现{a}/{b}，没有看过的文本里发现{c}/{d}，误报{e}处",
        "{a} of {b} in texts looked at, {c} of {d} in texts put away; false alarms: {e}",
    ),
    "total": (
        "用程序在四份文本里植入的差错：看过的文本里发现{a}/{b}，没有看过的文本里发现{c}/{d}；没有差错的文本里误报{e}处。",
        "Of the defects that a program planted into four texts the rules see {a} of {b} in the texts looked at while"
        " they were mended, and {c} of {d} in the texts put away until the end. False alarms in the right texts: {e}.",
    ),
}


@dataclass(frozen=True, slots=True)
class _Explained:
    rule: str
    page: Page
    is_of_drafting: bool


def rules_html(language: str) -> Markup:
    """Every rule: what it looks at, why, how to mend, and how much of planted defects it sees."""
    explained = [_explained(rule, language) for rule in RULES]
    parts = [_totals(language)]
    for group, is_of_drafting in (("drafting", True), ("other", False)):
        parts.append(Markup('<h2 id="{}">{}</h2>').format(group, _word(group, language)))
        parts += [_rule(one, language) for one in explained if one.is_of_drafting == is_of_drafting]
    return Markup('<div class="rules">\n{}\n</div>').format(Markup("\n").join(parts))


def _explained(rule: ModuleType, language: str) -> _Explained:
    page = page_in_chinese(rule.RULE) if language == "zh" else _page_of(rule.__doc__ or "")
    return _Explained(rule.RULE, page, rule in DRAFTING_RULES)


def _page_of(docstring: str) -> Page:
    """The English page, which is the docstring of the rule."""
    found = re.search(r"\nWhat: (.*?)\nWhy: (.*?)\nHow to mend: (.*)", docstring, re.S)
    parts = [re.sub(r"\s+", " ", part).strip() for part in (found.groups() if found else ("", "", ""))]
    return Page(*(f"{part[:1].upper()}{part[1:]}" for part in parts))


def _rule(one: _Explained, language: str) -> Markup:
    rows = [("what", one.page.what), ("why", one.page.why), ("mend", one.page.mend)]
    if figures := measured().get(one.rule):
        rows.append(("seen", _share(figures, "share", language)))
    entries = Markup("").join(
        Markup("<dt>{}</dt><dd>{}</dd>").format(_word(name, language), _with_code(text)) for name, text in rows
    )
    return Markup('<section id="{0}"><h3><code>{0}</code></h3><dl>{1}</dl></section>').format(one.rule, entries)


def _with_code(text: str) -> Markup:
    """What stands between backticks as code; all else is text."""
    pieces = re.split("`([^`]+)`", text)
    return Markup("").join(
        Markup("<code>{}</code>").format(piece) if index % 2 else escape(piece) for index, piece in enumerate(pieces)
    )


def _totals(language: str) -> Markup:
    figures = measured().values()
    looked_at, put_away = (
        Share(sum(one.found for one in half), sum(one.planted for one in half), sum(one.alarms for one in half))
        for half in ([one.looked_at for one in figures], [one.put_away for one in figures])
    )
    return Markup("<p>{}</p>").format(_share(Measured(looked_at, put_away), "total", language))


def _share(figures: Measured, name: str, language: str) -> str:
    return _word(name, language).format(
        a=figures.looked_at.found,
        b=figures.looked_at.planted,
        c=figures.put_away.found,
        d=figures.put_away.planted,
        e=figures.looked_at.alarms + figures.put_away.alarms,
    )


def _word(name: str, language: str) -> str:
    return _WORDS[name][language != "zh"]


GUIDE_MACROS: dict[str, Callable[[str], Markup]] = {"rules": rules_html}
"name of a macro of the guide → what it makes, in a language"
