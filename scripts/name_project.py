"""Tell the environment of `make site` where the project lies, so that commands and tests import it as any package, and
give it the command `tiaowen` as an installed program has it."""

from __future__ import annotations

import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COMMAND = """\
#!{python}
import sys

from macros.command import main

sys.exit(main())
"""

if __name__ == "__main__":
    (Path(sysconfig.get_path("purelib")) / "tiaowen.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    command = Path(sysconfig.get_path("scripts")) / "tiaowen"
    command.write_text(COMMAND.format(python=sys.executable), encoding="utf-8")
    command.chmod(0o755)
