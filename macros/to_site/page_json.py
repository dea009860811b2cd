"""Values for the scripts of a page, as JSON in the page."""

from __future__ import annotations

import json

from markupsafe import Markup


def json_in_attribute(value: object) -> str:
    """JSON as text, which the template escapes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def json_for_page(value: object) -> Markup:
    """JSON that cannot close the script element it stands in."""
    return Markup(json_in_attribute(value).replace("<", "\\u003c"))
