"""Values for the scripts of a page, as JSON in the page."""

from __future__ import annotations

import json

from markupsafe import Markup


def compact_json(value: object) -> str:
    """JSON without spaces; in an attribute the template escapes it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def json_for_page(value: object) -> Markup:
    """JSON that cannot close the script element it stands in."""
    return Markup(compact_json(value).replace("<", "\\u003c"))
