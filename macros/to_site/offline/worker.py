"""The service worker of the check lists: what of a built site it keeps, so that a list opens without a net."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

WORKER = "service-worker.js"
"beside the pages, for it may serve only what lies below it"

_SOURCE = Path(__file__).with_name("worker.js")
_KINDS = (".mjs", ".js", ".css", ".svg")
_LISTS = (
    "checklist/index.html",
    "checklist/sheet/index.html",
    "checklist/report/index.html",
    "checklist/elsewhere.json",
)


_COMBINED = ("combined-check/index.html",)
_WHEN_CHOSEN = ("checklist/questions.json",)
"what the combined list keeps of the standards that are chosen, besides what their lists keep"


def worker_text(digests: Mapping[str, str]) -> str:
    """The script: the check lists, their papers, their reports and all scripts and styles of a site by digest.

    `digests` has the SHA-256 of each of its files by name.
    """
    files = {name: digests[name] for name in sorted(digests) if _is_kept(name)}
    listed = json.dumps(files, indent=1)
    build = hashlib.sha256(listed.encode()).hexdigest()[:12]
    return f'const BUILD = "{build}";\nconst FILES = {listed};\n\n{_SOURCE.read_text(encoding="utf-8")}'


def _is_kept(name: str) -> bool:
    return (name.startswith("assets/") and name.endswith(_KINDS)) or name.endswith((*_LISTS, *_WHEN_CHOSEN, *_COMBINED))
