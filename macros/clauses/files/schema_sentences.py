"""What a schema says of a value → a sentence for people who edit texts, and what to do."""

from __future__ import annotations

import re

import jsonschema_rs

_KINDS = {
    "object": "fields, such as `zh: …`",
    "array": "a list, whose entries begin with `- `",
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
}
_IS = {
    str: "is a text",
    list: "is a list",
    dict: "holds fields",
    bool: "is true or false",
    int: "is a number",
    float: "is a number",
}
_FORMS = (
    (r"\\d\{4\}|\\d\\d\\d\\d|\[0-9\]\{4\}", "write a date such as 2026-11-21"),
    (r"\\d\{1,3\}", "write a number such as 4.2.2, A.1, 二（三）1 or 第十二条"),
    (r"a-z", "lower-case letters, digits and hyphens, a letter first"),
)
"what a pattern asks for, by a part of it"


def sentence_of(error: jsonschema_rs.ValidationError, keyword: str, name: str, found: object) -> tuple[str, str]:
    """The sentence and the hint for the value `found` of the field `name`; the schema's own words where none fits."""
    if keyword == "type":
        return _of_type(error, name, found)
    if keyword == "pattern":
        pattern = str(getattr(error.kind, "pattern", error.message))
        hint = next((hint for part, hint in _FORMS if re.search(part, pattern)), "standards/README.md gives its form")
        return f"{name} says {found}, which has not the form that it needs", hint
    if keyword in ("minItems", "minProperties", "minLength"):
        return f"{name} is empty", "write what it holds, or take the field out"
    if keyword in ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"):
        return f"{name} says {found}, which is out of bounds", "standards/README.md gives them"
    if keyword == "maxLength":
        return f"{name} is longer than it may be", ""
    if keyword == "contains":
        return f"{name} has no zh: Chinese is the language of record", "write [zh] or [zh, en]"
    if keyword == "uniqueItems":
        return f"{name} names one thing twice", ""
    return f"{name}: {error.message}", ""


def _of_type(error: jsonschema_rs.ValidationError, name: str, found: object) -> tuple[str, str]:
    wanted = re.findall(r'"(object|array|string|integer|number|boolean)"', error.message)[-1:]
    message = f"{name} {next((said for kind, said in _IS.items() if isinstance(found, kind)), 'is empty')}"
    message += f", and has to be {_KINDS[wanted[0]]}" if wanted else ", which it may not be"
    if isinstance(found, str) and "：" in found:
        return message, "write `: `, a colon and a space, for the full-width colon"
    return message, ""
