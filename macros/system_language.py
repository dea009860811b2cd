"""In which language a command speaks: as it is told, else as the system does."""

from __future__ import annotations

import locale
import os


def system_language() -> str:
    """`zh` where the system speaks Chinese, else `en`."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    named = named or (locale.getlocale()[0] or "")
    return "zh" if named.lower().startswith(("zh", "chinese")) else "en"
