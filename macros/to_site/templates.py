"""The Jinja environment of the HTML templates: everything escaped, an unknown name is an error."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..clauses.parts import list_mark
from ..clauses.whose_text import based_on, basis_in_words, edition_label, notice, standing_of
from .frame.modules import modules_of
from .said import both, both_shortened, say, tag
from .urls import Urls
from .words.site import counted_word, word


def render(template: str, urls: Urls, **values: object) -> Markup:
    """The HTML of a template; `w("key")` in it gives a word of the site in the language of `urls`."""
    words = partial(word, language=urls.language)
    html = _environment().get_template(template).render(w=words, urls=urls, lang=urls.language, **values)
    return Markup(html)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        list_mark=list_mark,
        modules_of=modules_of,
        words=word,
        counted=counted_word,
        both=both,
        both_shortened=both_shortened,
        say=say,
        tag=tag,
        based_on=based_on,
        basis_in_words=basis_in_words,
        edition_label=edition_label,
        notice=notice,
        standing_of=standing_of,
    )
    return environment
