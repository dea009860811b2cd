"""The Jinja environment of the HTML templates: everything escaped, an unknown name is an error."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..clauses.blocks import Table, Text, counted_within
from ..clauses.schemes import ARTICLES, list_mark, scheme_of
from ..clauses.whose_text import based_on, basis_in_words, edition_label, notice, standing_of
from .compiled_templates import compiled_before
from .escaping import PlainTemplate
from .frame.modules import modules_of
from .said import both, both_shortened, bound, ended, say, tag
from .set_blocks import is_shown, math_html, picture_address, picture_size
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
        auto_reload=False,
        bytecode_cache=compiled_before(__file__),
    )
    environment.template_class = PlainTemplate
    environment.filters["bound"] = bound
    environment.globals.update(
        math_html=math_html,
        picture_address=picture_address,
        picture_size=picture_size,
        is_shown=is_shown,
        list_mark=list_mark,
        number_label=number_label,
        entry_name=entry_name,
        counted_within=counted_within,
        spans_rows=spans_rows,
        modules_of=modules_of,
        words=word,
        counted=counted_word,
        both=both,
        both_shortened=both_shortened,
        say=say,
        ended=ended,
        tag=tag,
        based_on=based_on,
        basis_in_words=basis_in_words,
        edition_label=edition_label,
        notice=notice,
        standing_of=standing_of,
    )
    return environment


def number_label(number: str, language: str) -> str:
    """A printed number as a page shows it: 第十二条 is Article 12 in English."""
    return scheme_of(number).label(number).in_language(language)


def entry_name(style: str, position: int, language: str) -> str:
    """A 款 or 项 by its own name: 第二款 / paragraph 2."""
    return ARTICLES.entry(style, position, Text()).in_language(language).lstrip(", ")


def spans_rows(table: Table) -> bool:
    """Whether cells stand for several rows: on a phone they become headings over those rows."""
    return any(cell.rows > 1 for row in table.rows for cell in row)
