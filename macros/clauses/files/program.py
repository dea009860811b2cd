"""Where the program lies, and how its commands are typed there.

Pages, styles and schemas stand beside the package in a checkout, within it in a wheel.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]
"the folder of the package, `macros` in a checkout and `tiaowen` where the program is installed"
PROGRAM = PACKAGE if (PACKAGE / "docs").is_dir() else PACKAGE.parent
"the folder that holds `docs`, `standards/schema` and `mkdocs.yml`"
ASSETS = PROGRAM / "docs" / "assets"
FRAME = PROGRAM / "docs" / ".overrides"
IS_INSTALLED = PACKAGE == PROGRAM
_OF_THE_CHECKOUT = {
    "build": "make site",
    "check": "make check",
    "pack": "make offline",
    "serve": "make serve",
    "accept": "python scripts/accept.py",
    "publish": "python scripts/publish_edition.py",
}
"what is typed in a checkout; where the program is installed, the word after `tiaowen` does the same"


def typed(command: str) -> str:
    """How a command is typed here: `tiaowen accept`, or `python scripts/accept.py` in a checkout."""
    return f"tiaowen {command}" if IS_INSTALLED else _OF_THE_CHECKOUT[command]
