"""HTML of ours comes out of Markdown as it went in."""

from __future__ import annotations

from typing import Any

import markdown
import pytest

from macros.to_site.frame.past_markdown import put_back, set_aside

PAGE = """<article id="a">\n\n    <p>四  *no emphasis* -- &lt;1&gt; <!-- note -->\\1</p>\n<b>_</b></article>\n"""


@pytest.mark.parametrize("html", [PAGE, "", "<!-- set aside: 0 -->", "{{ braces }}"])
def test_what_was_set_aside_is_put_back(html: str) -> None:
    meta: dict[str, Any] = {"title": "A"}
    assert put_back(set_aside(html, meta), meta) == html
    assert meta == {"title": "A"}


def test_markdown_around_it_is_made_and_ours_is_left_alone() -> None:
    meta: dict[str, Any] = {}
    first, second = set_aside(PAGE, meta), set_aside("<hr>", meta)
    written = f"# Title\n\nSome *words*.\n\n{first}\n\nAnd more.\n\n{second}\n"
    made = put_back(markdown.markdown(written, extensions=["attr_list", "tables", "admonition", "toc"]), meta)
    assert "<em>words</em>" in made
    assert "<p>And more.</p>" in made
    assert f"\n{PAGE}\n" in made
    assert made.endswith("<hr>")
