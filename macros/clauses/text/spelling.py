"""Spelling that no reader notices: spaces, half- or full-width forms, the kind of dash."""

from __future__ import annotations

import re
import unicodedata

_DASHES = re.compile("[‐-―−－]+")


def folded(text: str) -> str:
    """`text` without spaces, in half-width forms, with one kind of dash."""
    return "".join(_DASHES.sub("-", unicodedata.normalize("NFKC", text)).split())
