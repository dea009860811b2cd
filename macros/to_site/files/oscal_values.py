"""What all parts of an OSCAL catalog are made of: properties, text that cannot become markup, names of ours."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping

NAMESPACE = uuid.UUID("f9496b53-4e9a-4754-947f-34a15b2a0d29")
"the root of every uuid of ours; a published uuid hangs on it, so it never changes"
OURS = f"urn:uuid:{NAMESPACE}"
"the namespace of names that are not OSCAL's"

Element = dict[str, object]

_MARKS = re.compile(r"([\\`*_~^\[\]<>{}&])")
_BLOCK_MARKS = re.compile(r"^(\s*)([-+#|=:]|\d+(?=[.)](?:\s|$)))", re.M)


def prose(text: str) -> str:
    """The text as OSCAL's Markdown, in which nothing of it is a mark: `*` → `\\*`, `1.` at a line's start → `1\\.`."""
    escaped = _MARKS.sub(r"\\\1", text)
    return _BLOCK_MARKS.sub(lambda match: f"{match[1]}{_unlisted(match[2])}", escaped).strip()


def _unlisted(mark: str) -> str:
    return f"{mark}\\" if mark[:1].isdigit() else f"\\{mark}"


def prop(name: str, value: str, *, is_ours: bool = True) -> Element:
    """A property; its value is one line without spaces around it."""
    return {"name": name, **({"ns": OURS} if is_ours else {}), "value": " ".join(value.split())}


def filled(fields: Mapping[str, object]) -> Element:
    """The fields without the empty ones, which OSCAL forbids."""
    return {name: value for name, value in fields.items() if value}
