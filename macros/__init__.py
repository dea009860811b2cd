"""The package that mkdocs-macros loads: it names the macros of the pages and does nothing else."""

from __future__ import annotations

from functools import partial
from typing import Any


def define_env(env: Any) -> None:
    """Give the pages their macros; called once per language by mkdocs-macros.

    What a macro makes is put into its page by `written_pages_plugin.py`, when Markdown is done.
    """
    from .rule_pages import GUIDE_MACROS
    from .to_site.frame.page_frame import urls_at
    from .to_site.frame.past_markdown import set_aside
    from .to_site.pages import PAGES, page_html

    given = env.conf.plugins["written-pages"]
    frame, books = given.frame, given.books

    def macro(name: str, *arguments: str) -> str:
        return set_aside(page_html(name, books, urls_at(env.page.url, frame), arguments), env.page.meta)

    def of_guide(name: str) -> str:
        return set_aside(GUIDE_MACROS[name](urls_at(env.page.url, frame).language), env.page.meta)

    for name in PAGES:
        env.macro(partial(macro, name), name)
    for name in GUIDE_MACROS:
        env.macro(partial(of_guide, name), name)
