"""The other language of a clause, for reading both side by side: in the page, inert until the reader asks for it.

`docs/assets/side-by-side/` takes it out of its `template`. Why it is not fetched: docs/developers/decisions.md.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from markupsafe import Markup

from ...clauses.blocks import Text
from ..linked_text import unlinked_html
from ..urls import Urls


def other_text(urls: Urls) -> Callable[..., Markup]:
    """What makes HTML of a Text in the language that the page of `urls` is not in.

    Plain: the links and the terms of the clause stand in the text of the page already.
    """
    return partial(_text, language="en" if urls.language == "zh" else "zh")


def _text(text: Text, own_id: str = "", language: str = "") -> Markup:
    return unlinked_html(text, language)
