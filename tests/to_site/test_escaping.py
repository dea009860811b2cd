"""Our templates escape as jinja's own do."""

from __future__ import annotations

import pytest
from jinja2 import Environment
from markupsafe import Markup, escape

from macros.to_site.escaping import PlainTemplate, escaped

VALUES = ("", "条文 <b> & \"a\" 'b' &amp;", Markup("<b>&amp;</b>"), 4, None, ("<", ">"), "a\u00a0²")
SOURCE = """{% macro put(one) %}<p title="{{ one }}">{{ one }}{% endmacro %}{% set kept %}{{ value }}{% endset %}
{{ put(value) }}{{ kept }}{{ kept | upper }}{{ value ~ kept }}{{ [value, kept] | join("<") }}{{ put(kept) }}"""


@pytest.mark.parametrize("value", VALUES)
def test_a_value_is_escaped_as_markupsafe_does(value: object) -> None:
    assert escaped(value) == str(escape(value))


@pytest.mark.parametrize("value", VALUES)
def test_a_template_gives_what_one_of_jinja_gives(value: object) -> None:
    """Through macros, blocks that are kept, filters and joined values: nothing is escaped twice, and nothing never."""
    plain, ours = Environment(autoescape=True), Environment(autoescape=True)
    ours.template_class = PlainTemplate
    assert ours.from_string(SOURCE).render(value=value) == plain.from_string(SOURCE).render(value=value)
