"""The page of the rules: every rule in both languages, with the figures of the measurement, as text."""

from __future__ import annotations

import re

import pytest

from macros.checks import RULES
from macros.checks.measured import measured
from macros.rule_pages import rules_html


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_rule_is_explained_once(language: str) -> None:
    html = str(rules_html(language))
    assert sorted(re.findall('<section id="([a-z-]+)">', html)) == sorted(rule.RULE for rule in RULES)
    assert html.count("<dt>") == 3 * len(RULES) + len(measured().keys() & {rule.RULE for rule in RULES})
    assert "<dd></dd>" not in html


def test_the_english_page_is_the_docstring_as_text() -> None:
    html = str(rules_html("en"))
    assert "Move the fields into <code>basis</code>, as <code>standards/README.md</code> describes it" in html
    assert "`" not in html


def test_figures_of_a_rule_stand_beside_it() -> None:
    figures = measured()["forbidden-verb"]
    section = str(rules_html("zh")).split('<section id="forbidden-verb">')[1].split("</section>")[0]
    assert f"{figures.looked_at.found}/{figures.looked_at.planted}" in section
    assert f"{figures.put_away.found}/{figures.put_away.planted}" in section
