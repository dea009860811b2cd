"""The class of a document by the beginning of its number (GB/T 1.1—2020, annex B), as its cover prints it."""

from __future__ import annotations

import re

from .blocks import Text

CLASSES = (
    (r"GB/Z\s", Text("国家标准化指导性技术文件", "National guidance document")),
    (r"GB(?:/T)?\s", Text("国家标准", "National standard")),
    (r"DB", Text("地方标准", "Local standard")),
    (r"T/", Text("团体标准", "Group standard")),
    (r"Q/", Text("企业标准", "Enterprise standard")),
    (r"GJB", Text("国家军用标准", "National military standard")),
    (r"JJF", Text("国家计量技术规范", "National metrological specification")),
    (r"JJG", Text("国家计量检定规程", "National verification regulation")),
    (r"[A-Z]{2,6}(?:/[A-Z]{1,3})?\s?[\dX×]", Text("行业标准", "Industry standard")),
)


def class_of(number: str) -> Text:
    """What a document of this number is; empty where the number does not tell."""
    return next((name for pattern, name in CLASSES if re.match(pattern, number)), Text())
