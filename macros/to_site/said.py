"""Words on a page that speaks both languages: each in a span of its language, of which a reader may see one."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from markupsafe import Markup, escape

from ..clauses.blocks import Text
from ..clauses.text.inline import Setting, footnote_label, pieces
from ..clauses.text.units import SYMBOL
from .words.site import WORDS

_WITHIN_FIGURE = re.compile(rf"(?<=\d) (?={SYMBOL}|(?<=\d )\d{{3}}(?!\d))")
"between a figure and its unit, and between groups of three digits"
_E_WORD = re.compile(r"\b[Ee]-[a-z]{1,20}\b")
"e-commerce, which would break behind its hyphen"

_BOTH = Markup('<span class="say"><span lang="zh-CN">{}</span> <span lang="en">{}</span></span>')


@cache
def say(key: str) -> Markup:
    """A word of the site in both languages."""
    return both(WORDS[key])


def both(text: Text) -> Markup:
    """A text in both languages; once where they are the same, in Chinese where there is no English."""
    if not text.en:
        return Markup('<span lang="zh-CN">{}</span>').format(bound(text.zh))
    return bound(text.zh) if text.zh == text.en else _BOTH.format(bound(text.zh), bound(text.en))


def ended(text: str, language: str) -> str:
    """A sentence with its full stop, also where whoever wrote it left it out."""
    return text if text[-1:] in "。.！!？?…；;" else f"{text}{WORDS['full-stop'].in_language(language)}"


def both_shortened(text: Text, length: int) -> Markup:
    """The beginning of a text in both languages; `length` is that of the Chinese, a half of the English."""
    return both(Text(shortened(text.zh, length), shortened(text.en, 2 * length)))


def shortened(text: str, length: int = 40) -> str:
    """The beginning of a text, cut at a mark of punctuation or a space where one is near."""
    if len(text) <= length:
        return text
    cut = max(text.rfind(mark, length // 2, length) for mark in "，；。、 ,;")
    return text[: cut if cut > 0 else length].rstrip("，；。、 ,;") + "…"


@lru_cache(4096)
def bound(written: str) -> Markup:
    """Escaped, with line breaks; a figure stays on one line with its unit, and `e-commerce` with its hyphen."""
    parts = (_set(part, setting) for part, setting in pieces(_WITHIN_FIGURE.sub("\u00a0", written)))
    html = "".join(parts).replace("\n", "<br>")
    return Markup(_E_WORD.sub(r'<span class="unbroken">\g<0></span>', html))


def _set(part: str, setting: Setting) -> Markup:
    """A stretch of text as it is set: raised, lowered, slanting, the mark of a footnote, or on the line."""
    if setting == "footnote":
        return Markup('<sup class="footnote-mark">{}</sup>').format(footnote_label(part))
    tag = {"superscript": "sup", "subscript": "sub", "slanting": "i"}.get(setting)
    return Markup(f"<{tag}>{{}}</{tag}>").format(part) if tag else escape(part)


def tag(language: str) -> str:
    """The one form of a language on our pages: `zh-CN` or `en`."""
    return "en" if language == "en" else "zh-CN"
