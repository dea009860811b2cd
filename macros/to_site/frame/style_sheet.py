"""The style sheet of the site in one piece: what `site.css` imports, put in its place, so that a page asks once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ...clauses.files.palettes import DARK
from ...clauses.site import Site

_IMPORT = re.compile(r'@import url\("(?P<path>[^"]+)"\)(?: (?P<media>[^;]+))?;\n')
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def site_style_sheet(file: Path, site: Site) -> str:
    """The style sheet of a site, with the colours that its `site.yaml` gives for the tokens."""
    dark = [(token.removeprefix(DARK), colour) for token, colour in site.colours if token.startswith(DARK)]
    light = [(token, colour) for token, colour in site.colours if not token.startswith(DARK)]
    return style_sheet(file) + "".join(_scheme(light, _LIGHT)) + "".join(_scheme(dark, _DARK))


_LIGHT = (
    (":root:not([data-scheme])", "screen and (prefers-color-scheme: light)"),
    (':root[data-scheme="light"]', "screen"),
)
_DARK = (
    (':root:not([data-scheme="light"])', "screen and (prefers-color-scheme: dark)"),
    (':root[data-scheme="dark"]', "screen"),
)
"where a scheme holds: by the system, and as the reader chose it; print is black on white"


def _scheme(colours: list[tuple[str, str]], places: tuple[tuple[str, str], ...]) -> Iterator[str]:
    """The rules that set tokens for one scheme; a colour of the light one is none of the dark one."""
    tokens = "".join(f"    --{token}: {colour};\n" for token, colour in colours)
    for selector, medium in places if tokens else ():
        yield f"@media {medium} {{\n  {selector} {{\n{tokens}  }}\n}}\n"


def style_sheet(file: Path) -> str:
    """The text of a style sheet with its imports inlined, those for a medium within `@media`; comments left out.

    For sheets that import others at their beginning and name no files by relative address.
    """
    return _COMMENT.sub("", _IMPORT.sub(lambda found: _imported(file, found), file.read_text(encoding="utf-8")))


def _imported(file: Path, found: re.Match[str]) -> str:
    text = style_sheet(file.parent / found["path"])
    return f"@media {found['media']} {{\n{text}}}\n" if found["media"] else text
