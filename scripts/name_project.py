"""Tell the environment of `make site` where the project lies, so that commands and tests import it as any package."""

from __future__ import annotations

import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

if __name__ == "__main__":
    (Path(sysconfig.get_path("purelib")) / "tiaowen.pth").write_text(f"{ROOT}\n", encoding="utf-8")
