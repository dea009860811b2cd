"""The colours of the site by token, in light and in dark, as `docs/assets/site/tokens.css` has them."""

from __future__ import annotations

import re
from functools import cache

from .program import ASSETS

DARK = "dark-"
"what a token of `colours` in site.yaml begins with where it is meant for the dark scheme: `dark-seal`"
_TOKEN = re.compile(r"--(?P<token>[a-z-]+):\s*(?P<colour>#[0-9a-fA-F]{6});")


@cache
def palettes() -> dict[str, str]:
    """Token → colour; those of the dark scheme under `dark-…`. The first rule of a scheme counts."""
    text = (ASSETS / "site" / "tokens.css").read_text(encoding="utf-8")
    light, _, dark = text.partition("prefers-color-scheme: dark")
    found: dict[str, str] = {}
    for prefix, part in (("", light), (DARK, dark)):
        for one in _TOKEN.finditer(part):
            found.setdefault(prefix + one["token"], one["colour"])
    return found
