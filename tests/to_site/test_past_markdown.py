"""HTML of ours comes out of Markdown as it went in."""

from __future__ import annotations

import markdown
import pytest

from macros.to_site.past_markdown import folded, unfolded

PAGE = """<article id="a">\n\n    <p>四  *no emphasis* -- &lt;1&gt; <!-- note --></p>\n<b>_</b></article>\n"""


@pytest.mark.parametrize("html", [PAGE, "", "<!-- folded -->", "{{ braces }}"])
def test_unfolding_gives_back_what_was_folded(html: str) -> None:
    assert unfolded(folded(html)) == html


def test_markdown_around_it_is_made_and_ours_is_left_alone() -> None:
    written = f"# Title\n\nSome *words*.\n\n{folded(PAGE)}\n\nAnd more.\n\n{folded('<hr>')}\n"
    made = unfolded(markdown.markdown(written, extensions=["attr_list", "tables", "admonition", "toc"]))
    assert "<em>words</em>" in made
    assert "<p>And more.</p>" in made
    assert f"\n{PAGE}\n" in made
    assert made.endswith("<hr>")
