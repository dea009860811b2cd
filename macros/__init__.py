"""The package that mkdocs-macros loads: it names the macros of the pages and does nothing else."""

from __future__ import annotations

from typing import Any


def define_env(env: Any) -> None:
    """Give the pages their macros; called once per language by mkdocs-macros. `scripts/site_hooks.py` unfolds them."""
    from .to_site.pages import PAGES, page_html
    from .to_site.past_markdown import folded

    language, site_url = env.conf["extra"]["lang"], env.conf["site_url"] or ""
    for name in PAGES:
        env.macro(
            lambda *arguments, name=name: folded(page_html(name, env.page.url, language, site_url, arguments)), name
        )
