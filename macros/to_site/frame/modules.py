"""Which scripts a page runs, told in its head: a browser then fetches them side by side, not one after the other."""

from __future__ import annotations

import posixpath
import re
from functools import cache

from ...clauses.files.program import ASSETS

ENTRY = "site/site.mjs"

_IMPORT = re.compile(r'^import (?:\{[^}]*\} from )?"([^"]+)";', re.M)
_ELEMENT = re.compile(r'^\s*"([a-z-]+)": \(\) => import\("([^"]+)"\)', re.M)
_TAG = re.compile(r"<([a-z]+-[a-z-]+)[\s>]")


def modules_of(html: str) -> tuple[str, ...]:
    """The modules that a page with this HTML runs, the entry first; paths below the folder of scripts and styles."""
    lazy = _elements()
    wanted = [ENTRY, *(lazy[tag] for tag in dict.fromkeys(_TAG.findall(html)) if tag in lazy)]
    return tuple(dict.fromkeys(path for start in wanted for path in _with_imports(start)))


@cache
def _elements() -> dict[str, str]:
    """Custom element → the module that defines it, as the entry loads it."""
    return {name: _beside(ENTRY, path) for name, path in _ELEMENT.findall(_text(ENTRY))}


@cache
def _with_imports(path: str) -> tuple[str, ...]:
    below = (module for imported in _IMPORT.findall(_text(path)) for module in _with_imports(_beside(path, imported)))
    return (path, *dict.fromkeys(below))


def forget_modules() -> None:
    """Read the modules anew: somebody edits them while the site is served."""
    _elements.cache_clear()
    _with_imports.cache_clear()


def _text(path: str) -> str:
    return (ASSETS / path).read_text(encoding="utf-8")


def _beside(path: str, imported: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), imported))
