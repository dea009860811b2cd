"""The style sheet of the site in one piece: what `site.css` imports, put in its place, so that a page asks once."""

from __future__ import annotations

import re
from pathlib import Path

from ...clauses.site import Site

_IMPORT = re.compile(r'@import url\("(?P<path>[^"]+)"\)(?: (?P<media>[^;]+))?;\n')
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def site_style_sheet(file: Path, site: Site) -> str:
    """The style sheet of a site, with the colours that its `site.yaml` gives for the tokens."""
    tokens = "".join(f"  --{token}: {colour};\n" for token, colour in site.colours)
    return style_sheet(file) + (f":root {{\n{tokens}}}\n" if tokens else "")


def style_sheet(file: Path) -> str:
    """The text of a style sheet with its imports inlined, those for a medium within `@media`; comments left out.

    For sheets that import others at their beginning and name no files by relative address.
    """
    return _COMMENT.sub("", _IMPORT.sub(lambda found: _imported(file, found), file.read_text(encoding="utf-8")))


def _imported(file: Path, found: re.Match[str]) -> str:
    text = style_sheet(file.parent / found["path"])
    return f"@media {found['media']} {{\n{text}}}\n" if found["media"] else text
