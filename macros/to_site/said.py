"""Words on a page that speaks both languages: each in a span of its language, of which a reader may see one."""

from __future__ import annotations

from functools import cache

from markupsafe import Markup

from ..clauses.model import Text
from .words.site import WORDS

_BOTH = Markup('<span class="say"><span lang="zh-CN">{}</span> <span lang="en">{}</span></span>')


@cache
def say(key: str) -> Markup:
    """A word of the site in both languages."""
    return both(WORDS[key])


def both(text: Text) -> Markup:
    """A text in both languages; once where they are the same, in Chinese where there is no English."""
    if not text.en:
        return Markup('<span lang="zh-CN">{}</span>').format(text.zh)
    return Markup("{}").format(text.zh) if text.zh == text.en else _BOTH.format(text.zh, text.en)


def both_shortened(text: Text, length: int) -> Markup:
    """The beginning of a text in both languages; `length` is that of the Chinese, a half of the English."""
    return both(Text(shortened(text.zh, length), shortened(text.en, 2 * length)))


def shortened(text: str, length: int = 40) -> str:
    """The beginning of a text, cut at a mark of punctuation or a space where one is near."""
    if len(text) <= length:
        return text
    cut = max(text.rfind(mark, length // 2, length) for mark in "，；。、 ,;")
    return text[: cut if cut > 0 else length].rstrip("，；。、 ,;") + "…"


def tag(language: str) -> str:
    """The one form of a language on our pages: `zh-CN` or `en`."""
    return "en" if language == "en" else "zh-CN"
