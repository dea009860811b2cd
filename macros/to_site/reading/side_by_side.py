"""The other language of a clause, for reading both side by side: in the page, inert until the reader asks for it.

`docs/assets/side-by-side/` takes it out of its `template`. Why it is not fetched: docs/developers/decisions.md.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from markupsafe import Markup

from ...clauses.blocks import Text
from ...clauses.model import Clause
from ..linked_text import unlinked_html
from ..templates import render
from ..urls import Urls


def other_language(urls: Urls) -> Callable[[Clause], Markup]:
    """A function that gives the template of a clause in the language that the page of `urls` is not in.

    Plain: the links and the terms of the clause stand in the text of the page already.
    """
    other = urls.in_language("en" if urls.language == "zh" else "zh")
    text = partial(_text, language=other.language)
    return lambda clause: render("_other_language.html", other, clause=clause, t=text)


def _text(text: Text, own_id: str = "", language: str = "") -> Markup:
    return unlinked_html(text, language)
