"""Where the program lies: pages, styles and schemas stand beside the package in a checkout, within it in a wheel."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]
"the folder of the package, `macros` in a checkout and `tiaowen` where the program is installed"
PROGRAM = PACKAGE if (PACKAGE / "docs").is_dir() else PACKAGE.parent
"the folder that holds `docs`, `standards/schema` and `mkdocs.yml`"
ASSETS = PROGRAM / "docs" / "assets"
FRAME = PROGRAM / "docs" / ".overrides"
